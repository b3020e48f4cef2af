#include "support/docx.h"

#include <zip.h>

#include <stdexcept>

namespace vnplan::support {
namespace {

constexpr std::string_view word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string wrap(std::string_view element, const std::string& content) {
  const std::string name = "w:" + std::string(element);
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + name + " xmlns:w=\"" + std::string(word) +
         "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" + content + "</" + name + ">";
}

std::string links(const std::vector<std::pair<std::string, std::string>>& targets) {
  std::string xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const auto& [type, target] : targets)
    xml += "<Relationship Id=\"" + type + "\" Type=\"" + std::string(relations) + type + "\" Target=\"" + target + "\"/>";
  return xml + "</Relationships>";
}

void require(bool done) {
  if (!done) throw std::runtime_error("libzip cannot make the archive");
}

}  // namespace

std::string zip(const Entries& entries, const std::string& password) {
  auto* const source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  require(source != nullptr);
  zip_source_keep(source);
  auto* const archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
  require(archive != nullptr);
  for (const auto& [name, content] : entries) {
    auto* const bytes = zip_source_buffer(archive, content.data(), content.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    require(index >= 0);
    if (!password.empty())
      require(zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_TRAD_PKWARE, password.c_str()) == 0);
  }
  require(zip_close(archive) == 0);
  require(zip_source_open(source) == 0);
  zip_stat_t size;
  require(zip_source_stat(source, &size) == 0);
  std::string bytes(size.size, '\0');
  require(zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

Entries Docx::entries() const {
  Entries made = {{"_rels/.rels", links({{"officeDocument", "word/document.xml"}})},
                  {"word/document.xml", wrap("document", "<w:body>" + body + "</w:body>")}};
  std::vector<std::pair<std::string, std::string>> targets;
  const auto add = [&](const std::string& part, const std::string& content) {
    if (content.empty()) return;
    made.emplace_back("word/" + part + ".xml", wrap(part, content));
    targets.emplace_back(part, part + ".xml");
  };
  add("styles", styles);
  add("numbering", numbering);
  add("footnotes", footnotes);
  add("endnotes", endnotes);
  made.emplace_back("word/_rels/document.xml.rels", links(targets));
  return made;
}

std::string run(std::string_view words, std::string_view properties) {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t xml:space=\"preserve\">" + std::string(words) + "</w:t></w:r>";
}

std::string paragraph(std::string_view words, std::string_view properties, std::string_view run_properties) {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + run(words, run_properties) + "</w:p>";
}

}  // namespace vnplan::support
