#pragma once
/// Notes at the foot of a page whose numbers are printed on the line: "1 Theo Nghị định …" below "dữ liệu¹".

#include <vector>

#include "bytes/pdf/page_table.h"

namespace vnplan::bytes::pdf {

/// Raises the numbers of notes as their marks are, so that both are told to belong together: "¹ Theo Nghị định …". Only numbers that stand at the
/// beginning of lines below a raised mark of the same page, count up by one and have a capital behind them. `lines`: from the top down.
void raise_note_numbers(std::vector<Line>& lines, const std::vector<PageTable>& tables);

}  // namespace vnplan::bytes::pdf
