#pragma once
/// Whether a page is worth drawing to look for a ruled table. Needs nothing of the library: the modules that can draw pages hold it.

#include "bytes/pdf/page.h"

namespace vnplan::bytes::pdf {

/// Words in three columns or more over a few lines. A letterhead has two; running lines leave no blank below each other.
[[nodiscard]] bool is_tabular(const Page& page);

/// Upright lines longer than any letter, as many as three columns have.
[[nodiscard]] bool is_ruled(const Page& page);

/// A page that a sheet of paper could be. Others are posters, or made to use up memory.
[[nodiscard]] bool is_drawable(const Page& page);

}  // namespace vnplan::bytes::pdf
