#pragma once
/// Plans for programs and for people. Writers append to a string; none of them can fail.

#include <cstdint>
#include <string>
#include <vector>

#include "vnplan/diagnostic.h"
#include "vnplan/visibility.h"
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

/// A diagnostic and the line at fault.
struct Finding {
  Diagnostic diagnostic;
  Locator::Place begin;        ///< of its span; lines and columns count from 1
  Locator::Place end;          ///< behind its last character
  std::string excerpt;         ///< the line or what fits a screen of it, at most 100 code points; empty where a diagnostic is of no words
  std::uint32_t mark = 0;      ///< where in the excerpt the words at fault begin, in code points
  std::uint32_t mark_size = 0;  ///< how many code points of the excerpt they are, at least 1
};

/// What was found in one file: enough to write it down after the plan is gone.
struct Findings {
  std::string file;    ///< as its user named it
  std::string format;  ///< Source::format; but for "text", lines are those of the text that read_text() gives
  std::vector<Finding> all;
};

/// Diagnostics of `plan` in the order of their places, each with its line.
[[nodiscard]] VNPLAN_EXPORT Findings locate(const Plan& plan, const Diagnostics& diagnostics, std::string file);

/// As a compiler prints them: `plan.txt:12:3: warning: number 3. stands where 2. was due [VP0402 number_skipped]`, the line with a caret below, what
/// to do. Lines are fed by LF.
[[nodiscard]] VNPLAN_EXPORT std::string write_findings(const Findings& findings, Language language = Language::english);
/// One line of JSON, model `vnplan/check/1.0`: file, format, and of each diagnostic what the plan's JSON has of it, with `fix`, line and column.
[[nodiscard]] VNPLAN_EXPORT std::string write_findings_json(const Findings& findings, Language language = Language::english);
/// A SARIF 2.1.0 log with one run (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0): the form that code forges and editors show. Columns are
/// counted in code points. Relative names of files stay relative. `all_read`: whether every input could be read, which the log says.
[[nodiscard]] VNPLAN_EXPORT std::string write_sarif(const std::vector<Findings>& files, Language language = Language::english, bool all_read = true);

}  // namespace vnplan
