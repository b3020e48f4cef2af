#pragma once
/// A Word document as one text that can be mutated, and shown in a review: its parts without their outermost elements, each below its name.
///
///     === body
///     <w:p>…</w:p>
///     === numbering
///     <w:num …/>
///
/// What stands before the first name is the body. A part `damage` is no XML: each three bytes of it, a place (two bytes, in 65536ths of the
/// package) and a byte, change one byte of the package.

#include <string>
#include <string_view>

#include "support/docx.h"

namespace vnplan::fuzz {

struct DocxParts {
  support::Docx docx;
  std::string damage;
};

[[nodiscard]] DocxParts docx_parts_of(std::string_view text);
[[nodiscard]] std::string text_of(const DocxParts& parts);
/// The package that the parts make.
[[nodiscard]] std::string package_of(const DocxParts& parts);

}  // namespace vnplan::fuzz
