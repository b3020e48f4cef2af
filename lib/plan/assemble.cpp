#include "plan/assemble.h"

#include <algorithm>

namespace vnplan::plan {
namespace {

using blocks::Block;
using outline::Place;

constexpr std::size_t longest_title = 160;       // bytes of a heading proper
constexpr std::size_t longest_run_in = 100;      // bytes before a run-in colon

std::string_view words_of(const blocks::Blocks& blocks, Span span) {
  return std::string_view(blocks.text).substr(span.begin, span.size());
}

/// A heading proper, or what stands before a run-in colon: "Phòng Nội vụ: Phối hợp …" -> "Phòng Nội vụ".
std::optional<std::string> title_of(std::string_view heading) {
  const bool sentence = !heading.empty() && (heading.back() == '.' || heading.back() == ';');
  const auto words = facts::trim_value(heading);
  const auto colon = words.find(": ");
  if (colon != std::string_view::npos && colon <= longest_run_in) return std::string(facts::trim_value(words.substr(0, colon)));
  if (words.empty() || sentence || words.size() > longest_title) return std::nullopt;
  return std::string(words);
}

class Tree {
 public:
  Tree(const blocks::Blocks& blocks, const outline::Outline& outline) : blocks_(blocks), outline_(outline) {}

  std::vector<Section> run() {
    std::vector<Section> flat;
    flat.reserve(outline_.nodes.size());
    for (std::size_t n = 0; n < outline_.nodes.size(); ++n) flat.push_back(section(n));
    for (std::uint32_t i = 0; i < blocks_.blocks.size(); ++i) {
      const int n = outline_.node_of_block[i];
      if (n < 0 || is_heading(outline_.nodes[static_cast<std::size_t>(n)], i)) continue;
      flat[static_cast<std::size_t>(n)].blocks.push_back(block(blocks_.blocks[i]));
    }
    std::vector<Section> top;
    for (std::size_t n = flat.size(); n-- > 0;) {  // children first, so that each is whole when it moves into its parent
      const int parent = outline_.nodes[n].parent;
      auto& siblings = parent < 0 ? top : flat[static_cast<std::size_t>(parent)].children;
      std::reverse(flat[n].children.begin(), flat[n].children.end());
      siblings.push_back(std::move(flat[n]));
    }
    std::reverse(top.begin(), top.end());
    return top;
  }

 private:
  /// The block with the number, or the caption below the word "PHỤ LỤC".
  [[nodiscard]] bool is_heading(const outline::Node& node, std::uint32_t block) const {
    return node.heading == block || node.heading_words == blocks_.blocks[block].span;
  }

  [[nodiscard]] Section section(std::size_t n) const {
    const auto& node = outline_.nodes[n];
    const auto heading = words_of(blocks_, node.heading_words);
    Section section;
    section.path = node.path;
    section.label = node.label;
    section.numbering = node.numbering;
    section.level = node.level;
    section.heading = std::string(facts::trim_value(heading));
    section.title = title_of(heading);
    section.span = {blocks_.blocks[node.heading].span.begin, blocks_.blocks[node.heading].span.end};
    for (auto i = node.heading; i < node.end && i < blocks_.blocks.size(); ++i)
      if (outline_.places[i] == Place::node) section.span.end = std::max(section.span.end, blocks_.blocks[i].span.end);
    return section;
  }

  [[nodiscard]] vnplan::Block block(const Block& from) const {
    vnplan::Block to;
    to.kind = from.kind == Block::Kind::bullet ? vnplan::Block::Kind::bullet
              : from.kind == Block::Kind::row  ? vnplan::Block::Kind::table
                                               : vnplan::Block::Kind::paragraph;
    if (!from.marker.empty()) to.marker = from.marker;
    to.level = from.level;
    to.text = std::string(words_of(blocks_, from.span));
    to.span = from.span;
    return to;
  }

  const blocks::Blocks& blocks_;
  const outline::Outline& outline_;
};

void add_to(Passage& passage, const blocks::Blocks& blocks, const Block& block) {
  const auto words = words_of(blocks, block.span);
  if (passage.text.empty()) {
    passage.span = block.span;
  } else {
    passage.text += '\n';
    passage.span.end = block.span.end;
  }
  passage.text += words;
}

void lead_back(const text::Origins& origins, Span& span) { span = origins.source_of(span); }

void widen(Span& span, Span part) { span = {std::min(span.begin, part.begin), std::max(span.end, part.end)}; }

/// Columns that are read one after the other do not end where their last one does.
void lead_back(const text::Origins& origins, std::vector<Section>& sections) {
  for (auto& section : sections) {
    lead_back(origins, section.span);
    for (auto& block : section.blocks) {
      lead_back(origins, block.span);
      widen(section.span, block.span);
    }
    lead_back(origins, section.children);
    for (const auto& child : section.children) widen(section.span, child.span);
  }
}

void lead_back(const text::Origins& origins, std::vector<Timeline>& timelines) {
  for (auto& timeline : timelines) lead_back(origins, timeline.span);
}

}  // namespace

Result<bytes::Raw> read_raw(std::string_view bytes, const Options& options) {
  if (bytes.size() > options.max_bytes) return bytes::too_large(options.max_bytes);
  return bytes::read(bytes, {options.max_memory, options.charset, options.ocr, options.convert_office, options.progress});
}

void put_sections(const blocks::Blocks& blocks, const outline::Outline& outline, Plan& plan) {
  plan.sections = Tree(blocks, outline).run();
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    if (outline.places[i] == Place::preamble) add_to(plan.preamble, blocks, blocks.blocks[i]);
    if (outline.places[i] == Place::closing) add_to(plan.closing, blocks, blocks.blocks[i]);
  }
  const bool typed = std::any_of(blocks.blocks.begin(), blocks.blocks.end(), [](const Block& b) {
    return b.kind == Block::Kind::type_name || b.kind == Block::Kind::addressee;
  });
  if (!typed) plan.diagnostics.push_back({Code::type_missing, {}, {}, {}});
}

void put_tables(const std::vector<facts::TaskTable>& tables, Plan& plan) {
  for (const auto& table : tables) {
    if (!plan.tables.empty() && plan.tables.back().id == table.id) {  // it goes on behind a paragraph
      plan.tables.back().rows.insert(plan.tables.back().rows.end(), table.rows.begin(), table.rows.end());
    } else {
      plan.tables.push_back({table.id, table.section, std::nullopt, table.columns, table.rows});
    }
  }
}

void lead_back(const text::Origins& origins, Plan& plan) {
  lead_back(origins, plan.preamble.span);
  lead_back(origins, plan.sections);
  lead_back(origins, plan.closing.span);
  for (auto& assignment : plan.assignments) {
    lead_back(origins, assignment.span);
    for (auto* actors : {&assignment.lead, &assignment.partners, &assignment.performers, &assignment.monitors})
      for (auto& actor : *actors) lead_back(origins, actor.span);
    lead_back(origins, assignment.timeline);
  }
  lead_back(origins, plan.timelines);
  for (auto& citation : plan.citations) lead_back(origins, citation.span);
  for (auto& note : plan.footnotes) lead_back(origins, note.span);
  for (auto& recipient : plan.recipients) lead_back(origins, recipient.span);
  if (plan.signature) lead_back(origins, plan.signature->span);
}

}  // namespace vnplan::plan
