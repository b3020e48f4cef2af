#include "page/days.h"

#include <chrono>

namespace vnplan::page {
namespace {

std::optional<int> figures(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::chrono::sys_days days_of(Day day) {
  return std::chrono::year_month_day(std::chrono::year(day.year), std::chrono::month(static_cast<unsigned>(day.month)),
                                     std::chrono::day(static_cast<unsigned>(day.day)));
}

const Timeline* first_end(const Assignment& assignment, Timeline::Kind kind, bool latest) {
  const Timeline* found = nullptr;
  for (const auto& timeline : assignment.timeline) {
    if (timeline.kind != kind || !timeline.end || !day_of(*timeline.end)) continue;
    if (!found || (latest ? *timeline.end > *found->end : *timeline.end < *found->end)) found = &timeline;
  }
  return found;
}

}  // namespace

std::optional<Day> day_of(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = figures(iso.substr(0, 4));
  const auto month = figures(iso.substr(5, 2));
  const auto day = figures(iso.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2199) return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return Day{*year, *month, *day};
}

int number_of(Day day) { return static_cast<int>(days_of(day).time_since_epoch().count()); }

int month_of(Day day) { return day.year * 12 + day.month - 1; }

const Timeline* due_of(const Assignment& assignment) {
  if (const auto* deadline = first_end(assignment, Timeline::Kind::deadline, false)) return deadline;
  return first_end(assignment, Timeline::Kind::period, true);
}

std::optional<Day> due_day_of(const Assignment& assignment) {
  const auto* due = due_of(assignment);
  return due ? day_of(*due->end) : std::nullopt;
}

}  // namespace vnplan::page
