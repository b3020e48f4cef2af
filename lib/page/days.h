#pragma once
/// Times of the model -> days to sort and to count by.

#include <optional>
#include <string>
#include <string_view>

#include "vnplan/plan.h"

namespace vnplan::page {

struct Day {
  int year = 0, month = 0, day = 0;
};

/// nullopt if it is no day of the calendar from 1900 to 2199: "2021-02-30", "--11-30", "2021-11", "soon".
[[nodiscard]] std::optional<Day> day_of(std::string_view iso);
/// Days since 1970-01-01 (proleptic Gregorian calendar).
[[nodiscard]] int number_of(Day day);
/// Months since year 0: quarters and years begin at multiples of 3 and 12.
[[nodiscard]] int month_of(Day day);

/// When the work is due: its earliest deadline, so that nothing due is overlooked; without one the latest end of its periods.
[[nodiscard]] const Timeline* due_of(const Assignment& assignment);
[[nodiscard]] std::optional<Day> due_day_of(const Assignment& assignment);

}  // namespace vnplan::page
