#include "vnplan/inspect.h"

#include <array>
#include <utility>

#include "bytes/bytes.h"
#include "plan/assemble.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

constexpr std::array<std::pair<std::string_view, Stage>, 4> stages = {
    {{"text", Stage::text}, {"blocks", Stage::blocks}, {"outline", Stage::outline}, {"facts", Stage::facts}}};

/// "bullet 2 -    words of the block"
std::string list_blocks(const blocks::Blocks& blocks) {
  std::string out;
  for (const auto& block : blocks.blocks) {
    out += blocks::name_of(block.kind);
    if (block.level > 0) out += " " + std::to_string(block.level);
    if (!block.marker.empty()) out += " " + block.marker;
    out += '\t';
    out += std::string_view(blocks.text).substr(block.span.begin, block.span.size());
    out += '\n';
  }
  return out;
}

/// "  II/1    upper_roman    heading", a level two blanks deeper than the one above.
std::string list_sections(const blocks::Blocks& blocks, const outline::Outline& outline) {
  std::string out;
  for (const auto& node : outline.nodes) {
    out.append(static_cast<std::size_t>(node.level - 1) * 2, ' ');
    out += node.path + '\t' + std::string(name_of(node.numbering)) + '\t';
    out += std::string_view(blocks.text).substr(node.heading_words.begin, node.heading_words.size());
    out += '\n';
  }
  return out;
}

}  // namespace

std::optional<Stage> stage_named(std::string_view name) {
  for (const auto& [known, stage] : stages)
    if (known == name) return stage;
  return std::nullopt;
}

Result<std::string> inspect(std::string_view bytes, Stage stage, const Options& options) {
  if (stage == Stage::facts) {
    const auto plan = parse(bytes, options);
    return plan ? Result<std::string>(write_marked(*plan)) : plan.error();
  }
  const auto raw = plan::read_raw(bytes, options);
  if (!raw) return raw.error();
  Diagnostics diagnostics;
  auto text = text::normalise(*raw, diagnostics);
  if (stage == Stage::text) return std::move(text.utf8);
  const auto blocks = blocks::split_blocks(text, options.lexicon, diagnostics);
  if (stage == Stage::blocks) return list_blocks(blocks);
  return list_sections(blocks, outline::build_outline(blocks, options.lexicon, diagnostics));
}

}  // namespace vnplan
