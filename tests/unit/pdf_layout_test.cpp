#include <gtest/gtest.h>

#include <algorithm>

#include "bytes/pdf/layout.h"
#include "bytes/pdf/text_layer.h"
#include "support/placed.h"
#include "support/raw.h"

namespace vnplan::bytes::pdf {
namespace {

using support::justified;
using support::page_of;
using support::placed;
using Parts = std::vector<std::vector<Word>>;

std::string text_of(const std::vector<Parts>& pages) {
  std::vector<Page> made;
  for (const auto& page : pages) made.push_back(page_of(page));
  RawWriter writer;
  write_pages(std::move(made), writer);
  return support::shown(writer.finish("pdf", "UTF-8"));
}
std::string text_of(const Parts& page) { return text_of(std::vector<Parts>{page}); }

constexpr double left = 85, indent = 120, right = 540;

TEST(PdfLayout, NoPagesAndEmptyPagesAreNoText) {
  EXPECT_EQ(text_of(std::vector<Parts>{}), "");
  EXPECT_EQ(text_of(Parts{}), "");
  EXPECT_EQ(text_of({Parts{}, Parts{}}), "\f");
  EXPECT_EQ(text_of(Parts{placed(85, 100, "một")}), "một\n");
}

TEST(PdfLayout, LinesOfAParagraphAreJoined) {
  EXPECT_EQ(text_of({justified(indent, right, 100, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6"),
                     justified(left, right, 118, "năm 2015 và các văn bản hướng dẫn thi hành, Ủy ban nhân dân xã"),
                     placed(left, 136, "ban hành kế hoạch này."),
                     justified(indent, right, 154, "Các thôn, xóm trong toàn xã có trách nhiệm tổ chức thực hiện và"),
                     placed(left, 172, "báo cáo.")}),
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015 và các văn bản hướng dẫn thi hành, Ủy ban nhân dân xã "
            "ban hành kế hoạch này.\n"
            "Các thôn, xóm trong toàn xã có trách nhiệm tổ chức thực hiện và báo cáo.\n");
}

TEST(PdfLayout, ALineThatEndsEarlyEndsItsParagraph) {
  EXPECT_EQ(text_of({placed(left, 100, "I. MỤC ĐÍCH"),
                     justified(left, right, 118, "Nâng cao chất lượng phục vụ nhân dân trong toàn tỉnh năm 2026 và"),
                     placed(left, 136, "các năm sau"), placed(left, 154, "II. NHIỆM VỤ")}),
            "I. MỤC ĐÍCH\nNâng cao chất lượng phục vụ nhân dân trong toàn tỉnh năm 2026 và các năm sau\nII. NHIỆM VỤ\n");
}

TEST(PdfLayout, BulletsAndNumbersBeginALine) {
  for (const std::string item : {"- Rà soát", "+ Rà soát", "1. Rà soát", "a) Rà soát", "2.1. Rà soát"})
    EXPECT_EQ(text_of({justified(left, right, 100, "Các cơ quan, đơn vị thuộc tỉnh có trách nhiệm thực hiện các việc:"), placed(left, 118, item)}),
              "Các cơ quan, đơn vị thuộc tỉnh có trách nhiệm thực hiện các việc:\n" + item + "\n");
}

TEST(PdfLayout, RaggedLinesAreNotJoinedAtTheShortestOfThem) {
  EXPECT_EQ(text_of({placed(left, 100, "KẾ HOẠCH"), placed(left, 118, "Tổ chức hội thao"), placed(left, 136, "I. MỤC ĐÍCH CHUNG"),
                     placed(left, 154, "Nâng cao sức khỏe")}),
            "KẾ HOẠCH\nTổ chức hội thao\nI. MỤC ĐÍCH CHUNG\nNâng cao sức khỏe\n");
}

TEST(PdfLayout, ShortLinesThatAgreeAreNoMargin) {
  EXPECT_EQ(text_of({placed(left, 100, "Không có bảng"), placed(left, 128, "Không có bảng"), placed(left, 156, "Không có bảng"),
                     justified(left, right, 184, "1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí cho năm"),
                     placed(left, 198, "2026 và các năm sau đó."), placed(left, 226, "Nơi nhận:")}),
            "Không có bảng\nKhông có bảng\nKhông có bảng\n"
            "1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí cho năm 2026 và các năm sau đó.\nNơi nhận:\n");
}

TEST(PdfLayout, LinesThatEndAtTheRightAreNoHangingItem) {
  EXPECT_EQ(text_of({justified(left, right, 100, "Các cơ quan, đơn vị thuộc tỉnh có trách nhiệm thực hiện các việc trên."),
                     placed(right - 19 * 7 - 3 * 3.5, 140, "TM. ỦY BAN NHÂN DÂN"), placed(right - 7 * 7 - 3.5, 158, "CHỦ TỊCH")}),
            "Các cơ quan, đơn vị thuộc tỉnh có trách nhiệm thực hiện các việc trên.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n");
}

TEST(PdfLayout, AWideDropIsABlankLine) {
  EXPECT_EQ(text_of({placed(left, 100, "một một"), placed(left, 118, "hai hai"), placed(left, 136, "ba"), placed(left, 190, "bốn")}),
            "một một\nhai hai\nba\n\nbốn\n");
}

TEST(PdfLayout, ALetterheadIsATableOfOneRow) {
  EXPECT_EQ(text_of({placed(85, 60, "UBND TỈNH SAO MAI"), placed(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT"), placed(95, 76, "SỞ NỘI VỤ"),
                     placed(310, 76, "Độc lập - Tự do - Hạnh phúc"), placed(95, 100, "Số: 12/KH-SNV"), placed(310, 100, "Sao Mai, ngày 5 tháng 1")}),
            "[table]UBND TỈNH SAO MAI\nSỞ NỘI VỤ\nSố: 12/KH-SNV|"
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nĐộc lập - Tự do - Hạnh phúc\nSao Mai, ngày 5 tháng 1|\n[/table]");
}

TEST(PdfLayout, WrappedCellsOfATableAreJoined) {
  Parts page;
  const auto row = [&](double y, std::string_view a, std::string_view b, std::string_view c, std::string_view d) {
    if (!a.empty()) page.push_back(placed(85, y, a));
    if (!b.empty()) page.push_back(placed(120, y, b));
    if (!c.empty()) page.push_back(placed(330, y, c));
    if (!d.empty()) page.push_back(placed(450, y, d));
  };
  row(100, "TT", "Nhiệm vụ", "Chủ trì", "Thời hạn");
  row(120, "1", "Rà soát hộ nghèo trên toàn", "Sở Nội vụ", "Quý I");
  row(136, "", "tỉnh", "", "");
  row(156, "2", "Tập huấn cán bộ", "Sở Y tế", "Quý II");
  row(176, "3", "Tổng kết", "Sở Nội vụ", "Quý IV");
  EXPECT_EQ(text_of(page),
            "[table]TT|Nhiệm vụ|Chủ trì|Thời hạn|\n1|Rà soát hộ nghèo trên toàn tỉnh|Sở Nội vụ|Quý I|\n2|Tập huấn cán bộ|Sở Y tế|Quý II|\n"
            "3|Tổng kết|Sở Nội vụ|Quý IV|\n[/table]");
}

TEST(PdfLayout, AWideBlankStaysWide) {
  EXPECT_EQ(text_of({placed(85, 100, "Họ và tên:"), placed(300, 100, "Ngày sinh:")}), "Họ và tên:   Ngày sinh:\n");
}

TEST(PdfLayout, LettersWithoutABlankBetweenAreOneWord) {
  EXPECT_EQ(text_of({placed(85, 100, "KẾ HO"), placed(85 + 5 * 7 - 3.5, 100, "ẠCH")}), "KẾ HOẠCH\n");
}

TEST(PdfLayout, PageNumbersStandAlone) {
  const auto text = text_of({Parts{placed(left, 100, "một hai ba"), placed(left, 118, "bốn")},
                             Parts{placed(305, 40, "2"), placed(left, 100, "năm")}});
  EXPECT_EQ(text, "một hai ba\nbốn\n\f2\n\nnăm\n");
}

TEST(PdfLayout, KeepsEmphasisWithinItsLine) {
  auto bold = placed(left, 100, "KẾ HOẠCH");
  for (auto& word : bold) word.bold = true;
  auto italic = placed(left, 118, "Kính gửi");
  for (auto& word : italic) word.italic = true;
  EXPECT_EQ(text_of({bold, italic}), "[b]KẾ HOẠCH[/b]\n[i]Kính gửi[/i]\n");
}

TEST(PdfLayout, WordsOnTopOfEachOtherAreAllKept) {
  Parts heap;
  for (int i = 0; i < 50; ++i) heap.push_back(placed(100, 100, "x"));
  const auto text = text_of(heap);
  EXPECT_EQ(std::count(text.begin(), text.end(), 'x'), 50);
}

TEST(PdfLayout, NoWordOfAnOddPageIsLost) {
  Parts odd;
  for (unsigned i = 0, state = 99; i < 1000; ++i) {
    state = state * 1103515245U + 12345U;
    odd.push_back(placed(state / 65536 % 600, state / 256 % 800, "x"));
  }
  const auto text = text_of(odd);
  EXPECT_EQ(std::count(text.begin(), text.end(), 'x'), 1000);
}

TEST(PdfTextLayer, DecodesOldFonts) {
  std::vector<Page> pages = {page_of({placed(left, 100, "KÕ ho¹ch"), placed(left, 118, "KÕ")})};
  pages[0].fonts = {"TimesNewRoman", "ABCDEF+.VnTime", ".VnTime,Bold"};
  pages[0].words[0].font = 1;
  pages[0].words[1].font = 2;
  decode_fonts(pages);
  EXPECT_EQ(pages[0].words[0].text, "Kế");
  EXPECT_EQ(pages[0].words[1].text, "hoạch");
  EXPECT_EQ(pages[0].words[2].text, "KÕ");
}

TEST(PdfTextLayer, AStampIsNoText) {
  EXPECT_EQ(fault_of({})->failure, Failure::no_text);
  EXPECT_TRUE(fault_of({page_of({placed(left, 100, "Ký bởi: Cổng Thông tin điện tử")})}));
  Parts lines;
  for (int i = 0; i < 5; ++i) lines.push_back(placed(left, 100 + 18 * i, "Ủy ban nhân dân xã ban hành kế hoạch"));
  EXPECT_FALSE(fault_of({page_of(lines)}));
}

}  // namespace
}  // namespace vnplan::bytes::pdf
