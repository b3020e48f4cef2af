#include <optional>
#include <utility>

#include "bytes/bytes.h"
#include "bytes/pdf/layout.h"
#include "bytes/pdf/modules.h"
#include "bytes/pdf/text_layer.h"

namespace vnplan::bytes {
namespace {

Error missing(std::string_view module, std::string_view advice) {
  return {Failure::no_converter, "needs vnplan's module " + std::string(module) + ", which is not installed", std::string(advice)};
}

std::optional<Error> error_of(pdf::Outcome outcome) {
  switch (outcome) {
    case pdf::Outcome::read: return std::nullopt;
    case pdf::Outcome::locked: return Error{Failure::cannot_read, "is locked with a password", "save it without a password"};
    case pdf::Outcome::too_large: return Error{Failure::too_large, "holds more text than --max-memory allows", "split it, or raise the limit"};
    case pdf::Outcome::no_language:
      return Error{Failure::no_converter, "its pages are pictures, and Tesseract's Vietnamese data is not installed",
                   "install it (Debian: apt install tesseract-ocr-vie)"};
    case pdf::Outcome::broken: break;
  }
  return Error{Failure::cannot_read, "is a broken PDF", "open it in a PDF reader and print it to a new file"};
}

std::optional<Error> read_pictures(std::string_view bytes, const ReadOptions& options, std::vector<pdf::Page>& pages) {
  const auto read = pdf::tesseract_module();
  if (read == nullptr) return missing("vnplan_ocr", "install it, or build vnplan where Tesseract is (Debian: libtesseract-dev, tesseract-ocr-vie)");
  return error_of(read(bytes, options.progress, pages));
}

}  // namespace

Result<Raw> read_pdf(std::string_view bytes, const ReadOptions& options) {
  const auto read = pdf::poppler_module();
  if (read == nullptr) return missing("vnplan_pdf", "install it beside the library, or say where it is by VNPLAN_MODULES");
  std::vector<pdf::Page> pages;
  if (auto failed = error_of(read(bytes, {options.max_memory, pdf::qpdf_module}, pages))) return *failed;
  pdf::decode_fonts(pages);
  if (const auto fault = pdf::fault_of(pages)) {
    if (!options.ocr) return *fault;
    if (auto failed = read_pictures(bytes, options, pages)) return *failed;
  }
  RawWriter writer;
  pdf::write_pages(std::move(pages), writer);
  return writer.finish("pdf", "UTF-8");
}

}  // namespace vnplan::bytes
