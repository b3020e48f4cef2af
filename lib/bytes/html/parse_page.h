#pragma once
/// A page -> libxml2's tree, whatever the page is: what libxml2 takes too long or too much memory for is refused before or while it is built.

#include <libxml/tree.h>

#include <cstdint>
#include <memory>
#include <string_view>

#include "vnplan/result.h"

namespace vnplan::bytes::html {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

/// The tree of a page in what should be UTF-8; nullptr for a page without any element. Error: too large, too deep, a tag of thousands of attributes.
[[nodiscard]] Result<Document> parse_page(std::string_view page, std::uint64_t max_memory);

[[nodiscard]] Error too_large_page();

}  // namespace vnplan::bytes::html
