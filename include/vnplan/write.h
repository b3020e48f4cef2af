#pragma once
/// Plans for programs and for people. Writers append to a string; none of them can fail.

#include <string>

#include "vnplan/export.h"
#include "vnplan/locator.h"
#include "vnplan/plan.h"

namespace vnplan {

struct JsonOptions {
  OffsetUnit offsets = OffsetUnit::utf8;  ///< unit of every span
  bool pretty = false;                    ///< indented by two blanks; otherwise one line without line feed
};

/// The model, version `vnplan/plan/1.0`; its JSON Schema is installed as share/vnplan/plan.schema.json.
/// Spans are places of the source text. The same plan gives the same bytes.
[[nodiscard]] VNPLAN_EXPORT std::string write_json(const Plan& plan, const JsonOptions& options = {});

struct OutlineOptions {
  bool colour = false;   ///< ANSI colours
  unsigned width = 100;  ///< columns of the screen, at least 40
};
/// A readable outline with the assignments under their sections.
[[nodiscard]] VNPLAN_EXPORT std::string write_outline(const Plan& plan, const OutlineOptions& options = {});

/// The plan's text with every fact marked where it stands: `[trước ngày 30/11/2021](deadline 2021-11-30)`.
[[nodiscard]] VNPLAN_EXPORT std::string write_marked(const Plan& plan);

}  // namespace vnplan
