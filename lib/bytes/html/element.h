#pragma once
/// What the reader asks of libxml2's nodes.

#include <libxml/tree.h>

#include <string>
#include <string_view>

namespace vnplan::bytes::html {

inline std::string_view name_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE && node->name != nullptr ? reinterpret_cast<const char*>(node->name) : std::string_view{};
}

inline std::string_view text_of(const xmlNode* node) {
  const bool text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
  return text && node->content != nullptr ? reinterpret_cast<const char*>(node->content) : std::string_view{};
}

/// The value as it stands in the tree; empty if there is none.
inline std::string_view attribute(const xmlNode* node, const char* name) {
  for (const xmlAttr* a = node->type == XML_ELEMENT_NODE ? node->properties : nullptr; a != nullptr; a = a->next)
    if (std::string_view(reinterpret_cast<const char*>(a->name)) == name && a->children != nullptr && a->children->content != nullptr)
      return reinterpret_cast<const char*>(a->children->content);
  return {};
}

inline bool has_attribute(const xmlNode* node, const char* name) {
  for (const xmlAttr* a = node->type == XML_ELEMENT_NODE ? node->properties : nullptr; a != nullptr; a = a->next)
    if (std::string_view(reinterpret_cast<const char*>(a->name)) == name) return true;
  return false;
}

/// The node behind this one in reading order, below `root`; with `skip` not one below it. nullptr at the end.
inline const xmlNode* next_in(const xmlNode* root, const xmlNode* node, bool skip) {
  if (!skip && node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
  while (node != root && node->next == nullptr) node = node->parent;
  return node == root ? nullptr : node->next;
}

/// script, style, nav …: nothing of a document's words.
[[nodiscard]] bool holds_no_words(const xmlNode* element);

/// The element that holds the document: the page without menus, lists of links and other articles.
[[nodiscard]] const xmlNode* main_content(const xmlNode* body);

}  // namespace vnplan::bytes::html
