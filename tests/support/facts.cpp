#include "support/facts.h"

#include <gtest/gtest.h>

#include "vnplan/parse.h"

namespace vnplan::support {
namespace {

constexpr std::string_view frame =
    "ỦY BAN NHÂN DÂN\n"
    "TỈNH SAO MAI\n"
    "Số: 45/KH-UBND\n"
    "Sao Mai, ngày 12 tháng 01 năm 2021\n"
    "\n"
    "KẾ HOẠCH\n"
    "Phát triển thư viện công cộng năm 2021\n"
    "\n";

void add_sections(const std::vector<Section>& sections, Lines& lines) {
  for (const auto& section : sections) {
    lines.push_back(section.path + (section.heading.empty() ? "" : " " + section.heading));
    add_sections(section.children, lines);
  }
}

void add_actors(std::string& line, std::string_view role, const std::vector<Actor>& actors) {
  if (actors.empty()) return;
  line += " | ";
  line += role;
  line += ":";
  for (const auto& actor : actors) {
    line += (&actor == &actors.front() ? " " : "; ") + actor.text;
    if (actor.scope) line += " (" + *actor.scope + ")";
  }
}

}  // namespace

Plan parsed(std::string_view text) {
  auto plan = parse(text);
  EXPECT_TRUE(plan) << (plan ? "" : plan.error().what);
  return plan ? std::move(*plan) : Plan{};
}

std::string plan_of(std::string_view body) { return std::string(frame) + std::string(body) + "\n"; }

std::string plan_with(std::string_view paragraphs) {
  return plan_of("I. NỘI DUNG\n1. Việc thứ nhất\n" + std::string(paragraphs) + "\n2. Việc thứ hai\n");
}

Lines sections_of(const Plan& plan) {
  Lines lines;
  add_sections(plan.sections, lines);
  return lines;
}

std::string meaning_of(const Timeline& timeline) {
  constexpr std::string_view kinds[] = {"period", "deadline", "recurring", "ongoing", "relative"};
  std::string out(kinds[static_cast<std::size_t>(timeline.kind)]);
  if (timeline.every) out += " " + *timeline.every;
  if (timeline.start && timeline.end == timeline.start) return out + " " + *timeline.start;
  if (timeline.start) return out + " " + *timeline.start + "/" + timeline.end.value_or("..");
  return out + (timeline.end ? " " + *timeline.end : "");
}

Lines timelines_of(const Plan& plan, std::string_view section) {
  Lines lines;
  for (const auto& timeline : plan.timelines)
    if (section.empty() || timeline.section == section) lines.push_back(timeline.text + " (" + meaning_of(timeline) + ")");
  return lines;
}

std::string meaning_of(const Citation& citation) {
  std::string out = citation.type;
  if (citation.code) out += " " + *citation.code;
  if (citation.name) out += " “" + *citation.name + "”";
  if (citation.date) out += " " + *citation.date;
  if (citation.pinpoint) out += " @" + citation.pinpoint->text;
  if (citation.issuer) out += " của " + *citation.issuer;
  return out;
}

Lines citations_of(const Plan& plan) {
  Lines lines;
  for (const auto& citation : plan.citations) lines.push_back(meaning_of(citation));
  return lines;
}

Lines assignments_of(const Plan& plan) {
  constexpr std::string_view vias[] = {"label", "heading", "inline", "table"};
  Lines lines;
  for (const auto& assignment : plan.assignments) {
    std::string line(vias[static_cast<std::size_t>(assignment.via)]);
    line += " " + assignment.section;
    add_actors(line, "lead", assignment.lead);
    add_actors(line, "partners", assignment.partners);
    add_actors(line, "performers", assignment.performers);
    add_actors(line, "monitors", assignment.monitors);
    for (const auto& time : assignment.timeline) line += (&time == &assignment.timeline.front() ? " | time: " : "; ") + time.text;
    lines.push_back(line + " | " + assignment.text);
  }
  return lines;
}

Lines diagnostics_of(const Plan& plan) {
  Lines lines;
  for (const auto& odd : plan.diagnostics) {
    auto line = code_of(odd.code);
    if (!odd.actual.empty()) line += " " + odd.actual;
    if (!odd.required.empty()) line += " (" + odd.required + ")";
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string joined(const Lines& lines) {
  std::string out;
  for (const auto& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

}  // namespace vnplan::support
