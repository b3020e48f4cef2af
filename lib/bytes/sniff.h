#pragma once
/// Which format bytes are in, by their content. The name of a file is never asked: it is wrong too often.

#include <string_view>

namespace vnplan::bytes {

enum class Format { text, docx, pdf, html, doc, rtf, odt, other };

struct Sniffed {
  Format format = Format::text;
  std::string_view name;  ///< "docx"; for `other` what it is: "an Excel workbook", "a ZIP archive", "a JPEG picture"
};

[[nodiscard]] Sniffed sniff(std::string_view bytes);

}  // namespace vnplan::bytes
