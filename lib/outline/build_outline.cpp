#include <algorithm>
#include <unordered_map>

#include "lexicon/lexicon.h"
#include "lexicon/spelling.h"
#include "outline/numbering.h"
#include "outline/outline.h"

namespace vnplan::outline {
namespace {

using blocks::Block;
using lexicon::Term;

constexpr std::size_t longest_reference = 120;  // bytes of "Căn cứ các nội dung của Kế hoạch này,"
constexpr std::size_t longest_title = 120;  // bytes; a heading that is longer is running text

class Builder {
 public:
  Builder(const blocks::Blocks& blocks, const lexicon::Index& index, Diagnostics& diagnostics)
      : blocks_(blocks), index_(index), diagnostics_(diagnostics) {}

  Outline run() {
    outline_.places.assign(blocks_.blocks.size(), Place::frame);
    outline_.node_of_block.assign(blocks_.blocks.size(), -1);
    for (std::uint32_t i = 0; i < blocks_.blocks.size(); ++i) take(i);
    close_to(0, static_cast<std::uint32_t>(blocks_.blocks.size()));
    mark_closing();
    if (outline_.nodes.empty()) diagnostics_.push_back({Code::no_sections, {}, {}, {}});
    return std::move(outline_);
  }

 private:
  [[nodiscard]] std::string_view words(const Block& block) const {
    return std::string_view(blocks_.text).substr(block.span.begin, block.span.size());
  }

  void take(std::uint32_t i) {
    const Block& block = blocks_.blocks[i];
    if (block.part != part_) {
      close_to(0, i);
      levels_.clear();
      part_ = block.part;
    }
    switch (block.kind) {
      case Block::Kind::title: outline_.places[i] = Place::title; return;
      case Block::Kind::note: outline_.places[i] = Place::note; return;
      case Block::Kind::addressee: outline_.places[i] = Place::preamble; return;
      case Block::Kind::paragraph:
        if (opens_annex_without_number(i)) return open_annex(i);
        if (is_caption_of_annex(i)) return take_caption(i);
        if (block.label && open_node(i)) return;
        break;
      case Block::Kind::bullet: resume_bullets(i); break;
      case Block::Kind::row: break;
      default: return;
    }
    outline_.places[i] = open_.empty() ? Place::preamble : Place::node;
    outline_.node_of_block[i] = open_.empty() ? -1 : open_.back();
  }

  bool open_node(std::uint32_t i) {
    const Block& block = blocks_.blocks[i];
    const auto& label = *block.label;
    const auto heading_at = std::min(words(block).find_first_not_of(' ', label.size), words(block).size());
    const auto heading = words(block).substr(heading_at);
    std::uint32_t size = 1;
    if (refers_to_document(label, heading)) return false;
    const bool strong = block.bold || (!heading.empty() && lexicon::letter_at(heading, 0, size).upper);
    const auto step = levels_.place(label, strong);
    if (!step) return false;
    report(*step, block);
    close_to(step->depth, i);
    levels_.take(*step, label);
    Node node;
    node.parent = open_.empty() ? -1 : open_.back();
    node.level = static_cast<int>(open_.size()) + 1;
    node.label = label.text;
    node.numbering = step->reading.numbering;
    node.path = unique_path(node.parent, label.identifier);
    node.heading = i;
    node.heading_words = {block.span.begin + static_cast<std::uint32_t>(heading_at), block.span.end};
    open(std::move(node));
    outline_.places[i] = Place::node;
    outline_.node_of_block[i] = open_.back();
    return true;
  }

  /// "- Nhiệm vụ:" / "(1) …" / "(2) …" / "- Chủ trì: Sở Y tế": a list of bullets that numbers in brackets have interrupted goes on where it began.
  void resume_bullets(std::uint32_t i) {
    if (open_.empty()) return;
    const auto& marker = blocks_.blocks[i].marker;
    const auto interrupted = bullets_.size() < 2 ? std::string() : bullets_[bullets_.size() - 2];
    const bool bracketed = outline_.nodes[static_cast<std::size_t>(open_.back())].label.front() == '(';
    if (bracketed && interrupted == marker && bullets_.back().empty() && !number_goes_on(i)) {
      close_to(open_.size() - 1, i);
      levels_.close_to(open_.size());
    }
    if (bullets_.back().empty()) bullets_.back() = marker;
  }

  /// True if the next number is one in brackets and not the first: the bullets before it belong to the number above.
  [[nodiscard]] bool number_goes_on(std::uint32_t i) {
    for (next_number_ = std::max(next_number_, i + 1); next_number_ < blocks_.blocks.size(); ++next_number_)
      if (blocks_.blocks[next_number_].label || blocks_.blocks[next_number_].part != part_) break;
    if (next_number_ == blocks_.blocks.size() || !blocks_.blocks[next_number_].label) return false;
    const auto& label = *blocks_.blocks[next_number_].label;
    return label.text.front() == '(' && label.readings[0].value > 1;
  }

