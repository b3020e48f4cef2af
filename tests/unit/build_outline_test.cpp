// Preamble, headings, closing: where each paragraph of a plan is filed.
#include <gtest/gtest.h>

#include "support/facts.h"

namespace vnplan {
namespace {

using support::Lines;

TEST(Outline, HeadingIsTheWholeParagraphWithoutItsNumber) {
  const auto plan = support::parsed(support::plan_of("I. MỤC ĐÍCH, YÊU CẦU\n1. Sở Nội vụ: Thẩm định đề án vị trí việc làm.\n"
                                                     "2. Rà soát phòng đọc, lập danh sách\nphòng phải sửa."));
  EXPECT_EQ(support::sections_of(plan), (Lines{"I MỤC ĐÍCH, YÊU CẦU", "I/1 Sở Nội vụ: Thẩm định đề án vị trí việc làm",
                                               "I/2 Rà soát phòng đọc, lập danh sách phòng phải sửa"}));
}

TEST(Outline, TitleIsAHeadingProperOrWhatStandsBeforeARunInColon) {
  const auto plan = support::parsed(support::plan_of("I. MỤC ĐÍCH\n1. Sở Nội vụ: Thẩm định đề án.\n"
                                                     "2. Rà soát phòng đọc và lập danh sách phòng phải sửa."));
  ASSERT_EQ(plan.sections.size(), 1U);
  EXPECT_EQ(plan.sections[0].title, "MỤC ĐÍCH");
  EXPECT_EQ(plan.sections[0].children[0].title, "Sở Nội vụ");
  EXPECT_EQ(plan.sections[0].children[1].title, std::nullopt);  // running text
}

TEST(Outline, LevelsCountFromTheTop) {
  const auto plan = support::parsed(support::plan_of("I. Một\n1. Hai\na) Ba\nII. Bốn"));
  EXPECT_EQ(plan.sections[0].level, 1);
  EXPECT_EQ(plan.sections[0].children[0].level, 2);
  EXPECT_EQ(plan.sections[0].children[0].children[0].level, 3);
  EXPECT_EQ(plan.sections[0].children[0].children[0].label, "a)");
  EXPECT_EQ(plan.sections[0].children[0].children[0].numbering, Numbering::letter);
}

TEST(Outline, AHeadingMayStandOnTheLineBelowItsNumber) {
  EXPECT_EQ(support::sections_of(support::parsed(support::plan_of("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1.\nPhạm vi"))),
            (Lines{"Chương I QUY ĐỊNH CHUNG", "Chương I/Điều 1 Phạm vi"}));
}

TEST(Outline, WhatStandsAboveTheFirstNumberIsThePreamble) {
  const auto plan = support::parsed(support::plan_of("Căn cứ Luật Thư viện;\n\n"
                                                     "Để nâng cao dân trí, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n"
                                                     "Nâng cao dân trí."));
  EXPECT_EQ(plan.preamble.text, "Căn cứ Luật Thư viện;\nĐể nâng cao dân trí, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:");
  EXPECT_EQ(plan.source.text.substr(plan.preamble.span.begin, 12), "Căn cứ Lu");
}

TEST(Outline, LastParagraphsThatSpeakToAllAreTheClosing) {
  const struct {
    std::string_view last, closing;
  } cases[] = {
      {"Trên đây là Kế hoạch phát triển thư viện năm 2021./.", "Trên đây là Kế hoạch phát triển thư viện năm 2021./."},
      {"Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./.", "Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện./."},
      {"Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở.\nTrên đây là Kế hoạch./.",
       "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở.\nTrên đây là Kế hoạch./."},
  };
  for (const auto& c : cases) {
    const auto plan = support::parsed(support::plan_of("I. NỘI DUNG\n1. Sở Nội vụ\n- Thẩm định đề án.\n2. Sở Tài chính\n- Bố trí kinh phí.\n"
                                                       "- Hướng dẫn quyết toán.\n\n" + std::string(c.last)));
    EXPECT_EQ(plan.closing.text, c.closing);
    EXPECT_EQ(support::sections_of(plan).size(), 3U);
  }
}

TEST(Outline, ANodesOnlyParagraphIsNoClosing) {
  const auto plan = support::parsed(support::plan_of("I. NỘI DUNG\n1. Rà soát phòng đọc.\nII. TỔ CHỨC THỰC HIỆN\n"
                                                     "Yêu cầu các đơn vị nghiêm túc thực hiện."));
  EXPECT_EQ(plan.closing.text, "");
  ASSERT_EQ(plan.sections.size(), 2U);
  EXPECT_EQ(plan.sections[1].blocks.size(), 1U);
}

TEST(Outline, BulletsAreNoNodesButBlocksOfTheirNode) {
  const auto plan = support::parsed(support::plan_of("I. NỘI DUNG\nMở đầu.\n- Một\n+ Hai\n1. Việc"));
  EXPECT_EQ(support::sections_of(plan), (Lines{"I NỘI DUNG", "I/1 Việc"}));
  ASSERT_EQ(plan.sections[0].blocks.size(), 3U);
  EXPECT_EQ(plan.sections[0].blocks[0].kind, Block::Kind::paragraph);
  EXPECT_EQ(plan.sections[0].blocks[1].level, 1);
  EXPECT_EQ(plan.sections[0].blocks[2].level, 2);
  EXPECT_EQ(plan.sections[0].blocks[2].marker, "+");
}

TEST(Outline, SpansHoldTheNodeWithAllBelowIt) {
  const auto plan = support::parsed(support::plan_of("I. NỘI DUNG\n1. Việc\nLàm ngay.\nII. HẾT"));
  const auto& first = plan.sections[0];
  EXPECT_EQ(plan.source.text.substr(first.span.begin, first.span.size()), "I. NỘI DUNG\n1. Việc\nLàm ngay.");
  EXPECT_EQ(plan.source.text.substr(first.children[0].span.begin, first.children[0].span.size()), "1. Việc\nLàm ngay.");
}

TEST(Outline, AnAnnexBeginsWithItsOwnWord) {
  const auto plan = support::parsed(support::plan_of("I. NỘI DUNG\n1. Việc\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Sách\n\n\fPHỤ LỤC\n"
                                                     "DANH SÁCH PHÒNG ĐỌC\n1. Thư viện"));
  ASSERT_EQ(plan.sections.size(), 2U);
  const auto& annex = plan.sections[1];
  EXPECT_EQ(annex.heading, "DANH SÁCH PHÒNG ĐỌC");
  EXPECT_TRUE(annex.blocks.empty());
  EXPECT_EQ(plan.source.text.substr(annex.span.begin, annex.span.size()), "PHỤ LỤC\nDANH SÁCH PHÒNG ĐỌC\n1. Thư viện");
}

TEST(Outline, MarkdownHeadingsAndBoldNumbersAreNumbers) {
  EXPECT_EQ(support::sections_of(support::parsed(support::plan_of("## I. NỘI DUNG\n\n**1. Việc thứ nhất**\n\n**2.** Việc thứ hai\n\n"
                                                                  "3\\. Việc thứ ba\n"))),
            (Lines{"I NỘI DUNG", "I/1 Việc thứ nhất", "I/2 Việc thứ hai", "I/3 Việc thứ ba"}));
}

}  // namespace
}  // namespace vnplan
