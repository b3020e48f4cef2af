#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "bytes/pdf/drawn_lines.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr Matrix page_of_800{1, 0, 0, -1, 0, 800};

std::string operations_of(std::string_view content) {
  ContentTokens tokens(content);
  std::string shown;
  for (Operation operation; tokens.next(operation);) {
    for (auto i = operation.size(); i > 0; --i) shown += std::to_string(static_cast<int>(operation.number(i - 1))) + " ";
    if (!operation.operand.empty()) shown += "/" + std::string(operation.operand) + " ";
    shown += std::string(operation.name) + ";";
  }
  return shown;
}

TEST(PdfContent, OperatorsHaveTheirOperands) {
  EXPECT_EQ(operations_of("q 1 0 0 -1 0 800 cm\n72 .5 -3. +4 re f*"), "q;1 0 0 -1 0 800 cm;72 0 -3 4 re;f*;");
  EXPECT_EQ(operations_of("/Im1 Do/P cs 1 2 3 4 5 6 7 8 scn"), "/Im1 Do;/P cs;3 4 5 6 7 8 scn;");
  EXPECT_EQ(operations_of(""), "");
  EXPECT_EQ(operations_of("1 2 3"), "");
}

TEST(PdfContent, WordsOfTheTextAreNoOperators) {
  EXPECT_EQ(operations_of(R"((a \) re f (b) \\) Tj [(re) -120 (f)] TJ <7265> Tj % S re f)"), "Tj;TJ;Tj;");
  EXPECT_EQ(operations_of("/P <</MCID 0 /Lang (re f)>> BDC EMC"), "0 /Lang BDC;EMC;");
  EXPECT_EQ(operations_of("BI /W 2 /H 2 ID re f\x80 S\xFF EI S"), "BI;2 2 /H ID;EI;S;");
}

TEST(PdfContent, WhatIsCutEnds) {
  for (const std::string_view cut : {"(a (b", "<72", "[(a) 1", "BI ID abc", "/", "% re", "(a\\", "<</P", "1e999 w", "- w", ")>]}"})
    EXPECT_LE(operations_of(cut).size(), 12U) << cut;
}

struct Drawn {
  Rulings rulings;
  bool has_unknown = false;
};

Drawn drawn(std::string_view content) {
  LineDrawer drawer(page_of_800);
  ContentTokens tokens(content);
  while (!drawer.run(tokens).empty()) drawer.show_picture();
  auto rulings = drawer.take_rulings();
  return {std::move(rulings), drawer.has_unknown()};
}

/// "across 100:50-500 101:50-500 upright 60:90-200 61:90-200".
std::string lines_of(std::string_view content) {
  const auto [rulings, unknown] = drawn(content);
  std::string shown = unknown ? "unknown" : "";
  const auto add = [&](const char* name, const std::vector<Ruling>& lines) {
    if (!lines.empty()) shown += std::string(shown.empty() ? "" : " ") + name;
    const auto round = [](double at) { return std::to_string(static_cast<int>(at)); };
    for (const auto& [place, first, last] : lines) shown += " " + round(place) + ":" + round(first) + "-" + round(last);
  };
  add("across", rulings.across);
  add("upright", rulings.upright);
  return shown;
}

TEST(PdfDrawnLines, AStrokeHasTwoEdges) {
  EXPECT_EQ(lines_of("0.5 w 50 699.5 m 500 699.5 l S"), "across 100:50-500 101:50-500");
  EXPECT_EQ(lines_of("0.5 w 60.5 600 m 60.5 710 l S"), "upright 60:90-200 61:90-200");
  EXPECT_EQ(lines_of("4 w 50 699 m 500 699 l s"), "across 99:50-500 103:50-500");
}

TEST(PdfDrawnLines, AThinAreaIsALineAsWordWritesIt) {
  EXPECT_EQ(lines_of("50 699.2 450 0.48 re f*"), "across 100:50-500 101:50-500");
  EXPECT_EQ(lines_of("50 699.68 450 -0.48 re F"), "across 100:50-500 101:50-500");
  EXPECT_EQ(lines_of("50 699.2 m 500 699.2 l 499 699.7 l 51 699.7 l h f"), "across 100:50-500 101:50-500") << "mitred";
}

TEST(PdfDrawnLines, PiecesAreJoined) {
  EXPECT_EQ(lines_of("50 699.2 100 0.48 re 150 699.2 0.48 0.48 re 150.48 699.2 100 0.48 re f"), "across 100:50-250 101:50-250");
  EXPECT_EQ(lines_of("60.2 700 0.48 6 re 60.2 706 0.48 6 re f"), "upright 60:88-100 61:88-100");
  EXPECT_EQ(lines_of("50 699.2 8 0.48 re 70 699.2 8 0.48 re f"), "") << "each too short";
  EXPECT_EQ(lines_of("50 699.2 20 0.48 re 80 699.2 20 0.48 re f"), "across 100:50-70 100:80-100 101:50-70 101:80-100");
}

TEST(PdfDrawnLines, AFrameHasFourSides) {
  const std::string sides = "across 99:50-500 101:50-500 199:50-500 201:50-500 upright 49:100-200 51:100-200 499:100-200 501:100-200";
  EXPECT_EQ(lines_of("1 w 50 600 450 100 re S"), sides);
  EXPECT_EQ(lines_of("1 w 50 600 m 500 600 l 500 700 l 50 700 l s"), sides);
  EXPECT_EQ(lines_of("50 600 450 100 re n"), "");
  EXPECT_EQ(lines_of("50 600 450 100 re W n"), "");
}

