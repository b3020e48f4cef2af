#include <algorithm>

#include "facts/facts.h"

namespace vnplan::facts {
namespace {

/// Files what stands in a table under its id instead of the section around it. Tables are in reading order and do not overlap.
template <class Fact>
void file_under_tables(const Reading& reading, const std::vector<TaskTable>& tables, std::vector<Fact>& facts) {
  const auto begin_of = [&](const TaskTable& table) { return reading.blocks.blocks[table.first].span.begin; };
  for (auto& fact : facts) {
    const auto behind = std::partition_point(tables.begin(), tables.end(), [&](const TaskTable& t) { return begin_of(t) <= fact.span.begin; });
    if (behind == tables.begin()) continue;
    const TaskTable& table = *(behind - 1);
    if (fact.span.end <= reading.blocks.blocks[table.last - 1].span.end) fact.section = table.id;
  }
}

}  // namespace

Facts find_facts(const Reading& reading, Diagnostics& diagnostics) {
  Facts facts;
  facts.header = find_header(reading);
  facts.citations = find_citations(reading, diagnostics);
  facts.relations = find_relations(reading, facts.citations);
  const auto labels = find_labels(reading);
  facts.tables = find_tables(reading);
  facts.timelines = find_timelines(reading, facts.header, facts.citations, with_time_cells(labels, facts.tables), diagnostics);
  file_under_tables(reading, facts.tables, facts.timelines);
  file_under_tables(reading, facts.tables, facts.citations);
  facts.assignments = find_assignments(reading, facts.header, labels, facts.tables, facts.timelines, diagnostics);
  facts.recipients = find_recipients(reading);
  facts.signature = find_signature(reading);
  facts.footnotes = find_footnotes(reading);
  facts.short_names = find_short_names(reading);
  return facts;
}

}  // namespace vnplan::facts
