#include <algorithm>

#include "facts/stretch_reader.h"

namespace vnplan::facts {

std::optional<Stretch> StretchReader::run() {
  auto stretch = read_one();
  if (!stretch) return std::nullopt;
  join_range(*stretch);
  read_open_end(*stretch);
  stretch->words = {first_, at_};
  return stretch;
}

bool StretchReader::take(const Terms& terms) {
  const auto length = at_ < limit_ ? reading_.length(at_, terms) : 0;
  at_ += length;
  return length > 0;
}

bool StretchReader::take_mark(char sign) {
  const bool here = mark(sign);
  at_ += here ? 1 : 0;
  return here;
}

std::optional<Stretch> StretchReader::read_one() {
  const auto start = at_;
  skip_hours();
  if (auto day = read_days()) return day;
  at_ = start;
  if (auto half = read_half_year()) return half;
  at_ = start;
  if (auto quarter = read_quarter()) return quarter;
  at_ = start;
  if (auto month = read_month()) return month;
  at_ = start;
  if (auto week = read_week()) return week;
  at_ = start;
  if (auto year = read_years()) return year;
  at_ = start;
  return std::nullopt;
}

/// "tháng 3 đến tháng 5 năm 2021", "ngày 15/9 đến hết ngày 31/10/2023", "28/12 và cả ngày 29/12/2011".
void StretchReader::join_range(Stretch& stretch) {
  const auto before = at_;
  const bool days_and_days = stretch.is_day && reading_.is(at_, Term::and_);
  if (!take_mark('-') && !take(Term::until) && !(days_and_days && take(Term::and_))) return;
  const auto end = [&]() -> std::optional<Stretch> {
    StretchForms forms = forms_;
    forms.bare_days = stretch.is_day;
    StretchReader tail(reading_, at_, limit_, forms);
    auto found = tail.read_one();
    if (found) at_ = tail.at_;
    return found;
  }();
  const bool adjoining = !days_and_days || (end && end->is_day && follows(stretch.end, end->start));
  if (!end || !adjoining || (stretch.of_year && !end->of_year)) {
    at_ = before;
    return;
  }
  if (stretch.start.year == 0 && end->start.year != 0) {
    stretch.start.year = end->start.year - (stretch.start.month > end->start.month ? 1 : 0);
  }
  stretch.end = end->end;
  stretch.approximate = stretch.approximate || end->approximate;
  stretch.is_day = stretch.is_day && end->is_day;
  stretch.edtf.clear();
  if (!stretch.lacks_year()) stretch.edtf = stretch.start.iso() + "/" + stretch.end.iso();
}

/// The day after, where the year of the first may be missing.
bool StretchReader::follows(const Date& day, const Date& next) {
  const bool same_month = day.month == next.month && day.day + 1 == next.day;
  const bool next_month = next.day == 1 && day.day == days_in_month(next.year, day.month) && (day.month % 12) + 1 == next.month;
  return same_month || next_month;
}

void StretchReader::read_open_end(Stretch& stretch) {
  const auto before = at_;
  (void)(take(Term::and_) || take_mark(','));
  if (take({Term::following, Term::onward})) {
    stretch.open_ended = true;
    stretch.edtf = stretch.start.year != 0 ? stretch.start.iso() + "/.." : std::string();
    return;
  }
  at_ = before;
}

std::optional<Stretch> read_stretch(const Reading& reading, std::uint32_t word, std::uint32_t limit, int year, StretchForms forms) {
  if (word >= limit) return std::nullopt;
  auto stretch = StretchReader(reading, word, limit, forms).run();
  if (stretch) complete(*stretch, year);
  return stretch;
}

void complete(Stretch& stretch, int year) {
  if (year == 0 || !stretch.lacks_year()) return;
  stretch.completed = stretch.start.year == 0 && stretch.end.year == 0;
  if (stretch.start.year == 0) stretch.start.year = year;
  if (stretch.end.year == 0) stretch.end.year = std::max(year, stretch.start.year);
  if (stretch.end.month != 0 && stretch.end.day > days_in_month(stretch.end.year, stretch.end.month) && !stretch.is_day)
    stretch.end.day = days_in_month(stretch.end.year, stretch.end.month);
  if (stretch.edtf.empty() && stretch.is_day && stretch.start == stretch.end) stretch.edtf = stretch.start.iso();
}

}  // namespace vnplan::facts
