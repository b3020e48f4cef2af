#pragma once
/// The checks: each looks for one or two kinds of mistakes and adds what it finds; check.cpp has the table of them.

#include "checks/examined.h"

namespace vnplan::checks {

void check_leads(const Examined& examined, Diagnostics& found);
void check_times(const Examined& examined, Diagnostics& found);
void check_deadlines(const Examined& examined, Diagnostics& found);
void check_citations(const Examined& examined, Diagnostics& found);
void check_annexes(const Examined& examined, Diagnostics& found);
void check_agreement(const Examined& examined, Diagnostics& found);
void check_agencies(const Examined& examined, Diagnostics& found);
void check_form(const Examined& examined, Diagnostics& found);

}  // namespace vnplan::checks
