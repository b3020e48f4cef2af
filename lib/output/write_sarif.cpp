#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "vnplan/version.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto schema_of_sarif = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// File names may be any bytes: what is no UTF-8 is replaced.
std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json or_null(const std::string& words) { return words.empty() ? Json(nullptr) : Json(words); }

/// RFC 3986: "kế hoạch.txt" -> "k%E1%BA%BF%20ho%E1%BA%A1ch.txt"; a relative name stays relative.
std::string uri_of(const std::string& file) {
  constexpr std::string_view plain = "-._~/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri = !file.empty() && file.front() == '/' ? "file://" : "";
  for (const char c : file) {
    if (plain.find(c) != std::string_view::npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
  }
  return uri;
}

Json sentence(std::string words) {
  if (words.empty() || words.back() != '.') words += '.';
  return Json{{"text", words}};
}

/// "number {actual} stands where {required} was due" -> "number … stands where … was due".
std::string without_holes(const std::string& pattern) {
  std::string words;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto hole = pattern.find('{', at);
    words += pattern.substr(at, hole - at);
    if (hole == std::string::npos) break;
    words += "…";
    at = pattern.find('}', hole) + 1;
  }
  return words;
}

Json rule_of(Code code, Language language) {
  return {{"id", code_of(code)},
          {"name", name_of(code)},
          {"shortDescription", sentence(without_holes(pattern_of(code, language)))},
          {"help", sentence(fix_of(code, language))},
          {"defaultConfiguration", {{"level", name_of(severity_of(code))}}}};
}

Json location_of(const Findings& file, const Finding& finding) {
  Json location{{"physicalLocation",
                 {{"artifactLocation", {{"uri", uri_of(file.file)}}},
                  {"region",
                   {{"startLine", finding.begin.line},
                    {"startColumn", finding.begin.column},
                    {"endLine", finding.end.line},
                    {"endColumn", finding.end.column}}}}}};
  if (file.format != "text" && !file.format.empty()) location["message"] = sentence("line of the text that `vnplan text` prints of this file");
  return location;
}

Json result_of(const Findings& file, const Finding& finding, Language language) {
  const auto code = finding.diagnostic.code;
  const auto& codes = all_codes();
  return {{"ruleId", code_of(code)},
          {"ruleIndex", std::find(codes.begin(), codes.end(), code) - codes.begin()},
          {"level", name_of(severity_of(code))},
          {"message", sentence(message_of(finding.diagnostic, language))},
          {"locations", Json::array({location_of(file, finding)})}};
}

Json finding_of(const Finding& finding, Language language) {
  const auto& odd = finding.diagnostic;
  return {{"code", code_of(odd.code)},
          {"name", name_of(odd.code)},
          {"severity", name_of(severity_of(odd.code))},
          {"message", message_of(odd, language)},
          {"required", or_null(required_of(odd, language))},
          {"actual", or_null(odd.actual)},
          {"fix", fix_of(odd.code, language)},
          {"line", finding.begin.line},
          {"column", finding.begin.column},
          {"end_line", finding.end.line},
          {"end_column", finding.end.column}};
}

}  // namespace

std::string write_findings_json(const Findings& findings, Language language) {
  Json json{{"schema", "vnplan/check/1.0"}, {"file", findings.file}, {"format", findings.format}, {"diagnostics", Json::array()}};
  for (const auto& finding : findings.all) json["diagnostics"].push_back(finding_of(finding, language));
  return dump(json);
}

std::string write_sarif(const std::vector<Findings>& files, Language language, bool all_read) {
  Json rules = Json::array();
  for (const auto code : all_codes()) rules.push_back(rule_of(code, language));
  Json results = Json::array();
  for (const auto& file : files)
    for (const auto& finding : file.all) results.push_back(result_of(file, finding, language));
  const bool vietnamese = language == Language::vietnamese && has_messages_in(language);
  Json driver{{"name", "vnplan"}, {"version", version}, {"language", vietnamese ? "vi" : "en"}, {"rules", std::move(rules)}};
  Json run{{"tool", {{"driver", std::move(driver)}}},
           {"invocations", Json::array({Json{{"executionSuccessful", all_read}}})},
           {"columnKind", "unicodeCodePoints"},
           {"results", std::move(results)}};
  return dump({{"$schema", schema_of_sarif}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}});
}

}  // namespace vnplan
