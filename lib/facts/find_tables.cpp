#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "facts/cell_words.h"
#include "facts/task_table.h"

namespace vnplan::facts {
namespace {

using blocks::Block;

constexpr std::array<std::string_view, 10> role_names = {"number",   "work", "lead",    "partners", "performers",
                                                         "monitors", "time", "product", "budget",   "other"};

/// The cells of one row, as ranges of words.
using Cells = std::vector<Range>;

std::optional<LabelRole> label_role(ColumnRole role) {
  switch (role) {
    case ColumnRole::lead: return LabelRole::lead;
    case ColumnRole::partner: return LabelRole::partner;
    case ColumnRole::perform: return LabelRole::perform;
    case ColumnRole::monitor: return LabelRole::monitor;
    case ColumnRole::time: return LabelRole::time;
    case ColumnRole::product: return LabelRole::product;
    case ColumnRole::budget: return LabelRole::budget;
    case ColumnRole::number:
    case ColumnRole::work:
    case ColumnRole::other: break;
  }
  return std::nullopt;
}

bool names_agency(ColumnRole role) { return role == ColumnRole::lead || role == ColumnRole::partner || role == ColumnRole::perform; }

class TableFinder {
 public:
  explicit TableFinder(const Reading& reading) : reading_(reading), agencies_(reading) {}

  std::vector<TaskTable> run() {
    const auto& blocks = reading_.blocks.blocks;
    for (std::uint32_t first = 0; first < blocks.size();) {
      auto last = first;
      while (last < blocks.size() && blocks[last].kind == Block::Kind::row && blocks[last].part == blocks[first].part) ++last;
      if (last > first) take_run(first, last);
      first = std::max(last, first + 1);
    }
    return std::move(tables_);
  }

 private:
  // ---- rows of a run ------------------------------------------------------------------------------------------------------------

  void take_run(std::uint32_t first, std::uint32_t last) {
    roles_.clear();
    Cells above;  // the row before, where no table is open yet
    for (auto row = first; row < last; ++row) {
      auto cells = cells_of(row);
      if (auto roles = read_head(cells)) {
        if (repeats_head(cells)) continue;  // printed again on the next page
        if (above.size() == cells.size()) take_titles_above(above, cells, *roles);
        above.clear();
        open(row, cells, std::move(*roles));
      } else if (!roles_.empty()) {
        take_row(row, cells);
      } else {
        above = std::move(cells);
      }
    }
  }

  /// The ranges of words between the tabs of a row.
  [[nodiscard]] Cells cells_of(std::uint32_t block) const {
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

  // ---- head ---------------------------------------------------------------------------------------------------------------------

  /// The roles of the columns, if this row is the head of a task table: a title for the work or time, and one for who acts.
  [[nodiscard]] std::optional<std::vector<ColumnRole>> read_head(const Cells& cells) const {
    std::vector<ColumnRole> roles;
    for (const auto cell : cells) roles.push_back(role_of_title(reading_, cell));
    const bool acts = std::any_of(roles.begin(), roles.end(), names_agency);
    const auto known = std::count_if(roles.begin(), roles.end(), [](ColumnRole role) { return role != ColumnRole::other; });
    const bool numbered = !cells.empty() && !cells.front().empty() && reading_.words[cells.front().first].is(Shape::digits);
    const bool short_titles = std::all_of(cells.begin(), cells.end(), [](Range cell) { return cell.size() <= longest_column_title; });
    if (!acts || known < 2 || cells.size() < 3 || numbered || !short_titles) return std::nullopt;
    if (roles.front() == ColumnRole::other && cells.front().size() <= 2) roles.front() = ColumnRole::number;  // TT, STT, Số TT
    return roles;
  }

  /// "Phân công | | Thời gian" over " | Chủ trì | Phối hợp | ": what the lower row leaves blank.
  void take_titles_above(const Cells& above, Cells& cells, std::vector<ColumnRole>& roles) const {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!cells[i].empty() || above[i].empty()) continue;
      cells[i] = above[i];
      roles[i] = role_of_title(reading_, above[i]);
    }
    if (roles.front() == ColumnRole::other && cells.front().size() <= 2) roles.front() = ColumnRole::number;
  }

