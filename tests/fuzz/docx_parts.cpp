#include "fuzz/docx_parts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vnplan::fuzz {
namespace {

constexpr std::string_view sign = "=== ";

std::array<std::pair<std::string_view, std::string*>, 6> named_parts(DocxParts& parts) {
  auto& docx = parts.docx;
  return {{{"body", &docx.body},
           {"styles", &docx.styles},
           {"numbering", &docx.numbering},
           {"footnotes", &docx.footnotes},
           {"endnotes", &docx.endnotes},
           {"damage", &parts.damage}}};
}

}  // namespace

DocxParts docx_parts_of(std::string_view text) {
  DocxParts parts;
  const auto named = named_parts(parts);
  std::string* part = &parts.docx.body;
  while (!text.empty()) {
    const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
    const auto line = text.substr(0, size);
    text.remove_prefix(size);
    const auto name = line.starts_with(sign) ? line.substr(sign.size(), line.find('\n') - sign.size()) : std::string_view();
    const auto* const found = std::find_if(named.begin(), named.end(), [&](const auto& it) { return !name.empty() && it.first == name; });
    if (found != named.end())
      part = found->second;
    else
      *part += line;
  }
  return parts;
}

std::string text_of(const DocxParts& parts) {
  auto copy = parts;
  std::string text;
  for (const auto& [name, part] : named_parts(copy)) {
    if (part->empty()) continue;
    text.append(sign).append(name).append("\n").append(*part);
    if (text.back() != '\n') text += '\n';
  }
  return text;
}

std::string package_of(const DocxParts& parts) {
  auto package = parts.docx.bytes();
  for (std::size_t i = 0; i + 2 < parts.damage.size(); i += 3) {
    const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(parts.damage[at])); };
    package[(byte(i) * 256 + byte(i + 1)) * package.size() / 65536] = parts.damage[i + 2];
  }
  return package;
}

}  // namespace vnplan::fuzz
