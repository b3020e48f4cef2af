#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>

#include "bytes/bytes.h"
#include "bytes/pdf/layout.h"
#include "bytes/pdf/ocr.h"
#include "bytes/pdf/text_layer.h"

namespace vnplan::bytes {
namespace {

constexpr std::uint64_t bytes_a_word = 200;  // of a placed word in memory

void be_quiet(const std::string&, void*) {}

Error broken() { return {Failure::cannot_read, "is a broken PDF", "open it in a PDF reader and print it to a new file"}; }

class PdfReader {
 public:
  PdfReader(std::string_view bytes, const ReadOptions& options) : bytes_(bytes), options_(options) {}

  Result<Raw> run() {
    poppler::set_debug_error_function(be_quiet, nullptr);
    if (bytes_.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
      return Error{Failure::too_large, "a PDF larger than 2 GiB", "split it"};
    document_.reset(poppler::document::load_from_raw_data(bytes_.data(), static_cast<int>(bytes_.size())));
    if (!document_) return broken();
    if (document_->is_locked()) return Error{Failure::cannot_read, "is locked with a password", "save it without a password"};
    if (auto failed = read_pages()) return *failed;
    if (const auto failed = pdf::fault_of(pages_)) {
      if (!options_.ocr) return *failed;
      if (auto unread = pdf::read_pictures(*document_, options_, pages_)) return *unread;
    }
    RawWriter writer;
    pdf::write_pages(pages_, writer);
    return writer.finish("pdf", "UTF-8");
  }

 private:
  std::optional<Error> read_pages() {
    std::uint64_t memory = 0;
    for (int i = 0; i < document_->pages(); ++i) {
      const std::unique_ptr<poppler::page> page(document_->create_page(i));
      pages_.push_back(page ? pdf::read_page(*page) : pdf::Page{});
      memory += pages_.back().words.size() * bytes_a_word;
      if (memory > options_.max_memory) return Error{Failure::too_large, "holds more text than --max-memory allows", "split it, or raise the limit"};
    }
    return std::nullopt;
  }

  std::string_view bytes_;
  const ReadOptions& options_;
  std::unique_ptr<poppler::document> document_;
  std::vector<pdf::Page> pages_;
};

}  // namespace

Result<Raw> read_pdf(std::string_view bytes, const ReadOptions& options) { return PdfReader(bytes, options).run(); }

}  // namespace vnplan::bytes
