#include "lexicon/words.h"

#include "lexicon/spelling.h"

namespace vnplan::lexicon {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\f'; }

/// The ASCII mark that a character of General Punctuation stands for.
std::uint32_t key_of_mark(std::string_view text, std::uint32_t at) {
  const auto byte = [&](std::uint32_t i) { return static_cast<unsigned char>(at + i < text.size() ? text[at + i] : 0); };
  if (byte(0) < 0x80) return byte(0);
  if (byte(0) == 0xE2 && byte(1) == 0x80) {
    switch (byte(2)) {
      case 0x90: case 0x91: case 0x92: case 0x93: case 0x94: case 0x95: return '-';  // ‐ ‑ ‒ – — ―
      case 0x98: case 0x99: case 0x9A: return '\'';                                  // ‘ ’ ‚
      case 0x9C: case 0x9D: case 0x9E: case 0x9F: return '"';                        // “ ” „ ‟
      case 0xA2: return '*';                                                        // •
      case 0xA6: return '.';                                                        // …
      default: return other_mark;
    }
  }
  if (byte(0) == 0xE2 && byte(1) == 0x88 && byte(2) == 0x92) return '-';  // −
  if (byte(0) == 0xC2 && (byte(1) == 0xAB || byte(1) == 0xBB)) return '"';  // « »
  return other_mark;
}

std::uint32_t size_of_character(unsigned char first) { return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4; }

/// An apostrophe between letters is part of the name: Ia H'Drai, Đắk R’lấp.
std::uint32_t apostrophe_size(std::string_view text, std::uint32_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == "\u2019" ? 3 : 0;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}
  Splitter(std::string_view text, std::uint32_t behind) : text_(text), at_(behind) {
    if (behind > 0) glued_ = Shape::glued, line_ = Shape::none;
  }

  template <class KeyOf>
  std::vector<Word> run(const KeyOf& key_of) {
    std::vector<Word> words;
    words.reserve(text_.size() / 4 + 4);  // more than most texts have: to grow would copy them all
    while (skip_blanks()) words.push_back(next(key_of));
    return words;
  }

  template <class KeyOf>
  std::optional<Word> one(const KeyOf& key_of) {
    return skip_blanks() ? std::optional(next(key_of)) : std::nullopt;
  }

 private:
  /// False at the end of the text.
  bool skip_blanks() {
    for (; at_ < text_.size() && is_blank(text_[at_]); ++at_) {
      glued_ = Shape::none;
      if (text_[at_] == '\n') line_ = Shape::opens_line;
    }
    return at_ < text_.size();
  }

  template <class KeyOf>
  Word next(const KeyOf& key_of) {
    Word word = is_digit(text_[at_]) ? number() : letters(key_of);
    word.shape = word.shape | glued_ | line_;
    glued_ = Shape::glued;
    line_ = Shape::none;
    return word;
  }

  Word number() {
    const auto begin = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    return {begin, at_, 0, Shape::digits};
  }

  template <class KeyOf>
  Word letters(const KeyOf& key_of) {
    const auto begin = at_;
    std::uint32_t size = 1;
    Letter letter = letter_at(text_, at_, size);
    if (letter.base == 0) return mark();
    SyllableKey key;
    const bool capital = letter.upper;
    unsigned capitals = 0;
    do {
      key.add(letter);
      capitals += letter.upper ? 1 : 0;
      at_ += size;
    } while (next_letter(letter, size));
    const auto shape = capital ? Shape::letters | Shape::capital : Shape::letters;
    return {begin, at_, key_of(key.value()), capitals == key.letters() && capitals > 1 ? shape | Shape::upper : shape};
  }

  /// The letter that goes on with a word, perhaps behind an apostrophe.
  bool next_letter(Letter& letter, std::uint32_t& size) {
    if (at_ >= text_.size()) return false;
    letter = letter_at(text_, at_, size);
    if (letter.base != 0) return true;
    if (is_blank(text_[at_])) return false;
    const auto apostrophe = apostrophe_size(text_, at_);
    if (apostrophe == 0 || at_ + apostrophe >= text_.size()) return false;
    letter = letter_at(text_, at_ + apostrophe, size);
    at_ += letter.base != 0 ? apostrophe : 0;
    return letter.base != 0;
  }

  Word mark() {
    const auto begin = at_;
    const auto key = key_of_mark(text_, at_);
    at_ += size_of_character(static_cast<unsigned char>(text_[at_]));
    if (at_ > text_.size()) at_ = static_cast<std::uint32_t>(text_.size());
    return {begin, at_, key, Shape::mark};
  }

  std::string_view text_;
  std::uint32_t at_ = 0;
  Shape glued_ = Shape::none;
  Shape line_ = Shape::opens_line;
};

}  // namespace

std::size_t Vocabulary::slot_of(std::uint64_t syllable) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (syllable * 0x9E3779B97F4A7C15ULL >> 32U) & mask;
  while (slots_[at].id != 0 && slots_[at].syllable != syllable) at = (at + 1) & mask;
  return at;
}

std::uint32_t Vocabulary::find(std::uint64_t syllable) const {
  return slots_.empty() ? 0 : slots_[slot_of(syllable)].id;
}

std::uint32_t Vocabulary::add(std::uint64_t syllable) {
  if ((next_ - first_syllable_key + 1) * 2 > slots_.size()) grow();
  Slot& slot = slots_[slot_of(syllable)];
  if (slot.id == 0) slot = {syllable, next_++};
  return slot.id;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old)
    if (slot.id != 0) slots_[slot_of(slot.syllable)] = slot;
}

std::vector<Word> split_words(std::string_view text, const Vocabulary& known) {
  return Splitter(text).run([&](std::uint64_t syllable) { return known.find(syllable); });
}

std::optional<Word> next_word(std::string_view text, std::uint32_t at, const Vocabulary& known) {
  return Splitter(text, at).one([&](std::uint64_t syllable) { return known.find(syllable); });
}

std::vector<Word> learn_words(std::string_view text, Vocabulary& vocabulary) {
  return Splitter(text).run([&](std::uint64_t syllable) { return vocabulary.add(syllable); });
}

}  // namespace vnplan::lexicon
