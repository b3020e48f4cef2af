#include <gtest/gtest.h>

#include "support/docx.h"
#include "support/raw.h"

namespace vnplan::bytes {
namespace {

using support::paragraph;

std::string cell(const std::string& words, const std::string& properties = {}) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(words) + "</w:tc>";
}
std::string row(const std::string& cells, const std::string& properties = {}) {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
std::string table(const std::string& rows) { return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>"; }
std::string span(int columns) { return "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>"; }
const std::string down = "<w:vMerge w:val=\"restart\"/>";
const std::string above = "<w:vMerge/>";

std::string read(const std::string& body, std::uint64_t max_memory = std::uint64_t{256} << 20U) {
  const auto raw = read_docx(support::Docx{.body = body}.bytes(), support::with_memory(max_memory));
  return raw ? support::shown(*raw) : "Error: " + raw.error().what;
}

TEST(DocxTables, PartCellsAndRows) {
  EXPECT_EQ(read(table(row(cell("TT") + cell("Nhiệm vụ")) + row(cell("1") + cell("Rà soát"))) + paragraph("hết")),
            "[table]TT|Nhiệm vụ|\n1|Rà soát|\n[/table]hết\n");
}

TEST(DocxTables, KeepTheParagraphsOfACellApart) {
  EXPECT_EQ(read(table(row("<w:tc>" + paragraph("một") + paragraph("hai") + "</w:tc>" + cell("ba")))), "[table]một\nhai|ba|\n[/table]");
  EXPECT_EQ(read(table(row(cell("") + cell("hai")))), "[table]|hai|\n[/table]");
}

TEST(DocxTables, ACellOverSeveralColumnsFillsThem) {
  EXPECT_EQ(read(table(row(cell("I", span(3)) + cell("x")) + row(cell("a") + cell("b") + cell("c") + cell("d")))),
            "[table]I|||x|\na|b|c|d|\n[/table]");
  EXPECT_EQ(read(table(row(cell("a"), "<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>") + row(cell("1") + cell("2") + cell("3")))),
            "[table]|a||\n1|2|3|\n[/table]");
}

TEST(DocxTables, ACellOverSeveralRowsStandsInEach) {
  EXPECT_EQ(read(table(row(cell("Sở Y tế", down) + cell("1")) + row(cell("", above) + cell("2")) + row(cell("khác") + cell("3")) +
                       row(cell("lạ", above) + cell("4")))),
            "[table]Sở Y tế|1|\nSở Y tế|2|\nkhác|3|\nlạ|4|\n[/table]");  // the last goes on from nothing
  const auto opened = table(row(cell("Sở Y tế", down) + cell("1")));
  EXPECT_EQ(read(opened + table(row(cell("khác", above) + cell("2")))), "[table]Sở Y tế|1|\n[/table][table]khác|2|\n[/table]");
  EXPECT_EQ(read(table(row(cell("x") + cell("Sở", down + span(2))) + row(cell("y") + cell("", above + span(2))))), "[table]x|Sở||\ny|Sở||\n[/table]");
}

TEST(DocxTables, RepeatedCellsKeepTheirMarks) {
  const auto bold = "<w:tc><w:tcPr>" + down + "</w:tcPr>" + paragraph("Sở", "", "<w:b/>") + paragraph("hai") + "</w:tc>";
  EXPECT_EQ(read(table(row(bold + cell("1")) + row(cell("", above) + cell("2")))), "[table][b]Sở[/b]\nhai|1|\n[b]Sở[/b]\nhai|2|\n[/table]");
}

TEST(DocxTables, ATableInACellIsItsParagraphs) {
  const auto inner = table(row(cell("a", down) + cell("b")) + row(cell("", above) + cell("c")));
  EXPECT_EQ(read(table(row("<w:tc>" + inner + "<w:p/></w:tc>" + cell("d")))), "[table]a\nb\n\nc\n|d|\n[/table]");
}

TEST(DocxTables, AFrameOfOneCellIsItsParagraphs) {
  EXPECT_EQ(read(table(row(cell("Ghi chú")))), "Ghi chú\n");
  EXPECT_EQ(read(table(row("<w:tc>" + table(row(cell("a") + cell("b"))) + "</w:tc>"))), "[table]a|b|\n[/table]");
  EXPECT_EQ(read(table(row(cell("a")) + row(cell("b")))), "[table]a|\nb|\n[/table]");
}

TEST(DocxTables, LeaveOutDeletedRowsAndLookIntoControls) {
  EXPECT_EQ(read(table(row(cell("a") + cell("b"), "<w:del/>") + row(cell("c") + cell("d")))), "[table]c|d|\n[/table]");
  EXPECT_EQ(read(table("<w:sdt><w:sdtContent>" + row("<w:sdt><w:sdtContent>" + cell("a") + "</w:sdtContent></w:sdt>" + cell("b")) +
                       "</w:sdtContent></w:sdt>")),
            "[table]a|b|\n[/table]");
}

TEST(DocxTables, ATabInACellIsABlank) {
  EXPECT_EQ(read(table(row("<w:tc><w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p></w:tc>" + cell("c")))), "[table]a b|c|\n[/table]");
}

TEST(DocxTables, ImpossibleSpansAreCut) {
  const auto wide = read(table(row(cell("a", span(1000000000)) + cell("b")) + row(cell("c", "<w:gridSpan w:val=\"-5\"/>") + cell("d"))));
  EXPECT_LT(wide.size(), 200U);
  EXPECT_NE(wide.find("\nc|d|\n"), std::string::npos) << wide;
}

TEST(DocxTables, RepeatingALongCellManyTimesEndsAtTheLimit) {
  std::string rows = row(cell(std::string(100000, 'x'), down) + cell("1"));
  for (int i = 0; i < 1000; ++i) rows += row(cell("", above) + cell("2"));
  EXPECT_EQ(read(table(rows), 4U << 20U), "Error: unpacks to more than 4 MiB");
}

}  // namespace
}  // namespace vnplan::bytes
