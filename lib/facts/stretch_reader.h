#pragma once
/// Reads one stretch of the calendar word by word.

#include <optional>

#include "facts/time_point.h"

namespace vnplan::facts {

/// Gives a stretch that prints no year this one; 0 leaves it without.
void complete(Stretch& stretch, int year);

class StretchReader {
 public:
  StretchReader(const Reading& reading, std::uint32_t word, std::uint32_t limit, StretchForms forms)
      : reading_(reading), first_(word), at_(word), limit_(limit), forms_(forms) {}

  std::optional<Stretch> run();

 private:
  // time_point.cpp
  bool take(Term term) { return take(Terms{term}); }
  bool take(const Terms& terms);
  [[nodiscard]] bool mark(char sign) const { return at_ < limit_ && reading_.is_mark(at_, sign); }
  bool take_mark(char sign);
  [[nodiscard]] bool stands_in_list() const { return mark(',') || (at_ < limit_ && reading_.is(at_, Term::and_)); }
  bool take_joint() { return take_mark(',') || take_mark('-') || take_mark('+') || take({Term::and_, Term::until}); }
  std::optional<Stretch> read_one();
  void join_range(Stretch& stretch);
  static bool follows(const Date& day, const Date& next);
  void read_open_end(Stretch& stretch);

  // stretch_of_days.cpp
  void skip_hours();
  [[nodiscard]] bool is_h(std::uint32_t word) const;
  std::optional<Stretch> read_days();
  std::optional<Stretch> read_several_days(bool named);
  static Stretch one_day(Date start, Date end);

  // stretch_of_months.cpp
  std::optional<Stretch> read_half_year();
  std::optional<Stretch> read_quarter();
  [[nodiscard]] bool stands_before_year(std::uint32_t slash) const;
  int quarter_number();
  std::optional<Stretch> read_month();
  bool take_letter(std::string_view letter);
  int month_number();
  [[nodiscard]] bool opens_months() const;
  [[nodiscard]] bool ends(std::uint32_t word) const { return word >= limit_ || (word + 1 == limit_ && reading_.is_mark(word, '.')); }
  [[nodiscard]] bool is_year_behind(std::uint32_t slash) const;
  [[nodiscard]] bool lists_months(std::uint32_t letter) const;
  bool take_week_number();
  std::optional<Stretch> read_week();
  std::optional<Stretch> read_years();
  std::optional<Stretch> years_from(bool phase);
  int read_year();

  const Reading& reading_;
  std::uint32_t first_;
  std::uint32_t at_;
  std::uint32_t limit_;
  StretchForms forms_;
};

}  // namespace vnplan::facts
