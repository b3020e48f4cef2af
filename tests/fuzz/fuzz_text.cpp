// The text parser: any text is read, whatever it says.
#include "bytes/bytes.h"
#include "bytes/sniff.h"
#include "fuzz/properties.h"

namespace vnplan::fuzz {

std::string faults_of(std::string_view input, Effort effort) {
  auto text = text_of(input);
  if (bytes::sniff(text).format != bytes::Format::text) return {};  // `%PDF-`, `<html`, `BZh`: these have readers and refusals of their own
  const auto raw = bytes::read_text(text);
  if (!raw) return "text is refused: " + raw.error().what + "\n";
  const auto outcome = outcome_of(text, {}, effort);
  return faults_of_raw(*raw) + faults_of_normaliser(*raw) + outcome.faults + (outcome.refused.empty() ? "" : "refused: " + outcome.refused + "\n");
}

}  // namespace vnplan::fuzz
