#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <string_view>
#include <utility>

#include "bytes/pdf/modules.h"
#include "bytes/pdf/rulings.h"
#include "bytes/pdf/tabular.h"
#include "bytes/pdf/turn.h"
#include "bytes/raised_digits.h"

// The module vnplan_pdf: nothing here may need the library itself.

namespace vnplan::bytes::pdf {
namespace {

constexpr double smaller = 0.8;               // a raised mark, of the size of the words around it
constexpr std::uint64_t bytes_a_word = 250;   // of a placed word in memory

/// By ICU's macros, which need no library: Poppler's own conversion opens iconv for every word. Half a pair becomes U+FFFD.
std::string utf8_of(const poppler::ustring& text) {
  std::string utf8;
  std::array<char, 64> bytes;  // most words have less
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size();) {
    UChar32 character = 0;
    U16_NEXT_OR_FFFD(text, at, text.size(), character);
    if (size + U8_MAX_LENGTH > bytes.size()) {
      utf8.append(bytes.data(), size);
      size = 0;
    }
    U8_APPEND_UNSAFE(bytes, size, character);
  }
  utf8.append(bytes.data(), size);
  return utf8;
}

Box box_of(const poppler::rectf& box) { return {box.left(), box.top(), box.right(), box.bottom()}; }

/// Odd files set words nowhere, and places that cannot be compared cannot be sorted.
bool is_finite(const Box& box) { return std::isfinite(box.left) && std::isfinite(box.top) && std::isfinite(box.right) && std::isfinite(box.bottom); }

bool holds(std::string_view name, std::string_view part) { return name.find(part) != std::string_view::npos; }

/// How many characters at a word's end are small digits high above its baseline.
std::size_t raised_tail(const poppler::text_box& box, std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && text[text.size() - 1 - count] >= '0' && text[text.size() - 1 - count] <= '9') ++count;
  if (count == 0 || count == text.size()) return 0;
  const std::size_t characters = static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  const auto first = box.char_bbox(0);
  const auto glyph = box.char_bbox(characters - 1);
  const bool small = glyph.height() < smaller * first.height();
  return small && glyph.bottom() < first.bottom() - 0.1 * first.height() ? count : 0;
}

/// A word that is nothing but raised digits beside larger ones.
void raise_small_digits(Page& page) {
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    auto& word = page.words[i];
    const bool digits = !word.text.empty() && std::all_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || word.text.size() > 3) continue;
    const auto stands_beside = [&](const Word& other) {
      return word.size < smaller * other.size && word.box.bottom < other.box.bottom - 0.1 * other.size && word.box.bottom > other.box.top &&
             (std::abs(word.box.left - other.box.right) < other.size || std::abs(other.box.left - word.box.right) < other.size);
    };
    const bool raised = (i > 0 && stands_beside(page.words[i - 1])) || (i + 1 < page.words.size() && stands_beside(page.words[i + 1]));
    if (raised) word.text = raised_digits(word.text);
  }
}

/// Its size as it is shown: a page that lies on its side is turned.
Page empty_page(const poppler::page& source) {
  const auto sheet = source.page_rect();
  const auto turn = source.orientation();
  const bool on_its_side = turn == poppler::page::landscape || turn == poppler::page::seascape;
  Page page;
  page.width = on_its_side ? sheet.height() : sheet.width();
  page.height = on_its_side ? sheet.width() : sheet.height();
  return page;
}

/// Words in a row mostly share their font: its name is told apart once.
class FontReader {
 public:
  explicit FontReader(Page& page) : page_(page) {}

  void read(const poppler::text_box& box, Word& word) {
    auto name = box.has_font_info() ? box.get_font_name() : std::string();
    if (page_.fonts.empty() || name != page_.fonts[font_]) choose(std::move(name));
    word.font = font_;
    word.bold = looks_[font_].bold;
    word.italic = looks_[font_].italic;
  }

 private:
  void choose(std::string name) {
    const auto first = page_.fonts.end() - static_cast<std::ptrdiff_t>(std::min(page_.fonts.size(), most_compared));
    const auto known = std::find(first, page_.fonts.end(), name);
    font_ = static_cast<std::size_t>(known - page_.fonts.begin());
    if (known != page_.fonts.end()) return;
    looks_.push_back({holds(name, "Bold") || holds(name, "bold"), holds(name, "Italic") || holds(name, "Oblique")});
    page_.fonts.push_back(std::move(name));
  }

  struct Look {
    bool bold = false;
    bool italic = false;
  };

  static constexpr std::size_t most_compared = 8;  // of more, the first ones may be listed again
  Page& page_;
  std::size_t font_ = 0;
  std::vector<Look> looks_;  // of each of the page's fonts
};

/// The words that stand as the page is turned; how many stand otherwise, by quarters.
std::array<std::size_t, 4> read_words(const std::vector<poppler::text_box>& boxes, const Turn& turn, Page& page) {
  std::array<std::size_t, 4> others{};
  page.words.reserve(boxes.size());
  FontReader fonts(page);
  for (const auto& box : boxes) {
    if (const int quarters = box.rotation(); quarters != turn.quarters()) {
      ++others[static_cast<std::size_t>(quarters) % others.size()];
      continue;
    }
    auto text = utf8_of(box.text());
    if (text.empty()) continue;
    Word word;
    word.box = turn.turned(box_of(box.bbox()));
    if (!is_finite(word.box)) continue;
    word.size = box.has_font_info() ? box.get_font_size() : word.box.height();
    fonts.read(box, word);
    if (const auto tail = turn.quarters() == 0 ? raised_tail(box, text) : 0; tail > 0) {
      text = text.substr(0, text.size() - tail) + raised_digits(std::string_view(text).substr(text.size() - tail));
    }
    word.text = std::move(text);
    page.words.push_back(std::move(word));
  }
  return others;
}

