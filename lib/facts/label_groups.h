#pragma once
/// Labels -> the groups that each make one assignment, with the place of the work that they speak of.

#include <vector>

#include "facts/labels.h"

namespace vnplan::facts {

struct LabelGroup {
  int node = -1;                         ///< under whose path the assignment is filed
  std::vector<const LabelItem*> items;
  std::vector<Range> work;               ///< the words of the work, in reading order; a `Nội dung:` label's value, the text above, or a heading
};

/// Groups in reading order. A group ends where another number begins, where the labels stand under another bullet, or where a role comes again.
/// Nodes that are labels themselves (`b) Cơ quan thực hiện: …`, `c) Thời gian: …`) make one group with their siblings.
[[nodiscard]] std::vector<LabelGroup> group_labels(const Reading& reading, const std::vector<LabelItem>& labels);

}  // namespace vnplan::facts
