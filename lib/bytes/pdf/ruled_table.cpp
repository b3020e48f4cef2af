#include "bytes/pdf/ruled_table.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string_view>
#include <utility>

#include "lexicon/spelling.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double widest_padding = 7;  // points between a cell's side and its words
constexpr double blank = 0.25;        // of the font's size: between words that are not stretched
constexpr double no_blank = 0.12;     // of the font's size
constexpr double slack = 3;           // points by which a full line may miss the cell's side
constexpr double wider = 1.25;        // than the usual distance of a cell's lines: a new paragraph

/// Between which two of the rising places; nothing outside them.
std::size_t between(const std::vector<double>& places, double at) {
  const auto next = std::upper_bound(places.begin(), places.end(), at);
  return static_cast<std::size_t>(next - places.begin()) - 1;  // of the first place: no place at all
}

RuledTable empty_table(const Grid& grid) {
  RuledTable table;
  table.xs = grid.xs;
  table.top = grid.ys.front();
  table.bottom = grid.ys.back();
  table.rows = grid.ys.size() - 1;
  for (const auto& cell : grid.cells) table.cells.push_back({cell, grid.xs[cell.column], grid.xs[cell.column + cell.columns], {}});
  map_cells(table);
  return table;
}

/// The cell of the table that a word of the page stands in; `cells.size()` for none.
std::vector<std::size_t> cells_of(const RuledTable& table, const Grid& grid, const std::vector<Word>& words) {
  std::vector<std::size_t> cells;
  cells.reserve(words.size());
  for (const Word& word : words) {
    const auto column = between(grid.xs, (word.box.left + word.box.right) / 2);
    const auto row = between(grid.ys, word.box.middle());
    cells.push_back(row < table.rows && column < table.columns() ? table.map[row * table.columns() + column] : table.cells.size());
  }
  return cells;
}

/// How many words each cell has, and at the end how many stand in none.
std::vector<std::size_t> counts_of(const RuledTable& table, const std::vector<std::size_t>& cells) {
  std::vector<std::size_t> counts(table.cells.size() + 1);
  for (const auto cell : cells) ++counts[cell];
  return counts;
}

/// A row that a page break cut may have words in a single cell.
bool is_table(const RuledTable& table, const std::vector<std::size_t>& counts) {
  const auto filled = std::ssize(table.cells) - std::count(counts.begin(), counts.end() - 1, std::size_t{0});
  return table.columns() > 1 && (filled > 1 || (filled > 0 && table.columns() > 2));
}

/// Moves the words of the page into their cells.
void fill(RuledTable& table, const std::vector<std::size_t>& cells, const std::vector<std::size_t>& counts, std::vector<Word>& words) {
  std::vector<std::vector<Word>> of_cells(table.cells.size());
  for (std::size_t i = 0; i < of_cells.size(); ++i) of_cells[i].reserve(counts[i]);
  std::vector<Word> rest;
  rest.reserve(counts.back());
  for (std::size_t i = 0; i < words.size(); ++i) (cells[i] < of_cells.size() ? of_cells[cells[i]] : rest).push_back(std::move(words[i]));
  for (std::size_t i = 0; i < of_cells.size(); ++i) table.cells[i].lines = lines_of(std::move(of_cells[i]));
  words = std::move(rest);
}

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

void map_cells(RuledTable& table) {
  table.map.resize(table.rows * table.columns());
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    const auto& place = table.cells[i].place;
    for (auto row = place.row; row < place.row + place.rows; ++row)
      for (auto column = place.column; column < place.column + place.columns; ++column) table.map[row * table.columns() + column] = i;
  }
}

std::vector<RuledTable> take_tables(Page& page) {
  std::vector<RuledTable> tables;
  for (const Grid& grid : find_grids(page.rulings)) {
    auto table = empty_table(grid);
    const auto cells = cells_of(table, grid, page.words);
    const auto counts = counts_of(table, cells);
    if (!is_table(table, counts)) continue;
    fill(table, cells, counts, page.words);
    part_rows(table);
    tables.push_back(std::move(table));
  }
  return tables;
}

std::vector<bool> wrapped_lines(const RuledCell& cell) {
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
