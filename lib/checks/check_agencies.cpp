#include <algorithm>
#include <map>

#include "checks/checks.h"
#include "lexicon/spelling.h"

namespace vnplan::checks {
namespace {

/// Where each agency is first named by an assignment.
std::map<std::string, const Actor*, std::less<>> first_mentions(const Plan& plan) {
  std::map<std::string, const Actor*, std::less<>> first;
  for (const auto& task : plan.assignments)
    for (const auto* actors : {&task.lead, &task.partners, &task.performers, &task.monitors})
      for (const auto& actor : *actors) {
        const auto [known, fresh] = first.try_emplace(actor.agency, &actor);
        if (!fresh && actor.span.begin < known->second->span.begin) known->second = &actor;
      }
  return first;
}

/// "Xí nghiệp Bình Minh", "BKAV"; not "cấp ủy, chính quyền các cấp", which names bodies of many kinds.
bool is_proper_name(const Examined& examined, Span name) {
  const auto first = examined.word_at(name.begin);
  for (auto i = first; i < examined.size() && i < examined.word_at(name.end); ++i)
    if (examined.word(i).is(i == first ? Shape::upper : Shape::capital)) return true;
  return false;
}

/// By the reading, of a label's value.
bool is_told(const Plan& plan, Span name) {
  return std::any_of(plan.diagnostics.begin(), plan.diagnostics.end(), [&](const Diagnostic& odd) {
    return odd.code == Code::label_not_understood && odd.span.begin < name.end && name.begin < odd.span.end;
  });
}

bool is_gone(const AbolishedAgency& abolished, const Plan& plan) {
  const auto& date = plan.header.date;
  if (abolished.since.empty()) return true;
  if (!date || date->front() == '-') return false;
  return date->substr(0, 10) >= abolished.since.substr(0, date->size());
}

}  // namespace

void check_agencies(const Examined& examined, Diagnostics& found) {
  const auto& plan = examined.plan;
  const auto mentions = first_mentions(plan);
  for (const auto& agency : plan.agencies) {
    const auto mention = mentions.find(agency.id);
    if (mention == mentions.end()) continue;
    if (agency.kind == "other" && !agency.collective && !is_told(plan, mention->second->span) && is_proper_name(examined, mention->second->span))
      found.push_back({Code::agency_unknown, mention->second->span, {}, mention->second->text});
    const auto name = lexicon::slug(agency.name);
    for (const auto& abolished : examined.options.abolished)
      if (lexicon::slug(abolished.name) == name && is_gone(abolished, plan))
        found.push_back({Code::agency_abolished, mention->second->span, abolished.successor, mention->second->text});
  }
}

}  // namespace vnplan::checks
