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

/// "Ngay sau hội nghị", "ngay sau khi Kế hoạch được ban hành".
bool TimelineFinder::take_event() {
  const auto length = reading_.length(at_, Term::right_after);
  if (length == 0) return false;
  const auto first = at_;
  at_ = end_of_event(first + length);
  found_.push_back(made(Timeline::Kind::relative, {first, at_}));
  return true;
}

std::uint32_t TimelineFinder::end_of_event(std::uint32_t word) const {
  const auto last = std::min(limit_, word + longest_event);
  while (word < last && !reading_.is_mark(word, ',') && !reading_.is_mark(word, ';') && !reading_.is_mark(word, '.') && !reading_.is_mark(word, ')'))
    ++word;
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
