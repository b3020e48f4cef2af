#pragma once
/// Text -> lines, each with what can be seen of it alone.

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "blocks/label.h"
#include "lexicon/lexicon.h"
#include "text/text.h"

namespace vnplan::blocks {

/// The lines of a table's cell, without blanks at either end.
using Cell = std::vector<Span>;

struct Line {
  Span span;                     ///< without blanks at either end, in Text::utf8
  std::uint32_t width = 0;       ///< characters
  lexicon::Term key{};           ///< the letterhead words that it begins with; none otherwise
  std::uint16_t key_words = 0;
  bool blank = false;
  bool after_blank = false;      ///< a blank line, a page's end or a table's cell stands before it
  bool new_page = false;         ///< a form feed stands before it
  bool caps = false;             ///< at least two letters, no small one
  bool opens_lower = false;      ///< begins with a small letter
  bool opens_figure = false;     ///< begins with a digit or a sign, not with a letter
  bool emphasis_open = false;    ///< bold or italics go on beyond its end
  bool bold = false;             ///< all of it is bold
  bool heading = false;          ///< "## "
  bool rule = false;             ///< -----
  bool ends_paragraph = false;   ///< the format says so: the next line never goes on with it
  std::uint32_t pipes = 0;       ///< lines that are only a pipe, between the line before and this one
  bool row = false;              ///< of a table
  bool opens_table = false;      ///< its first row, where the format says so
  bool merges_known = false;     ///< the format repeats merged cells: an empty one is empty
  bool label_rest = false;       ///< its label began on the line above: "Điều" / "1. Phạm vi"
  bool names_label = false;      ///< "Cơ quan chủ trì: …", with or without a bullet
  std::vector<Cell> cells;       ///< of a row
  std::uint32_t bullet = 0;      ///< bytes of the bullet's mark with its blanks; 0 without one
  std::optional<Label> label;
};

/// Lines with words and rules, in reading order; those of layout tables unfolded.
[[nodiscard]] std::vector<Line> split_lines(const text::Text& text, const lexicon::Index& index);

/// Bytes of a bullet's mark at the beginning with the blanks behind it; 0 without one.
[[nodiscard]] std::uint32_t bullet_size(std::string_view line);

/// What its words alone say: width, capitals, bullet, label, key. `words` are those of the line's span.
void describe_line(Line& line, std::string_view words, const lexicon::Index& index);

/// True if the last word cannot end a sentence: và, của, Luật, Sở, ngày; or a comma or dash stands there.
/// With `names` also where the name of a body or document has only begun: Sở, Luật.
[[nodiscard]] bool asks_for_more(std::string_view words, const lexicon::Index& index, bool names = true);

/// True if the last word is one of these.
[[nodiscard]] bool wants(std::string_view words, const lexicon::Index& index, std::initializer_list<lexicon::Term> terms);

/// The words of a line by their shapes: how a person's name looks, "Nguyễn Long Hải".
[[nodiscard]] bool looks_like_a_name(std::string_view words);

}  // namespace vnplan::blocks
