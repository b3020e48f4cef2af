#include <algorithm>
#include <map>
#include <set>

#include "checks/checks.h"

namespace vnplan::checks {
namespace {

using Via = Assignment::Via;

/// The section above: "II/1" for "II/1/1.1", nothing for "II".
std::string_view parent_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

bool has_column(const Plan& plan, const std::optional<std::string>& id, std::string_view role) {
  return std::any_of(plan.tables.begin(), plan.tables.end(), [&](const Table& table) {
    return table.id == id && std::any_of(table.columns.begin(), table.columns.end(), [&](const Table::Column& c) { return c.role == role; });
  });
}

/// Tasks that stand beside each other: the rows of a table, the sections with labels under one parent.
using Groups = std::map<std::string, std::vector<const Assignment*>, std::less<>>;

Groups groups_of(const Plan& plan) {
  Groups groups;
  for (const auto& task : plan.assignments) {
    if (task.via == Via::table && has_column(plan, task.table, "time")) groups[*task.table].push_back(&task);
    if (task.via == Via::label) groups["/" + std::string(parent_of(task.section))].push_back(&task);
  }
  return groups;
}

}  // namespace

/// A row or a group of labels that names partners and leaves the lead open. A sentence ("phối hợp với Sở Y tế …") may have its lead in the one
/// before, and a performer acts alone.
void check_leads(const Examined& examined, Diagnostics& found) {
  for (const auto& task : examined.plan.assignments) {
    const bool closed = task.via == Via::label || (task.via == Via::table && has_column(examined.plan, task.table, "lead"));
    const bool acts = !task.partners.empty() || !task.monitors.empty() || task.via == Via::table;
    if (closed && acts && task.lead.empty() && task.performers.empty())
      found.push_back({Code::task_without_lead, task.span, {}, opening_of(task.text)});
  }
}

void check_times(const Examined& examined, Diagnostics& found) {
  const auto& plan = examined.plan;
  std::set<std::string, std::less<>> timed;
  for (const auto& time : plan.timelines) timed.insert(time.section);
  const auto has_time = [&](const Assignment* task) {
    if (!task->timeline.empty() || task->via == Via::table) return !task->timeline.empty();
    if (timed.contains(task->section)) return true;
    const auto below = task->section + "/";  // a time of a child
    const auto first = timed.lower_bound(below);
    return first != timed.end() && first->compare(0, below.size(), below) == 0;
  };
  for (const auto& [name, tasks] : groups_of(plan)) {
    // Where only some of the tasks have a time, the others may be meant to run with the plan.
    const auto with = static_cast<std::size_t>(std::count_if(tasks.begin(), tasks.end(), has_time));
    if (with < 2 || with == tasks.size() || with * 3 < tasks.size() * 2) continue;
    for (const auto* task : tasks)
      if (!has_time(task)) found.push_back({Code::task_without_time, task->span, {}, opening_of(task->text)});
  }
  const bool in_task = std::any_of(plan.assignments.begin(), plan.assignments.end(), [](const Assignment& task) { return !task.timeline.empty(); });
  if (!plan.assignments.empty() && timed.empty() && !in_task && !plan.header.year && !plan.header.period)
    found.push_back({Code::plan_without_times, {}, {}, {}});
}

}  // namespace vnplan::checks
