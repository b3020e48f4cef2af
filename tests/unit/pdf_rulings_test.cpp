#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string_view>

#include "bytes/pdf/rulings.h"
#include "bytes/pdf/tabular.h"
#include "support/placed.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

/// A white sheet of 60 x 40 pixels that lines are drawn on.
class Sheet {
 public:
  void across(std::size_t y, std::size_t first, std::size_t last, std::uint8_t grey = 0, std::size_t step = 1) {
    for (auto x = first; x < last; x += step) pixels_[y * width + x] = grey;
  }
  void upright(std::size_t x, std::size_t first, std::size_t last, std::uint8_t grey = 0) {
    for (auto y = first; y < last; ++y) pixels_[y * width + x] = grey;
  }
  [[nodiscard]] Rulings rulings(const std::vector<Word>& words = {}) const { return find_rulings({pixels_, width, height, width}, words); }

 private:
  static constexpr std::size_t width = 60;
  static constexpr std::size_t height = 40;
  std::vector<std::uint8_t> pixels_ = std::vector<std::uint8_t>(width * height, 255);
};

/// "5:10-50 6:10-50": the two edges of a line of one pixel.
std::string shown(const std::vector<Ruling>& rulings) {
  std::string text;
  for (const auto& [place, first, last] : rulings)
    text += (text.empty() ? "" : " ") + std::to_string(int(place)) + ":" + std::to_string(int(first)) + "-" + std::to_string(int(last));
  return text;
}

TEST(PdfRulings, AStrokeHasTwoEdges) {
  Sheet sheet;
  sheet.across(5, 10, 50);
  sheet.upright(30, 12, 38);
  const auto rulings = sheet.rulings();
  EXPECT_EQ(shown(rulings.across), "5:10-50 6:10-50");
  EXPECT_EQ(shown(rulings.upright), "30:12-38 31:12-38");
}

TEST(PdfRulings, APaleLineIsOneAndAShadowIsNone) {
  Sheet pale;
  pale.across(5, 10, 50, 200);
  EXPECT_EQ(shown(pale.rulings().across), "5:10-50 6:10-50");
  Sheet shadow;
  shadow.across(5, 10, 50, 240);
  EXPECT_TRUE(shadow.rulings().across.empty());
}

TEST(PdfRulings, AShadedAreaHasEdges) {
  Sheet sheet;
  for (std::size_t y = 10; y < 25; ++y) sheet.across(y, 10, 50, 180);
  EXPECT_EQ(shown(sheet.rulings().across), "10:10-50 25:10-50");
  EXPECT_EQ(shown(sheet.rulings().upright), "10:10-25 50:10-25");
}

TEST(PdfRulings, DotsMakeALine) {
  Sheet sheet;
  sheet.across(5, 10, 50, 0, 2);
  EXPECT_EQ(shown(sheet.rulings().across), "5:10-49 6:10-49");
  Sheet sparse;  // dots of a table of contents are further apart
  sparse.across(5, 10, 50, 0, 4);
  EXPECT_TRUE(sparse.rulings().across.empty());
}

TEST(PdfRulings, ShortDashesAreNone) {
  Sheet sheet;
  sheet.across(5, 10, 19);
  sheet.upright(30, 12, 21);
  EXPECT_TRUE(sheet.rulings().across.empty());
  EXPECT_TRUE(sheet.rulings().upright.empty());
}

TEST(PdfRulings, LettersAreNoLines) {
  Sheet sheet;
  sheet.upright(30, 8, 20);  // the stem of a letter
  sheet.across(30, 5, 55);   // below it a line that the word's box touches
  Word word;
  word.text = "l";
  word.box = {29, 6, 32, 30.5};
  const auto rulings = sheet.rulings({word});
  EXPECT_TRUE(rulings.upright.empty());
  EXPECT_EQ(shown(rulings.across), "30:5-55 31:5-55");
}

TEST(PdfRulings, OddWordsCoverNothing) {
  Sheet sheet;
  sheet.across(20, 5, 55);
  std::vector<Word> words(4);
  words[0].box = {no_number, no_number, no_number, no_number};
  words[1].box = {-1e300, -1e300, 1e300, 1e300};
  words[2].box = {40, 30, 10, 10};
  words[3].box = {1e9, 1e9, 2e9, 1e9 + 5};
  EXPECT_EQ(shown(sheet.rulings(words).across), "20:5-55 21:5-55");
}

