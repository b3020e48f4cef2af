#include <algorithm>

#include "facts/timeline_finder.h"

// Times that hang on something else than a date: "ngay sau khi …", "kể từ ngày ký", "thường xuyên", "Ngày Môi trường thế giới 05/6".

namespace vnplan::facts {
namespace {

constexpr std::uint32_t longest_event = 16;     // words of "ngay sau khi …"
constexpr std::uint32_t longest_occasion = 12;  // words of "Ngày … 10/10"

}  // namespace

/// "hưởng ứng Ngày Môi trường thế giới 05/6", "nhân ngày Chuyển đổi số quốc gia 10/10": a named day with its date.
bool TimelineFinder::take_occasion() {
  if (!reading_.is(at_, Term::day) || reading_.number(at_ + 1)) return false;
  const bool named = reading_.is_capital(at_) || reading_.is_capital(at_ + 1) || (at_ > 0 && reading_.is(at_ - 1, Term::occasion));
  if (!named) return false;
  for (auto word = at_ + 1; word < std::min(limit_, at_ + longest_occasion); ++word) {
    if (reading_.is_mark(word, ',') || reading_.is_mark(word, ';') || reading_.is_mark(word, '.') || reading_.is_mark(word, ':')) return false;
    if (!reading_.number(word)) continue;
    const auto date = read_date(reading_, word, limit_, {true, false});
    if (!date || date->date.day == 0 || date->date.month == 0) return false;
    auto day = date->date;
    if (day.year == 0) day.year = year_;
    const auto first = at_;
    at_ = date->range.last;
    if (const auto lunar = behind_lunar(reading_, at_, limit_); lunar > at_) {
      at_ = lunar;
      found_.push_back(made(Timeline::Kind::relative, {first, at_}));
      return true;
    }
    if (day.year == 0 || is_past(day)) return true;
    auto timeline = made(Timeline::Kind::period, {first, at_});
    set_bounds(timeline, day, day);
    timeline.edtf = day.iso();
    found_.push_back(std::move(timeline));
    return true;
  }
  return false;
}

/// "từ ngày ký ban hành", "kể từ ngày ký".
bool TimelineFinder::take_from_event() {
  const auto first = at_;
  const auto from = reading_.length(first, Term::from);
  const auto next = first + from;
  if (!reading_.is(next, {Term::day, Term::when}) || reading_.number(next + 1)) return false;
  if (!reading_.is(next + 1, {Term::verb, Term::weak, Term::document_type}) && !reading_.is(next, Term::when)) return false;
  at_ = std::min(end_of_event(next), limit_);
  found_.push_back(made(Timeline::Kind::relative, {first, at_}));
  return true;
}

/// "Ngay sau hội nghị", "ngay sau khi Kế hoạch được ban hành", "sau mỗi đợt kiểm tra", "trước Tết Nguyên đán".
bool TimelineFinder::take_event() {
  if (take_counted_event()) return true;
  const auto first = at_;
  auto length = reading_.length(first, Term::right_after);
  const auto after = reading_.length(first, Term::after);
  const auto every = after > 0 ? reading_.length(first + after, Term::every) : 0;
  if (length == 0 && every > 0 && reading_.is(first + after + every, {Term::times, Term::event, Term::hazard})) length = after + every;
  const auto behind = length > 0 ? end_of_event(first + length) : behind_event(first);
  if (behind == first) return false;
  at_ = behind;
  found_.push_back(made(Timeline::Kind::relative, {first, at_}));
  return true;
}

/// "sau 10 ngày kể từ ngày ký", "15 ngày trước ngày bầu cử".
bool TimelineFinder::take_counted_event() {
  const auto first = at_;
  const auto after = reading_.length(first, Term::after);
  const auto behind = behind_count(first + after);
  if (behind == 0) return false;
  const bool counted = after > 0 && reading_.is(behind, {Term::from, Term::after});
  const auto end = counted ? end_of_event(behind) : after == 0 ? behind_event(behind) : behind;
  if (end == behind) return false;
  at_ = end;
  found_.push_back(made(Timeline::Kind::relative, {first, at_}));
  return true;
}

/// "10 ngày", "05 ngày làm việc", "06 giờ": the word behind them; 0 if nothing is counted here.
std::uint32_t TimelineFinder::behind_count(std::uint32_t word) const {
  if (word + 1 >= limit_ || !reading_.number(word)) return 0;
  const auto unit = reading_.length(word + 1, {Term::day, Term::hour, Term::week, Term::month});
  if (unit == 0) return 0;
  const auto behind = word + 1 + unit;
  return std::min(limit_, behind + reading_.length(behind, Term::working));
}

/// "trước Tết Nguyên đán", "trước kỳ họp giữa năm 20 ngày", "trước khi bão đổ bộ 06 giờ", "trước ngày tổ chức hội nghị": the word behind what has no
/// date of its own; `before` itself if nothing of the kind stands there. "báo cáo trước kỳ họp" is in front of it, and "bảo vệ trước bão" is none.
std::uint32_t TimelineFinder::behind_event(std::uint32_t before) const {
  const auto length = before < limit_ ? reading_.length(before, Term::before) : 0;
  const auto event = before + length;
  if (length == 0 || event >= limit_) return before;
  if (reading_.is(event - 1, Term::when) && reading_.is(event, Term::hazard)) return end_of_event(event);
  if (const auto named = reading_.length(event, Term::event); named > 0) return behind_name_of_event(event + named);
  const auto sitting = event + reading_.length(event, Term::sitting);
  if (sitting > event && reading_.is(sitting, {Term::beginning, Term::middle, Term::end})) return behind_name_of_event(sitting);
  const bool day = reading_.is(event, Term::day) && !reading_.number(event + 1) && reading_.is(event + 1, {Term::verb, Term::weak});
  return day ? end_of_event(event) : before;
}

/// "… Ất Tỵ năm 2025", "… giữa năm 20 ngày": what tells more of an event.
std::uint32_t TimelineFinder::behind_name_of_event(std::uint32_t word) const {
  constexpr Terms parts = {Term::beginning, Term::middle, Term::end, Term::year};
  while (word < limit_ && !reading_.begins_cell(word)) {
    if (const auto count = behind_count(word); count != 0) return count;
    const bool capital = reading_.is_capital(word) && !reading_.is(word, {Term::agency, Term::office, Term::noun});
    if (!reading_.is(word, parts) && !reading_.number(word) && !capital) break;
    word += std::max(1U, reading_.length(word, parts));
  }
  return std::min(word, limit_);
}

std::uint32_t TimelineFinder::end_of_event(std::uint32_t word) const {
  const auto last = std::min(limit_, word + longest_event);
  const auto ends = [&](std::uint32_t at) {
    if (reading_.is(at, Term::and_) && reading_.is(at + 1, {Term::replaces, Term::repeals, Term::amends})) return true;  // "… ngày ký và thay thế"
    return reading_.is_mark(at, ',') || reading_.is_mark(at, ';') || reading_.is_mark(at, '.') || reading_.is_mark(at, ')');
  };
  while (word < last && !ends(word)) ++word;
  return word;
}

bool TimelineFinder::take_ongoing() {
  if (const auto length = reading_.length(at_, Term::ongoing); length > 0) {
    auto timeline = made(Timeline::Kind::ongoing, {at_, at_ + length});
    at_ += length;
    found_.push_back(std::move(timeline));
    return true;
  }
  if (const auto length = reading_.length(at_, Term::throughout); length > 0) {
    if (auto stretch = read_stretch(reading_, at_ + length, limit_, year_, forms_); stretch && !stretch->lacks_year()) {
      const auto first = at_;
      at_ = stretch->words.last;
      auto timeline = made(Timeline::Kind::period, {first, at_});
      set_bounds(timeline, stretch->start, stretch->end);
      found_.push_back(std::move(timeline));
      return true;
    }
    const auto first = at_;
    at_ = end_of_event(first + length);
    found_.push_back(made(Timeline::Kind::ongoing, {first, at_}));
    return true;
  }
  return false;
}

}  // namespace vnplan::facts
