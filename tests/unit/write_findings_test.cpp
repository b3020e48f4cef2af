/// Diagnostics written down for people (write_findings), programs (write_findings_json) and code forges (write_sarif).
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "vnplan/parse.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

using Json = nlohmann::json;

Plan plan_of(const std::string& text) {
  Plan plan;
  plan.source.format = "text";
  plan.source.text = text;
  return plan;
}

Span span_of(const std::string& text, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

const std::string text = "KẾ HOẠCH\n1. Một\n3. Hai\n";
Findings skipped() { return locate(plan_of(text), {{Code::number_skipped, span_of(text, "3."), "2.", "3."}}, "kế hoạch.txt"); }

TEST(Locate, SortsByPlaceAndCountsCodePoints) {
  const auto found = locate(
      plan_of(text), {{Code::number_skipped, span_of(text, "Hai"), "2.", "3."}, {Code::number_repeated, span_of(text, "HOẠCH"), {}, "x"}}, "a.txt");
  ASSERT_EQ(found.all.size(), 2U);
  EXPECT_EQ(found.all[0].diagnostic.code, Code::number_repeated);
  EXPECT_EQ(found.all[0].begin.column, 4U);
  EXPECT_EQ(found.all[0].end.column, 9U);
  EXPECT_EQ(found.all[0].excerpt, "KẾ HOẠCH");
  EXPECT_EQ(found.all[0].mark, 3U);
  EXPECT_EQ(found.all[0].mark_size, 5U);
  EXPECT_EQ(found.all[1].begin.line, 3U);
}

TEST(Locate, CutsLongLinesAndStaysInTheLine) {
  std::string line;
  for (int i = 0; i < 500; ++i) line += "ế";
  const auto long_text = "A\n" + line + "LỖI\tI\n" + line + "\nB";
  const auto begin = span_of(long_text, "LỖI").begin;
  const auto found = locate(plan_of(long_text), {{Code::number_skipped, {begin, begin + 400}, {}, {}}}, "a.txt");
  const auto& excerpt = found.all[0].excerpt;
  EXPECT_EQ(excerpt.substr(0, 6), "…ế");
  EXPECT_EQ(excerpt.substr(excerpt.size() - 7), "LỖI I");  // a tab is a blank; the next line stays out
  EXPECT_EQ(found.all[0].mark, 41U);
  EXPECT_EQ(found.all[0].mark_size, 5U);
  EXPECT_EQ(found.all[0].end.line, 3U);
  const auto first = locate(plan_of(line), {{Code::number_skipped, {0, 3}, {}, {}}}, "a.txt").all[0];
  EXPECT_EQ(std::count_if(first.excerpt.begin(), first.excerpt.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }), 99);
  EXPECT_EQ(first.excerpt.substr(first.excerpt.size() - 3), "…");
}

TEST(Locate, IsTotal) {
  for (const Span span : {Span{0, 0}, Span{99, 100}, Span{5, 2}, Span{3, 400}}) {
    const auto found = locate(plan_of("ế\nb"), {{Code::number_skipped, span, {}, {}}}, "");
    EXPECT_FALSE(write_findings(found).empty());
  }
  EXPECT_FALSE(write_findings(locate(Plan{}, {{Code::no_sections, {}, {}, {}}}, "")).empty());
}

TEST(WriteFindings, PrintsLikeACompiler) {
  EXPECT_EQ(write_findings(skipped()),
            "kế hoạch.txt:3:1: warning: number 3. stands where 2. was due [VP0402 number_skipped]\n"
            "    3 | 3. Hai\n"
            "      | ^~\n"
            "      = fix: look for a section that was lost, or number the rest anew\n");
}

TEST(WriteFindings, NamesWhatIsRequiredWhereTheMessageDoesNot) {
  const auto out = write_findings(locate(plan_of(text), {{Code::number_repeated, span_of(text, "3."), "2.", "3."}}, "a.txt"));
  EXPECT_NE(out.find("      = required: 2.\n"), std::string::npos) << out;
}

TEST(WriteFindings, WithoutWordsHasNoExcerpt) {
  EXPECT_EQ(write_findings(locate(plan_of(text), {{Code::form_part_missing, {}, "signature", {}}}, "a.txt")),
            "a.txt:1:1: warning: a part of the form is missing: signature [VP0712 form_part_missing]\n"
            "      = fix: add it as Decree 30/2020, Article 8, prescribes\n");
}

