// Labels under a node and the assignments that their groups make.
#include <gtest/gtest.h>

#include "support/facts.h"

namespace vnplan {
namespace {

using support::Lines;

void check(std::initializer_list<std::pair<std::string_view, Lines>> cases) {
  for (const auto& [body, assignments] : cases) EXPECT_EQ(support::assignments_of(support::parsed(support::plan_of(body))), assignments) << body;
}

TEST(Labels, MakeOneAssignmentOfTheirNode) {
  check({
      {"I. NỘI DUNG\n1. Số hóa tư liệu\nQuét và đưa lên mạng các tư liệu địa chí.\n- Cơ quan chủ trì: Sở Văn hóa và Thể thao.\n"
       "- Cơ quan phối hợp: Sở Tài chính, các đơn vị liên quan.\n- Thời gian thực hiện: Quý III/năm 2021.\n2. Khác\n",
       {"label I/1 | lead: Sở Văn hóa và Thể thao | partners: Sở Tài chính; các đơn vị liên quan | time: Quý III/năm 2021 | Quét và đưa lên mạng các "
        "tư liệu địa chí"}},
      {"I. NỘI DUNG\n1. Số hóa tư liệu địa chí\n- Đơn vị thực hiện: Thư viện tỉnh.\n- Thời gian hoàn thành: trước ngày 30/11/2021.\n"
       "2. Khác\n",  // its work is the heading
       {"label I/1 | performers: Thư viện tỉnh | time: trước ngày 30/11/2021 | Số hóa tư liệu địa chí"}},
      {"I. NỘI DUNG\n1. Số hóa tư liệu địa chí\nĐơn vị chủ trì: Sở Y tế; đơn vị phối hợp: Sở Nội vụ.\n"
       "2. Khác\n",  // in one line
       {"label I/1 | lead: Sở Y tế | partners: Sở Nội vụ | Số hóa tư liệu địa chí"}},
  });
}

TEST(Labels, MayStandInBracketsBehindTheWork) {
  check({
      {"I. NỘI DUNG\n1. Số hóa tư liệu địa chí (Chủ trì: Sở Y tế; thời gian: Quý II)\n2. Khác\n",
       {"label I/1 | lead: Sở Y tế | time: Quý II | Số hóa tư liệu địa chí"}},
  });
}

TEST(Labels, MarkupAndCaseDoNotMatter) {
  check({
      {"I. NỘI DUNG\n1. Số hóa tư liệu địa chí\n**Cơ quan chủ trì:** Sở Y tế.\n*Thời gian thực hiện*: Quý II.\n2. Khác\n",
       {"label I/1 | lead: Sở Y tế | time: Quý II | Số hóa tư liệu địa chí"}},
      {"I. NỘI DUNG\n1. Số hóa tư liệu địa chí\nCƠ QUAN CHỦ TRÌ: Sở Y tế.\n2. Khác\n", {"label I/1 | lead: Sở Y tế | Số hóa tư liệu địa chí"}},
  });
}

TEST(Labels, ScopesStandBesideTheirAgency) {
  check({
      {"I. NỘI DUNG\n1. Số hóa tư liệu địa chí\nCơ quan chủ trì: Văn phòng UBND tỉnh (đối với Cổng thông tin); Sở Y tế (đối với bệnh án).\n2. Khác\n",
       {"label I/1 | lead: Văn phòng UBND tỉnh (đối với Cổng thông tin); Sở Y tế (đối với bệnh án) | Số hóa tư liệu địa chí"}},
  });
}

TEST(Labels, ValuesMayStandOnBulletsBelow) {
  check({
      {"I. NỘI DUNG\n1. Số hóa tư liệu địa chí\n- Cơ quan phối hợp:\n+ Sở Nội vụ;\n+ Công an tỉnh.\n2. Khác\n",
       {"label I/1 | partners: Sở Nội vụ; Công an tỉnh | Số hóa tư liệu địa chí"}},
  });
}

TEST(Labels, RoleWordsInAValueWinOverTheLabel) {
  check({
      {"I. NỘI DUNG\n1. Số hóa tư liệu địa chí\nCơ quan thực hiện: Sở Y tế chủ trì, phối hợp với Sở Nội vụ.\n2. Khác\n",
       {"label I/1 | lead: Sở Y tế | partners: Sở Nội vụ | Số hóa tư liệu địa chí"}},
  });
}

TEST(Labels, WhereTheLabelsAreNodesTheWorkIsTheHeadingAbove) {
  check({
      {"I. NỘI DUNG\n1. Số hóa tư liệu địa chí\na) Cơ quan thực hiện: Thư viện tỉnh.\nb) Thời gian thực hiện: Quý II.\n2. Khác\n",
       {"label I/1/a | performers: Thư viện tỉnh | time: Quý II | Số hóa tư liệu địa chí"}},
  });
}

TEST(Labels, ANodeWithATimeLabelAloneMakesNoAssignment) {
  const auto plan = support::parsed(support::plan_of("I. NỘI DUNG\n1. Số hóa tư liệu địa chí\nThời gian thực hiện: Quý II.\n2. Khác\n"));
  EXPECT_TRUE(plan.assignments.empty()) << support::joined(support::assignments_of(plan));
  EXPECT_EQ(support::timelines_of(plan, "I/1"), (Lines{"Quý II (period 2021-04-01/2021-06-30)"}));
}

TEST(Labels, SeveralGroupsOfANodeMakeOneAssignmentEach) {
  check({
      {"I. NỘI DUNG\n1. Số hóa\nQuét tư liệu địa chí.\nCơ quan chủ trì: Thư viện tỉnh.\nThời gian: Quý II.\nDựng cổng tra cứu.\n"
       "Cơ quan chủ trì: Sở Y tế.\nThời gian: Quý III.\n2. Khác\n",
       {"label I/1 | lead: Thư viện tỉnh | time: Quý II | Quét tư liệu địa chí", "label I/1 | lead: Sở Y tế | time: Quý III | Dựng cổng tra cứu"}},
  });
}

TEST(Labels, ProductsAndBudgetsAreKeptAsPrinted) {
  const auto plan = support::parsed(support::plan_of(
      "I. NỘI DUNG\n1. Số hóa tư liệu địa chí\nCơ quan chủ trì: Thư viện tỉnh.\nSản phẩm: Kho tư liệu số.\nKinh phí: 500 triệu đồng.\n2. Khác\n"));
  ASSERT_EQ(plan.assignments.size(), 1U);
  EXPECT_EQ(plan.assignments[0].product, "Kho tư liệu số");
  EXPECT_EQ(plan.assignments[0].budget, "500 triệu đồng");
  EXPECT_EQ(plan.assignments[0].text, "Số hóa tư liệu địa chí");
}

TEST(Labels, ResultsAreProductsAndContentsAreWork) {
  const auto plan = support::parsed(support::plan_of(
      "I. NỘI DUNG\n1. Số hóa tư liệu địa chí\nNội dung: Quét tư liệu.\nCơ quan chủ trì: Thư viện tỉnh.\nKết quả: Kho tư liệu số.\n2. Khác\n"));
  ASSERT_EQ(plan.assignments.size(), 1U);
  EXPECT_EQ(plan.assignments[0].product, "Kho tư liệu số");
  EXPECT_EQ(plan.assignments[0].text, "Quét tư liệu");
}

TEST(Labels, WordsThatOnlyLookLikeALabelAreNone) {
  check({
      {"I. NỘI DUNG\n1. Thời gian qua, thư viện đã mở rộng.\n2. Cơ quan tham dự đông đủ.\n3. Chủ trì hội nghị là một việc khó.\n", {}},
  });
}

}  // namespace
}  // namespace vnplan
