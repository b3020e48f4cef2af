#include "bytes/docx/styles.h"

#include <vector>

namespace vnplan::bytes::docx {
namespace {

Setting read_setting(pugi::xml_node element) {
  const auto value = attribute(element, "val");
  return value == "0" || value == "false" || value == "off" ? Setting::off : Setting::on;
}

/// The font of letters beyond ASCII, which is where old fonts draw theirs; a theme's font is always Unicode.
Encoding read_encoding(pugi::xml_node fonts) {
  if (!attribute(fonts, "hAnsiTheme").empty()) return Encoding::unicode;
  if (const auto font = attribute(fonts, "hAnsi"); !font.empty()) return encoding_of(font);
  return attribute(fonts, "asciiTheme").empty() ? encoding_of(attribute(fonts, "ascii")) : Encoding::unicode;
}

template <class Value>
void take(Value& value, Value own, Value unset) {
  if (own != unset) value = own;
}

Setting toggled(Setting base, Setting paragraph, Setting character, Setting own) {
  if (own != Setting::unset) return own;
  const bool styled = (paragraph == Setting::on) != (character == Setting::on);
  return styled || base == Setting::on ? Setting::on : Setting::off;
}

}  // namespace

void RunProperties::overlay(const RunProperties& own) {
  take(bold, own.bold, Setting::unset);
  take(italic, own.italic, Setting::unset);
  take(capitals, own.capitals, Setting::unset);
  take(hidden, own.hidden, Setting::unset);
  take(encoding, own.encoding, Encoding::unknown);
}

RunProperties read_run_properties(pugi::xml_node properties) {
  RunProperties read;
  for (const auto each : properties.children()) {
    const auto name = local_name(each);
    if (name == "b") read.bold = read_setting(each);
    if (name == "i") read.italic = read_setting(each);
    const bool hides = name == "vanish" || name == "strike" || name == "dstrike";  // what is struck out is no longer said
    if (hides && read.hidden != Setting::on) read.hidden = read_setting(each);
    if (name == "rFonts") read.encoding = read_encoding(each);
    if ((name == "caps" || name == "smallCaps") && read.capitals != Setting::on) read.capitals = read_setting(each);
  }
  return read;
}

void ParagraphProperties::overlay(const ParagraphProperties& own) {
  take(list, own.list, unset);
  take(level, own.level, unset);
  take(outline, own.outline, unset);
}

ParagraphProperties read_paragraph_properties(pugi::xml_node properties) {
  ParagraphProperties read;
  for (const auto each : properties.children()) {
    const auto name = local_name(each);
    if (name == "pStyle") read.style = attribute(each, "val");
    if (name == "outlineLvl") read.outline = to_number(attribute(each, "val"), ParagraphProperties::unset);
    if (name != "numPr") continue;
    read.list = to_number(child_value(each, "numId"), ParagraphProperties::unset);
    read.level = to_number(child_value(each, "ilvl"), ParagraphProperties::unset);
  }
  return read;
}

Styles::Styles(pugi::xml_node root) {
  defaults_ = read_run_properties(child(child(child(root, "docDefaults"), "rPrDefault"), "rPr"));
  std::unordered_map<std::string_view, pugi::xml_node> nodes;
  for (const auto style : root.children()) {
    if (local_name(style) != "style") continue;
    const auto id = attribute(style, "styleId");
    nodes.emplace(id, style);
    const auto is_default = attribute(style, "default");
    if (attribute(style, "type") == "paragraph" && (is_default == "1" || is_default == "true" || is_default == "on")) default_paragraph_ = id;
  }
  for (const auto& [id, node] : nodes) inherit(nodes, id);
}

/// Walks down to a style that is known or based on nothing, then back up; a circle ends where it began.
void Styles::inherit(const std::unordered_map<std::string_view, pugi::xml_node>& nodes, std::string_view id) {
  std::vector<std::pair<std::string_view, pugi::xml_node>> open;
  for (auto found = nodes.find(id); found != nodes.end() && styles_.count(found->first) == 0;) {
    styles_[found->first] = {};
    open.emplace_back(*found);
    found = nodes.find(child_value(found->second, "basedOn"));
  }
  for (; !open.empty(); open.pop_back()) {
    const auto [own_id, node] = open.back();
    Style style;
    if (const auto base = styles_.find(child_value(node, "basedOn")); base != styles_.end()) style = base->second;
    style.run.overlay(read_run_properties(child(node, "rPr")));
    const auto own = read_paragraph_properties(child(node, "pPr"));
    if (own.list != ParagraphProperties::unset) style.list_style = own_id;
    style.paragraph.overlay(own);
    styles_[own_id] = style;
  }
}

const Style& Styles::paragraph(std::string_view id) const {
  auto found = styles_.find(id);
  if (found == styles_.end()) found = styles_.find(default_paragraph_);
  return found == styles_.end() ? none_ : found->second;
}

const Style& Styles::character(std::string_view id) const {
  const auto found = styles_.find(id);
  return found == styles_.end() ? none_ : found->second;
}

RunProperties Styles::resolve(const Style& paragraph, std::string_view character, const RunProperties& own) const {
  const auto& styled = this->character(character).run;
  auto resolved = defaults_;
  resolved.overlay(paragraph.run);
  resolved.overlay(styled);
  resolved.overlay(own);
  resolved.bold = toggled(defaults_.bold, paragraph.run.bold, styled.bold, own.bold);
  resolved.italic = toggled(defaults_.italic, paragraph.run.italic, styled.italic, own.italic);
  resolved.capitals = toggled(defaults_.capitals, paragraph.run.capitals, styled.capitals, own.capitals);
  resolved.hidden = toggled(defaults_.hidden, paragraph.run.hidden, styled.hidden, own.hidden);
  return resolved;
}

}  // namespace vnplan::bytes::docx
