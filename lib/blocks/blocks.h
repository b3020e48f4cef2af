#pragma once
/// blocks: lines of text -> the paragraphs, bullets, notes and frame of a document, in one reading text without wraps and page breaks.
/// Only this room knows about lines, columns, pages and how a document is printed.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "blocks/label.h"
#include "text/text.h"
#include "vnplan/diagnostic.h"
#include "vnplan/lexicon.h"

namespace vnplan::blocks {

struct Block {
  enum class Kind : std::uint8_t {
    letterhead,  ///< a line above the type's name: agency, number, place and date
    type_name,   ///< "KẾ HOẠCH"
    title,       ///< trích yếu
    issuer,      ///< "THỦ TƯỚNG CHÍNH PHỦ" between title and bases; "QUYẾT ĐỊNH:" before Điều 1
    addressee,   ///< "Kính gửi: …"
    paragraph,
    bullet,
    row,         ///< of a table; its cells are parted by tabs
    note,        ///< the text of a footnote, without its mark
    recipient,   ///< a line under Nơi nhận, without its dash
    signature,   ///< a line of the signature
  };
  Kind kind = Kind::paragraph;
  std::uint8_t level = 0;   ///< of a bullet: 1 for an outer one; 0 otherwise
  std::uint32_t part = 0;   ///< 0: the document itself; 1 …: a plan attached to it, an annex
  bool annex = false;       ///< its part is an annex
  bool bold = false;        ///< whole block
  bool merges_known = false;  ///< a row of a format that says which cells are merged: an empty one is empty
  Span span;                ///< words of the block in Blocks::text; with its label, without a bullet's mark
  std::string marker;       ///< "-" of a bullet; "1" of a note
  std::optional<Label> label;  ///< what may be a number of the outline at its beginning
};

/// A note's mark, which the reading text leaves out.
struct NoteMark {
  std::uint32_t at = 0;  ///< place in Blocks::text
  std::string marker;    ///< "1"
};

struct Blocks {
  std::string text;         ///< one line a block, words parted by single blanks, footnote marks left out
  text::Origins origins;    ///< text -> source
  std::vector<Block> blocks;
  std::vector<NoteMark> marks;
  std::vector<std::uint32_t> cell_lines;  ///< where in `text` the second and later lines of a table's cell begin, rising
};

/// Spans of the diagnostics are places of the source.
[[nodiscard]] Blocks split_blocks(const text::Text& text, const Lexicon& lexicon, Diagnostics& diagnostics);

/// "paragraph", "bullet" …
[[nodiscard]] std::string_view name_of(Block::Kind kind);

}  // namespace vnplan::blocks
