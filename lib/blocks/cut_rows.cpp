#include "blocks/cut_rows.h"

#include <algorithm>

#include "lexicon/spelling.h"

namespace vnplan::blocks {
namespace {

bool is_blank(const Cell& cell) {
  return std::all_of(cell.begin(), cell.end(), [](Span line) { return line.empty(); });
}

class CutRows {
 public:
  CutRows(std::string_view text, const lexicon::Index& index) : text_(text), index_(index) {}

  [[nodiscard]] bool goes_on(const Line& upper, const Line& lower) const {
    if (!upper.row || !lower.row || upper.cells.size() != lower.cells.size() || lower.cells.size() < 3) return false;
    if (is_blank(upper.cells.front()) || !is_blank(lower.cells.front())) return false;
    bool any = false;
    for (std::size_t c = 1; c < lower.cells.size(); ++c) {
      if (is_blank(lower.cells[c])) continue;
      if (is_blank(upper.cells[c]) || !goes_on(words(upper.cells[c].back()), words(lower.cells[c].front()))) return false;
      any = true;
    }
    return any;
  }

 private:
  [[nodiscard]] bool goes_on(std::string_view upper, std::string_view lower) const {
    if (upper.empty() || lower.empty() || upper.back() == '.' || upper.back() == ';' || upper.back() == ':') return false;
    std::uint32_t size = 1;
    const auto first = lexicon::letter_at(lower, 0, size);
    return (first.base != 0 && !first.upper) || asks_for_more(upper, index_);
  }

  [[nodiscard]] std::string_view words(Span span) const { return text_.substr(span.begin, span.size()); }

  std::string_view text_;
  const lexicon::Index& index_;
};

}  // namespace

std::vector<bool> join_cut_rows(std::string_view text, std::vector<Placed>& lines, const lexicon::Index& index) {
  const CutRows rows(text, index);
  std::vector<bool> taken(lines.size(), false);
  for (std::size_t i = 1, row = 0; i < lines.size(); ++i) {
    if (!taken[i - 1]) row = i - 1;
    if (!rows.goes_on(lines[row].line, lines[i].line)) continue;
    auto& cells = lines[row].line.cells;
    const auto& rest = lines[i].line.cells;
    for (std::size_t c = 0; c < rest.size(); ++c) cells[c].insert(cells[c].end(), rest[c].begin(), rest[c].end());
    taken[i] = true;
  }
  return taken;
}

}  // namespace vnplan::blocks
