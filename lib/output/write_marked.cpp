#include <algorithm>
#include <string>
#include <vector>

#include "vnplan/write.h"

namespace vnplan {
namespace {

struct Fact {
  Span span;
  std::string note;  ///< "deadline 2021-11-30"
};

std::string bounds_of(const Timeline& timeline) {
  if (timeline.kind == Timeline::Kind::recurring) return " " + timeline.every.value_or("?") + (timeline.end ? " " + *timeline.end : "");
  if (!timeline.start && !timeline.end) return {};
  if (timeline.kind == Timeline::Kind::deadline) return " " + timeline.end.value_or("");
  return " " + timeline.start.value_or("..") + "/" + timeline.end.value_or("..");
}

std::string note_of(const Timeline& timeline) {
  return std::string(name_of(timeline.kind)) + bounds_of(timeline) + (timeline.approximate ? " ~" : "");
}

std::string note_of(const Citation& citation) {
  auto note = std::string(name_of(citation.role)) + " " + citation.type;
  if (citation.code) note += " " + *citation.code;
  if (citation.name) note += " " + *citation.name;
  if (citation.date) note += " " + *citation.date;
  return note;
}

/// Every fact with a place of its own, outer ones before those inside them.
std::vector<Fact> facts_of(const Plan& plan) {
  std::vector<Fact> facts;
  const auto add = [&](Span span, std::string note) {
    if (!span.empty()) facts.push_back({span, std::move(note)});
  };
  const auto add_actors = [&](const std::vector<Actor>& actors, std::string_view role) {
    for (const auto& actor : actors) add(actor.span, std::string(role) + (actor.scope ? ": " + *actor.scope : ""));
  };
  for (const auto& timeline : plan.timelines) add(timeline.span, note_of(timeline));
  for (const auto& citation : plan.citations) add(citation.span, note_of(citation));
  for (const auto& assignment : plan.assignments) {
    add_actors(assignment.lead, "lead");
    add_actors(assignment.partners, "partner");
    add_actors(assignment.performers, "performer");
    add_actors(assignment.monitors, "monitor");
  }
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  const auto same = [](const Fact& a, const Fact& b) { return a.span == b.span && a.note == b.note; };
  facts.erase(std::unique(facts.begin(), facts.end(), same), facts.end());
  return facts;
}

/// Copies the text and sets the marks as it comes by their places.
class Marker {
 public:
  explicit Marker(std::string_view text) : text_(text) {}

  void open(const Fact& fact) {
    close_up_to(fact.span.begin);
    copy_to(fact.span.begin);
    // A fact that ends beyond the one around it is cut there, so that brackets nest.
    const auto end = open_.empty() ? fact.span.end : std::min(fact.span.end, open_.back().span.end);
    open_.push_back({{fact.span.begin, end}, fact.note});
    out_ += '[';
  }

  std::string finish() {
    close_up_to(static_cast<std::uint32_t>(text_.size()));
    copy_to(static_cast<std::uint32_t>(text_.size()));
    return std::move(out_);
  }

 private:
  void close_up_to(std::uint32_t place) {
    while (!open_.empty() && open_.back().span.end <= place) {
      copy_to(open_.back().span.end);
      out_ += "](" + open_.back().note + ")";
      open_.pop_back();
    }
  }
  void copy_to(std::uint32_t place) {
    out_ += text_.substr(at_, place - at_);
    at_ = place;
  }

  std::string_view text_;
  std::uint32_t at_ = 0;
  std::vector<Fact> open_;
  std::string out_;
};

}  // namespace

std::string write_marked(const Plan& plan) {
  Marker marker(plan.source.text);
  for (const auto& fact : facts_of(plan)) marker.open(fact);
  return marker.finish();
}

}  // namespace vnplan
