#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "facts/cell_words.h"
#include "facts/table_finder.h"

namespace vnplan::facts {
namespace {

using blocks::Block;

constexpr std::array<std::string_view, 10> role_names = {"number",   "work", "lead",    "partners", "performers",
                                                         "monitors", "time", "product", "budget",   "other"};

std::string name_of(ColumnRole role) {
  return std::string(role_names[static_cast<std::size_t>(role == ColumnRole::calendar ? ColumnRole::time : role)]);
}

}  // namespace

std::vector<TaskTable> TableFinder::run() {
  const auto& blocks = reading_.blocks.blocks;
  for (std::uint32_t first = 0; first < blocks.size();) {
    auto last = first;
    while (last < blocks.size() && blocks[last].kind == Block::Kind::row && blocks[last].part == blocks[first].part) ++last;
    if (last > first) take_run(first, last);
    first = std::max(last, first + 1);
  }
  return std::move(tables_);
}

void TableFinder::take_run(std::uint32_t first, std::uint32_t last) {
  rows_.clear();
  for (auto row = first; row < last; ++row) rows_.push_back(cells_of(row));
  open_ = goes_on(first);
  Cells above;  // the row before, where no table is open yet
  for (auto row = first; row < last; ++row) {
    auto& cells = rows_[row - first];
    if (auto roles = heads_.read(rows_, row - first)) {
      if (open_ && repeats_head(cells)) continue;  // printed again on the next page
      if (above.size() == cells.size()) take_titles_above(above, cells, *roles);
      above.clear();
      open(row, cells, std::move(*roles));
    } else if (open_ && heads_.opens_other_table(cells, head_.front())) {
      open_ = false;
    } else if (open_) {
      if (!take_calendar(row, row - first)) take_row(row, cells, number_of(row + 1 - first));
    } else {
      above = cells;
    }
  }
}

Range TableFinder::number_of(std::size_t row) const { return row < rows_.size() && !rows_[row].empty() ? rows_[row].front() : Range{}; }

/// A table goes on behind a paragraph without its head: as many columns, and the numbers of its rows go on.
bool TableFinder::goes_on(std::uint32_t row) {
  const auto& cells = rows_.front();
  if (tables_.empty() || roles_.empty() || cells.size() != roles_.size() || roles_.front() != ColumnRole::number) return false;
  const auto section = reading_.outline.section_of(reading_.blocks, row);
  if (section != tables_.back().section || !follows(reading_, last_number_, cells.front())) return false;
  TaskTable piece;
  piece.id = tables_.back().id;
  piece.section = section;
  piece.first = row;
  piece.last = row + 1;
  piece.columns = tables_.back().columns;
  tables_.push_back(std::move(piece));
  return true;
}

/// The ranges of words between the tabs of a row.
Cells TableFinder::cells_of(std::uint32_t block) const {
  const Span span = reading_.blocks.blocks[block].span;
  const auto words = reading_.block_words(block);
  Cells cells;
  auto at = words.first;
  for (auto begin = span.begin; begin < span.end;) {
    const auto tab = std::min<std::size_t>(reading_.blocks.text.find('\t', begin), span.end);
    Range cell{at, at};
    while (cell.last < words.last && reading_.words[cell.last].begin < tab) ++cell.last;
    cells.push_back(cell);
    at = cell.last;
    begin = static_cast<std::uint32_t>(tab) + 1;
  }
  return cells;
}

/// "Phân công | | Thời gian" over " | Chủ trì | Phối hợp | ": what the lower row leaves blank.
void TableFinder::take_titles_above(const Cells& above, Cells& cells, std::vector<ColumnRole>& roles) const {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].empty() || above[i].empty()) continue;
    cells[i] = above[i];
    roles[i] = role_of_title(reading_, above[i]);
  }
  if (roles.front() == ColumnRole::other && cells.front().size() <= 2) roles.front() = ColumnRole::number;
}

