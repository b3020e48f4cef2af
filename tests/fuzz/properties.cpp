#include "fuzz/properties.h"

#include <algorithm>
#include <cstdint>
#include <thread>
#include <vector>

#include "bytes/bytes.h"
#include "base/utf8.h"
#include "support/html_page.h"
#include "support/properties.h"
#include "text/text.h"
#include "vnplan/export.h"
#include "vnplan/inspect.h"
#include "vnplan/write.h"

namespace vnplan::fuzz {
namespace {

bool begins_character(std::string_view text, std::size_t at) { return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U; }

std::string twice(std::string_view name, const std::string& first, const std::string& second) {
  return first == second ? std::string() : std::string(name) + " differs from one time to the next\n";
}

constexpr const char* other_when_unpacked = "\nother when unpacked";

std::string all_facts(const Plan& plan) {
  const auto records = records_of(plan, "plan.txt");
  auto text = write_facts(records);
  for (std::size_t table = 0; table < record_tables().size(); ++table) text += write_csv(records, table);
  const auto unpacked = unpack_records(pack_records(records));
  return text + (unpacked && write_facts(*unpacked) == write_facts(records) ? "" : other_when_unpacked);
}

}  // namespace

std::string written(const Result<Plan>& plan) { return plan ? write_json(*plan) : plan.error().what + "; " + plan.error().advice; }

std::string faults_of_raw(const bytes::Raw& raw) {
  std::string faults;
  if (const auto valid = valid_utf8_prefix(raw.utf8); valid != raw.utf8.size())
    faults += "the source text is no UTF-8 at byte " + std::to_string(valid) + "\n";
  std::size_t at = 0;
  for (const auto& mark : raw.marks) {
    const auto place = "mark [" + std::to_string(mark.span.begin) + ", " + std::to_string(mark.span.end) + ") ";
    if (mark.span.begin < at || mark.span.end < mark.span.begin) faults += place + "begins before its neighbour ends\n";
    if (mark.span.end > raw.utf8.size()) return faults + place + "lies outside the text\n";
    if (!begins_character(raw.utf8, mark.span.begin) || !begins_character(raw.utf8, mark.span.end)) faults += place + "cuts a character\n";
    at = mark.span.end;
  }
  return faults;
}

std::string faults_of_normaliser(const bytes::Raw& raw) {
  Diagnostics ignored;
  const auto once = text::normalise(raw, ignored);
  std::string faults;
  const auto again = text::normalise({raw.format, raw.charset, once.utf8, {}}, ignored);
  if (again.utf8 != once.utf8) faults += "normalising is not idempotent\n";
  if (once.origins.size() != once.utf8.size()) faults += "the origins are of " + std::to_string(once.origins.size()) + " bytes\n";
  for (std::uint32_t at = 0; at < once.utf8.size() && faults.empty(); ++at) {
    const auto source = once.origins.source_of({at, at + 1});
    if (source.begin > source.end || source.end > raw.utf8.size()) faults += "byte " + std::to_string(at) + " comes from outside the source\n";
  }
  return faults;
}

std::string faults_of_writers(const Plan& plan) {
  constexpr std::string_view file = "plan.txt";
  std::string faults = twice("the outline", write_outline(plan), write_outline(plan));
  faults += twice("the marked text", write_marked(plan), write_marked(plan));
  faults += twice("the calendar", write_calendar_entries(plan, file), write_calendar_entries(plan, file));
  faults += twice("the overview", write_overview_entry(plan, file, "plan.html"), write_overview_entry(plan, file, "plan.html"));
  const auto facts = all_facts(plan);
  faults += twice("the facts", facts, all_facts(plan));
  if (facts.ends_with(other_when_unpacked)) faults += "records are others when unpacked\n";
  const auto page = write_page(plan, file);
  for (const auto& fault : support::read_page(page).faults) faults += "the page: " + fault + "\n";
  return faults + twice("the page", page, write_page(plan, file));
}

std::string faults_of_repetition(std::string_view bytes, const Options& options, const std::string& expected, bool with_threads) {
  if (written(parse(bytes, options)) != expected) return "parsing again gives another result\n";
  if (!with_threads) return {};
  constexpr std::size_t thread_count = 8;
  std::vector<std::string> results(thread_count);
  std::vector<std::thread> threads;
  for (auto& result : results) threads.emplace_back([&] { result = written(parse(bytes, options)); });
  for (auto& thread : threads) thread.join();
  for (const auto& result : results)
    if (result != expected) return "one of eight threads gives another result\n";
  return {};
}

Outcome outcome_of(std::string_view bytes, const Options& options, Effort effort) {
  const bool all = effort == Effort::thorough || is_chosen(bytes);
  const auto plan = parse(bytes, options);
  const auto json = written(plan);
  auto faults = faults_of_repetition(bytes, options, json, all);
  if (!plan) return {std::move(faults), json, plan.error().failure};
  faults += support::faults_of(*plan) + faults_of_json(*plan, json) + faults_of_units(*plan, json);
  if (all) faults += faults_of_writers(*plan);
  if (all)
    for (const auto stage : {Stage::text, Stage::blocks, Stage::outline, Stage::facts})
      if (!inspect(bytes, stage, options)) faults += "a stage cannot be shown\n";
  return {std::move(faults), {}, {}};
}

bool is_chosen(std::string_view input) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : input) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash >> 16U) % 16 == 0;
}

std::string text_of(std::string_view input) {
  std::string text;
  while (!input.empty()) {
    const auto valid = valid_utf8_prefix(input);
    text += input.substr(0, valid);
    input.remove_prefix(std::min(input.size(), valid + 1));
  }
  std::erase(text, '\0');
  return text;
}

}  // namespace vnplan::fuzz
