// PDF: words in their places are mutated. They go two ways: as pages into the layout, where every place is tried, and as a file through the
// adapter and Poppler, which bring their own places.
#include "bytes/bytes.h"
#include "bytes/pdf/layout.h"
#include "bytes/pdf/text_layer.h"
#include "bytes/sniff.h"
#include "fuzz/properties.h"
#include "fuzz/sheets.h"

namespace vnplan::fuzz {
namespace {

std::string faults_of_layout(const Sheets& sheets) {
  auto pages = pages_of(sheets);
  bytes::pdf::decode_fonts(pages);
  const auto fault = bytes::pdf::fault_of(pages);
  bytes::RawWriter writer;
  bytes::pdf::write_pages(std::move(pages), writer);
  const auto raw = writer.finish("pdf", "UTF-8");
  std::string faults = faults_of_raw(raw) + faults_of_normaliser(raw);
  return faults + (fault && (fault->what.empty() || fault->advice.empty()) ? "an error without words\n" : "");
}

/// Pages without Vietnamese words are taken for pictures or rubbish; a damaged file is broken, or locked.
bool may_refuse(Failure failure) { return failure == Failure::no_text || failure == Failure::cannot_read; }

}  // namespace

std::string faults_of(std::string_view input, Effort effort) {
  const auto sheets = sheets_of(input);
  const auto file = file_of(sheets);
  auto faults = faults_of_layout(sheets);
  if (bytes::sniff(file).format != bytes::Format::pdf) return faults;  // damaged to something else
  const auto outcome = outcome_of(file, {}, effort);
  if (!outcome.refused.empty() && !may_refuse(outcome.failure)) faults += "refused: " + outcome.refused + "\n";
  return faults + outcome.faults;
}

}  // namespace vnplan::fuzz
