#pragma once
/// The walk through the rows of a document that finds its task tables.

#include <optional>
#include <utility>
#include <vector>

#include "facts/table_head.h"
#include "facts/task_table.h"

namespace vnplan::facts {

class TableFinder {
 public:
  explicit TableFinder(const Reading& reading) : reading_(reading), agencies_(reading), heads_(reading) {}

  std::vector<TaskTable> run();

 private:
  // find_tables.cpp
  void take_run(std::uint32_t first, std::uint32_t last);
  [[nodiscard]] Range number_of(std::size_t row) const;
  [[nodiscard]] bool goes_on(std::uint32_t row);
  [[nodiscard]] Cells cells_of(std::uint32_t block) const;
  void take_titles_above(const Cells& above, Cells& cells, std::vector<ColumnRole>& roles) const;
  [[nodiscard]] bool repeats_head(const Cells& cells) const;
  void open(std::uint32_t row, const Cells& cells, std::vector<ColumnRole> roles);
  bool take_calendar(std::uint32_t row, std::size_t at);
  void refine(const Cells& cells, const std::vector<ColumnRole>& roles);
  void name_columns();

  // table_rows.cpp
  void take_row(std::uint32_t row, const Cells& cells, Range next_number);
  [[nodiscard]] bool sums_up(const Cells& cells) const;
  [[nodiscard]] std::optional<Range> group_named(const Cells& cells) const;
  void add_task(std::uint32_t row, const Cells& cells);
  [[nodiscard]] bool goes_on_with_work(const Cells& cells) const;
  [[nodiscard]] bool is_merged(const Cells& cells, std::size_t i, bool goes_on) const;
  [[nodiscard]] std::optional<Range> cell_referred_to(Range cell, std::size_t column) const;
  [[nodiscard]] LabelItem time_of_column(std::uint32_t row, std::size_t i) const;
  void add_cell(TaskRow& task, std::size_t i, Range cell) const;
  [[nodiscard]] std::vector<Range> lines_of(Range cell, bool agencies) const;
  [[nodiscard]] bool names_somebody(const Cells& cells) const;

  const Reading& reading_;
  AgencyReader agencies_;
  HeadReader heads_;
  std::vector<TaskTable> tables_;
  int count_ = 0;                  // of tables; one that goes on behind a paragraph stands in `tables_` in pieces
  std::vector<Cells> rows_;        // of the run
  bool open_ = false;              // a table is open
  Cells head_;                     // of the last table
  std::vector<ColumnRole> roles_;  // of its columns
  int printed_rows_ = 0;
  Range last_number_;              // of its rows
  std::vector<std::pair<Range, Cells>> numbered_;  // the numbers of its rows so far, and what their cells say
  std::vector<Cells> printed_heads_;  // the rows of its head
  std::vector<Range> above_;       // of each column: the last cell that was not empty
  std::vector<CalendarColumn> calendar_;  // the columns of a head's second row that are times
  Range group_;                    // the last row that names a group
  bool named_in_group_ = false;    // a row below it names who acts
};

}  // namespace vnplan::facts
