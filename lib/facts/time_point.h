#pragma once
/// Stretches of the calendar as plans name them: a day, a month, a quarter, a half, a year, a phase, and ranges of them.

#include <optional>
#include <string>
#include <vector>

#include "facts/date.h"

namespace vnplan::facts {

/// First and last day. A year of 0 was not printed and is completed from the plan's own.
struct Stretch {
  Date start;
  Date end;
  Range words;
  std::string edtf;         ///< "2021-35"; empty where ISO 8601-2 has no form
  bool open_ended = false;  ///< "và các năm tiếp theo", "trở đi"
  bool is_day = false;
  bool completed = false;   ///< its year is the plan's, not its own
  bool lunar = false;       ///< of the lunar calendar: what it says is no day of the other one
  bool approximate = false;  ///< "tuần 3 tháng 4": no more exact than the month
  bool of_year = false;     ///< a year or years and nothing smaller

  [[nodiscard]] bool lacks_year() const { return start.year == 0 || end.year == 0; }
};

struct StretchForms {
  bool bare_days = false;   ///< "15/6", "15 tháng 6" without `ngày`
  bool bare_months = false;  ///< "9/2025", "III/2025": behind a word like `trước`, or the value of a Time label
  bool bare_years = false;  ///< "2021 - 2025", "2024": the value of a Time label
  Term listed = Term::none;  ///< month or quarter: of a list whose first member has the word: "9" and "12" of "tháng 6, 9 và 12"
};

/// The stretch that begins at `word`: "Quý III/năm 2021", "tháng 9-10/2021", "6 tháng đầu năm", "Ngày 26, 27/12/2011", "giai đoạn 2021 - 2025",
/// "17 giờ 00 ngày 01 tháng 2 năm 2026", "từ" excluded. `year` completes what is printed without one; 0 if unknown.
[[nodiscard]] std::optional<Stretch> read_stretch(const Reading& reading, std::uint32_t word, std::uint32_t limit, int year, StretchForms forms);

/// The word behind "âm lịch", "(âm lịch)" or "âm lịch năm 2025" at `word`; `word` itself if a time there is of the other calendar.
[[nodiscard]] std::uint32_t behind_lunar(const Reading& reading, std::uint32_t word, std::uint32_t limit);

/// The stretches of a list that begins at `word`: "Quý II, quý IV/2026", "tháng 6, 9 và 12 hằng năm", "từ tháng 3 đến tháng 5 và từ tháng 8 đến
/// tháng 10/2026". A year that one of them prints holds for those beside it that print none, where the list then rises; `year` completes the rest.
/// `bound`: words that may stand again before each: trước, từ. With `semicolons` they part the list too, and brackets in it are passed over.
[[nodiscard]] std::vector<Stretch> read_stretches(const Reading& reading, Range words, int year, StretchForms forms, const Terms& bound,
                                                  bool semicolons);

}  // namespace vnplan::facts
