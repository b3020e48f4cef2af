#pragma once
/// PDF files made in a test: words in their places -> the bytes of a file that Poppler reads. Nothing is compressed and no font is embedded.

#include <string>
#include <vector>

namespace vnplan::support {

struct PdfText {
  double x = 0, y = 0;  ///< of its first letter's foot, in points from the page's bottom left corner
  std::string words;    ///< UTF-8; at most 65535 different characters in a file
  double size = 14;
};

using PdfPage = std::vector<PdfText>;

[[nodiscard]] std::string pdf(const std::vector<PdfPage>& pages);

/// The pages of lines of text from the top down, 60 a page.
[[nodiscard]] std::string pdf_of_lines(const std::vector<std::string>& lines);

}  // namespace vnplan::support
