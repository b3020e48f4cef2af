#include <algorithm>
#include <map>
#include <set>

#include "checks/checks.h"

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
  const auto last = std::min(examined.word_at(name.end), examined.size());
  for (auto i = first; i < last; ++i)
    if (examined.word(i).is(i == first ? Shape::upper : Shape::capital)) return true;
  return false;
}

/// Where values of labels begin that the reading has told not to understand.
std::set<std::uint32_t> told_by_the_reading(const Plan& plan) {
  std::set<std::uint32_t> told;
  for (const auto& odd : plan.diagnostics)
    if (odd.code == Code::label_not_understood) told.insert(odd.span.begin);
  return told;
}

/// A plan may name bodies that were in being on its day; one without a date, any.
bool is_gone(const Agency& agency, const Plan& plan) {
  const auto& date = plan.header.date;
  if (!agency.until || !date || date->front() == '-') return false;
  return *date > agency.until->substr(0, date->size());
}

}  // namespace

void check_agencies(const Examined& examined, Diagnostics& found) {
  const auto& plan = examined.plan;
  const auto mentions = first_mentions(plan);
  const auto told = told_by_the_reading(plan);
  for (const auto& agency : plan.agencies) {
    const auto mention = mentions.find(agency.id);
    if (mention == mentions.end()) continue;
    const bool known = agency.kind != "other" || agency.collective || told.contains(mention->second->span.begin);
    if (!known && is_proper_name(examined, mention->second->span))
      found.push_back({Code::agency_unknown, mention->second->span, {}, mention->second->text});
    if (!is_gone(agency, plan)) continue;
    const auto code = agency.successor ? Code::agency_abolished : Code::agency_ended;
    found.push_back({code, mention->second->span, agency.successor.value_or(*agency.until), mention->second->text});
  }
}

}  // namespace vnplan::checks
