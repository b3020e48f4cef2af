#pragma once
/// Ruled tables -> Raw, as those of Word documents: a cell that spans several columns fills them, one that spans several rows stands in each of them.

#include "bytes/pdf/page_table.h"
#include "bytes/pdf/word_writer.h"

namespace vnplan::bytes::pdf {

void write_table(const PageTable& table, RawWriter& writer, WordWriter& words);

}  // namespace vnplan::bytes::pdf
