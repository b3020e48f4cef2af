#include <gtest/gtest.h>

#include "bytes/docx/number_format.h"
#include "support/docx.h"
#include "support/raw.h"

namespace vnplan::bytes {
namespace {

using docx::format_number;
using support::Docx;
using support::paragraph;

std::string level(int number, const std::string& format, const std::string& text, const std::string& more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}
std::string abstract(int id, const std::string& content) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + content + "</w:abstractNum>";
}
std::string list(int id, int abstract_id, const std::string& overrides = {}) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract_id) + "\"/>" + overrides + "</w:num>";
}
std::string in_list(int id, int level_number) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level_number) + "\"/><w:numId w:val=\"" + std::to_string(id) + "\"/></w:numPr>";
}
std::string styled(const std::string& id) { return "<w:pStyle w:val=\"" + id + "\"/>"; }

/// One word for each paragraph: the label that it got. "-" where it got none.
std::string labels(const std::string& numbering, const std::vector<std::string>& paragraphs, const std::string& styles = {}) {
  std::string body;
  for (const auto& properties : paragraphs) body += paragraph("x", properties);
  const auto raw = read_docx(Docx{.body = body, .styles = styles, .numbering = numbering}.bytes(), {});
  if (!raw) return raw.error().what;
  std::string found;
  for (std::size_t at = 0, end = 0; (end = raw->utf8.find("x\n", at)) != std::string::npos; at = end + 2)
    found += (found.empty() ? "" : " ") + (end == at ? "-" : raw->utf8.substr(at, end - at - 1));
  return found;
}

const std::string plan_list =
    abstract(1, level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "lowerLetter", "%3)") + level(3, "decimal", "%2.%4"));

TEST(DocxNumbering, CountsEachLevelUnderTheOneAbove) {
  EXPECT_EQ(labels(plan_list + list(5, 1), {in_list(5, 0), in_list(5, 1), in_list(5, 1), in_list(5, 2), in_list(5, 2), in_list(5, 3), in_list(5, 0),
                                            in_list(5, 1), in_list(5, 2)}),
            "I. 1. 2. a) b) 2.1 II. 1. a)");
}

TEST(DocxNumbering, ALevelThatIsLeftOutCountsAsIfItHadBeenThere) {
  const auto numbering = abstract(1, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "decimal", "%1.%2.%3.")) + list(5, 1);
  EXPECT_EQ(labels(numbering, {in_list(5, 1), in_list(5, 1), in_list(5, 0), in_list(5, 2), in_list(5, 1)}), "1.1. 1.2. 2. 2.1.1. 2.2.");
}

TEST(DocxNumbering, ListsOfOneAbstractListGoOn) {
  EXPECT_EQ(labels(plan_list + list(5, 1) + list(6, 1), {in_list(5, 0), in_list(6, 0), in_list(5, 0)}), "I. II. III.");
}

TEST(DocxNumbering, AnOverrideStartsAgainOnce) {
  const auto again = list(6, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride>");
  EXPECT_EQ(labels(plan_list + list(5, 1) + again, {in_list(5, 0), in_list(6, 0), in_list(6, 0), in_list(5, 0)}), "I. IV. V. VI.");
  const auto own = list(6, 1, "<w:lvlOverride w:ilvl=\"0\">" + level(0, "decimal", "Bước %1:") + "</w:lvlOverride>");
  EXPECT_EQ(labels(plan_list + own, {in_list(6, 0), in_list(6, 0)}), "Bước 1: Bước 2:");
}

TEST(DocxNumbering, RestartsAsTheLevelSays) {
  const auto with = [](const std::string& restart) {
    return labels(abstract(1, level(0, "decimal", "%1.") + level(1, "decimal", "%2)") + level(2, "decimal", "%3/", restart)) + list(5, 1),
                  {in_list(5, 0), in_list(5, 1), in_list(5, 2), in_list(5, 1), in_list(5, 2), in_list(5, 0), in_list(5, 2)});
  };
  EXPECT_EQ(with(""), "1. 1) 1/ 2) 1/ 2. 1/");
  EXPECT_EQ(with("<w:lvlRestart w:val=\"0\"/>"), "1. 1) 1/ 2) 2/ 2. 3/");
  EXPECT_EQ(with("<w:lvlRestart w:val=\"1\"/>"), "1. 1) 1/ 2) 2/ 2. 1/");  // after the first level alone
}

TEST(DocxNumbering, LegalNumbersAreFigures) {
  const auto levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "decimal", "%1.%3");
  EXPECT_EQ(labels(abstract(1, levels) + list(5, 1), {in_list(5, 0), in_list(5, 1), in_list(5, 2)}), "I. 1.1 I.1");
}

