#include <algorithm>

#include "facts/timeline_finder.h"

// Days of every month and days that are counted: "trước ngày 15 hàng tháng", "ngày 20 của tháng cuối quý", "trong vòng 30 ngày kể từ …".

namespace vnplan::facts {

/// "trước ngày 15 hàng tháng", "trước ngày 05 của tháng liền kề", "ngày 20 tháng cuối quý".
bool TimelineFinder::take_day_of_month(std::uint32_t first) {
  const auto start = at_;
  if (!reading_.is(at_, Term::day)) return false;
  const auto day = reading_.number(at_ + 1);
  if (!day || *day < 1 || *day > 31) return false;
  auto next = at_ + 2;
  if (const auto behind = take_days_of_month(first, next); behind > next) {
    at_ = behind;
    return true;
  }
  if (reading_.is(next, Term::of)) ++next;
  std::string every;
  if (reading_.is(next, Term::every) && reading_.is(next + 1, Term::month)) {
    every = "P1M";
    next += 2;
  } else if (reading_.is(next, Term::month) && reading_.is(next + 1, {Term::adjacent, Term::after, Term::following})) {
    every = "P1M";
    next += 1 + reading_.length(next + 1, {Term::adjacent, Term::after, Term::following});
  } else if (const auto quarter = quarter_of_month(next); quarter > next) {
    every = "P3M";
    next = quarter;
  } else {
    at_ = start;
    return false;
  }
  at_ = next;
  auto timeline = made(Timeline::Kind::recurring, {first, at_});
  timeline.every = every;
  timeline.end = Date{0, 0, *day}.iso();
  add_recurrence(std::move(timeline));
  return true;
}

/// "ngày 5 và ngày 20 hằng tháng": the day before `joint` is of every month as well; the word behind the second, `joint` itself if there is none.
std::uint32_t TimelineFinder::take_days_of_month(std::uint32_t first, std::uint32_t joint) {
  if (!reading_.is(joint, Term::and_) && !reading_.is_mark(joint, ',')) return joint;
  const auto second = joint + 1;
  const auto number = second + (reading_.is(second, Term::day) ? 1U : 0U);
  const auto day = reading_.number(number);
  const bool monthly = reading_.is(number + 1, Term::every) && reading_.is(number + 2, Term::month);
  if (!day || *day < 1 || *day > 31 || !monthly || number + 3 > limit_) return joint;
  for (const auto& words : {Range{first, joint}, Range{second, number + 3}}) {
    auto timeline = made(Timeline::Kind::recurring, words);
    timeline.every = "P1M";
    timeline.end = Date{0, 0, *reading_.number(words.first == first ? joint - 1 : number)}.iso();
    add_recurrence(std::move(timeline));
  }
  return number + 3;
}

/// "tháng cuối quý", "tháng đầu của quý", "tháng cuối mỗi quý": the word behind it; `word` if nothing of the kind stands there.
std::uint32_t TimelineFinder::quarter_of_month(std::uint32_t word) const {
  if (!reading_.is(word, Term::month) || !reading_.is(word + 1, {Term::end, Term::beginning})) return word;
  const auto quarter = word + 2 + reading_.length(word + 2, {Term::of, Term::every});
  return reading_.is(quarter, Term::quarter) ? quarter + 1 : word;
}

/// "06 tháng đến 36 tháng tuổi": how old somebody is.
bool TimelineFinder::tells_age(std::uint32_t word) const {
  if (reading_.is(word, Term::until) || reading_.is_mark(word, '-')) {
    ++word;
    if (!reading_.number(word) || !reading_.is(word + 1, {Term::day, Term::month, Term::year})) return false;
    word += 2;
  }
  return reading_.is(word, Term::age);
}

/// "5 năm qua, …", "03 tháng gần đây": none of "trong 05 ngày qua đường bưu điện".
bool TimelineFinder::is_gone_by(std::uint32_t word) const {
  const auto length = word < limit_ ? reading_.length(word, Term::elapsed) : 0;
  const auto next = word + length;
  return length > 1 || (length == 1 && (next >= limit_ || reading_.is(next, Shape::mark) || reading_.is(next, Term::past)));
}

/// "đến 19 giờ", "trước 17 giờ hằng ngày", "chậm nhất 16 giờ thứ Năm": the word behind a time of the day, which says nothing of its own; 0 for
/// hours that are counted: "trước 24 giờ kể từ khi …", "không quá 24 giờ".
std::uint32_t TimelineFinder::behind_time_of_day(std::uint32_t first, std::uint32_t unit) const {
  if (!reading_.is(unit, Term::hour) || reading_.number(unit - 1).value_or(99) > 24) return 0;
  const auto next = unit + reading_.length(unit, Term::hour);
  if (const auto weekday = reading_.length(next, Term::weekday); weekday > 0) return next + weekday;
  if (reading_.is(next, {Term::daily, Term::every})) return next;
  const bool bounds = reading_.is(first, {Term::until, Term::before}) && !reading_.is(first, {Term::at_latest, Term::within});
  return bounds && !reading_.is(next, {Term::from, Term::after, Term::right_after, Term::before}) ? next : 0;
}

/// "trong vòng 30 ngày", "chậm nhất 05 ngày làm việc kể từ …": counted from an event. "tuổi thọ từ 10 năm" is no time but a quantity.
bool TimelineFinder::take_count_of_days(std::uint32_t first) {
  const auto start = at_;
  if (reading_.is(at_, Term::after)) at_ += reading_.length(at_, Term::after);
  const auto count = reading_.number(at_);
  const auto unit = reading_.length(at_ + 1, {Term::day, Term::hour, Term::week, Term::month, Term::year});
  if (!count || unit == 0 || at_ + 1 >= limit_) {
    at_ = start;
    return false;
  }
  auto next = at_ + 1 + unit;
  const bool calendar = reading_.is(at_ + 1, {Term::month, Term::year, Term::hour, Term::week}) &&
                        (reading_.number(next) || reading_.is(next, {Term::beginning, Term::end, Term::day}) || reading_.is_mark(next, '-') ||
                         (reading_.is(at_ + 1, Term::hour) && reading_.is(next, Term::until)) ||
                         (reading_.is(at_ + 1, Term::month) && reading_.is(next, Term::year) && reading_.number(next + 1)));
  if (calendar) {  // trong 6 tháng đầu năm, trong 9 tháng năm 2024, trước 16 giờ 00 ngày 20/8, từ 7 giờ đến 19 giờ ngày 15/3
    at_ = start;
    return false;
  }
  if (const auto behind = behind_time_of_day(first, at_ + 1); behind != 0) {
    at_ = behind;
    return true;
  }
  if (is_gone_by(next)) {
    at_ = next;
    return true;
  }
  if (reading_.is(next, Term::working)) next += reading_.length(next, Term::working);
  const auto event = behind_event(next);
  const bool counted = event > next || reading_.is(next, {Term::from, Term::after, Term::right_after});
  if (counted) next = event > next ? event : end_of_event(next);
  at_ = next;
  if (tells_age(next) || (reading_.is(first, Term::from) && !counted)) return true;
  found_.push_back(made(Timeline::Kind::relative, {first, at_}));
  return true;
}

}  // namespace vnplan::facts