TEST(WriteFindings, SpeaksVietnamese) {
  if (!has_messages_in(Language::vietnamese)) GTEST_SKIP() << "built without msgfmt";
  EXPECT_EQ(write_findings(skipped(), Language::vietnamese),
            "kế hoạch.txt:3:1: cảnh báo: số 3. đứng ở chỗ của 2. [VP0402 number_skipped]\n"
            "    3 | 3. Hai\n"
            "      | ^~\n"
            "      = cách sửa: tìm mục bị thiếu hoặc đánh số lại các mục sau\n");
  EXPECT_EQ(message_of({Code::form_part_missing, {}, "signature", {}}, Language::vietnamese),
            "thiếu một thành phần thể thức: chức vụ, họ tên và chữ ký của người có thẩm quyền");
  EXPECT_EQ(required_of({Code::number_skipped, {}, "signature", {}}, Language::vietnamese), "signature");  // words of the plan stay
}

TEST(WriteFindings, WordsWithBracesStayWords) {
  EXPECT_EQ(message_of({Code::number_skipped, {}, "{actual}", "{required}"}), "number {required} stands where {actual} was due");
}

TEST(WriteFindings, JsonHasEveryField) {
  const auto json = Json::parse(write_findings_json(skipped()));
  EXPECT_EQ(json["schema"], "vnplan/check/1.0");
  EXPECT_EQ(json["file"], "kế hoạch.txt");
  const Json expected = {{"code", "VP0402"}, {"name", "number_skipped"}, {"severity", "warning"}, {"message", "number 3. stands where 2. was due"},
                         {"required", "2."}, {"actual", "3."}, {"fix", "look for a section that was lost, or number the rest anew"},
                         {"line", 3}, {"column", 1}, {"end_line", 3}, {"end_column", 3}};
  EXPECT_EQ(json["diagnostics"], Json::array({expected}));
  EXPECT_EQ(write_findings_json(skipped()).find('\n'), std::string::npos);
}

/// A member of a SARIF object: its name, the type that the standard gives it, whether it must be there.
struct Member {
  const char* name;
  Json::value_t type;
  bool required;
};

/// The members of an object are those of the standard, of the right types.
void expect_object(const Json& object, const std::vector<Member>& members, const std::string& section) {
  ASSERT_TRUE(object.is_object()) << section;
  std::set<std::string> known;
  for (const auto& member : members) {
    known.insert(member.name);
    EXPECT_TRUE(!member.required || object.contains(member.name)) << section << ": " << member.name << " is missing";
    EXPECT_TRUE(!object.contains(member.name) || object[member.name].type() == member.type) << section << ": " << member.name;
  }
  for (const auto& [name, value] : object.items()) EXPECT_TRUE(known.contains(name)) << section << " has no " << name;
}

constexpr auto string = Json::value_t::string;
constexpr auto array = Json::value_t::array;
constexpr auto object = Json::value_t::object;
constexpr auto number = Json::value_t::number_unsigned;

/// §3.11: a message has a text.
void expect_message(const Json& message) {
  expect_object(message, {{"text", string, true}}, "message");
  EXPECT_FALSE(message["text"].get<std::string>().empty());
}

/// §3.49: reporting descriptors; the guid, deprecated names … are left out.
void expect_rules(const Json& rules) {
  std::set<std::string> ids;
  for (const auto& rule : rules) {
    expect_object(rule, {{"id", string, true}, {"name", string, false}, {"shortDescription", object, false}, {"help", object, false},
                         {"defaultConfiguration", object, false}}, "reportingDescriptor");
    EXPECT_TRUE(ids.insert(rule["id"]).second) << "§3.19.23: elements are unique";
    expect_message(rule["shortDescription"]);
    expect_message(rule["help"]);
    EXPECT_TRUE((std::set<std::string>{"none", "note", "warning", "error"}.contains(rule["defaultConfiguration"]["level"])));
  }
}

/// §3.30: a text region by line and column: both from 1, the end behind the last character, not before the start.
void expect_region(const Json& region) {
  expect_object(region, {{"startLine", number, true}, {"startColumn", number, false}, {"endLine", number, false}, {"endColumn", number, false}},
                "region");
  EXPECT_GE(region["startLine"], 1U);
  EXPECT_GE(region["startColumn"], 1U);
  EXPECT_GE(region["endLine"], region["startLine"]);
  EXPECT_TRUE(region["endLine"] > region["startLine"] || region["endColumn"] >= region["startColumn"]);
}

