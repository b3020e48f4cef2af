#pragma once
/// Labels whose word and number stand on lines of their own: "Điều" / "1. Phạm vi", "Chương" / "II".

#include <string>
#include <vector>

#include "blocks/line.h"

namespace vnplan::blocks {

/// Gives both lines of each such label the whole of it; the lower one is marked as its rest.
[[nodiscard]] std::vector<Line> mend_split_labels(const std::string& text, std::vector<Line> lines);

}  // namespace vnplan::blocks
