#pragma once
/// Marked sentences: input and expectation in one string, "Xong [trước ngày 30/11/2021](deadline 2021-11-30).".
/// Take the marks off, parse, mark what was found where its span says it stands, and compare.

#include <string>
#include <string_view>

#include "vnplan/plan.h"

namespace vnplan::support {

/// "Xong [trước ngày 30/11/2021](deadline 2021-11-30)." -> "Xong trước ngày 30/11/2021."
[[nodiscard]] std::string without_marks(std::string_view marked);

/// The paragraph, put under a section of a plan for 2021, with the timelines that the library finds in it marked anew.
[[nodiscard]] std::string mark_timelines(std::string_view marked);
/// The same with citations.
[[nodiscard]] std::string mark_citations(std::string_view marked);

/// The same with the actors of the one assignment that the paragraph makes: "[Sở Y tế](lead) chủ trì".
[[nodiscard]] std::string mark_actors(std::string_view marked);

}  // namespace vnplan::support
