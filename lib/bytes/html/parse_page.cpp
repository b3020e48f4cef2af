#include "bytes/html/parse_page.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string>

#include "base/utf8.h"

namespace vnplan::bytes::html {
namespace {

constexpr std::uint64_t copies = 4;               // of the text: the page, repaired, in the parser, in the tree
constexpr std::uint64_t bytes_an_element = 400;   // with its words and with what the reader notes about it
constexpr std::uint64_t bytes_an_attribute = 240;
constexpr int deepest = 1'000;                    // elements in each other; libxml2 looks through all of them at each end tag
constexpr std::size_t most_attributes = 1'000;    // of an element; libxml2 compares each with each

Error too_odd(std::string_view what) { return {Failure::not_text, std::string(what), "open it in a browser and save its text"}; }

/// What must not reach libxml2 as it is: zero bytes, bytes that are no UTF-8, and Word's `<![if !supportLists]>`, which it takes for words.
std::string repaired(std::string_view page) {
  std::string out;
  out.reserve(page.size());
  for (std::size_t valid = 0; !page.empty(); page.remove_prefix(std::min(page.size(), valid + 1))) {
    valid = valid_utf8_prefix(page);
    auto part = page.substr(0, valid);
    for (auto at = part.find("<!["); at != std::string_view::npos; at = part.find("<![")) {
      out += part.substr(0, at);
      part.remove_prefix(at);
      const auto end = part.find_first_of("]<>", 3);
      const bool conditional = end != std::string_view::npos && part.substr(end, 2) == "]>";
      if (!conditional) out += part.substr(0, 3);
      part.remove_prefix(conditional ? end + 2 : 3);
    }
    out += part;
    if (valid < page.size()) out += "\uFFFD";
  }
  for (char& c : out)
    if (c == '\0') c = ' ';
  return out;
}

bool is_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool is_of_name(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == ':' || c == '-' || c == '_' || c == '.'; }

/// Whether the "=" at `at` stands behind the name of an attribute that begins behind `begin`; if not, libxml2 takes a quote behind it for rubbish.
bool has_name_before(std::string_view page, std::size_t begin, std::size_t at) {
  constexpr std::size_t longest = 100;
  while (at > begin && is_blank(page[at - 1])) --at;
  const auto end = at;
  while (at > begin && is_of_name(page[at - 1])) --at;
  const bool apart = at == begin || is_blank(page[at - 1]);
  return apart && end > at && end - at < longest && !(page[at] >= '0' && page[at] <= '9') && page[at] != '-';
}

/// The attributes of the tag that begins here, as libxml2 counts them; `at` moves behind it.
std::size_t count_attributes(std::string_view page, std::size_t& at) {
  std::size_t count = 0;
  auto begin = ++at;  // behind the last value
  for (; at < page.size() && page[at] != '>'; ++at) {
    if (is_blank(page[at]) && at + 1 < page.size() && !is_blank(page[at + 1])) ++count;
    if (page[at] != '=' || !has_name_before(page, begin, at)) continue;
    const auto value = page.find_first_not_of(" \t\r\n\f", at + 1);
    if (value == std::string_view::npos) break;
    const bool quoted = page[value] == '"' || page[value] == '\'';
    const auto end = quoted ? page.find(page[value], value + 1) : page.find_first_of(" \t\r\n\f>", value);
    if (end == std::string_view::npos) break;
    begin = quoted ? end + 1 : end;
    at = quoted ? end : end - 1;
  }
  return count;
}

bool has_endless_tag(std::string_view page) {
  for (auto at = page.find('<'); at != std::string_view::npos; at = page.find('<', at)) {
    if (at + 1 < page.size() && is_letter(page[at + 1])) {
      if (count_attributes(page, at) > most_attributes) return true;
    } else {
      ++at;
    }
  }
  return false;
}

/// Counts while libxml2 builds the tree, and stops it.
struct Guard {
  std::uint64_t memory = 0;
  std::uint64_t most = 0;
  bool too_deep = false;
};

void start_element(void* context, const xmlChar* name, const xmlChar** attributes) {
  auto* const parser = static_cast<xmlParserCtxt*>(context);
  auto& guard = *static_cast<Guard*>(parser->_private);
  guard.memory += bytes_an_element;
  for (const auto* attribute = attributes; attribute != nullptr && *attribute != nullptr; attribute += 2) guard.memory += bytes_an_attribute;
  guard.too_deep = guard.too_deep || parser->nodeNr > deepest || parser->nameNr > deepest;
  if (guard.too_deep || guard.memory > guard.most) return xmlStopParser(parser);
  parser->options |= XML_PARSE_HUGE;  // the bounds are those here; libxml2's own leave out what is deeper than 256 elements without a word
  const bool words_own = xmlStrEqual(name, BAD_CAST "o:p") != 0;  // ends every paragraph of Word's; libxml2 would make a <p> of it
  xmlSAX2StartElement(context, words_own ? BAD_CAST "span" : name, attributes);
}

struct FreeParser {
  void operator()(xmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

Error too_large_page() { return {Failure::too_large, "a page that takes more than --max-memory", "split it, or raise the limit with --max-memory"}; }

Result<Document> parse_page(std::string_view page, std::uint64_t max_memory) {
  if (page.size() > max_memory / copies || page.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()) / 3) return too_large_page();
  const auto text = repaired(page);
  if (has_endless_tag(text)) return too_odd("an element of more than " + std::to_string(most_attributes) + " attributes");
  Guard guard{copies * text.size(), max_memory};
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  parser->_private = &guard;
  parser->sax->startElement = start_element;
  constexpr int flags = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  Document document(htmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", flags));
  if (guard.too_deep) return too_odd("elements nested deeper than " + std::to_string(deepest));
  if (guard.memory > guard.most) return too_large_page();
  return document;
}

}  // namespace vnplan::bytes::html
