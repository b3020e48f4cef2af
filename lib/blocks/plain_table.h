#pragma once
/// Tables that plain text draws without saying so: cells parted by tabs, or by pipes on lines of their own, as crawlers leave them.

#include <string_view>
#include <vector>

#include "blocks/line.h"

namespace vnplan::blocks {

/// Makes each row of such a table one line with cells. Only tables whose head names who acts or when are taken for tables: the letterhead
/// and the signature are crawled with pipes too. Lines between them stay as they are.
[[nodiscard]] std::vector<Line> join_plain_tables(std::string_view text, std::vector<Line> lines, const lexicon::Index& index);

}  // namespace vnplan::blocks
