#pragma once
/// The facts of a plan -> the places of its text that the page marks, each with the rows that speak of it.

#include <string>
#include <vector>

#include "vnplan/plan.h"

namespace vnplan::page {

/// How a place is marked. Those from `task` on hold other facts and get a link before them; the others are links themselves.
enum class Ink : std::uint8_t { lead, partner, performer, monitor, time, citation, recipient, signature, task, note, finding };
[[nodiscard]] std::string_view name_of(Ink ink);

struct Reference {
  Ink ink{};
  std::string row;  ///< id of the row: "a1"
};

/// All facts that stand in one span: a body that leads twenty tasks is named once.
struct Place {
  Span span;
  std::vector<Reference> references;
};

/// In the order of the text, outer ones before those inside them. Spans that are empty or not in the text are left out.
[[nodiscard]] std::vector<Place> places_of(const Plan& plan);

[[nodiscard]] bool stands_in(Span span, std::string_view text);
/// `p120-140`: the id of a place.
[[nodiscard]] std::string id_of(Span span);
/// Ids of rows count from 1: row_id("a", 0) is "a1". The plan's own ids are not used, for a plan made by hand may hold any.
[[nodiscard]] std::string row_id(std::string_view kind, std::size_t index);

}  // namespace vnplan::page