/// The words of a page that stand as most of them do. `turn` tells how the page was turned for it.
Page read_page(const poppler::page& source, Turn& turn) {
  auto page = empty_page(source);
  const auto boxes = source.text_list(poppler::page::text_list_include_font);
  const auto others = read_words(boxes, turn, page);
  if (const auto most = std::max_element(others.begin(), others.end()); *most > page.words.size()) {
    turn = Turn(static_cast<int>(most - others.begin()), page.width, page.height);
    page = empty_page(source);
    turn.turn_sheet(page);
    (void)read_words(boxes, turn, page);
  }
  raise_small_digits(page);
  return page;
}

/// From what a page's content draws. Where that does not tell, the page is drawn small and grey, without smooth edges: so the thinnest line is a
/// whole pixel wide. Once all words are there: large buffers between Poppler's many small ones would cost more than the lines themselves.
class RulingReader {
 public:
  RulingReader(std::string_view bytes, const PageLimits& limits, const poppler::document& document, const std::vector<Turn>& turns)
      : bytes_(bytes), limits_(limits), document_(document), turns_(turns) {
    renderer_.set_image_format(poppler::image::format_gray8);
  }

  /// `memory` is what the pages take already.
  Outcome read(std::vector<Page>& pages, std::uint64_t memory) {
    bool in_table = false;  // the page before is ruled: a row of its last table may end on this one alone
    for (std::size_t i = 0; i < pages.size(); ++i) {
      auto& page = pages[i];
      if (is_tabular(page) || (in_table && is_drawable(page))) read(i, page);
      in_table = is_ruled(page);
      memory += (page.rulings.across.size() + page.rulings.upright.size()) * sizeof(Ruling);
      if (memory > limits_.memory) return Outcome::too_large;
    }
    return Outcome::read;
  }

 private:
  void read(std::size_t number, Page& page) {
    if (!is_open_) open();
    const auto& turn = turns_[number];
    if (auto rulings = content_ ? content_->of(number) : std::nullopt) page.rulings = turn.turned(*rulings);
    else if (const std::unique_ptr<poppler::page> source(document_.create_page(static_cast<int>(number))); source) draw(*source, turn, page);
  }

  void open() {
    is_open_ = true;
    if (const auto open_content = limits_.lines_module()) content_.reset(open_content(bytes_, limits_.memory));
  }

  void draw(const poppler::page& source, const Turn& turn, Page& page) const {
    if (static_cast<double>(limits_.memory) < page.width * page.height) return;
    const auto rotation = static_cast<poppler::rotation_enum>((4 - turn.quarters()) % 4);
    const auto image = renderer_.render_page(&source, points_an_inch, points_an_inch, 0, 0, static_cast<int>(page.width) + 1,
                                             static_cast<int>(page.height) + 1, rotation);
    if (!image.is_valid() || image.format() != poppler::image::format_gray8) return;
    const auto width = static_cast<std::size_t>(image.width());
    const auto height = static_cast<std::size_t>(image.height());
    const auto stride = static_cast<std::size_t>(image.bytes_per_row());
    page.rulings = find_rulings({{reinterpret_cast<const std::uint8_t*>(image.const_data()), stride * height}, width, height, stride}, page.words);
  }

  static constexpr double points_an_inch = 72;  // a pixel is a point
  std::string_view bytes_;
  const PageLimits& limits_;
  const poppler::document& document_;
  const std::vector<Turn>& turns_;  // of each page
  std::unique_ptr<ContentRulings> content_;
  bool is_open_ = false;
  poppler::page_renderer renderer_;
};

void be_quiet(const std::string&, void*) {}

Outcome read_pages(std::string_view bytes, const PageLimits& limits, std::vector<Page>& pages) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return Outcome::too_large;
  poppler::set_debug_error_function(be_quiet, nullptr);
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return Outcome::broken;
  if (document->is_locked()) return Outcome::locked;
  std::uint64_t memory = 0;
  std::vector<Turn> turns;
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    pages.push_back(page ? read_page(*page, turns.emplace_back()) : Page{});
    turns.resize(pages.size());
    memory += sizeof(Page) + pages.back().words.size() * bytes_a_word;
    if (memory > limits.memory) return Outcome::too_large;
  }
  return RulingReader(bytes, limits, *document, turns).read(pages, memory);
}

}  // namespace
}  // namespace vnplan::bytes::pdf

extern "C" __attribute__((visibility("default"))) vnplan::bytes::pdf::Outcome vnplan_pages_by_poppler(
    std::string_view bytes, const vnplan::bytes::pdf::PageLimits& limits, std::vector<vnplan::bytes::pdf::Page>& pages) {
  return vnplan::bytes::pdf::read_pages(bytes, limits, pages);
}
