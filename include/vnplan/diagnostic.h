#pragma once
/// What a plan's text has that is odd. Parsing goes on after every one of them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vnplan/export.h"
#include "vnplan/span.h"

namespace vnplan {

enum class Severity : std::uint8_t { note, warning, error };

/// Stable codes, one list for code, name, severity and message: diagnostics.def. Hundreds = room.
enum class Code : std::uint16_t {
#define DIAGNOSTIC(number, name, severity, message) name = number,
#include "vnplan/diagnostics.def"
#undef DIAGNOSTIC
};

struct Diagnostic {
  Code code{};
  Span span;             ///< of Source::text
  std::string required;  ///< "2." for a skipped number; empty where nothing is required
  std::string actual;    ///< "3.": the words at fault as printed; fills the message
};

using Diagnostics = std::vector<Diagnostic>;

/// `VP0402`.
[[nodiscard]] VNPLAN_EXPORT std::string code_of(Code code);
/// `number_skipped`.
[[nodiscard]] VNPLAN_EXPORT std::string_view name_of(Code code);
[[nodiscard]] VNPLAN_EXPORT Severity severity_of(Code code);
/// `note`, `warning` or `error`.
[[nodiscard]] VNPLAN_EXPORT std::string_view name_of(Severity severity);
/// One English sentence without a final full stop: "number 3. stands where 2. was due".
[[nodiscard]] VNPLAN_EXPORT std::string message_of(const Diagnostic& diagnostic);
/// Every code, in rising order.
[[nodiscard]] VNPLAN_EXPORT const std::vector<Code>& all_codes();

}  // namespace vnplan
