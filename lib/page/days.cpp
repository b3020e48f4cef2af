#include "page/days.h"

#include <chrono>

#include "base/iso_day.h"

namespace vnplan::page {
namespace {

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
  const auto date = vnplan::day_of(iso);
  if (!date || date->year() < std::chrono::year(1900) || date->year() > std::chrono::year(2199)) return std::nullopt;
  const auto number = [](auto part) { return static_cast<int>(static_cast<unsigned>(part)); };
  return Day{static_cast<int>(date->year()), number(date->month()), number(date->day())};
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
