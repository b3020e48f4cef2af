#include "vnplan/check.h"

#include <algorithm>
#include <tuple>

#include "checks/checks.h"

namespace vnplan {
namespace {

using Check = void (*)(const checks::Examined&, Diagnostics&);

constexpr Check all_checks[] = {
    checks::check_leads,    // VP0701
    checks::check_times,    // VP0702, VP0703
    checks::check_deadlines,  // VP0704, VP0705
    checks::check_citations,  // VP0706, VP0707
    checks::check_annexes,    // VP0708
    checks::check_agreement,  // VP0709
    checks::check_agencies,   // VP0710, VP0711
    checks::check_form,       // VP0712
};

}  // namespace

Diagnostics check(const Plan& plan, const CheckOptions& options) {
  const checks::Examined examined(plan, options);
  Diagnostics found;
  for (const auto check : all_checks) check(examined, found);
  std::stable_sort(found.begin(), found.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.begin, a.code) < std::tie(b.span.begin, b.code);
  });
  return found;
}

}  // namespace vnplan