/// §3.4: a URI reference of RFC 3986.
void expect_uri(const std::string& uri) {
  EXPECT_EQ(uri.find_first_not_of("-._~/:%ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"), std::string::npos) << uri;
}

/// §3.27: results.
void expect_result(const Json& result, const Json& rules) {
  expect_object(result, {{"ruleId", string, false}, {"ruleIndex", number, false}, {"level", string, false}, {"message", object, true},
                         {"locations", array, false}}, "result");
  EXPECT_EQ(rules.at(result["ruleIndex"].get<std::size_t>())["id"], result["ruleId"]) << "§3.27.6";
  expect_message(result["message"]);
  for (const auto& location : result["locations"]) {
    expect_object(location, {{"physicalLocation", object, false}, {"message", object, false}}, "location");
    const auto& physical = location["physicalLocation"];
    expect_object(physical, {{"artifactLocation", object, true}, {"region", object, false}}, "physicalLocation");
    expect_object(physical["artifactLocation"], {{"uri", string, true}}, "artifactLocation");
    expect_uri(physical["artifactLocation"]["uri"]);
    expect_region(physical["region"]);
  }
}

/// What SARIF 2.1.0 (OASIS Standard, 27 March 2020, errata 01) asks of a log of this kind.
void expect_sarif(const Json& log) {
  expect_object(log, {{"$schema", string, false}, {"version", string, true}, {"runs", array, true}}, "§3.13 sarifLog");
  EXPECT_EQ(log["version"], "2.1.0");
  ASSERT_EQ(log["runs"].size(), 1U);
  const auto& run = log["runs"][0];
  expect_object(run, {{"tool", object, true}, {"invocations", array, false}, {"columnKind", string, false}, {"results", array, false}}, "§3.14 run");
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  expect_object(run["invocations"][0], {{"executionSuccessful", Json::value_t::boolean, true}}, "§3.20 invocation");
  expect_object(run["tool"], {{"driver", object, true}}, "§3.18 tool");
  const auto& driver = run["tool"]["driver"];
  expect_object(driver, {{"name", string, true}, {"version", string, false}, {"language", string, false}, {"rules", array, false}},
                "§3.19 toolComponent");
  expect_rules(driver["rules"]);
  for (const auto& result : run["results"]) expect_result(result, driver["rules"]);
}

TEST(WriteSarif, IsWhatTheStandardAsks) {
  auto odd = skipped();
  odd.all.push_back({{Code::form_part_missing, {}, "signature", {}}, {}, {}, {}});
  auto pdf = skipped();
  pdf.format = "pdf";
  pdf.file = "/tmp/100% \xFF.pdf";
  for (const auto language : {Language::english, Language::vietnamese}) {
    const auto log = Json::parse(write_sarif({odd, pdf}, language));
    expect_sarif(log);
    ASSERT_EQ(log["runs"][0]["results"].size(), 3U);
  }
  expect_sarif(Json::parse(write_sarif({}, Language::english, false)));
}

TEST(WriteSarif, SaysRuleLevelPlaceAndWords) {
  const auto run = Json::parse(write_sarif({skipped()}))["runs"][0];
  const auto& result = run["results"][0];
  EXPECT_EQ(result["ruleId"], "VP0402");
  EXPECT_EQ(result["level"], "warning");
  EXPECT_EQ(result["message"]["text"], "number 3. stands where 2. was due.");
  const auto& place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["artifactLocation"]["uri"], "k%E1%BA%BF%20ho%E1%BA%A1ch.txt");
  EXPECT_EQ(place["region"], (Json{{"startLine", 3}, {"startColumn", 1}, {"endLine", 3}, {"endColumn", 3}}));
  EXPECT_EQ(run["tool"]["driver"]["rules"].size(), all_codes().size());
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], true);
}

TEST(WriteSarif, SaysWhatLinesOfOtherFormatsAre) {
  auto pdf = skipped();
  pdf.format = "pdf";
  const auto location = Json::parse(write_sarif({pdf}))["runs"][0]["results"][0]["locations"][0];
  EXPECT_EQ(location["message"]["text"], "line of the text that `vnplan text` prints of this file.");
}

}  // namespace
}  // namespace vnplan
