// A hundred thousand of everything (ten thousand in a slow build): parsing ends, the structure is sane, every span lies in the text.
#include <gtest/gtest.h>

#include "support/build.h"
#include "support/facts.h"
#include "support/properties.h"

namespace vnplan {
namespace {

constexpr int many = support::slow_build ? 10000 : 100000;

/// The lines line(1), line(2) …
template <class Line>
std::string repeat(Line&& line, int times = many) {
  std::string text;
  for (int i = 1; i <= times; ++i) text += line(i);
  return text;
}
std::string repeat(const char* words, int times = many) {
  return repeat([words](int) { return words; }, times);
}

/// Lines under section I/1.
std::string under_heading(const std::string& lines) { return support::plan_of("I. NỘI DUNG\n1. Việc\n" + lines); }

Plan checked(const std::string& text) {
  auto plan = support::parsed(text);
  EXPECT_EQ(support::faults_of(plan), "");
  return plan;
}

TEST(Many, Headings) {
  const auto plan = checked(support::plan_of("I. NỘI DUNG\n" + repeat([](int i) { return std::to_string(i % 900 + 1) + ". Việc\n"; })));
  ASSERT_EQ(plan.sections.size(), 1U);
  EXPECT_EQ(plan.sections[0].children.size(), std::size_t{many});
}

TEST(Many, ArticlesThatRepeatOneNumber) {
  const auto plan = checked(support::plan_of(repeat("Điều 1. Việc\n")));
  EXPECT_EQ(plan.sections.size(), std::size_t{many});
  EXPECT_EQ(plan.sections.back().path, "Điều 1#" + std::to_string(many));
}

TEST(Many, Bullets) {
  const auto plan = checked(under_heading(repeat([](int i) { return std::string(i % 2 == 0 ? "- " : "+ ") + "Rà soát phòng đọc.\n"; })));
  EXPECT_EQ(plan.sections[0].children[0].blocks.size(), std::size_t{many});
}

TEST(Many, BulletSigns) {
  const std::string signs[] = {"-", "+", "*", "•", "●", "○", "▪", "■", "□", "►", "➢", "✓"};
  const auto plan = checked(under_heading(repeat([&](int i) { return signs[static_cast<std::size_t>(i) % 12] + " Rà soát phòng đọc.\n"; })));
  EXPECT_EQ(plan.sections[0].children[0].blocks.size(), std::size_t{many});
}

TEST(Many, LevelsOfNumbers) {  // I, 1, a), (1), (i) again and again
  const auto plan = checked(support::plan_of(repeat("I. Một\n1. Hai\na) Ba\n(1) Bốn\n(i) Năm\n", many / 5)));
  EXPECT_EQ(plan.sections.size(), std::size_t{many} / 5);
}

TEST(Many, ComponentsOfOneNumber) {
  std::string number = "1";
  const auto plan = checked(support::plan_of("1. Việc\n" + repeat([&](int i) { return i < 1000 ? (number += ".1") + ". Việc\n" : std::string(); })));
  EXPECT_FALSE(plan.sections.empty());
}

TEST(Many, OpenBrackets) {
  EXPECT_FALSE(checked(support::plan_with("Cơ quan chủ trì: Sở Y tế " + repeat("("))).sections.empty());
  EXPECT_FALSE(checked(support::plan_with(repeat("(Chủ trì: ", many / 10))).sections.empty());
}

TEST(Many, NestedLabels) {
  const auto plan = checked(under_heading(repeat("Cơ quan chủ trì: Cơ quan phối hợp: Thời gian: Sở Y tế\n", many / 4)));
  EXPECT_FALSE(plan.sections.empty());
}

TEST(Many, LabelsInOneLine) {
  const auto plan = checked(support::plan_with("Số hóa. " + repeat("Cơ quan chủ trì: Sở Y tế; ")));
  EXPECT_FALSE(plan.sections.empty());
}

/// Names that differ: "Lam Mai Sen".
std::string place_name(int number) {
  constexpr std::string_view syllables[] = {"Lam", "Mai", "Sen", "Tre", "Cau", "Sim", "Lan", "Dong", "Thanh", "Long"};
  std::string name;
  for (int digits = 0; digits < 5; ++digits, number /= 10) name += (name.empty() ? "" : " ") + std::string(syllables[number % 10]);
  return name;
}

TEST(Many, AgenciesInOneList) {
  constexpr int times = many;
  const auto plan =
      checked(support::plan_with("Cơ quan phối hợp: " + repeat([](int i) { return "Sở Y tế, UBND xã " + place_name(i) + "; "; }, times)));
  ASSERT_EQ(plan.assignments.size(), 1U);
  EXPECT_EQ(plan.assignments[0].partners.size(), static_cast<std::size_t>(times) + 1);
}

TEST(Many, OneHugeLineOfWords) {
  const auto plan = checked(support::plan_with(repeat("rà soát phòng đọc và kho sách ")));
  EXPECT_EQ(plan.sections[0].children.size(), 2U);
}

TEST(Many, OneHugeWord) {
  EXPECT_FALSE(checked(support::plan_with(repeat("thưviện"))).sections.empty());
  EXPECT_FALSE(checked(support::plan_with(std::string(1000000, '7'))).sections.empty());
  EXPECT_FALSE(checked(support::plan_with("Điều " + std::string(1000000, '1') + ". Việc")).sections.empty());
}

TEST(Many, HugeLinesOfSigns) {
  for (const auto sign : {"*", "#", "\\", ".", "-", "/", "“", "\"", "[", "]", "1.", "1/", "\t", " ", "\f", "\r", "a) ", "**x"})
    EXPECT_FALSE(checked(support::plan_with("Việc " + repeat(sign, many / 4) + "\nhết.")).sections.empty()) << sign;
}

TEST(Many, RaisedBrackets) {
  constexpr int times = many;
  EXPECT_FALSE(checked(support::plan_with("Việc " + repeat("⁽", times) + "\nhết.")).sections.empty());
}

TEST(Many, ShortLines) {
  EXPECT_FALSE(checked(support::plan_of("I. NỘI DUNG\n" + repeat([](int i) { return std::string(i % 3 == 0 ? "\n" : "và\n"); }))).sections.empty());
  EXPECT_FALSE(
      checked(support::plan_of("I. NỘI DUNG\n" + repeat([](int i) { return std::to_string(i % 100) + "\n"; }))).sections.empty());  // page numbers
}

TEST(Many, CapitalsAndLetterheadLines) {
  EXPECT_TRUE(support::faults_of(checked(repeat("ỦY BAN NHÂN DÂN\n"))).empty());
  EXPECT_TRUE(support::faults_of(checked("KẾ HOẠCH\n" + repeat("PHÁT TRIỂN THƯ VIỆN\n"))).empty());
  EXPECT_TRUE(support::faults_of(checked("Kính gửi:\n" + repeat("- Sở Y tế;\n"))).empty());
}

TEST(Many, Citations) {
  const auto plan = checked(support::plan_with(
      repeat([](int i) { return "Theo Nghị định số " + std::to_string(i % 1000 + 1) + "/2015/NĐ-CP ngày 07/9/2015 của Chính phủ.\n"; })));
  EXPECT_EQ(plan.citations.size(), std::size_t{many});
  EXPECT_EQ(plan.documents.size(), 1000U);
}

TEST(Many, CitationsInOneSentence) {
  const auto plan =
      checked(support::plan_with("Theo Nghị quyết số 1-NQ/TW" + repeat([](int i) { return ", " + std::to_string(i % 1000 + 1) + "-NQ/TW"; })));
  EXPECT_EQ(plan.citations.size(), std::size_t{many} + 1);
}

TEST(Many, CitationsThatNest) {
  constexpr int times = many / 4;
  const auto plan = checked(support::plan_with(repeat("Quyết định số 30/QĐ-TTg về việc triển khai ", times)));
  EXPECT_EQ(plan.citations.size(), static_cast<std::size_t>(times));
}

TEST(Many, Pinpoints) {
  const auto plan =
      checked(support::plan_with("Theo " + repeat([](int i) { return "Điều " + std::to_string(i % 100 + 1) + ", "; }) + "Luật Thư viện."));
  EXPECT_EQ(plan.citations.size(), 1U);
}

TEST(Many, Timelines) {
  const auto plan = checked(support::plan_with(repeat("Nộp báo cáo trước ngày 30/11/2021.\n")));
  EXPECT_GE(plan.timelines.size(), std::size_t{many});
}

TEST(Many, Recurrences) {
  constexpr int times = many / 2;
  const auto plan = checked(support::plan_with(repeat("Báo cáo hằng quý. Họp hằng tháng. ", times)));
  EXPECT_GE(plan.timelines.size(), static_cast<std::size_t>(times));
}

TEST(Many, Sentences) {
  constexpr int times = many;
  const auto plan = checked(support::plan_with(repeat("Sở Y tế chủ trì lập danh sách. ", times)));
  EXPECT_EQ(plan.assignments.size(), static_cast<std::size_t>(times));
}

TEST(Many, ClausesOfOneSentence) {
  constexpr int times = many;
  const auto plan = checked(support::plan_with("Sở Y tế chủ trì" + repeat(" lập danh sách; Sở Nội vụ chủ trì", times) + " thẩm định."));
  EXPECT_EQ(plan.assignments.size(), static_cast<std::size_t>(times) + 1);
}

TEST(Many, RaisedNotes) {
  constexpr int times = many;
  constexpr std::string_view digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  const auto raised = [&](int number) {
    std::string sign;
    for (const char c : std::to_string(number)) sign += digits[static_cast<std::size_t>(c - '0')];
    return sign;
  };
  const auto plan = checked(support::plan_with(repeat([&](int i) { return "Rà soát" + raised(i) + ".\n" + raised(i) + " Ghi chú.\n"; }, times)));
  EXPECT_EQ(plan.footnotes.size(), static_cast<std::size_t>(times));
}

TEST(Many, SquareNotesOfOneNumber) {
  constexpr int times = many / 2;
  const auto plan = checked(support::plan_with(repeat("Rà soát[1].\n[1] Ghi chú.\n", times)));
  EXPECT_EQ(plan.footnotes.size(), static_cast<std::size_t>(times));
}

TEST(Many, RoundMarksWithoutNotes) {
  EXPECT_TRUE(checked(support::plan_with(repeat([&](int i) { return "Rà soát(" + std::to_string(i % 900) + "), "; }))).footnotes.empty());
}

TEST(Many, RoundHeadsAndStars) {
  constexpr int times = many;
  EXPECT_FALSE(
      checked(support::plan_with(repeat([&](int i) { return i % 2 == 0 ? "Rà soát*.\n" : std::string("* Ghi chú.\n"); }, times))).sections.empty());
  EXPECT_FALSE(checked(support::plan_with(repeat([&](int i) { return i % 2 == 0 ? "Rà soát(1).\n" : std::string("(1) Ghi chú.\n"); }, times)))
                   .sections.empty());
}

TEST(Many, Recipients) {
  const auto plan = checked(support::plan_with("Rà soát.\n\nNơi nhận:\n" + repeat("- Sở Y tế;\n")));
  EXPECT_GE(plan.recipients.size(), std::size_t{many} - 1);
}

TEST(Many, Signatures) {
  EXPECT_TRUE(checked(support::plan_with("Rà soát.\n\n" + repeat("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Sách\n", many / 3))).signature);
}

TEST(Many, PartsAndAnnexes) {
  const auto annex = [](int i) { return "\n\fPHỤ LỤC " + std::to_string(i % 90 + 1) + "\nDANH SÁCH\n1. Phòng đọc\n"; };
  const auto annexes = checked(support::plan_with(repeat(annex, many / 4)));
  EXPECT_EQ(annexes.sections.size(), static_cast<std::size_t>(many / 4) + 1);
  EXPECT_FALSE(
      checked(repeat("QUYẾT ĐỊNH\nVề thư viện\n\nĐiều 1. Rà soát.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Sách\n\n",
                     many / 50))
          .sections.empty());
}

TEST(Many, CombiningMarks) {
  const auto plan = checked(support::plan_with("Rà soa" + repeat("\u0301") + "t.\n" + repeat("e\u0323\u0302 a\u0301\u0302 ")));
  EXPECT_FALSE(plan.sections.empty());
}

TEST(Many, TableRows) {
  EXPECT_FALSE(checked(support::plan_with(repeat([](int i) { return "| " + std::to_string(i) + " | Rà soát | Sở Y tế |\n"; }))).sections.empty());
  EXPECT_FALSE(checked(support::plan_with(repeat("| a ") + "|\n")).sections.empty());
}

}  // namespace
}  // namespace vnplan
