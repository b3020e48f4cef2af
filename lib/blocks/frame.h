#pragma once
/// Which line belongs to which part of the document's frame: Nghị định 30/2020/NĐ-CP, Điều 8.

#include <vector>

#include "blocks/blocks.h"
#include "blocks/line.h"

namespace vnplan::blocks {

enum class Zone : std::uint8_t { noise, letterhead, type_name, title, issuer, addressee, body, recipient, signature };

struct Placed {
  Line line;
  Zone zone = Zone::body;
  std::uint32_t part = 0;
  bool annex = false;
};

/// Places every line; lines of two columns in the letterhead and the signature become two. Noise is told by diagnostics whose spans
/// are places of the normalised text.
[[nodiscard]] std::vector<Placed> place_lines(const text::Text& text, const lexicon::Index& index, Diagnostics& diagnostics);

}  // namespace vnplan::blocks
