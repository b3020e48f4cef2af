#include <gtest/gtest.h>

#include <utility>

#include "bytes/pdf/grid.h"

namespace vnplan::bytes::pdf {
namespace {

/// Both edges of strokes a point wide.
class Strokes {
 public:
  Strokes& across(double y, double first, double last) { return add(rulings_.across, y, first, last); }
  Strokes& upright(double x, double first, double last) { return add(rulings_.upright, x, first, last); }
  Strokes& grid(const std::vector<double>& xs, const std::vector<double>& ys) {
    for (const double y : ys) across(y, xs.front(), xs.back());
    for (const double x : xs) upright(x, ys.front(), ys.back());
    return *this;
  }
  [[nodiscard]] std::vector<Grid> grids() const { return find_grids(rulings_); }

 private:
  Strokes& add(std::vector<Ruling>& rulings, double place, double first, double last) {
    rulings.push_back({place, first, last});
    rulings.push_back({place + 1, first, last});
    return *this;
  }
  Rulings rulings_;
};

/// "2x3: 0,0 0,1 0,2+1 1,0 1,1": row and column of each cell; "1+2" reaches over two rows more.
std::string shown(const std::vector<Grid>& grids) {
  std::string text;
  const auto reach = [](std::size_t at, std::size_t count) { return std::to_string(at) + (count > 1 ? "+" + std::to_string(count - 1) : ""); };
  for (const Grid& grid : grids) {
    text += (text.empty() ? "" : "; ") + std::to_string(grid.ys.size() - 1) + "x" + std::to_string(grid.xs.size() - 1) + ":";
    for (const auto& cell : grid.cells) text += " " + reach(cell.row, cell.rows) + "," + reach(cell.column, cell.columns);
  }
  return text;
}

TEST(PdfGrid, LinesThatCrossMakeCells) {
  EXPECT_EQ(shown(Strokes().grid({50, 100, 200}, {50, 80, 120}).grids()), "2x2: 0,0 0,1 1,0 1,1");
}

TEST(PdfGrid, NoLinesAndSingleBoxesAreNone) {
  EXPECT_TRUE(Strokes().grids().empty());
  EXPECT_TRUE(Strokes().grid({50, 200}, {50, 120}).grids().empty());                       // a box
  EXPECT_TRUE(Strokes().across(50, 0, 500).across(90, 0, 500).grids().empty());            // rules of a letterhead
  EXPECT_TRUE(Strokes().across(50, 0, 100).upright(300, 10, 80).grids().empty());          // they do not touch
}

TEST(PdfGrid, MergedCellsHaveNoLineThroughThem) {
  // a head of two rows: TT | Nội dung | Cơ quan thực hiện over Chủ trì | Phối hợp
  const auto grids = Strokes().across(50, 50, 400).across(70, 200, 400).across(90, 50, 400).across(120, 50, 400)
                         .upright(50, 50, 120).upright(80, 50, 120).upright(200, 50, 120).upright(300, 70, 120).upright(400, 50, 120).grids();
  EXPECT_EQ(shown(grids), "3x4: 0+1,0 0+1,1 0,2+1 1,2 1,3 2,0 2,1 2,2 2,3");
}

TEST(PdfGrid, GapsAndMissesOfAPointOrTwoAreNothing) {
  const auto grids = Strokes().across(50, 52, 398).across(90, 48, 200).across(90, 202, 401).across(130, 50, 400)
                         .upright(50, 48, 131).upright(200, 52, 89).upright(200, 91, 128).upright(400, 50, 130).grids();
  EXPECT_EQ(shown(grids), "2x2: 0,0 0,1 1,0 1,1");
}

TEST(PdfGrid, ADoubleLineIsOne) {
  EXPECT_EQ(shown(Strokes().grid({50, 53, 200, 300, 303}, {50, 53, 80, 83, 120}).grids()), "2x2: 0,0 0,1 1,0 1,1");
}

TEST(PdfGrid, AnUnderlinedWordIsNoSideOfACell) {
  EXPECT_EQ(shown(Strokes().grid({50, 200, 300}, {50, 120}).across(80, 60, 190).across(90, 49, 150).grids()), "1x2: 0,0 0,1");
}

TEST(PdfGrid, TablesOpenAtTheirSides) {
  const auto grids = Strokes().across(50, 50, 400).across(80, 50, 400).across(110, 50, 400).upright(150, 50, 110).upright(300, 50, 110).grids();
  EXPECT_EQ(shown(grids), "2x3: 0,0 0,1 0,2 1,0 1,1 1,2");
  const auto cut = Strokes().across(50, 50, 400).across(80, 50, 400).upright(50, 50, 300).upright(200, 50, 300).upright(400, 50, 300).grids();
  EXPECT_EQ(shown(cut), "2x2: 0,0 0,1 1,0 1,1");  // by the page's end
}

TEST(PdfGrid, TwoTablesStandOneBelowTheOther) {
  const auto grids = Strokes().grid({50, 200, 400}, {300, 330}).grid({50, 100, 400}, {50, 80}).grids();
  ASSERT_EQ(grids.size(), 2U);
  EXPECT_NEAR(grids[0].ys.front(), 50, 1);
  EXPECT_NEAR(grids[1].ys.front(), 300, 1);
}

TEST(PdfGrid, ATableInACellIsPartOfTheCell) {
  EXPECT_EQ(shown(Strokes().grid({50, 200, 400}, {50, 300}).grid({220, 300, 380}, {100, 200}).grids()), "1x2: 0,0 0,1");
}

TEST(PdfGrid, WhatIsNoRectangleIsCutIntoCells) {
  // the line between the two cells of the second row is missing, and so is the one above the first of them
  const auto grids = Strokes().across(50, 50, 400).across(80, 200, 400).across(110, 50, 400).upright(50, 50, 110).upright(200, 50, 80)
                         .upright(400, 50, 110).grids();
  EXPECT_EQ(shown(grids), "2x2: 0,0 0,1 1,0 1,1");
}

TEST(PdfGrid, LinesOfAllSortsAreSoonRead) {
  Rulings rulings;
  for (unsigned i = 0, state = 5; i < 4000; ++i) {
    const auto next = [&] { return static_cast<double>((state = state * 1103515245U + 12345U) / 65536 % 3000); };
    rulings.across.push_back({next(), next(), 3000});
    rulings.upright.push_back({next(), next(), 3000});
  }
  for (const Grid& grid : find_grids(rulings)) {
    EXPECT_LE(grid.xs.size(), 64U);
    EXPECT_FALSE(grid.cells.empty());
  }
}

}  // namespace
}  // namespace vnplan::bytes::pdf
