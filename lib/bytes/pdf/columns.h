#pragma once
/// Lines of a page -> stretches of running lines and stretches that stand in columns: the letterhead, the signature beside the recipients, tables.

#include <vector>

#include "bytes/pdf/page.h"

namespace vnplan::bytes::pdf {

/// Lines [first, last) of a page. Without gutters they run over the whole width.
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<double> gutters;  ///< where a column ends and the next begins, rising
};

[[nodiscard]] std::vector<Stretch> find_columns(const std::vector<Line>& lines);

/// The words of a line that lie in a column.
[[nodiscard]] std::vector<Word> words_in(const Line& line, double left, double right);

}  // namespace vnplan::bytes::pdf