TEST(DocxNumbering, AStyleBringsItsList) {
  const auto numbering = abstract(1, level(0, "upperRoman", "%1.") + level(1, "decimal", "Điều %2.", "<w:pStyle w:val=\"Article\"/>")) + list(5, 1);
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Article\"><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Derived\"><w:basedOn w:val=\"Article\"/></w:style>";
  EXPECT_EQ(labels(numbering, {styled("Article"), styled("Derived"), styled("Article") + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"}, styles),
            "Điều 1. Điều 2. -");
}

TEST(DocxNumbering, AListMayTakeItsLevelsFromAStyle) {
  const auto numbering = abstract(1, level(0, "decimal", "%1/")) + abstract(2, "<w:numStyleLink w:val=\"Steps\"/>") + list(5, 1) + list(6, 2);
  const std::string styles =
      "<w:style w:type=\"numbering\" w:styleId=\"Steps\"><w:pPr><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style>";
  EXPECT_EQ(labels(numbering, {in_list(6, 0), in_list(6, 0)}, styles), "1/ 2/");
}

TEST(DocxNumbering, ALevelWithoutANumberIsLeftOutOfTheNumbersBelow) {
  for (const std::string format : {"none", "bullet"}) {
    const auto levels = level(0, "decimal", "%1.") + level(1, format, "%2-") + level(2, "decimal", "%1.%2%3");
    EXPECT_EQ(labels(abstract(1, levels) + list(5, 1), {in_list(5, 0), in_list(5, 2), in_list(5, 2)}), "1. 1.1 1.2") << format;
  }
  EXPECT_EQ(labels(abstract(1, level(0, "none", "Mục")) + list(5, 1), {in_list(5, 0), in_list(5, 0)}), "Mục Mục");
}

TEST(DocxNumbering, BulletsAreUsualSigns) {
  const auto bullet = [](const std::string& text, const std::string& font = {}) {
    const auto look = font.empty() ? "" : "<w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/></w:rPr>";
    return labels(abstract(1, level(0, "bullet", text, look)) + list(5, 1), {in_list(5, 0)});
  };
  EXPECT_EQ(bullet("-"), "-");
  EXPECT_EQ(bullet("+"), "+");
  EXPECT_EQ(bullet("•"), "•");
  EXPECT_EQ(bullet("&#xF0B7;", "Symbol"), "•");
  EXPECT_EQ(bullet("&#xF0A7;", "Wingdings"), "▪");
  EXPECT_EQ(bullet("Ø", "Wingdings"), "➢");
  EXPECT_EQ(bullet("&#xF04A;", "Wingdings"), "•");
  EXPECT_EQ(bullet("&#xF097;", "Wingdings 2"), "•");
  EXPECT_EQ(bullet("o", "Courier New"), "○");
  EXPECT_EQ(bullet("€"), "-");
  EXPECT_EQ(bullet(""), "-");  // none: nothing is printed
}

TEST(DocxNumbering, FormatsNumbersAsWordDoes) {
  struct Case {
    int number;
    std::string_view format, text;
  };
  for (const auto& [number, format, text] : std::vector<Case>{
           {4, "decimal", "4"},      {1994, "upperRoman", "MCMXCIV"}, {9, "lowerRoman", "ix"},  {4, "lowerLetter", "d"}, {5, "lowerLetter", "e"},
           {26, "upperLetter", "Z"}, {28, "lowerLetter", "bb"},       {0, "lowerLetter", ""},   {7, "decimalZero", "07"}, {12, "decimalZero", "12"},
           {1, "ordinal", "1st"},    {12, "ordinal", "12th"},         {22, "ordinal", "22nd"},
           {3, "vietnameseCounting", "3"}, {40000, "upperRoman", "40000"}})
    EXPECT_EQ(format_number(number, format), text) << format;
  EXPECT_EQ(format_number(7, "custom", "001, 002, 003, ..."), "007");
}

TEST(DocxNumbering, ABlankPartsTheLabelFromTheWords) {
  const auto body = paragraph("x", in_list(5, 0)) + paragraph(" y", in_list(5, 0)) + paragraph("", in_list(5, 0));
  const auto raw = read_docx(Docx{.body = body, .numbering = plan_list + list(5, 1)}.bytes(), {});
  ASSERT_TRUE(raw);
  EXPECT_EQ(raw->utf8, "I. x\nII. y\nIII.\n");  // the number of an empty paragraph is printed: as in the first column of a table
}

TEST(DocxNumbering, HiddenAndDeletedParagraphsAreNotCounted) {
  const std::string gone = "<w:p><w:pPr>" + in_list(5, 0) + "<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>a</w:delText></w:r></w:del></w:p>";
  const Docx document = {.body = paragraph("x", in_list(5, 0)) + gone + paragraph("y", in_list(5, 0)), .numbering = plan_list + list(5, 1)};
  const auto raw = read_docx(document.bytes(), {});
  ASSERT_TRUE(raw);
  EXPECT_EQ(raw->utf8, "I. x\nII. y\n");
}

TEST(DocxNumbering, WhatIsNotThereNumbersNothing) {
  EXPECT_EQ(labels(plan_list + list(5, 1), {in_list(9, 0), in_list(-3, 0), in_list(5, 0)}), "- - I.");
  EXPECT_EQ(labels(plan_list + list(5, 77), {in_list(5, 0)}), "-");
  EXPECT_EQ(labels(plan_list + list(5, 1), {in_list(5, 99)}), "-");  // beyond the nine levels: the ninth, which has no text
}

}  // namespace
}  // namespace vnplan::bytes
