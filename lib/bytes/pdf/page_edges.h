#pragma once
/// Lines at the top and at the foot of pages that no table is interrupted by: page numbers, running heads, notes.

#include <map>
#include <string>
#include <vector>

#include "bytes/pdf/page_parts.h"

namespace vnplan::bytes::pdf {

class PageEdges {
 public:
  explicit PageEdges(const std::vector<PageParts>& pages);

  /// Whether nothing but such lines stands above a page's first table.
  [[nodiscard]] bool is_head(const std::vector<Line>& lines) const;
  /// Whether nothing but such lines and notes in smaller letters stands below a table.
  [[nodiscard]] bool is_foot(const std::vector<Line>& lines, const PageTable& above) const;

 private:
  void count(const std::vector<Line>& lines, std::size_t first, std::size_t last);
  [[nodiscard]] bool is_running(const Line& line) const;

  std::map<std::string, int> times_;  // that a line comes at an edge, its figures left out
};

}  // namespace vnplan::bytes::pdf