  [[nodiscard]] bool repeats_head(const Cells& cells) const {
    return !roles_.empty() && std::any_of(printed_heads_.begin(), printed_heads_.end(), [&](const Cells& head) {
      return std::equal(cells.begin(), cells.end(), head.begin(), head.end(), [&](Range a, Range b) { return reading_.text(a) == reading_.text(b); });
    });
  }

  void open(std::uint32_t row, const Cells& cells, std::vector<ColumnRole> roles) {
    const bool refines = !roles_.empty() && tables_.back().rows.empty() && tables_.back().last == row;
    if (refines) return refine(cells, roles);
    printed_heads_ = {cells};
    head_ = cells;
    roles_ = std::move(roles);
    TaskTable table;
    table.id = "table " + std::to_string(tables_.size() + 1);
    table.section = reading_.outline.section_of(reading_.blocks, row);
    table.first = row;
    table.last = row + 1;
    tables_.push_back(std::move(table));
    above_.assign(roles_.size(), Range{});
    group_ = {};
    name_columns();
  }

  /// A head of two rows: "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp".
  void refine(const Cells& cells, const std::vector<ColumnRole>& roles) {
    printed_heads_.push_back(cells);
    for (std::size_t i = 0; i < std::min(roles.size(), roles_.size()); ++i) {
      if (cells[i].empty()) continue;
      head_[i] = cells[i];
      if (roles[i] != ColumnRole::other && roles[i] != ColumnRole::number) roles_[i] = roles[i];
    }
    ++tables_.back().last;
    name_columns();
  }

  void name_columns() {
    if (std::find(roles_.begin(), roles_.end(), ColumnRole::work) ==
        roles_.end()) {  // "Chỉ tiêu", "Tên đề án": the first title that says nothing else
      const auto first = std::find(roles_.begin(), roles_.end(), ColumnRole::other);
      if (first != roles_.end()) *first = ColumnRole::work;
    }
    auto& columns = tables_.back().columns;
    columns.clear();
    for (std::size_t i = 0; i < roles_.size(); ++i)
      columns.push_back({std::string(trim_value(reading_.text(head_[i]))), std::string(role_names[static_cast<std::size_t>(roles_[i])])});
  }

  // ---- rows ---------------------------------------------------------------------------------------------------------------------

  void take_row(std::uint32_t row, const Cells& cells) {
    auto& table = tables_.back();
    table.last = row + 1;
    std::vector<std::string> printed;
    for (const auto cell : cells) printed.emplace_back(trim_value(reading_.text(cell)));
    if (std::none_of(cells.begin(), cells.end(), [&](Range cell) { return count_words(reading_, cell) > 0; })) return;  // (1) | (2) | (7)=(5)+(6)
    table.rows.push_back(std::move(printed));
    if (sums_up(cells)) return;
    if (const auto group = group_named(cells)) {
      group_ = *group;
      named_in_group_ = false;
      return;
    }
    add_task(row, cells);
  }

  /// "Cộng", "Tổng cộng (1+2)": sums of the rows above.
  [[nodiscard]] bool sums_up(const Cells& cells) const {
    const auto worded = std::find_if(cells.begin(), cells.end(), [&](Range cell) { return count_words(reading_, cell) > 0; });
    if (worded == cells.end()) return false;
    const auto behind = worded->first + reading_.length(worded->first, Term::total);
    return behind > worded->first && (behind >= worded->last || reading_.words[behind].is(Shape::mark));
  }

  /// One text alone, or the same in every column: "I | Hoàn thiện thể chế | Hoàn thiện thể chế | …".
  [[nodiscard]] std::optional<Range> group_named(const Cells& cells) const {
    Range only;
    for (std::size_t i = 0; i < std::min(cells.size(), roles_.size()); ++i) {
      if (cells[i].empty() || (roles_[i] == ColumnRole::number && count_words(reading_, cells[i]) < 2)) continue;
      if (!only.empty() && reading_.text(only) != reading_.text(cells[i])) return std::nullopt;
      only = cells[i];
    }
    return only;
  }

