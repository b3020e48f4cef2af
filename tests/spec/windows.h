#pragma once
/// What vnplan says of an example, written the way that the manual writes it: one function a kind of expectation.

#include <string>
#include <string_view>

#include "manual.h"

namespace manual {

/// True for "outline", "marked", "header" … : the kinds that corpus/spec/README.md lists.
[[nodiscard]] bool is_kind(std::string_view kind);

/// The window that the expectation looks through, on the example's input.
[[nodiscard]] std::string look(const Example& example, const Expectation& expectation);

}  // namespace manual
