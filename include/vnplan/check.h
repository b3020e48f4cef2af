#pragma once
/// What a plan's author must mend: further diagnostics, found in a Plan that was read.

#include <string>
#include <vector>

#include "vnplan/diagnostic.h"
#include "vnplan/export.h"
#include "vnplan/lexicon.h"
#include "vnplan/plan.h"

namespace vnplan {

/// A body that no longer exists.
struct AbolishedAgency {
  std::string name;       ///< as Agency::name writes it: "Bộ Giao thông vận tải"
  std::string successor;  ///< who has taken over its work
  std::string since;      ///< ISO 8601 day from which it is gone; plans dated earlier may name it. Empty: it always is
};

struct CheckOptions {
  std::vector<AbolishedAgency> abolished;  ///< none are built in
  Lexicon lexicon = Lexicon::builtin();
};

/// The diagnostics of the room `checks` (VP0701 and up), in the order of their places. They come on top of Plan::diagnostics and repeat none
/// of them. A pure function: total, also of a Plan made by hand; safe from many threads; cost as that of normalising the text.
/// Severity: a warning is to be mended, a note is to be looked at. A plan that has what Nghị định 30/2020/NĐ-CP asks for and contradicts itself
/// nowhere has no warning.
[[nodiscard]] VNPLAN_EXPORT Diagnostics check(const Plan& plan, const CheckOptions& options = {});

}  // namespace vnplan
