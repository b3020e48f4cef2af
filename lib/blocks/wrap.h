#pragma once
/// Which lines are one paragraph: those that a narrow page, a page's end or a note between its halves cut apart.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

#include "blocks/frame.h"

namespace vnplan::blocks {

/// What stands between two lines that follow one another in the reading order.
enum class Between : std::uint8_t { nothing, blank, page };

class Wrapping {
 public:
  /// Measures how the text is broken: not at all (a line is a paragraph), or at a column. The first lines of paragraphs may have
  /// a column of their own, as in pages saved from the web.
  Wrapping(const std::string& text, const lexicon::Index& index, const std::vector<Placed>& lines);

  /// True if line `b` goes on with the paragraph whose last line is `a`; `first` is that paragraph's first line.
  [[nodiscard]] bool joins(std::size_t first, std::size_t a, std::size_t b, Between between) const;

 private:
  struct Column {
    std::uint32_t width = 0;
    [[nodiscard]] bool holds(std::uint32_t used, std::uint32_t word) const { return used + 1 + word <= width; }
  };
  void measure();
  [[nodiscard]] bool begins_item(std::size_t line) const;
  [[nodiscard]] bool ends_sentence(std::size_t line) const;
  [[nodiscard]] bool cannot_end(std::size_t first, std::size_t line, Between between) const;
  [[nodiscard]] bool goes_on_behind_dash(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool goes_on_with_name(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool has(const std::vector<lexicon::Word>& words, std::uint32_t word, std::initializer_list<lexicon::Term> terms) const;
  [[nodiscard]] bool brings_number(std::size_t upper, std::size_t lower) const;
  [[nodiscard]] bool names_members(std::size_t line) const;
  [[nodiscard]] bool ends_in_label(std::size_t line) const;
  [[nodiscard]] bool is_full(std::size_t first, std::size_t a, std::size_t b) const;
  [[nodiscard]] std::string_view words(std::size_t line) const;

  const std::string& text_;
  const lexicon::Index& index_;
  const std::vector<Placed>& lines_;
  bool wrapped_ = false;
  bool blank_parted_ = false;  // blank lines stand between paragraphs, so lines without one belong together
  Column first_lines_;
  Column later_lines_;
};

}  // namespace vnplan::blocks
