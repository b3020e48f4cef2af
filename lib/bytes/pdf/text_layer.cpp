#include "bytes/pdf/text_layer.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "bytes/charset/charset.h"
#include "bytes/charset/fonts.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr std::size_t least_words = 20;   // fewer are no text but a stamp on pictures
constexpr std::size_t words_a_page = 120;  // tell what the others are
constexpr double least_vietnamese = 0.3;  // of all words are syllables with marks; in Vietnamese three in four are

/// "ABCDEF+.VnTimeH" without the prefix of an embedded part.
std::string_view family_of(std::string_view font) {
  const auto plus = font.find('+');
  auto family = plus == 6 ? font.substr(7) : font;
  return family.substr(0, family.find_first_of(",-", 4 < family.size() ? 4 : 0));
}

}  // namespace

void decode_fonts(std::vector<Page>& pages) {
  for (Page& page : pages) {
    std::vector<Encoding> encodings;
    for (const auto& font : page.fonts) encodings.push_back(encoding_of(family_of(font)));
    const bool is_plain = std::all_of(encodings.begin(), encodings.end(),
                                      [](Encoding encoding) { return encoding == Encoding::unicode || encoding == Encoding::unknown; });
    if (is_plain) continue;
    for (Word& word : page.words)
      if (word.font < encodings.size()) word.text = to_unicode(std::move(word.text), encodings[word.font]);
  }
}

std::optional<Error> fault_of(const std::vector<Page>& pages) {
  std::size_t words = 0;
  std::string text;
  for (const Page& page : pages)
    for (std::size_t i = 0; i < std::min(words_a_page, page.words.size()); ++i) {
      const auto& word = page.words[i].text;
      words += std::any_of(word.begin(), word.end(), [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }) ? 1 : 0;
      text += word;
      text += ' ';
    }
  if (words < least_words)
    return Error{Failure::no_text, "holds pictures of pages and no text", "read it with --ocr, or ask the issuer for the text"};
  if (vietnamese_share(text) < least_vietnamese)
    return Error{Failure::no_text, "its text layer is no Vietnamese: a scanner's OCR in another language, or broken fonts",
                 "read the pictures of its pages instead with --ocr"};
  return std::nullopt;
}

}  // namespace vnplan::bytes::pdf
