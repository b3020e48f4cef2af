#pragma once
/// Words in their places on a page, as a PDF gives them: letters half as wide as their font's size.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "bytes/pdf/page.h"

namespace vnplan::support {

inline constexpr double font_size = 14;
inline constexpr double letter_width = font_size / 2;

/// The words of a line from `left` on; `bottom` is its baseline's distance from the page's top.
[[nodiscard]] inline std::vector<bytes::pdf::Word> placed(double left, double bottom, std::string_view words, double blank = letter_width / 2) {
  std::vector<bytes::pdf::Word> made;
  while (!words.empty()) {
    const auto word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(words.size(), word.size() + 1));
    double width = 0;
    for (const char c : word) width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? letter_width : 0;
    if (!word.empty()) {
      bytes::pdf::Word one;
      one.box = {left, bottom - font_size, left + width, bottom};
      one.text = word;
      one.size = font_size;
      made.push_back(std::move(one));
    }
    left += width + blank;
  }
  return made;
}

/// A line that fills the width from `left` to `right`, as justified ones do: its blanks are stretched.
[[nodiscard]] inline std::vector<bytes::pdf::Word> justified(double left, double right, double bottom, std::string_view words) {
  auto made = placed(left, bottom, words);
  const double rest = right - made.back().box.right;
  for (std::size_t i = 1; i < made.size(); ++i) {
    const double shift = rest * static_cast<double>(i) / static_cast<double>(made.size() - 1);
    made[i].box.left += shift;
    made[i].box.right += shift;
  }
  return made;
}

[[nodiscard]] inline bytes::pdf::Page page_of(const std::vector<std::vector<bytes::pdf::Word>>& parts) {
  bytes::pdf::Page page{595, 842, {}};
  for (const auto& part : parts) page.words.insert(page.words.end(), part.begin(), part.end());
  return page;
}

}  // namespace vnplan::support
