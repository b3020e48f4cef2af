#pragma once
/// A part's bytes -> a tree, and what its elements are called whatever prefix and edition of the standard they were written with.

#include <pugixml.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vnplan::bytes::docx {

/// The elements that the reader acts on; all others are walked through, their own text never being words.
enum class Tag : std::uint8_t {
  other,
  paragraph, run, text, tab, line_break, carriage_return, no_break_hyphen, soft_hyphen, symbol,
  table, row, cell, field_character, footnote_reference, endnote_reference, text_box,
  alternative,  ///< mc:Choice, mc:Fallback
  skipped,  ///< nothing in it is printed where it stands: deleted words, a field's instruction, properties
};

/// Prefixes of one part: `w:p`, `ns0:p` and `p` may all be a paragraph.
class Names {
 public:
  [[nodiscard]] Tag tag(pugi::xml_node element);

 private:
  enum class Vocabulary : std::uint8_t { other, word, math, compatibility };
  [[nodiscard]] Vocabulary vocabulary(pugi::xml_node element, std::string_view prefix);

  std::vector<std::pair<std::string, Vocabulary>> prefixes_;
};

[[nodiscard]] std::string_view local_name(pugi::xml_node element);
/// The attribute called so, with or without a prefix: `w:val`; nullptr's text is empty.
[[nodiscard]] std::string_view attribute(pugi::xml_node element, std::string_view name);
/// The first child element called so.
[[nodiscard]] pugi::xml_node child(pugi::xml_node element, std::string_view name);
/// `w:val` of the child called so.
[[nodiscard]] std::string_view child_value(pugi::xml_node element, std::string_view name);
/// A whole number as attributes hold them; `otherwise` for anything else.
[[nodiscard]] int to_number(std::string_view digits, int otherwise);

}  // namespace vnplan::bytes::docx
