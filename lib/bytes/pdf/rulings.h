#pragma once
/// The picture of a page -> the lines drawn on it. Needs nothing of the library: the modules that can draw pages hold it.

#include <cstddef>
#include <cstdint>
#include <span>

#include "bytes/pdf/page.h"

namespace vnplan::bytes::pdf {

/// Rows of grey pixels, from the top down: 0 is black, 255 white.
struct Picture {
  std::span<const std::uint8_t> pixels;
  std::size_t width = 0;
  std::size_t height = 0;
  std::size_t stride = 0;  ///< bytes from one row to the next; at least the width

  [[nodiscard]] bool is_whole() const { return width > 0 && height > 0 && stride >= width && pixels.size() / stride >= height; }
};

/// Where the grey changes along a straight line of at least ten pixels, with gaps of up to three (dotted ones); a stroke has two edges. Places in
/// pixels, from the picture's top left corner. More than four thousand are a drawing, and none is given.
/// `words`, in pixels, are not looked at: stems of letters on lines set close look like a dotted line.
[[nodiscard]] Rulings find_rulings(const Picture& picture, const std::vector<Word>& words);

}  // namespace vnplan::bytes::pdf
