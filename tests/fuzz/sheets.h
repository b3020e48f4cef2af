#pragma once
/// Pages of a PDF as lines of text that can be mutated, and read in a review:
///
///     page 595 842 0          a new page: width, height, whether it lies on its side
///     font .VnTime            of the words that follow, where pages are made without a file
///     word 90 780 14 Số: 12   a piece of text: the place of its first letter's foot from the bottom left corner, size, words
///     line 90 700 500 700     a stroke
///     draw 90 700 9 1 re f    operators of the page
///     form 90 700 m           operators of the form that "/X Do" shows
///     damage 120 255          a byte of the file, counted in 65536ths of it, becomes another one
///
/// Lines of any other form are words of the next line down, so that any text is a page.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bytes/pdf/page.h"
#include "support/pdf.h"

namespace vnplan::fuzz {

struct Sheets {
  std::vector<support::PdfSheet> sheets;
  std::vector<std::vector<std::string>> fonts;  ///< of the words of each sheet
  std::vector<std::pair<unsigned, unsigned>> damage;
};

[[nodiscard]] Sheets sheets_of(std::string_view text);
/// The file that they make.
[[nodiscard]] std::string file_of(const Sheets& sheets);
/// What a reader of that file finds, more or less, but without limits: words of any size anywhere.
[[nodiscard]] std::vector<bytes::pdf::Page> pages_of(const Sheets& sheets);

}  // namespace vnplan::fuzz
