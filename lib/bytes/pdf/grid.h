#pragma once
/// Lines drawn on a page -> the grids that they make.

#include <vector>

#include "bytes/pdf/page.h"

namespace vnplan::bytes::pdf {

/// A part of a grid with no line through it: merged cells reach over several rows or columns.
struct GridCell {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t rows = 1;
  std::size_t columns = 1;
};

struct Grid {
  std::vector<double> xs;       ///< where its columns begin, and where the last one ends
  std::vector<double> ys;       ///< the same of its rows
  std::vector<GridCell> cells;  ///< row by row, each one once; they fill the grid
  [[nodiscard]] Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
};

/// From the top down, none inside another. Two rows and columns of lines at least, which cross; a line that ends in the middle of a cell is an
/// underlined word or a letter's stem.
[[nodiscard]] std::vector<Grid> find_grids(const Rulings& rulings);

}  // namespace vnplan::bytes::pdf
