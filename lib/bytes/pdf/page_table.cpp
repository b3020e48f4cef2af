#include "bytes/pdf/page_table.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "lexicon/spelling.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double widest_padding = 7;  // points between a cell's side and its words
constexpr double blank = 0.25;        // of the font's size: between words that are not stretched
constexpr double no_blank = 0.12;     // of the font's size
constexpr double slack = 3;           // points by which a full line may miss the cell's side
constexpr double wider = 1.25;        // than the usual distance of a cell's lines: a new paragraph

/// Letters that come from another font are words of their own in the file.
double first_word_width(const Line& line) {
  double right = line.words.front().box.right;
  for (const Word& word : line.words) {
    if (word.box.left - right > no_blank * line.size) break;
    right = std::max(right, word.box.right);
  }
  return right - line.words.front().box.left;
}

bool ends_open(const Line& line) { return std::string_view(".,;:").find(line.words.back().text.back()) == std::string_view::npos; }

bool opens_upper(const Line& line) {
  std::uint32_t size = 0;
  return lexicon::letter_at(line.words.front().text, 0, size).upper;
}

/// Another line of a list: "Sở Y tế" / "Công an tỉnh".
bool may_be_next(const Line& above, const Line& line) { return ends_open(above) && opens_upper(line); }

}  // namespace

void map_cells(PageTable& table) {
  table.map.resize(table.rows * table.columns());
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const auto& place = table.cells[i].place;
    for (auto row = place.row; row < place.row + place.rows; ++row)
      for (auto column = place.column; column < place.column + place.columns; ++column) table.map[row * table.columns() + column] = i;
  }
}

std::vector<bool> wrapped_lines(const PageCell& cell) {
  const auto& lines = cell.lines;
  double left = cell.left + widest_padding;
  double distance = std::numeric_limits<double>::max();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    left = std::min(left, lines[i].box.left);
    if (i > 0) distance = std::min(distance, lines[i].box.bottom - lines[i - 1].box.bottom);
  }
  const double room = cell.right - cell.left - 2 * std::max(0.0, left - cell.left);
  std::vector<bool> wrapped(lines.size());
  bool list = false;  // of lines without marks
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool near = lines[i].box.bottom - lines[i - 1].box.bottom < wider * std::max(distance, lines[i].size);
    const double needed = lines[i - 1].box.width() + blank * lines[i].size + first_word_width(lines[i]);
    wrapped[i] = near && needed > room - slack && !begins_item(lines[i]);
    list = list || (!wrapped[i] && may_be_next(lines[i - 1], lines[i]));
  }
  if (!list || std::any_of(lines.begin(), lines.end(), begins_item)) return wrapped;
  for (std::size_t i = 1; i < lines.size(); ++i) wrapped[i] = wrapped[i] && !may_be_next(lines[i - 1], lines[i]);
  return wrapped;
}

}  // namespace vnplan::bytes::pdf
