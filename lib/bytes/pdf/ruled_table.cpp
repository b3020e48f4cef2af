#include "bytes/pdf/ruled_table.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vnplan::bytes::pdf {
namespace {

/// Between which two of the rising places; nothing outside them.
std::size_t between(const std::vector<double>& places, double at) {
  const auto next = std::upper_bound(places.begin(), places.end(), at);
  return static_cast<std::size_t>(next - places.begin()) - 1;  // of the first place: no place at all
}

PageTable empty_table(const Grid& grid) {
  PageTable table;
  table.xs = grid.xs;
  table.top = grid.ys.front();
  table.bottom = grid.ys.back();
  table.rows = grid.ys.size() - 1;
  for (const auto& cell : grid.cells) table.cells.push_back({cell, grid.xs[cell.column], grid.xs[cell.column + cell.columns], {}});
  map_cells(table);
  return table;
}

/// The cell of the table that a word of the page stands in; `cells.size()` for none.
std::vector<std::size_t> cells_of(const PageTable& table, const Grid& grid, const std::vector<Word>& words) {
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
std::vector<std::size_t> counts_of(const PageTable& table, const std::vector<std::size_t>& cells) {
  std::vector<std::size_t> counts(table.cells.size() + 1);
  for (const auto cell : cells) ++counts[cell];
  return counts;
}

/// A row that a page break cut may have words in a single cell.
bool is_table(const PageTable& table, const std::vector<std::size_t>& counts) {
  const auto filled = std::ssize(table.cells) - std::count(counts.begin(), counts.end() - 1, std::size_t{0});
  return table.columns() > 1 && (filled > 1 || (filled > 0 && table.columns() > 2));
}

/// Moves the words of the page into their cells.
void fill(PageTable& table, const std::vector<std::size_t>& cells, const std::vector<std::size_t>& counts, std::vector<Word>& words) {
  std::vector<std::vector<Word>> of_cells(table.cells.size());
  for (std::size_t i = 0; i < of_cells.size(); ++i) of_cells[i].reserve(counts[i]);
  std::vector<Word> rest;
  rest.reserve(counts.back());
  for (std::size_t i = 0; i < words.size(); ++i) (cells[i] < of_cells.size() ? of_cells[cells[i]] : rest).push_back(std::move(words[i]));
  for (std::size_t i = 0; i < of_cells.size(); ++i) table.cells[i].lines = lines_of(std::move(of_cells[i]));
  words = std::move(rest);
}

}  // namespace

std::vector<PageTable> take_tables(Page& page) {
  std::vector<PageTable> tables;
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

}  // namespace vnplan::bytes::pdf
