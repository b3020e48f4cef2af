#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "bytes/pdf/page_edges.h"
#include "bytes/pdf/page_parts.h"
#include "lexicon/spelling.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double same_column = 4;           // points
constexpr std::size_t most_head_rows = 4;
constexpr double line_distance = 1.15;  // of the font's size

/// Each column of words overlaps its own of the other table and no other.
bool same_word_columns(const std::vector<TableColumn>& a, const std::vector<TableColumn>& b) {
  const auto overlap = [](const TableColumn& x, const TableColumn& y) { return x.left < y.right && y.left < x.right; };
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!overlap(a[i], b[i])) return false;
    if (i > 0 && (overlap(a[i], b[i - 1]) || overlap(a[i - 1], b[i]))) return false;
  }
  return true;
}

bool same_columns(const PageTable& a, const PageTable& b) {
  if (a.columns() != b.columns() || a.word_columns.empty() != b.word_columns.empty()) return false;
  if (!a.word_columns.empty()) return same_word_columns(a.word_columns, b.word_columns);
  return std::equal(a.xs.begin(), a.xs.end(), b.xs.begin(), b.xs.end(), [](double x, double y) { return std::abs(x - y) < same_column; });
}

std::string text_of(const PageCell& cell) {
  std::string text;
  for (const Line& line : cell.lines)
    for (const Word& word : line.words) text += word.text;
  return text;
}

bool is_empty_row(const PageTable& table, std::size_t row) {
  for (std::size_t column = 0; column < table.columns(); ++column)
    if (!table.at(row, column).lines.empty()) return false;
  return true;
}

/// How many rows at the top of a table are the first ones of another. At least one row is left.
std::size_t repeated_rows(const PageTable& first, const PageTable& next) {
  if (is_empty_row(next, 0)) return 0;
  const auto most = std::min({first.rows, next.rows - 1, most_head_rows});
  for (std::size_t row = 0; row < most; ++row)
    for (std::size_t column = 0; column < next.columns(); ++column)
      if (text_of(first.at(row, column)) != text_of(next.at(row, column))) return row;
  return most;
}

/// Adds the rows of `next` from `first` on to a table; cells that began above that row keep their rest.
void append_rows(PageTable& table, PageTable& next, std::size_t first) {
  std::vector<std::size_t> moved(next.cells.size());
  for (std::size_t i = 0; i < next.cells.size(); ++i) {
    auto& cell = next.cells[i];
    if (cell.place.row + cell.place.rows <= first) continue;
    if (cell.place.row < first) cell.place.rows -= first - cell.place.row;
    cell.place.row = std::max(cell.place.row, first) - first + table.rows;
    moved[i] = table.cells.size();
    table.cells.push_back(std::move(cell));
  }
  for (auto at = first * next.columns(); at < next.map.size(); ++at) table.map.push_back(moved[next.map[at]]);
  table.rows += next.rows - first;
}

bool opens_lower(const PageCell& cell) {
  std::uint32_t size = 0;
  const auto letter = lexicon::letter_at(cell.lines.front().words.front().text, 0, size);
  return letter.base != 0 && !letter.upper;
}

bool ends_sentence(const PageCell& cell) {
  const char last = cell.lines.back().words.back().text.back();
  return last == '.' || last == ';' || last == ':';
}

/// Adds the lines of the other cell below those of the cell.
void append(PageCell& cell, const PageCell& other) {
  if (other.lines.empty()) return;
  if (cell.lines.empty()) {
    cell.lines = other.lines;
    return;
  }
  const double down = cell.lines.back().box.bottom + line_distance * other.lines.front().size - other.lines.front().box.bottom;
  const double right = cell.left - other.left;
  for (Line line : other.lines) {
    line.box = {line.box.left + right, line.box.top + down, line.box.right + right, line.box.bottom + down};
    cell.lines.push_back(std::move(line));
  }
}

/// The cell's words may go on in another, for its last line is full: "bảo đảm thống" / "nhất với quy định", "Sở Thông tin và" / "Truyền thông".
bool may_go_on(const PageCell& above, const PageCell& below) {
  if (above.lines.empty() || below.lines.empty() || ends_sentence(above)) return false;
  auto both = above;
  append(both, below);
  return wrapped_lines(both)[above.lines.size()];
}

bool opens_item(const PageCell& cell) { return begins_item(cell.lines.front()); }

bool has_item(const PageCell& cell) { return std::any_of(cell.lines.begin(), cell.lines.end(), begins_item); }

/// The last row of a page goes on in the first one of the next: that one has no number, and words of it go on in small letters where a full line
/// ended, or all of them where full lines ended, or nothing but further items stand in it.
bool is_cut(const PageTable& above, const PageTable& below, std::size_t first) {
  const auto row = above.rows - 1;
  if (above.at(row, 0).lines.empty() || !below.at(first, 0).lines.empty()) return false;
  bool cut = false;
  bool items = true;
  bool all_may = true;
  bool shorter = false;
  for (std::size_t column = 1; column < below.columns(); ++column) {
    const auto& upper = above.at(row, column);
    const auto& lower = below.at(first, column);
    if (upper.place.column != lower.place.column || upper.place.columns != lower.place.columns) return false;
    shorter = shorter || (lower.lines.empty() && !upper.lines.empty());
    if (lower.lines.empty()) continue;
    const bool may = may_go_on(upper, lower);
    cut = cut || (may && opens_lower(lower));
    all_may = all_may && may;
    items = items && opens_item(lower) && has_item(upper);
  }
  return cut || ((items || all_may) && shorter && !is_empty_row(below, first));
}

/// A cell that reaches over the break and has no words below it.
void fill_merged(const PageTable& above, PageTable& below, std::size_t first) {
  for (std::size_t column = 0; column < below.columns(); ++column) {
    auto& cell = below.at(first, column);
    const auto& upper = above.at(above.rows - 1, column);
    if (cell.lines.empty() && cell.place.rows > 1 && cell.place.column == upper.place.column) cell.lines = upper.lines;
  }
}

/// Adds a row of `below` to the last one of `above`; what reaches further down keeps all of its words there.
void join_rows(PageTable& above, PageTable& below, std::size_t first) {
  for (std::size_t column = 0; column < below.columns(); ++column) {
    auto& lower = below.at(first, column);
    if (lower.place.column != column) continue;
    auto& upper = above.at(above.rows - 1, column);
    append(upper, lower);
    lower.lines = upper.lines;
  }
}

void join(PageTable& table, PageTable& next) {
  auto first = repeated_rows(table, next);
  if (is_cut(table, next, first)) {
    join_rows(table, next, first);
    ++first;
  } else {
    fill_merged(table, next, first);
  }
  append_rows(table, next, first);
}

/// The table that the next page may go on with; nullptr if the text goes on below the last one.
PageTable* last_table(PageParts& page, const PageEdges& edges) {
  if (page.back().table) return &*page.back().table;
  if (page.size() < 2) return nullptr;
  auto& table = page[page.size() - 2].table;
  return table && edges.is_foot(page.back().lines, *table) ? &*table : nullptr;
}

}  // namespace

void join_tables(std::vector<PageParts>& pages) {
  const PageEdges edges(pages);
  PageTable* open = nullptr;
  for (auto& page : pages) {
    auto& [lines, table] = page.front();
    auto* const last = last_table(page, edges);
    if (open != nullptr && table && edges.is_head(lines) && same_columns(*open, *table)) {
      join(*open, *table);
      if (last != &*table) open = last;
      table.reset();
    } else {
      open = last;
    }
  }
}

}  // namespace vnplan::bytes::pdf