bool TableFinder::repeats_head(const Cells& cells) const {
  return std::any_of(printed_heads_.begin(), printed_heads_.end(), [&](const Cells& head) {
    return std::equal(cells.begin(), cells.end(), head.begin(), head.end(), [&](Range a, Range b) { return reading_.text(a) == reading_.text(b); });
  });
}

void TableFinder::open(std::uint32_t row, const Cells& cells, std::vector<ColumnRole> roles) {
  const bool refines = open_ && tables_.back().rows.empty() && tables_.back().last == row;
  if (refines) return refine(cells, roles);
  printed_heads_ = {cells};
  head_ = cells;
  roles_ = std::move(roles);
  TaskTable table;
  table.id = "table " + std::to_string(++count_);
  table.section = reading_.outline.section_of(reading_.blocks, row);
  table.first = row;
  table.last = row + 1;
  tables_.push_back(std::move(table));
  above_.assign(roles_.size(), Range{});
  calendar_.clear();
  group_ = {};
  open_ = true;
  printed_rows_ = 0;
  last_number_ = {};
  numbered_.clear();
  name_columns();
}

/// "Quý I | Quý II" in the second row of the head.
bool TableFinder::take_calendar(std::uint32_t row, std::size_t at) {
  auto& table = tables_.back();
  if (!table.rows.empty() || table.last != row) return false;
  const auto columns = heads_.read_calendar(rows_, at, head_);
  if (columns.empty()) return false;
  printed_heads_.push_back(rows_[at]);
  for (std::size_t i = 0; i < std::min(rows_[at].size(), roles_.size()); ++i) {
    if (roles_[i] == ColumnRole::time && !rows_[at][i].empty()) roles_[i] = ColumnRole::other;
    if (!rows_[at][i].empty()) head_[i] = rows_[at][i];
  }
  for (const auto& column : columns) {
    if (column.column >= roles_.size()) continue;
    roles_[column.column] = ColumnRole::calendar;
    calendar_.push_back(column);
    if (column.year != 0 && !column.is_month) table.head_times.push_back(time_of_column(row, column.column));
  }
  ++table.last;
  name_columns();
  return true;
}

/// A head of two rows: "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp".
void TableFinder::refine(const Cells& cells, const std::vector<ColumnRole>& roles) {
  printed_heads_.push_back(cells);
  for (std::size_t i = 0; i < std::min(roles.size(), roles_.size()); ++i) {
    if (cells[i].empty()) continue;
    head_[i] = cells[i];
    if (roles[i] != ColumnRole::other && roles[i] != ColumnRole::number) roles_[i] = roles[i];
  }
  ++tables_.back().last;
  name_columns();
}

void TableFinder::name_columns() {
  if (std::find(roles_.begin(), roles_.end(), ColumnRole::work) ==
      roles_.end()) {  // "Chỉ tiêu", "Tên đề án": the first title that says nothing else
    const auto first = std::find(roles_.begin(), roles_.end(), ColumnRole::other);
    if (first != roles_.end()) *first = ColumnRole::work;
  }
  auto& columns = tables_.back().columns;
  columns.clear();
  for (std::size_t i = 0; i < roles_.size(); ++i)
    columns.push_back({std::string(trim_value(reading_.text(head_[i]))), name_of(roles_[i])});
}

std::vector<TaskTable> find_tables(const Reading& reading) { return TableFinder(reading).run(); }

std::vector<LabelItem> with_time_cells(const std::vector<LabelItem>& labels, const std::vector<TaskTable>& tables) {
  auto all = labels;
  for (const auto& table : tables) all.insert(all.end(), table.head_times.begin(), table.head_times.end());
  for (const auto& table : tables)
    for (const auto& task : table.tasks)
      for (const auto& cell : task.cells)
        if (cell.role == LabelRole::time) all.push_back(cell);
  std::stable_sort(all.begin(), all.end(), [](const LabelItem& a, const LabelItem& b) { return a.label.first < b.label.first; });
  const auto same = [](const LabelItem& a, const LabelItem& b) {
    return a.role == b.role && a.value.first == b.value.first && a.value.last == b.value.last;
  };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());  // rows that tick one column, or say what the row above says
  return all;
}

}  // namespace vnplan::facts
