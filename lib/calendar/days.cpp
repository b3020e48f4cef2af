#include "calendar/days.h"

#include <algorithm>

namespace vnplan::calendar {
namespace {

using std::chrono::year_month;

std::string digits(unsigned number, std::size_t count) {
  auto text = std::to_string(number);
  return std::string(count - std::min(count, text.size()), '0') + text;
}

}  // namespace

std::optional<YearlyDay> yearly_day_of(std::string_view iso) {
  constexpr std::string_view any_month = "---", some_month = "--";
  const bool every_month = iso.starts_with(any_month);
  if (!iso.starts_with(some_month) || (!every_month && iso.size() != 4 && iso.size() != 7)) return std::nullopt;
  const auto rest = std::string(iso.substr(every_month ? any_month.size() : some_month.size()));
  const auto day = first_day_of(every_month ? "2000-01-" + rest : "2000-" + rest);  // January has 31 days, and --02-29 is one of 2000
  if (!day) return std::nullopt;
  const auto month_of_year = every_month ? 0U : static_cast<unsigned>(day->month());
  return YearlyDay{month_of_year, iso.size() == 4 ? 0U : static_cast<unsigned>(day->day())};
}

Day day_in(year_month month, unsigned day) {
  const Day asked{month.year(), month.month(), std::chrono::day(day)};
  return asked.ok() ? asked : end_of(month);
}

Day after(Day day) { return Day{std::chrono::sys_days(day) + std::chrono::days(1)}; }

std::string basic(Day day) {
  return digits(static_cast<unsigned>(static_cast<int>(day.year())), 4) + digits(static_cast<unsigned>(day.month()), 2) +
         digits(static_cast<unsigned>(day.day()), 2);
}

}  // namespace vnplan::calendar
