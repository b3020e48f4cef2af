#pragma once
/// Lines of iCalendar (RFC 5545, 3.1): fed by CR LF, none over 75 bytes; what is longer goes on behind CR LF and a blank.

#include <string>
#include <string_view>

namespace vnplan::calendar {

/// Folds the lines anew, between characters. libical 3.0 folds one of 75 bytes between its CR and its LF, which leaves a lone CR behind.
[[nodiscard]] std::string folded(std::string_view lines);

}  // namespace vnplan::calendar
