#pragma once
/// Pages of placed words -> paragraphs and tables in reading order.

#include <vector>

#include "bytes/pdf/page.h"
#include "bytes/raw_writer.h"

namespace vnplan::bytes::pdf {

/// Writes the pages one after the other, parted by form feeds.
void write_pages(std::vector<Page> pages, RawWriter& writer);

}  // namespace vnplan::bytes::pdf
