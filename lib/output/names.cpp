#include <array>

#include "vnplan/locator.h"
#include "vnplan/plan.h"

namespace vnplan {
namespace {

template <class Enum, std::size_t count>
std::string_view name_in(const std::array<std::string_view, count>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

constexpr std::array<std::string_view, 16> numberings = {
    "part",    "chapter", "division",    "subdivision", "article",        "annex",        "upper_roman",  "upper_letter",
    "arabic",  "decimal", "letter",      "lower_roman", "arabic_bracket", "paren_arabic", "paren_letter", "paren_roman"};
constexpr std::array<std::string_view, 3> blocks = {"paragraph", "bullet", "table"};
constexpr std::array<std::string_view, 5> timelines = {"period", "deadline", "recurring", "ongoing", "relative"};
constexpr std::array<std::string_view, 4> vias = {"label", "heading", "inline", "table"};
constexpr std::array<std::string_view, 4> roles = {"basis", "mention", "repeal", "attachment"};
constexpr std::array<std::string_view, 5> relations = {"based_on", "implements", "amends", "replaces", "attached_to"};
constexpr std::array<std::string_view, 3> units = {"utf8", "utf16", "codepoint"};

}  // namespace

std::string_view name_of(Numbering numbering) { return name_in(numberings, numbering); }
std::string_view name_of(Block::Kind kind) { return name_in(blocks, kind); }
std::string_view name_of(Timeline::Kind kind) { return name_in(timelines, kind); }
std::string_view name_of(Assignment::Via via) { return name_in(vias, via); }
std::string_view name_of(Citation::Role role) { return name_in(roles, role); }
std::string_view name_of(Relation::Kind kind) { return name_in(relations, kind); }
std::string_view name_of(OffsetUnit unit) { return name_in(units, unit); }

}  // namespace vnplan
