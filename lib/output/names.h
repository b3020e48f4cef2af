#pragma once
/// The words by which the JSON calls the model's enumerators.

#include <array>
#include <string_view>

#include "vnplan/locator.h"
#include "vnplan/plan.h"

namespace vnplan::output {

constexpr std::string_view name_of(Numbering numbering) {
  constexpr std::array<std::string_view, 16> names = {"part", "chapter", "division", "subdivision", "article", "annex", "upper_roman",
                                                      "upper_letter", "arabic", "decimal", "letter", "lower_roman", "arabic_bracket",
                                                      "paren_arabic", "paren_letter", "paren_roman"};
  return names[static_cast<std::size_t>(numbering)];
}
constexpr std::string_view name_of(Block::Kind kind) {
  constexpr std::array<std::string_view, 3> names = {"paragraph", "bullet", "table"};
  return names[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(Timeline::Kind kind) {
  constexpr std::array<std::string_view, 5> names = {"period", "deadline", "recurring", "ongoing", "relative"};
  return names[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(Assignment::Via via) {
  constexpr std::array<std::string_view, 4> names = {"label", "heading", "inline", "table"};
  return names[static_cast<std::size_t>(via)];
}
constexpr std::string_view name_of(Citation::Role role) {
  constexpr std::array<std::string_view, 4> names = {"basis", "mention", "repeal", "attachment"};
  return names[static_cast<std::size_t>(role)];
}
constexpr std::string_view name_of(OffsetUnit unit) {
  constexpr std::array<std::string_view, 3> names = {"utf8", "utf16", "codepoint"};
  return names[static_cast<std::size_t>(unit)];
}

}  // namespace vnplan::output
