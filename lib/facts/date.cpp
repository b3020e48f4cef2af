#include "facts/date.h"

#include <algorithm>
#include <array>

namespace vnplan::facts {
namespace {

bool is_year(int number) { return number >= 1900 && number <= 2199; }

class DateReader {
 public:
  DateReader(const Reading& reading, std::uint32_t word, std::uint32_t limit) : reading_(reading), at_(word), limit_(limit) {}

  std::optional<FoundDate> run(DateForms forms) {
    const auto first = at_;
    const bool named_day = take(Term::day);
    if (auto date = numeric(named_day || forms.day_month)) return done(first, *date);
    if (auto date = in_words(named_day, forms)) return done(first, *date);
    if (!named_day && forms.bare_year && take(Term::year)) {
      const auto year = reading_.number(at_);
      if (year && is_year(*year)) {
        ++at_;
        return done(first, {*year, 0, 0});
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] FoundDate done(std::uint32_t first, Date date) const { return {date, {first, at_}}; }

  bool take(Term term) {
    const auto length = at_ < limit_ ? reading_.length(at_, term) : 0;
    at_ += length;
    return length > 0;
  }
  [[nodiscard]] bool separator(std::uint32_t word) const {
    return word < limit_ && (reading_.is_mark(word, '/') || reading_.is_mark(word, '-') || reading_.is_mark(word, '.'));
  }

  /// 05/8/2020, 05-8-2020, 5.8.2020; 15/6 without a year.
  std::optional<Date> numeric(bool day_month) {
    const auto day = reading_.number(at_);
    if (!day || *day < 1 || *day > 31 || !separator(at_ + 1) || !reading_.is(at_ + 1, Shape::glued)) return std::nullopt;
    const auto month = reading_.number(at_ + 2);
    if (!month || *month < 1 || *month > 12 || at_ + 2 >= limit_) return std::nullopt;
    const auto mark = reading_.words[at_ + 1].key;
    if (separator(at_ + 3) && reading_.words[at_ + 3].key == mark) {
      const auto year = reading_.number(at_ + 4);
      if (year && at_ + 4 < limit_ && is_year(*year)) {
        at_ += 5;
        return Date{*year, *month, *day};
      }
      if (year && reading_.is(at_ + 4, Shape::glued)) return std::nullopt;  // 15/6/21: no year that could be meant safely
    }
    if (!day_month || mark != '/') return std::nullopt;
    if (reading_.is(at_ + 3, Term::day) && at_ + 3 < limit_) return std::nullopt;  // 1/2 ngày
    at_ += 3;
    if (reading_.is(at_, Term::year)) take_year_behind();
    return Date{year_behind_, *month, *day};
  }

  void take_year_behind() {
    const auto year = reading_.number(at_ + 1);
    if (!year || !is_year(*year)) return;
    year_behind_ = *year;
    at_ += 2;
  }

  /// 05 tháng 8 năm 2020; tháng 8 năm 2020; tháng 8/2020. A day may be left blank.
  std::optional<Date> in_words(bool named_day, DateForms forms) {
    const auto start = at_;
    Date date;
    if (const auto day = reading_.number(at_); day && at_ < limit_) {
      if (*day < 1 || *day > 31) return std::nullopt;
      date.day = *day;
      ++at_;
    } else if (named_day) {
      while (reading_.is_mark(at_, '.')) ++at_;  // ngày …… tháng
    }
    if (!take(Term::month)) {
      at_ = start;
      return std::nullopt;
    }
    const auto month = month_number();
    if (month == 0) return blank_month(named_day);
    date.month = month;
    if (!read_year(date) && !(forms.day_month && date.day > 0)) {
      if (!(named_day && date.day > 0 && forms.day_month)) {
        at_ = start;
        return std::nullopt;
      }
    }
    return date;
  }

  /// "ngày    tháng    năm 2025": only the year is printed.
  std::optional<Date> blank_month(bool named_day) {
    while (reading_.is_mark(at_, '.')) ++at_;
    Date date;
    if (!named_day || !reading_.is(at_, Term::year) || !read_year(date)) return std::nullopt;
    return date;
  }

  int month_number() {
    if (const auto month = reading_.number(at_); month && at_ < limit_ && *month >= 1 && *month <= 12) {
      ++at_;
      return *month;
    }
    const auto behind = reading_.number(at_ + 1);
    if (reading_.is(at_, Term::year) && behind && is_year(*behind)) return 0;  // "tháng năm 2025": a blank, not the fifth month
    if (const auto named = reading_.named_number(at_)) {
      at_ += named->words;
      return named->value;
    }
    return 0;
  }

  bool read_year(Date& date) {
    const auto before = at_;
    const bool joined = take(Term::year) || (separator(at_) && ++at_ > 0);
    const auto year = reading_.number(at_);
    if (joined && year && at_ < limit_ && is_year(*year)) {
      date.year = *year;
      ++at_;
      return true;
    }
    at_ = before;
    return false;
  }

  const Reading& reading_;
  std::uint32_t at_;
  std::uint32_t limit_;
  int year_behind_ = 0;
};

}  // namespace

std::string Date::iso() const {
  std::string out;
  const auto add = [&](int number, std::size_t width) {
    const auto digits = std::to_string(number);
    out.append(width - std::min(width, digits.size()), '0') += digits;
  };
  if (year != 0) {
    add(year, 4);
  } else {
    out = "-";
  }
  if (year != 0 && month == 0) return out;
  out += '-';
  if (month != 0) add(month, 2);
  if (year != 0 && day == 0) return out;
  out += '-';
  add(day, 2);
  return out;
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[static_cast<std::size_t>(month - 1)] + (month == 2 && (leap || year == 0) ? 1 : 0);
}

Date day_before(const Date& day) {
  if (day.day > 1) return {day.year, day.month, day.day - 1};
  const Date month = day.month > 1 ? Date{day.year, day.month - 1, 0} : Date{day.year - 1, 12, 0};
  return {month.year, month.month, days_in_month(month.year, month.month)};
}

bool is_possible(const Date& date) {
  if (date.month == 0) return true;
  return date.month <= 12 && date.day <= days_in_month(date.year, date.month);
}

std::optional<FoundDate> read_date(const Reading& reading, std::uint32_t word, std::uint32_t limit, DateForms forms) {
  if (word >= limit) return std::nullopt;
  return DateReader(reading, word, limit).run(forms);
}

}  // namespace vnplan::facts
