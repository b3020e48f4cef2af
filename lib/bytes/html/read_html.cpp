#include <libxml/HTMLparser.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>

#include "bytes/bytes.h"
#include "bytes/charset/charset.h"
#include "bytes/html/element.h"
#include "bytes/html/writer.h"

namespace vnplan::bytes {
namespace {

constexpr std::uint64_t tree_size = 12;      // times the text, in memory
constexpr std::size_t farthest_charset = 4096;  // bytes into the page: WHATWG says 1024, Word writes more before it

/// `<meta charset=utf-8>`, `content="text/html; charset=windows-1258"`: the name behind the first "charset=".
std::string declared_charset(std::string_view page) {
  std::string head(page.substr(0, farthest_charset));
  std::transform(head.begin(), head.end(), head.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  auto at = head.find("charset=");
  if (at == std::string::npos) return {};
  at = head.find_first_not_of(" \"'", at + 8);
  if (at == std::string::npos) return {};
  return head.substr(at, head.find_first_of(" \"'/>;", at) - at);
}

struct Decoded {
  std::string utf8;
  std::string charset;
};

Result<Decoded> decoded_as(std::string_view page, Charset charset) {
  auto utf8 = decode(page, charset);
  if (!utf8) return utf8.error();
  return Decoded{std::move(*utf8), std::string(name_of(charset))};
}

/// The user's word, then a byte order mark or what the bytes themselves say, then the page's own declaration: pages are often wrong about themselves.
Result<Decoded> decode_page(std::string_view page, const ReadOptions& options) {
  if (!options.charset.empty()) {
    const auto charset = charset_named(options.charset);
    if (!charset) return Error{Failure::not_text, "no encoding is called " + options.charset, "the names are: " + charset_names()};
    return decoded_as(page, *charset);
  }
  const auto guess = guess_charset(page);
  if (guess.certain) return decoded_as(page, guess.charset);
  if (const auto declared = charset_named(declared_charset(page)); declared && *declared != Charset::utf8) return decoded_as(page, *declared);
  // ISO-8859-1 and windows-1252, or UTF-8 with some damage: libxml2 puts something in the place of what is broken.
  return Decoded{std::string(page), declared_charset(page).empty() ? "UTF-8" : declared_charset(page)};
}

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

const xmlNode* body_of(const xmlDoc* document) {
  const auto* root = xmlDocGetRootElement(document);
  if (root == nullptr) return nullptr;
  for (const auto* child = root->children; child != nullptr; child = child->next)
    if (html::name_of(child) == "body") return child;
  return root;
}

}  // namespace

Result<Raw> read_html(std::string_view bytes, const ReadOptions& options) {
  if (bytes.size() > options.max_memory / tree_size || bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    return Error{Failure::too_large, "a page of more than " + std::to_string(options.max_memory / tree_size) + " bytes",
                 "raise the limit with --max-memory"};
  auto page = decode_page(bytes, options);
  if (!page) return page.error();
  if (const auto of = guess_mojibake(page->utf8).charset; of != Charset::utf8) {
    page->utf8 = of == Charset::vni ? vni_to_utf8(page->utf8) : tcvn3_to_utf8(page->utf8, false);
    page->charset += " (" + std::string(name_of(of)) + ")";
  }
  constexpr int flags = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  const std::unique_ptr<xmlDoc, FreeDocument> document(
      htmlReadMemory(page->utf8.data(), static_cast<int>(page->utf8.size()), nullptr, "UTF-8", flags));
  const auto* body = document ? body_of(document.get()) : nullptr;
  if (body == nullptr) return Error{Failure::not_text, "is an empty page", "save the page whole, with its text"};
  RawWriter writer;
  html::PageWriter(writer).write(html::main_content(body));
  return writer.finish("html", page->charset);
}

}  // namespace vnplan::bytes
