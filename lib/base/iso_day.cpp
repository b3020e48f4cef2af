#include "base/iso_day.h"

#include <algorithm>
#include <charconv>

namespace vnplan {
namespace {

/// A date as exact as it is: what is missing is 0.
struct Parts {
  unsigned year = 0, month = 0, day = 0;
};

std::optional<Day> day_from(unsigned y, unsigned m, unsigned d) {
  const Day day{std::chrono::year(static_cast<int>(y)), std::chrono::month(m), std::chrono::day(d)};
  return day.ok() && y > 0 ? std::optional(day) : std::nullopt;
}

std::optional<unsigned> number_of(std::string_view digits) {
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
  unsigned number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

std::optional<Parts> parts_of(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  if ((iso.size() > 4 && iso[4] != '-') || (iso.size() > 7 && iso[7] != '-')) return std::nullopt;
  const auto year = number_of(iso.substr(0, 4));
  const auto month = iso.size() > 4 ? number_of(iso.substr(5, 2)) : 0U;
  const auto day = iso.size() > 7 ? number_of(iso.substr(8, 2)) : 0U;
  if (!year || !month || !day) return std::nullopt;
  return Parts{*year, *month, *day};
}

}  // namespace

std::optional<Day> day_of(std::string_view iso) {
  const auto parts = parts_of(iso);
  return parts && iso.size() == 10 ? day_from(parts->year, parts->month, parts->day) : std::nullopt;
}

std::optional<Day> first_day_of(std::string_view iso) {
  const auto parts = parts_of(iso);
  if (!parts) return std::nullopt;
  return day_from(parts->year, iso.size() > 4 ? parts->month : 1, iso.size() > 7 ? parts->day : 1);
}

std::optional<Day> last_day_of(std::string_view iso) {
  const auto first = first_day_of(iso);
  if (!first || iso.size() == 10) return first;
  return end_of({first->year(), iso.size() == 4 ? std::chrono::month(12) : first->month()});
}

Day end_of(std::chrono::year_month month) { return Day{month / std::chrono::last}; }

}  // namespace vnplan
