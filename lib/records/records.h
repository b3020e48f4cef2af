#pragma once
/// Plan -> rows of the record tables.

#include <cstdint>

namespace vnplan::records {

/// The tables, in the order of record_tables().
enum class Kind : std::uint8_t {
  plan, section, agency, assignment, actor, task_time, timeline, document, citation, relation, footnote, recipient, diagnostic
};

}  // namespace vnplan::records
