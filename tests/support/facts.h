#pragma once
/// A plan's facts as one line each, so that a table of cases reads like a list of examples.

#include <string>
#include <string_view>
#include <vector>

#include "vnplan/plan.h"

namespace vnplan::support {

using Lines = std::vector<std::string>;

/// The plan of `text`; a failed test and an empty plan if it cannot be read.
[[nodiscard]] Plan parsed(std::string_view text);

/// A plan for 2021, issued on 12 January 2021 by a province that does not exist, in which `paragraphs` stand under section I/1.
[[nodiscard]] std::string plan_with(std::string_view paragraphs);

/// The same plan with the body `body` behind its title.
[[nodiscard]] std::string plan_of(std::string_view body);

/// "II/1/1.1 Heading", in reading order.
[[nodiscard]] Lines sections_of(const Plan& plan);

/// "trước ngày 30/11/2021 (deadline 2021-11-30)", of one section, or of the whole plan where none is named.
[[nodiscard]] Lines timelines_of(const Plan& plan, std::string_view section = {});
/// "deadline 2021-11-30", "period 2021-07-01/2021-09-30", "period 2021-07-01/..", "recurring P1Y --11-30", "ongoing".
[[nodiscard]] std::string meaning_of(const Timeline& timeline);

/// "NĐ 72/2015/NĐ-CP 2015-09-07 của Chính phủ", "L “Đất đai” 2024 @khoản 2 Điều 5".
[[nodiscard]] Lines citations_of(const Plan& plan);
[[nodiscard]] std::string meaning_of(const Citation& citation);

/// "label I/1 | lead: A; B | partners: C | time: quý II/2021 | the work". Parts that are empty are left out; a scope follows in brackets.
[[nodiscard]] Lines assignments_of(const Plan& plan);

/// "VP0402 3. (2.)": the code, the words at fault, and what was due.
[[nodiscard]] Lines diagnostics_of(const Plan& plan);

/// The lines joined by line feeds: how gtest shows them best.
[[nodiscard]] std::string joined(const Lines& lines);

}  // namespace vnplan::support
