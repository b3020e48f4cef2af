#pragma once
/// Names in the order of the Vietnamese alphabet: a ă â b c d đ e ê …; tones decide only between words of the same letters.

#include <string>

namespace vnplan::output {

/// True if `a` stands before `b` in a Vietnamese dictionary (CLDR's collation for vi). Safe from many threads.
[[nodiscard]] bool stands_before(const std::string& a, const std::string& b);

}  // namespace vnplan::output
