#pragma once
/// Days of the calendar out of the model's ISO 8601.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vnplan::calendar {

using Day = std::chrono::year_month_day;

/// "2021-11-30"; nothing for one that the calendar does not have (2023-02-29) or that is less exact (2021-11).
[[nodiscard]] std::optional<Day> day_of(std::string_view iso);
/// The first day of a day, month or year: "2020-11" is 2020-11-01.
[[nodiscard]] std::optional<Day> first_day_of(std::string_view iso);
/// The last one: "2020-11" is 2020-11-30.
[[nodiscard]] std::optional<Day> last_day_of(std::string_view iso);

/// The part of a date that comes again: --11-30 has both, --11 a month, ---05 a day; what it has not is 0.
struct YearlyDay {
  unsigned month = 0;
  unsigned day = 0;
};
/// Nothing for other forms and for days that no year has (--02-30).
[[nodiscard]] std::optional<YearlyDay> yearly_day_of(std::string_view iso);

/// The last day of that month.
[[nodiscard]] Day end_of(std::chrono::year_month month);
/// That day of a month, or the month's last one if it has none: 31 of April is the 30th.
[[nodiscard]] Day day_in(std::chrono::year_month month, unsigned day);
[[nodiscard]] Day after(Day day);

/// "20211130", the form of iCalendar.
[[nodiscard]] std::string basic(Day day);

}  // namespace vnplan::calendar
