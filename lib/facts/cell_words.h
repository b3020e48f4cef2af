#pragma once
/// What can be seen of the words of a table's cell alone.

#include "facts/reading.h"

namespace vnplan::facts {

/// How many words of letters: "I. Hoàn thiện thể chế" has five, "1.1" none.
[[nodiscard]] std::uint32_t count_words(const Reading& reading, Range cell);

/// An empty cell, or "-".
[[nodiscard]] bool says_nothing(const Reading& reading, Range cell);

/// nt, -nt-, như trên, //, ": what the cell above says.
[[nodiscard]] bool says_as_above(const Reading& reading, Range cell);

}  // namespace vnplan::facts