TEST(PdfDrawnLines, WhatIsNoLine) {
  EXPECT_EQ(lines_of("50 600 m 500 700 l S"), "") << "slanted";
  EXPECT_EQ(lines_of("50 600 m 60 600 70 600 500 600 c S"), "") << "curved";
  EXPECT_EQ(lines_of("9 w 50 600 m 500 600 l S"), "") << "a bar";
  EXPECT_EQ(lines_of("500 700 l S"), "") << "without a beginning";
}

TEST(PdfDrawnLines, WhiteOnWhiteIsNotSeen) {
  for (const char* white : {"1 g", "0.95 g", "1 1 1 rg", "0 0 0 0 k", "/DeviceGray cs 1 sc", "/DeviceRGB cs 1 1 1 scn"})
    EXPECT_EQ(lines_of(std::string(white) + " 50 699.2 450 0.48 re f"), "") << white;
  for (const char* black : {"", "0.8 g", "1 0 0 rg", "0 0 0 1 k", "1 0 0 0 k", "1 G", "1 g 0 g", "q 1 g Q", "/DeviceGray cs 0 sc",
                            "/C cs 0 0 0 scn", "/C cs", "/Pattern cs /P scn"})
    EXPECT_EQ(lines_of(std::string(black) + " 50 699.2 450 0.48 re f"), "across 100:50-500 101:50-500") << black;
  EXPECT_EQ(lines_of("1 G 0.5 w 50 699.5 m 500 699.5 l S"), "");
}

TEST(PdfDrawnLines, OneInkOfASpaceWithANameMayBeAny) {
  EXPECT_EQ(lines_of("/Spot cs 1 scn 50 699.2 450 0.48 re f"), "unknown");
  EXPECT_EQ(lines_of("/Spot cs 0 scn 50 699.2 450 0.48 re f"), "unknown across 100:50-500 101:50-500");
}

TEST(PdfDrawnLines, MatricesMoveAndTurn) {
  EXPECT_EQ(lines_of("q 2 0 0 2 0 0 cm 25 349.6 225 0.24 re f Q"), "across 100:50-500 101:50-500");
  EXPECT_EQ(lines_of("q 1 0 0 1 10 -20 cm 1 0 0 1 40 0 cm 0 719.2 450 0.48 re f Q"), "across 100:50-500 101:50-500");
  EXPECT_EQ(lines_of("q 0 1 -1 0 0 0 cm 600 -60.9 110 0.48 re f Q"), "upright 60:90-200 61:90-200");
  EXPECT_EQ(lines_of("q 5 w Q Q Q 50 699.2 450 0.48 re f"), "across 100:50-500 101:50-500");
}

TEST(PdfDrawnLines, AShadeOrAPictureMayHoldLines) {
  EXPECT_EQ(lines_of("0.9 g 50 600 450 100 re f"), "unknown");
  EXPECT_EQ(lines_of("1 g 50 600 450 100 re f"), "");
  EXPECT_EQ(lines_of("/S sh"), "unknown");
  EXPECT_EQ(lines_of("q 400 0 0 300 0 0 cm /Im Do Q"), "unknown");
  EXPECT_EQ(lines_of("q 0 300 -400 0 0 0 cm /Im Do Q"), "unknown") << "turned";
  EXPECT_EQ(lines_of("q 40 0 0 40 0 0 cm /Im Do Q"), "") << "an emblem";
  EXPECT_EQ(lines_of("q 400 0 0 300 0 0 cm BI /W 1 /H 1 ID \xFF EI Q"), "unknown");
}

TEST(PdfDrawnLines, AFormIsMovedAndLeavesNothingBehind) {
  LineDrawer drawer(page_of_800);
  ContentTokens page("q 1 0 0 1 10 0 cm /X Do 40 599.2 450 0.48 re f Q");
  ASSERT_EQ(drawer.run(page), "X");
  drawer.begin_form({1, 0, 0, 1, 0, 20});
  ContentTokens form("Q Q q q 1 g 1 0 0 1 5 5 cm 0 g 35 674.2 450 0.48 re f");
  EXPECT_EQ(drawer.run(form), "");
  drawer.end_form();
  EXPECT_EQ(drawer.run(page), "");
  const auto rulings = drawer.take_rulings();
  ASSERT_EQ(rulings.across.size(), 4U);
  EXPECT_EQ(rulings.across[0].place, 100);
  EXPECT_EQ(rulings.across[0].first, 50);
  EXPECT_EQ(rulings.across[2].place, 200);
}

TEST(PdfDrawnLines, ADrawingIsNoTable) {
  std::string drawing;
  for (int i = 0; i < 2'100; ++i) drawing += std::to_string(i * 2) + ".5 0 0.4 700 re f ";
  EXPECT_EQ(lines_of(drawing), "");
}

TEST(PdfDrawnLines, NothingGrowsWithoutEnd) {
  std::string saved;
  for (int i = 0; i < 300'000; ++i) saved += "q ";
  EXPECT_EQ(lines_of(saved + "50 699.2 450 0.48 re f"), "unknown across 100:50-500 101:50-500");
  std::string points = "0 0 m ";
  for (int i = 0; i < 300'000; ++i) points += "1 1 l ";
  EXPECT_EQ(lines_of(points + "S 50 699.2 450 0.48 re f"), "across 100:50-500 101:50-500");
  EXPECT_EQ(lines_of("1e300 0 0 1e300 0 0 cm 1e300 0 1 1 re f 1e308 1e308 m -1e308 1e308 l S"), "");
}

}  // namespace
}  // namespace vnplan::bytes::pdf
