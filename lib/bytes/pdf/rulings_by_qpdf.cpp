#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

#include "bytes/pdf/content_tokens.h"
#include "bytes/pdf/drawn_lines.h"
#include "bytes/pdf/modules.h"

// The module vnplan_pdf_lines: nothing here may need the library itself.

namespace vnplan::bytes::pdf {
namespace {

constexpr std::size_t deepest_form = 8;      // forms within forms
constexpr std::size_t most_shown = 2'000;    // forms and pictures of a page
constexpr double longest_side = 1e6;         // points

/// Keeps what is decoded, up to a limit: a small file may hold gigabytes of blanks.
class Collector : public Pipeline {
 public:
  Collector(std::string& content, std::uint64_t limit) : Pipeline("content", nullptr), content_(content), limit_(limit) {}
  void write(const unsigned char* data, std::size_t size) override {
    if (size > limit_ - content_.size()) throw std::length_error("a page's content is larger than the memory");
    content_.append(reinterpret_cast<const char*>(data), size);
  }
  void finish() override {}

 private:
  std::string& content_;
  std::uint64_t limit_;
};

Matrix matrix_of(QPDFObjectHandle array) {
  if (!array.isArray() || array.getArrayNItems() != 6) return {};
  std::array<double, 6> values{};
  for (int i = 0; i < 6; ++i)
    if (auto item = array.getArrayItem(i); item.isNumber()) values[static_cast<std::size_t>(i)] = item.getNumericValue();
  return {values[0], values[1], values[2], values[3], values[4], values[5]};
}

struct Sheet {
  double left = 0, bottom = 0, width = 0, height = 0;
};

std::optional<Sheet> sheet_of(QPDFObjectHandle box) {
  if (!box.isRectangle()) return std::nullopt;
  const auto corners = box.getArrayAsRectangle();
  const Sheet sheet{std::min(corners.llx, corners.urx), std::min(corners.lly, corners.ury), std::abs(corners.urx - corners.llx),
                    std::abs(corners.ury - corners.lly)};
  return sheet.width < longest_side && sheet.height < longest_side ? std::optional(sheet) : std::nullopt;
}

/// What is seen of the page: its CropBox, no larger than its MediaBox.
std::optional<Sheet> sheet_of(QPDFPageObjectHelper& page) {
  const auto media = sheet_of(page.getAttribute("/MediaBox", false));
  const auto crop = sheet_of(page.getAttribute("/CropBox", false));
  if (!media || !crop) return media;
  const double left = std::max(media->left, crop->left);
  const double bottom = std::max(media->bottom, crop->bottom);
  return Sheet{left, bottom, std::min(media->left + media->width, crop->left + crop->width) - left,
               std::min(media->bottom + media->height, crop->bottom + crop->height) - bottom};
}

/// From the file's space, y upwards, to the page as it is shown, turned clockwise by its /Rotate, y downwards.
Matrix place_of(const Sheet& sheet, int rotation) {
  const Matrix shifted{1, 0, 0, 1, -sheet.left, -sheet.bottom};
  switch ((rotation % 360 + 360) % 360) {
    case 90: return shifted.then({0, 1, 1, 0, 0, 0});
    case 180: return shifted.then({-1, 0, 0, 1, sheet.width, 0});
    case 270: return shifted.then({0, -1, -1, 0, sheet.height, sheet.width});
    default: return shifted.then({1, 0, 0, -1, 0, sheet.height});
  }
}

/// One page and the forms that it shows.
class PageDrawing {
 public:
  PageDrawing(const Matrix& place, std::uint64_t memory) : drawer_(place), memory_(memory) {}

  void run(std::string_view content, QPDFObjectHandle resources, std::size_t depth = 0) {
    ContentTokens tokens(content);
    for (auto name = drawer_.run(tokens); !name.empty(); name = drawer_.run(tokens)) {
      if (++shown_ > most_shown) throw std::length_error("a page shows too many objects");
      auto objects = resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
      if (!objects.isDictionary()) continue;
      show(objects.getKey('/' + std::string(name)), resources, depth);
    }
  }

  std::optional<Rulings> take_rulings() {
    auto rulings = drawer_.take_rulings();
    if (rulings.upright.empty() && drawer_.has_unknown()) return std::nullopt;
    return rulings;
  }

 private:
  void show(QPDFObjectHandle object, const QPDFObjectHandle& resources, std::size_t depth) {
    if (!object.isStream()) return;
    auto entries = object.getDict();
    auto kind = entries.getKey("/Subtype");
    if (kind.isNameAndEquals("/Image")) drawer_.show_picture();
    if (!kind.isNameAndEquals("/Form")) return;
    if (depth == deepest_form) throw std::length_error("forms within forms without end");
    std::string content;
    Collector collector(content, memory_ - std::min(memory_, used_));
    if (!object.pipeStreamData(&collector, 0, qpdf_dl_generalized, true)) throw std::runtime_error("a form cannot be decoded");
    used_ += content.size();
    auto own = entries.getKey("/Resources");
    drawer_.begin_form(matrix_of(entries.getKey("/Matrix")));
    run(content, own.isDictionary() ? own : resources, depth + 1);
    drawer_.end_form();
  }

  LineDrawer drawer_;
  std::uint64_t memory_;
  std::uint64_t used_ = 0;  // by all forms, each time they are shown
  std::size_t shown_ = 0;
};

/// Opens the file at the first page that is asked for. QPDF throws where a file is broken: the lines of such a page are not told.
class QpdfRulings : public ContentRulings {
 public:
  QpdfRulings(std::string_view bytes, std::uint64_t memory) : bytes_(bytes), memory_(memory) {}

  std::optional<Rulings> of(std::size_t page) override try {
    if (!is_open_) open();
    return page < pages_.size() ? read(pages_[page]) : std::nullopt;
  } catch (const std::exception&) {
    return std::nullopt;
  }

 private:
  void open() {
    is_open_ = true;
    file_.setSuppressWarnings(true);
    file_.processMemoryFile("plan.pdf", bytes_.data(), bytes_.size());
    pages_ = file_.getAllPages();
  }

  [[nodiscard]] std::optional<Rulings> read(QPDFPageObjectHelper page) const {
    const auto sheet = sheet_of(page);
    if (!sheet) return std::nullopt;
    auto rotation = page.getAttribute("/Rotate", false);
    std::string content;
    Collector collector(content, memory_);
    page.pipeContents(&collector);
    PageDrawing drawing(place_of(*sheet, rotation.isInteger() ? rotation.getIntValueAsInt() : 0), memory_);
    drawing.run(content, page.getAttribute("/Resources", false));
    return drawing.take_rulings();
  }

  std::string_view bytes_;
  std::uint64_t memory_;
  bool is_open_ = false;
  QPDF file_;
  std::vector<QPDFObjectHandle> pages_;
};

}  // namespace
}  // namespace vnplan::bytes::pdf

extern "C" __attribute__((visibility("default"))) vnplan::bytes::pdf::ContentRulings* vnplan_open_content(std::string_view bytes,
                                                                                                         std::uint64_t memory) {
  return new vnplan::bytes::pdf::QpdfRulings(bytes, memory);
}
