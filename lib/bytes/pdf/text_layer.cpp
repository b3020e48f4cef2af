#include "bytes/pdf/text_layer.h"

#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "bytes/charset/charset.h"
#include "bytes/charset/syllable.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double smaller = 0.8;           // a raised mark, of the size of the words around it
constexpr std::size_t least_words = 20;   // fewer are no text but a stamp on pictures
constexpr double least_vietnamese = 0.3;  // of all words are syllables with marks; in Vietnamese three in four are

std::string utf8_of(const poppler::ustring& text) {
  const auto bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

Box box_of(const poppler::rectf& box) { return {box.left(), box.top(), box.right(), box.bottom()}; }

bool holds(std::string_view name, std::string_view part) { return name.find(part) != std::string_view::npos; }

/// "ABCDEF+.VnTimeH" without the prefix of an embedded part.
std::string_view family_of(std::string_view font) {
  const auto plus = font.find('+');
  return plus == 6 ? font.substr(7) : font;
}

/// Text in the fonts of old encodings stands in the file as the bytes of that encoding.
std::string decoded(std::string text, std::string_view family) {
  if (family.substr(0, 3) == ".Vn") return tcvn3_to_utf8(text, family.size() > 3 && (family.back() == 'H' || holds(family, "H-") || holds(family, "H,")));
  if (family.substr(0, 4) == "VNI-") return vni_to_utf8(text);
  return text;
}

constexpr std::array<std::string_view, 10> raised_digits = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

std::string raised(std::string_view digits) {
  std::string out;
  for (const char c : digits)
    if (c >= '0' && c <= '9') out += raised_digits[static_cast<std::size_t>(c - '0')];
  return out;
}

/// How many characters at a word's end are small digits high above its baseline.
std::size_t raised_tail(const poppler::text_box& box, std::string_view text) {
  std::size_t count = 0;
  const auto first = box.char_bbox(0);
  while (count < text.size() && text[text.size() - 1 - count] >= '0' && text[text.size() - 1 - count] <= '9') ++count;
  if (count == 0 || count == text.size()) return 0;
  const std::size_t characters = static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
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
    if ((i > 0 && stands_beside(page.words[i - 1])) || (i + 1 < page.words.size() && stands_beside(page.words[i + 1]))) word.text = raised(word.text);
  }
}

}  // namespace

Page read_page(const poppler::page& source) {
  const auto sheet = source.page_rect();
  Page page{sheet.width(), sheet.height(), {}};
  for (const auto& box : source.text_list(poppler::page::text_list_include_font)) {
    if (box.rotation() != 0) continue;
    auto text = utf8_of(box.text());
    if (text.empty()) continue;
    Word word;
    word.box = box_of(box.bbox());
    word.size = box.has_font_info() ? box.get_font_size() : word.box.height();
    const std::string font = box.has_font_info() ? box.get_font_name() : std::string();
    word.bold = holds(font, "Bold") || holds(font, "bold");
    word.italic = holds(font, "Italic") || holds(font, "Oblique");
    if (const auto tail = raised_tail(box, text); tail > 0) {
      text = text.substr(0, text.size() - tail) + raised(std::string_view(text).substr(text.size() - tail));
    }
    word.text = decoded(std::move(text), family_of(font));
    page.words.push_back(std::move(word));
  }
  raise_small_digits(page);
  return page;
}

std::optional<Error> fault_of(const std::vector<Page>& pages) {
  std::size_t words = 0;
  std::string text;
  for (const Page& page : pages)
    for (const Word& word : page.words) {
      words += std::any_of(word.text.begin(), word.text.end(), [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }) ? 1 : 0;
      text += word.text;
      text += ' ';
    }
  if (words < least_words)
    return Error{Failure::no_text, "holds pictures of pages and no text", "read it with --ocr, or ask the issuer for the text"};
  const auto syllables = count_syllables(text);
  if (static_cast<double>(syllables.possible) < least_vietnamese * static_cast<double>(words))
    return Error{Failure::no_text, "its text layer is no Vietnamese: a scanner's OCR in another language, or broken fonts",
                 "read the pictures of its pages instead with --ocr"};
  return std::nullopt;
}

}  // namespace vnplan::bytes::pdf
