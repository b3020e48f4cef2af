#pragma once
/// Ruled tables of a page: the words in the cells of its grids.

#include <vector>

#include "bytes/pdf/page_table.h"

namespace vnplan::bytes::pdf {

/// Parts the rows between which no line is drawn, where the numbers in the first column tell them, each at the height of its row's first line.
void part_rows(PageTable& table);

/// Takes the words that stand in tables out of the page. A box around words, or one divided
/// in two of which one is empty, is no table.
[[nodiscard]] std::vector<PageTable> take_tables(Page& page);

}  // namespace vnplan::bytes::pdf
