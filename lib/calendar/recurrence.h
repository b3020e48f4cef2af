#pragma once
/// A time that comes again -> its first days and a rule of iCalendar (RFC 5545, 3.3.10).

#include <optional>
#include <string>

#include "calendar/days.h"
#include "vnplan/plan.h"

namespace vnplan::calendar {

/// The days between which a plan's recurrences lie, both included.
struct Bounds {
  std::optional<Day> from;   ///< the later one of the plan's date and the beginning of its period
  std::optional<Day> until;  ///< the end of its period
};
[[nodiscard]] Bounds bounds_of(const Header& header);

struct Recurrence {
  Day first;         ///< the first time's first day
  Day last;          ///< and its last one
  std::string rule;  ///< "FREQ=MONTHLY;INTERVAL=3;UNTIL=20211231"
};

/// A printed day and month come again every year, whatever `every` says: `định kỳ 6 tháng (trước ngày 15/6)` is always in June. A printed day alone
/// comes every month. A recurrence without day, or with the day of a month that nobody knows (`ngày 25 của tháng cuối quý`), begins when the plan
/// does. One that first comes behind the end of the plan's period is not bound by that. Nothing if it is unknown how often (`định kỳ`) or from when.
[[nodiscard]] std::optional<Recurrence> recurrence_of(const Timeline& time, const Bounds& bounds);

}  // namespace vnplan::calendar
