// The front door, whole: text in, Plan out.
#include "vnplan/parse.h"

#include <gtest/gtest.h>

#include <sstream>

#include "support/facts.h"
#include "support/folder.h"
#include "support/properties.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

const std::string& small_plan() {
  static const std::string text = support::plan_of(
      "Căn cứ Luật Thư viện;\n\nI. NỘI DUNG\n1. Số hóa tư liệu địa chí⁽¹⁾\n- Cơ quan chủ trì: Thư viện tỉnh.\n- Thời gian thực hiện: Quý II.\n"
      "⁽¹⁾ Theo Quyết định số 12/QĐ-UBND.\n"
      "II. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\n- Chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí trước ngày 30/11/2021.\n2. Các sở, ban, ngành\n"
      "- Triển khai Kế hoạch.\n- Báo cáo hằng quý.\n\n"
      "Trên đây là Kế hoạch phát triển thư viện./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Sách\n");
  return text;
}

TEST(Parse, ReadsEveryPartOfAPlan) {
  const auto plan = support::parsed(small_plan());
  EXPECT_EQ(support::faults_of(plan), "");
  EXPECT_EQ(plan.preamble.text, "Căn cứ Luật Thư viện;");
  EXPECT_EQ(support::sections_of(plan),
            (support::Lines{"I NỘI DUNG", "I/1 Số hóa tư liệu địa chí", "II TỔ CHỨC THỰC HIỆN", "II/1 Sở Tài chính", "II/2 Các sở, ban, ngành"}));
  EXPECT_EQ(
      support::assignments_of(plan),
      (support::Lines{"label I/1 | lead: Thư viện tỉnh | time: Quý II | Số hóa tư liệu địa chí",
                      "heading II/1 | lead: Sở Tài chính | partners: Sở Nội vụ | time: trước ngày 30/11/2021 | bố trí kinh phí trước ngày 30/11/2021",
                      "heading II/2 | performers: Các sở, ban, ngành | Triển khai Kế hoạch",
                      "heading II/2 | performers: Các sở, ban, ngành | time: hằng quý | Báo cáo hằng quý"}));
  EXPECT_EQ(support::citations_of(plan), (support::Lines{"L “Thư viện”", "QĐ 12/QĐ-UBND"}));
  EXPECT_EQ(plan.closing.text, "Trên đây là Kế hoạch phát triển thư viện./.");
  EXPECT_EQ(plan.footnotes.size(), 1U);
  EXPECT_EQ(plan.recipients.size(), 2U);
  EXPECT_TRUE(plan.signature);
  EXPECT_EQ(support::diagnostics_of(plan), support::Lines{});
}

TEST(Parse, TellsWhereTheTextIsFrom) {
  Options options;
  options.name = "sao-mai.txt";
  const auto plan = parse("abc", options);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->source.name, "sao-mai.txt");
  EXPECT_EQ(plan->source.format, "text");
  EXPECT_EQ(plan->source.charset, "UTF-8");
  EXPECT_EQ(plan->source.bytes, 3U);
  EXPECT_EQ(plan->source.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(plan->source.text, "abc");
}

TEST(Parse, FileStreamAndBytesGiveTheSamePlan) {
  const support::Folder folder;
  const auto file = parse_file(folder.write("sao-mai.txt", small_plan()));
  std::istringstream stream(small_plan());
  Options named;
  named.name = "sao-mai.txt";
  const auto from_stream = parse_stream(stream, named);
  const auto bytes = parse(small_plan(), named);
  ASSERT_TRUE(file && from_stream && bytes);
  EXPECT_EQ(write_json(*file), write_json(*bytes));
  EXPECT_EQ(write_json(*from_stream), write_json(*bytes));
}

TEST(Parse, SpellingAndLineEndsChangeNoFact) {
  const auto plain = support::parsed(small_plan());
  const auto variant = [&](std::string_view from, std::string_view to) {
    auto text = small_plan();
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
    return support::parsed(text);
  };
  const struct {
    std::string_view from, to;
  } variants[] = {{"\n", "\r\n"}, {"Quý", "Quí"}, {"Kế", "Ke\u0302\u0301"}, {"ộ", "o\u0323\u0302"}, {" năm", "\u00A0năm"}, {"- ", "– "}};
  for (const auto& v : variants) {
    const auto plan = variant(v.from, v.to);
    EXPECT_EQ(plan.assignments.size(), plain.assignments.size()) << v.to;
    EXPECT_EQ(plan.timelines.size(), plain.timelines.size()) << v.to;
    EXPECT_EQ(support::citations_of(plan), support::citations_of(plain)) << v.to;
    EXPECT_EQ(plan.sections.size(), plain.sections.size()) << v.to;
    EXPECT_EQ(support::faults_of(plan), "") << v.to;
  }
  const auto marked = support::parsed("\xEF\xBB\xBF" + small_plan());
  EXPECT_EQ(support::assignments_of(marked), support::assignments_of(plain));
  EXPECT_EQ(marked.sections[0].span.begin, plain.sections[0].span.begin + 3);  // the byte order mark is part of the source
}

TEST(Parse, GivesWordsOutAsTheyArePrinted) {  // folded to be compared, never to be written
  const struct {
    std::string_view sentence, assignment;
  } cases[] = {
      {"Uỷ ban nhân dân tỉnh chủ trì thuỷ lợi.", "inline I/1 | lead: Uỷ ban nhân dân tỉnh | thuỷ lợi"},
      {"Ủy ban nhân dân tỉnh chủ trì thủy lợi.", "inline I/1 | lead: Ủy ban nhân dân tỉnh | thủy lợi"},
      {"SỞ Y TẾ CHỦ TRÌ kĩ thuật.", "inline I/1 | lead: SỞ Y TẾ | kĩ thuật"},
      {"Sở Y tế chủ trì quý, hoàn, toàn, hoà.", "inline I/1 | lead: Sở Y tế | quý, hoàn, toàn, hoà"},
      {"Sở Y tế chủ trì “số hóa” – giai đoạn thử.", "inline I/1 | lead: Sở Y tế | “số hóa” – giai đoạn thử"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(support::assignments_of(support::parsed(support::plan_with(c.sentence))), support::Lines{std::string(c.assignment)});
}

TEST(Parse, ATextThatIsNoPlanIsTold) {
  const auto story = support::parsed("Ngày xưa có một người đọc sách. Người ấy sống bên sông.\n");
  ASSERT_FALSE(story.diagnostics.empty());
  EXPECT_EQ(story.diagnostics.back().code, Code::not_a_plan);
  const auto plan = support::parsed(small_plan());
  for (const auto& odd : plan.diagnostics) EXPECT_NE(odd.code, Code::not_a_plan);
}

TEST(Parse, APlanOutlivesItsBytes) {
  Plan plan;
  {
    auto bytes = std::make_unique<std::string>(small_plan());
    plan = support::parsed(*bytes);
    bytes->assign(bytes->size(), '?');
  }
  EXPECT_EQ(support::faults_of(plan), "");
}

}  // namespace
}  // namespace vnplan
