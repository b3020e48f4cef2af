#pragma once
/// Pages that are pictures -> placed words, by Tesseract where the library was built with it.

#include <optional>
#include <vector>

#include "bytes/bytes.h"
#include "bytes/pdf/page.h"

namespace poppler {
class document;
}

namespace vnplan::bytes::pdf {

/// Replaces the words of all pages by what OCR reads. Error: built without Tesseract, or its Vietnamese data is not installed.
[[nodiscard]] std::optional<Error> read_pictures(const poppler::document& document, const ReadOptions& options, std::vector<Page>& pages);

}  // namespace vnplan::bytes::pdf
