#pragma once
/// What people read in an entry: its title and its notes.

#include <string>
#include <string_view>

#include "vnplan/plan.h"

namespace vnplan::calendar {

/// Text as iCalendar can hold it: control characters are blanks, bytes that are no UTF-8 are U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

/// The work, cut behind a word where it has more than 80 characters, with `…`.
[[nodiscard]] std::string summary_of(std::string_view work);

/// One line each, those that there are: the work; `§ II/1 Tuyên truyền`; `⏱ quý III/2024`, an approximate time with `≈`; `→` the product;
/// the plan with its number, title and file. Signs instead of words, for a calendar goes to readers of any language.
[[nodiscard]] std::string description_of(const Plan& plan, const Assignment& assignment, const Timeline& time, std::string_view file);

/// "Kế hoạch 239/KH-UBND", as much as is printed.
[[nodiscard]] std::string name_of(const Header& header);

}  // namespace vnplan::calendar
