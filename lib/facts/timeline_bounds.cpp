#include <algorithm>
#include <vector>

#include "facts/timeline_finder.h"

// Stretches of the calendar, and what bounds them: "Quý III/2021", "trước ngày 30/11", "từ tháng 3 đến tháng 5", "trong vòng 30 ngày".

namespace vnplan::facts {

void TimelineFinder::set_bounds(Timeline& timeline, std::optional<Date> start, std::optional<Date> end) {
  timeline.kind = start ? Timeline::Kind::period : Timeline::Kind::deadline;
  if (start && is_possible(*start)) timeline.start = start->iso();
  if (end && is_possible(*end)) timeline.end = end->iso();  // 31/02 is told as odd, and no day
}

/// Before the plan was issued nothing can be done any more. Where the day of issue is blank, a day of that month in the preamble is a past one.
bool TimelineFinder::is_past(const Date& end) const {
  const auto day = end.iso();
  if (issued_.empty() || in_value_) return false;  // whatever a Time label says is a time of the plan
  if (day < issued_.substr(0, day.size())) return true;
  return section_ == "preamble" && issued_.size() == 7 && day.substr(0, 7) == issued_;
}

void TimelineFinder::check(const Stretch& stretch) {
  for (const Date& day : {stretch.start, stretch.end})
    if (!is_possible(day)) {
      diagnostics_.push_back({Code::date_impossible, reading_.span(stretch.words), {}, std::string(reading_.text(stretch.words))});
      return;
    }
}

bool TimelineFinder::take_stretch() {
  const auto first = at_;
  const auto list = read_stretches(reading_, {at_, limit_}, year_, forms_, Terms{}, in_value_);
  if (list.empty() || (!list.front().lacks_year() && is_part_of_a_date(first))) return false;
  add_list(list, first, nullptr);
  return true;
}

/// What "hằng năm" behind the last of a list says holds for all: "tháng 6 và tháng 12 hằng năm". `bound`: the word before the first, if there is one.
void TimelineFinder::add_list(const std::vector<Stretch>& list, std::uint32_t first, const Terms* bound) {
  const bool deadline = bound != nullptr && !bound->has(Term::within) && !bound->has(Term::from);
  const auto behind = list.back().words.last;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Range words{i == 0 ? first : list[i].words.first, list[i].words.last};
    at_ = behind;
    auto yearly = list[i];
    if (deadline && bound->has(Term::before) && !yearly.is_day) yearly.end = day_before(yearly.start);  // "trước tháng 12 hằng năm" is by 30/11
    if (take_yearly(words.first, yearly, deadline)) {
      if (i + 1 == list.size()) continue;
      found_.back().span = reading_.span(words);  // the last alone holds what all share
      found_.back().text = std::string(trim_value(reading_.text(words)));
    } else if (list[i].lacks_year()) {
      diagnostics_.push_back({Code::year_unknown, reading_.span(list[i].words), {}, std::string(reading_.text(list[i].words))});
    } else {
      check(list[i]);
      add_bounded(words, list[i], bound);
    }
  }
}

/// "tháng 8 năm 2020" behind a number that is no day was read as a month; "lần thứ 3 năm 2020" is none.
bool TimelineFinder::is_part_of_a_date(std::uint32_t word) const {
  return word > 0 && reading_.is(word, Shape::glued) && reading_.is(word - 1, Shape::digits);
}

bool TimelineFinder::take_bound() {
  const auto first = at_;
  constexpr Terms bounds = {Term::before, Term::at_latest, Term::until, Term::within, Term::from, Term::vision, Term::orientation};
  const auto length = reading_.length(first, bounds);
  if (length == 0) return false;
  Terms kind = bounds;
  for (const Term term : {Term::before, Term::at_latest, Term::until, Term::within, Term::from, Term::vision, Term::orientation})
    if (reading_.length(first, term) == length) kind = {term};
  at_ = first + length;
  while (reading_.is(at_, {Term::before, Term::until, Term::at_latest, Term::is}))
    at_ += reading_.length(at_, {Term::before, Term::until, Term::at_latest, Term::is});
  if (take_day_of_month(first)) return true;
  if (take_count_of_days(first)) return true;
  StretchForms forms = forms_;
  forms.bare_days = forms.bare_months = true;
  auto list = read_stretches(reading_, {at_, limit_}, year_, forms, kind, in_value_);
  if (list.empty()) {
    if (!kind.has(Term::from) && !kind.has(Term::within) && take_named_deadline(first)) return true;
    at_ = first;
    return kind.has(Term::from) && take_from_event();
  }
  if (const auto now = reading_.length(list.back().words.last, Term::up_to_now); now > 0 && kind.has(Term::from)) {
    at_ = list.back().words.last + now;  // "sổ từ năm 1995 đến nay": what has been, no time for the work
    return true;
  }
  if (const bool deadline = !kind.has(Term::within) && !kind.has(Term::from); deadline && list.front().is_day && ends_recurrence(list)) return true;
  if (list.size() == 1) move_to_next_year(list.front());
  add_list(list, first, &kind);
  return true;
}

/// "trước ngày 31/01 năm sau", "trước ngày 31/01 của năm sau": of the year behind the plan's.
void TimelineFinder::move_to_next_year(Stretch& day) const {
  auto next = day.words.last;
  if (reading_.is(next, Term::of)) ++next;
  const auto after = reading_.is(next, Term::year) ? reading_.length(next + 1, {Term::after, Term::following}) : 0;
  const bool behind = after == 1 || (after > 1 && reading_.is(next + 1, Term::following));  // "năm sau khi …" is none
  if (!behind || next + 1 + after > limit_ || year_ == 0 || !day.is_day || !(day.start == day.end)) return;
  for (auto word = day.words.first; word < day.words.last; ++word)
    if (reading_.is(word, Shape::digits) && reading_.words[word].span().size() == 4) return;
  day.start.year = day.end.year = year_ + 1;
  day.edtf = day.start.iso();
  day.words.last = next + 1 + after;
}

