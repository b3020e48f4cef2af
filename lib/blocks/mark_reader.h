#pragma once
/// The marks of the source, followed through the lines: bold, headings, cells, tables.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "blocks/line.h"
#include "text/text.h"

namespace vnplan::blocks {

/// Follows the marks of the source through the lines.
class MarkReader {
 public:
  explicit MarkReader(const std::vector<text::Mark>& marks) : marks_(marks) {}

  /// True if a table of a format that knows its tables begins at or before `place`.
  [[nodiscard]] bool opens_table(std::uint32_t place) const {
    return next_ < marks_.size() && marks_[next_].kind == bytes::Mark::Kind::table_on && marks_[next_].at <= place;
  }

  /// Takes the table up to its end. `take_cell(begin, end)`, `take_row(bold)`: the cells of a row, then the row. Returns where it ends.
  template <class TakeCell, class TakeRow>
  std::uint32_t read_table(const TakeCell& take_cell, const TakeRow& take_row) {
    auto begin = marks_[next_].at;
    bool bold_everywhere = true;
    for (++next_; next_ < marks_.size() && marks_[next_].kind != bytes::Mark::Kind::table_off; ++next_) {
      const auto& mark = marks_[next_];
      follow_emphasis(mark.kind);
      if (mark.kind != bytes::Mark::Kind::cell && mark.kind != bytes::Mark::Kind::row) continue;
      if (mark.kind == bytes::Mark::Kind::cell) {
        bold_everywhere = take_cell(begin, mark.at) ? bold_everywhere : bold_everywhere && bold_;
      } else {
        take_row(bold_everywhere);
        bold_everywhere = true;
      }
      begin = mark.at;
    }
    return next_ < marks_.size() ? marks_[next_++].at : begin;
  }

  /// Reads the marks up to the line's end. A cell's end on a line of its own stands for a blank line. `ends`: where its cells end.
  void read(Line& line, std::uint32_t end, std::vector<std::uint32_t>& ends) {
    bool bold_everywhere = bold_;
    ends.clear();
    for (; next_ < marks_.size() && marks_[next_].at <= end; ++next_) {
      const auto& mark = marks_[next_];
      switch (mark.kind) {
        case bytes::Mark::Kind::bold_on:
          bold_ = true;
          bold_everywhere = bold_everywhere || mark.at <= line.span.begin;
          break;
        case bytes::Mark::Kind::bold_off:
          bold_ = false;
          bold_everywhere = bold_everywhere && mark.at >= line.span.end;
          break;
        case bytes::Mark::Kind::italic_on:
        case bytes::Mark::Kind::italic_off: follow_emphasis(mark.kind); break;
        case bytes::Mark::Kind::heading: line.heading = true; break;
        case bytes::Mark::Kind::cell:
        case bytes::Mark::Kind::row: ends.push_back(mark.at); break;
        case bytes::Mark::Kind::paragraph: line.ends_paragraph = true; break;
        case bytes::Mark::Kind::table_on: return finish(line, ends, bold_everywhere);
        case bytes::Mark::Kind::table_off:
        case bytes::Mark::Kind::markup: break;
      }
    }
    finish(line, ends, bold_everywhere);
  }

 private:
  void follow_emphasis(bytes::Mark::Kind kind) {
    if (kind == bytes::Mark::Kind::bold_on || kind == bytes::Mark::Kind::bold_off) bold_ = kind == bytes::Mark::Kind::bold_on;
    if (kind == bytes::Mark::Kind::italic_on || kind == bytes::Mark::Kind::italic_off) italic_ = kind == bytes::Mark::Kind::italic_on;
  }

  void finish(Line& line, const std::vector<std::uint32_t>& ends, bool bold_everywhere) const {
    line.row = !ends.empty() && !line.blank;
    line.bold = bold_everywhere && !line.blank;
    line.emphasis_open = (bold_ || italic_) && !line.blank;
  }

  const std::vector<text::Mark>& marks_;
  std::size_t next_ = 0;
  bool bold_ = false;
  bool italic_ = false;
};

}  // namespace vnplan::blocks
