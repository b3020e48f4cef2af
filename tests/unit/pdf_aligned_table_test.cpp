#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "bytes/pdf/layout.h"
#include "support/placed.h"
#include "support/raw.h"

namespace vnplan::bytes::pdf {
namespace {

using support::justified;
using support::placed;

/// Words of a page, set in columns; `across` are its horizontal lines.
struct Sheet {
  std::vector<std::vector<Word>> parts;
  std::vector<double> across = {};

  [[nodiscard]] Page page() const {
    auto page = support::page_of(parts);
    for (const double y : across) page.rulings.across.push_back({y, 50, 545});
    return page;
  }
};

std::string text_of(const std::vector<Sheet>& sheets) {
  std::vector<Page> pages;
  for (const auto& sheet : sheets) pages.push_back(sheet.page());
  RawWriter writer;
  write_pages(std::move(pages), writer);
  return support::shown(writer.finish("pdf", "UTF-8"));
}

constexpr double tt = 55, work = 90, lead = 300, time_limit = 440;  // where columns begin

TEST(PdfAlignedTable, NumbersAtTheTopBeginRows) {
  EXPECT_EQ(text_of({{{placed(tt, 66, "TT"), placed(work, 66, "Nhiệm vụ"), placed(lead, 66, "Chủ trì"), placed(time_limit, 66, "Thời hạn"),
                       placed(tt, 82, "1"), placed(work, 82, "Rà soát những văn bản quản"), placed(lead, 82, "Sở Y tế"),
                       placed(time_limit, 82, "Quý I"),
                       placed(work, 98, "lý dữ liệu trên địa bàn"),
                       placed(tt, 114, "2"), placed(work, 114, "Tập huấn"), placed(lead, 114, "Sở Giáo dục và"), placed(time_limit, 114, "Quý II"),
                       placed(lead, 130, "Đào tạo")}}}),
            "[table]TT|Nhiệm vụ|Chủ trì|Thời hạn|\n"
            "1|Rà soát những văn bản quản lý dữ liệu trên địa bàn|Sở Y tế|Quý I|\n"
            "2|Tập huấn|Sở Giáo dục và Đào tạo|Quý II|\n[/table]");
}

/// Rows of three, two and three lines without a blank between: only that a row reaches as far below its number as above it tells where they end.
TEST(PdfAlignedTable, NumbersInTheMiddleHaveRowsAroundThem) {
  EXPECT_EQ(text_of({{{placed(tt, 66, "TT"), placed(work, 66, "Nhiệm vụ"), placed(lead, 66, "Chủ trì"), placed(time_limit, 66, "Thời hạn"),
                       placed(work, 82, "Rà soát những văn bản quản"), placed(tt, 98, "1"), placed(work, 98, "lý dữ liệu của các cơ quan"),
                       placed(lead, 98, "Sở Y tế"), placed(time_limit, 98, "Quý I"), placed(work, 114, "cấp tỉnh"),
                       placed(lead, 130, "Sở Giáo dục và"), placed(tt, 138, "2"), placed(work, 138, "Tập huấn"), placed(time_limit, 138, "Quý II"),
                       placed(lead, 146, "Đào tạo"),
                       placed(work, 162, "Đánh giá mức độ hài lòng"), placed(tt, 178, "3"), placed(work, 178, "của người dân về việc làm"),
                       placed(lead, 178, "Sở Nội vụ"), placed(time_limit, 178, "Quý IV"), placed(work, 194, "thủ tục")}}}),
            "[table]TT|Nhiệm vụ|Chủ trì|Thời hạn|\n"
            "1|Rà soát những văn bản quản lý dữ liệu của các cơ quan cấp tỉnh|Sở Y tế|Quý I|\n"
            "2|Tập huấn|Sở Giáo dục và Đào tạo|Quý II|\n"
            "3|Đánh giá mức độ hài lòng của người dân về việc làm thủ tục|Sở Nội vụ|Quý IV|\n[/table]");
}

TEST(PdfAlignedTable, LinesAcrossPartRows) {
  EXPECT_EQ(text_of({{{placed(work, 66, "Nhiệm vụ"), placed(lead, 66, "Chủ trì"), placed(time_limit, 66, "Thời hạn"),
                       placed(work, 86, "Rà soát văn bản"), placed(work, 102, "và công bố"), placed(lead, 94, "Sở Y tế"),
                       placed(time_limit, 94, "Quý I"),
                       placed(work, 122, "Tập huấn"), placed(lead, 122, "Công an tỉnh"), placed(time_limit, 122, "Quý II")},
                      {50, 70, 106, 126}}}),
            "[table]Nhiệm vụ|Chủ trì|Thời hạn|\n"
            "Rà soát văn bản và công bố|Sở Y tế|Quý I|\n"
            "Tập huấn|Công an tỉnh|Quý II|\n[/table]");
}

TEST(PdfAlignedTable, WithoutNumbersABlankPartsRows) {
  EXPECT_EQ(text_of({{{placed(work, 66, "Nhiệm vụ"), placed(lead, 66, "Chủ trì"), placed(time_limit, 66, "Thời hạn"),
                       placed(work, 90, "Rà soát những văn bản quản"), placed(lead, 90, "Sở Y tế"), placed(time_limit, 90, "Quý I"),
                       placed(work, 106, "lý dữ liệu"),
                       placed(work, 130, "Tập huấn"), placed(lead, 130, "Sở Nội vụ"), placed(time_limit, 130, "Quý II")}}}),
            "[table]Nhiệm vụ|Chủ trì|Thời hạn|\n"
            "Rà soát những văn bản quản lý dữ liệu|Sở Y tế|Quý I|\n"
            "Tập huấn|Sở Nội vụ|Quý II|\n[/table]");
}

TEST(PdfAlignedTable, WhatReachesOverColumnsIsARow) {
  EXPECT_EQ(text_of({{{placed(tt, 66, "TT"), placed(work, 66, "Nhiệm vụ"), placed(lead, 66, "Chủ trì"), placed(time_limit, 66, "Thời hạn"),
                       placed(tt, 82, "A. CÔNG TÁC TUYÊN TRUYỀN VÀ TẬP HUẤN CÁN BỘ"),
                       placed(tt, 98, "1"), placed(work, 98, "In tờ rơi"), placed(lead, 98, "Sở Y tế"), placed(time_limit, 98, "Quý I"),
                       placed(tt, 114, "2"), placed(work, 114, "Tập huấn"), placed(lead, 114, "Sở Nội vụ"), placed(time_limit, 114, "Quý II"),
                       placed(tt, 130, "B. CÔNG TÁC KIỂM TRA, GIÁM SÁT"),
                       placed(tt, 146, "3"), placed(work, 146, "Kiểm tra"), placed(lead, 146, "Công an tỉnh"), placed(time_limit, 146, "Quý IV")}}}),
            "[table]TT|Nhiệm vụ|Chủ trì|Thời hạn|\n"
            "A. CÔNG TÁC TUYÊN TRUYỀN VÀ TẬP HUẤN CÁN BỘ||||\n"
            "1|In tờ rơi|Sở Y tế|Quý I|\n2|Tập huấn|Sở Nội vụ|Quý II|\n"
            "B. CÔNG TÁC KIỂM TRA, GIÁM SÁT||||\n"
            "3|Kiểm tra|Công an tỉnh|Quý IV|\n[/table]");
}

TEST(PdfAlignedTable, AColumnMayBeEmptyBelowItsTitle) {
  EXPECT_EQ(text_of({{{placed(tt, 66, "TT"), placed(work, 66, "Nhiệm vụ"), placed(lead, 66, "Chủ trì"), placed(time_limit, 66, "Ghi chú"),
                       placed(tt, 82, "1"), placed(work, 82, "In tờ rơi"), placed(lead, 82, "Sở Y tế"),
                       placed(tt, 98, "2"), placed(work, 98, "Tập huấn"), placed(lead, 98, "Sở Nội vụ")}}}),
            "[table]TT|Nhiệm vụ|Chủ trì|Ghi chú|\n1|In tờ rơi|Sở Y tế||\n2|Tập huấn|Sở Nội vụ||\n[/table]");
}

TEST(PdfAlignedTable, CellsMayNearlyTouch) {
  const double end_of_name = lead + 19 * support::letter_width + 4 * support::letter_width / 2;
  const double close = end_of_name + 2;
  EXPECT_EQ(text_of({{{placed(tt, 66, "TT"), placed(work, 66, "Nhiệm vụ"), placed(lead, 66, "Chủ trì"), placed(close, 66, "Thời hạn"),
                       placed(tt, 82, "1"), placed(work, 82, "Rà soát"), placed(lead, 82, "Sở Y tế"), placed(close, 82, "Quý I"),
                       placed(tt, 98, "2"), placed(work, 98, "In tờ rơi"), placed(lead, 98, "Sở Nội vụ"), placed(close, 98, "Quý II"),
                       placed(tt, 114, "3"), placed(work, 114, "Tập huấn"), placed(lead, 114, "Sở Giáo dục, Đào tạo ấy"),
                       placed(close, 114, "Quý II")}}}),
            "[table]TT|Nhiệm vụ|Chủ trì|Thời hạn|\n1|Rà soát|Sở Y tế|Quý I|\n2|In tờ rơi|Sở Nội vụ|Quý II|\n"
            "3|Tập huấn|Sở Giáo dục, Đào tạo ấy|Quý II|\n[/table]");
}

TEST(PdfAlignedTable, TextStandsAboveAndBelow) {
  EXPECT_EQ(text_of({{{justified(tt, 540, 40, "Các cơ quan, đơn vị thuộc tỉnh có trách nhiệm thực hiện các việc sau"),
                       placed(tt, 64, "II. NHIỆM VỤ CHUNG CỦA NĂM"),
                       placed(tt, 88, "1"), placed(work, 88, "Rà soát"), placed(lead, 88, "Sở Y tế"), placed(time_limit, 88, "Quý I"),
                       placed(tt, 104, "2"), placed(work, 104, "In tờ rơi"), placed(lead, 104, "Sở Nội vụ"), placed(time_limit, 104, "Quý II"),
                       placed(tt, 120, "3"), placed(work, 120, "Tập huấn"), placed(lead, 120, "Sở Y tế"), placed(time_limit, 120, "Quý II"),
                       placed(tt, 144, "III. TỔ CHỨC THỰC HIỆN"),
                       justified(tt, 540, 160, "Sở Y tế theo dõi, đôn đốc các cơ quan, đơn vị, địa phương thực hiện đúng"),
                       placed(tt, 176, "tiến độ.")}}}),
            "Các cơ quan, đơn vị thuộc tỉnh có trách nhiệm thực hiện các việc sau\nII. NHIỆM VỤ CHUNG CỦA NĂM\n"
            "[table]1|Rà soát|Sở Y tế|Quý I|\n2|In tờ rơi|Sở Nội vụ|Quý II|\n3|Tập huấn|Sở Y tế|Quý II|\n[/table]"
            "III. TỔ CHỨC THỰC HIỆN\nSở Y tế theo dõi, đôn đốc các cơ quan, đơn vị, địa phương thực hiện đúng tiến độ.\n");
}

TEST(PdfAlignedTable, GoesOnOnTheNextPageWithARowThatWasCut) {
  const Sheet first{{placed(tt, 66, "TT"), placed(work, 66, "Nhiệm vụ"), placed(lead, 66, "Chủ trì"), placed(time_limit, 66, "Thời hạn"),
                     placed(tt, 82, "1"), placed(work, 82, "In tờ rơi"), placed(lead, 82, "Sở Y tế"), placed(time_limit, 82, "Quý I"),
                     placed(tt, 98, "2"), placed(work, 98, "Rà soát những văn bản quản"), placed(lead, 98, "Sở Nội vụ"),
                       placed(time_limit, 98, "Quý II")}};
  const Sheet second{{placed(work, 66, "lý dữ liệu"),
                      placed(tt, 82, "3"), placed(work, 82, "Tập huấn"), placed(lead, 82, "Sở Nội vụ"), placed(time_limit, 82, "Quý III"),
                      placed(tt, 98, "4"), placed(work, 98, "Tổng kết"), placed(lead, 98, "Sở Y tế"), placed(time_limit, 98, "Quý IV")}};
  EXPECT_EQ(text_of({first, second}),
            "[table]TT|Nhiệm vụ|Chủ trì|Thời hạn|\n1|In tờ rơi|Sở Y tế|Quý I|\n"
            "2|Rà soát những văn bản quản lý dữ liệu|Sở Nội vụ|Quý II|\n3|Tập huấn|Sở Nội vụ|Quý III|\n4|Tổng kết|Sở Y tế|Quý IV|\n[/table]\f");
}

TEST(PdfAlignedTable, BlanksThatLieBelowEachOtherInRunningTextMakeNone) {
  Sheet sheet;
  const char* const words = "một hai tám năm mười hai tám năm mười hai tám năm sáu bảy chín mươi lăm vạn";
  for (int i = 0; i < 6; ++i) sheet.parts.push_back(justified(85, 540, 60 + 16 * i, words));
  EXPECT_EQ(text_of({sheet}).find("[table]"), std::string::npos);
}

TEST(PdfAlignedTable, TwoColumnsAreNone) {
  EXPECT_EQ(text_of({{{placed(85, 60, "ỦY BAN NHÂN DÂN"), placed(330, 60, "CỘNG HÒA XÃ HỘI"), placed(85, 76, "TỈNH SAO MAI"),
                       placed(330, 76, "Độc lập - Tự do"),
                       placed(85, 92, "Số: 12/KH-UBND"), placed(330, 92, "Sao Mai, ngày 05 tháng 3")}}}),
            "[table]ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\nSố: 12/KH-UBND|CỘNG HÒA XÃ HỘI\nĐộc lập - Tự do\nSao Mai, ngày 05 tháng 3|\n[/table]");
}

TEST(PdfAlignedTable, NoWordOfAnOddPageIsLost) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    Sheet sheet;
    unsigned state = seed;
    for (int i = 0; i < 120; ++i) {
      state = state * 1103515245U + 12345U;
      const double x = state / 65536 % 4 * 130 + 50 + state / 1024 % 8;
      sheet.parts.push_back(placed(x, 60 + 8.0 * (state / 256 % 60), "từ"));
    }
    const auto text = text_of({sheet});
    std::size_t words = 0;
    for (auto at = text.find("từ"); at != std::string::npos; at = text.find("từ", at + 1)) ++words;
    EXPECT_EQ(words, 120U) << "seed " << seed;
  }
}

}  // namespace
}  // namespace vnplan::bytes::pdf
