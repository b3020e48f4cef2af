#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "checks/checks.h"
#include "lexicon/spelling.h"

namespace vnplan::checks {
namespace {

constexpr std::size_t fewest_letters = 20;  // of a work that is told from all others: "Kiểm tra, giám sát" is not

std::string names_of(const std::vector<Actor>& actors) {
  std::string names;
  for (const auto& actor : actors) names += (names.empty() ? "" : ", ") + actor.text;
  return names;
}

std::string names_of(const std::vector<Timeline>& times) {
  std::string names;
  for (const auto& time : times) names += (names.empty() ? "" : ", ") + time.text;
  return names;
}

bool share_an_agency(const std::vector<Actor>& one, const std::vector<Actor>& other) {
  return std::any_of(one.begin(), one.end(), [&](const Actor& a) {
    return std::any_of(other.begin(), other.end(), [&](const Actor& b) { return a.agency == b.agency; });
  });
}

/// The work without its times, which the body prints in the sentence and the table in a cell: what two wordings are compared by.
std::string work_of(const Assignment& task) {
  auto work = task.text;
  for (const auto& time : task.timeline)
    if (const auto at = work.find(time.text); at != std::string::npos && !time.text.empty()) work.erase(at, time.text.size());
  return lexicon::slug(work);
}

/// Bounds that are known; a relative time contradicts nothing.
bool is_bound(const Timeline& time) { return time.end && is_day(*time.end) && time.kind != Timeline::Kind::recurring; }

/// True if the days of both are known and no two times end on the same one.
bool contradict(const std::vector<Timeline>& one, const std::vector<Timeline>& other) {
  const auto known = [](const std::vector<Timeline>& times) { return !times.empty() && std::all_of(times.begin(), times.end(), is_bound); };
  if (!known(one) || !known(other)) return false;
  return std::none_of(one.begin(), one.end(), [&](const Timeline& a) {
    return std::any_of(other.begin(), other.end(), [&](const Timeline& b) { return a.end == b.end; });
  });
}

void compare(const Assignment& row, const Assignment& task, Diagnostics& found) {
  if (!row.lead.empty() && !task.lead.empty() && !share_an_agency(row.lead, task.lead))
    found.push_back({Code::body_and_table_disagree, row.span, names_of(task.lead), names_of(row.lead)});
  if (contradict(row.timeline, task.timeline))
    found.push_back({Code::body_and_table_disagree, row.span, names_of(task.timeline), names_of(row.timeline)});
}

}  // namespace

/// A row of a table and a task of the body whose work is worded alike.
void check_agreement(const Examined& examined, Diagnostics& found) {
  std::multimap<std::string, const Assignment*, std::less<>> body;
  for (const auto& task : examined.plan.assignments)
    if (task.via != Assignment::Via::table) body.emplace(work_of(task), &task);
  for (const auto& row : examined.plan.assignments) {
    if (row.via != Assignment::Via::table) continue;
    const auto work = work_of(row);
    const auto task = body.lower_bound(work);
    if (work.size() < fewest_letters || task == body.end() || task->first != work) continue;
    const auto next = std::next(task);
    if (next == body.end() || next->first != work) compare(row, *task->second, found);  // a work that many do says nothing of one of them
  }
}

}  // namespace vnplan::checks
