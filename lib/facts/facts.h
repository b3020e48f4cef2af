#pragma once
/// facts: blocks and outline -> what the plan says: header, citations, times, agencies, assignments, recipients, signature.
/// Only this room knows the language of plans. Spans are places of Blocks::text.

#include <optional>
#include <vector>

#include "facts/labels.h"
#include "facts/reading.h"
#include "facts/task_table.h"
#include "vnplan/plan.h"

namespace vnplan::facts {

/// A citation and the one whose title holds it; none for the plan itself. Places in the list of citations.
struct FoundRelation {
  std::optional<std::size_t> from;
  std::size_t to = 0;
  Relation::Kind kind{};
};

/// A name that the text gives to a body for short: "BCĐ 389" of "Ban Chỉ đạo 389 tỉnh (sau đây gọi tắt là BCĐ 389)".
struct ShortName {
  std::string name;
  std::string stands_for;
};

struct Facts {
  Header header;
  std::vector<Citation> citations;
  std::vector<FoundRelation> relations;
  std::vector<TaskTable> tables;
  std::vector<Timeline> timelines;
  std::vector<Assignment> assignments;
  std::vector<Passage> recipients;
  std::optional<Signature> signature;
  std::vector<Footnote> footnotes;
  std::vector<ShortName> short_names;
};

/// All of them, each with what those before it need.
[[nodiscard]] Facts find_facts(const Reading& reading, Diagnostics& diagnostics);

[[nodiscard]] Header find_header(const Reading& reading);
[[nodiscard]] std::vector<Citation> find_citations(const Reading& reading, Diagnostics& diagnostics);
[[nodiscard]] std::vector<FoundRelation> find_relations(const Reading& reading, const std::vector<Citation>& citations);
/// `citations`: their dates are no times of the plan. `labels`: whatever stands behind a Time label is a time.
[[nodiscard]] std::vector<Timeline> find_timelines(const Reading& reading, const Header& header, const std::vector<Citation>& citations,
                                                   const std::vector<LabelItem>& labels, Diagnostics& diagnostics);
[[nodiscard]] std::vector<Assignment> find_assignments(const Reading& reading, const Header& header, const std::vector<LabelItem>& labels,
                                                       const std::vector<TaskTable>& tables, const std::vector<Timeline>& timelines,
                                                       Diagnostics& diagnostics);
[[nodiscard]] std::vector<Passage> find_recipients(const Reading& reading);
[[nodiscard]] std::optional<Signature> find_signature(const Reading& reading);
[[nodiscard]] std::vector<Footnote> find_footnotes(const Reading& reading);
[[nodiscard]] std::vector<ShortName> find_short_names(const Reading& reading);

}  // namespace vnplan::facts
