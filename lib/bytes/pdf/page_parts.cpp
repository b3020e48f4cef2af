#include "bytes/pdf/page_parts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "bytes/pdf/foot_notes.h"

namespace vnplan::bytes::pdf {

PageParts parts_of(Page page) {
  auto tables = take_tables(page);
  auto lines = lines_of(std::move(page.words));
  raise_note_numbers(lines, tables);
  PageParts parts;
  for (auto& table : tables) {
    const auto below = std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.box.middle() > table.top; });
    parts.push_back({{std::make_move_iterator(lines.begin()), std::make_move_iterator(below)}, std::move(table)});
    lines.erase(lines.begin(), below);
  }
  if (!lines.empty() || parts.empty()) parts.push_back({std::move(lines), std::nullopt});
  return parts;
}

}  // namespace vnplan::bytes::pdf
