#include <gtest/gtest.h>

#include "base/utf8.h"
#include "support/docx.h"
#include "support/raw.h"

namespace vnplan::bytes {
namespace {

using support::Docx;
using support::Entries;
using support::paragraph;
using support::zip;

constexpr std::string_view word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

Error failure(const std::string& bytes, std::uint64_t max_memory = std::uint64_t{256} << 20U) {
  const auto raw = read_docx(bytes, support::with_memory(max_memory));
  if (raw) return {Failure::cannot_open, "it was read: " + raw->utf8.substr(0, 100), {}};
  EXPECT_FALSE(raw.error().advice.empty());
  return raw.error();
}

std::string document(const std::string& content) { return "<w:document " + std::string(word) + ">" + content + "</w:document>"; }
std::string link(const std::string& type, const std::string& target, const std::string& more = {}) {
  return "<Relationships><Relationship Type=\"http://x/" + type + "\" Target=\"" + target + "\"" + more + "/></Relationships>";
}
std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (; times > 0; --times) all += text;
  return all;
}
std::string read(const Entries& entries) {
  const auto raw = read_docx(zip(entries), {});
  return raw ? raw->utf8 : "Error: " + raw.error().what;
}

TEST(DocxPackage, NamesWhatIsNoDocument) {
  EXPECT_EQ(failure(zip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}})).what,
            "an OpenDocument file, no Word document");
  EXPECT_EQ(failure(zip({{"_rels/.rels", link("officeDocument", "xl/workbook.xml")}, {"xl/workbook.xml", "<workbook/>"}})).what,
            "an Excel workbook, no Word document");
  EXPECT_EQ(failure(zip({{"ppt/presentation.xml", "<p/>"}})).what, "a PowerPoint presentation, no Word document");
  EXPECT_EQ(failure(zip({{"a.txt", "a"}})).what, "a ZIP archive without a Word document");
  EXPECT_EQ(failure(zip({{"a.txt", "a"}})).failure, Failure::not_text);
}

TEST(DocxPackage, RefusesWhatIsDamaged) {
  const auto whole = Docx{.body = paragraph("Kế hoạch")}.bytes();
  for (std::size_t size = 0; size < whole.size(); size += 7) EXPECT_EQ(failure(whole.substr(0, size)).failure, Failure::not_text) << size;
  EXPECT_EQ(failure("PK\3\4").failure, Failure::not_text);
  EXPECT_EQ(failure(std::string(100000, 'P')).failure, Failure::not_text);
  EXPECT_NE(failure(zip({{"word/document.xml", document("<w:body><w:p>")}})).what.find("word/document.xml is no XML"), std::string::npos);
  EXPECT_NE(failure(zip({{"word/document.xml", ""}})).what.find("is no XML"), std::string::npos);
}

TEST(DocxPackage, NoChangedByteMakesItFail) {
  const auto whole = Docx{.body = paragraph("Kế hoạch"), .styles = "<w:docDefaults/>", .numbering = "<w:num w:numId=\"1\"/>"}.bytes();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    auto changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x55);
    const auto raw = read_docx(changed, {});
    EXPECT_TRUE(raw ? raw->format == "docx" : !raw.error().advice.empty()) << at;
  }
}

TEST(DocxPackage, RefusesAPassword) {
  const auto error = failure(zip({{"word/document.xml", document("<w:body/>")}}, "secret"));
  EXPECT_EQ(error.what, "the package is encrypted");
  EXPECT_EQ(error.failure, Failure::not_text);
}

TEST(DocxPackage, UnpacksNoMoreThanAllowed) {
  const auto bomb = zip({{"word/document.xml", document("<w:body><w:p><w:r><w:t>" + std::string(8U << 20U, 'x') + "</w:t></w:r></w:p></w:body>")}});
  EXPECT_LT(bomb.size(), 20000U);
  EXPECT_EQ(failure(bomb, 1U << 20U).what, "unpacks to more than 1 MiB");
  EXPECT_EQ(failure(bomb, 1U << 20U).failure, Failure::too_large);
  EXPECT_TRUE(read_docx(bomb, support::with_memory(20U << 20U)));

  auto lying = bomb;  // the sizes in the archive's directory and before the entry itself: 100 bytes
  for (const auto& [signature, place] : {std::pair{"PK\1\2", 24}, std::pair{"PK\3\4", 22}})
    lying.replace(lying.find(signature) + static_cast<std::size_t>(place), 4, std::string("\x64\0\0\0", 4));
  EXPECT_EQ(failure(lying, 1U << 20U).what, "unpacks to more than 1 MiB");
}

