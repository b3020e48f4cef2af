#pragma once
/// What a plan's text has that is odd. Parsing goes on after every one of them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "vnplan/visibility.h"
#include "vnplan/span.h"

namespace vnplan {

enum class Severity : std::uint8_t { note, warning, error };

/// Stable codes, one list for code, name, severity, message and what to do: diagnostics.def. Hundreds = room.
enum class Code : std::uint16_t {
#define DIAGNOSTIC(number, name, severity, message, fix) name = number,
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
/// The languages of messages.
enum class Language : std::uint8_t { english, vietnamese };

/// The message before it is filled: "number {actual} stands where {required} was due".
[[nodiscard]] VNPLAN_EXPORT std::string_view pattern_of(Code code);
/// One English sentence without a final full stop: "number 3. stands where 2. was due".
[[nodiscard]] VNPLAN_EXPORT std::string message_of(const Diagnostic& diagnostic);
/// What the author of the plan can do about it, one English sentence without a final full stop.
[[nodiscard]] VNPLAN_EXPORT std::string_view fix_of(Code code);
/// The same in a language; English where the library was built without translations (see has_messages_in). Safe from many threads.
[[nodiscard]] VNPLAN_EXPORT std::string pattern_of(Code code, Language language);
[[nodiscard]] VNPLAN_EXPORT std::string message_of(const Diagnostic& diagnostic, Language language);
[[nodiscard]] VNPLAN_EXPORT std::string fix_of(Code code, Language language);
/// What was required, for people: the part of a form in their language, everything else as it is.
[[nodiscard]] VNPLAN_EXPORT std::string required_of(const Diagnostic& diagnostic, Language language);
/// False for Vietnamese if GNU gettext's `msgfmt` was not there when the library was built.
[[nodiscard]] VNPLAN_EXPORT bool has_messages_in(Language language);

/// Every code, in rising order.
[[nodiscard]] VNPLAN_EXPORT const std::vector<Code>& all_codes();

}  // namespace vnplan
