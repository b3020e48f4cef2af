#pragma once
/// Lines that no author wrote: page numbers, running heads, boxes of scanners and of digital signatures.

#include <string_view>
#include <vector>

#include "blocks/line.h"

namespace vnplan::blocks {

/// "2", "- 2 -", "Trang 2/5".
[[nodiscard]] bool is_page_number(std::string_view words);

/// noise[i]: line i is none of the document's. `body`: the first line behind the document's type and title; before it only boxes are noise.
[[nodiscard]] std::vector<bool> find_noise(const std::string& text, const std::vector<Line>& lines);

}  // namespace vnplan::blocks
