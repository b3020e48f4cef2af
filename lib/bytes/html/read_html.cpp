#include <algorithm>
#include <optional>

#include "bytes/bytes.h"
#include "bytes/charset/charset.h"
#include "bytes/html/element.h"
#include "bytes/html/parse_page.h"
#include "bytes/html/writer.h"

namespace vnplan::bytes {
namespace {

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
    if (!charset) return unknown_charset(options.charset);
    return decoded_as(page, *charset);
  }
  const auto guess = guess_charset(page);
  if (guess.certain) return decoded_as(page, guess.charset);
  if (const auto declared = charset_named(declared_charset(page)); declared && *declared != Charset::utf8) return decoded_as(page, *declared);
  return Decoded{std::string(page), std::string(name_of(Charset::utf8))};  // some of it may be broken: such bytes become U+FFFD
}

const xmlNode* body_of(const xmlDoc* document) {
  const auto* root = xmlDocGetRootElement(document);
  if (root == nullptr) return nullptr;
  for (const auto* child = root->children; child != nullptr; child = child->next)
    if (html::name_of(child) == "body") return child;
  return root;
}

}  // namespace

Result<Raw> read_html(std::string_view bytes, const ReadOptions& options) {
  if (bytes.size() > options.max_memory) return html::too_large_page();
  auto page = decode_page(bytes, options);
  if (!page) return page.error();
  const auto of = guess_mojibake(page->utf8).charset;
  const bool repaired = of != Charset::utf8 || page->charset == name_of(Charset::tcvn3) || page->charset == name_of(Charset::vni);
  if (of != Charset::utf8) {
    page->utf8 = of == Charset::vni ? vni_to_utf8(page->utf8) : tcvn3_to_utf8(page->utf8, false);
    page->charset += " (" + std::string(name_of(of)) + ")";
  }
  const auto document = html::parse_page(page->utf8, options.max_memory);
  if (!document) return document.error();
  const auto* body = *document ? body_of(document->get()) : nullptr;
  if (body == nullptr) return Error{Failure::not_text, "is an empty page", "save the page whole, with its text"};
  RawWriter writer;
  if (!html::PageWriter(writer, options.max_memory, repaired).write(html::main_content(body)))
    return html::too_large_page();
  return writer.finish("html", page->charset);
}

}  // namespace vnplan::bytes
