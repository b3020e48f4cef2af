#include <algorithm>

#include "facts/timeline_finder.h"

// What comes again: "hàng năm", "định kỳ 6 tháng (trước 15 tháng 6)", "02 lần/năm", "trước ngày 30 tháng 11 hàng năm".

namespace vnplan::facts {
namespace {

/// How many units an interval may be of: "6 tháng", "36 tháng"; not the number of a year.
bool counts_units(int count) { return count >= 1 && count <= 36; }

}  // namespace

/// hàng năm; định kỳ 6 tháng (trước 15 tháng 6); hằng quý, 6 tháng, năm; 02 lần/năm; 06 tháng/lần; mỗi quý 01 lần.
bool TimelineFinder::take_recurrence() {
  const auto first = at_;
  if (const auto daily = reading_.length(at_, Term::daily); daily > 0) {
    at_ += daily;
    return add_recurring(first, "P1D");
  }
  const bool periodic = reading_.is(at_, Term::periodic);
  at_ += reading_.length(at_, Term::periodic);
  const auto colon = at_;
  if (periodic && at_ + 1 < limit_ && reading_.is_mark(at_, ':')) ++at_;  // "Báo cáo định kỳ: tháng (ngày 20), quý"
  auto every = read_interval(periodic || opens_list_of_intervals());
  if (every.empty()) {
    at_ = colon;
    if (periodic) return take_bounded_day_of_month(first) || take_bounded_days_of_year(first) || add_recurring(first, "");
    at_ = first;
    return false;
  }
  (void)add_recurring(first, every);
  while (true) {  // định kỳ quý, 6 tháng, năm
    const auto before = at_;
    const bool parted = reading_.is_mark(at_, ',') || reading_.is_mark(at_, '/') || (in_value_ && reading_.is_mark(at_, ';'));
    if (at_ + 1 >= limit_ || (!parted && !reading_.is(at_, Term::and_))) break;
    ++at_;
    if (reading_.is(at_, Term::and_)) ++at_;
    const auto item = at_;
    if (reading_.number(at_) > 1 && reading_.is(at_ + 1, Term::year)) {  // "kế hoạch hằng năm và 5 năm": how long a plan reaches
      at_ = before;
      break;
    }
    every = read_interval(true);
    if (every.empty() || (at_ < limit_ && reading_.number(at_) && reading_.is(at_ - 1, {Term::year, Term::month, Term::quarter}))) {
      at_ = before;
      break;
    }
    (void)add_recurring(item, every);
  }
  return true;
}

/// "định kỳ trước ngày 20 hằng tháng".
bool TimelineFinder::take_bounded_day_of_month(std::uint32_t first) {
  constexpr Terms bounds = {Term::before, Term::at_latest};
  const auto start = at_;
  at_ += reading_.length(at_, bounds);
  if (at_ > start && take_day_of_month(first)) return true;
  at_ = start;
  return false;
}

/// "định kỳ trước ngày 20/6 và 20/12 hằng năm".
bool TimelineFinder::take_bounded_days_of_year(std::uint32_t first) {
  const auto start = at_;
  const auto known = static_cast<std::ptrdiff_t>(found_.size());
  const auto recurs = [](const Timeline& timeline) { return timeline.kind == Timeline::Kind::recurring; };
  if (reading_.is(at_, {Term::before, Term::at_latest}) && take_bound() && found_.begin() + known != found_.end() &&
      std::all_of(found_.begin() + known, found_.end(), recurs)) {
    auto& opening = found_[static_cast<std::size_t>(known)];
    opening.span.begin = reading_.words[first].begin;
    opening.text = std::string(trim_value(reading_.text(opening.span)));
    return true;
  }
  found_.erase(found_.begin() + known, found_.end());
  at_ = start;
  return false;
}

/// "6 tháng, hằng năm", "3 tháng và hằng năm".
bool TimelineFinder::opens_list_of_intervals() const {
  if (!reading_.number(at_) || !reading_.is(at_ + 1, {Term::month, Term::quarter})) return false;
  const auto joint = at_ + 2;
  return (reading_.is_mark(joint, ',') || reading_.is(joint, Term::and_)) && reading_.is(joint + 1, Term::every);
}

/// P6M for "6 tháng", P1Y for "hàng năm"; with `listed` also a unit alone ("định kỳ quý"). Empty if no interval stands here.
std::string TimelineFinder::read_interval(bool listed) {
  const auto start = at_;
  if (const auto every = reading_.length(at_, Term::every); every > 0) {
    at_ += every;
    const auto count = reading_.number(at_) ? *reading_.number(at_++) : 1;
    auto unit = counts_units(count) ? take_unit(count) : std::string();
    if (unit.empty()) at_ = start;
    if (!unit.empty()) take_times(unit);
    return unit;
  }
  const auto count = reading_.number(at_);
  if (count && counts_units(*count) && at_ < limit_) {
    ++at_;
    if (auto unit = times_per_unit(*count); !unit.empty()) return unit;
    const auto unit = take_unit(*count);
    const bool calendar = at_ < limit_ && (reading_.is(at_, {Term::beginning, Term::end}) || reading_.number(at_));  // not of the next cell
    if (!unit.empty() && (take_per_time() || (listed && !calendar))) return unit;
  } else if (listed) {
    const auto unit = take_unit(1);
    if (!unit.empty() && (at_ >= limit_ || !reading_.number(at_))) return unit;
  }
  at_ = start;
  return {};
}

std::string TimelineFinder::take_unit(int count) {
  const auto number = std::to_string(count);
  if (at_ >= limit_) return {};
  if (reading_.is(at_, Term::year)) return ++at_, "P" + number + "Y";
  if (reading_.is(at_, Term::quarter)) return ++at_, "P" + std::to_string(count * 3) + "M";
  if (reading_.is(at_, Term::month)) return ++at_, "P" + number + "M";
  if (reading_.is(at_, Term::week)) return ++at_, "P" + number + "W";
  if (reading_.is(at_, Term::day)) return ++at_, "P" + number + "D";
  return {};
}

/// 02 lần/năm, 4 lần mỗi năm.
std::string TimelineFinder::times_per_unit(int count) {
  const auto start = at_;
  if (!reading_.is(at_, Term::times)) return {};
  ++at_;
  if (reading_.is_mark(at_, '/') || reading_.is(at_, {Term::every, Term::in, Term::with})) ++at_;
  if (at_ == start + 1 && !reading_.is_mark(at_ - 1, '/')) {
    at_ = start;
    return {};
  }
  int months = reading_.is(at_, Term::year) ? 12 : reading_.is(at_, Term::quarter) ? 3 : reading_.is(at_, Term::month) ? 1 : 0;
  if (reading_.is(at_, Term::week)) return ++at_, "P1W";
  if (at_ >= limit_ || months == 0 || reading_.number(at_ + 1)) {
    at_ = start;
    return {};
  }
  ++at_;
  if (months % count == 0) months /= count;  // "2 lần/tháng" is no whole number of months: what comes again is the month
  return months == 12 ? "P1Y" : "P" + std::to_string(months) + "M";
}

/// "/lần", "một lần", "01 lần".
bool TimelineFinder::take_per_time() {
  const auto start = at_;
  if (reading_.is_mark(at_, '/')) ++at_;
  if (reading_.number(at_) || reading_.entry(at_, lexicon::Table::numbers) != nullptr) ++at_;
  if (at_ > start && reading_.is(at_, Term::times)) return ++at_, true;
  at_ = start;
  return false;
}

/// "mỗi quý 01 lần", "hàng năm ít nhất 02 lần": how often within the interval.
void TimelineFinder::take_times(std::string& unit) {
  const auto start = at_;
  const auto count = reading_.number(at_);
  if (at_ + 1 >= limit_ || !count || !reading_.is(at_ + 1, Term::times)) return;
  at_ += 2;
  if (*count == 2 && unit == "P1Y") {
    unit = "P6M";
  } else if (*count == 4 && unit == "P1Y") {
    unit = "P3M";
  } else if (*count != 1) {
    at_ = start;
  }
}

bool TimelineFinder::add_recurring(std::uint32_t first, std::string every) {
  const auto words_end = at_;
  auto timeline = made(Timeline::Kind::recurring, {first, words_end});
  if (!every.empty()) timeline.every = every;
  if (const auto deadline = deadline_behind()) {
    timeline.end = deadline->iso();
    timeline.span = reading_.span({first, at_});
    timeline.text = std::string(trim_value(reading_.text(Range{first, at_})));
  }
  add_recurrence(std::move(timeline));
  return true;
}

/// "(trước 15 tháng 6)", "trước ngày 10/12": the deadline of a recurrence, in brackets or right behind it.
std::optional<Date> TimelineFinder::deadline_behind() {
  const auto start = at_;
  if (start >= limit_) return std::nullopt;
  const bool bracket = reading_.is_mark(at_, '(');
  if (bracket || reading_.is_mark(at_, ',')) ++at_;
  constexpr Terms bounds = {Term::before, Term::at_latest, Term::until};
  if (!reading_.is(at_, bounds) && !(bracket && reading_.is(at_, Term::day))) return at_ = start, std::nullopt;
  while (reading_.is(at_, bounds)) at_ += reading_.length(at_, bounds);
  const auto found = read_date(reading_, at_, limit_, {true, false});
  if (!found || found->date.day == 0) {
    if (auto day = day_alone()) {
      if (bracket) close_bracket();
      return day;
    }
    return at_ = start, std::nullopt;
  }
  if (found->date.year != 0 && found->date.year != year_) return at_ = start, std::nullopt;
  at_ = found->range.last;
  if (bracket) close_bracket();
  return Date{0, found->date.month, found->date.day};
}

/// "(trước ngày 15 [tháng cuối quý])": what says more about the day.
void TimelineFinder::close_bracket() {
  while (at_ < limit_ && !reading_.is_mark(at_, ')')) ++at_;
  if (at_ < limit_) ++at_;
}

/// "hàng tháng (trước ngày 20)".
std::optional<Date> TimelineFinder::day_alone() {
  if (!reading_.is(at_, Term::day)) return std::nullopt;
  const auto day = reading_.number(at_ + 1);
  if (!day || *day < 1 || *day > 31) return std::nullopt;
  at_ += 2;
  return Date{0, 0, *day};
}

/// "trước ngày 30 tháng 11 hàng năm", "tháng 01 hằng năm": a stretch that comes again every year.
bool TimelineFinder::take_yearly(std::uint32_t first, const Stretch& stretch, bool deadline) {
  auto next = at_;
  if (reading_.is(next, Term::of)) ++next;
  if (next + 1 >= limit_ || !reading_.is(next, Term::every) || !reading_.is(next + 1, Term::year)) return false;
  at_ = next + 2;
  auto timeline = made(Timeline::Kind::recurring, {first, at_});
  timeline.every = "P1Y";
  timeline.end = Date{0, stretch.end.month, stretch.end.day}.iso();
  if (!deadline && !(stretch.start == stretch.end)) timeline.start = Date{0, stretch.start.month, stretch.start.day}.iso();
  add_recurrence(std::move(timeline));
  return true;
}

/// One recurrence worded twice counts once.
void TimelineFinder::add_recurrence(Timeline timeline) {
  const auto begin = timeline.span.begin;
  for (auto before = found_.rbegin(); before != found_.rend() && begin < before->span.end + 8; ++before)
    if (begin >= before->span.end && before->section == timeline.section && before->kind == timeline.kind && before->every == timeline.every &&
        before->end == timeline.end)
      return;
  found_.push_back(std::move(timeline));
}

}  // namespace vnplan::facts