/// "Định kỳ hằng năm báo cáo kết quả trước ngày 30/11": a day without a year in the clause of what recurs every year is its own.
bool TimelineFinder::ends_recurrence(const std::vector<Stretch>& days) {
  if (found_.empty() || found_.back().section != section_) return false;
  auto& before = found_.back();
  if (before.kind != Timeline::Kind::recurring || before.every != "P1Y" || before.end) return false;
  const Range words{days.front().words.first, days.back().words.last};
  for (auto word = words.first; word < words.last; ++word)
    if (reading_.is(word, Shape::digits) && reading_.words[word].span().size() == 4) return false;
  const auto between = reading_.text(Span{before.span.end, std::max(before.span.end, reading_.words[words.first].begin)});
  if (between.find_first_of("\t\n") != std::string_view::npos) return false;  // in another cell or paragraph
  for (auto word = words.first; word > 0 && reading_.words[word - 1].begin >= before.span.end; --word)
    if (reading_.is_mark(word - 1, ';') || (reading_.is_mark(word - 1, '.') && !reading_.is(word, Shape::glued))) return false;
  before.end = Date{0, days.front().end.month, days.front().end.day}.iso();
  for (std::size_t i = 1; i < days.size(); ++i) {  // "… trước ngày 15/6 và 15/12"
    auto timeline = made(Timeline::Kind::recurring, days[i].words);
    timeline.every = "P1Y";
    timeline.end = Date{0, days[i].end.month, days[i].end.day}.iso();
    found_.push_back(std::move(timeline));
  }
  at_ = words.last;
  return true;
}

/// "trước ngày Quốc khánh 02/9/2025".
bool TimelineFinder::take_named_deadline(std::uint32_t first) {
  const auto before = found_.size();
  if (!take_occasion()) return false;
  if (found_.size() == before) return true;
  const auto end = found_.back().end;
  auto timeline = made(Timeline::Kind::deadline, {first, at_});
  timeline.end = end;
  if (end) timeline.edtf = "../" + *end;
  found_.back() = std::move(timeline);
  return true;
}

void TimelineFinder::add_bounded(Range words, const Stretch& stretch, const Terms* bound) {
  auto timeline = made(Timeline::Kind::period, words);
  const bool one_day = stretch.is_day && stretch.start == stretch.end;
  if (bound == nullptr || bound->has(Term::within)) {
    if (is_past(stretch.end) && (bound != nullptr || !stretch.open_ended)) return;
    const bool due = bound == nullptr && one_day && in_value_ && label_ != nullptr && label_->due;  // "Thời hạn hoàn thành: 30/9/2025"
    set_bounds(timeline, due ? std::nullopt : std::optional(stretch.start), stretch.open_ended ? std::nullopt : std::optional(stretch.end));
    if (!stretch.edtf.empty()) timeline.edtf = (due ? "../" : "") + stretch.edtf;
  } else if (bound->has(Term::from)) {
    const bool in_hours = one_day && says_until(stretch);  // "Từ 13 giờ đến 17 giờ ngày 15/3"
    const bool open = stretch.open_ended || (one_day && !in_hours) || !joins_until(stretch);
    if (is_past(stretch.end) && !open) return;
    set_bounds(timeline, stretch.start, open ? std::nullopt : std::optional(stretch.end));
  } else {
    const bool in_month = bound->has(Term::before) && !stretch.is_day;
    const Date end = in_month ? day_before(stretch.start) : stretch.end;  // "trước tháng 7" is by 30/6
    const bool over = !in_month || stretch.of_year || is_past(stretch.end);  // "trước tháng 8" of a plan of 20/8 does not tell what was done
    if (is_past(end) && over) return;
    set_bounds(timeline, std::nullopt, end);
    timeline.edtf = "../" + end.iso();
  }
  found_.push_back(std::move(timeline));
}

bool TimelineFinder::says_until(const Stretch& stretch) const {
  for (auto word = stretch.words.first; word < stretch.words.last; ++word)
    if (reading_.is(word, Term::until)) return true;
  return false;
}

/// "từ X đến Y" and "từ giai đoạn 2020 - 2025" are closed, "từ quý III/2023" is open.
bool TimelineFinder::joins_until(const Stretch& stretch) const {
  for (auto word = stretch.words.first; word < stretch.words.last; ++word)
    if (reading_.is(word, Term::until) || reading_.is_mark(word, '-')) return true;
  return false;
}

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
                        (reading_.number(next) || reading_.is(next, {Term::beginning, Term::end, Term::day}));
  if (calendar) {  // trong 6 tháng đầu năm, trước 16 giờ 00 ngày 20/8
    at_ = start;
    return false;
  }
  if (reading_.is(at_ + 1, Term::hour) && reading_.is(next, Term::weekday)) {  // "trước 16 giờ thứ Năm hằng tuần": a time of the day
    at_ = next + reading_.length(next, Term::weekday);
    return true;
  }
  if (reading_.is(next, Term::working)) next += reading_.length(next, Term::working);
  const bool counted = reading_.is(next, {Term::from, Term::after, Term::right_after});
  if (counted) next = end_of_event(next);
  at_ = next;
  if (tells_age(next) || (reading_.is(first, Term::from) && !counted)) return true;
  found_.push_back(made(Timeline::Kind::relative, {first, at_}));
  return true;
}

}  // namespace vnplan::facts
