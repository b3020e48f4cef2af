#pragma once
/// Everything. Read plan.h first, then parse.h.

#include "vnplan/check.h"       // IWYU pragma: export
#include "vnplan/diagnostic.h"  // IWYU pragma: export
#include "vnplan/export.h"     // IWYU pragma: export
#include "vnplan/inspect.h"     // IWYU pragma: export
#include "vnplan/lexicon.h"     // IWYU pragma: export
#include "vnplan/locator.h"     // IWYU pragma: export
#include "vnplan/office.h"      // IWYU pragma: export
#include "vnplan/parse.h"       // IWYU pragma: export
#include "vnplan/plan.h"        // IWYU pragma: export
#include "vnplan/read_options.h"  // IWYU pragma: export
#include "vnplan/result.h"      // IWYU pragma: export
#include "vnplan/span.h"        // IWYU pragma: export
#include "vnplan/version.h"     // IWYU pragma: export
#include "vnplan/write.h"       // IWYU pragma: export
