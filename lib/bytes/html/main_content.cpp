#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "bytes/html/element.h"

namespace vnplan::bytes::html {
namespace {

constexpr double most_of_it = 0.8;    // of the words of an element, in one child of it
constexpr double half_of_it = 0.5;
constexpr double letterhead = 90;     // bytes of words before the heaviest child: more than a site's name and today's date
constexpr std::string_view blanks = " \t\r\n\xC2\xA0";

// No "form": pages of ASP.NET stand whole in one.
constexpr std::array<std::string_view, 20> wordless = {"script", "style", "head", "nav", "footer", "aside", "button", "select", "noscript",
                                                       "template", "iframe", "svg", "object", "option", "textarea", "audio", "video",
                                                       "del", "s", "strike"};

std::size_t letters_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return blanks.find(c) == std::string_view::npos; }));
}

bool is_hidden(const xmlNode* element) {
  std::string style;
  for (const char c : attribute(element, "style"))
    if (c != ' ') style += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos ||
         attribute(element, "aria-hidden") == "true" || has_attribute(element, "hidden");
}

/// Letters outside links below each element.
class Weights {
 public:
  explicit Weights(const xmlNode* root) {
    for (const auto* node = root; node != nullptr;) {
      const auto name = name_of(node);
      const bool skip = node != root && (name == "a" || holds_no_words(node));
      if (const auto letters = letters_of(text_of(node)); letters > 0)
        if (node->parent != nullptr) own_[node->parent] += letters;
      order_.push_back(node);
      node = next_in(root, node, skip);
    }
    for (auto node = order_.rbegin(); node != order_.rend(); ++node)  // children stand behind their parents
      if (const auto weight = own_.find(*node); weight != own_.end() && *node != root) own_[(*node)->parent] += weight->second;
  }

  [[nodiscard]] double of(const xmlNode* element) const {
    const auto weight = own_.find(element);
    return weight == own_.end() ? 0 : static_cast<double>(weight->second);
  }
  [[nodiscard]] const std::vector<const xmlNode*>& order() const { return order_; }

 private:
  std::unordered_map<const xmlNode*, std::size_t> own_;
  std::vector<const xmlNode*> order_;
};

const xmlNode* heaviest_child(const xmlNode* element, const Weights& weights) {
  const xmlNode* best = nullptr;
  for (const auto* child = element->children; child != nullptr; child = child->next)
    if (child->type == XML_ELEMENT_NODE && (best == nullptr || weights.of(child) > weights.of(best))) best = child;
  return best;
}

/// A section of Word's begins a page, often a wide one; all of them are the document.
bool is_section_of_word(const xmlNode* element) {
  const auto name = attribute(element, "class");
  return name.substr(0, 11) == "WordSection" || name.substr(0, 7) == "Section";
}

bool has_blocks(const xmlNode* element) {
  for (const auto* child = element->children; child != nullptr; child = child->next)
    for (const std::string_view name : {"p", "div", "table", "br", "h1", "h2", "h3"})
      if (name_of(child) == name) return true;
  return false;
}

/// Whether what stands around an element's heaviest child may be left out.
bool is_all_of(const xmlNode* child, const xmlNode* element, const Weights& weights) {
  const auto name = name_of(child);
  if (weights.of(child) < most_of_it * weights.of(element)) return false;
  if (name == "p" || name == "span" || name == "li" || is_section_of_word(child)) return false;
  if ((name == "td" || name == "th") && !has_blocks(child)) return false;
  double before = 0;
  for (const auto* sibling = element->children; sibling != child; sibling = sibling->next) before += weights.of(sibling);
  return before < letterhead;
}

}  // namespace

bool holds_no_words(const xmlNode* element) {
  if (element->type == XML_COMMENT_NODE || element->type == XML_PI_NODE || element->type == XML_DTD_NODE) return true;
  const auto name = name_of(element);
  return std::find(wordless.begin(), wordless.end(), name) != wordless.end() || (!name.empty() && is_hidden(element));
}

const xmlNode* main_content(const xmlNode* body) {
  const Weights weights(body);
  const xmlNode* content = body;
  for (const auto* node : weights.order()) {  // what the page itself calls its content
    const bool named = name_of(node) == "article" || name_of(node) == "main" || attribute(node, "role") == "main";
    if (named && weights.of(node) >= half_of_it * weights.of(body)) content = node;
  }
  while (const auto* child = heaviest_child(content, weights)) {
    if (!is_all_of(child, content, weights)) break;
    content = child;
  }
  while (content != body && (name_of(content) == "tr" || name_of(content) == "tbody" || name_of(content) == "thead")) content = content->parent;
  return content;
}

}  // namespace vnplan::bytes::html
