#include <gtest/gtest.h>

#include "support/docx.h"
#include "support/raw.h"

namespace vnplan::bytes {
namespace {

using support::Docx;
using support::paragraph;
using support::run;

std::string read(const Docx& document) {
  const auto raw = read_docx(document.bytes(), {});
  return raw ? support::shown(*raw) : "Error: " + raw.error().what;
}

struct Case {
  std::string body, text;
};

void expect(const std::vector<Case>& cases) {
  for (const auto& [body, text] : cases) EXPECT_EQ(read({.body = body}), text) << body;
}

std::string p(const std::string& content) { return "<w:p>" + content + "</w:p>"; }

TEST(ReadDocx, GivesALineForEachParagraph) {
  const auto raw = read_docx(Docx{.body = paragraph("KẾ HOẠCH") + "<w:p/>" + p(run("Căn cứ ") + run("Luật"))}.bytes(), {});
  ASSERT_TRUE(raw);
  EXPECT_EQ(raw->format, "docx");
  EXPECT_EQ(raw->charset, "UTF-8");
  EXPECT_EQ(raw->utf8, "KẾ HOẠCH\n\nCăn cứ Luật\n");
  ASSERT_EQ(raw->marks.size(), 3U);
  EXPECT_EQ(raw->marks[0].kind, Mark::Kind::paragraph);
}

TEST(ReadDocx, KeepsLineBreaksWithinAParagraph) {
  expect({
      {p("<w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>năm 2021</w:t></w:r>"), "KẾ HOẠCH\nnăm 2021\n"},
      {p("<w:r><w:t>một</w:t><w:cr/><w:t>hai</w:t></w:r>"), "một\nhai\n"},
      {p("<w:r><w:t>a</w:t><w:br w:type=\"page\"/><w:t>b</w:t></w:r>"), "a\nb\n"},
      {p("<w:r><w:br w:type=\"page\"/><w:t>b</w:t></w:r>"), "b\n"},
      {p("<w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>"), "b\n"},
  });
}

TEST(ReadDocx, ATabIsAGapBetweenColumnsButNotAnIndent) {
  expect({
      {p("<w:r><w:t>Số: 12</w:t><w:tab/><w:t>Hà Nội</w:t></w:r>"), "Số: 12\tHà Nội\n"},
      {p("<w:r><w:tab/><w:t>Căn cứ</w:t></w:r>"), "Căn cứ\n"},
      {p("<w:r><w:t>a\tb\nc</w:t></w:r>"), "a b c\n"},  // white space of the XML itself
  });
}

TEST(ReadDocx, WritesHyphensAndSymbols) {
  expect({
      {p("<w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r>"), "2021-2025\n"},
      {p("<w:r><w:t>thực</w:t><w:softHyphen/><w:t>hiện</w:t></w:r>"), "thựchiện\n"},
      {p("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:t> Sở Y tế</w:t></w:r>"), "• Sở Y tế\n"},
      {p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0D8\"/><w:t> Sở</w:t></w:r>"), "➢ Sở\n"},
      {p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/><w:t>vui</w:t></w:r>"), "vui\n"},  // a face
      {p("<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr><w:t>&#xF0FC;</w:t></w:r>"), "✓\n"},
      {p("<w:r><w:t>10 &lt; 20 &amp; &#x1EA1;</w:t></w:r>"), "10 < 20 & ạ\n"},
  });
}

TEST(ReadDocx, KeepsInsertedAndLeavesOutDeletedWords) {
  expect({
      {p(run("a") + "<w:ins>" + run("b") + "</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>"), "ab\n"},
      {p("<w:moveFrom>" + run("a") + "</w:moveFrom><w:moveTo>" + run("b") + "</w:moveTo>"), "b\n"},
      {paragraph("1", "<w:rPr><w:del/></w:rPr>") + paragraph("2"), "12\n"},  // the end between them is deleted
      {"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:p>" + paragraph("2"), "2\n"},
  });
}

TEST(ReadDocx, LeavesOutHiddenWords) {
  expect({
      {p(run("a") + run("b", "<w:vanish/>") + run("c", "<w:vanish w:val=\"0\"/>")), "ac\n"},
      {p(run("a", "<w:webHidden/>")), "a\n"},  // hidden in browsers alone
  });
}

TEST(ReadDocx, WritesCapitalsWherePrintedSo) {
  expect({
      {p(run("Kế hoạch Ủy ban đường phố năm", "<w:caps/>")), "KẾ HOẠCH ỦY BAN ĐƯỜNG PHỐ NĂM\n"},
      {p(run("thứ tự", "<w:smallCaps/>")), "THỨ TỰ\n"},
      {p(run("thứ tự", "<w:caps w:val=\"false\"/>")), "thứ tự\n"},
  });
}

TEST(ReadDocx, LooksIntoLinksControlsAndTags) {
  expect({
      {p("<w:hyperlink>" + run("a") + "</w:hyperlink><w:smartTag><w:smartTagPr/>" + run("b") + "</w:smartTag>"), "ab\n"},
      {"<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + paragraph("a") + "</w:sdtContent></w:sdt>", "a\n"},
      {p("<w:customXml>" + run("a") + "</w:customXml><w:commentReference w:id=\"1\"/>"), "a\n"},
  });
}

TEST(ReadDocx, KeepsTheResultOfAField) {
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
  const std::string separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
  const std::string end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  const std::string instruction = "<w:r><w:instrText>DATE</w:instrText></w:r>";
  expect({
      {p(begin + instruction + separate + run("2021") + end + run(".")), "2021.\n"},
      {p("<w:fldSimple w:instr=\"PAGE\">" + run("3") + "</w:fldSimple>"), "3\n"},
      {p(begin + begin + instruction + separate + run("x") + end + separate + run("y") + end), "y\n"},  // a field in an instruction
      {p(begin + instruction + end + run("a")), "a\n"},
      {p(begin + run("lost")) + paragraph("a"), "\na\n"},  // damaged: does not swallow what follows
      {p(end + separate + run("a")), "a\n"},
  });
}

TEST(ReadDocx, WritesATextBoxOnceAndAfterItsParagraph) {
  const auto box = [](const std::string& words) { return "<w:txbxContent>" + paragraph(words) + "</w:txbxContent>"; };
  expect({
      {p("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box("hộp") + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" +
         box("hộp") + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("câu")),
       "câu\nhộp\n"},
      {p("<w:r><mc:AlternateContent><mc:Fallback><w:pict>" + box("hộp") + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("câu")),
       "câu\nhộp\n"},
      {p("<w:r><w:pict>" + box("một") + box("hai") + "</w:pict></w:r>") + paragraph("ba"), "\nmột\nhai\nba\n"},
      {p("<w:r><w:pict>" + box("một") + box("hai") + box("ba") + "</w:pict></w:r><w:tbl/>" + run("bốn")), "\nmột\nhai\nba\nbốn\n"},  // damaged
  });
}

TEST(ReadDocx, MarksBoldAndItalicLetters) {
  expect({
      {p(run("Điều 1.", "<w:b/>") + run(" ") + run("Phạm vi", "<w:b w:val=\"1\"/>") + run(" nhỏ")), "[b]Điều 1. Phạm vi[/b] nhỏ\n"},
      {p(run("a", "<w:i/>") + run("b", "<w:i/><w:b/>")), "[i]a[b]b[/b][/i]\n"},
      {p(run("a", "<w:b/>") + "<w:t>b</w:t>"), "[b]a[/b]b\n"},  // words outside any run
      {p(run("a", "<w:b w:val=\"0\"/>") + run("b", "<w:bCs/>")), "ab\n"},
  });
}

TEST(ReadDocx, InheritsFromStyles) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Derived\"><w:basedOn w:val=\"Base\"/><w:rPr><w:i/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Light\"><w:basedOn w:val=\"Base\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>"
      "<w:rPr><w:b w:val=\"0\"/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:b/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>";
  const auto styled = [&](const std::string& id, const std::string& run_properties) {
    return read({.body = paragraph("x", "<w:pStyle w:val=\"" + id + "\"/>", run_properties), .styles = styles});
  };
  EXPECT_EQ(styled("Base", ""), "[h][b]x[/b]\n");
  EXPECT_EQ(styled("Derived", ""), "[h][b][i]x[/b][/i]\n");
  EXPECT_EQ(styled("Light", ""), "x\n");
  EXPECT_EQ(styled("Light", "<w:rStyle w:val=\"Strong\"/>"), "[b]x[/b]\n");
  EXPECT_EQ(styled("Base", "<w:rStyle w:val=\"Strong\"/>"), "[h]x\n");  // the two take each other away
  EXPECT_EQ(styled("Base", "<w:b w:val=\"0\"/>"), "[h]x\n");
  EXPECT_EQ(styled("A", ""), "x\n");  // a circle
  EXPECT_EQ(styled("Missing", ""), "x\n");
}

TEST(ReadDocx, PutsNotesAtTheEndInTheOrderOfTheirSigns) {
  const auto note = [](const std::string& kind, const std::string& id, const std::string& content) {
    return "<w:" + kind + " w:id=\"" + id + "\">" + content + "</w:" + kind + ">";
  };
  const auto sign = [](const std::string& kind, const std::string& id) { return "<w:r><w:" + kind + "Reference w:id=\"" + id + "\"/></w:r>"; };
  const Docx document = {
      .body = p(run("một") + sign("footnote", "7") + run(" hai") + sign("endnote", "2") + run(" ba") + sign("footnote", "3")) +
              p(run("lại") + sign("footnote", "7") + sign("footnote", "99")) +
              p("<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"4\"/><w:t>*</w:t></w:r>" + run(" bốn")),
      .footnotes = note("footnote", "3", p("<w:r><w:footnoteRef/></w:r>" + run("Ba."))) + note("footnote", "4", paragraph("Bốn.")) +
                   note("footnote", "7", paragraph("Bảy.") + paragraph("Đoạn hai.")) + note("footnote", "0", paragraph("không ai nhắc")),
      .endnotes = note("endnote", "2", paragraph("Hai."))};
  EXPECT_EQ(read(document), "một[1] hai[2] ba[3]\nlại[1]\n[4] bốn\n[1] Bảy.\nĐoạn hai.\n[2] Hai.\n[3] Ba.\n[4] Bốn.\n");
}

TEST(ReadDocx, KnowsAnyPrefixAndTheStrictNamespaces) {
  const auto of = [](const std::string& xml) {
    const auto raw = read_docx(support::zip({{"word/document.xml", xml}}), {});
    return raw ? raw->utf8 : raw.error().what;
  };
  const std::string strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  EXPECT_EQ(of("<document xmlns=\"" + strict + "\"><body><p><r><t>một</t></r></p></body></document>"), "một\n");
  EXPECT_EQ(of("<x:document xmlns:x=\"" + strict + "\"><x:body><x:p><x:r><x:t>một</x:t></x:r></x:p></x:body></x:document>"), "một\n");
  EXPECT_EQ(of("<x:document xmlns:x=\"" + strict + "\" xmlns:a=\"urn:other\"><x:p><a:t>lạ</a:t></x:p></x:document>"), "\n");
}

}  // namespace
}  // namespace vnplan::bytes
