#include <algorithm>
#include <charconv>
#include <utility>

#include "bytes/pdf/ruled_table.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double same_height = 3;  // points

/// "1" / "2" / "3": two numbers at least, each one more than the last. A group's "II" may stand between them.
bool counts_on(const std::vector<Line>& lines) {
  int last = 0;
  std::size_t numbers = 0;
  for (const Line& line : lines) {
    const auto& word = line.words.front().text;
    int value = 0;
    const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (line.words.size() > 1) return false;
    if (failed != std::errc() || end == word.data()) continue;
    if (numbers > 0 && value != last + 1) return false;
    last = value;
    ++numbers;
  }
  return numbers > 1;
}

/// A number in the middle of its row would not tell where the row begins.
bool stands_at_top(const Line& number, const PageTable& table, std::size_t row) {
  for (std::size_t column = 1; column < table.columns(); ++column) {
    const auto& lines = table.at(row, column).lines;
    if (!lines.empty() && lines.front().box.bottom < number.box.bottom - same_height) return false;
  }
  return true;
}

bool is_unruled(const PageTable& table, std::size_t row) {
  for (std::size_t column = 0; column < table.columns(); ++column)
    if (table.at(row, column).place.rows > 1) return false;
  const auto& numbers = table.at(row, 0).lines;
  return counts_on(numbers) && stands_at_top(numbers.front(), table, row);
}

/// The lines of a cell, by the row in which each stands.
std::vector<std::vector<Line>> parted(std::vector<Line> lines, const std::vector<double>& heights) {
  std::vector<std::vector<Line>> rows(heights.size());
  for (Line& line : lines) {
    const auto next = std::upper_bound(heights.begin(), heights.end(), line.box.bottom + same_height);
    rows[next == heights.begin() ? 0 : static_cast<std::size_t>(next - heights.begin()) - 1].push_back(std::move(line));
  }
  return rows;
}

}  // namespace

void part_rows(PageTable& table) {
  constexpr std::size_t least_columns = 3;
  if (table.columns() < least_columns) return;
  std::vector<bool> unruled(table.rows);
  for (std::size_t row = 0; row < table.rows; ++row) unruled[row] = is_unruled(table, row);
  if (std::find(unruled.begin(), unruled.end(), true) == unruled.end()) return;
  std::vector<PageCell> cells;
  std::size_t added = 0;
  for (std::size_t row = 0, next = 0; row < table.rows; ++row) {
    std::vector<double> heights = {0};
    if (unruled[row]) {
      heights.clear();
      for (const Line& line : table.at(row, 0).lines) heights.push_back(line.box.bottom);
    }
    const auto first = cells.size();
    for (; next < table.cells.size() && table.cells[next].place.row == row; ++next) {
      auto lines = parted(std::move(table.cells[next].lines), heights);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        cells.push_back({table.cells[next].place, table.cells[next].left, table.cells[next].right, std::move(lines[i])});
        cells.back().place.row += added + i;
      }
    }
    const auto by_row = [](const PageCell& a, const PageCell& b) { return a.place.row < b.place.row; };
    std::stable_sort(cells.begin() + static_cast<std::ptrdiff_t>(first), cells.end(), by_row);
    added += heights.size() - 1;
  }
  table.cells = std::move(cells);
  table.rows += added;
  map_cells(table);
}

}  // namespace vnplan::bytes::pdf
