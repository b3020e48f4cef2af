#include "facts/timeline_finder.h"

// Stretches of the calendar that are no times of the plan: what is past, what is compared with, what a report is on.

namespace vnplan::facts {

/// Before the plan was issued nothing can be done any more. Where the day of issue is blank, a day of that month in the preamble is a past one.
bool TimelineFinder::is_past(const Date& end) const {
  const auto day = end.iso();
  if (issued_.empty() || in_value_) return false;  // whatever a Time label says is a time of the plan
  if (day < issued_.substr(0, day.size())) return true;
  return section_ == "preamble" && issued_.size() == 7 && day.substr(0, 7) == issued_;
}

/// "(3/2/1934 - 3/2/2024)": one day of two years, the first of them long ago.
bool TimelineFinder::tells_anniversary(const Stretch& stretch) const {
  constexpr int fewest_years = 5;
  const bool same_day = stretch.is_day && stretch.start.month == stretch.end.month && stretch.start.day == stretch.end.day;
  return same_day && stretch.end.year - stretch.start.year >= fewest_years && !issued_.empty() && stretch.start.iso() < issued_;
}

/// "tăng 10% so với cùng kỳ năm 2022", "so với kết quả năm 2022"; not the second year of "so với năm 2022 vào năm 2024".
bool TimelineFinder::is_compared(std::uint32_t word) const {
  constexpr std::uint32_t longest_standard = 5;
  for (auto at = word; at > 0 && word - at < longest_standard && !reading_.begins_cell(at) && !reading_.is(at - 1, Shape::mark | Shape::digits); --at)
    if (reading_.is(at - 1, Term::compared)) return true;
  return false;
}

/// "báo cáo định kỳ (quý I trước ngày 10/3, quý III trước ngày 10/9)": the quarter is what the report is on.
bool TimelineFinder::tells_which_report(const std::vector<Stretch>& list) const {
  constexpr std::uint32_t longest_sentence = 60;
  const auto behind = list.back().words.last;
  const auto bound = behind < limit_ ? reading_.length(behind, {Term::before, Term::at_latest}) : 0;
  if (list.size() != 1 || list.front().is_day || bound == 0 || !reading_.is(behind + bound, Term::day)) return false;
  const auto first = list.front().words.first;
  for (auto word = first; word > 0 && first - word < longest_sentence && !reading_.begins_cell(word) && !reading_.is_mark(word - 1, '.'); --word)
    if (reading_.is(word - 1, Term::reports)) return true;
  return false;
}

/// "Kết quả năm 2022 cho thấy …" in a plan for 2023 that was issued in December: a year that has but days left.
bool TimelineFinder::is_ending_year(const Stretch& stretch) const {
  const auto december = std::to_string(year_ - 1) + "-12";
  return stretch.of_year && !in_value_ && stretch.end.year == year_ - 1 && issued_.starts_with(december);
}

}  // namespace vnplan::facts