  void add_task(std::uint32_t row, const Cells& cells) {
    TaskRow task;
    task.block = row;
    task.number = static_cast<int>(tables_.back().rows.size());
    task.group = group_;
    const bool may_be_merged = !reading_.blocks.blocks[row].merges_known && !names_somebody(cells);
    for (std::size_t i = 0; i < std::min(cells.size(), roles_.size()); ++i) {
      auto cell = cells[i];
      const bool merged = may_be_merged && names_agency(roles_[i]) && (group_.empty() || named_in_group_);
      if (merged || says_as_above(reading_, cell)) cell = above_[i];
      if (says_nothing(reading_, cell)) continue;
      above_[i] = cell;
      if (roles_[i] == ColumnRole::work && task.work.empty()) task.work = cell;
      add_cell(task, roles_[i], cell);
    }
    named_in_group_ = named_in_group_ || names_somebody(cells);
    const bool named = std::any_of(task.cells.begin(), task.cells.end(), [](const LabelItem& cell) { return cell.role <= LabelRole::monitor; });
    if (named) tables_.back().tasks.push_back(std::move(task));
  }

  void add_cell(TaskRow& task, ColumnRole column, Range cell) const {
    const auto role = label_role(column);
    if (!role) return;
    if (names_agency(column))  // "Chủ trì: Sở Y tế; phối hợp: UBND các xã"
      if (auto labels = find_labels_in(reading_, task.block, cell); !labels.empty()) {
        const Range before{cell.first, labels.front().label.first};
        if (count_words(reading_, before) > 0) task.cells.push_back({*role, task.block, {before.first, before.first}, before, {}});
        task.cells.insert(task.cells.end(), std::make_move_iterator(labels.begin()), std::make_move_iterator(labels.end()));
        return;
      }
    for (const auto line : lines_of(cell, names_agency(column))) task.cells.push_back({*role, task.block, {line.first, line.first}, line, {}});
  }

  /// "Sở Y tế" / "UBND các xã": each line of a cell that begins with an agency is an item of its own. Other lines only go on.
  [[nodiscard]] std::vector<Range> lines_of(Range cell, bool agencies) const {
    std::vector<Range> lines = {cell};
    const auto& breaks = reading_.blocks.cell_lines;
    const auto begin_of = [&](std::uint32_t word) { return reading_.words[word].begin; };
    auto word = cell.first;
    for (auto next = std::upper_bound(breaks.begin(), breaks.end(), begin_of(cell.first));
         agencies && next != breaks.end() && *next <= begin_of(cell.last - 1); ++next) {
      while (word < cell.last && begin_of(word) < *next) ++word;
      if (word == cell.last || word == lines.back().first || (!agencies_.begins_name(word) && !agencies_.begins_collective(word))) continue;
      lines.back().last = word;
      lines.push_back({word, cell.last});
    }
    return lines;
  }

  [[nodiscard]] bool names_somebody(const Cells& cells) const {
    for (std::size_t i = 0; i < std::min(cells.size(), roles_.size()); ++i)
      if (names_agency(roles_[i]) && !cells[i].empty()) return true;
    return false;
  }

  const Reading& reading_;
  AgencyReader agencies_;
  std::vector<TaskTable> tables_;
  Cells head_;                     // of the open table
  std::vector<ColumnRole> roles_;  // of its columns; empty: none is open
  std::vector<Cells> printed_heads_;  // the rows of its head
  std::vector<Range> above_;       // of each column: the last cell that was not empty
  Range group_;                    // the last row that names a group
  bool named_in_group_ = false;    // a row below it names who acts
};

}  // namespace

std::vector<TaskTable> find_tables(const Reading& reading) { return TableFinder(reading).run(); }

std::vector<LabelItem> with_time_cells(const std::vector<LabelItem>& labels, const std::vector<TaskTable>& tables) {
  auto all = labels;
  for (const auto& table : tables)
    for (const auto& task : table.tasks)
      for (const auto& cell : task.cells)
        if (cell.role == LabelRole::time) all.push_back(cell);
  std::stable_sort(all.begin(), all.end(), [](const LabelItem& a, const LabelItem& b) { return a.label.first < b.label.first; });
  return all;
}

}  // namespace vnplan::facts
