#pragma once
/// Times of work, with what they mean.

#include <string>

#include "made/plan_words.h"
#include "made/random.h"
#include "vnplan/plan.h"

namespace vnplan::made {

struct MadeTime {
  std::string inside;   ///< as words of a sentence: "trước ngày 30/11/2021"
  std::string opening;  ///< as the first words of a line
  Timeline::Kind kind = Timeline::Kind::period;
  std::string start, end, every;  ///< as the model has them; empty: absent
};

/// A time in `year`. Behind a label more is possible than in a sentence: `thường xuyên`, `giai đoạn 2021 - 2025`.
[[nodiscard]] MadeTime make_time(Random& random, int year, bool behind_label);

/// "05": at least two digits.
[[nodiscard]] std::string two_digits(int number);
[[nodiscard]] std::string iso_day(int year, int month, int day);
[[nodiscard]] int last_day(int year, int month);

}  // namespace vnplan::made
