#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/facts.h"
#include "vnplan/parse.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

using Json = nlohmann::json;

Json json_of(const Plan& plan, const JsonOptions& options = {}) { return Json::parse(write_json(plan, options)); }

Plan rich_plan() {
  return support::parsed(support::plan_of(
      "📚 Căn cứ Luật Thư viện;\n\nI. NỘI DUNG\n1. Số hóa tư liệu theo khoản 2 Điều 5 Luật Thư viện⁽¹⁾\n"
      "- Cơ quan chủ trì: Thư viện tỉnh (đối với sách).\n- Thời gian: Quý II.\n⁽¹⁾ Ghi chú.\n3. Báo cáo hằng quý.\n\n"
      "Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Sách\n"));
}

TEST(WriteJson, HasTheKeysOfTheModelInItsOrder) {
  std::vector<std::string> keys;
  const auto json = nlohmann::ordered_json::parse(write_json(rich_plan()));
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  EXPECT_EQ(keys, (std::vector<std::string>{"schema", "generator", "source", "offsets", "header", "preamble", "sections", "closing", "assignments",
                                            "agencies", "timelines", "citations", "documents", "relations", "footnotes", "tables", "recipients",
                                            "signature",
                                            "diagnostics"}));
  EXPECT_EQ(json["schema"], "vnplan/plan/1.0");
  EXPECT_EQ(json["offsets"], "utf8");
}

TEST(WriteJson, AbsentFactsAreNullOrEmpty) {
  const auto json = json_of(Plan{});
  for (const auto key :
       {"sections", "assignments", "agencies", "timelines", "citations", "documents", "footnotes", "tables", "recipients", "diagnostics"})
    EXPECT_EQ(json[key], Json::array()) << key;
  EXPECT_TRUE(json["signature"].is_null());
  for (const auto& [key, value] : json["header"].items()) EXPECT_TRUE(value.is_null()) << key;
}

TEST(WriteJson, WritesEveryFact) {
  const auto json = json_of(rich_plan());
  EXPECT_EQ(json["header"]["code"], "45/KH-UBND");
  EXPECT_EQ(json["header"]["period"]["end"], "2021-12-31");
  const auto& section = json["sections"][0]["children"][0];
  EXPECT_EQ(section["path"], "I/1");
  EXPECT_EQ(section["label"], "1.");
  EXPECT_EQ(section["numbering"], "arabic");
  EXPECT_EQ(section["level"], 2);
  EXPECT_EQ(section["blocks"][0]["kind"], "bullet");
  const auto& assignment = json["assignments"][0];
  EXPECT_EQ(assignment["via"], "label");
  EXPECT_EQ(assignment["lead"][0]["text"], "Thư viện tỉnh");
  EXPECT_EQ(assignment["lead"][0]["scope"], "đối với sách");
  EXPECT_EQ(assignment["lead"][0]["agency"], json["agencies"][0]["id"]);
  EXPECT_EQ(assignment["timeline"][0]["kind"], "period");
  EXPECT_FALSE(assignment["timeline"][0].contains("section"));
  EXPECT_EQ(json["timelines"].back()["every"], "P3M");
  EXPECT_EQ(json["citations"][0]["role"], "mention");  // 📚 stands before `Căn cứ`
  EXPECT_EQ(json["citations"][1]["pinpoint"]["clause"], "2");
  EXPECT_EQ(json["citations"][1]["document"], json["documents"][0]["id"]);
  EXPECT_EQ(json["footnotes"][0]["marker"], "1");
  EXPECT_EQ(json["recipients"][0]["text"], "Lưu: VT");
  EXPECT_EQ(json["signature"]["name"], "Trần Thị Sách");
  const auto& odd = json["diagnostics"][0];
  EXPECT_EQ(odd["code"], "VP0402");
  EXPECT_EQ(odd["name"], "number_skipped");
  EXPECT_EQ(odd["severity"], "warning");
  EXPECT_EQ(odd["required"], "2.");
}

/// The text of `source` from `span` counted in `unit`, by a way of its own.
std::string cut(const std::string& source, const Json& span, OffsetUnit unit) {
  std::string out;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < source.size();) {
    const auto first = static_cast<unsigned char>(source[i]);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (at >= span[0].get<std::uint32_t>() && at < span[1].get<std::uint32_t>()) out += source.substr(i, size);
    at += unit == OffsetUnit::codepoint ? 1U : unit == OffsetUnit::utf16 ? (size == 4 ? 2U : 1U) : static_cast<std::uint32_t>(size);
    i += size;
  }
  return out;
}

TEST(WriteJson, SpansCountInTheUnitAskedFor) {
  const auto plan = rich_plan();
  const struct {
    OffsetUnit unit;
    std::string_view name;
  } units[] = {{OffsetUnit::utf8, "utf8"}, {OffsetUnit::utf16, "utf16"}, {OffsetUnit::codepoint, "codepoint"}};
  for (const auto& u : units) {
    const auto json = json_of(plan, {u.unit, false});
    EXPECT_EQ(json["offsets"], u.name);
    EXPECT_EQ(cut(plan.source.text, json["signature"]["span"], u.unit), "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Sách") << u.name;
    EXPECT_EQ(cut(plan.source.text, json["citations"][1]["span"], u.unit), "khoản 2 Điều 5 Luật Thư viện") << u.name;
    EXPECT_EQ(cut(plan.source.text, json["assignments"][0]["lead"][0]["span"], u.unit), "Thư viện tỉnh") << u.name;
  }
  EXPECT_NE(json_of(plan, {OffsetUnit::utf16, false})["signature"]["span"], json_of(plan, {OffsetUnit::codepoint, false})["signature"]["span"]);
}

TEST(WriteJson, IsTheSameFromTimeToTime) {
  const auto once = write_json(rich_plan());
  for (int i = 0; i < 5; ++i) EXPECT_EQ(write_json(rich_plan()), once);
}

TEST(WriteJson, IsOneLineOrPretty) {
  const auto plan = rich_plan();
  const auto line = write_json(plan);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  const auto tree = nlohmann::ordered_json::parse(line);
  EXPECT_EQ(line, tree.dump());
  EXPECT_EQ(write_json(plan, {OffsetUnit::utf8, true}), tree.dump(2));
}

TEST(WriteJson, KeepsVietnameseLettersAndEscapesWhatJsonMust) {
  Plan plan;
  plan.header.title = "Kế hoạch \"số\" \\ \n hoá";
  const auto line = write_json(plan);
  EXPECT_NE(line.find("Kế hoạch \\\"số\\\" \\\\ \\n hoá"), std::string::npos) << line;
}

TEST(WriteJson, BytesThatAreNoUtf8AreReplaced) {  // of a plan that somebody put together by hand
  Plan plan;
  plan.header.title = "a\xFF" "b";
  EXPECT_EQ(json_of(plan)["header"]["title"], "a\uFFFDb");
}

}  // namespace
}  // namespace vnplan
