#include "calendar/days.h"

#include <algorithm>
#include <charconv>

namespace vnplan::calendar {
namespace {

using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month;

/// The number that `digits` are; nothing if anything else is among them.
std::optional<unsigned> number_of(std::string_view digits) {
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  unsigned number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

/// A date as exact as it is: what is missing is 0.
struct Parts {
  unsigned year = 0, month = 0, day = 0;
};

std::optional<Parts> parts_of(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  if ((iso.size() > 4 && iso[4] != '-') || (iso.size() > 7 && iso[7] != '-')) return std::nullopt;
  const auto year = number_of(iso.substr(0, 4));
  const auto month = iso.size() > 4 ? number_of(iso.substr(5, 2)) : 0U;
  const auto day = iso.size() > 7 ? number_of(iso.substr(8, 2)) : 0U;
  if (!year || !month || !day) return std::nullopt;
  return Parts{*year, *month, *day};
}

std::optional<Day> day_of(unsigned y, unsigned m, unsigned d) {
  const Day day{year(static_cast<int>(y)), month(m), std::chrono::day(d)};
  return day.ok() && y > 0 ? std::optional(day) : std::nullopt;
}

std::string digits(unsigned number, std::size_t count) {
  auto text = std::to_string(number);
  return std::string(count - std::min(count, text.size()), '0') + text;
}

}  // namespace

std::optional<Day> day_of(std::string_view iso) {
  const auto parts = parts_of(iso);
  return parts && iso.size() == 10 ? day_of(parts->year, parts->month, parts->day) : std::nullopt;
}

std::optional<Day> first_day_of(std::string_view iso) {
  const auto parts = parts_of(iso);
  if (!parts) return std::nullopt;
  return day_of(parts->year, iso.size() > 4 ? parts->month : 1, iso.size() > 7 ? parts->day : 1);
}

std::optional<Day> last_day_of(std::string_view iso) {
  const auto first = first_day_of(iso);
  if (!first || iso.size() == 10) return first;
  return end_of({first->year(), iso.size() == 4 ? month(12) : first->month()});
}

std::optional<YearlyDay> yearly_day_of(std::string_view iso) {
  constexpr std::string_view any_month = "---", some_month = "--";
  YearlyDay found;
  if (iso.starts_with(any_month)) {
    const auto day = number_of(iso.substr(any_month.size()));
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    found.day = *day;
    return found;
  }
  if (!iso.starts_with(some_month) || (iso.size() != 4 && iso.size() != 7)) return std::nullopt;
  const auto inside = parts_of("2000-" + std::string(iso.substr(some_month.size())));  // a leap year: --02-29 is a day
  if (!inside || !day_of(2000, inside->month, iso.size() == 7 ? inside->day : 1)) return std::nullopt;
  return YearlyDay{inside->month, inside->day};
}

Day end_of(year_month month) { return Day{month / std::chrono::last}; }

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
