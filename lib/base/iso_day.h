#pragma once
/// Days of the calendar out of the model's ISO 8601.

#include <chrono>
#include <optional>
#include <string_view>

namespace vnplan {

using Day = std::chrono::year_month_day;

/// "2021-11-30"; nothing for one that the calendar does not have (2023-02-29) or that is less exact (2021-11).
[[nodiscard]] std::optional<Day> day_of(std::string_view iso);
/// The first day of a day, month or year: "2020-11" is 2020-11-01.
[[nodiscard]] std::optional<Day> first_day_of(std::string_view iso);
/// The last one: "2020-11" is 2020-11-30.
[[nodiscard]] std::optional<Day> last_day_of(std::string_view iso);
/// The last day of that month.
[[nodiscard]] Day end_of(std::chrono::year_month month);

}  // namespace vnplan
