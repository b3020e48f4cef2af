#include "facts/stretch_reader.h"

// "17 giờ 00 ngày 01/2/2026", "Ngày 26, 27/12/2011".

namespace vnplan::facts {

/// 17 giờ 00, 8h00-10h00, Sáng, Chiều: a part of a day, which is ignored, but a day must follow.
void StretchReader::skip_hours() {
  const auto start = at_;
  for (bool more = true; more && at_ < limit_;) {
    more = false;
    if (reading_.number(at_) && (reading_.is(at_ + 1, Term::hour) || is_h(at_ + 1))) {
      at_ += 2;
      if (reading_.number(at_)) ++at_;
      take(Term::minute);
      (void)(take_mark('-') || take(Term::until) || take_mark(','));
      more = true;
    } else if (take({Term::part_of_day, Term::weekday})) {
      (void)take_mark(',');
      (void)take_mark('(');
      more = true;
    }
  }
  if (at_ > start && !reading_.is(at_, Term::day)) at_ = start;
}

bool StretchReader::is_h(std::uint32_t word) const {
  return word < limit_ && reading_.text(word) == "h" && reading_.is(word, Shape::glued);
}

std::optional<Stretch> StretchReader::read_days() {
  const auto start = at_;
  const bool named = reading_.is(at_, Term::day);
  if (auto several = read_several_days(named)) return several;
  at_ = start;
  const auto found = read_date(reading_, at_, limit_, {named || forms_.bare_days, false});
  if (!found || found->date.day == 0) return std::nullopt;
  at_ = found->range.last;
  return one_day(found->date, found->date);
}

/// "Ngày 26, 27/12/2011", "ngày 05 và 06/8/2023", "ngày 10-12/6": days of one month; "28/12 và cả ngày 29/12/2011" joins as a range.
std::optional<Stretch> StretchReader::read_several_days(bool named) {
  if (!named && !forms_.bare_days) return std::nullopt;
  take(Term::day);
  const auto first = reading_.number(at_);
  if (!first || *first < 1 || *first > 31) return std::nullopt;
  ++at_;
  unsigned joints = 0;
  while (take_joint()) {
    ++joints;
    const auto found = read_date(reading_, at_, limit_, {true, false});
    if (found && found->date.day != 0) {
      at_ = found->range.last;
      return one_day({found->date.year, found->date.month, *first}, found->date);
    }
    if (!reading_.number(at_) || joints > 8) return std::nullopt;
    ++at_;
  }
  return std::nullopt;
}

Stretch StretchReader::one_day(Date start, Date end) {
  Stretch stretch;
  stretch.start = start;
  stretch.end = end;
  stretch.is_day = true;
  if (start.year != 0) stretch.edtf = start == end ? start.iso() : start.iso() + "/" + end.iso();
  return stretch;
}

}  // namespace vnplan::facts
