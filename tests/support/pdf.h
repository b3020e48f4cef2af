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

/// A straight line half a point wide.
struct PdfStroke {
  double x = 0, y = 0;        ///< its beginning
  double to_x = 0, to_y = 0;  ///< its end
};

/// A page with lines drawn on it.
struct PdfSheet {
  PdfPage words;
  std::vector<PdfStroke> strokes = {};
  double width = 595, height = 842;  ///< as it is shown
  bool turned = false;               ///< lies on its side in the file: /Rotate 90
  std::string drawing = {};          ///< operators of the page, before all else; "/X Do" shows the form
  std::string form = {};             ///< operators of a form that uses what the page has, moved by (10, 20)
};

[[nodiscard]] std::string pdf(const std::vector<PdfPage>& pages);
[[nodiscard]] std::string pdf_of_sheets(const std::vector<PdfSheet>& sheets);

/// The strokes of a table: its columns begin and end at `xs`, its rows at `ys`.
[[nodiscard]] std::vector<PdfStroke> ruled(const std::vector<double>& xs, const std::vector<double>& ys);

/// The pages of lines of text from the top down, 60 a page.
[[nodiscard]] std::string pdf_of_lines(const std::vector<std::string>& lines);

}  // namespace vnplan::support
