#include "windows.h"

#include <map>

#include <nlohmann/json.hpp>
#include <vnplan/vnplan.h>

#include "listings.h"

namespace manual {
namespace {

using namespace vnplan;

/// "json utf16 /timelines/0/span": the part of the JSON that the pointer leads to.
std::string json(const Plan& plan, const std::vector<std::string>& arguments) {
  const std::map<std::string, OffsetUnit> units = {{"utf16", OffsetUnit::utf16}, {"codepoint", OffsetUnit::codepoint}};
  JsonOptions options;
  std::string pointer;
  for (const auto& argument : arguments) {
    const auto unit = units.find(argument);
    if (unit == units.end()) pointer = argument;
    else options.offsets = unit->second;
  }
  const auto whole = nlohmann::ordered_json::parse(write_json(plan, options));
  const nlohmann::ordered_json::json_pointer place(pointer);
  return (whole.contains(place) ? whole.at(place).dump(1) : "nothing at " + pointer) + '\n';
}

/// As `vnplan show --stage` prints it; a tabulator is two blanks.
std::string stage(const std::string& input, Stage stage) {
  const auto window = inspect(input, stage);
  if (!window) return window.error().what + '\n';
  std::string out;
  for (const char c : *window) c == '\t' ? out += "  " : out += c;
  return out;
}

std::string marked(const Plan& plan, const Example& example) {
  auto all = write_marked(plan);
  if (example.frame == 0) return all;
  for (int line = 0; line < 3; ++line) all.erase(0, all.find('\n') + 1);
  return all;
}

using Window = std::string (*)(const Plan&, const Example&, const std::vector<std::string>&);
using Arguments = std::vector<std::string>;

const std::map<std::string, Window, std::less<>>& windows() {
  static const std::map<std::string, Window, std::less<>> all = {
      {"text", [](const Plan&, const Example& e, const Arguments&) { return stage(e.input, Stage::text); }},
      {"blocks", [](const Plan&, const Example& e, const Arguments&) { return stage(e.input, Stage::blocks); }},
      {"outline", [](const Plan& p, const Example&, const Arguments&) { return outline(p); }},
      {"labels", [](const Plan& p, const Example&, const Arguments&) { return labels(p); }},
      {"titles", [](const Plan& p, const Example&, const Arguments&) { return titles(p); }},
      {"contents", [](const Plan& p, const Example&, const Arguments&) { return contents(p); }},
      {"marked", [](const Plan& p, const Example& e, const Arguments&) { return marked(p, e); }},
      {"header", [](const Plan& p, const Example&, const Arguments& a) { return header(p, a); }},
      {"timelines", [](const Plan& p, const Example& e, const Arguments& a) { return timelines(p, e.frame > 0, !a.empty()); }},
      {"citations", [](const Plan& p, const Example&, const Arguments&) { return citations(p); }},
      {"documents", [](const Plan& p, const Example&, const Arguments&) { return documents(p); }},
      {"assignments", [](const Plan& p, const Example&, const Arguments&) { return assignments(p); }},
      {"agencies", [](const Plan& p, const Example&, const Arguments&) { return agencies(p); }},
      {"preamble", [](const Plan& p, const Example&, const Arguments&) { return passage(p.preamble); }},
      {"closing", [](const Plan& p, const Example&, const Arguments&) { return passage(p.closing); }},
      {"recipients", [](const Plan& p, const Example&, const Arguments&) { return recipients(p); }},
      {"signature", [](const Plan& p, const Example&, const Arguments&) { return signature(p); }},
      {"footnotes", [](const Plan& p, const Example&, const Arguments&) { return footnotes(p); }},
      {"diagnostics", [](const Plan& p, const Example&, const Arguments&) { return diagnostics(p); }},
      {"json", [](const Plan& p, const Example&, const Arguments& a) { return json(p, a); }},
      {"error", [](const Plan&, const Example&, const Arguments&) { return std::string("the input was read\n"); }},
  };
  return all;
}

}  // namespace

bool is_kind(std::string_view kind) { return windows().find(kind) != windows().end(); }

std::string look(const Example& example, const Expectation& expectation) {
  const auto plan = parse(example.input);
  if (!plan) return plan.error().what + "; " + plan.error().advice + '\n';
  return windows().find(expectation.kind)->second(*plan, example, expectation.arguments);
}

}  // namespace manual
