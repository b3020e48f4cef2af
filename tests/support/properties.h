#pragma once
/// What holds for every plan, whatever the text.

#include <string>
#include <string_view>

#include "vnplan/plan.h"

namespace vnplan::support {

/// What is wrong with a plan, one line each; empty if nothing is: every span inside the source and on characters' borders, children
/// inside their parents and in reading order, paths unique, ids unique and every reference resolved, facts filed under sections that
/// exist, words at a span equal to the fact's text, diagnostics of the reading and of the checks inside the text, JSON that parses
/// and is the same twice.
[[nodiscard]] std::string faults_of(const Plan& plan);

/// The words as texts are given out: NFC, no markup, runs of blanks as one, note marks left out, `. , ; :` off the ends.
[[nodiscard]] std::string as_given_out(std::string_view words);

}  // namespace vnplan::support
