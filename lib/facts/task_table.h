#pragma once
/// Rows of cells -> task tables: who does what by when, a row each.

#include <cstdint>
#include <string>
#include <vector>

#include "facts/column_title.h"
#include "facts/labels.h"
#include "facts/reading.h"

namespace vnplan::facts {

/// One row with work and somebody who does it.
struct TaskRow {
  std::uint32_t block = 0;
  int number = 0;  ///< its place among the table's rows, from 1
  Range work;
  Range group;  ///< words of the row above that only names a group: "I. Hoàn thiện thể chế"
  /// What the other columns say, each in the role of its column; a cell merged with the one above has that one's value.
  std::vector<LabelItem> cells;
};

struct TaskTable {
  std::string id;           ///< "table 1", counting task tables only
  std::string section;      ///< under which it stands
  std::uint32_t first = 0;  ///< blocks [first, last)
  std::uint32_t last = 0;
  std::vector<Table::Column> columns;
  std::vector<std::vector<std::string>> rows;  ///< as printed, without the head
  std::vector<TaskRow> tasks;                  ///< rows that only name a group are none
  std::vector<LabelItem> head_times;           ///< titles like "Quý I" below "Năm 2025", whether a row ticks them or not
};

/// A table is a task table if a column names who acts: a timetable of dates is none.
[[nodiscard]] std::vector<TaskTable> find_tables(const Reading& reading);

/// The labels and, in reading order among them, the cells that tell a time.
[[nodiscard]] std::vector<LabelItem> with_time_cells(const std::vector<LabelItem>& labels, const std::vector<TaskTable>& tables);

}  // namespace vnplan::facts
