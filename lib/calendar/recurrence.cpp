#include "calendar/recurrence.h"

#include <algorithm>
#include <charconv>

namespace vnplan::calendar {
namespace {

using std::chrono::months;
using std::chrono::year_month;
using std::chrono::years;

struct Interval {
  unsigned count = 0;
  char unit = 0;  // of ISO 8601: D, W, M, Y
};

/// "P6M"; nothing for durations of several units.
std::optional<Interval> interval_of(std::string_view iso) {
  if (iso.size() < 3 || iso.front() != 'P' || std::string_view("DWMY").find(iso.back()) == std::string_view::npos) return std::nullopt;
  Interval interval{0, iso.back()};
  const auto* end = iso.data() + iso.size() - 1;
  const auto read = std::from_chars(iso.data() + 1, end, interval.count);
  return read.ec == std::errc() && read.ptr == end && interval.count > 0 && interval.count < 1000 ? std::optional(interval) : std::nullopt;
}

year_month month_of(Day day) { return {day.year(), day.month()}; }

std::string frequency_of(const Interval& interval) {
  std::string rule = "FREQ=";
  rule += interval.unit == 'D' ? "DAILY" : interval.unit == 'W' ? "WEEKLY" : interval.unit == 'M' ? "MONTHLY" : "YEARLY";
  return interval.count > 1 ? rule + ";INTERVAL=" + std::to_string(interval.count) : rule;
}

/// The 31st is the last day of every month, where RFC 5545 would leave out the shorter months: BYMONTHDAY=28,29,30,31;BYSETPOS=-1.
std::string day_rule(const Interval& interval, unsigned month, unsigned day) {
  constexpr unsigned in_every_month = 28;
  const bool leap_day = interval.unit == 'Y' && month == 2 && day == 29;
  if (day <= in_every_month || (interval.unit == 'Y' && !leap_day) || interval.unit == 'D' || interval.unit == 'W') return {};
  std::string days = "28";
  for (auto d = in_every_month + 1; d <= day; ++d) days += "," + std::to_string(d);
  return (leap_day ? ";BYMONTH=2;BYMONTHDAY=" : ";BYMONTHDAY=") + days + ";BYSETPOS=-1";
}

Recurrence with_rule(Day first, Day last, const Interval& interval, unsigned day, const std::optional<Day>& until) {
  auto rule = frequency_of(interval) + day_rule(interval, static_cast<unsigned>(first.month()), day);
  if (until && first <= *until) rule += ";UNTIL=" + basic(*until);
  return {first, last, std::move(rule)};
}

/// --11-30, or --06-01 … --06-30.
Recurrence every_year(YearlyDay begin, YearlyDay end, const Interval& interval, Day from, const std::optional<Day>& until) {
  const auto in = [](std::chrono::year year, YearlyDay day, bool last) {
    const year_month month{year, std::chrono::month(day.month)};
    return day.day != 0 ? day_in(month, day.day) : last ? end_of(month) : Day{month / 1};
  };
  const bool one = begin.month == end.month && begin.day == end.day && begin.day != 0;
  const auto year = in(from.year(), begin, false) < from ? from.year() + years(1) : from.year();
  const auto first = in(year, begin, false);
  auto last = one ? first : in(year, end, true);
  if (last < first) last = in(year + years(1), end, true);
  return with_rule(first, last, interval.unit == 'Y' ? interval : Interval{1, 'Y'}, begin.day, until);
}

/// ---05
Recurrence every_month(unsigned day, const Interval& interval, Day from, const std::optional<Day>& until) {
  auto first = day_in(month_of(from), day);
  if (first < from) first = day_in(month_of(from) + months(1), day);
  return with_rule(first, first, interval, day, until);
}

}  // namespace

Bounds bounds_of(const Header& header) {
  Bounds bounds;
  if (header.date) bounds.from = first_day_of(*header.date);
  if (!header.period) return bounds;
  const auto begin = first_day_of(header.period->start);
  if (begin && (!bounds.from || *bounds.from < *begin)) bounds.from = begin;
  bounds.until = last_day_of(header.period->end);
  return bounds;
}

std::optional<Recurrence> recurrence_of(const Timeline& time, const Bounds& bounds) {
  const auto interval = interval_of(time.every.value_or(""));
  if (!interval) return std::nullopt;
  auto from = bounds.from;
  auto until = bounds.until;
  if (const auto begin = day_of(time.start.value_or(""))) from = begin;
  if (const auto end = day_of(time.end.value_or(""))) until = end;
  if (!from) return std::nullopt;
  const auto end = yearly_day_of(time.end ? *time.end : time.start.value_or(""));
  const auto begin = yearly_day_of(time.start ? *time.start : time.end.value_or(""));
  if (begin && end && begin->month != 0 && end->month != 0) {
    const bool deadline = !time.start || !time.end;
    return every_year(deadline ? *end : *begin, *end, *interval, *from, until);
  }
  if (end && end->month == 0 && interval->unit == 'M' && interval->count == 1) return every_month(end->day, *interval, *from, until);
  return with_rule(*from, *from, *interval, static_cast<unsigned>(from->day()), until);
}

}  // namespace vnplan::calendar
