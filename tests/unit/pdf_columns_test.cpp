#include <gtest/gtest.h>

#include <algorithm>

#include "bytes/pdf/columns.h"
#include "support/placed.h"

namespace vnplan::bytes::pdf {
namespace {

using support::justified;
using support::page_of;
using support::placed;
using Parts = std::vector<std::vector<Word>>;

/// "0-3:2": lines 0 to 2 stand in two columns; "3-5": the next two run over the width.
std::string columns(const Parts& parts) {
  std::string shown;
  for (const auto& stretch : find_columns(lines_of(page_of(parts).words))) {
    if (!shown.empty()) shown += " ";
    shown += std::to_string(stretch.first) + "-" + std::to_string(stretch.last);
    if (!stretch.gutters.empty()) shown += ":" + std::to_string(stretch.gutters.size() + 1);
  }
  return shown;
}

TEST(PdfLines, WordsOnOneBaselineAreALine) {
  const auto lines = lines_of(page_of({placed(300, 100, "phải"), placed(85, 101, "trái"), placed(85, 120, "dưới")}).words);
  ASSERT_EQ(lines.size(), 2U);
  ASSERT_EQ(lines[0].words.size(), 2U);
  EXPECT_EQ(lines[0].words[0].text, "trái");
  EXPECT_EQ(lines[0].words[1].text, "phải");
  EXPECT_EQ(lines[1].words[0].text, "dưới");
}

TEST(PdfLines, ARaisedMarkBelongsToTheLineBelowItsFoot) {
  auto mark = placed(120, 94, "1");
  mark[0].size = 8;
  mark[0].box.top = 86;
  const auto lines = lines_of(page_of({placed(85, 100, "Nam"), mark, placed(85, 80, "trên")}).words);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1].words.size(), 2U);
  EXPECT_EQ(lines[1].size, 14);
  EXPECT_EQ(lines[1].box.bottom, 100);
}

TEST(PdfColumns, NoWordsAreNoLines) {
  EXPECT_TRUE(lines_of({}).empty());
  EXPECT_TRUE(find_columns({}).empty());
}

TEST(PdfColumns, ALetterheadStandsInTwoColumns) {
  EXPECT_EQ(columns({placed(85, 60, "UBND TỈNH SAO MAI"), placed(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
                     placed(95, 76, "SỞ NỘI VỤ"), placed(310, 76, "Độc lập - Tự do"),
                     placed(95, 100, "Số: 12/KH-SNV"), placed(310, 100, "Sao Mai, ngày 5 tháng 1 năm 2026"),
                     justified(85, 540, 160, "Căn cứ Luật Tổ chức chính quyền địa phương, Sở Nội vụ lập kế hoạch"),
                     justified(85, 540, 176, "tuyển dụng viên chức năm 2026 của các đơn vị trực thuộc như sau đây")}),
            "0-3:2 3-5");
}

TEST(PdfColumns, RunningLinesAreNone) {
  EXPECT_EQ(columns({placed(85, 60, "một dòng"), justified(85, 540, 76, "hai dòng chữ rất dài và đều ở cả hai lề của trang giấy"),
                     placed(85, 92, "ba")}),
            "0-3");
  EXPECT_EQ(columns({placed(85, 60, "một")}), "0-1");
}

TEST(PdfColumns, OneWideBlankIsTheAuthors) {
  EXPECT_EQ(columns({justified(85, 540, 60, "Kế hoạch này có hiệu lực kể từ ngày ký ban hành và thay thế các kế hoạch"),
                     placed(85, 76, "Họ và tên:"), placed(300, 76, "Ngày sinh:"),
                     justified(85, 540, 92, "Đề nghị các cơ quan, đơn vị có tên nêu trên nghiêm túc triển khai thực")}),
            "0-3");
}

TEST(PdfColumns, RecipientsStandBesideTheSignature) {
  EXPECT_EQ(columns({justified(85, 540, 60, "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị báo cáo về Sở"),
                     placed(85, 100, "Nơi nhận:"), placed(350, 100, "GIÁM ĐỐC"), placed(85, 114, "- Như trên;"), placed(85, 128, "- Lưu: VT."),
                     placed(340, 170, "Trần Thị Sách")}),
            "0-1 1-5:2");
}

TEST(PdfColumns, ATableHasAColumnForEachOfItsOwn) {
  Parts rows;
  for (int i = 0; i < 5; ++i) {
    const double y = 100 + 16 * i;
    for (const double x : {85, 150, 300, 450}) rows.push_back(placed(x, y, "chữ số"));
  }
  EXPECT_EQ(columns(rows), "0-5:4");
}

TEST(PdfColumns, AColumnThatIsEmptyInTheFirstLineIsFound) {
  Parts rows = {placed(85, 100, "TT"), placed(300, 100, "Nhiệm vụ")};
  for (int i = 1; i < 6; ++i)
    for (const double x : {85, 300, 480}) rows.push_back(placed(x, 100 + 16 * i, "chữ"));
  EXPECT_EQ(columns(rows), "0-6:3");
}

TEST(PdfColumns, EveryLineStandsInOneStretch) {
  Parts odd;
  for (unsigned i = 0, state = 7; i < 400; ++i) {
    state = state * 1103515245U + 12345U;
    odd.push_back(placed(state / 65536 % 600, state / 256 % 200, "từ"));
  }
  const auto lines = lines_of(page_of(odd).words);
  std::size_t next = 0;
  for (const auto& stretch : find_columns(lines)) {
    EXPECT_EQ(stretch.first, next);
    EXPECT_LT(stretch.first, stretch.last);
    EXPECT_TRUE(std::is_sorted(stretch.gutters.begin(), stretch.gutters.end()));
    next = stretch.last;
  }
  EXPECT_EQ(next, lines.size());
}

TEST(PdfColumns, WordsOnTopOfEachOtherAreALine) {
  Parts heap;
  for (int i = 0; i < 100; ++i) heap.push_back(placed(100, 100, "chồng"));
  EXPECT_EQ(columns(heap), "0-1");
}

TEST(PdfColumns, ALineOfManyGapsIsNoTable) {
  Parts rows;
  for (int y = 0; y < 20; ++y)
    for (int x = 0; x < 2000; ++x) rows.push_back(placed(60.0 * x, 100 + 16 * y, "x"));
  EXPECT_EQ(columns(rows), "0-20");
}

TEST(PdfColumns, EachWordIsInOneColumn) {
  const auto line = lines_of(page_of({placed(85, 100, "một hai"), placed(300, 100, "ba")}).words).front();
  EXPECT_EQ(words_in(line, 0, 200).size(), 2U);
  EXPECT_EQ(words_in(line, 200, 600).size(), 1U);
  EXPECT_TRUE(words_in(line, 600, 700).empty());
}

}  // namespace
}  // namespace vnplan::bytes::pdf
