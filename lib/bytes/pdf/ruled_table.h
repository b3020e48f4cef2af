#pragma once
/// Ruled tables of a page: the words in the cells of its grids.

#include <vector>

#include "bytes/pdf/grid.h"
#include "bytes/pdf/page.h"

namespace vnplan::bytes::pdf {

struct RuledCell {
  GridCell place;
  double left = 0;  ///< its sides
  double right = 0;
  std::vector<Line> lines;
};

struct RuledTable {
  std::vector<double> xs;  ///< where its columns begin, and where the last one ends
  double top = 0;
  double bottom = 0;
  std::size_t rows = 0;
  std::vector<RuledCell> cells;  ///< row by row, each one once; they fill the table
  std::vector<std::size_t> map;  ///< which cell covers a row and column: of each row, of each of its columns
  [[nodiscard]] std::size_t columns() const { return xs.size() - 1; }
  [[nodiscard]] RuledCell& at(std::size_t row, std::size_t column) { return cells[map[row * columns() + column]]; }
  [[nodiscard]] const RuledCell& at(std::size_t row, std::size_t column) const { return cells[map[row * columns() + column]]; }
};

/// Makes the map of a table whose cells have changed.
void map_cells(RuledTable& table);

/// Parts the rows between which no line is drawn, where the numbers in the first column tell them, each at the height of its row's first line.
void part_rows(RuledTable& table);

/// Takes the words that stand in tables out of the page. A box around words, or one divided
/// in two of which one is empty, is no table.
[[nodiscard]] std::vector<RuledTable> take_tables(Page& page);

/// Which lines of a cell go on with the one above them, because it was full: "bảo đảm thống" / "nhất", not "Sở Y tế" / "Công an tỉnh".
[[nodiscard]] std::vector<bool> wrapped_lines(const RuledCell& cell);

}  // namespace vnplan::bytes::pdf
