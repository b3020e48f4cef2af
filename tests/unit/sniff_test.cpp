#include <gtest/gtest.h>

#include "bytes/bytes.h"
#include "bytes/sniff.h"
#include "support/docx.h"
#include "vnplan/office.h"

namespace vnplan::bytes {
namespace {

using namespace std::string_literals;
using support::zip;

std::string name_of(std::string_view bytes) { return std::string(sniff(bytes).name); }

std::string utf16(std::string_view name) {
  std::string wide;
  for (const char c : name) wide += std::string(1, c) + '\0';
  return wide;
}

/// An OLE container as far as its directory tells: its signature and the name of a stream.
std::string ole(std::string_view stream) {
  return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0') + utf16(stream) + std::string(100, '\0');
}

TEST(Sniff, NamesEachFormatByItsContent) {
  const struct {
    std::string bytes;
    std::string_view name;
  } cases[] = {
      {"KẾ HOẠCH\nNăm 2026\n", "text"},
      {"%PDF-1.7\n", "pdf"},
      {"\r\n\xEF\xBB\xBF%PDF-1.4\n", "pdf"},  // rubbish before it, as mail programs leave
      {"{\\rtf1\\ansi", "rtf"},
      {ole("WordDocument"), "doc"},
      {support::Docx{}.bytes(), "docx"},
      {zip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}}), "odt"},
      {"<!DOCTYPE html><html>", "html"},
  };
  for (const auto& [bytes, name] : cases) EXPECT_EQ(name_of(bytes), name) << bytes.substr(0, 20);
}

TEST(Sniff, NamesWhatNobodyReads) {
  const struct {
    std::string bytes;
    std::string_view name;
  } cases[] = {
      {ole("EncryptedPackage"), "a document locked with a password"},
      {ole("Workbook"), "an Excel workbook"},
      {ole("PowerPoint Document"), "a PowerPoint presentation"},
      {ole("__properties_version1.0"), "an Outlook message"},
      {ole("Something"), "an OLE container without a document"},
      {zip({{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}}), "an Excel workbook"},
      {zip({{"[Content_Types].xml", "<x/>"}, {"ppt/presentation.xml", "<x/>"}}), "a PowerPoint presentation"},
      {"PK\3\4"s + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.presentationPK\3\4", "an OpenDocument file without text"},
      {zip({{"mimetype", "application/epub+zip"}}), "an e-book"},
      {zip({{"kehoach.txt", "x"}}), "a ZIP archive"},
      {"PK\x05\x06"s + std::string(18, '\0'), "a ZIP archive"},
      {"\xFF\xD8\xFF\xE0\0\x10JFIF"s, "a JPEG picture"},
      {"\x89PNG\r\n", "a PNG picture"},
      {"GIF89a", "a GIF picture"},
      {"II*\0\x08"s, "a TIFF picture"},
      {"MM\0*\0"s, "a TIFF picture"},
      {"Rar!\x1A", "a RAR archive"},
      {"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"},
      {"\x1F\x8B\x08", "a gzip archive"},
      {"\x7F" "ELF", "a program"},
  };
  for (const auto& [bytes, name] : cases) {
    EXPECT_EQ(name_of(bytes), name) << bytes.substr(0, 20);
    const auto raw = read(bytes, {});
    ASSERT_FALSE(raw) << name;
    EXPECT_EQ(raw.error().failure, Failure::not_text);
    EXPECT_EQ(raw.error().what, "is " + std::string(name));
    EXPECT_NE(raw.error().advice.find("DOCX"), std::string::npos);
  }
}

TEST(Sniff, TextsThatBeginLikeAnotherFormatAreTexts) {
  for (const auto text : {"", "P", "PK", "MM. SỞ NỘI VỤ", "II*", "II. NHIỆM VỤ", "MM", "GIF", "{ }", "BZ", "<", "< 5 ngày", "<p", "<<Kế hoạch>>",
                          "<Kính gửi>", "<person>", "<!-- nháp -->", "Tệp .pdf", "%PDF", "Rar", "7z"})
    EXPECT_EQ(name_of(text), "text") << text;
}

TEST(Sniff, AnHtmlPageBeginsWithATagOfOne) {
  for (const auto page : {"<html>", "<HTML lang=vi>", "  \r\n<!doctype HTML PUBLIC>", "\xEF\xBB\xBF<html>",
                          "<?xml version=\"1.0\"?><html>",
                          "<!-- saved from url --><html>", "<!-- a --> <!-- b -->\n<body>",
                          "<meta charset=utf-8>", "<p>Kế hoạch", "<p class=MsoNormal>",
                          "<div><p>", "<table border=1>", "<h1>KẾ HOẠCH</h1>"})
    EXPECT_EQ(name_of(page), "html") << page;
  EXPECT_EQ(name_of("\xFF\xFE" + utf16("<html>")), "html");
  EXPECT_EQ(name_of("Dùng thẻ <html> để mở trang.\n"), "text");
  EXPECT_EQ(name_of("<?xml version=\"1.0\"?><plan/>"), "text");
}

TEST(Sniff, OnlyOldOfficeFormatsNeedConverting) {
  EXPECT_EQ(office_extension(ole("WordDocument")), "doc");
  EXPECT_EQ(office_extension("{\\rtf1"), "rtf");
  EXPECT_EQ(office_extension(zip({{"mimetype", "application/vnd.oasis.opendocument.text"}})), "odt");
  EXPECT_EQ(office_extension(support::Docx{}.bytes()), std::nullopt);
  EXPECT_EQ(office_extension(ole("EncryptedPackage")), std::nullopt);
  EXPECT_EQ(office_extension("%PDF-1.4"), std::nullopt);
  EXPECT_EQ(office_extension(""), std::nullopt);
}

TEST(Read, HandsOldOfficeFormatsToTheConverter) {
  ReadOptions options;
  std::string given;
  options.convert_office = [&](std::string_view bytes, std::string_view extension) -> Result<std::string> {
    given = std::string(extension) + ":" + std::string(bytes);
    return support::Docx{.body = support::paragraph("KẾ HOẠCH")}.bytes();
  };
  const auto raw = read("{\\rtf1}", options);
  ASSERT_TRUE(raw);
  EXPECT_EQ(given, "rtf:{\\rtf1}");
  EXPECT_EQ(raw->format, "rtf");
  EXPECT_EQ(raw->utf8, "KẾ HOẠCH\n");

  options.convert_office = [](std::string_view, std::string_view) -> Result<std::string> { return Error{Failure::no_converter, "no", "install it"}; };
  EXPECT_EQ(read("{\\rtf1}", options).error().what, "no");
  options.convert_office = [](std::string_view, std::string_view) -> Result<std::string> { return "no DOCX"s; };
  EXPECT_EQ(read("{\\rtf1}", options).error().failure, Failure::not_text);
}

}  // namespace
}  // namespace vnplan::bytes