TEST(PdfRulings, NoPictureHasNone) {
  EXPECT_TRUE(find_rulings({}, {}).across.empty());
  const std::vector<std::uint8_t> few(10);
  EXPECT_TRUE(find_rulings({few, 100, 100, 100}, {}).across.empty());
  EXPECT_TRUE(find_rulings({few, 10, 1, 5}, {}).across.empty());
}

TEST(PdfRulings, ADrawingIsNoTable) {
  constexpr std::size_t side = 800;
  std::vector<std::uint8_t> hatched(side * side, 255);
  for (std::size_t y = 0; y < side; y += 2)
    for (std::size_t x = 0; x < side; ++x) hatched[y * side + x] = x % 50 < 40 ? 0 : 255;
  EXPECT_TRUE(find_rulings({hatched, side, side, side}, {}).across.empty());
}

Page columns_at(const std::vector<double>& lefts, int lines) {
  std::vector<std::vector<Word>> parts;
  for (int i = 0; i < lines; ++i)
    for (const double left : lefts) parts.push_back(support::placed(left, 100 + 16 * i, "chữ số"));
  return support::page_of(parts);
}

TEST(PdfTabular, ThreeColumnsOverAFewLines) {
  EXPECT_TRUE(is_tabular(columns_at({85, 200, 400}, 4)));
  EXPECT_FALSE(is_tabular(columns_at({85, 200, 400}, 1)));  // a line with wide blanks
  EXPECT_FALSE(is_tabular(columns_at({85, 300}, 30)));      // a letterhead
  EXPECT_FALSE(is_tabular({}));
}

TEST(PdfTabular, CellsWhoseLinesStandAtOddHeights) {
  std::vector<std::vector<Word>> parts = {support::placed(90, 148, "1")};
  for (int i = 0; i < 6; ++i) parts.push_back(support::placed(120, 100 + 16 * i, "Rà soát các văn bản"));
  for (int i = 0; i < 3; ++i) parts.push_back(support::placed(330, 125 + 16 * i, "Sở Nội vụ"));
  for (int i = 0; i < 4; ++i) parts.push_back(support::placed(430, 117 + 16 * i, "Quý I"));
  EXPECT_TRUE(is_tabular(support::page_of(parts)));
}

TEST(PdfTabular, RunningLinesAreNone) {
  const std::vector<std::string_view> lines = {"Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm đó",
                                               "và các văn bản hướng dẫn thi hành, căn cứ nghị quyết của Hội đồng",
                                               "nhân dân về dự toán ngân sách, Ủy ban nhân dân xã ban hành kế hoạch",
                                               "triển khai các nhiệm vụ trọng tâm của quý và của cả năm cho cơ quan"};
  std::vector<std::vector<Word>> parts;
  for (int i = 0; i < 40; ++i) parts.push_back(support::justified(85, 540, 60 + 18 * i, lines[static_cast<std::size_t>(i) % lines.size()]));
  EXPECT_FALSE(is_tabular(support::page_of(parts)));
}

TEST(PdfTabular, OddPagesAndWordsAreNone) {
  auto page = columns_at({85, 200, 400}, 4);
  for (const double side : {1e6, 1e300, 0.0, -5.0, no_number}) {
    page.width = side;
    EXPECT_FALSE(is_tabular(page)) << side;
    EXPECT_FALSE(is_drawable(page)) << side;
  }
  page = columns_at({85, 200, 400}, 4);
  for (Word& word : page.words) word.box = {no_number, -1e300, 1e300, no_number};
  EXPECT_FALSE(is_tabular(page));
}

TEST(PdfTabular, ARuledPageHasSixLongEdges) {
  Page page;
  page.rulings.upright.assign(5, {100, 50, 200});
  EXPECT_FALSE(is_ruled(page));
  page.rulings.upright.push_back({200, 50, 200});
  EXPECT_TRUE(is_ruled(page));
  page.rulings.upright.assign(50, {100, 50, 60});
  EXPECT_FALSE(is_ruled(page));
}

}  // namespace
}  // namespace vnplan::bytes::pdf
