// plan: the registry of bodies, and what the table of ambiguous abbreviations may say.
#include <gtest/gtest.h>

#include <algorithm>

#include "plan/bodies.h"
#include "plan/body_name.h"
#include "support/facts.h"
#include "vnplan/lexicon.h"

namespace vnplan::plan {
namespace {

const lexicon::Index& index() { return Lexicon::builtin().index(); }

class Registry : public testing::Test {
 protected:
  std::vector<BodyRecord> records() const {
    std::vector<BodyRecord> all;
    for (const auto row : index().rows_of(lexicon::Table::bodies)) all.push_back(bodies_.find(index().entry(row).canonical).value());
    return all;
  }
  BodyNameReader reader_{index()};
  Bodies bodies_{index(), reader_.province()};
};

bool is_day(std::string_view day) { return day.size() == 10 && day[4] == '-' && day[7] == '-' && day[0] >= '1' && day[0] <= '2'; }

TEST_F(Registry, RowsHaveLevelDaysAndSource) {
  for (const auto& r : records()) {
    EXPECT_TRUE(r.level == "central" || r.level == "province" || r.level == "district") << r.name;
    EXPECT_TRUE(r.first_day.empty() || r.first_day == "never" || is_day(r.first_day)) << r.name;
    EXPECT_TRUE(r.last_day.empty() || is_day(r.last_day)) << r.name;
    EXPECT_FALSE(r.source.empty()) << r.name;
    EXPECT_EQ(r.source.find('\t'), std::string_view::npos) << r.name;
  }
}

TEST_F(Registry, WhoTookOverStillExists) {
  for (const auto& r : records()) {
    if (r.successor.empty() || r.successor == "*") continue;
    EXPECT_FALSE(r.last_day.empty()) << r.name;
    const auto heir = bodies_.find(r.successor);
    EXPECT_TRUE(!heir || heir->last_day.empty()) << r.name << " -> " << r.successor;
  }
}

/// 63 provinces became 34 (Nghị quyết 202/2025/QH15); Thừa Thiên Huế had become a city half a year before.
TEST_F(Registry, TwentyNineProvincesWereMerged) {
  const auto all = records();
  EXPECT_EQ(std::count_if(all.begin(), all.end(), [](const BodyRecord& r) { return r.level == "province" && r.last_day == "2025-06-30"; }), 29);
  const struct {
    std::string place;
    std::string_view successor;
  } cases[] = {
      {"Kon Tum", "tỉnh Quảng Ngãi"},        {"Bình Dương", "thành phố Hồ Chí Minh"}, {"Tiền Giang", "tỉnh Đồng Tháp"},
      {"Thừa Thiên Huế", "thành phố Huế"},   {"Hòa Bình", "tỉnh Phú Thọ"},            {"Quảng Ngãi", ""},
      {"Hà Nội", ""},                        {"Sao Mai", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(bodies_.reform_of_province(c.place).value_or(BodyRecord{}).successor, c.successor) << c.place;
}

TEST_F(Registry, DepartmentsFollowTheirMinistries) {
  EXPECT_EQ(Bodies::heir_in_province(bodies_.find("Sở Kế hoạch và Đầu tư").value()), "Sở Tài chính");
  EXPECT_EQ(Bodies::heir_in_province(bodies_.find("Sở Tư pháp").value()), "Sở Tư pháp");  // moves with its province
  EXPECT_EQ(Bodies::heir_in_province(bodies_.find("Bộ Y tế").value()), "");
  EXPECT_FALSE(bodies_.find("Sở Du lịch"));  // only some provinces have one
  EXPECT_FALSE(bodies_.may_exist("Sở Văn hóa, Thể thao và Du lịch thành phố Hồ Chí Minh"));
}

TEST_F(Registry, NamesWholeBodiesOnly) {
  EXPECT_TRUE(bodies_.find("BỘ GIAO THÔNG VẬN TẢI"));
  EXPECT_FALSE(bodies_.find("Bộ Giao thông"));
  EXPECT_FALSE(bodies_.find("Bộ Giao thông vận tải và Bưu điện"));
  EXPECT_FALSE(bodies_.find(""));
}

TEST(AmbiguousAbbreviations, HaveTwoMeaningsOrMore) {
  for (const auto row : index().rows_of(lexicon::Table::ambiguous)) {
    const auto& entry = index().entry(row);
    EXPECT_NE(entry.kind.find('\t'), std::string_view::npos) << entry.canonical;
  }
}

TEST(BodyNames, TellLevelAndPlace) {
  const struct {
    std::string name;
    bool in_city;
    std::string_view level, place;
  } cases[] = {
      {"Sở Nội vụ",                             false, "province", ""},
      {"Công an tỉnh Nghệ An",                  false, "province", "Nghệ An"},
      {"Công an Nghệ An",                       false, "province", "Nghệ An"},
      {"Trường Cao đẳng Nghề Nghệ An",          false, "", ""},          // a school's own name
      {"Công an thành phố",                     false, "district", ""},
      {"Công an thành phố",                     true,  "province", ""},
      {"Ủy ban nhân dân thành phố Thủ Đức",     true,  "district", "Thủ Đức"},
      {"Ủy ban nhân dân thành phố Kon Tum",     false, "district", "Kon Tum"},
      {"Ủy ban nhân dân thành phố Đà Nẵng",     false, "province", "Đà Nẵng"},
      {"Ủy ban nhân dân xã Bình An, huyện Lúa", false, "commune", "Bình An"},
      {"Công an các tỉnh, thành phố",           false, "province", ""},
      {"Huyện ủy Sa Thầy",                      false, "district", "Sa Thầy"},
      {"Phòng Văn hóa - Xã hội",                false, "", ""},          // xã hội is no commune
      {"Ủy ban nhân dân Phường 5",              false, "commune", "5"},
      {"Bảo hiểm xã hội Việt Nam",              false, "central", ""},
      {"Ủy ban Mặt trận Tổ quốc Việt Nam",      false, "", ""},          // of whatever level
      {"Thanh tra Bộ Y tế",                     false, "central", "Bộ Y tế"},
      {"Bộ Y tế",                               false, "central", ""},
  };
  const BodyNameReader reader(index());
  for (const auto& c : cases) {
    const auto body = reader.read(NameWords(c.name, index()), c.in_city);
    EXPECT_EQ(name_of(body.level), c.level) << c.name;
    EXPECT_EQ(body.place, c.place) << c.name;
  }
}

TEST(ShortNames, AreReadWhereTheTextDefinesThem) {
  const struct {
    std::string_view definition, later;
    std::size_t agencies;
  } cases[] = {
      {"Ban Chỉ đạo 389 tỉnh (sau đây gọi tắt là BCĐ 389) rà soát.",        "BCĐ 389 báo cáo.",        1},
      {"Ban Chỉ đạo 389 tỉnh (gọi tắt là “Ban Chỉ đạo”) rà soát.",          "Ban Chỉ đạo báo cáo.",    1},
      {"Ban Chỉ đạo 389 tỉnh (viết tắt: BCĐ 389) rà soát.",                 "Trưởng BCĐ 389 báo cáo.", 2},
      {"Ban Chỉ đạo 389 tỉnh rà soát.",                                     "BCĐ 389 báo cáo.",        2},
      {"Sở Nội vụ (sau đây gọi tắt là Sở) rà soát.",                        "Sở Y tế báo cáo.",        2},
  };
  for (const auto& c : cases) {
    const auto plan = support::parsed(support::plan_with("1. " + std::string(c.definition) + "\n2. " + std::string(c.later)));
    EXPECT_EQ(plan.agencies.size(), c.agencies) << c.definition;
  }
}

}  // namespace
}  // namespace vnplan::plan
