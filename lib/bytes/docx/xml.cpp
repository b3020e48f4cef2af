#include "bytes/docx/xml.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vnplan::bytes::docx {
namespace {

using Named = std::pair<std::string_view, Tag>;

constexpr auto word_tags = [] {
  std::array tags = {
      Named{"p", Tag::paragraph}, Named{"pPr", Tag::skipped}, Named{"r", Tag::run}, Named{"t", Tag::text}, Named{"tab", Tag::tab},
      Named{"ptab", Tag::tab}, Named{"br", Tag::line_break}, Named{"cr", Tag::carriage_return}, Named{"noBreakHyphen", Tag::no_break_hyphen},
      Named{"softHyphen", Tag::soft_hyphen}, Named{"sym", Tag::symbol}, Named{"tbl", Tag::table}, Named{"tr", Tag::row}, Named{"tc", Tag::cell},
      Named{"fldChar", Tag::field_character}, Named{"footnoteReference", Tag::footnote_reference},
      Named{"endnoteReference", Tag::endnote_reference}, Named{"txbxContent", Tag::text_box},
      Named{"del", Tag::skipped}, Named{"moveFrom", Tag::skipped}, Named{"delText", Tag::skipped}, Named{"instrText", Tag::skipped},
      Named{"delInstrText", Tag::skipped}, Named{"rPr", Tag::skipped}, Named{"sdtPr", Tag::skipped}, Named{"sdtEndPr", Tag::skipped},
      Named{"tblPr", Tag::skipped}, Named{"tblGrid", Tag::skipped}, Named{"trPr", Tag::skipped}, Named{"tcPr", Tag::skipped},
      Named{"sectPr", Tag::skipped}, Named{"rt", Tag::skipped}, Named{"smartTagPr", Tag::skipped}, Named{"customXmlPr", Tag::skipped},
      Named{"fldData", Tag::skipped}};
  std::sort(tags.begin(), tags.end());
  return tags;
}();

constexpr std::size_t most_prefixes = 64;  // a document has about thirty

std::string_view prefix_of(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

}  // namespace

Tag Names::tag(pugi::xml_node element) {
  const std::string_view name = element.name();
  const auto prefix = prefix_of(name);
  const auto own = prefix.empty() ? name : name.substr(prefix.size() + 1);
  switch (vocabulary(element, prefix)) {
    case Vocabulary::other: return Tag::other;
    case Vocabulary::math: return own == "r" ? Tag::run : own == "t" ? Tag::text : Tag::other;
    case Vocabulary::compatibility: return own == "Choice" || own == "Fallback" ? Tag::alternative : Tag::other;
    case Vocabulary::word: break;
  }
  const auto* const found = std::lower_bound(word_tags.begin(), word_tags.end(), own, [](const Named& a, auto b) { return a.first < b; });
  return found != word_tags.end() && found->first == own ? found->second : Tag::other;
}

/// A prefix means the same all over a part, so it is looked up once. (XML would let it change from element to element; no writer does.)
Names::Vocabulary Names::vocabulary(pugi::xml_node element, std::string_view prefix) {
  for (const auto& [known, vocabulary] : prefixes_)
    if (known == prefix) return vocabulary;
  if (prefixes_.size() == most_prefixes) return Vocabulary::other;
  const auto declaration = prefix.empty() ? std::string("xmlns") : "xmlns:" + std::string(prefix);
  auto vocabulary = Vocabulary::other;
  for (auto at = element; at; at = at.parent()) {
    const auto declared = at.attribute(declaration.c_str());
    if (!declared) continue;
    const std::string_view uri = declared.value();
    if (uri.ends_with("/wordprocessingml/2006/main") || uri.ends_with("/wordprocessingml/main")) vocabulary = Vocabulary::word;
    if (uri.ends_with("/officeDocument/2006/math") || uri.ends_with("/officeDocument/math")) vocabulary = Vocabulary::math;
    if (uri.ends_with("/markup-compatibility/2006")) vocabulary = Vocabulary::compatibility;
    break;
  }
  prefixes_.emplace_back(prefix, vocabulary);
  return vocabulary;
}

std::string_view local_name(pugi::xml_node element) { return local(element.name()); }

std::string_view attribute(pugi::xml_node element, std::string_view name) {
  for (const auto each : element.attributes())
    if (local(each.name()) == name) return each.value();
  return {};
}

pugi::xml_node child(pugi::xml_node element, std::string_view name) {
  for (const auto each : element.children())
    if (local_name(each) == name) return each;
  return {};
}

std::string_view child_value(pugi::xml_node element, std::string_view name) { return attribute(child(element, name), "val"); }

int to_number(std::string_view digits, int otherwise) {
  int number = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return failed == std::errc{} && end == digits.data() + digits.size() ? number : otherwise;
}

}  // namespace vnplan::bytes::docx