TEST(DocxPackage, ATreeCountsAsMemory) {  // four bytes of XML are sixty-four of the tree
  const auto many = zip({{"word/document.xml", document(repeated("<a/>", 100000))}});
  EXPECT_EQ(failure(many, 4U << 20U).failure, Failure::too_large);
  EXPECT_TRUE(read_docx(many, support::with_memory(16U << 20U)));
}

TEST(DocxPackage, ManyEntriesAreNoDocument) {
  Entries entries;
  for (int i = 0; i < 66000; ++i) entries.emplace_back(std::to_string(i), "");
  EXPECT_NE(failure(zip(entries)).what.find("65535 entries"), std::string::npos);
}

TEST(DocxPackage, ElementsMayBeNestedAMillionDeep) {
  for (const auto& [name, deep] : {std::pair{"w:x", 1000000U}, {"w:p", 100000U}, {"w:tbl", 1000000U}, {"w:tc", 100000U}, {"w:r", 100000U}}) {
    const auto open = "<" + std::string(name) + ">";
    const auto close = "</" + std::string(name) + ">";
    const auto raw = read_docx(zip({{"word/document.xml", document(repeated(open, deep) + "<w:r><w:t>a</w:t></w:r>" + repeated(close, deep))}}), {});
    ASSERT_TRUE(raw) << name << raw.error().what;
    EXPECT_EQ(raw->utf8.find_first_not_of("\n"), raw->utf8.find('a')) << name;
  }
  const auto boxes = repeated("<w:p><w:txbxContent>", 100000) + paragraph("a") + repeated("</w:txbxContent></w:p>", 100000);
  const auto raw = read_docx(zip({{"word/document.xml", document(boxes)}}), {});
  ASSERT_TRUE(raw);
  EXPECT_EQ(raw->utf8.size(), 100002U);
}

TEST(DocxPackage, ExpandsNoEntitiesAndIgnoresDocumentTypes) {
  const auto doctype = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>";
  EXPECT_EQ(read({{"word/document.xml", doctype + document("<w:p><w:r><w:t>x&a;&b;&lt;</w:t></w:r></w:p>")}}), "x&a;&b;<\n");
}

TEST(DocxPackage, OpensNothingOutsideThePackage) {
  const auto body = document("<w:p><w:r><w:t>a</w:t></w:r></w:p>");
  const auto external = link("styles", "broken.xml", " TargetMode=\"External\"");  // of that name, but somewhere else
  EXPECT_EQ(read({{"word/document.xml", body}, {"word/_rels/document.xml.rels", external}, {"word/broken.xml", "<"}}), "a\n");
  EXPECT_EQ(read({{"word/document.xml", body}, {"word/_rels/document.xml.rels", link("styles", "../../../../etc/passwd")}}), "a\n");
  EXPECT_EQ(read({{"_rels/.rels", link("officeDocument", "/../docs/main.xml")}, {"docs/main.xml", body}}), "a\n");
  EXPECT_EQ(read({{"_rels/.rels", link("officeDocument", "nowhere.xml")}, {"word/document.xml", body}}), "a\n");
}

TEST(DocxPackage, GivesValidUtf8) {
  const auto raw = read_docx(zip({{"word/document.xml", document("<w:p><w:r><w:t>a\xFF\xE1\xBA&#xD800;b</w:t></w:r></w:p>")}}), {});
  ASSERT_TRUE(raw);
  EXPECT_EQ(valid_utf8_prefix(raw->utf8), raw->utf8.size());
  EXPECT_EQ(raw->utf8.front(), 'a');
  EXPECT_EQ(raw->utf8.substr(raw->utf8.size() - 2), "b\n");
}

TEST(DocxPackage, ReadsUtf16) {
  const std::u16string xml =
      u"\uFEFF<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
      u"<w:p><w:r><w:t>Kế</w:t></w:r></w:p></w:document>";
  std::string bytes;
  for (const auto unit : xml) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8U);
  }
  EXPECT_EQ(read({{"word/document.xml", bytes}}), "Kế\n");
}

TEST(DocxPackage, AnUnknownEncodingIsRefusedThoughADocxNeedsNone) {
  ReadOptions options;
  options.charset = "klingon";
  const auto raw = vnplan::bytes::read(Docx{.body = paragraph("một")}.bytes(), options);
  ASSERT_FALSE(raw);
  EXPECT_EQ(raw.error().what, "no encoding is called klingon");
}

}  // namespace
}  // namespace vnplan::bytes
