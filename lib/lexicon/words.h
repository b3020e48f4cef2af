#pragma once
/// Text in NFC -> its words: syllables, numbers and punctuation marks, each with the key by which the lexicon knows it.
/// Everything behind this point compares small numbers instead of letters.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "vnplan/span.h"

namespace vnplan::lexicon {

/// What a word looks like; a set of flags.
enum class Shape : std::uint8_t {
  none = 0,
  letters = 1,
  digits = 2,
  mark = 4,      ///< one punctuation mark or symbol
  capital = 8,   ///< begins with a capital
  upper = 16,    ///< two letters or more, all capitals
  glued = 32,    ///< no blank before it
  opens_line = 64,
};
constexpr Shape operator|(Shape a, Shape b) { return static_cast<Shape>(static_cast<unsigned>(a) | static_cast<unsigned>(b)); }
constexpr bool has(Shape set, Shape flag) { return (static_cast<unsigned>(set) & static_cast<unsigned>(flag)) != 0; }

struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t key = 0;  ///< of the lexicon's vocabulary; 0 if no lexicon has this syllable; for a mark its character
  Shape shape = Shape::none;

  [[nodiscard]] bool is(Shape flag) const { return has(shape, flag); }
  [[nodiscard]] Span span() const { return {begin, end}; }
};

/// Keys 1 … first_syllable_key - 1 are punctuation marks: ASCII ones by their code, others by the ASCII mark that they stand for
/// (– — for -, “ ” for "), the rest by `other_mark`.
inline constexpr std::uint32_t first_syllable_key = 129;
inline constexpr std::uint32_t other_mark = 128;

/// The ids of the syllables that occur in any lexicon.
class Vocabulary {
 public:
  [[nodiscard]] std::uint32_t find(std::uint64_t syllable) const;
  std::uint32_t add(std::uint64_t syllable);
  [[nodiscard]] std::uint32_t size() const { return next_; }

 private:
  struct Slot {
    std::uint64_t syllable = 0;
    std::uint32_t id = 0;
  };
  void grow();
  [[nodiscard]] std::size_t slot_of(std::uint64_t syllable) const;

  std::vector<Slot> slots_;
  std::uint32_t next_ = first_syllable_key;
};

/// The words of `text`. `known` gives a syllable its key.
[[nodiscard]] std::vector<Word> split_words(std::string_view text, const Vocabulary& known);
/// The first of them behind the word that ends at `at` (0: of all), for who may need only a few; nothing where there is none.
[[nodiscard]] std::optional<Word> next_word(std::string_view text, std::uint32_t at, const Vocabulary& known);
/// The same, adding every syllable to `vocabulary`: for the lexicon's own forms.
[[nodiscard]] std::vector<Word> learn_words(std::string_view text, Vocabulary& vocabulary);

}  // namespace vnplan::lexicon
