#pragma once
/// Paragraphs and tables, one after the other -> Raw. What the readers of structured formats write into.

#include <string>
#include <string_view>

#include "bytes/bytes.h"

namespace vnplan::bytes {

/// The text has one line a paragraph. The cells of a table's row are parted by tabs, which are marked, and the paragraphs of a cell by line ends:
/// `TT<tab>Nhiệm vụ` / `1<tab>Rà soát` / `Hoàn thiện`.
class RawWriter {
 public:
  /// Words of the line that is being written. Line ends and tabs among them become blanks, bytes that are no UTF-8 U+FFFD.
  void add(std::string_view utf8);
  /// A gap between columns, `Số: 12/KH<tab>Hà Nội`; a blank in a table, whose cells are parted by tabs.
  void tab();
  /// The same as they are: "\n" begins a line of the same paragraph.
  void break_line();
  /// bold_on, italic_on, heading … at this place.
  void mark(Mark::Kind kind);

  /// Ends the line as a paragraph; an empty one is a blank line.
  void end_paragraph();

  /// A form feed: the next line stands on a new page.
  void end_page();

  /// Tables inside a cell are written as paragraphs of that cell.
  void begin_table();
  /// What was written of a cell: ranges of the text and of the marks.
  struct Cell {
    std::size_t text = 0, text_end = 0;
    std::size_t mark = 0, mark_end = 0;
  };
  Cell end_cell();
  /// Writes what stands in a cell again, which spans several rows.
  void repeat(const Cell& cell);
  void end_row();
  void end_table();

  /// Bytes of what is written, marks included: for readers that were given a limit.
  [[nodiscard]] std::size_t memory() const { return raw_.utf8.size() + raw_.marks.size() * sizeof(Mark); }
  [[nodiscard]] Raw finish(std::string format, std::string charset);

 private:
  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(raw_.utf8.size()); }
  void end_line();
  void begin_cell();

  Raw raw_;
  Cell cell_;               // its beginning
  unsigned tables_ = 0;     // open ones
  bool in_cell_ = false;    // a paragraph of the open cell stands already
};

}  // namespace vnplan::bytes
