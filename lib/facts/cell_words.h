#pragma once
/// What can be seen of the words of a table's cell alone.

#include "facts/reading.h"

namespace vnplan::facts {

/// How many words of letters: "I. Hoàn thiện thể chế" has five, "1.1" none.
[[nodiscard]] std::uint32_t count_words(const Reading& reading, Range cell);

/// "9", "10/2025", "II - III": numbers and signs alone.
[[nodiscard]] bool is_numbers(const Reading& reading, Range cell);

/// An empty cell, or "-".
[[nodiscard]] bool says_nothing(const Reading& reading, Range cell);

/// nt, -nt-, như trên, //, ": what the cell above says.
[[nodiscard]] bool says_as_above(const Reading& reading, Range cell);

/// x, X, ✓, +, •: what marks a column as meant.
[[nodiscard]] bool is_tick(const Reading& reading, Range cell);

/// "30 phút", "0,5 ngày", "không quá 02 ngày làm việc": how long something takes, not when it is done.
[[nodiscard]] bool is_duration(const Reading& reading, Range cell);

/// The first word behind "-", "+", "*", "(1)" or "1." at the beginning of a line of names.
[[nodiscard]] std::uint32_t behind_bullet(const Reading& reading, Range line);

/// What a cell or the value of a label says instead of naming a body.
enum class Absence : std::uint8_t {
  no,       ///< it may name one
  nobody,   ///< "Không", "(không có)", "-"
  unnamed,  ///< "Theo phân công", "như mục 1": somebody acts, but it is not said here who
};
[[nodiscard]] Absence absence_in(const Reading& reading, Range words);

/// The number of the row that a cell refers to: "1" of "như mục 1", "Như trên mục 2"; no words if it refers to none.
[[nodiscard]] Range row_referred_to(const Reading& reading, Range cell);

/// "4" behind "3", "2.3" behind "2.2", "III" behind "II", "3" behind "2.4": how the numbers of a table's rows go on.
[[nodiscard]] bool follows(const Reading& reading, Range number, Range next);

}  // namespace vnplan::facts
