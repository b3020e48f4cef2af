// Word documents: their parts are mutated, not the bytes of their packages, which would hardly ever be unpacked.
#include "bytes/bytes.h"
#include "bytes/sniff.h"
#include "fuzz/docx_parts.h"
#include "fuzz/properties.h"

namespace vnplan::fuzz {

std::string faults_of(std::string_view input, Effort effort) {
  const auto parts = docx_parts_of(input);
  const auto package = package_of(parts);
  if (bytes::sniff(package).format != bytes::Format::docx) return {};  // damaged to what another reader takes
  Options options;
  options.max_memory = std::uint64_t{64} << 20U;
  std::string faults;
  bytes::ReadOptions reading;
  reading.max_memory = options.max_memory;
  if (const auto raw = bytes::read_docx(package, reading)) faults = faults_of_raw(*raw) + faults_of_normaliser(*raw);
  const auto outcome = outcome_of(package, options, effort);
  const bool may_be_refused = outcome.failure == Failure::not_text || outcome.failure == Failure::too_large;  // no XML, damaged, a bomb
  if (!outcome.refused.empty() && !may_be_refused) faults += "refused: " + outcome.refused + "\n";
  return faults + outcome.faults;
}

}  // namespace vnplan::fuzz
