#include "facts/time_point.h"

#include <algorithm>
#include <cstdlib>

namespace vnplan::facts {
namespace {

bool is_year(int number) { return number >= 1945 && number <= 2199; }

/// "2021-35": a month, or the code of a season, quarter or half (ISO 8601-2).
std::string two_part(int year, int code) { return Date{year, code, 0}.iso(); }

Stretch whole_years(int first, int last) {
  Stretch stretch;
  stretch.start = {first, 1, 1};
  stretch.end = {last, 12, 31};
  stretch.of_year = true;
  if (first != 0) stretch.edtf = first == last ? std::to_string(first) : std::to_string(first) + "/" + std::to_string(last);
  return stretch;
}

Stretch months(int year, int first, int last) {
  Stretch stretch;
  stretch.start = {year, first, 1};
  stretch.end = {year, last, days_in_month(year, last)};
  if (year != 0) stretch.edtf = first == last ? two_part(year, first) : two_part(year, first) + "/" + two_part(year, last);
  return stretch;
}

class StretchReader {
 public:
  StretchReader(const Reading& reading, std::uint32_t word, std::uint32_t limit, int year, StretchForms forms)
      : reading_(reading), first_(word), at_(word), limit_(limit), year_(year), forms_(forms) {}

  std::optional<Stretch> run() {
    auto stretch = read_one();
    if (!stretch) return std::nullopt;
    join_range(*stretch);
    read_open_end(*stretch);
    stretch->words = {first_, at_};
    return stretch;
  }

 private:
  bool take(Term term) { return take(Terms{term}); }
  bool take(const Terms& terms) {
    const auto length = at_ < limit_ ? reading_.length(at_, terms) : 0;
    at_ += length;
    return length > 0;
  }
  [[nodiscard]] bool mark(char sign) const { return at_ < limit_ && reading_.is_mark(at_, sign); }
  bool take_mark(char sign) {
    const bool here = mark(sign);
    at_ += here ? 1 : 0;
    return here;
  }
  bool take_joint() { return take_mark(',') || take_mark('-') || take({Term::and_, Term::until}); }

