#pragma once
/// Days that come again, and days as iCalendar writes them.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/iso_day.h"

namespace vnplan::calendar {

/// The part of a date that comes again: --11-30 has both, --11 a month, ---05 a day; what it has not is 0.
struct YearlyDay {
  unsigned month = 0;
  unsigned day = 0;
};
/// Nothing for other forms and for days that no year has (--02-30).
[[nodiscard]] std::optional<YearlyDay> yearly_day_of(std::string_view iso);

/// That day of a month, or the month's last one if it has none: 31 of April is the 30th.
[[nodiscard]] Day day_in(std::chrono::year_month month, unsigned day);
[[nodiscard]] Day after(Day day);

/// "20211130", the form of iCalendar.
[[nodiscard]] std::string basic(Day day);

}  // namespace vnplan::calendar
