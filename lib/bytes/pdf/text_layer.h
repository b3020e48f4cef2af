#pragma once
/// The text layer of a PDF's page as placed words, and whether it can be believed.

#include <optional>
#include <vector>

#include "bytes/pdf/page.h"
#include "vnplan/result.h"

namespace poppler {
class page;
}

namespace vnplan::bytes::pdf {

[[nodiscard]] Page read_page(const poppler::page& page);

/// Nothing if the words are Vietnamese. Error: pages that are pictures, or a layer of rubbish, as an English OCR leaves on a Vietnamese scan.
[[nodiscard]] std::optional<Error> fault_of(const std::vector<Page>& pages);

}  // namespace vnplan::bytes::pdf
