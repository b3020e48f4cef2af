#include "bytes/pdf/page_parts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "bytes/pdf/aligned_table.h"
#include "bytes/pdf/foot_notes.h"
#include "bytes/pdf/ruled_table.h"

namespace vnplan::bytes::pdf {

namespace {

/// Adds lines that no ruled table holds, and the ruled table below them.
void add_parts(PageParts& parts, std::vector<Line> lines, const Rulings& rulings, std::optional<PageTable> table) {
  auto more = part_at_aligned_tables(std::move(lines), rulings.across);
  std::move(more.begin(), more.end(), std::back_inserter(parts));
  if (!table) return;
  if (parts.back().table) parts.push_back({});
  parts.back().table = std::move(table);
}

}  // namespace

PageParts parts_of(Page page) {
  auto tables = take_tables(page);
  auto lines = lines_of(std::move(page.words));
  raise_note_numbers(lines, tables);
  PageParts parts;
  for (auto& table : tables) {
    const auto below = std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.box.middle() > table.top; });
    add_parts(parts, {std::make_move_iterator(lines.begin()), std::make_move_iterator(below)}, page.rulings, std::move(table));
    lines.erase(lines.begin(), below);
  }
  if (!lines.empty() || parts.empty()) add_parts(parts, std::move(lines), page.rulings, std::nullopt);
  return parts;
}

}  // namespace vnplan::bytes::pdf
