#include "support/marked.h"

#include <algorithm>
#include <vector>

#include "support/facts.h"

namespace vnplan::support {
namespace {

struct Marking {
  Span span;
  std::string meaning;
};

/// `source` from `begin` to `end` with what lies in it marked.
std::string mark(std::string_view source, Span paragraph, std::vector<Marking> markings) {
  std::stable_sort(markings.begin(), markings.end(), [](const Marking& a, const Marking& b) { return a.span.begin < b.span.begin; });
  std::string out;
  auto at = paragraph.begin;
  for (const auto& marking : markings) {
    if (!paragraph.contains(marking.span)) continue;
    if (marking.span.begin < at) {  // nested or doubled: shown where the one before it ends
      out += "(" + marking.meaning + ")";
      continue;
    }
    out += source.substr(at, marking.span.begin - at);
    out += "[" + std::string(source.substr(marking.span.begin, marking.span.size())) + "](" + marking.meaning + ")";
    at = marking.span.end;
  }
  return out + std::string(source.substr(at, paragraph.end - at));
}

template <class Collect>
std::string mark_anew(std::string_view marked, Collect&& collect) {
  const auto words = without_marks(marked);
  const auto source = plan_with(words);
  const auto begin = static_cast<std::uint32_t>(source.find(words));
  return mark(source, {begin, begin + static_cast<std::uint32_t>(words.size())}, collect(parsed(source)));
}

}  // namespace

std::string without_marks(std::string_view marked) {
  std::string out;
  std::size_t at = 0;
  while (at < marked.size()) {
    const auto close = marked.find("](", at);
    if (close == std::string_view::npos) break;
    const auto open = marked.rfind('[', close);
    const auto end = marked.find(')', close);
    out += marked.substr(at, open - at);
    out += marked.substr(open + 1, close - open - 1);
    at = end + 1;
  }
  return out + std::string(marked.substr(at));
}

std::string mark_timelines(std::string_view marked) {
  return mark_anew(marked, [](const Plan& plan) {
    std::vector<Marking> markings;
    for (const auto& timeline : plan.timelines) markings.push_back({timeline.span, meaning_of(timeline)});
    return markings;
  });
}

std::string mark_citations(std::string_view marked) {
  return mark_anew(marked, [](const Plan& plan) {
    std::vector<Marking> markings;
    for (const auto& citation : plan.citations) markings.push_back({citation.span, meaning_of(citation)});
    return markings;
  });
}

std::string mark_actors(std::string_view marked) {
  return mark_anew(marked, [](const Plan& plan) {
    std::vector<Marking> markings;
    const auto add = [&](const std::vector<Actor>& actors, std::string_view role) {
      for (const auto& actor : actors) markings.push_back({actor.span, std::string(role)});
    };
    for (const auto& assignment : plan.assignments) {
      add(assignment.lead, "lead");
      add(assignment.partners, "partner");
      add(assignment.performers, "performer");
      add(assignment.monitors, "monitor");
    }
    return markings;
  });
}

}  // namespace vnplan::support
