#include "bytes/docx/numbering.h"

#include <algorithm>

#include "bytes/docx/number_format.h"
#include "bytes/docx/symbols.h"

namespace vnplan::bytes::docx {
namespace {

constexpr int none = -1;

bool is_on(pugi::xml_node element) {
  const auto value = attribute(element, "val");
  return element && value != "0" && value != "false" && value != "off";
}

/// The last w:numFmt that counts: a custom format stands in a mc:Choice beside a plain one in its mc:Fallback.
pugi::xml_node format_node(pugi::xml_node level) {
  if (const auto plain = child(level, "numFmt")) return plain;
  return child(child(child(level, "AlternateContent"), "Choice"), "numFmt");
}

}  // namespace

Numbering::Numbering(pugi::xml_node root, const Styles& styles) {
  for (const auto node : root.children()) {
    if (local_name(node) == "abstractNum" && abstracts_.size() < most_lists) {
      auto& abstract = abstracts_[to_number(attribute(node, "abstractNumId"), none)];
      abstract.style_link = child_value(node, "numStyleLink");
      read_levels(node, abstract.levels);
    }
    if (local_name(node) == "num" && lists_.size() < most_lists) read_list(node);
  }
  follow_style_links(styles);
}

Numbering::Level Numbering::read_level(pugi::xml_node node) {
  Level level;
  level.start = std::max(0, to_number(child_value(node, "start"), 0));  // 0 is what the standard says where nothing is said
  level.restart = to_number(child_value(node, "lvlRestart"), none);
  level.legal = is_on(child(node, "isLgl"));
  if (const auto format = format_node(node)) {
    level.format = attribute(format, "val");
    level.custom = attribute(format, "format");
  }
  level.text = child_value(node, "lvlText");
  level.style = child_value(node, "pStyle");
  const auto look = child(node, "rPr");
  level.look = read_run_properties(look);
  const auto fonts = child(look, "rFonts");
  level.font = attribute(fonts, "hAnsi").empty() ? attribute(fonts, "ascii") : attribute(fonts, "hAnsi");
  return level;
}

void Numbering::read_levels(pugi::xml_node node, Levels& levels) {
  for (const auto each : node.children()) {
    const auto at = static_cast<std::size_t>(to_number(attribute(each, "ilvl"), static_cast<int>(most_levels)));
    if (local_name(each) == "lvl" && at < most_levels) levels[at] = read_level(each);
  }
}

void Numbering::read_list(pugi::xml_node node) {
  auto& list = lists_[to_number(attribute(node, "numId"), none)];
  list = {};
  list.abstract = to_number(child_value(node, "abstractNumId"), none);
  list.start_override.fill(none);
  for (const auto each : node.children()) {
    const auto at = static_cast<std::size_t>(to_number(attribute(each, "ilvl"), static_cast<int>(most_levels)));
    if (local_name(each) != "lvlOverride" || at >= most_levels) continue;
    list.start_override[at] = to_number(child_value(each, "startOverride"), none);
    if (const auto level = child(each, "lvl")) list.levels[at] = read_level(level);
  }
}

/// A list may say "as the list of this style": style -> list -> levels, which then have no link of their own.
void Numbering::follow_style_links(const Styles& styles) {
  for (auto& [id, abstract] : abstracts_) {
    if (abstract.style_link.empty()) continue;
    const auto list = lists_.find(styles.character(abstract.style_link).paragraph.list);
    if (list == lists_.end()) continue;
    const auto linked = abstracts_.find(list->second.abstract);
    if (linked != abstracts_.end()) abstract.levels = linked->second.levels;
  }
}

int Numbering::level_of_style(int list, std::string_view style) const {
  const auto found = lists_.find(list);
  if (found == lists_.end() || style.empty()) return none;
  for (std::size_t level = 0; level < most_levels; ++level)
    if (level_at(found->second, level).style == style) return static_cast<int>(level);
  return none;
}

const Numbering::Level& Numbering::level_at(const List& list, std::size_t level) const {
  static const Level plain;
  if (const auto own = list.levels.find(level); own != list.levels.end()) return own->second;
  const auto abstract = abstracts_.find(list.abstract);
  return abstract == abstracts_.end() ? plain : abstract->second.levels[level];
}

Label Numbering::next(int list, int level) {
  const auto found = lists_.find(list);
  if (found == lists_.end() || abstracts_.count(found->second.abstract) == 0) return {};
  const auto at = std::min(static_cast<std::size_t>(std::max(level, 0)), most_levels - 1);
  count(found->second, at);
  return {print(found->second, at), level_at(found->second, at).look};
}

/// Lists of one abstract list go on counting where the other stopped, unless they say where to start. A level that was left out counts as if it
/// had been there: "1.", "1.1.1", "1.2".
void Numbering::count(List& list, std::size_t level) {
  auto& count = abstracts_[list.abstract].count;
  for (std::size_t above = 0; above < level; ++above) {
    if (!count.begun[above]) count.value[above] = level_at(list, above).start;
    count.begun[above] = true;
  }
  if (list.start_override[level] != none && !list.started[level]) {
    count.value[level] = list.start_override[level];
  } else {
    count.value[level] = count.begun[level] ? count.value[level] + 1 : level_at(list, level).start;
  }
  list.started[level] = count.begun[level] = true;
  for (auto deeper = level + 1; deeper < most_levels; ++deeper) {
    const auto restart = level_at(list, deeper).restart;
    if (restart == none || (restart != 0 && level < static_cast<std::size_t>(restart))) count.begun[deeper] = false;
  }
}

/// "%1.%2." -> "1.2."
std::string Numbering::print(const List& list, std::size_t level) const {
  const auto& own = level_at(list, level);
  if (own.format == "bullet") return bullet_of(own.text, own.font);
  const auto& count = abstracts_.at(list.abstract).count;
  std::string label;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const auto place = i + 1 < own.text.size() ? static_cast<std::size_t>(own.text[i + 1] - '1') : most_levels;
    if (own.text[i] != '%' || place >= most_levels) {
      label += own.text[i];
      continue;
    }
    const auto& printed = level_at(list, place);
    ++i;
    if (printed.format == "none" || printed.format == "bullet") continue;  // no number of its own
    const auto number = count.begun[place] ? count.value[place] : printed.start;
    label += format_number(number, own.legal ? "decimal" : printed.format, printed.custom);
  }
  return label;
}

}  // namespace vnplan::bytes::docx
