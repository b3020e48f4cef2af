// Tables of formats that know their tables: what blocks and facts make of cells of several lines.
#include <gtest/gtest.h>

#include <algorithm>

#include "blocks/blocks.h"
#include "bytes/raw_writer.h"
#include "text/text.h"
#include "vnplan/parse.h"

namespace vnplan::blocks {
namespace {

using Row = std::vector<std::vector<std::string>>;  // cells of lines

void write(bytes::RawWriter& writer, const std::vector<Row>& rows) {
  writer.begin_table();
  for (const Row& row : rows) {
    for (const auto& cell : row) {
      for (const auto& line : cell) {
        writer.add(line);
        writer.end_paragraph();
      }
      (void)writer.end_cell();
    }
    writer.end_row();
  }
  writer.end_table();
}

void write_line(bytes::RawWriter& writer, const std::string& line) {
  writer.add(line);
  writer.end_paragraph();
}

/// One line a block: "kind: words", "|" behind each cell of a row.
std::string show(bytes::RawWriter& writer) {
  Diagnostics diagnostics;
  const auto text = text::normalise(writer.finish("docx", "UTF-8"), diagnostics);
  const auto blocks = split_blocks(text, Lexicon::builtin(), diagnostics);
  std::string out;
  for (const auto& block : blocks.blocks) {
    auto words = blocks.text.substr(block.span.begin, block.span.size());
    std::replace(words.begin(), words.end(), '\t', '|');
    out += std::string(name_of(block.kind)) + ": " + words + "\n";
  }
  return out;
}

const std::vector<Row> letterhead = {
    {{"UBND TỈNH SAO MAI", "SỞ NỘI VỤ"}, {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"}},
    {{"Số: 12/KH-SNV"}, {"Sao Mai, ngày 05 tháng 01 năm 2026"}},
};

TEST(StructuredTables, ARowOfCellsOfSeveralLinesIsOneRow) {
  bytes::RawWriter writer;
  write_line(writer, "Danh mục nhiệm vụ năm 2026 như sau.");
  write(writer, {{{"TT"}, {"Nhiệm vụ"}, {"Chủ trì"}}, {{"1"}, {"Rà soát hộ nghèo", "trên địa bàn xã"}, {"Sở Nội vụ"}}, {{"2"}, {"Tập huấn"}, {}}});
  write_line(writer, "Các đơn vị căn cứ thực hiện.");
  EXPECT_EQ(show(writer),
            "paragraph: Danh mục nhiệm vụ năm 2026 như sau.\n"
            "row: TT|Nhiệm vụ|Chủ trì|\n"
            "row: 1|Rà soát hộ nghèo trên địa bàn xã|Sở Nội vụ|\n"
            "row: 2|Tập huấn||\n"
            "paragraph: Các đơn vị căn cứ thực hiện.\n");
}

TEST(StructuredTables, ALetterheadIsReadDownItsColumns) {
  bytes::RawWriter writer;
  write(writer, letterhead);
  write_line(writer, "KẾ HOẠCH");
  write_line(writer, "Tuyển dụng viên chức năm 2026");
  write_line(writer, "I. MỤC ĐÍCH");
  EXPECT_EQ(show(writer),
            "letterhead: UBND TỈNH SAO MAI\n"
            "letterhead: SỞ NỘI VỤ\n"
            "letterhead: Số: 12/KH-SNV\n"
            "letterhead: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "letterhead: Độc lập - Tự do - Hạnh phúc\n"
            "letterhead: Sao Mai, ngày 05 tháng 01 năm 2026\n"
            "type_name: KẾ HOẠCH\n"
            "title: Tuyển dụng viên chức năm 2026\n"
            "paragraph: I. MỤC ĐÍCH\n");
}

TEST(StructuredTables, RecipientsAndSignatureAreReadDownTheirColumns) {
  bytes::RawWriter writer;
  write(writer, letterhead);
  write_line(writer, "KẾ HOẠCH");
  write_line(writer, "Tuyển dụng viên chức năm 2026");
  write_line(writer, "1. Phòng Tổ chức thực hiện kế hoạch này.");
  write(writer, {{{"Nơi nhận:", "- Như trên;", "- Lưu: VT."}, {"GIÁM ĐỐC", "Trần Thị Sách"}}});
  const auto blocks = show(writer);
  EXPECT_NE(blocks.find("recipient: Như trên;\nrecipient: Lưu: VT.\nsignature: GIÁM ĐỐC\nsignature: Trần Thị Sách\n"), std::string::npos) << blocks;
}

TEST(StructuredTables, EmptyRowsAndTablesAreNothing) {
  bytes::RawWriter writer;
  write(writer, std::vector<Row>{});
  write(writer, std::vector<Row>{Row{{}, {}}, Row{}});
  write_line(writer, "Hết.");
  EXPECT_EQ(show(writer), "paragraph: Hết.\n");
}

TEST(StructuredTables, ATaskTableOfAPageGivesItsTasks) {
  const auto plan = parse("<html><body><p>KẾ HOẠCH</p><p>Trồng cây năm 2026</p><p>I. NHIỆM VỤ</p><table>"
                          "<tr><th>TT</th><th>Nhiệm vụ</th><th>Cơ quan chủ trì</th><th>Cơ quan phối hợp</th></tr>"
                          "<tr><td>1</td><td><p>Rà soát đất trống</p><p>ven sông</p></td><td>Sở Tài chính</td><td>Sở Y tế,<br>Sở Nội vụ</td></tr>"
                          "<tr><td>2</td><td>Trồng rừng</td><td>Sở Nội vụ</td><td></td></tr></table></body></html>");
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->assignments.size(), 2U);
  EXPECT_EQ(plan->assignments[0].via, Assignment::Via::table);
  EXPECT_EQ(plan->assignments[0].text, "Rà soát đất trống ven sông");
  ASSERT_EQ(plan->assignments[0].lead.size(), 1U);
  EXPECT_EQ(plan->assignments[0].lead[0].text, "Sở Tài chính");
  EXPECT_EQ(plan->assignments[0].partners.size(), 2U);
  EXPECT_EQ(plan->assignments[1].text, "Trồng rừng");
}

TEST(StructuredTables, LinesOfACellAreAgenciesEachOfItsOwn) {
  const auto plan = parse("<html><body><p>KẾ HOẠCH</p><p>Trồng cây năm 2026</p><p>I. NHIỆM VỤ</p><table>"
                          "<tr><th>TT</th><th>Nhiệm vụ</th><th>Cơ quan chủ trì</th><th>Cơ quan phối hợp</th></tr>"
                          "<tr><td>1</td><td>Trồng rừng</td><td>Sở Nội vụ</td><td>Sở Y tế<br>Sở Tài chính</td></tr>"
                          "<tr><td>2</td><td>Trồng cây</td><td>Sở Nội vụ</td><td>- Sở Y tế<br>- UBND các xã</td></tr>"
                          "<tr><td>3</td><td>Trồng hoa</td><td>Sở Khoa học<br>và Công nghệ</td><td></td></tr></table></body></html>");
  ASSERT_TRUE(plan);
  ASSERT_EQ(plan->assignments.size(), 3U);
  ASSERT_EQ(plan->assignments[0].partners.size(), 2U);
  EXPECT_EQ(plan->assignments[0].partners[1].text, "Sở Tài chính");
  ASSERT_EQ(plan->assignments[1].partners.size(), 2U);
  EXPECT_EQ(plan->assignments[1].partners[0].text, "Sở Y tế");
  EXPECT_EQ(plan->assignments[1].partners[1].text, "UBND các xã");
  ASSERT_EQ(plan->assignments[2].lead.size(), 1U);
  EXPECT_EQ(plan->assignments[2].lead[0].text, "Sở Khoa học và Công nghệ");
}

}  // namespace
}  // namespace vnplan::blocks
