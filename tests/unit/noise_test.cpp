#include "blocks/noise.h"

#include <gtest/gtest.h>

#include "support/facts.h"

namespace vnplan::blocks {
namespace {

TEST(PageNumber, IsANumberAlone) {
  for (const auto words : {"2", "- 2 -", "12", "Trang 3", "trang 2/5", "Page 4", "– 7 –", "3/12"}) EXPECT_TRUE(is_page_number(words)) << words;
  for (const auto words : {"2021", "1.", "2. Mục đích", "Trang phục", "15/5/2021", "II", "Trang 3 của kế hoạch"})
    EXPECT_FALSE(is_page_number(words)) << words;
}

/// The paragraph of section I/1 behind its heading.
std::string paragraph_of(std::string_view body) {
  const auto plan = support::parsed(support::plan_with(body));
  EXPECT_FALSE(plan.sections.empty() || plan.sections[0].children.empty());
  if (plan.sections.empty() || plan.sections[0].children.empty()) return {};
  std::string out;
  for (const auto& block : plan.sections[0].children[0].blocks) out += (out.empty() ? "" : "\n") + block.text;
  return out;
}

TEST(Noise, IsLeftOutAndWhatItCutIsJoined) {
  const struct {
    std::string_view body, paragraph;
    const char* what;
  } cases[] = {
      {"Rà soát các phòng đọc và\n2\nlập danh sách.", "Rà soát các phòng đọc và lập danh sách.", "a page number"},
      {"Rà soát các phòng đọc và\n\n- 2 -\n\nlập danh sách.", "Rà soát các phòng đọc và lập danh sách.", "between blank lines"},
      {"Rà soát các phòng đọc và\n\flập danh sách.", "Rà soát các phòng đọc và lập danh sách.", "a form feed"},
      {"Rà soát các phòng đọc.\n-----\nLập danh sách.", "Rà soát các phòng đọc.\nLập danh sách.", "a rule"},
      {"Rà soát các phòng đọc.\n2\nLập danh sách.", "Rà soát các phòng đọc.\nLập danh sách.", "two paragraphs stay two"},
  };
  for (const auto& c : cases) EXPECT_EQ(paragraph_of(c.body), c.paragraph) << c.what;
}

TEST(Noise, RunningHeadsOfSeveralPagesAreLeftOut) {
  const auto words = paragraph_of(
      "Rà soát các phòng đọc và\n2\nKế hoạch thư viện\nlập danh sách.\n"
      "Bổ sung đầu sách mới cho\n3\nKế hoạch thư viện\ncác tủ sách cơ sở.");
  EXPECT_EQ(words, "Rà soát các phòng đọc và lập danh sách.\nBổ sung đầu sách mới cho các tủ sách cơ sở.");
}

TEST(Noise, ScannersBoxesAboveTheLetterheadAreLeftOut) {
  const auto plan = support::parsed("Scanned by CamScanner\n" + support::plan_with("Rà soát."));
  EXPECT_EQ(plan.header.agency, "ỦY BAN NHÂN DÂN TỈNH SAO MAI");
}

}  // namespace
}  // namespace vnplan::blocks
