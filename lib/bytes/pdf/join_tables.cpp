#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "bytes/pdf/page_parts.h"
#include "lexicon/spelling.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double same_column = 4;           // points
constexpr std::size_t most_head_rows = 4;
constexpr double line_distance = 1.15;  // of the font's size

bool same_columns(const RuledTable& a, const RuledTable& b) {
  return std::equal(a.xs.begin(), a.xs.end(), b.xs.begin(), b.xs.end(), [](double x, double y) { return std::abs(x - y) < same_column; });
}

std::string text_of(const RuledCell& cell) {
  std::string text;
  for (const Line& line : cell.lines)
    for (const Word& word : line.words) text += word.text;
  return text;
}

bool is_empty_row(const RuledTable& table, std::size_t row) {
  for (std::size_t column = 0; column < table.columns(); ++column)
    if (!table.at(row, column).lines.empty()) return false;
  return true;
}

/// How many rows at the top of a table are the first ones of another. At least one row is left.
std::size_t repeated_rows(const RuledTable& first, const RuledTable& next) {
  if (is_empty_row(next, 0)) return 0;
  const auto most = std::min({first.rows, next.rows - 1, most_head_rows});
  for (std::size_t row = 0; row < most; ++row)
    for (std::size_t column = 0; column < next.columns(); ++column)
      if (text_of(first.at(row, column)) != text_of(next.at(row, column))) return row;
  return most;
}

/// Takes rows away from the top; cells that reach below them keep their rest.
void drop_rows(RuledTable& table, std::size_t rows) {
  std::vector<RuledCell> cells;
  std::vector<std::size_t> map(table.map.begin() + static_cast<std::ptrdiff_t>(rows * table.columns()), table.map.end());
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    auto& cell = table.cells[i];
    auto& place = cell.place;
    if (place.row + place.rows <= rows) continue;
    std::replace(map.begin(), map.end(), i, cells.size());
    if (place.row < rows) place.rows -= rows - place.row;
    place.row -= std::min(place.row, rows);
    cells.push_back(std::move(cell));
  }
  table.cells = std::move(cells);
  table.map = std::move(map);
  table.rows -= rows;
}

bool opens_lower(const RuledCell& cell) {
  std::uint32_t size = 0;
  const auto letter = lexicon::letter_at(cell.lines.front().words.front().text, 0, size);
  return letter.base != 0 && !letter.upper;
}

bool ends_sentence(const RuledCell& cell) {
  const char last = cell.lines.back().words.back().text.back();
  return last == '.' || last == ';' || last == ':';
}

/// Adds the lines of the other cell below those of the cell.
void append(RuledCell& cell, const RuledCell& other) {
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

/// The cell's words go on in another: "bảo đảm thống" / "nhất với quy định".
bool is_cut(const RuledCell& above, const RuledCell& below) {
  if (above.lines.empty() || below.lines.empty() || ends_sentence(above) || !opens_lower(below)) return false;
  auto both = above;
  append(both, below);
  return wrapped_lines(both)[above.lines.size()];
}

bool opens_item(const RuledCell& cell) { return begins_item(cell.lines.front()); }

bool has_item(const RuledCell& cell) { return std::any_of(cell.lines.begin(), cell.lines.end(), begins_item); }

/// The last row of a page goes on in the first one of the next: that one has no number, and words of it go on where a full line ended, or nothing but
/// further items stand in it.
bool is_cut(const RuledTable& above, const RuledTable& below) {
  const auto row = above.rows - 1;
  if (above.at(row, 0).lines.empty() || !below.at(0, 0).lines.empty()) return false;
  bool cut = false;
  bool items = true;
  bool shorter = false;
  for (std::size_t column = 1; column < below.columns(); ++column) {
    const auto& upper = above.at(row, column);
    const auto& lower = below.at(0, column);
    if (upper.place.column != lower.place.column || upper.place.columns != lower.place.columns) return false;
    cut = cut || is_cut(upper, lower);
    shorter = shorter || (lower.lines.empty() && !upper.lines.empty());
    if (!lower.lines.empty()) items = items && opens_item(lower) && has_item(upper);
  }
  return cut || (items && shorter && !is_empty_row(below, 0));
}

/// A cell that reaches over the break and has no words below it.
void fill_merged(const RuledTable& above, RuledTable& below) {
  for (std::size_t column = 0; column < below.columns(); ++column) {
    auto& cell = below.at(0, column);
    const auto& upper = above.at(above.rows - 1, column);
    if (cell.lines.empty() && cell.place.rows > 1 && cell.place.column == upper.place.column) cell.lines = upper.lines;
  }
}

/// Adds the first row of `below` to the last one of `above`; what reaches further down keeps all of its words there.
void join_rows(RuledTable& above, RuledTable& below) {
  for (std::size_t column = 0; column < below.columns(); ++column) {
    auto& lower = below.at(0, column);
    if (lower.place.column != column) continue;
    auto& upper = above.at(above.rows - 1, column);
    append(upper, lower);
    lower.lines = upper.lines;
  }
  drop_rows(below, 1);
}

/// "3", "- 3 -", and nothing else.
bool is_page_number(const std::vector<Line>& lines) {
  const auto without_letters = [](const Word& word) { return word.text.find_first_not_of("0123456789-/.") == std::string::npos; };
  return lines.empty() || (lines.size() == 1 && std::all_of(lines[0].words.begin(), lines[0].words.end(), without_letters));
}

/// The table that the next page may go on with; nullptr if words stand below the last one.
RuledTable* last_table(PageParts& page) {
  auto part = page.rbegin();
  if (!part->table && is_page_number(part->lines)) ++part;
  return part != page.rend() && part->table ? &*part->table : nullptr;
}

}  // namespace

void join_tables(std::vector<PageParts>& pages) {
  RuledTable* head = nullptr;  // the part of an open table on its first page
  RuledTable* last = nullptr;  // the part that holds its last row
  for (auto& page : pages) {
    auto& top = page.front();
    const bool joins = last != nullptr && top.table && is_page_number(top.lines) && same_columns(*last, *top.table);
    if (joins) {
      drop_rows(*top.table, repeated_rows(*head, *top.table));
      const bool cut = is_cut(*last, *top.table);
      if (!cut) fill_merged(*last, *top.table);
      if (cut) join_rows(*last, *top.table);
      if (top.table->rows == 0) top.table.reset();
    }
    const bool all_joined = joins && !top.table;
    if (all_joined && is_page_number(page.back().lines) && page.size() <= 2 && !page.back().table) continue;
    last = last_table(page);
    if (!joins || last == nullptr || !top.table || last != &*top.table) head = last;
  }
}

}  // namespace vnplan::bytes::pdf

