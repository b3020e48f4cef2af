#pragma once
/// Footnotes: the marks in the text and the lines that hold their notes.

#include <string>
#include <vector>

#include "blocks/frame.h"

namespace vnplan::blocks {

/// How a mark is printed. Marks and notes of different styles never belong together.
enum class NoteStyle : std::uint8_t { raised, square, round, star, glued };

/// ⁽¹⁾ ¹ [1] (1) * 1: a mark behind a word, or at the head of a note.
struct NoteSign {
  NoteStyle style{};
  Span span;           ///< of the normalised text
  std::string marker;  ///< "1", "*"
};

struct Notes {
  std::vector<NoteSign> marks;        ///< in reading order
  std::vector<std::size_t> heads;     ///< lines that begin a note, rising
  std::vector<NoteSign> head_signs;   ///< the sign of each of `heads`
};

/// Raised and square signs are notes by their form. A round, starred or glued one (`đối ngoại(1)`, `cấp xã*`, `cuộc họp1`) is a note only where mark
/// and note are both there: (1) may be a number of the outline and * a bullet. `m²`, `km²` are units.
[[nodiscard]] Notes find_notes(const std::string& text, const std::vector<Placed>& lines);

}  // namespace vnplan::blocks
