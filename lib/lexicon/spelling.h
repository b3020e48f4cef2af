#pragma once
/// One syllable -> a key in which its spellings are equal: case, place of the tone mark, i/y. For comparison, never for output.
///
/// hòa = hoà = HÒA, Ủy = Uỷ, kĩ = kỹ, quí = quý; but `quý` is not `qui`, `tay` is not `tai`, `thuý` is not `thúi`.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace vnplan::lexicon {

/// What is known of one letter of the Latin script as Vietnamese uses it.
struct alignas(4) Letter {
  std::uint8_t base = 0;   ///< code of the letter without tone and case; 0: not such a letter
  std::uint8_t tone = 0;   ///< 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng
  bool upper = false;
};

namespace detail {

// The twelve vowels of the alphabet, each with its six tones in the order of Letter::tone.
inline constexpr std::u32string_view vowels =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
inline constexpr std::array<std::uint8_t, 12> vowel_codes = {'a', 1, 2, 'e', 3, 'i', 'o', 4, 5, 'u', 6, 'y'};
inline constexpr std::uint8_t code_of_d = 7;  // đ

constexpr char32_t upper_of(char32_t lower) {
  if (lower < 0x80) return lower - 0x20;
  if (lower < 0x100) return lower - 0x20;             // à -> À
  if (lower >= 0x1EA0 || lower < 0x1A0) return lower - 1;  // ạ -> Ạ, ă -> Ă, đ -> Đ, ĩ -> Ĩ, ũ -> Ũ
  return lower == 0x1A1 ? 0x1A0 : 0x1AF;              // ơ, ư
}

/// Where a first byte leads in the alphabet: a letter's place is start + the bits that the mask keeps of the two bytes behind it, the second in the
/// lower half.
struct alignas(8) Lead {
  std::uint16_t start = 0;
  std::uint16_t mask = 0;
  std::uint8_t size = 1;
};

/// The letters in one table, found without a branch on how many bytes they take.
class Alphabet {
 public:
  constexpr Alphabet() {
    for (unsigned byte = 0; byte < 0x100; ++byte) leads_[byte] = lead_of(byte);
    for (char32_t c = U'a'; c <= U'z'; ++c) put_both(c, static_cast<std::uint8_t>(c), 0);
    for (std::size_t i = 0; i < vowels.size(); ++i) put_both(vowels[i], vowel_codes[i / 6], static_cast<std::uint8_t>(i % 6));
    put_both(U'đ', code_of_d, 0);
  }
  [[nodiscard]] constexpr const Lead& lead(unsigned char byte) const { return leads_[byte]; }
  /// The letter of a first byte's `lead` and of what follows it.
  [[nodiscard]] constexpr Letter letter(const Lead& lead, unsigned char second, unsigned char third) const {
    return letters_[lead.start + ((second | static_cast<unsigned>(third) << 8U) & lead.mask)];
  }

 private:
  static constexpr std::uint16_t pairs = 0x80;              // U+0080 … U+01FF: C2 … C7
  static constexpr std::uint16_t triples = pairs + 8 * 0x40;  // U+1000 … U+1FFF: E1
  static constexpr std::size_t end = triples + 0x3F3F + 1;
  static constexpr Lead lead_of(unsigned byte) {
    if (byte < 0x80) return {static_cast<std::uint16_t>(byte), 0, 1};
    if (byte == 0xE1) return {triples, 0x3F3F, 3};
    if (byte >= 0xC2 && byte < 0xC8) return {static_cast<std::uint16_t>(pairs + (byte - 0xC0) * 0x40), 0x3F, 2};
    return {0, 0, static_cast<std::uint8_t>(byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)};  // NUL: no letter
  }
  static constexpr std::size_t place_of(char32_t c) {
    if (c < 0x80) return c;
    return c < 0x1000 ? pairs + c : triples + ((c >> 6U & 0x3FU) | (c & 0x3FU) << 8U);
  }
  constexpr void put(char32_t c, Letter letter) { letters_[place_of(c)] = letter; }
  constexpr void put_both(char32_t lower, std::uint8_t base, std::uint8_t tone) {
    put(lower, {base, tone, false});
    put(upper_of(lower), {base, tone, true});
  }

  std::array<Lead, 0x100> leads_{};
  std::array<Letter, end> letters_{};
};
inline constexpr Alphabet alphabet;

constexpr bool is_vowel(std::uint8_t base) {
  return base < code_of_d || base == 'a' || base == 'e' || base == 'i' || base == 'o' || base == 'u' || base == 'y';
}

}  // namespace detail

/// The letter at `at` of UTF-8 text in NFC; sets `size` to its bytes. Any other character gives base 0.
/// Inline: every letter of a plan comes this way several times.
[[nodiscard]] inline Letter letter_at(std::string_view text, std::size_t at, std::uint32_t& size) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < text.size() ? text[i] : 0); };
  const auto& lead = detail::alphabet.lead(byte(at));
  size = lead.size;
  if (at + 3 <= text.size()) return detail::alphabet.letter(lead, static_cast<unsigned char>(text[at + 1]), static_cast<unsigned char>(text[at + 2]));
  return at + size <= text.size() ? detail::alphabet.letter(lead, byte(at + 1), byte(at + 2)) : Letter{};
}

/// Collects the letters of one syllable.
class SyllableKey {
 public:
  void add(Letter letter) {
    packed_ = (packed_ << 8U) | letter.base;
    tone_ = letter.tone != 0 ? letter.tone : tone_;
    if (++letters_ > most_packed) hash_ = (hash_ ^ packed_) * 1099511628211ULL;
  }
  /// Equal for equal syllables. Up to seven letters (every Vietnamese syllable) without collision; longer words by hash.
  [[nodiscard]] std::uint64_t value() const {
    if (letters_ > most_packed) return (hash_ ^ tone_) | (1ULL << 63U);
    const auto last = packed_ & 0xFFU;
    return ((last == 'y' || opens_with_qu() ? folded() : packed_) << 8U) | tone_;
  }

  [[nodiscard]] unsigned letters() const { return letters_; }

 private:
  static constexpr unsigned most_packed = 7;
  [[nodiscard]] bool opens_with_qu() const { return letters_ > 1 && (packed_ >> (8U * (letters_ - 2))) == (('q' << 8U) | 'u'); }
  [[nodiscard]] std::uint64_t folded() const;

  std::uint64_t packed_ = 0;                     // the last eight letters
  std::uint64_t hash_ = 14695981039346656037ULL;  // FNV-1a of what packed_ was at each letter from the eighth on
  unsigned letters_ = 0;
  std::uint8_t tone_ = 0;
};

/// Small letters for capitals, everything else unchanged: "THỨ" -> "thứ".
[[nodiscard]] std::string lower(std::string_view text);

/// The letters a-z0-9 of a name, words joined by hyphens: "Sở Thông tin và Truyền thông" -> "so-thong-tin-va-truyen-thong".
[[nodiscard]] std::string slug(std::string_view text);

/// True if two names have the same slug but for hyphens: what is left of words whose marks and blanks a scanner lost.
/// "KÉHOẠCH" = "KẾ HOẠCH".
[[nodiscard]] bool same_letters(std::string_view a, std::string_view b);

}  // namespace vnplan::lexicon
