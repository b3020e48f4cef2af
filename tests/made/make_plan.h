#pragma once
/// Plans by chance in the grammar of the corpus, with what is true of them: for mass tests, benchmarks, and the test that every fact is found.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "made/made_time.h"
#include "vnplan/plan.h"

namespace vnplan::made {

/// What an Assignment should be.
struct MadeTask {
  std::string section;  ///< "II/1/1.2", "table 1"
  Assignment::Via via = Assignment::Via::label;
  std::vector<std::string> lead, partners, performers;
  MadeTime time;
};

struct MadePlan {
  std::string text;  ///< UTF-8
  std::string code, date, place, agency;
  std::vector<std::string> basis;     ///< codes of the documents that the preamble names
  std::vector<std::string> sections;  ///< paths
  std::vector<MadeTask> tasks;
  std::size_t footnotes = 0;
};

/// The same seed and size give the same bytes on every machine. `bytes` is about what the text has; no plan has less than about
/// 3 kB.
[[nodiscard]] MadePlan make_plan(std::uint64_t seed, std::size_t bytes);

/// Sizes as plans have them, 2 to 200 kB, most of them small.
[[nodiscard]] std::size_t size_by_chance(std::uint64_t seed);

}  // namespace vnplan::made
