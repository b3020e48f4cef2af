#include "text/pattern.h"

#include <gtest/gtest.h>

#include <array>

namespace vnplan::text {
namespace {

TEST(Pattern, MatchesAtTheStartOnly) {
  const Pattern pattern(R"((\d+)/(\d+)?)");
  std::array<std::string_view, 3> groups;
  ASSERT_TRUE(pattern.match_at_start("30/ngày", groups.data(), 3));
  EXPECT_EQ(groups[0], "30/");
  EXPECT_EQ(groups[1], "30");
  EXPECT_EQ(groups[2].data(), nullptr);  // took no part
  EXPECT_FALSE(pattern.match_at_start("ngày 30/4", groups.data(), 3));
}

TEST(Pattern, IsMadeOfPiecesAndMatchesWhole) {
  const Pattern pattern({R"(Điều )", R"(\d+)"});
  std::array<std::string_view, 1> groups;
  const std::string_view text = "Điều 12 này";
  ASSERT_TRUE(pattern.match_at_start(text, groups.data(), 1));
  EXPECT_EQ(groups[0], "Điều 12");
  EXPECT_EQ(groups[0].data(), text.data());  // a view into the text
  EXPECT_FALSE(pattern.match_whole(text));
  EXPECT_TRUE(pattern.match_whole("Điều 12"));
}

TEST(Pattern, KnowsVietnameseLettersOfEitherCase) {
  const Pattern pattern(R"((?i:điều thứ nhất))");
  EXPECT_TRUE(pattern.match_whole("ĐIỀU THỨ NHẤT"));
  EXPECT_FALSE(pattern.match_whole("ĐIÊU THỨ NHẤT"));
}

}  // namespace
}  // namespace vnplan::text