  /// "Mục II Kế hoạch này …" at a line's beginning: words of a sentence that points into a document.
  [[nodiscard]] bool refers_to_document(const blocks::Label& label, std::string_view heading) const {
    const auto numbering = label.readings[0].numbering;
    const bool keyword =
        numbering == Numbering::part || numbering == Numbering::chapter || numbering == Numbering::division || numbering == Numbering::subdivision;
    if (!keyword || (label.text.back() >= '!' && label.text.back() <= '/')) return false;
    const auto opening = index_.open(heading, {lexicon::Table::document_types});
    return !opening.hits.empty() && !opening.words.front().is(lexicon::Shape::upper);
  }

  [[nodiscard]] bool opens_annex_without_number(std::uint32_t i) const {
    const Block& block = blocks_.blocks[i];
    return block.annex && !block.label && (i == 0 || blocks_.blocks[i - 1].part != block.part);
  }

  /// "PHỤ LỤC" alone: its caption is the next block. "DANH MỤC NHIỆM VỤ …" is its own.
  void open_annex(std::uint32_t i) {
    const Block& block = blocks_.blocks[i];
    const auto opening = index_.open(words(block), {lexicon::Table::letterhead});
    const bool alone = opening.hits.empty() || opening.hits.front().words >= opening.words.size();
    Node node;
    node.label = std::string(alone ? words(block) : words(block).substr(0, opening.words[opening.hits.front().words - 1U].end));
    node.numbering = Numbering::annex;
    node.path = unique_path(-1, annex_word(block));
    node.heading = i;
    node.heading_words = {alone ? block.span.end : block.span.begin, block.span.end};
    open(std::move(node));
    levels_.open_annex();
    outline_.places[i] = Place::node;
    outline_.node_of_block[i] = open_.back();
  }

  [[nodiscard]] bool is_caption_of_annex(std::uint32_t i) const {
    if (open_.empty() || blocks_.blocks[i].label) return false;
    const auto& node = outline_.nodes[static_cast<std::size_t>(open_.back())];
    const bool between = node.heading + 2 == i && opener(blocks_.blocks[node.heading + 1]) == Term::attached_line;
    return node.numbering == Numbering::annex && (node.heading + 1 == i || between) && node.heading_words.empty() &&
           opener(blocks_.blocks[i]) != Term::attached_line;
  }

  void take_caption(std::uint32_t i) {
    auto& node = outline_.nodes[static_cast<std::size_t>(open_.back())];
    node.heading_words = blocks_.blocks[i].span;
    outline_.places[i] = Place::node;
    outline_.node_of_block[i] = open_.back();
  }

  /// The lexicon's form of the word that opens the annex: "Phụ lục" for "PHỤ LỤC".
  [[nodiscard]] std::string annex_word(const Block& block) const {
    for (const auto& hit : index_.open(words(block), {lexicon::Table::letterhead}).hits)
      if (index_.entry(hit).term == Term::annex) return std::string(index_.entry(hit).canonical);
    return std::string(words(block));
  }

  std::string unique_path(int parent, const std::string& identifier) {
    const auto base = (parent < 0 ? std::string() : outline_.nodes[static_cast<std::size_t>(parent)].path + "/") + identifier;
    const int times = ++times_[base];
    return times == 1 ? base : base + "#" + std::to_string(times);
  }

  void report(const Step& step, const Block& block) {
    const Span label{block.span.begin, block.span.begin + static_cast<std::uint32_t>(block.label->text.size())};
    switch (step.succession) {
      case Succession::repeated: diagnostics_.push_back({Code::number_repeated, label, step.required, block.label->text}); break;
      case Succession::skipped: diagnostics_.push_back({Code::number_skipped, label, step.required, block.label->text}); break;
      case Succession::back: diagnostics_.push_back({Code::number_misplaced, label, step.required, block.label->text}); break;
      case Succession::next:
      case Succession::first: break;
    }
  }

  void close_to(std::size_t depth, std::uint32_t block) {
    for (; open_.size() > depth; open_.pop_back()) outline_.nodes[static_cast<std::size_t>(open_.back())].end = block;
    bullets_.resize(depth);
  }

  void open(Node node) {
    open_.push_back(static_cast<int>(outline_.nodes.size()));
    bullets_.emplace_back();
    outline_.nodes.push_back(std::move(node));
  }

  // ---- closing ------------------------------------------------------------------------------------------------------------------

  /// The last paragraphs of a part that speak to all: "Yêu cầu …", "Trên đây là …", "Quá trình thực hiện …".
  void mark_closing() {
    for (std::uint32_t end = static_cast<std::uint32_t>(blocks_.blocks.size()); end > 0;) {
      const auto part = blocks_.blocks[end - 1].part;
      auto begin = end;
      while (begin > 0 && blocks_.blocks[begin - 1].part == part) --begin;
      if (!blocks_.blocks[end - 1].annex) mark_closing_of_part(begin, end);
      end = begin;
    }
  }

  void mark_closing_of_part(std::uint32_t begin, std::uint32_t end) {
    while (end > begin && outline_.places[end - 1] != Place::node && outline_.places[end - 1] != Place::preamble) --end;
    bool last = true;
    for (auto i = end; i > begin; --i, last = false) {
      if (!closes(i - 1, last)) break;
      outline_.places[i - 1] = Place::closing;
    }
    for (auto i = begin; i < end; ++i)
      if (outline_.places[i] == Place::closing) detach(i);
  }

