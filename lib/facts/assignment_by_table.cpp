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
  for (const auto& cell : task.cells) add_item(assignment, cell);
  add(std::move(assignment));
}

}  // namespace vnplan::facts
