#pragma once
/// Days, months and years as printed -> ISO 8601, as precise as printed.

#include <optional>
#include <string>

#include "facts/reading.h"

namespace vnplan::facts {

/// A day, month or year; what is not printed is 0.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  /// "2021-03-05", "2020-11", "2021", "--11-30" without a year, "---05" a day of any month.
  [[nodiscard]] std::string iso() const;
  friend bool operator==(const Date&, const Date&) = default;
  friend auto operator<=>(const Date&, const Date&) = default;
};

[[nodiscard]] int days_in_month(int year, int month);
/// Of a day with its year.
[[nodiscard]] Date day_before(const Date& day);
[[nodiscard]] bool is_possible(const Date& date);

struct FoundDate {
  Date date;
  Range range;
};

/// A date that begins at `word`: "ngày 05 tháng 8 năm 2020", "ngày 05/8/2020", "05-8-2020", "5.8.2020", "tháng 8 năm 2020", "tháng 8/2020",
/// "ngày     tháng 12 năm 2025" with blanks for the day, "15 tháng 6", "15/6" (only with `day_month`), "năm 2020" (only with `bare_year`).
struct DateForms {
  bool day_month = false;   ///< a day and month without a year
  bool bare_year = false;
};
[[nodiscard]] std::optional<FoundDate> read_date(const Reading& reading, std::uint32_t word, std::uint32_t limit, DateForms forms = {});

}  // namespace vnplan::facts
