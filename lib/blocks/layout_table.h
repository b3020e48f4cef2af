#pragma once
/// Tables that are no tables: Word keeps the two columns of a letterhead and of recipients and signature apart with a table without borders,
/// and web pages and converters print its cells between pipes, often a whole cell in one line.

#include <vector>

#include "blocks/line.h"

namespace vnplan::blocks {

/// `| ỦY BAN NHÂN DÂN TỈNH A ------- | CỘNG HÒA … Độc lập - Tự do - Hạnh phúc |` -> the lines as the page shows them, column by column.
/// Rows of other tables stay as they are.
[[nodiscard]] std::vector<Line> unfold_layout_tables(std::vector<Line> lines, const text::Text& text, const lexicon::Index& index);

}  // namespace vnplan::blocks
