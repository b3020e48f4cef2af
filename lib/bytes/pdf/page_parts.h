#pragma once
/// Pages -> running lines and tables in turn, with what the break of a page cut joined again.

#include <optional>
#include <vector>

#include "bytes/pdf/page_table.h"

namespace vnplan::bytes::pdf {

/// Lines, and the table below them.
struct PagePart {
  std::vector<Line> lines;
  std::optional<PageTable> table;
};

using PageParts = std::vector<PagePart>;  ///< from the top down

[[nodiscard]] PageParts parts_of(Page page);

/// A table that goes on at the top of the next page, with the same columns, is one, and stands where it begins. Its head that is printed again is
/// left out, a row that was cut is put together, and the empty rest of a cell that reaches over the break is filled as the rest of its rows are.
void join_tables(std::vector<PageParts>& pages);

}  // namespace vnplan::bytes::pdf
