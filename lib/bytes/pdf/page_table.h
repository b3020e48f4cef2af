#pragma once
/// A table of a page: the words in its cells.

#include <vector>

#include "bytes/pdf/grid.h"
#include "bytes/pdf/page.h"

namespace vnplan::bytes::pdf {

struct PageCell {
  GridCell place;
  double left = 0;  ///< its sides
  double right = 0;
  std::vector<Line> lines;
};

/// Where the words of a column stand.
struct TableColumn {
  double left = 0;
  double right = 0;
};

struct PageTable {
  std::vector<double> xs;  ///< where its columns begin, and where the last one ends
  double top = 0;
  double bottom = 0;
  std::size_t rows = 0;
  std::vector<PageCell> cells;  ///< row by row, each one once; they fill the table
  std::vector<std::size_t> map;  ///< which cell covers a row and column: of each row, of each of its columns
  std::vector<TableColumn> word_columns = {};  ///< of a table without upright lines
  [[nodiscard]] std::size_t columns() const { return xs.size() - 1; }
  [[nodiscard]] PageCell& at(std::size_t row, std::size_t column) { return cells[map[row * columns() + column]]; }
  [[nodiscard]] const PageCell& at(std::size_t row, std::size_t column) const { return cells[map[row * columns() + column]]; }
};

/// Makes the map of a table whose cells have changed.
void map_cells(PageTable& table);

/// Which lines of a cell go on with the one above them, because it was full: "bảo đảm thống" / "nhất", not "Sở Y tế" / "Công an tỉnh".
[[nodiscard]] std::vector<bool> wrapped_lines(const PageCell& cell);

}  // namespace vnplan::bytes::pdf
