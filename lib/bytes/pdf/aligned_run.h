#pragma once
/// Lines of a page that stand in columns with nothing drawn between them, and which of these lines begin rows.

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "bytes/pdf/page.h"
#include "bytes/pdf/page_table.h"

namespace vnplan::bytes::pdf {

/// Lines [first, last) that stand in columns; what reaches over several of them is a row of its own.
struct AlignedRun {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<TableColumn> columns;
  std::vector<std::size_t> spanning = {};  // lines: "A. Công tác tuyên truyền"

  [[nodiscard]] std::size_t size() const { return last - first; }
  /// Of two readings of the same lines, the one with more columns is right, if it does not leave out too much: a heading below a table joins two
  /// of its columns, and three lines alone may have a blank below each other within a column.
  [[nodiscard]] std::size_t weight() const { return columns.empty() ? 0 : size() * (columns.size() - 1) * (columns.size() - 1); }
  [[nodiscard]] bool spans(std::size_t line) const { return std::find(spanning.begin(), spanning.end(), line) != spanning.end(); }
};

/// The next run of three columns or more, from a line on.
[[nodiscard]] std::optional<AlignedRun> find_run(std::span<const Line> lines, std::size_t from);

/// For each line of a run whether a row begins with it. `across` are the page's horizontal lines.
[[nodiscard]] std::vector<bool> beginnings_of_rows(std::span<const Line> lines, const AlignedRun& run, const std::vector<Ruling>& across);

/// The column in which most of a word stands, or the one behind it.
[[nodiscard]] std::size_t column_of(const std::vector<TableColumn>& columns, const Word& word);

}  // namespace vnplan::bytes::pdf
