#include <algorithm>

#include "facts/stretch_reader.h"

// Weeks, months, quarters, halves, years and phases.

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

}  // namespace

/// 6 tháng đầu năm 2021, 9 tháng đầu năm, 6 tháng cuối năm; 9 tháng năm 2024.
std::optional<Stretch> StretchReader::read_half_year() {
  const auto count = reading_.number(at_);
  if (!count || *count < 2 || *count > 11 || !reading_.is(at_ + 1, Term::month)) return std::nullopt;
  at_ += 2;
  const bool first = !reading_.is(at_, Term::end);
  const bool said = take({Term::beginning, Term::end});
  if (at_ >= limit_ || !reading_.is(at_, Term::year) || (!said && !is_year(reading_.number(at_ + 1).value_or(0)))) return std::nullopt;
  const int year = read_year();
  auto stretch = first ? months(year, 1, *count) : months(year, 13 - *count, 12);
  if (*count == 6 && year != 0) stretch.edtf = two_part(year, first ? 40 : 41);
  return stretch;
}

std::optional<Stretch> StretchReader::read_quarter() {
  (void)take({Term::beginning, Term::middle, Term::end, Term::plural});
  const bool bare = forms_.listed == Term::quarter || (reading_.roman(at_) > 0 && stands_before_year(at_ + 1));
  if (!take(Term::quarter) && !bare && !take_letter("Q")) return std::nullopt;
  const int first = quarter_number();
  if (first == 0) return std::nullopt;
  int last = first;
  while (true) {  // Quý I, II năm 2022; Quý II - IV/2021; but "Quý II, IV" are two
    const auto before = at_;
    const bool listed = stands_in_list();
    if (!take_joint()) break;
    const int next = quarter_number();
    if (next <= last || (listed && next != last + 1)) {
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

/// "/2025" with no blank, and nothing more of a date behind it, where the form is allowed.
bool StretchReader::is_year_behind(std::uint32_t slash) const {
  const auto year = reading_.number(slash + 1);
  if (!forms_.bare_months || slash + 1 >= limit_ || !reading_.is_mark(slash, '/') || !year || !is_year(*year)) return false;
  const bool whole = reading_.is(slash, Shape::glued) && reading_.is(slash + 1, Shape::glued);
  return whole && !(reading_.is_mark(slash + 2, '/') && reading_.is(slash + 2, Shape::glued));
}

/// "9/2025", "III/2025", and nothing more of a date before it.
bool StretchReader::stands_before_year(std::uint32_t slash) const {
  const bool behind_year = slash >= 3 && reading_.is_mark(slash - 2, '-') && is_year(reading_.number(slash - 3).value_or(0));  // 9/2025-12/2025
  const bool part = slash >= 2 && reading_.is(slash - 1, Shape::glued) && !reading_.is(slash - 2, Shape::letters) && !behind_year;
  return is_year_behind(slash) && !part;
}

/// "01-02/2026": months, for a year stands right behind.
bool StretchReader::opens_months() const {
  const auto first = reading_.number(at_);
  const auto last = reading_.number(at_ + 2);
  const bool part = at_ > 0 && reading_.is(at_, Shape::glued);
  return first && last && reading_.is_mark(at_ + 1, '-') && *first < *last && *last <= 12 && !part && is_year_behind(at_ + 3);
}

int StretchReader::quarter_number() {
  if (at_ >= limit_) return 0;
  int value = reading_.roman(at_);
  if (const auto digit = reading_.number(at_); value == 0 && digit && reading_.words[at_].end - reading_.words[at_].begin <= 2) value = *digit;
  std::uint32_t length = 1;
  if (value == 0) {
    const auto named = reading_.named_number(at_);
    if (named) length = named->words;
    if (named && !reading_.is(at_, Term::year)) value = named->value;
  }
  if (value < 1 || value > 4) return 0;
  at_ += length;
  return value;
}

std::optional<Stretch> StretchReader::read_month() {
  (void)take({Term::beginning, Term::middle, Term::end, Term::plural});
  if (!take(Term::month) && !take_letter("T")) {
    const bool bare = forms_.listed == Term::month || opens_months() || (reading_.number(at_) && stands_before_year(at_ + 1));
    if (!bare) return std::nullopt;
  }
  const int first = month_number();
  if (first == 0) return std::nullopt;
  int last = first;
  while (true) {  // tháng 9-10/2021, tháng 3, 4 năm 2022; but "tháng 6, 9" are two
    const auto before = at_;
    const bool listed = stands_in_list();
    if (!take_joint()) break;
    const int next = month_number();
    if (next <= last || reading_.is_mark(at_, '.') || (listed && next != last + 1)) {
      at_ = before;
      break;
    }
    last = next;
  }
  return months(read_year(), first, last);
}

/// "T9/2025", "Q2/2025", or "T9" and nothing else: a column's title, a cell. In a longer text T2 to T7 are days of the week, Q1 and Q3 districts.
bool StretchReader::take_letter(std::string_view letter) {
  const auto number = at_ + 1;
  if (!forms_.bare_months || number >= limit_ || reading_.text(at_) != letter || !reading_.number(number)) return false;
  if (!reading_.is(number, Shape::glued) || !(ends(number + 1) || stands_before_year(number + 1) || lists_months(at_))) return false;
  ++at_;
  return true;
}

/// "T4, T10" and nothing else behind it: months, for no day of the week is the tenth. "T2, T4, T6" may be days.
bool StretchReader::lists_months(std::uint32_t letter) const {
  const auto is_letter = [&](std::uint32_t word) { return word < limit_ && reading_.text(word) == "T" && reading_.number(word + 1); };
  for (unsigned steps = 0; steps < 12 && letter >= 3 && is_letter(letter - 3) && reading_.is(letter - 1, Shape::mark); ++steps) letter -= 3;
  bool month = false;
  for (unsigned steps = 0; steps < 12 && is_letter(letter); ++steps) {
    const int number = *reading_.number(letter + 1);
    month = month || number == 1 || number > 7;
    if (ends(letter + 2)) return month;
    if (!reading_.is_mark(letter + 2, ',') && !reading_.is_mark(letter + 2, ';') && !reading_.is_mark(letter + 2, '-')) return false;
    letter += 3;
  }
  return false;
}

int StretchReader::month_number() {
  if (at_ >= limit_) return 0;
  int value = 0;
  std::uint32_t length = 1;
  if (const auto digits = reading_.number(at_)) {
    value = *digits;
  } else if (const auto named = reading_.named_number(at_); named && !reading_.number(at_ + 1)) {
    value = named->value;
    length = named->words;
  }
  if (value < 1 || value > 12) return 0;
  at_ += length;
  return value;
}

/// tuần thứ 3 tháng 8, tuần 3, 4 tháng 4, tuần cuối tháng 9: nobody says on which day a month's first week begins, so it is about that month.
std::optional<Stretch> StretchReader::read_week() {
  if (!take(Term::week)) return std::nullopt;
  if (!take({Term::beginning, Term::end}) && !take_week_number()) return std::nullopt;
  for (int weeks = 1; weeks < 5; ++weeks) {  // tuần 3, 4; tuần 2 đến tuần 4; a month has no more than five
    const auto before = at_;
    if (!take_joint()) break;
    (void)take(Term::week);
    if (take({Term::beginning, Term::end}) || take_week_number()) continue;
    at_ = before;
    break;
  }
  (void)(take({Term::of, Term::in}) || take_mark('/'));
  auto month = read_month();
  if (!month || month->start.month != month->end.month) return std::nullopt;
  month->approximate = true;
  return month;
}

bool StretchReader::take_week_number() {
  (void)take(Term::joiner);  // thứ
  const auto digits = reading_.number(at_);
  const auto named = reading_.named_number(at_);
  const int number = digits ? *digits : named ? named->value : 0;
  if (at_ >= limit_ || number < 1 || number > 5) return false;
  at_ += digits ? 1 : named->words;
  return true;
}

std::optional<Stretch> StretchReader::read_years() {
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
std::optional<Stretch> StretchReader::years_from(bool phase) {
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
int StretchReader::read_year() {
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

}  // namespace vnplan::facts
