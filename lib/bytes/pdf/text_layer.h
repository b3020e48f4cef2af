#pragma once
/// What the words of a PDF's text layer are, and whether they can be believed.

#include <optional>
#include <vector>

#include "bytes/pdf/page.h"
#include "vnplan/result.h"

namespace vnplan::bytes::pdf {

/// Text in the fonts of old encodings (.VnTime, VNI-Times) stands in the file as the bytes of that encoding.
void decode_fonts(std::vector<Page>& pages);

/// Nothing if the words are Vietnamese. Error: pages that are pictures, or a layer of rubbish, as an English OCR leaves on a Vietnamese scan.
[[nodiscard]] std::optional<Error> fault_of(const std::vector<Page>& pages);

}  // namespace vnplan::bytes::pdf