  void detach(std::uint32_t block) {
    for (auto node = outline_.node_of_block[block]; node >= 0; node = outline_.nodes[static_cast<std::size_t>(node)].parent)
      outline_.nodes[static_cast<std::size_t>(node)].end = std::min(outline_.nodes[static_cast<std::size_t>(node)].end, block);
    outline_.node_of_block[block] = -1;
  }

  [[nodiscard]] bool closes(std::uint32_t i, bool last) const {
    const Block& block = blocks_.blocks[i];
    if (block.kind != Block::Kind::paragraph || outline_.places[i] != Place::node) return false;
    const auto& node = outline_.nodes[static_cast<std::size_t>(outline_.node_of_block[i])];
    if (node.heading == i) return false;
    const bool runs_on = is_running_text(node);
    const auto opens = opener(block);
    const bool takes_leave = opens == Term::takes_leave || (last && opens == Term::closing_strong && ends_document(block));  // "… ./."
    if (!takes_leave && !runs_on && only_paragraph(node, i)) return false;                           // a node's only paragraph is its own
    const bool of_article = node.numbering == Numbering::article;  // a decision ends with its articles, not with words to all
    switch (opens) {
      case Term::takes_leave:
      case Term::closing_strong: return true;
      case Term::closing: return !of_article && (last || runs_on || hangs_below_list(i));
      default: return !of_article && last && ends_document(block);
    }
  }

  [[nodiscard]] bool ends_document(const Block& block) const { return words(block).find("./") != std::string_view::npos; }

  [[nodiscard]] bool is_running_text(const Node& node) const {
    const auto heading = std::string_view(blocks_.text).substr(node.heading_words.begin, node.heading_words.size());
    return heading.size() > longest_title || (!heading.empty() && heading.back() == '.' && heading.size() > 60);
  }

  /// A paragraph behind the bullets of an agency speaks to others: "- Phát tờ rơi." / "Đề nghị các hội phối hợp." / "Trên đây là …".
  [[nodiscard]] bool hangs_below_list(std::uint32_t block) const {
    return blocks_.blocks[block - 1].kind == Block::Kind::bullet && outline_.node_of_block[block - 1] == outline_.node_of_block[block];
  }

  [[nodiscard]] bool only_paragraph(const Node& node, std::uint32_t block) const {
    for (auto i = node.heading + 1; i < block; ++i)
      if (outline_.places[i] == Place::node) return false;
    return true;
  }

  [[nodiscard]] Term opener(const Block& block) const {
    const auto term = opener_of(words(block));
    return term == Term::basis ? opener_of(behind_this(words(block))) : term;
  }

  [[nodiscard]] Term opener_of(std::string_view words) const {
    const auto hits = words.empty() ? std::vector<lexicon::Hit>{} : index_.open(words, {lexicon::Table::letterhead}).hits;
    return hits.empty() ? Term::none : index_.entry(hits.front()).term;
  }

  /// What stands behind "Căn cứ Kế hoạch này, ": "yêu cầu các trường …".
  [[nodiscard]] std::string_view behind_this(std::string_view words) const {
    const auto heads = lexicon::split_words(words.substr(0, longest_reference), index_.vocabulary());
    for (std::uint32_t i = 1; i + 1 < heads.size(); ++i) {
      if (heads[i].key != ',') continue;
      const auto hits = index_.find_at(heads, i - 1);
      const bool refers = std::any_of(hits.begin(), hits.end(), [](const lexicon::Hit& hit) { return hit.term == Term::this_; });
      return refers ? words.substr(heads[i + 1].begin) : std::string_view{};
    }
    return {};
  }

  const blocks::Blocks& blocks_;
  const lexicon::Index& index_;
  Diagnostics& diagnostics_;
  Outline outline_;
  OpenLevels levels_;
  std::vector<int> open_;
  std::vector<std::string> bullets_;  // of each open node: the sign of the first bullet right under it
  std::uint32_t next_number_ = 0;     // number_goes_on has looked so far
  std::unordered_map<std::string, int> times_;  // of each path: how often it was asked for
  std::uint32_t part_ = 0;
};

}  // namespace

std::string Outline::section_of(const blocks::Blocks& blocks, std::uint32_t block) const {
  switch (places[block]) {
    case Place::frame:
    case Place::title: return "title";
    case Place::preamble: return "preamble";
    case Place::closing: return "closing";
    case Place::note: return "footnote " + blocks.blocks[block].marker;
    case Place::node: break;
  }
  return nodes[static_cast<std::size_t>(node_of_block[block])].path;
}

Outline build_outline(const blocks::Blocks& blocks, const Lexicon& lexicon, Diagnostics& diagnostics) {
  const auto known = diagnostics.size();
  Outline outline = Builder(blocks, lexicon.index(), diagnostics).run();
  for (auto i = known; i < diagnostics.size(); ++i) diagnostics[i].span = blocks.origins.source_of(diagnostics[i].span);
  return outline;
}

}  // namespace vnplan::outline
