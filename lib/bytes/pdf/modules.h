#pragma once
/// The modules that know Poppler and Tesseract: loaded when the first PDF or scan is read, for loading their libraries takes longer than reading a
/// plan of text.

#include <cstdint>
#include <string_view>
#include <vector>

#include "bytes/pdf/page.h"
#include "vnplan/read_options.h"

namespace vnplan::bytes::pdf {

enum class Outcome : std::uint8_t { read, broken, locked, too_large, no_language };

struct PageLimits {
  std::uint64_t memory = 0;  ///< bytes that the words of all pages may take
};

/// The pages of a PDF, one `Page` for each. Exported by vnplan_pdf as `vnplan_pages_by_poppler`.
using ReadPages = Outcome (*)(std::string_view bytes, const PageLimits& limits, std::vector<Page>& pages);
/// The same by OCR. Exported by vnplan_ocr as `vnplan_pages_by_tesseract`.
using ReadPictures = Outcome (*)(std::string_view bytes, const OcrProgress& progress, std::vector<Page>& pages);

/// nullptr where the module is not installed. Safe to call from many threads.
[[nodiscard]] ReadPages poppler_module();
[[nodiscard]] ReadPictures tesseract_module();

}  // namespace vnplan::bytes::pdf