  std::optional<Stretch> read_one() {
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

  /// 17 giờ 00, 8h00-10h00, Sáng, Chiều: a part of a day, which is ignored, but a day must follow.
  void skip_hours() {
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
  [[nodiscard]] bool is_h(std::uint32_t word) const {
    return word < limit_ && reading_.text(word) == "h" && reading_.words[word].is(Shape::glued);
  }

  // ---- days ---------------------------------------------------------------------------------------------------------------------

  std::optional<Stretch> read_days() {
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
  std::optional<Stretch> read_several_days(bool named) {
    if (!named) return std::nullopt;
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

  static Stretch one_day(Date start, Date end) {
    Stretch stretch;
    stretch.start = start;
    stretch.end = end;
    stretch.is_day = true;
    if (start.year != 0) stretch.edtf = start == end ? start.iso() : start.iso() + "/" + end.iso();
    return stretch;
  }

  // ---- halves, quarters, months, weeks, years -----------------------------------------------------------------------------------

  /// 6 tháng đầu năm 2021, 9 tháng đầu năm, 6 tháng cuối năm.
  std::optional<Stretch> read_half_year() {
    const auto count = reading_.number(at_);
    if (!count || *count < 2 || *count > 11 || !reading_.is(at_ + 1, Term::month)) return std::nullopt;
    at_ += 2;
    const bool first = reading_.is(at_, Term::beginning);
    if (!take({Term::beginning, Term::end}) || !reading_.is(at_, Term::year)) return std::nullopt;
    const int year = read_year();
    auto stretch = first ? months(year, 1, *count) : months(year, 13 - *count, 12);
    if (*count == 6 && year != 0) stretch.edtf = two_part(year, first ? 40 : 41);
    return stretch;
  }

  std::optional<Stretch> read_quarter() {
    (void)take({Term::beginning, Term::middle, Term::end, Term::plural});
    if (!take(Term::quarter)) return std::nullopt;
    const int first = quarter_number();
    if (first == 0) return std::nullopt;
    int last = first;
    while (true) {  // Quý I, II năm 2022; Quý II - IV/2021
      const auto before = at_;
      if (!take_joint()) break;
      const int next = quarter_number();
      if (next <= last) {
        at_ = before;
        break;
      }
      last = next;
    }
    const int year = read_year();
    auto stretch = months(year, first * 3 - 2, last * 3);
    if (first == last && year != 0) stretch.edtf = two_part(year, 32 + first);
    return stretch;
  }

  int quarter_number() {
    if (at_ >= limit_) return 0;
    int value = reading_.roman(at_);
    if (const auto digit = reading_.number(at_); value == 0 && digit && reading_.words[at_].end - reading_.words[at_].begin <= 2) value = *digit;
    std::uint32_t length = 1;
    if (value == 0) {
      const auto* word = reading_.entry(at_, lexicon::Table::numbers, &length);
      if (word != nullptr && !reading_.is(at_, Term::year)) value = std::atoi(std::string(word->kind).c_str());
    }
    if (value < 1 || value > 4) return 0;
    at_ += length;
    return value;
  }

  std::optional<Stretch> read_month() {
    (void)take({Term::beginning, Term::middle, Term::end, Term::plural});
    if (!take(Term::month)) return std::nullopt;
    const int first = month_number();
    if (first == 0) return std::nullopt;
    int last = first;
    while (true) {  // tháng 9-10/2021, tháng 3, 4 năm 2022
      const auto before = at_;
      if (!take_joint()) break;
      const int next = month_number();
      if (next <= last || reading_.is_mark(at_, '.')) {
        at_ = before;
        break;
      }
      last = next;
    }
    return months(read_year(), first, last);
  }

  int month_number() {
    if (at_ >= limit_) return 0;
    int value = 0;
    std::uint32_t length = 1;
    if (const auto digits = reading_.number(at_)) {
      value = *digits;
    } else if (const auto* word = reading_.entry(at_, lexicon::Table::numbers, &length); word != nullptr && !reading_.number(at_ + 1)) {
      value = std::atoi(std::string(word->kind).c_str());
    }
    if (value < 1 || value > 12) return 0;
    at_ += length;
    return value;
  }

  /// tuần thứ 3 tháng 8, tuần cuối tháng 9: seven days, counted from the first of the month.
  std::optional<Stretch> read_week() {
    if (!take(Term::week)) return std::nullopt;
    int number = 0;
    const bool last = take(Term::end);
    if (!last) {
      (void)take(Term::joiner);  // thứ
      std::uint32_t length = 1;
      if (const auto digits = reading_.number(at_)) {
        number = *digits;
      } else if (const auto* word = reading_.entry(at_, lexicon::Table::numbers, &length)) {
        number = std::atoi(std::string(word->kind).c_str());
      }
      if (number < 1 || number > 5) return std::nullopt;
      at_ += length;
    }
    (void)take({Term::of, Term::in});
    auto month = read_month();
    if (!month || month->start.month != month->end.month) return std::nullopt;
    const int days = month->end.day;
    const int first = last ? days - 6 : (number - 1) * 7 + 1;
    if (first > days) return std::nullopt;
    month->start.day = first;
    month->end.day = std::min(days, first + 6);
    month->edtf.clear();
    return month;
  }

  std::optional<Stretch> read_years() {
    const bool part = take({Term::beginning, Term::middle, Term::end});
    (void)take(Term::plural);
    if (take({Term::phase, Term::term_of_office})) return years_from(true);
    if (take(Term::year)) {
      auto years = years_from(false);
      if (years || !part) return years;
      return whole_years(0, 0);  // cuối năm
    }
    if (forms_.bare_years && !part && reading_.number(at_) && is_year(*reading_.number(at_))) return years_from(false);
    return std::nullopt;
  }

  /// 2021; 2021 - 2025; 2021 đến năm 2025.
  std::optional<Stretch> years_from(bool phase) {
    (void)take(Term::year);
    const auto first = reading_.number(at_);
    if (!first || at_ >= limit_ || !is_year(*first)) return std::nullopt;
    ++at_;
    const auto before = at_;
    if (take_mark('-') || (phase && take(Term::until))) {
      (void)take(Term::year);
      if (const auto last = reading_.number(at_); last && at_ < limit_ && is_year(*last) && *last >= *first) {
        ++at_;
        return whole_years(*first, *last);
      }
      at_ = before;
    }
    return whole_years(*first, *first);
  }

  /// "/2021", "/năm 2021", "năm 2021", "- 2021"; 0 if none is printed.
  int read_year() {
    const auto before = at_;
    const bool slash = take_mark('/') || (mark('-') && reading_.number(at_ + 1) && is_year(*reading_.number(at_ + 1)) && take_mark('-'));
    (void)take(Term::of);
    const bool word = take(Term::year);
    if (const auto year = reading_.number(at_); (slash || word || forms_.bare_years) && year && at_ < limit_ && is_year(*year)) {
      ++at_;
      return *year;
    }
    at_ = before;
    if (reading_.is(at_, Term::year) && !reading_.number(at_ + 1)) {  // "6 tháng cuối năm", "quý IV năm nay"
      const bool every = at_ > first_ && reading_.is(at_ - 1, Term::every);
      if (!every) take(Term::year);
    }
    return 0;
  }

  // ---- ranges -------------------------------------------------------------------------------------------------------------------

  /// "tháng 3 đến tháng 5 năm 2021", "ngày 15/9 đến hết ngày 31/10/2023", "28/12 và cả ngày 29/12/2011".
  void join_range(Stretch& stretch) {
    const auto before = at_;
    const bool days_and_days = stretch.is_day && reading_.is(at_, Term::and_);
    if (!take_mark('-') && !take(Term::until) && !(days_and_days && take(Term::and_))) return;
    const auto end = [&]() -> std::optional<Stretch> {
      StretchForms forms = forms_;
      forms.bare_days = stretch.is_day;
      StretchReader tail(reading_, at_, limit_, year_, forms);
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
    stretch.is_day = stretch.is_day && end->is_day;
    stretch.edtf.clear();
    if (!stretch.lacks_year()) stretch.edtf = stretch.start.iso() + "/" + stretch.end.iso();
  }

  /// The day after, where the year of the first may be missing.
  static bool follows(const Date& day, const Date& next) {
    const bool same_month = day.month == next.month && day.day + 1 == next.day;
    const bool next_month = next.day == 1 && day.day == days_in_month(next.year, day.month) && (day.month % 12) + 1 == next.month;
    return same_month || next_month;
  }

  void read_open_end(Stretch& stretch) {
    const auto before = at_;
    (void)(take(Term::and_) || take_mark(','));
    if (take({Term::following, Term::onward})) {
      stretch.open_ended = true;
      stretch.edtf = stretch.start.year != 0 ? stretch.start.iso() + "/.." : std::string();
      return;
    }
    at_ = before;
  }

  const Reading& reading_;
  std::uint32_t first_;
  std::uint32_t at_;
  std::uint32_t limit_;
  int year_;
  StretchForms forms_;
};

}  // namespace

std::optional<Stretch> read_stretch(const Reading& reading, std::uint32_t word, std::uint32_t limit, int year, StretchForms forms) {
  if (word >= limit) return std::nullopt;
  auto stretch = StretchReader(reading, word, limit, year, forms).run();
  if (!stretch) return std::nullopt;
  if (year != 0 && stretch->lacks_year()) {
    if (stretch->start.year == 0) stretch->start.year = year;
    if (stretch->end.year == 0) stretch->end.year = std::max(year, stretch->start.year);
    if (stretch->end.month != 0 && stretch->end.day > days_in_month(stretch->end.year, stretch->end.month) && !stretch->is_day)
      stretch->end.day = days_in_month(stretch->end.year, stretch->end.month);
    if (stretch->edtf.empty() && stretch->is_day && stretch->start == stretch->end) stretch->edtf = stretch->start.iso();
  }
  return stretch;
}

}  // namespace vnplan::facts
