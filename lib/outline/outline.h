#pragma once
/// outline: blocks -> the tree of numbers, and the place of every block in it.
/// Only this room knows which number may follow which.

#include <cstdint>
#include <string>
#include <vector>

#include "blocks/blocks.h"
#include "vnplan/diagnostic.h"

namespace vnplan::outline {

/// Mục: a numbered node.
struct Node {
  std::string path;             ///< "II/1/1.1/a"; from the second with this path on its label has `#2`
  std::string label;            ///< as printed
  Numbering numbering{};
  int level = 1;
  int parent = -1;              ///< index of the node above; -1 at the top
  std::uint32_t heading = 0;    ///< its block
  Span heading_words;           ///< of Blocks::text: the heading block without the label
  std::uint32_t end = 0;        ///< behind the last block of the node and all below it
};

/// Where a block stands.
enum class Place : std::uint8_t { frame, title, preamble, node, closing, note };

struct Outline {
  std::vector<Node> nodes;          ///< in reading order: a node before its children
  std::vector<Place> places;        ///< of each block
  std::vector<int> node_of_block;   ///< the nearest node that holds the block; -1 outside all

  /// The path by which facts of a block are filed: a node's, "title", "preamble", "closing", "footnote 1".
  [[nodiscard]] std::string section_of(const blocks::Blocks& blocks, std::uint32_t block) const;
};

/// A label counts as the next number of an open level or the first of a new one. What is skipped, repeated or goes back is kept as printed and
/// told by diagnostics (spans of Blocks::text); what cannot be a number here (a date, an amount) stays text.
[[nodiscard]] Outline build_outline(const blocks::Blocks& blocks, const Lexicon& lexicon, Diagnostics& diagnostics);

}  // namespace vnplan::outline
