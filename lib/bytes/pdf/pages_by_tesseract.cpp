#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "bytes/pdf/modules.h"

// The module vnplan_ocr: nothing here may need the library itself.

namespace vnplan::bytes::pdf {
namespace {

constexpr double dots_per_inch = 300;  // what Tesseract was trained on
constexpr double points_per_inch = 72;
constexpr double largest_page = 60'000'000;  // pixels: A1 at 300 dpi
constexpr float least_confidence = 20;       // per cent; below it stands the noise of stamps and signatures

/// One page by one: rendered, read, forgotten.
class PictureReader {
 public:
  bool open() {
    if (engine_.Init(nullptr, "vie", tesseract::OEM_LSTM_ONLY) != 0) return false;
    engine_.SetPageSegMode(tesseract::PSM_AUTO);
    engine_.SetVariable("debug_file", "/dev/null");
    renderer_.set_image_format(poppler::image::format_gray8);
    renderer_.set_render_hint(poppler::page_renderer::antialiasing);
    renderer_.set_render_hint(poppler::page_renderer::text_antialiasing);
    return true;
  }

  Page read(const poppler::page& source) {
    const auto sheet = source.page_rect();
    Page page{sheet.width(), sheet.height(), {}};
    const double pixels = sheet.width() * sheet.height() * dots_per_inch * dots_per_inch / (points_per_inch * points_per_inch);
    const double dpi = pixels > largest_page ? dots_per_inch * std::sqrt(largest_page / pixels) : dots_per_inch;
    const auto image = renderer_.render_page(&source, dpi, dpi);
    if (!image.is_valid()) return page;
    engine_.SetImage(reinterpret_cast<const unsigned char*>(image.const_data()), image.width(), image.height(), 1, image.bytes_per_row());
    engine_.SetSourceResolution(static_cast<int>(dpi));
    if (engine_.Recognize(nullptr) != 0) return page;
    take_words(points_per_inch / dpi, page);
    even_sizes(page);
    engine_.Clear();
    return page;
  }

 private:
  void take_words(double scale, Page& page) {
    const std::unique_ptr<tesseract::ResultIterator> words(engine_.GetIterator());
    if (!words) return;
    do {
      if (words->Empty(tesseract::RIL_WORD) || words->Confidence(tesseract::RIL_WORD) < least_confidence) continue;
      const std::unique_ptr<char[]> text(words->GetUTF8Text(tesseract::RIL_WORD));
      int left = 0, top = 0, right = 0, bottom = 0;
      int base_left = 0, base_top = 0, base_right = 0, base_bottom = 0;
      if (!text || !words->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
      int line_left = 0, line_top = 0, line_right = 0, line_bottom = 0;
      words->BoundingBox(tesseract::RIL_TEXTLINE, &line_left, &line_top, &line_right, &line_bottom);
      const bool based = words->Baseline(tesseract::RIL_WORD, &base_left, &base_top, &base_right, &base_bottom);
      Word word;
      word.text = text.get();
      if (word.text.find_first_not_of(" \t\n") == std::string::npos) continue;
      word.size = 0.8 * scale * (line_bottom - line_top);
      word.box = {left * scale, top * scale, right * scale, (based ? (base_top + base_bottom) / 2.0 : bottom) * scale};
      page.words.push_back(std::move(word));
    } while (words->Next(tesseract::RIL_WORD));
  }

  /// The height of a line depends on its letters; sizes near the page's usual one are that one.
  static void even_sizes(Page& page) {
    if (page.words.empty()) return;
    std::vector<double> sizes;
    for (const Word& word : page.words) sizes.push_back(word.size);
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    for (Word& word : page.words)
      if (word.size > 0.6 * *middle && word.size < 1.5 * *middle) word.size = *middle;
  }

  tesseract::TessBaseAPI engine_;
  poppler::page_renderer renderer_;
};

Outcome read_pictures(std::string_view bytes, const OcrProgress& progress, std::vector<Page>& pages) {
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return Outcome::broken;
  PictureReader reader;
  if (!reader.open()) return Outcome::no_language;
  pages.assign(static_cast<std::size_t>(document->pages()), Page{});
  for (int i = 0; i < document->pages(); ++i) {
    if (progress) progress(i + 1, document->pages());
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (page) pages[static_cast<std::size_t>(i)] = reader.read(*page);
  }
  return Outcome::read;
}

}  // namespace
}  // namespace vnplan::bytes::pdf

extern "C" __attribute__((visibility("default"))) vnplan::bytes::pdf::Outcome vnplan_pages_by_tesseract(
    std::string_view bytes, const vnplan::OcrProgress& progress, std::vector<vnplan::bytes::pdf::Page>& pages) {
  return vnplan::bytes::pdf::read_pictures(bytes, progress, pages);
}
