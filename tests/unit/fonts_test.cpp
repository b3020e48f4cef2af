#include <gtest/gtest.h>

#include "bytes/charset/fonts.h"
#include "support/docx.h"
#include "support/raw.h"

namespace vnplan::bytes {
namespace {

TEST(DocxFonts, KnowsTheEncodingByTheName) {
  EXPECT_EQ(encoding_of(".VnTime"), Encoding::tcvn3);
  EXPECT_EQ(encoding_of(".VnTimeH"), Encoding::tcvn3_capitals);
  EXPECT_EQ(encoding_of(".vnarial"), Encoding::tcvn3);
  EXPECT_EQ(encoding_of("VNI-Times"), Encoding::vni);
  EXPECT_EQ(encoding_of("Times New Roman"), Encoding::unicode);
  EXPECT_EQ(encoding_of("Verdana"), Encoding::unicode);
  EXPECT_EQ(encoding_of(""), Encoding::unknown);
}

TEST(DocxFonts, TellsUnicodeFromLettersOfOldFonts) {
  EXPECT_TRUE(may_be_of_old_font("KÕ ho¹ch n¨m 2021 – “Ÿ”"));
  EXPECT_FALSE(may_be_of_old_font("Kế hoạch"));
  EXPECT_FALSE(may_be_of_old_font("đường"));
  EXPECT_FALSE(may_be_of_old_font("cơ"));
  EXPECT_FALSE(may_be_of_old_font("e\u0301"));
}

TEST(DocxFonts, CapitalsOfEveryVietnameseLetter) {
  EXPECT_EQ(to_capitals("aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"),
            "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ");
  EXPECT_EQ(to_capitals("ĐIỀU 12 ÷ × – “”…"), "ĐIỀU 12 ÷ × – “”…");
}

std::string font(const std::string& name) { return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\"/>"; }

Raw read(const std::string& content, const std::string& styles = {}) {
  const auto raw = read_docx(support::Docx{.body = "<w:p>" + content + "</w:p>", .styles = styles}.bytes(), {});
  EXPECT_TRUE(raw);
  return raw ? *raw : Raw{};
}

TEST(DocxFonts, UnicodeInAnOldFontStays) {
  EXPECT_EQ(read(support::run("Kế hoạch của Sở", font(".VnTime"))).utf8, "Kế hoạch của Sở\n");
  EXPECT_EQ(read(support::run("Sở Y tế", font(".VnTime")) + support::run(" tòa", "<w:b/>" + font(".VnTime"))).utf8, "Sở Y tế tòa\n");
}

TEST(DocxFonts, ConvertsOldFontsRunByRun) {
  const auto raw = read(support::run("KÕ ho¹ch n¨m", font(".VnTime")) + support::run(" và kế hoạch"));
  EXPECT_EQ(raw.utf8, "Kế hoạch năm và kế hoạch\n");
  EXPECT_EQ(read(support::run("Keá hoaïch", font("VNI-Times"))).utf8, "Kế hoạch\n");
  const auto vni = font("VNI-Times");
  EXPECT_EQ(read(support::run("Ke", vni) + support::run("á hoa", "<w:b/>" + vni) + support::run("ïch", vni)).utf8, "Kế hoạch\n");
  EXPECT_EQ(read(support::run("th", font(".VnTime")) + "<w:r><w:rPr>" + font(".VnTime") + "</w:rPr><w:softHyphen/></w:r>").utf8, "thư\n");
}

TEST(DocxFonts, AStyleOrTheDefaultsNameTheFont) {
  const auto defaults = "<w:docDefaults><w:rPrDefault><w:rPr>" + font(".VnTime") + "</w:rPr></w:rPrDefault></w:docDefaults>";
  const auto raw = read(support::run("KÕ ho¹ch"), defaults);
  EXPECT_EQ(raw.utf8, "Kế hoạch\n");
  EXPECT_EQ(raw.charset, "TCVN3");
  EXPECT_EQ(read(support::run("ô ©", font("Times New Roman")), defaults).utf8, "ô ©\n");
}
}  // namespace
}  // namespace vnplan::bytes
