#include "bytes/markdown.h"

#include <gtest/gtest.h>

#include <string>

namespace vnplan::bytes {
namespace {

/// The text with every mark shown: `<b>` bold, `<i>` italic, `<h>` heading, `<m>` plain markup, `|` a cell's end, `||` a row's.
std::string show(std::string_view text) {
  constexpr std::string_view names[] = {"<m>", "<b>", "</b>", "<i>", "</i>", "<h>", "|", "||"};
  std::string out;
  std::uint32_t at = 0;
  for (const auto& mark : find_markup(text)) {
    EXPECT_GE(mark.span.begin, at) << text;
    out += std::string(text.substr(at, mark.span.begin - at)) + std::string(names[static_cast<std::size_t>(mark.kind)]);
    at = mark.span.end;
  }
  return out + std::string(text.substr(at));
}

TEST(Markdown, FindsMarkup) {
  const struct {
    std::string_view text, shown;
  } cases[] = {
      {"**Điều 1.** Phạm vi",                "<b>Điều 1.</b> Phạm vi"},
      {"**Điều 2. **Đối tượng",              "<b>Điều 2. </b>Đối tượng"},        // blanks inside, as converters leave them
      {"**I. MỤC\nĐÍCH**",                   "<b>I. MỤC\nĐÍCH</b>"},             // closed a line later
      {"***Ghi chú:***",                     "<b>Ghi chú:</b>"},
      {"# KẾ HOẠCH",                         "<h>KẾ HOẠCH"},
      {"###   1. Mục đích",                  "<h>1. Mục đích"},
      {"(*theo kế hoạch*)",                  "(<i>theo kế hoạch</i>)"},
      {"1\\. Sở Nội vụ",                     "1<m>. Sở Nội vụ"},
      {"| Việc | Sở Y tế |",                 "| Việc | Sở Y tế ||"},
      {"Nơi nhận: | TM. ỦY BAN",             "Nơi nhận: | TM. ỦY BAN"},
  };
  for (const auto& c : cases) EXPECT_EQ(show(c.text), c.shown) << c.text;
}

TEST(Markdown, LeavesAloneWhatIsNone) {
  const std::string_view plain[] = {
      "* Sở Y tế",                   // a bullet
      "cuộc họp*",                   // the mark of a note
      "7 * 24 giờ",
      "#hashtag",
      "####### bảy dấu",
      "***",                         // a rule
      "Số: 12*",
      "chỉ số a_b",
      "100% cán bộ",
      "",
  };
  for (const auto text : plain) EXPECT_EQ(show(text), text) << text;
}

TEST(Markdown, EmphasisEndsWithItsParagraph) {
  EXPECT_EQ(show("**Lưu ý\n\nSở Y tế"), "<b>Lưu ý\n</b>\nSở Y tế");
}

TEST(Markdown, AStarThatFindsNoPartnerIsNoEmphasis) { EXPECT_EQ(show("hội nghị *toàn quốc"), "hội nghị *toàn quốc"); }

TEST(Markdown, ATablesRuleIsNoRow) {
  EXPECT_EQ(show("| TT | Việc |\n|----|------|\n| 1 | Rà soát |"), "| TT | Việc ||\n|\n| 1 | Rà soát ||");
}

}  // namespace
}  // namespace vnplan::bytes
