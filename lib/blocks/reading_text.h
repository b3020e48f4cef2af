#pragma once
/// Builds the reading text: pieces of the normalised text, one block a line, each byte led back.

#include <string>
#include <string_view>
#include <vector>

#include "blocks/blocks.h"
#include "blocks/notes.h"

namespace vnplan::blocks {

class ReadingText {
 public:
  ReadingText(const text::Text& source, const std::vector<NoteSign>& marks);

  /// Begins a block; its words follow by `add`.
  void open();
  /// Appends words of the source, parted from what is there by a blank. Runs of blanks become one; note marks are left out and
  /// remembered. Returns where the words begin in the reading text.
  std::uint32_t add(Span words);
  /// Ends a cell of a table's row.
  void end_cell(std::uint32_t place);
  /// The block's place in the reading text.
  Span close();

  [[nodiscard]] std::string take_text() { return std::move(text_); }
  [[nodiscard]] std::vector<NoteMark> take_marks() { return std::move(found_marks_); }
  [[nodiscard]] const text::Origins& origins() const { return origins_; }

 private:
  void copy(std::uint32_t begin, std::uint32_t end);
  void copy_without_blanks(std::uint32_t begin, std::uint32_t end);

  const std::string& source_;
  const std::vector<NoteSign>& marks_;
  bool single_blanks_;  // no run of blanks in the whole source: most texts
  std::string text_;
  text::Origins origins_;
  std::vector<NoteMark> found_marks_;
  std::uint32_t begin_ = 0;
};

}  // namespace vnplan::blocks
