#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "bytes/pdf/layout.h"
#include "support/placed.h"
#include "support/raw.h"

namespace vnplan::bytes::pdf {
namespace {

using support::placed;

/// A page on which a table is drawn: words, and both edges of strokes a point wide.
class RuledPage {
 public:
  RuledPage& write(double left, double bottom, std::string_view words) {
    for (auto& word : placed(left, bottom, words)) page_.words.push_back(std::move(word));
    return *this;
  }
  RuledPage& across(double y, double first, double last) { return add(page_.rulings.across, y, first, last); }
  RuledPage& upright(double x, double first, double last) { return add(page_.rulings.upright, x, first, last); }
  RuledPage& grid(const std::vector<double>& xs, const std::vector<double>& ys) {
    for (const double y : ys) across(y, xs.front(), xs.back());
    for (const double x : xs) upright(x, ys.front(), ys.back());
    return *this;
  }
  [[nodiscard]] Page page() const { return page_; }

 private:
  RuledPage& add(std::vector<Ruling>& rulings, double place, double first, double last) {
    rulings.push_back({place, first, last});
    rulings.push_back({place + 1, first, last});
    return *this;
  }
  Page page_{595, 842, {}, {}};
};

std::string text_of(const std::vector<RuledPage>& pages) {
  std::vector<Page> made;
  for (const auto& page : pages) made.push_back(page.page());
  RawWriter writer;
  write_pages(std::move(made), writer);
  return support::shown(writer.finish("pdf", "UTF-8"));
}

const std::vector<double> columns = {50, 90, 270, 390, 520};  // TT, work, lead, time

TEST(PdfRuledTable, WrappedCellsAreOneRow) {
  EXPECT_EQ(text_of({RuledPage().grid(columns, {50, 70, 130, 150})
                         .write(55, 66, "TT").write(95, 66, "Nhiệm vụ").write(275, 66, "Chủ trì").write(395, 66, "Thời hạn")
                         .write(95, 86, "Rà soát những văn bản quản").write(95, 102, "lý dữ liệu trên địa bàn").write(95, 118, "toàn tỉnh")
                         .write(55, 106, "1").write(275, 94, "Văn phòng Ủy ban").write(275, 110, "nhân dân tỉnh").write(395, 102, "Quý I")
                         .write(55, 146, "2").write(95, 146, "Tập huấn").write(275, 146, "Sở Y tế").write(395, 146, "Quý II")}),
            "[table]TT|Nhiệm vụ|Chủ trì|Thời hạn|\n"
            "1|Rà soát những văn bản quản lý dữ liệu trên địa bàn toàn tỉnh|Văn phòng Ủy ban nhân dân tỉnh|Quý I|\n"
            "2|Tập huấn|Sở Y tế|Quý II|\n[/table]");
}

TEST(PdfRuledTable, LinesThatAreNotFullStandEachForItself) {
  EXPECT_EQ(text_of({RuledPage().grid({50, 90, 520}, {50, 110}).write(55, 66, "1").write(95, 66, "- Rà soát;").write(95, 82, "- Tập huấn:")
                         .write(95, 98, "đợt một")}),
            "[table]1|- Rà soát;\n- Tập huấn:\nđợt một|\n[/table]");
}

TEST(PdfRuledTable, AFullLineOfAListStandsForItselfToo) {
  const auto cell = [](std::string_view first, std::string_view second, std::string_view third) {
    return text_of({RuledPage().grid({50, 90, 215}, {50, 110}).write(55, 66, "1").write(95, 66, first).write(95, 82, second).write(95, 98, third)});
  };
  EXPECT_EQ(cell("Sở Y tế", "Sở Giáo dục, Đào", "Công an tỉnh"), "[table]1|Sở Y tế\nSở Giáo dục, Đào\nCông an tỉnh|\n[/table]");
  EXPECT_EQ(cell("Văn phòng Hội đồng", "nhân dân, công chức", "Công an tỉnh"),
            "[table]1|Văn phòng Hội đồng nhân dân, công chức Công an tỉnh|\n[/table]");
}

TEST(PdfRuledTable, NumbersTellRowsWithoutLinesBetween) {
  RuledPage page;
  page.grid(columns, {50, 70, 170}).write(55, 66, "TT").write(95, 66, "Nhiệm vụ").write(275, 66, "Chủ trì").write(395, 66, "Thời hạn");
  page.write(55, 86, "1").write(95, 86, "Rà soát những văn bản quản").write(275, 86, "Sở Y tế").write(395, 86, "Quý I").write(95, 102, "lý dữ liệu");
  page.write(55, 126, "2").write(95, 126, "Tập huấn").write(275, 126, "Sở Nội vụ").write(395, 126, "Quý II").write(275, 142, "Công an tỉnh");
  page.write(55, 162, "3").write(95, 162, "Tổng kết").write(395, 162, "Quý IV");
  EXPECT_EQ(text_of({page}), "[table]TT|Nhiệm vụ|Chủ trì|Thời hạn|\n1|Rà soát những văn bản quản lý dữ liệu|Sở Y tế|Quý I|\n"
                             "2|Tập huấn|Sở Nội vụ\nCông an tỉnh|Quý II|\n3|Tổng kết||Quý IV|\n[/table]");
}

TEST(PdfRuledTable, NumbersInTheMiddleOfTheirRowsDoNot) {
  RuledPage page;
  page.grid({50, 90, 270, 390}, {50, 170}).write(55, 74, "1").write(95, 66, "Rà soát").write(95, 82, "văn bản").write(275, 74, "Sở Y tế");
  page.write(55, 122, "2").write(95, 114, "Tập huấn").write(95, 130, "công chức").write(275, 122, "Sở Nội vụ");
  EXPECT_EQ(text_of({page}), "[table]1\n2|Rà soát\nvăn bản\nTập huấn\ncông chức|Sở Y tế\nSở Nội vụ|\n[/table]");
}

TEST(PdfRuledTable, MergedCellsStandInEachOfTheirRows) {
  EXPECT_EQ(text_of({RuledPage().across(50, 50, 520).across(70, 50, 520).across(90, 50, 270).across(90, 390, 520).across(110, 50, 520)
                         .upright(50, 50, 110).upright(90, 50, 110).upright(270, 70, 110).upright(390, 70, 110).upright(520, 50, 110)
                         .write(55, 66, "I").write(95, 66, "Hạ tầng số")
                         .write(55, 86, "1").write(95, 86, "Rà soát").write(275, 96, "Sở Y tế").write(395, 86, "Quý I")
                         .write(55, 106, "2").write(95, 106, "Tập huấn").write(395, 106, "Quý II")}),
            "[table]I|Hạ tầng số|||\n1|Rà soát|Sở Y tế|Quý I|\n2|Tập huấn|Sở Y tế|Quý II|\n[/table]");
}

TEST(PdfRuledTable, TextStandsAboveAndBelow) {
  EXPECT_EQ(text_of({RuledPage().grid({50, 90, 270}, {100, 120}).write(55, 40, "PHỤ LỤC").write(55, 116, "1").write(95, 116, "Rà soát")
                         .write(55, 160, "Nơi nhận")}),
            "PHỤ LỤC\n[table]1|Rà soát|\n[/table]Nơi nhận\n");
}

TEST(PdfRuledTable, BoxesAndFormsAreNone) {
  EXPECT_EQ(text_of({RuledPage().grid({50, 270}, {50, 70}).write(55, 66, "DỰ THẢO")}), "DỰ THẢO\n");
  EXPECT_EQ(text_of({RuledPage().grid({50, 90, 270}, {50, 70}).write(95, 66, "Rà soát")}), "Rà soát\n");
}

TEST(PdfRuledTable, NoWordIsLost) {
  RuledPage odd;
  odd.grid(columns, {50, 170, 330, 700});
  for (unsigned i = 0, state = 99; i < 1000; ++i) {
    state = state * 1103515245U + 12345U;
    odd.write(state / 65536 % 700 - 50.0, state / 256 % 900 - 30.0, "x");
  }
  const auto text = text_of({odd});
  EXPECT_EQ(std::count(text.begin(), text.end(), 'x'), 1000);
}

TEST(PdfRuledTable, AWordAtNoPlaceHarmsNothing) {
  auto page = RuledPage().grid(columns, {50, 70}).write(55, 66, "1").write(95, 66, "Rà soát").page();
  const double odd[] = {std::numeric_limits<double>::infinity(), 1e300, -1e300};
  for (const double place : odd) {
    page.words.front().box = {place, place, place, place};
    RawWriter writer;
    write_pages({page}, writer);
    EXPECT_NE(writer.finish("pdf", "UTF-8").utf8.find("soát"), std::string::npos);
  }
}

/// The first page of a table ends with row 2, of which `work` is printed there.
RuledPage first_page(std::string_view work) {
  return RuledPage().grid(columns, {700, 720, 740, 760}).write(55, 716, "TT").write(95, 716, "Nhiệm vụ").write(275, 716, "Chủ trì")
      .write(395, 716, "Thời hạn").write(55, 736, "1").write(95, 736, "Rà soát").write(275, 736, "Sở Y tế").write(395, 736, "Quý I")
      .write(55, 756, "2").write(95, 756, work).write(275, 756, "Sở Nội vụ").write(395, 756, "Quý II");
}

/// The next page: its number, perhaps the head again, a row with `number`, `work` and `lead`, and a last one.
RuledPage next_page(bool head, std::string_view number, std::string_view work, std::string_view lead = "") {
  RuledPage page;
  page.write(295, 30, "2");
  if (head) page.grid(columns, {50, 70, 90, 110}).write(55, 66, "TT").write(95, 66, "Nhiệm vụ").write(275, 66, "Chủ trì").write(395, 66, "Thời hạn");
  else page.grid(columns, {70, 90, 110});
  return page.write(55, 86, number).write(95, 86, work).write(275, 86, lead).write(55, 106, "3").write(95, 106, "Tổng kết")
      .write(275, 106, "Sở Y tế").write(395, 106, "Quý IV");
}

const std::string head_and_first = "[table]TT|Nhiệm vụ|Chủ trì|Thời hạn|\n1|Rà soát|Sở Y tế|Quý I|\n";
const std::string last_row = "3|Tổng kết|Sở Y tế|Quý IV|\n";

TEST(PdfTableBreaks, ARowThatThePageCutIsJoined) {
  for (const bool head : {true, false})
    EXPECT_EQ(text_of({first_page("Tập huấn cho các công chức"), next_page(head, "", "của cấp xã")}),
              head_and_first + "2|Tập huấn cho các công chức của cấp xã|Sở Nội vụ|Quý II|\n" + last_row + "[/table]\f2\n");
}

TEST(PdfTableBreaks, ARowWithoutNumberIsOneOfItsOwnUnlessItsWordsGoOn) {
  EXPECT_EQ(text_of({first_page("Tập huấn cho các công chức"), next_page(true, "", "Kiểm tra", "Sở Tư pháp")}),  // begins with a capital
            head_and_first + "2|Tập huấn cho các công chức|Sở Nội vụ|Quý II|\n|Kiểm tra|Sở Tư pháp||\n" + last_row + "[/table]\f2\n");
  EXPECT_EQ(text_of({first_page("Tập huấn."), next_page(true, "", "kiểm tra")}),  // the line above was not full, and its sentence has ended
            head_and_first + "2|Tập huấn.|Sở Nội vụ|Quý II|\n|kiểm tra|||\n" + last_row + "[/table]\f2\n");
  EXPECT_EQ(text_of({first_page("Tập huấn cho các công chức"), next_page(true, "2a", "của cấp xã")}),  // numbered
            head_and_first + "2|Tập huấn cho các công chức|Sở Nội vụ|Quý II|\n2a|của cấp xã|||\n" + last_row + "[/table]\f2\n");
}

TEST(PdfTableBreaks, ANameThatThePageCutIsJoined) {
  EXPECT_EQ(text_of({first_page("Tập huấn, do Sở Lao động và"), next_page(true, "", "Xã hội")}),
            head_and_first + "2|Tập huấn, do Sở Lao động và Xã hội|Sở Nội vụ|Quý II|\n" + last_row + "[/table]\f2\n");
  EXPECT_EQ(text_of({first_page("Tập huấn"), next_page(true, "", "Kiểm tra")}),  // the line above was not full
            head_and_first + "2|Tập huấn|Sở Nội vụ|Quý II|\n|Kiểm tra|||\n" + last_row + "[/table]\f2\n");
}

TEST(PdfTableBreaks, FurtherItemsOfACellAreJoined) {
  EXPECT_EQ(text_of({first_page("- Tập huấn;"), next_page(true, "", "- Kiểm tra")}),
            head_and_first + "2|- Tập huấn;\n- Kiểm tra|Sở Nội vụ|Quý II|\n" + last_row + "[/table]\f2\n");
}

TEST(PdfTableBreaks, NotesAndRunningFeetInterruptNoTable) {
  auto first = first_page("Tập huấn");
  first.write(55, 790, "1 Theo Nghị định").write(300, 820, "Kế hoạch năm");
  auto next = next_page(true, "2a", "Kiểm tra");
  next.write(55, 300, "Đã xong").write(300, 820, "Kế hoạch năm");
  EXPECT_EQ(text_of({first, next}), head_and_first + "2|Tập huấn|Sở Nội vụ|Quý II|\n2a|Kiểm tra|||\n" + last_row +
                                        "[/table]1 Theo Nghị định\nKế hoạch năm\n\f2\nĐã xong\n\nKế hoạch năm\n");
}

TEST(PdfTableBreaks, TextBetweenMakesAnotherTable) {
  auto first = first_page("Tập huấn");
  first.write(55, 790, "Các nhiệm vụ khác:");
  const auto text = text_of({first, next_page(true, "4", "Kiểm tra")});
  EXPECT_NE(text.find("[/table]Các nhiệm vụ khác:\n\f2\n[table]TT|"), std::string::npos) << text;
}

TEST(PdfTableBreaks, OtherColumnsMakeAnotherTable) {
  const auto other = RuledPage().grid({50, 90, 300, 390, 520}, {50, 70}).write(55, 66, "4").write(95, 66, "Kiểm tra");
  const auto text = text_of({first_page("Tập huấn"), other});
  EXPECT_NE(text.find("[/table]\f\n[table]4|Kiểm tra|||"), std::string::npos) << text;
}

TEST(PdfTableBreaks, ACellThatReachesOverTheBreakFillsTheRestOfItsRows) {
  auto next = RuledPage().across(50, 50, 520).across(70, 50, 270).across(70, 390, 520).across(90, 50, 520);
  for (const double x : columns) next.upright(x, 50, 90);
  next.write(55, 66, "3").write(95, 66, "Kiểm tra").write(395, 66, "Quý III").write(55, 86, "4").write(95, 86, "Tổng kết").write(395, 86, "Quý IV");
  EXPECT_EQ(text_of({first_page("Tập huấn"), next}),
            head_and_first + "2|Tập huấn|Sở Nội vụ|Quý II|\n3|Kiểm tra|Sở Nội vụ|Quý III|\n4|Tổng kết|Sở Nội vụ|Quý IV|\n[/table]\f");
}

TEST(PdfTableBreaks, ATableOverManyPagesIsOne) {
  std::vector<RuledPage> pages = {first_page("Tập huấn")};
  for (int i = 0; i < 200; ++i) pages.push_back(next_page(true, "2a", "Kiểm tra"));
  const auto text = text_of(pages);
  EXPECT_EQ(text.find("[table]", 1), std::string::npos);
  EXPECT_EQ(text.find("TT|", 10), std::string::npos);
}

}  // namespace
}  // namespace vnplan::bytes::pdf
