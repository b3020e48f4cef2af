// Web pages: whatever the tags, a page gives its text.
#include "bytes/bytes.h"
#include "bytes/sniff.h"
#include "base/utf8.h"
#include "fuzz/properties.h"

namespace vnplan::fuzz {
namespace {

/// An empty page, a tree too deep, a tag of thousands of attributes; bytes of an encoding that a page names wrongly.
bool may_refuse(Failure failure) { return failure == Failure::too_large || failure == Failure::not_text; }

}  // namespace

std::string faults_of(std::string_view input, Effort effort) {
  std::string page(input);
  if (bytes::sniff(page).format != bytes::Format::html) page.insert(0, "<!DOCTYPE html>");
  if (bytes::sniff(page).format != bytes::Format::html) return {};  // `%PDF-` behind it
  std::string faults;
  if (const auto raw = bytes::read_html(page, {})) faults = faults_of_raw(*raw) + faults_of_normaliser(*raw);
  const auto outcome = outcome_of(page, {}, effort);
  if (!outcome.refused.empty() && !may_refuse(outcome.failure)) faults += "refused: " + outcome.refused + "\n";
  return faults + outcome.faults;
}

}  // namespace vnplan::fuzz
