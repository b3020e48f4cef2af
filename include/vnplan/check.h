#pragma once
/// What a plan's author must mend: further diagnostics, found in a Plan that was read.

#include "vnplan/diagnostic.h"
#include "vnplan/visibility.h"
#include "vnplan/lexicon.h"
#include "vnplan/plan.h"

namespace vnplan {

struct CheckOptions {
  Lexicon lexicon = Lexicon::builtin();
};

/// The diagnostics of the room `checks` (VP0701 and up), in the order of their places. They come on top of Plan::diagnostics and repeat none
/// of them. A pure function: total, also of a Plan made by hand; safe from many threads; cost as that of normalising the text.
/// Severity: a warning is to be mended, a note is to be looked at. A plan that has what Nghị định 30/2020/NĐ-CP asks for and contradicts itself
/// nowhere has no warning.
[[nodiscard]] VNPLAN_EXPORT Diagnostics check(const Plan& plan, const CheckOptions& options = {});

}  // namespace vnplan
