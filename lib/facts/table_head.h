#pragma once
/// The head of a table and the rows below it -> what each column says, if the table is one of tasks.

#include <optional>
#include <vector>

#include "facts/agency.h"
#include "facts/column_title.h"

namespace vnplan::facts {

/// The cells of one row, as ranges of words.
using Cells = std::vector<Range>;

[[nodiscard]] bool names_agency(ColumnRole role);

/// A column whose title is a time, and what the title above it says of that time.
struct CalendarColumn {
  std::size_t column = 0;
  int year = 0;           ///< "Năm 2025" over "Quý I"; 0 if the title prints its year itself, or none is printed
  bool is_month = false;  ///< "Tháng" over "1"
};

class HeadReader {
 public:
  explicit HeadReader(const Reading& reading) : reading_(reading), agencies_(reading) {}

  /// The roles of the columns, if rows[row] is the head of a task table: a title for the work or time, and one for who acts. The rows below decide
  /// what a title alone leaves open: "Đơn vị", "2025", "Hoàn thành". Estimates of costs and procedures of offices have the same titles and are none.
  [[nodiscard]] std::optional<std::vector<ColumnRole>> read(const std::vector<Cells>& rows, std::size_t row) const;

  /// True if a row has titles, though not those of a task table: rows below it belong to another table.
  [[nodiscard]] bool opens_other_table(const Cells& cells, Range first_title) const;

  /// "Quý I | Quý II | Quý III" below "Thời gian thực hiện": the columns of which the row says the time; empty if it says anything else.
  [[nodiscard]] std::vector<CalendarColumn> read_calendar(const std::vector<Cells>& rows, std::size_t row, const Cells& upper) const;

 private:
  void settle(std::vector<ColumnRole>& roles, const std::vector<Cells>& rows, std::size_t row) const;
  void settle_subject(std::vector<ColumnRole>& roles, const std::vector<Cells>& rows, std::size_t row) const;
  void settle_owner(std::vector<ColumnRole>& roles, const std::vector<Cells>& rows, std::size_t row) const;
  [[nodiscard]] bool is_ticked(const std::vector<Cells>& rows, std::size_t row, std::size_t column) const;
  [[nodiscard]] bool is_blank(const std::vector<Cells>& rows, std::size_t row, std::size_t column) const;
  [[nodiscard]] bool tells_times(const std::vector<Cells>& rows, std::size_t row, std::size_t column) const;
  [[nodiscard]] bool names_bodies(const std::vector<Cells>& rows, std::size_t row, std::size_t column) const;
  [[nodiscard]] bool is_estimate(const std::vector<ColumnRole>& roles) const;
  [[nodiscard]] bool is_procedure(const std::vector<ColumnRole>& roles, const std::vector<Cells>& rows, std::size_t row) const;
  [[nodiscard]] std::vector<int> years_of(Range title) const;
  [[nodiscard]] bool numbers_month(Range title, Range above) const;

  const Reading& reading_;
  AgencyReader agencies_;
};

}  // namespace vnplan::facts
