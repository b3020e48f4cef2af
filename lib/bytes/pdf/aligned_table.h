#pragma once
/// Tables without upright lines: words that stand in three columns or more below each other.

#include <vector>

#include "bytes/pdf/page_parts.h"

namespace vnplan::bytes::pdf {

/// The lines of a page's part, parted by the tables found among them. Two columns are a letterhead or a signature beside the recipients, and left to
/// find_columns. `across` are the page's horizontal lines: where rows are parted by them, they are.
[[nodiscard]] PageParts part_at_aligned_tables(std::vector<Line> lines, const std::vector<Ruling>& across);

}  // namespace vnplan::bytes::pdf
