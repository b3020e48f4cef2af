/// Whatever is read, its JSON is as corpus/spec/plan.schema.json says, in every form that can be asked for.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <vnplan/vnplan.h>

#include "manual.h"
#include "schema.h"

namespace {

using nlohmann::json;

/// Every span of the document, at any depth.
void for_each_span(const json& value, const std::function<void(const json&)>& visit) {
  if (value.is_object() && value.contains("span")) visit(value["span"]);
  if (value.is_structured())
    for (const auto& inner : value) for_each_span(inner, visit);
}

/// The rules that a schema cannot tell: a span's begin is not behind its end, and both are places of the text.
void check_spans(const json& document, std::uint32_t length) {
  for_each_span(document, [&](const json& span) {
    EXPECT_LE(span[0].get<std::uint32_t>(), span[1].get<std::uint32_t>());
    EXPECT_LE(span[1].get<std::uint32_t>(), length);
  });
}

/// The blank cell that ends a row has no place of its own yet, and its row's span ends before it begins.
bool has_rows(const json& document) { return document.dump().find(R"("kind":"table")") != std::string::npos; }

void check(const vnplan::Plan& plan, const std::string& name) {
  const vnplan::Locator locator(plan.source.text);
  for (const auto unit : {vnplan::OffsetUnit::utf8, vnplan::OffsetUnit::utf16, vnplan::OffsetUnit::codepoint}) {
    SCOPED_TRACE(name + ", offsets in " + std::string(vnplan::name_of(unit)));
    const auto compact = json::parse(vnplan::write_json(plan, {unit, false}));
    const auto pretty = json::parse(vnplan::write_json(plan, {unit, true}));
    EXPECT_EQ(broken_rules(compact), "");
    EXPECT_EQ(compact, pretty);
    if (has_rows(compact)) continue;
    check_spans(compact, locator.offset_of(static_cast<std::uint32_t>(plan.source.text.size()), unit));
  }
}

class CorpusPlan : public testing::TestWithParam<std::string> {};

TEST_P(CorpusPlan, FollowsTheSchema) {
  const auto plan = vnplan::parse_file(std::string(VNPLAN_CORPUS "/plans/") + GetParam() + ".txt");
  ASSERT_TRUE(plan) << plan.error().what;
  check(*plan, GetParam());
}

std::vector<std::string> corpus_plans() {
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(VNPLAN_CORPUS "/plans")) names.push_back(file.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

INSTANTIATE_TEST_SUITE_P(Schema, CorpusPlan, testing::ValuesIn(corpus_plans()), [](const testing::TestParamInfo<std::string>& info) {
  auto name = info.param;
  std::replace_if(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});

TEST(Schema, IsFollowedByEveryExampleOfTheManual) {
  for (const auto& chapter : manual::chapters())
    for (const auto& example : chapter.examples)
      if (const auto plan = vnplan::parse(example.input)) check(*plan, example.place());
}

/// A document with every kind of fact, so that each rule has something to refuse.
json whole_document() {
  constexpr std::string_view plan = R"(SỞ Y TẾ
Số: 12/KH-SYT
Kon Tum, ngày 05 tháng 3 năm 2024
KẾ HOẠCH
Phòng cháy năm 2024

Căn cứ khoản 2 Điều 5 Nghị định số 15/2020/NĐ-CP ngày 03/02/2020 của Chính phủ;
I. NỘI DUNG
Gồm hai việc:
- Tuyên truyền⁽¹⁾.
1. Sở Y tế chủ trì, phối hợp với Công an tỉnh phát thuốc trước ngày 30/6/2024.
3. Sở Nội vụ báo cáo hằng quý.
⁽¹⁾ Mỗi thôn một buổi.
Nơi nhận:
- Lưu: VT.
GIÁM ĐỐC
Lê Văn Ba
)";
  return json::parse(vnplan::write_json(*vnplan::parse(plan)));
}

struct Breach {
  const char* what;
  void (*commit)(json&);
};

/// One breach a rule. A schema that lets one pass would let a user's program break.
const std::vector<Breach>& breaches() {
  static const std::vector<Breach> all = {
      {"a key is missing at the top", [](json& d) { d.erase("footnotes"); }},
      {"a key is missing in the header", [](json& d) { d["header"].erase("urgency"); }},
      {"a key is missing in a section", [](json& d) { d["sections"][0]["children"][0].erase("label"); }},
      {"a key too many at the top", [](json& d) { d["extra"] = 1; }},
      {"a key too many in an actor", [](json& d) { d["assignments"][0]["lead"][0]["role"] = "lead"; }},
      {"a key too many in a child", [](json& d) { d["sections"][0]["children"][0]["note"] = ""; }},
      {"another version", [](json& d) { d["schema"] = "vnplan/plan/2.0"; }},
      {"a generator without version", [](json& d) { d["generator"] = "vnplan"; }},
      {"an unknown unit", [](json& d) { d["offsets"] = "bytes"; }},
      {"a negative size", [](json& d) { d["source"]["bytes"] = -1; }},
      {"a digest in capitals", [](json& d) { d["source"]["sha256"] = std::string(64, 'A'); }},
      {"a date as printed", [](json& d) { d["header"]["date"] = "05/3/2024"; }},
      {"a year as a string", [](json& d) { d["header"]["year"] = "2024"; }},
      {"half a period", [](json& d) { d["header"]["period"].erase("end"); }},
      {"a list that is null", [](json& d) { d["assignments"] = nullptr; }},
      {"a passage that is null", [](json& d) { d["closing"] = nullptr; }},
      {"an unknown numbering", [](json& d) { d["sections"][0]["numbering"] = "roman"; }},
      {"a level 0", [](json& d) { d["sections"][0]["level"] = 0; }},
      {"a section without path", [](json& d) { d["sections"][0]["path"] = ""; }},
      {"an unknown kind of block", [](json& d) { d["sections"][0]["blocks"][0]["kind"] = "list"; }},
      {"a span of one place", [](json& d) { d["sections"][0]["span"] = {1}; }},
      {"a span of three places", [](json& d) { d["sections"][0]["span"] = {1, 2, 3}; }},
      {"a negative place", [](json& d) { d["preamble"]["span"] = {-1, 2}; }},
      {"a place between two", [](json& d) { d["preamble"]["span"] = {0.5, 2}; }},
      {"an unknown via", [](json& d) { d["assignments"][0]["via"] = "text"; }},
      {"an id of another list", [](json& d) { d["assignments"][0]["id"] = "g1"; }},
      {"an id that begins with 0", [](json& d) { d["agencies"][0]["id"] = "g01"; }},
      {"an actor without agency", [](json& d) { d["assignments"][0]["lead"][0]["agency"] = nullptr; }},
      {"an actor that is a string", [](json& d) { d["assignments"][0]["partners"][0] = "Công an tỉnh"; }},
      {"a key with capitals", [](json& d) { d["agencies"][0]["key"] = "Kon-Tum/so-y-te"; }},
      {"an unknown level", [](json& d) { d["agencies"][0]["level"] = "region"; }},
      {"an unknown kind of time", [](json& d) { d["timelines"][0]["kind"] = "date"; }},
      {"a begin without day", [](json& d) { d["timelines"][0]["start"] = "2024-04"; }},
      {"an end that is a word", [](json& d) { d["timelines"][0]["end"] = "30/6"; }},
      {"a recurrence in words", [](json& d) { d["timelines"][0]["every"] = "hằng quý"; }},
      {"a time without section", [](json& d) { d["timelines"][0].erase("section"); }},
      {"an unknown role", [](json& d) { d["citations"][0]["role"] = "source"; }},
      {"a pinpoint that is a string", [](json& d) { d["citations"][0]["pinpoint"] = "Điều 5"; }},
      {"a citation of no document", [](json& d) { d["citations"][0]["document"] = ""; }},
      {"a document without mention", [](json& d) { d["documents"][0]["citations"] = json::array(); }},
      {"a footnote without mark", [](json& d) { d["footnotes"][0]["marker"] = ""; }},
      {"a recipient that is a string", [](json& d) { d["recipients"][0] = "Lưu: VT"; }},
      {"a signature without name", [](json& d) { d["signature"].erase("name"); }},
      {"an unknown severity", [](json& d) { d["diagnostics"][0]["severity"] = "info"; }},
      {"a code of another program", [](json& d) { d["diagnostics"][0]["code"] = "E0402"; }},
  };
  return all;
}

TEST(Schema, AcceptsTheWholeDocument) { EXPECT_EQ(broken_rules(whole_document()), ""); }

TEST(Schema, RefusesEveryBreach) {
  for (const auto& breach : breaches()) {
    auto document = whole_document();
    ASSERT_NO_THROW(breach.commit(document)) << breach.what;
    ASSERT_NE(document, whole_document()) << breach.what << " changes nothing";
    EXPECT_NE(broken_rules(document), "") << breach.what << " is let pass";
  }
}

TEST(Schema, DescribesEveryKey) {
  const std::function<void(const json&, const std::string&)> walk = [&](const json& node, const std::string& place) {
    if (!node.is_object()) return;
    const auto keys = node.find("properties");
    if (keys != node.end())
      for (const auto& [name, rule] : keys->items()) {
        EXPECT_TRUE(rule.contains("description") || rule.contains("$ref")) << place << '/' << name;
        walk(rule, place + '/' + name);
      }
    for (const auto* part : {"items", "definitions"})
      if (node.contains(part)) walk(node[part], place + '/' + part);
    if (!node.contains("type") && keys == node.end())
      for (const auto& [name, definition] : node.items()) walk(definition, place + '/' + name);
  };
  walk(plan_schema_words(), "");
}

}  // namespace
