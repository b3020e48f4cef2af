#pragma once
/// One syllable -> a key in which its spellings are equal: case, place of the tone mark, i/y. For comparison, never for output.
///
/// hòa = hoà = HÒA, Ủy = Uỷ, kĩ = kỹ, quí = quý; but `quý` is not `qui`, `tay` is not `tai`, `thuý` is not `thúi`.

#include <cstdint>
#include <string>
#include <string_view>

namespace vnplan::lexicon {

/// What is known of one letter of the Latin script as Vietnamese uses it.
struct Letter {
  std::uint8_t base = 0;   ///< code of the letter without tone and case; 0: not such a letter
  std::uint8_t tone = 0;   ///< 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng
  bool upper = false;
};

/// The letter at `at` of UTF-8 text in NFC; sets `size` to its bytes. Any other character gives base 0.
[[nodiscard]] Letter letter_at(std::string_view text, std::size_t at, std::uint32_t& size);

/// Collects the letters of one syllable.
class SyllableKey {
 public:
  void add(Letter letter);
  /// Equal for equal syllables. Up to seven letters (every Vietnamese syllable) without collision; longer words by hash.
  [[nodiscard]] std::uint64_t value() const;

 private:
  std::uint64_t packed_ = 0;
  std::uint64_t hash_ = 14695981039346656037ULL;  // FNV-1a
  std::uint8_t letters_ = 0;
  std::uint8_t tone_ = 0;
  std::uint8_t last_ = 0;
  bool vowel_before_last_ = false;
  bool qu_ = false;
};

/// Small letters for capitals, everything else unchanged: "THỨ" -> "thứ".
[[nodiscard]] std::string lower(std::string_view text);

/// The letters a-z0-9 of a name, words joined by hyphens: "Sở Thông tin và Truyền thông" -> "so-thong-tin-va-truyen-thong".
[[nodiscard]] std::string slug(std::string_view text);

}  // namespace vnplan::lexicon
