// Names of agencies, collectives and office holders: where they begin and end, alone and in lists.
#include "facts/agency.h"

#include <gtest/gtest.h>

#include "support/facts.h"
#include "support/reading_of.h"

namespace vnplan::facts {
namespace {

using support::Lines;
using support::Phrase;

std::string show(const AgencyName& name) { return name.text + (name.scope ? " (" + *name.scope + ")" : ""); }

Lines show(const std::vector<AgencyName>& names) {
  Lines lines;
  for (const auto& name : names) lines.push_back(show(name));
  return lines;
}

std::string read(std::string_view words) {
  const Phrase phrase(words);
  const auto name = AgencyReader(phrase.reading).read(Phrase::first, phrase.reading.size());
  return name ? show(*name) : "";
}
Lines read_list(std::string_view words) {
  const Phrase phrase(words);
  return show(AgencyReader(phrase.reading).read_list(Phrase::first, phrase.reading.size()).names);
}
Lines split_value(std::string_view words) {
  const Phrase phrase(words);
  return show(AgencyReader(phrase.reading).split_value({Phrase::first, phrase.reading.size()}));
}

TEST(AgencyName, EndsBeforeThePredicate) {
  const struct {
    std::string_view words, name;
  } cases[] = {
      {"Sở Tài chính tham mưu bố trí kinh phí",                       "Sở Tài chính"},
      {"Sở Y tế chủ trì",                                             "Sở Y tế"},
      {"Sở Văn hóa, Thể thao và Du lịch hướng dẫn",                   "Sở Văn hóa, Thể thao và Du lịch"},   // comma and `và` inside
      {"Sở Lao động - Thương binh và Xã hội rà soát",                 "Sở Lao động - Thương binh và Xã hội"},
      {"Sở TT&TT chủ trì",                                            "Sở TT&TT"},                          // as printed
      {"UBND tỉnh Sao Mai ban hành",                                  "UBND tỉnh Sao Mai"},
      {"Uỷ ban nhân dân tỉnh giao",                                   "Uỷ ban nhân dân tỉnh"},
      {"ỦY BAN NHÂN DÂN TỈNH",                                        "ỦY BAN NHÂN DÂN TỈNH"},
      {"Bộ Công an phối hợp với",                                     "Bộ Công an"},
      {"Bộ đội Biên phòng tỉnh tuần tra",                             "Bộ đội Biên phòng tỉnh"},
      {"Ban Chỉ huy Quân sự huyện tổ chức",                           "Ban Chỉ huy Quân sự huyện"},
      {"Phòng Kinh tế, Hạ tầng và Đô thị phường Sao Mai lập",         "Phòng Kinh tế, Hạ tầng và Đô thị phường Sao Mai"},
      {"Trường Đại học Sao Mai mở lớp",                               "Trường Đại học Sao Mai"},
      {"Lãnh đạo Sở Y tế chỉ đạo",                                    "Lãnh đạo Sở Y tế"},                  // stays whole
      {"Chủ tịch UBND các huyện chịu trách nhiệm",                    "Chủ tịch UBND các huyện"},
      {"Hội Liên hiệp Phụ nữ tỉnh vận động",                          "Hội Liên hiệp Phụ nữ tỉnh"},
      {"Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giám sát",              "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"},
      {"Văn phòng Chính phủ (b/c)",                                   "Văn phòng Chính phủ (b/c)"},
      {"Sở Y tế (đối với nội dung khám bệnh) chủ trì",                "Sở Y tế (đối với nội dung khám bệnh)"},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.words), c.name) << c.words;
}

TEST(AgencyName, CollectivesHoldWhatSaysWhichTheyAre) {
  const struct {
    std::string_view words, name;
  } cases[] = {
      {"các cơ quan, đơn vị, địa phương có liên quan rà soát",        "các cơ quan, đơn vị, địa phương có liên quan"},
      {"các sở, ban, ngành tỉnh xây dựng",                            "các sở, ban, ngành tỉnh"},
      {"các tổ chức chính trị - xã hội tỉnh vận động",                "các tổ chức chính trị - xã hội tỉnh"},
      {"UBND các huyện, thành phố chỉ đạo",                           "UBND các huyện, thành phố"},
      {"các trường học trên địa bàn tỉnh tổ chức",                    "các trường học trên địa bàn tỉnh"},
      {"Các đơn vị trực thuộc thực hiện",                             "Các đơn vị trực thuộc"},
  };
  for (const auto& c : cases) EXPECT_EQ(read(c.words), c.name) << c.words;
}

TEST(AgencyName, IsNoneWhereNoneBegins) {
  for (const auto words : {"sở thích đọc sách", "Bộ sách giáo khoa", "bộ hồ sơ", "hội nghị", "ban đêm", "phòng đọc", "sách và báo chí",
                           "Hội nghị tổng kết", "Ban ngày", ""})
    EXPECT_EQ(read(words), "") << words;
}

TEST(AgencyList, PartsNames) {
  const struct {
    std::string_view words;
    Lines names;
  } cases[] = {
      {"Sở Tài chính, Sở Y tế và Sở Nội vụ lập dự toán",              {"Sở Tài chính", "Sở Y tế", "Sở Nội vụ"}},
      {"Sở Văn hóa, Thể thao và Du lịch, Sở Y tế",                    {"Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"}},
      {"các sở, ban, ngành, UBND các huyện, thành phố triển khai",    {"các sở, ban, ngành", "UBND các huyện, thành phố"}},
      {"Sở Y tế; Công an tỉnh; các đơn vị liên quan",                 {"Sở Y tế", "Công an tỉnh", "các đơn vị liên quan"}},
      {"Sở Y tế và các cơ quan, đơn vị liên quan rà soát",            {"Sở Y tế", "các cơ quan, đơn vị liên quan"}},
      {"Sở Y tế rà soát, Sở Tài chính bố trí",                        {"Sở Y tế"}},                         // the next one has a verb of its own
  };
  for (const auto& c : cases) EXPECT_EQ(read_list(c.words), c.names) << c.words;
}

TEST(AgencyList, EllipticListsAreSpelledOut) {
  const struct {
    std::string_view words;
    Lines names;
  } cases[] = {
      {"các Sở: Tài chính, Nội vụ lập dự toán", {"Sở Tài chính", "Sở Nội vụ"}},
      {"các Sở: Tài chính, Nội vụ, Văn hóa, Thể thao và Du lịch", {"Sở Tài chính", "Sở Nội vụ", "Sở Văn hóa, Thể thao và Du lịch"}},
      {"Các Bộ: Y tế, Tài chính", {"Bộ Y tế", "Bộ Tài chính"}},
      {"Giám đốc các Sở: Y tế, Nội vụ", {"Giám đốc Sở Y tế", "Giám đốc Sở Nội vụ"}},
      {"Sở Tài chính, Nội vụ và Y tế", {"Sở Tài chính", "Sở Nội vụ", "Sở Y tế"}},
      {"các huyện biên giới: Ia H'Drai, Sa Thầy",
       {"các huyện biên giới: Ia H'Drai, Sa Thầy"}},  // the noun only describes its members: one collective
  };
  for (const auto& c : cases) EXPECT_EQ(read_list(c.words), c.names) << c.words;
}

TEST(AgencyValue, IsSplitWhereANewNameBegins) {
  const struct {
    std::string_view words;
    Lines names;
  } cases[] = {
      {"Sở Thông tin và Truyền thông.",                               {"Sở Thông tin và Truyền thông"}},
      {"Sở Y tế, Công an tỉnh, các cơ quan, đơn vị, địa phương có liên quan",
       {"Sở Y tế", "Công an tỉnh", "các cơ quan, đơn vị, địa phương có liên quan"}},
      {"Văn phòng UBND tỉnh (đối với nội dung trên Cổng); Sở Nội vụ (đối với nhân sự).",
       {"Văn phòng UBND tỉnh (đối với nội dung trên Cổng)", "Sở Nội vụ (đối với nhân sự)"}},
      {"Sở Nội vụ. Sở Tài chính",                                     {"Sở Nội vụ", "Sở Tài chính"}},       // a stray full stop separates
      {"UBND các huyện, thành phố; các phường, xã",                   {"UBND các huyện, thành phố", "các phường, xã"}},
      {"Thư viện tỉnh, Bảo tàng tỉnh",                                {"Thư viện tỉnh", "Bảo tàng tỉnh"}},
  };
  for (const auto& c : cases) EXPECT_EQ(split_value(c.words), c.names) << c.words;
}

TEST(AgencyValue, NumbersBelongToTheirName) {
  EXPECT_EQ(split_value("Quân khu 5, Bệnh viện 108; Trường THPT số 2"), (Lines{"Quân khu 5", "Bệnh viện 108", "Trường THPT số 2"}));
  EXPECT_EQ(split_value("UBND phường 12, UBND phường 13."), (Lines{"UBND phường 12", "UBND phường 13"}));
}

TEST(AgencyValue, NumbersOfUrbanDistrictsBelongToTheirNameToo) {
  EXPECT_EQ(split_value("UBND Quận 10; UBND phường 12."), (Lines{"UBND Quận 10", "UBND phường 12"}));
  EXPECT_EQ(split_value("Sở Y tế, UBND Quận 11"), (Lines{"Sở Y tế", "UBND Quận 11"}));
}

TEST(AgencyValue, IsWholeOnlyIfNothingElseStandsThere) {
  const auto whole = [](std::string_view words) {
    const Phrase phrase(words);
    return show(AgencyReader(phrase.reading).read_whole({Phrase::first, phrase.reading.size()}));
  };
  EXPECT_EQ(whole("Sở Tài chính:"), (Lines{"Sở Tài chính"}));
  EXPECT_EQ(whole("Sở Tài chính và Sở Y tế"), (Lines{"Sở Tài chính", "Sở Y tế"}));
  EXPECT_EQ(whole("Sở Tài chính bố trí kinh phí"), Lines{});
}

}  // namespace
}  // namespace vnplan::facts
