// plan: agencies and documents once each, their ids and names.
#include <gtest/gtest.h>

#include <map>

#include "support/facts.h"

namespace vnplan {
namespace {

Plan plan_under(std::string_view body) { return support::parsed(support::plan_of("I. NỘI DUNG\n" + std::string(body) + "\n9. Hết\n")); }

TEST(Agencies, EachStandsOnceHoweverItIsSpelt) {
  const auto plan = plan_under("1. Sở Thông tin và Truyền thông chủ trì rà soát.\n2. Sở TT&TT lập danh sách.\n"
                               "3. SỞ THÔNG TIN VÀ TRUYỀN THÔNG báo cáo.\n");
  ASSERT_EQ(plan.agencies.size(), 1U);
  const auto& agency = plan.agencies[0];
  EXPECT_EQ(agency.id, "g1");
  EXPECT_EQ(agency.name, "Sở Thông tin và Truyền thông");
  EXPECT_EQ(agency.key, "sao-mai/so-thong-tin-va-truyen-thong");
  EXPECT_EQ(agency.kind, "department");
  EXPECT_EQ(agency.level, "province");
  EXPECT_FALSE(agency.collective);
  EXPECT_EQ(agency.roles.lead, 1);
  EXPECT_EQ(agency.roles.performers, 2);
  for (const auto& assignment : plan.assignments)
    for (const auto* actors : {&assignment.lead, &assignment.performers})
      for (const auto& actor : *actors) EXPECT_EQ(actor.agency, "g1");
}

TEST(Agencies, AreDescribed) {
  const struct {
    std::string_view sentence, name, kind, level;
    bool collective;
  } cases[] = {
      {"UBND các huyện, thành phố rà soát.",       "Ủy ban nhân dân các huyện, thành phố", "committee", "district", false},
      {"UBND xã Lúa Nếp rà soát.",                 "Ủy ban nhân dân xã Lúa Nếp", "committee", "commune", false},
      {"Bộ Y tế rà soát.",                         "Bộ Y tế", "ministry", "central", false},
      {"Các sở, ban, ngành rà soát.",              "Các sở, ban, ngành", "collective", "", true},
      {"Giám đốc Sở Y tế rà soát.",                "Giám đốc Sở Y tế", "person", "province", false},
  };
  for (const auto& c : cases) {
    const auto plan = plan_under("1. " + std::string(c.sentence));
    ASSERT_EQ(plan.agencies.size(), 1U) << c.sentence;
    EXPECT_EQ(plan.agencies[0].name, c.name);
    EXPECT_EQ(plan.agencies[0].kind, c.kind) << c.sentence;
    EXPECT_EQ(plan.agencies[0].level, c.level) << c.sentence;
    EXPECT_EQ(plan.agencies[0].collective, c.collective) << c.sentence;
  }
}

TEST(Documents, EachStandsOnceWithWhatItsMentionsSay) {
  const auto plan = plan_under("1. Theo Nghị định số 72/2015/NĐ-CP.\n"
                               "2. Theo Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về thông tin đối ngoại.\n3. Theo Luật Thư viện.\n");
  ASSERT_EQ(plan.documents.size(), 2U);
  const auto& decree = plan.documents[0];
  EXPECT_EQ(decree.id, "d1");
  EXPECT_EQ(decree.type, "NĐ");
  EXPECT_EQ(decree.code, "72/2015/NĐ-CP");
  EXPECT_EQ(decree.date, "2015-09-07");
  EXPECT_EQ(decree.issuer, "Chính phủ");
  EXPECT_EQ(decree.subject, "thông tin đối ngoại");
  EXPECT_EQ(decree.citations, (std::vector<std::string>{"c1", "c2"}));
  EXPECT_EQ(decree.uri, "/akn/vn/act/nghi-dinh/chinh-phu/2015-09-07/72");
  EXPECT_EQ(plan.documents[1].name, "Thư viện");
  EXPECT_EQ(plan.documents[1].uri, std::nullopt);
}

TEST(Documents, OfTheSameNumberButAnotherTypeAreTwo) {
  EXPECT_EQ(plan_under("1. Theo Quyết định số 12/QĐ-UBND và Quyết định số 13/QĐ-UBND.\n2. Theo Kế hoạch số 12/KH-UBND.\n").documents.size(), 3U);
}

TEST(Documents, SpellingsOfOneCodeAreOne) {
  EXPECT_EQ(plan_under("1. Theo Nghị định số 72/2015/NĐ-CP.\n2. Theo Nghị định số 72/2015/NĐ–CP.\n").documents.size(), 1U);
}

TEST(Ids, CountInReadingOrder) {
  const auto plan = plan_under("1. Sở Y tế chủ trì rà soát.\n2. Sở Nội vụ lập danh sách theo Luật Thư viện.\n"
                               "3. Sở Tài chính bố trí kinh phí theo Luật Đất đai.\n");
  ASSERT_EQ(plan.assignments.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(plan.assignments[i].id, "a" + std::to_string(i + 1));
    EXPECT_EQ(plan.agencies[i].id, "g" + std::to_string(i + 1));
  }
  EXPECT_EQ(plan.citations[1].id, "c2");
  EXPECT_EQ(plan.citations[1].document, "d2");
}

}  // namespace
}  // namespace vnplan
