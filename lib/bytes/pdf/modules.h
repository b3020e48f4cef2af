#pragma once
/// The modules that know Poppler, QPDF and Tesseract: loaded when the first PDF, table or scan is read, for loading their libraries takes longer than
/// reading a plan of text.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bytes/pdf/page.h"
#include "vnplan/read_options.h"

namespace vnplan::bytes::pdf {

enum class Outcome : std::uint8_t { read, broken, locked, too_large, no_language };

/// The lines that the content streams of a PDF draw: Poppler tells words alone, and can only draw lines, which takes as long as reading the words.
/// For one thread at a time.
class ContentRulings {
 public:
  virtual ~ContentRulings() = default;
  /// In points from the top left corner of what is shown of the page. Nothing where its content does not tell them: it is broken, or shows a picture
  /// or an area that may hold lines and no upright line beside.
  [[nodiscard]] virtual std::optional<Rulings> of(std::size_t page) = 0;
};
/// Of a file, which must outlive them; each page's content may take so many bytes of memory. The caller deletes them. Exported by vnplan_pdf_lines as
/// `vnplan_open_content`.
using OpenContent = ContentRulings* (*)(std::string_view bytes, std::uint64_t memory);

struct PageLimits {
  std::uint64_t memory = 0;                ///< bytes that the words of all pages may take
  OpenContent (*lines_module)() = nullptr;  ///< asked at the first page that may hold a table
};

/// The pages of a PDF, one `Page` for each. Exported by vnplan_pdf as `vnplan_pages_by_poppler`.
using ReadPages = Outcome (*)(std::string_view bytes, const PageLimits& limits, std::vector<Page>& pages);
/// The same by OCR. Exported by vnplan_ocr as `vnplan_pages_by_tesseract`.
using ReadPictures = Outcome (*)(std::string_view bytes, const OcrProgress& progress, std::vector<Page>& pages);

/// nullptr where the module is not installed. Safe to call from many threads.
[[nodiscard]] ReadPages poppler_module();
[[nodiscard]] OpenContent qpdf_module();
[[nodiscard]] ReadPictures tesseract_module();

}  // namespace vnplan::bytes::pdf
