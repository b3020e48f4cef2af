#include "bytes/html/writer.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "bytes/charset/fonts.h"
#include "bytes/html/element.h"
#include "bytes/raised_digits.h"

namespace vnplan::bytes::html {
namespace {

constexpr std::array<std::string_view, 31> block_elements = {
    "p",  "div", "h1", "h2", "h3", "h4",      "h5",      "h6",     "li",     "ul",         "ol",  "table", "tr",      "td",
    "th", "hr",  "pre", "dl", "dt", "dd", "section", "article", "header", "main", "blockquote", "center", "address",
    "tbody", "thead", "tfoot", "caption"};

bool is_block(std::string_view name) { return std::find(block_elements.begin(), block_elements.end(), name) != block_elements.end(); }

bool is_heading(std::string_view name) { return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'; }

bool is_bold(const xmlNode* element) {
  const auto name = name_of(element);
  if (name == "b" || name == "strong" || name == "th" || is_heading(name)) return true;
  const auto style = attribute(element, "style");
  return style.find("font-weight:bold") != std::string_view::npos || style.find("font-weight: bold") != std::string_view::npos ||
         style.find("font-weight:700") != std::string_view::npos;
}

bool is_italic(const xmlNode* element) {
  const auto name = name_of(element);
  return name == "i" || name == "em";
}

/// The font of the nearest element that names one, if it is one of the old encodings.
std::string_view old_font(const xmlNode* node) {
  constexpr int farthest = 12;  // elements; a font is named near its words
  int steps = 0;
  for (const auto* element = node->parent; element != nullptr && steps < farthest; element = element->parent, ++steps) {
    const auto face = attribute(element, "face");
    if (!face.empty()) return face;
    const auto style = attribute(element, "style");
    const auto family = style.find("font-family:");
    if (family == std::string_view::npos) continue;
    const auto name = style.substr(family + 12, style.find(';', family) - family - 12);
    return name.substr(std::min(name.find_first_not_of(" \"'"), name.size()));
  }
  return {};
}

/// In a page whose letters were all repaired together only the capitals of .VnTimeH are still missing.
std::string converted(std::string_view words, const xmlNode* node, bool repaired) {
  const auto font = old_font(node);
  const auto encoding = encoding_of(font.substr(0, font.find_first_of("\"',;")));
  if (!repaired) return to_unicode(std::string(words), encoding);
  return encoding == Encoding::tcvn3_capitals ? to_capitals(words) : std::string(words);
}

}  // namespace

bool PageWriter::write(const xmlNode* root) {
  for (const auto* node = root; node != nullptr && !is_full();) {
    const bool skip = node != root && holds_no_words(node);
    if (!skip) enter(node);
    if (!skip && node->type == XML_ELEMENT_NODE && node->children != nullptr) {
      node = node->children;
      continue;
    }
    if (!skip) leave(node);
    while (node != root && node->next == nullptr) {
      node = node->parent;
      leave(node);
    }
    node = node == root ? nullptr : node->next;
  }
  end_line();
  return !is_full();
}

void PageWriter::enter(const xmlNode* node) {
  if (node->type != XML_ELEMENT_NODE) return add_text(node);
  const auto name = name_of(node);
  if (name == "br") {
    ++breaks_;
    return;
  }
  if (name == "sup") in_raised_ = true;
  if (is_block(name)) end_line();
  if (name == "pre") pre_ = true;
  if (name == "ul" || name == "ol") open_list(node);
  if (name == "table" && table_ == nullptr && is_table(node)) {
    table_ = node;
    reaches_.clear();
  }
  if (table_ != nullptr && name == "tr") open_row();
  if (table_ != nullptr && (name == "td" || name == "th")) ++cells_;
  if (is_bold(node)) follow_emphasis(bold_, +1, Mark::Kind::bold_on, Mark::Kind::bold_off);
  if (is_italic(node)) follow_emphasis(italic_, +1, Mark::Kind::italic_on, Mark::Kind::italic_off);
  if (name == "li") open_item(node);
}

void PageWriter::leave(const xmlNode* node) {
  if (node->type != XML_ELEMENT_NODE) return;
  const auto name = name_of(node);
  if (name == "sup") {
    in_raised_ = false;
    const bool digits = std::all_of(raised_.begin(), raised_.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto words = digits ? raised_digits(raised_) : raised_;
    raised_.clear();
    if (!words.empty()) add_words(words);
  }
  if (is_bold(node)) follow_emphasis(bold_, -1, Mark::Kind::bold_on, Mark::Kind::bold_off);
  if (is_italic(node)) follow_emphasis(italic_, -1, Mark::Kind::italic_on, Mark::Kind::italic_off);
  if (is_block(name)) end_line();
  if (name == "li") item_.clear();
  if (name == "pre") pre_ = false;
  if ((name == "ul" || name == "ol") && !lists_.empty()) lists_.pop_back();
  if (table_ != nullptr && (name == "td" || name == "th")) close_cell(node);
  if (table_ != nullptr && name == "tr") close_row();
  if (node == table_) close_table();
}

/// White space is one blank between words, but in <pre>, where lines are lines.
void PageWriter::add_text(const xmlNode* node) {
  const auto text = text_of(node);
  for (std::size_t at = 0; at < text.size();) {
    const bool hard = text.substr(at, 2) == "\xC2\xA0";
    if (hard || std::string_view(" \t\r\n\f").find(text[at]) != std::string_view::npos) {
      if (pre_ && text[at] == '\n') ++breaks_;
      blank_ = true;
      at += hard ? 2 : 1;
      continue;
    }
    auto end = at;
    while (end < text.size() && std::string_view(" \t\r\n\f").find(text[end]) == std::string_view::npos && text.substr(end, 2) != "\xC2\xA0") ++end;
    if (in_raised_) {
      raised_ += text.substr(at, end - at);
    } else {
      add_words(converted(text.substr(at, end - at), node, repaired_));
    }
    at = end;
  }
}

/// Two breaks are a blank line, and so are ten.
void PageWriter::add_words(std::string_view words) {
  constexpr unsigned blank_line = 2;
  if (words_)
    for (unsigned i = 0; i < std::min(breaks_, blank_line); ++i) writer_.break_line();
  if (blank_ && words_ && breaks_ == 0) writer_.add(" ");
  loose_ = loose_ || (in_rows_ && cells_ == 0);
  writer_.add(std::exchange(item_, {}));
  writer_.add(words);
  blank_ = false;
  words_ = true;
  breaks_ = 0;
}

void PageWriter::end_line() {
  if (words_) writer_.end_paragraph();
  words_ = blank_ = false;
  breaks_ = 0;
}

void PageWriter::follow_emphasis(int& depth, int change, Mark::Kind on, Mark::Kind off) {
  const bool before = depth > 0;
  depth += change;
  if ((depth > 0) != before) writer_.mark(depth > 0 ? on : off);
}

}  // namespace vnplan::bytes::html
