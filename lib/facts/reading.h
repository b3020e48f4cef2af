#pragma once
/// What every finder reads: the reading text as words, the lexicon's entries at each of them, and the place of each block.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "blocks/blocks.h"
#include "lexicon/lexicon.h"
#include "outline/outline.h"

namespace vnplan::facts {

using lexicon::Shape;
using lexicon::Term;
using lexicon::Word;

/// A run of words [first, last).
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

using lexicon::sketch_of;

/// A set of terms, tested at once.
class Terms {
 public:
  constexpr Terms(std::initializer_list<Term> terms) {
    for (const Term term : terms) bits_[static_cast<std::size_t>(term) / 64] |= std::uint64_t{1} << (static_cast<std::size_t>(term) % 64);
  }
  /// The whole set in 64 bits, several terms to a bit: enough to say no.
  [[nodiscard]] constexpr std::uint64_t sketch() const { return bits_[0] | bits_[1] | bits_[2] | bits_[3]; }
  [[nodiscard]] constexpr bool has(Term term) const {
    return (bits_[static_cast<std::size_t>(term) / 64] >> (static_cast<std::size_t>(term) % 64) & 1U) != 0;
  }

 private:
  std::uint64_t bits_[4] = {};
};

class Reading {
 public:
  Reading(const blocks::Blocks& blocks, const outline::Outline& outline, const Lexicon& lexicon);

  const blocks::Blocks& blocks;
  const outline::Outline& outline;
  const lexicon::Index& index;
  const std::vector<Word> words;

  [[nodiscard]] std::uint32_t size() const { return size_; }
  /// Number of words of the entry with this term that begins at `word`; 0 if there is none.
  [[nodiscard]] std::uint32_t length(std::uint32_t word, Term term) const { return may_be(word, sketch_of(term)) ? found_length(word, term) : 0; }
  [[nodiscard]] bool is(std::uint32_t word, Term term) const { return length(word, term) > 0; }
  /// Words of the longest entry with one of these terms.
  [[nodiscard]] std::uint32_t length(std::uint32_t word, const Terms& terms) const {
    return may_be(word, terms.sketch()) ? found_length(word, terms) : 0;
  }
  [[nodiscard]] bool is(std::uint32_t word, const Terms& terms) const { return length(word, terms) > 0; }
  /// The entry of a table that begins at `word`, if there is one.
  [[nodiscard]] const lexicon::Entry* entry(std::uint32_t word, lexicon::Table table, std::uint32_t* length = nullptr) const {
    return is_of(word, lexicon::bit_of(table)) ? found_entry(word, table, length) : nullptr;
  }
  /// True if an entry of one of these tables, a bit each, begins at `word`.
  [[nodiscard]] bool is_of(std::uint32_t word, std::uint32_t tables) const { return word < size_ && (hits_.tables_at(word) & tables) != 0; }
  [[nodiscard]] bool is_mark(std::uint32_t word, char mark) const {
    return word < size_ && words[word].key == static_cast<std::uint32_t>(mark) && words[word].is(Shape::mark);
  }
  /// False behind the last word, too.
  [[nodiscard]] bool is(std::uint32_t word, Shape flag) const { return word < size_ && words[word].is(flag); }
  [[nodiscard]] bool is_capital(std::uint32_t word) const { return word < size_ && words[word].is(Shape::capital); }
  /// The first word of a table's cell or of a block: no name goes on from the one before it.
  [[nodiscard]] bool begins_cell(std::uint32_t word) const {
    if (word == 0 || word >= size_) return true;
    const char before = blocks.text[words[word].begin - 1];
    return before == '\t' || before == '\n';
  }
  /// The number that a word of at most nine digits is.
  [[nodiscard]] std::optional<int> number(std::uint32_t word) const;
  /// The number that is written out here: "ba", "mười hai".
  struct NamedNumber {
    int value = 0;
    std::uint32_t words = 0;
  };
  [[nodiscard]] std::optional<NamedNumber> named_number(std::uint32_t word) const;
  /// Value of a Roman numeral, 0 for other words.
  [[nodiscard]] int roman(std::uint32_t word) const;

  [[nodiscard]] std::string_view text(Span span) const { return std::string_view(blocks.text).substr(span.begin, span.size()); }
  [[nodiscard]] std::string_view text(std::uint32_t word) const { return text(words[word].span()); }
  [[nodiscard]] Span span(Range range) const;
  [[nodiscard]] std::string_view text(Range range) const { return text(span(range)); }

  /// The words of a block; of a node's heading block those behind the label.
  [[nodiscard]] Range block_words(std::uint32_t block) const { return {first_words_[block], last_words_[block]}; }
  [[nodiscard]] std::uint32_t block_of(std::uint32_t word) const;
  /// Under which section facts of this word are filed.
  [[nodiscard]] std::string section_of(std::uint32_t word) const { return outline.section_of(blocks, block_of(word)); }

 private:
  /// A cheap no for most words: no entry here has one of these terms.
  [[nodiscard]] bool may_be(std::uint32_t word, std::uint64_t sketch) const { return word < size_ && (hits_.terms_at(word) & sketch) != 0; }

  [[nodiscard]] std::uint32_t found_length(std::uint32_t word, Term term) const;
  [[nodiscard]] std::uint32_t found_length(std::uint32_t word, const Terms& terms) const;
  [[nodiscard]] const lexicon::Entry* found_entry(std::uint32_t word, lexicon::Table table, std::uint32_t* length) const;

  std::uint32_t size_;  // of words: asked for at every word, where the vector would have to divide
  lexicon::Hits hits_;
  std::vector<std::uint32_t> first_words_;
  std::vector<std::uint32_t> last_words_;
};

/// Without white space and `. , ; :` at either end: how values are given out.
[[nodiscard]] std::string_view trim_value(std::string_view text);
/// The same in one line, for what goes on in the next block: "Ngân sách" / "Nhà nước".
[[nodiscard]] std::string value_in_one_line(std::string_view text);

}  // namespace vnplan::facts
