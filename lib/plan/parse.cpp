#include "vnplan/parse.h"

#include <algorithm>
#include <utility>

#include "bytes/bytes.h"
#include "plan/assemble.h"

namespace vnplan {
namespace {

Plan read_plan(const bytes::Raw& raw, const Lexicon& lexicon) {
  Plan plan;
  const auto blocks = blocks::split_blocks(text::normalise(raw, plan.diagnostics), lexicon, plan.diagnostics);
  const auto outline = outline::build_outline(blocks, lexicon, plan.diagnostics);
  Diagnostics odd_facts;
  auto facts = facts::find_facts(facts::Reading(blocks, outline, lexicon), odd_facts);
  plan.header = std::move(facts.header);
  plan.citations = std::move(facts.citations);
  plan.timelines = std::move(facts.timelines);
  plan.assignments = std::move(facts.assignments);
  plan.recipients = std::move(facts.recipients);
  plan.signature = std::move(facts.signature);
  plan.footnotes = std::move(facts.footnotes);

  plan::put_sections(blocks, outline, plan);
  plan::put_tables(facts.tables, plan);
  plan::merge_agencies(lexicon, blocks.text, facts.short_names, plan, odd_facts);
  plan::merge_documents(plan);
  plan::put_relations(facts.relations, plan);
  plan::name_documents(lexicon, blocks.text, plan);
  for (auto& odd : odd_facts) odd.span = blocks.origins.source_of(odd.span);
  plan.diagnostics.insert(plan.diagnostics.end(), odd_facts.begin(), odd_facts.end());
  std::stable_sort(plan.diagnostics.begin(), plan.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  plan::lead_back(blocks.origins, plan);
  return plan;
}

/// What no plan lacks: a type or numbers, and somebody who acts.
bool looks_like_a_plan(const Plan& plan) {
  return plan.header.type.has_value() || !plan.assignments.empty() || (plan.sections.size() > 1 && !plan.citations.empty());
}

}  // namespace

Result<Plan> parse(std::string_view bytes, const Options& options) {
  auto raw = plan::read_raw(bytes, options);
  if (!raw) return raw.error();
  Plan plan = read_plan(*raw, options.lexicon);
  plan.source = {options.name, raw->format, raw->charset, bytes.size(), bytes::sha256(bytes), std::move(raw->utf8)};
  if (!looks_like_a_plan(plan)) plan.diagnostics.push_back({Code::not_a_plan, {}, {}, {}});
  return plan;
}

Result<std::string> read_text(std::string_view bytes, const Options& options) {
  auto raw = plan::read_raw(bytes, options);
  if (!raw) return raw.error();
  return std::move(raw->utf8);
}

Result<std::string> load_file(const std::filesystem::path& path, const Options& options) { return bytes::load_file(path, options.max_bytes); }

Result<std::string> load_stream(std::istream& stream, const Options& options) { return bytes::load_stream(stream, options.max_bytes); }

Result<Plan> parse_file(const std::filesystem::path& path, Options options) {
  if (options.name.empty()) options.name = path.filename().string();
  const auto bytes = load_file(path, options);
  if (!bytes) return bytes.error();
  return parse(*bytes, options);
}

Result<Plan> parse_stream(std::istream& stream, const Options& options) {
  const auto bytes = load_stream(stream, options);
  if (!bytes) return bytes.error();
  return parse(*bytes, options);
}

}  // namespace vnplan
