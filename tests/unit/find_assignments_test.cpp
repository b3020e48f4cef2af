// Who does what: under agency headings and in running text.
#include <gtest/gtest.h>

#include "support/facts.h"
#include "support/marked.h"

namespace vnplan {
namespace {

using support::Lines;

Lines inline_of(std::string_view sentence) { return support::assignments_of(support::parsed(support::plan_with(sentence))); }
Lines organised(const std::string& nodes) {
  return support::assignments_of(support::parsed(support::plan_of("II. TỔ CHỨC THỰC HIỆN\n" + nodes + "\n2. Kinh phí\nTừ ngân sách.\n")));
}
Lines under(std::string_view heading, std::string_view body) { return organised("1. " + std::string(heading) + "\n" + std::string(body)); }

// ---- running text ---------------------------------------------------------------------------------------------------------------

TEST(InlineAssignment, TheSubjectActs) {
  const struct {
    std::string_view sentence;
    Lines assignments;
  } cases[] = {
      {"Sở Tài chính tham mưu bố trí kinh phí.", {"inline I/1 | performers: Sở Tài chính | tham mưu bố trí kinh phí"}},
      {"Giao Sở Y tế chủ trì, theo dõi việc tiêm chủng.", {"inline I/1 | lead: Sở Y tế | theo dõi việc tiêm chủng"}},
      {"Sở Y tế chủ trì, phối hợp với Sở Nội vụ lập danh sách.", {"inline I/1 | lead: Sở Y tế | partners: Sở Nội vụ | lập danh sách"}},
      {"Đề nghị Báo Sao Mai mở chuyên mục.", {"inline I/1 | performers: Báo Sao Mai | mở chuyên mục"}},
      {"Yêu cầu các đơn vị báo cáo trước ngày 15/6/2021.",
       {"inline I/1 | performers: các đơn vị | time: trước ngày 15/6/2021 | báo cáo trước ngày 15/6/2021"}},
      {"Sở Y tế và Sở Nội vụ lập danh sách.", {"inline I/1 | performers: Sở Y tế; Sở Nội vụ | lập danh sách"}},
      {"Các sở: Y tế, Nội vụ lập danh sách.", {"inline I/1 | performers: sở Y tế; sở Nội vụ | lập danh sách"}},
      {"Căn cứ nhiệm vụ được giao, các cơ quan chủ động triển khai.", {"inline I/1 | performers: các cơ quan | chủ động triển khai"}},
      {"Trước ngày 15/6/2021, Sở Y tế gửi báo cáo.", {"inline I/1 | performers: Sở Y tế | time: Trước ngày 15/6/2021 | gửi báo cáo"}},
      {"Sở Y tế có trách nhiệm hướng dẫn các đơn vị.", {"inline I/1 | performers: Sở Y tế | hướng dẫn các đơn vị"}},
      {"Sở Y tế chủ trì lập danh sách; Sở Nội vụ thẩm định danh sách.",
       {"inline I/1 | lead: Sở Y tế | lập danh sách", "inline I/1 | performers: Sở Nội vụ | thẩm định danh sách"}},
  };
  for (const auto& c : cases) EXPECT_EQ(inline_of(c.sentence), c.assignments) << c.sentence;
}

TEST(InlineAssignment, SentencesWithoutAnAgencyOfTheirOwnGoOnWithTheOneBefore) {
  const auto plan = support::parsed(support::plan_with("Sở Y tế lập danh sách. Gửi danh sách trước ngày 15/6/2021."));
  ASSERT_EQ(plan.assignments.size(), 1U);
  EXPECT_EQ(plan.assignments[0].timeline.size(), 1U);
  EXPECT_EQ(plan.source.text.substr(plan.assignments[0].span.begin, plan.assignments[0].span.size()),
            "Sở Y tế lập danh sách. Gửi danh sách trước ngày 15/6/2021.");
}

TEST(InlineAssignment, TheTextOfSeveralSentencesKeepsTheStopsBetweenThemAlone) {
  EXPECT_EQ(inline_of("Sở Y tế lập danh sách. Gửi danh sách."), (Lines{"inline I/1 | performers: Sở Y tế | lập danh sách. Gửi danh sách"}));
}

TEST(InlineAssignment, NobodyIsToldToAct) {
  for (const auto sentence : {
           "Kinh phí do ngân sách tỉnh bảo đảm.",
           "Nhiệm vụ được giao cho các đơn vị đã hoàn thành.",
           "Thư viện là nơi đọc sách của nhân dân.",
           "Trên cơ sở hướng dẫn của Sở Y tế, công tác kiểm tra được tăng cường.",
           "Sở Y tế đã hoàn thành việc tiêm chủng.",
           "Tập trung nâng cao chất lượng phòng đọc.",
           "Hướng dẫn của Sở Y tế về tiêm chủng.",
       })
    EXPECT_EQ(inline_of(sentence), Lines{}) << sentence;
}

TEST(InlineAssignment, TheBodyThatAReportGoesToHasNoRole) {
  EXPECT_EQ(inline_of("Sở Y tế tổng hợp, báo cáo UBND tỉnh trước ngày 15/6/2021."),
            (Lines{"inline I/1 | performers: Sở Y tế | time: trước ngày 15/6/2021 | tổng hợp, báo cáo UBND tỉnh trước ngày 15/6/2021"}));
  EXPECT_EQ(inline_of("Các đơn vị gửi báo cáo về UBND tỉnh qua Sở Y tế."),
            (Lines{"inline I/1 | performers: Các đơn vị | gửi báo cáo về UBND tỉnh qua Sở Y tế"}));
}

TEST(InlineAssignment, PartnersFollowPhoiHopDirectly) {
  const struct {
    std::string_view sentence;
    Lines assignments;
  } cases[] = {
      {"Sở Y tế phối hợp với Sở Nội vụ lập danh sách.", {"inline I/1 | partners: Sở Nội vụ | performers: Sở Y tế | lập danh sách"}},
      {"Sở Y tế phối hợp cùng các đơn vị liên quan lập danh sách.",
       {"inline I/1 | partners: các đơn vị liên quan | performers: Sở Y tế | lập danh sách"}},
      {"Sở Y tế lập danh sách để phối hợp.", {"inline I/1 | performers: Sở Y tế | lập danh sách để phối hợp"}},
      {"Sở Y tế hướng dẫn các đơn vị phối hợp kiểm tra.", {"inline I/1 | performers: Sở Y tế | hướng dẫn các đơn vị phối hợp kiểm tra"}},
  };
  for (const auto& c : cases) EXPECT_EQ(inline_of(c.sentence), c.assignments) << c.sentence;
}

TEST(InlineAssignment, ThePreamblesIssuerIsToldNothing) {
  const auto plan = support::parsed(support::plan_of("Căn cứ Luật Thư viện, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n"
                                                     "1. Rà soát phòng đọc.\n2. Phân loại sách.\n"));
  EXPECT_TRUE(plan.assignments.empty()) << support::joined(support::assignments_of(plan));
}

TEST(InlineAssignment, ActorsStandWhereTheyArePrinted) {
  for (const auto marked : {
           "[Sở Y tế](lead) chủ trì, phối hợp với [Sở Nội vụ](partner), [các đơn vị liên quan](partner) lập danh sách.",
           "Giao [Sở Văn hóa, Thể thao và Du lịch](performer) hướng dẫn tập huấn.",
           "[Các cơ quan, đơn vị, địa phương có liên quan](performer) triển khai Kế hoạch.",
       })
    EXPECT_EQ(support::mark_actors(marked), marked);
}

// ---- agency headings ------------------------------------------------------------------------------------------------------------

TEST(HeadingAssignment, EachParagraphIsOne) {
  EXPECT_EQ(under("Sở Tài chính", "- Chủ trì, phối hợp với các đơn vị liên quan bố trí kinh phí.\n- Hướng dẫn quyết toán."),
            (Lines{"heading II/1 | lead: Sở Tài chính | partners: các đơn vị liên quan | bố trí kinh phí",
                   "heading II/1 | performers: Sở Tài chính | Hướng dẫn quyết toán"}));
}

TEST(HeadingAssignment, OwnersOfEveryShape) {
  const struct {
    std::string_view heading;
    Lines assignments;
  } cases[] = {
      {"Sở Tài chính",                                {"heading II/1 | performers: Sở Tài chính | Rà soát"}},
      {"Sở Tài chính:",                               {"heading II/1 | performers: Sở Tài chính | Rà soát"}},
      {"Sở Tài chính, Sở Y tế",                       {"heading II/1 | performers: Sở Tài chính; Sở Y tế | Rà soát"}},
      {"Đề nghị Ban Tuyên giáo Tỉnh ủy",              {"heading II/1 | performers: Ban Tuyên giáo Tỉnh ủy | Rà soát"}},
      {"Giao Sở Tài chính:",                          {"heading II/1 | performers: Sở Tài chính | Rà soát"}},
      {"Đối với Sở Tài chính:",                       {"heading II/1 | performers: Sở Tài chính | Rà soát"}},
      {"UBND các huyện, thành phố",                   {"heading II/1 | performers: UBND các huyện, thành phố | Rà soát"}},
      {"Các sở, ban, ngành tỉnh",                     {"heading II/1 | performers: Các sở, ban, ngành tỉnh | Rà soát"}},
      {"Kinh phí thực hiện",                          {}},
      {"Công tác tài chính",                          {}},
  };
  for (const auto& c : cases) EXPECT_EQ(under(c.heading, "- Rà soát."), c.assignments) << c.heading;
}

TEST(HeadingAssignment, RunInTextBelongsToTheHeadingsAgency) {
  EXPECT_EQ(organised("1. UBND các xã, thị trấn: Rà soát phòng đọc."),
            (Lines{"heading II/1 | performers: UBND các xã, thị trấn | Rà soát phòng đọc"}));
}

TEST(HeadingAssignment, PartnersAndOwnersRoles) {
  const struct {
    std::string_view paragraph;
    Lines assignments;
  } cases[] = {
      {"- Phối hợp với Sở Y tế lập danh sách.", {"heading II/1 | partners: Sở Y tế | performers: Sở Nội vụ | lập danh sách"}},
      {"- Phối hợp với Sở Y tế trong việc lập danh sách.", {"heading II/1 | partners: Sở Y tế | performers: Sở Nội vụ | lập danh sách"}},
      {"- Là cơ quan đầu mối lập danh sách.", {"heading II/1 | lead: Sở Nội vụ | lập danh sách"}},
      {"- Phối hợp với Sở Y tế lập danh sách; chủ trì thẩm định.",  // the opening clause gives another role: both lists
       {"heading II/1 | lead: Sở Nội vụ | partners: Sở Y tế | performers: Sở Nội vụ | lập danh sách; chủ trì thẩm định"}},
      {"- Phối hợp trong công tác kiểm tra.", {"heading II/1 | performers: Sở Nội vụ | Phối hợp trong công tác kiểm tra"}},
      {"- Căn cứ dự toán được giao, bố trí kinh phí.", {"heading II/1 | performers: Sở Nội vụ | bố trí kinh phí"}},
      {"- Báo cáo trước ngày 15/6/2021.", {"heading II/1 | performers: Sở Nội vụ | time: trước ngày 15/6/2021 | Báo cáo trước ngày 15/6/2021"}},
  };
  for (const auto& c : cases) EXPECT_EQ(under("Sở Nội vụ", c.paragraph), c.assignments) << c.paragraph;
}

TEST(HeadingAssignment, AParagraphWithItsOwnSubjectHasThatOne) {
  EXPECT_EQ(under("Các sở, ban, ngành tỉnh", "- Rà soát phòng đọc.\n- Riêng Sở Y tế chủ trì lập danh sách."),
            (Lines{"heading II/1 | performers: Các sở, ban, ngành tỉnh | Rà soát phòng đọc", "heading II/1 | lead: Sở Y tế | lập danh sách"}));
}

TEST(HeadingAssignment, TheOwnerHoldsForTheNodesBelow) {
  EXPECT_EQ(organised("1. Sở Y tế\na) Lập danh sách.\nb) Chủ trì kiểm tra."),
            (Lines{"heading II/1/a | performers: Sở Y tế | Lập danh sách", "heading II/1/b | lead: Sở Y tế | kiểm tra"}));
}

}  // namespace
}  // namespace vnplan
