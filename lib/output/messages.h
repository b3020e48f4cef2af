#pragma once
/// The catalogue of Vietnamese messages, lib/output/messages/vi.po as msgfmt compiles it, embedded.

#include <string>
#include <string_view>

#include "vnplan/diagnostic.h"

namespace vnplan::output {

/// Empty if there was no msgfmt when the library was built.
extern const std::string_view vietnamese_messages;

/// "warning", "fix": words of a report, of the catalogue's context "report".
[[nodiscard]] std::string word_of_report(std::string_view word, Language language);

}  // namespace vnplan::output
