#include "page/places.h"

#include <algorithm>
#include <array>

namespace vnplan::page {
namespace {

class Gatherer {
 public:
  explicit Gatherer(const Plan& plan) : plan_(plan) {}

  std::vector<Place> run() {
    for (std::size_t i = 0; i < plan_.assignments.size(); ++i) add_assignment(plan_.assignments[i], row_id("a", i));
    add_all(plan_.timelines, Ink::time, "t");
    add_all(plan_.citations, Ink::citation, "c");
    add_all(plan_.recipients, Ink::recipient, "r");
    if (plan_.signature) add(plan_.signature->span, Ink::signature, "signature");
    add_all(plan_.footnotes, Ink::note, "f");
    add_all(plan_.diagnostics, Ink::finding, "v");
    return join();
  }

 private:
  void add(Span span, Ink ink, std::string row) {
    if (stands_in(span, plan_.source.text)) places_.push_back({span, {{ink, std::move(row)}}});
  }
  template <class Facts>
  void add_all(const Facts& facts, Ink ink, std::string_view kind) {
    for (std::size_t i = 0; i < facts.size(); ++i) add(facts[i].span, ink, row_id(kind, i));
  }
  void add_assignment(const Assignment& assignment, const std::string& row) {
    const auto add_actors = [&](const std::vector<Actor>& actors, Ink ink) {
      for (const auto& actor : actors) add(actor.span, ink, row);
    };
    add_actors(assignment.lead, Ink::lead);
    add_actors(assignment.partners, Ink::partner);
    add_actors(assignment.performers, Ink::performer);
    add_actors(assignment.monitors, Ink::monitor);
    for (const auto& timeline : assignment.timeline) add(timeline.span, Ink::time, row);
    add(assignment.span, Ink::task, row);
  }

  /// One place for each span.
  std::vector<Place> join() {
    std::stable_sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::vector<Place> joined;
    for (auto& place : places_) {
      if (joined.empty() || !(joined.back().span == place.span)) {
        joined.push_back(std::move(place));
        continue;
      }
      auto& rows = joined.back().references;
      auto& added = place.references.front();
      const auto same = [&](const Reference& r) { return r.row == added.row && r.ink == added.ink; };
      if (std::none_of(rows.begin(), rows.end(), same)) rows.push_back(std::move(added));
    }
    return joined;
  }

  const Plan& plan_;
  std::vector<Place> places_;
};

}  // namespace

std::string_view name_of(Ink ink) {
  constexpr std::array<std::string_view, 11> names = {"lead",      "partner",   "performer", "monitor", "time",   "citation",
                                                      "recipient", "signature", "task",      "note",    "finding"};
  return names[static_cast<std::size_t>(ink)];
}

std::vector<Place> places_of(const Plan& plan) { return Gatherer(plan).run(); }

bool stands_in(Span span, std::string_view text) { return span.begin < span.end && span.end <= text.size(); }

std::string id_of(Span span) { return "p" + std::to_string(span.begin) + "-" + std::to_string(span.end); }

std::string row_id(std::string_view kind, std::size_t index) { return std::string(kind) + std::to_string(index + 1); }

}  // namespace vnplan::page
