#pragma once
/// Word documents made in a test: the XML of their parts -> the bytes of the package.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vnplan::support {

using Entries = std::vector<std::pair<std::string, std::string>>;  // name, content

/// A ZIP archive; encrypted if there is a password.
[[nodiscard]] std::string zip(const Entries& entries, const std::string& password = {});

/// The parts of a document, each without its outermost element.
struct Docx {
  std::string body = {};
  std::string styles = {}, numbering = {}, footnotes = {}, endnotes = {};

  [[nodiscard]] Entries entries() const;
  [[nodiscard]] std::string bytes() const { return zip(entries()); }
};

/// `<w:p>` of one run: paragraph("Điều 1", "<w:outlineLvl w:val=\"0\"/>", "<w:b/>").
[[nodiscard]] std::string paragraph(std::string_view words, std::string_view properties = {}, std::string_view run_properties = {});
[[nodiscard]] std::string run(std::string_view words, std::string_view properties = {});

}  // namespace vnplan::support
