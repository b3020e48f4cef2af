#include "facts/assignment_finder.h"

namespace vnplan::facts {

/// A row is an assignment; what its cells say is read as behind labels.
void AssignmentFinder::add_task(const TaskTable& table, const TaskRow& task) {
  Assignment assignment;
  assignment.via = Assignment::Via::table;
  assignment.section = table.id;
  assignment.table = table.id;
  assignment.row = task.number;
  if (!task.group.empty()) assignment.group = std::string(trim_value(reading_.text(task.group)));
  assignment.text = std::string(trim_value(reading_.text(task.work)));
  assignment.span = reading_.blocks.blocks[task.block].span;
  if (assignment.text.empty()) {
    diagnostics_.push_back({Code::label_without_work, assignment.span, {}, std::string(reading_.text(task.cells.front().value))});
    return;
  }
  for (const auto& cell : task.cells) add_item(assignment, cell);
  place_by_scope(assignment);
  if (assignment.lead.empty() && assignment.partners.empty() && assignment.performers.empty() && assignment.monitors.empty()) return;
  add(std::move(assignment));
}

}  // namespace vnplan::facts
