#include <algorithm>

#include "facts/cell_words.h"
#include "facts/table_finder.h"

// Rows of a task table -> tasks.

namespace vnplan::facts {
namespace {

std::optional<LabelRole> label_role(ColumnRole role) {
  switch (role) {
    case ColumnRole::lead: return LabelRole::lead;
    case ColumnRole::partner: return LabelRole::partner;
    case ColumnRole::perform: return LabelRole::perform;
    case ColumnRole::monitor: return LabelRole::monitor;
    case ColumnRole::time:
    case ColumnRole::calendar: return LabelRole::time;
    case ColumnRole::product: return LabelRole::product;
    case ColumnRole::budget: return LabelRole::budget;
    default: return std::nullopt;
  }
}

}  // namespace

void TableFinder::take_row(std::uint32_t row, const Cells& cells, Range next_number) {
  auto& table = tables_.back();
  table.last = row + 1;
  std::vector<std::string> printed;
  for (const auto cell : cells) printed.emplace_back(trim_value(reading_.text(cell)));
  if (std::none_of(cells.begin(), cells.end(), [&](Range cell) { return count_words(reading_, cell) > 0; })) return;  // (1) | (2) | (7)=(5)+(6)
  table.rows.push_back(std::move(printed));
  ++printed_rows_;
  if (sums_up(cells)) return;
  bool counts_on = false;
  if (roles_.front() == ColumnRole::number && !cells.empty() && !cells.front().empty()) {
    counts_on = follows(reading_, last_number_, cells.front()) && follows(reading_, cells.front(), next_number);
    last_number_ = cells.front();
  }
  const bool may_be_merged = counts_on && !reading_.blocks.blocks[row].merges_known && reading_.number(cells.front().first);
  if (const auto group = group_named(cells); group && !may_be_merged) {  // "2 | Giao thông | |" between 1 and 3 is a row like them
    group_ = *group;
    named_in_group_ = false;
    return;
  }
  add_task(row, cells);
}

/// "Cộng", "Tổng cộng (1+2)": sums of the rows above.
bool TableFinder::sums_up(const Cells& cells) const {
  const auto worded = std::find_if(cells.begin(), cells.end(), [&](Range cell) { return count_words(reading_, cell) > 0; });
  if (worded == cells.end()) return false;
  const auto behind = worded->first + reading_.length(worded->first, Term::total);
  return behind > worded->first && (behind >= worded->last || reading_.is(behind, Shape::mark));
}

/// One text alone, or the same in every column: "I | Hoàn thiện thể chế | Hoàn thiện thể chế | …".
std::optional<Range> TableFinder::group_named(const Cells& cells) const {
  Range only;
  bool others = false;  // it stands in a column that names no agencies
  for (std::size_t i = 0; i < std::min(cells.size(), roles_.size()); ++i) {
    if (cells[i].empty() || (roles_[i] == ColumnRole::number && count_words(reading_, cells[i]) < 2)) continue;
    if (!only.empty() && reading_.text(only) != reading_.text(cells[i])) return std::nullopt;
    only = cells[i];
    others = others || !names_agency(roles_[i]);
  }
  return others || only.empty() ? std::optional(only) : std::nullopt;
}

void TableFinder::add_task(std::uint32_t row, const Cells& cells) {
  TaskRow task;
  task.block = row;
  task.number = printed_rows_;
  task.group = group_;
  const bool may_be_merged = !reading_.blocks.blocks[row].merges_known && (group_.empty() || named_in_group_);
  const bool goes_on = goes_on_with_work(cells);
  for (std::size_t i = 0; i < roles_.size(); ++i) {
    auto cell = i < cells.size() ? cells[i] : Range{};  // tabs behind the last words may be left out
    if (roles_[i] == ColumnRole::calendar) {
      if (is_tick(reading_, cell)) task.cells.push_back(time_of_column(row, i));
      continue;
    }
    const bool merged = may_be_merged && cell.empty() && is_merged(cells, i, goes_on);
    if (merged || says_as_above(reading_, cell)) cell = above_[i];
    if (const auto referred = cell_referred_to(cell, i)) cell = *referred;
    if (says_nothing(reading_, cell)) continue;
    above_[i] = cell;
    if (roles_[i] == ColumnRole::work && task.work.empty()) task.work = cell;
    if (roles_[i] == ColumnRole::time && absence_in(reading_, cell) == Absence::nobody) continue;
    add_cell(task, i, cell);
  }
  if (roles_.front() == ColumnRole::number && !cells.front().empty()) numbered_.emplace_back(cells.front(), above_);
  named_in_group_ = named_in_group_ || names_somebody(cells);
  const bool named = std::any_of(task.cells.begin(), task.cells.end(), [](const LabelItem& cell) { return cell.role <= LabelRole::monitor; });
  if (named) tables_.back().tasks.push_back(std::move(task));
}

/// "| | | Sở Nội vụ | Các sở | Quý III |" below "| 1 | Kiểm tra | Sở Y tế | | Quý II |": somebody else who does the same work.
bool TableFinder::goes_on_with_work(const Cells& cells) const {
  const auto work = std::find(roles_.begin(), roles_.end(), ColumnRole::work);
  for (std::size_t i = 0; i < std::min(cells.size(), roles_.size()); ++i)
    if ((roles_[i] == ColumnRole::number || roles_.begin() + static_cast<std::ptrdiff_t>(i) == work) && !cells[i].empty()) return false;
  return names_somebody(cells);
}

/// An empty cell that may be a part of the one above: an agency's where the row names nobody, the work's and its time's where the row goes on with
/// the work above, and the month's at the left of a timetable.
bool TableFinder::is_merged(const Cells& cells, std::size_t i, bool goes_on) const {
  if (names_agency(roles_[i])) return !names_somebody(cells);
  if (roles_[i] == ColumnRole::time) return goes_on || i == 0;
  return goes_on && roles_[i] == ColumnRole::work;
}

/// A ticked column: its title is the time.
LabelItem TableFinder::time_of_column(std::uint32_t row, std::size_t i) const {
  LabelItem item;
  item.role = LabelRole::time;
  item.block = row;
  item.label = {head_[i].first, head_[i].first};
  item.value = head_[i];
  for (const auto& column : calendar_)
    if (column.column == i) item.year = column.year, item.unit = column.is_month ? Term::month : Term::none;
  return item;
}

/// What the row has in this column that "như mục 1" refers to, if there is but one of that number.
std::optional<Range> TableFinder::cell_referred_to(Range cell, std::size_t column) const {
  const auto number = row_referred_to(reading_, cell);
  if (number.empty()) return std::nullopt;
  const auto is_meant = [&](Range printed) { return trim_value(reading_.text(printed)) == trim_value(reading_.text(number)); };
  if (std::count_if(rows_.begin(), rows_.end(), [&](const Cells& row) { return !row.empty() && is_meant(row.front()); }) != 1) return std::nullopt;
  for (const auto& [printed, row] : numbered_)
    if (is_meant(printed)) return row[column];
  return std::nullopt;
}

void TableFinder::add_cell(TaskRow& task, std::size_t i, Range cell) const {
  const auto column = roles_[i];
  const auto role = label_role(column);
  if (!role) return;
  if (names_agency(column))  // "Chủ trì: Sở Y tế; phối hợp: UBND các xã"
    if (auto labels = find_labels_in(reading_, task.block, cell); !labels.empty()) {
      const Range before{cell.first, labels.front().label.first};
      if (count_words(reading_, before) > 0)
        task.cells.push_back({*role, task.block, {before.first, before.first}, before, false, {}, 0, Term::none});
      task.cells.insert(task.cells.end(), std::make_move_iterator(labels.begin()), std::make_move_iterator(labels.end()));
      return;
    }
  const bool due = column == ColumnRole::time && asks_by_when(reading_, head_[i]);
  const Term unit = column == ColumnRole::time && is_numbers(reading_, cell) ? unit_of_title(reading_, head_[i]) : Term::none;
  for (const auto line : lines_of(cell, names_agency(column)))
    task.cells.push_back({*role, task.block, {line.first, line.first}, line, due, {}, 0, unit});
}

/// "Sở Y tế" / "UBND các xã", "- Sở Y tế - UBND các xã": each line or bullet of a cell that begins with an agency is an item of its own. Other lines
/// only go on.
std::vector<Range> TableFinder::lines_of(Range cell, bool agencies) const {
  std::vector<Range> lines = {cell};
  if (!agencies) return lines;
  const auto& breaks = reading_.blocks.cell_lines;
  const auto& opening = reading_.words[cell.first];
  const bool listed = behind_bullet(reading_, cell) > cell.first;
  for (auto word = cell.first + 1; word < cell.last; ++word) {
    const bool breaks_line = std::binary_search(breaks.begin(), breaks.end(), reading_.words[word].begin);
    const auto name = behind_bullet(reading_, {word, cell.last});
    const bool alike = opening.is(Shape::mark) ? reading_.words[word].key == opening.key : reading_.number(word).has_value();
    const bool bullet = listed && alike && name > word && !reading_.is(word, Shape::glued);
    if (!breaks_line && !bullet) continue;
    if (!agencies_.begins_name(name) && !agencies_.begins_collective(name)) continue;
    lines.back().last = word;
    lines.push_back({word, cell.last});
  }
  return lines;
}

bool TableFinder::names_somebody(const Cells& cells) const {
  for (std::size_t i = 0; i < std::min(cells.size(), roles_.size()); ++i)
    if (names_agency(roles_[i]) && !cells[i].empty()) return true;
  return false;
}

}  // namespace vnplan::facts
