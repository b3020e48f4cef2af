#include <algorithm>
#include <vector>

#include "facts/timeline_finder.h"

// Stretches of the calendar, and what bounds them: "Quý III/2021", "trước ngày 30/11", "từ tháng 3 đến tháng 5".

namespace vnplan::facts {

void TimelineFinder::set_bounds(Timeline& timeline, std::optional<Date> start, std::optional<Date> end) {
  timeline.kind = start ? Timeline::Kind::period : Timeline::Kind::deadline;
  if (start && is_possible(*start)) timeline.start = start->iso();
  if (end && is_possible(*end)) timeline.end = end->iso();  // 31/02 is told as odd, and no day
}

/// A plan of 20/12/2023 that prints no other year orders "trong quý II": in 2024.
void TimelineFinder::move_beyond_issue(Stretch& stretch) const {
  if (!issued_at_year_end_ || !stretch.completed || stretch.of_year || stretch.end.iso() >= issued_) return;
  if (!in_value_ && !is_ordered(stretch.words.first)) return;
  ++stretch.start.year;
  ++stretch.end.year;
  if (!stretch.is_day) stretch.end.day = days_in_month(stretch.end.year, stretch.end.month);
  stretch.edtf = stretch.is_day && stretch.start == stretch.end ? stretch.start.iso() : std::string();
}

/// "Sở Tài chính phân bổ vốn trong quý II": an agency is the subject of the sentence, which does not tell what was.
bool TimelineFinder::is_ordered(std::uint32_t word) const {
  constexpr std::uint32_t longest_sentence = 60;
  auto first = word;
  while (first > 0 && word - first < longest_sentence && !reading_.begins_cell(first) && !reading_.is_mark(first - 1, '.') &&
         !reading_.is_mark(first - 1, ';') && !reading_.is_mark(first - 1, ':') && !reading_.is(first, Term::past))
    --first;
  return !reading_.is(first, Term::past) && (agencies_.begins_name(first) || agencies_.begins_collective(first));
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
  StretchForms forms = forms_;
  forms.bare_days = forms.bare_days || opens_range_of_days(at_) || opens_days_of_event(at_);
  const auto list = read_stretches(reading_, {at_, limit_}, year_, forms, Terms{}, in_value_);
  if (list.empty() || (!list.front().lacks_year() && is_part_of_a_date(first))) return false;
  if (!in_value_ && (is_compared(first) || tells_which_report(list))) {
    at_ = list.back().words.last;
    return true;
  }
  add_list(list, first, nullptr);
  return true;
}

/// "16/01 - 14/3/2025", and behind the number of a round "đợt 3 (15/3-20/5)": days, for two figures and a stroke alone may be a fraction.
bool TimelineFinder::opens_range_of_days(std::uint32_t word) const {
  const auto first = read_date(reading_, word, limit_, {true, false});
  if (!first || first->date.day == 0 || !(reading_.is_mark(first->range.last, '-') || reading_.is(first->range.last, Term::until))) return false;
  const auto last = read_date(reading_, first->range.last + 1, limit_, {true, false});
  if (!last || last->date.day == 0) return false;
  const bool numbered = word > 2 && reading_.is_mark(word - 1, '(') && reading_.number(word - 2);
  const bool round = numbered && reading_.is(word - 3, {Term::times, Term::week});
  return last->date.year != 0 || (round && reading_.is_mark(last->range.last, ')'));
}

/// "Ngày thi: 06, 07 và 08/6/2024": days behind a colon, which "ngày" stands before.
bool TimelineFinder::opens_days_of_event(std::uint32_t word) const {
  constexpr std::uint32_t longest_event = 6;
  constexpr unsigned most_days = 8;
  if (word < 2 || !reading_.is_mark(word - 1, ':') || reading_.begins_cell(word)) return false;
  auto day = word - 2;
  while (day > 0 && word - day < longest_event && !reading_.is(day, Shape::mark) && !reading_.is(day, Term::day) && !reading_.begins_cell(day)) --day;
  if (!reading_.is(day, Term::day)) return false;
  auto last = word;
  for (unsigned days = 0; days < most_days && reading_.number(last); ++days) {
    if (!reading_.is_mark(last + 1, ',') && !reading_.is(last + 1, Term::and_)) break;
    if (reading_.number(last + 2).value_or(0) <= *reading_.number(last)) return false;
    last += 2;
  }
  const auto date = last > word ? read_date(reading_, last, limit_, {true, false}) : std::nullopt;
  return date && date->date.day != 0 && date->date.year != 0;
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
    if (yearly.lunar && i > 0) continue;  // all of them are one time that nobody can tell
    if (take_yearly(words.first, yearly, deadline)) {
      if (yearly.lunar) found_.back().start = found_.back().end = std::nullopt;
      if (i + 1 == list.size()) continue;
      found_.back().span = reading_.span(words);  // the last alone holds what all share
      found_.back().text = std::string(trim_value(reading_.text(words)));
    } else if (yearly.lunar) {
      found_.push_back(made(Timeline::Kind::relative, {first, behind}));
    } else if (list[i].lacks_year()) {
      diagnostics_.push_back({Code::year_unknown, reading_.span(list[i].words), {}, std::string(reading_.text(list[i].words))});
    } else {
      auto stretch = list[i];
      move_beyond_issue(stretch);
      check(stretch);
      add_bounded(words, stretch, bound);
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
  if (tells_anniversary(stretch)) return;
  auto timeline = made(Timeline::Kind::period, words);
  timeline.approximate = timeline.approximate || stretch.approximate;
  const bool one_day = stretch.is_day && stretch.start == stretch.end;
  if (bound == nullptr || bound->has(Term::within)) {
    if (is_past(stretch.end) && (bound != nullptr || !stretch.open_ended)) return;
    if (bound == nullptr && !stretch.open_ended && is_ending_year(stretch)) return;
    const bool due = bound == nullptr && one_day && in_value_ && label_ != nullptr && label_->due;  // "Thời hạn hoàn thành: 30/9/2025"
    set_bounds(timeline, due ? std::nullopt : std::optional(stretch.start), stretch.open_ended ? std::nullopt : std::optional(stretch.end));
    if (!stretch.edtf.empty()) timeline.edtf = (due ? "../" : "") + stretch.edtf;
  } else if (bound->has(Term::from)) {
    const bool in_hours = one_day && says_until(stretch);  // "Từ 13 giờ đến 17 giờ ngày 15/3"
    const bool open = stretch.open_ended || (one_day && !in_hours) || !joins_until(stretch);
    const bool since_earlier_year = !stretch.open_ended && stretch.start.year < year_;  // "thành lập từ ngày 01/01/2023", "vận hành từ năm 2019"
    if (is_past(stretch.end) && (!open || since_earlier_year)) return;
    set_bounds(timeline, stretch.start, open ? std::nullopt : std::optional(stretch.end));
  } else {
    const bool in_month = bound->has(Term::before) && !stretch.is_day && !stretch.approximate;
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

}  // namespace vnplan::facts
