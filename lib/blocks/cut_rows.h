#pragma once
/// Rows of tables that a page has cut in two: "1 | Rà soát các | Sở Tài nguyên và" / " | khu dân cư | Môi trường".

#include <string_view>
#include <vector>

#include "blocks/frame.h"

namespace vnplan::blocks {

/// Adds the lines of the second part's cells to those of the first. True for each line that was taken so. A second part has no number, and every
/// cell of it that is not empty goes on with a sentence or a name of the cell above; other rows without a number are rows.
[[nodiscard]] std::vector<bool> join_cut_rows(std::string_view text, std::vector<Placed>& lines, const lexicon::Index& index);

}  // namespace vnplan::blocks
