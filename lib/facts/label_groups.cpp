#include "facts/label_groups.h"

#include <algorithm>
#include <span>

#include "lexicon/spelling.h"

namespace vnplan::facts {
namespace {

using blocks::Block;

class Grouper {
 public:
  Grouper(const Reading& reading, const std::vector<LabelItem>& labels)
      : reading_(reading), labels_(labels), labelled_(reading.blocks.blocks.size()) {
    for (const auto& label : labels) labelled_[label.block] = true;
    find_anchors();
  }

  std::vector<LabelGroup> run() {
    for (auto items = next_block({}); !items.empty(); items = next_block(items)) {
      const auto block = items.front().block;
      const int node = reading_.outline.node_of_block[block];
      if (is_heading(block)) {
        take_heading(node, items);
      } else {
        take_body(node, block, items);
      }
    }
    for (auto& group : groups_) find_work(group);
    std::erase_if(groups_, [](const LabelGroup& group) {
      return std::none_of(group.items.begin(), group.items.end(), [](const LabelItem* item) { return item->role <= LabelRole::perform; });
    });
    return std::move(groups_);
  }

 private:
  using Items = std::span<const LabelItem>;  // the labels of one block

  /// The labels of the next block that has any; none behind the last.
  [[nodiscard]] Items next_block(Items items) const {
    const auto* first = items.empty() ? labels_.data() : items.data() + items.size();
    const auto* end = labels_.data() + labels_.size();
    const auto* last = first;
    while (last != end && last->block == first->block) ++last;
    return {first, last};
  }

  [[nodiscard]] bool is_heading(std::uint32_t block) const {
    const int node = reading_.outline.node_of_block[block];
    return node >= 0 && reading_.outline.nodes[static_cast<std::size_t>(node)].heading == block;
  }
  [[nodiscard]] const outline::Node& node(int index) const { return reading_.outline.nodes[static_cast<std::size_t>(index)]; }

  // ---- groups -------------------------------------------------------------------------------------------------------------------

  /// A node that is a label joins its sibling nodes before it; the group is filed under the first that names an agency.
  void take_heading(int index, Items items) {
    const int parent = node(index).parent;
    const bool sibling = !groups_.empty() && heading_parent_ == parent && heading_group_ + 1 == groups_.size() && !repeats(groups_.back(), items);
    if (!sibling) open(index, -2);
    heading_parent_ = parent;
    heading_group_ = groups_.size() - 1;
    const bool names = std::any_of(items.begin(), items.end(), [](const LabelItem& item) { return item.role <= LabelRole::perform; });
    if (!group_named_) {
      groups_.back().node = index;
    } else if (names && parent >= 0) {
      groups_.back().node = parent;  // "a) Cơ quan chủ trì", "b) Cơ quan phối hợp": the nearest node that holds both
    }
    add(items);
  }

  void take_body(int index, std::uint32_t block, Items items) {
    const int anchor = anchor_of(block);
    const bool same = !groups_.empty() && group_node_ == index && group_anchor_ == anchor && !repeats(groups_.back(), items) &&
                      !text_between(last_block_, block);
    if (!same) open(index, anchor);
    add(items);
    last_block_ = block;
  }

  void open(int index, int anchor) {
    groups_.push_back({index, {}, {}});
    group_node_ = index;
    group_anchor_ = anchor;
    group_named_ = false;
  }

  void add(Items items) {
    for (const auto& item : items) {
      groups_.back().items.push_back(&item);
      group_named_ = group_named_ || item.role <= LabelRole::perform;
    }
  }

  /// A role that the group has already begins another group; a second time or product does not.
  [[nodiscard]] bool repeats(const LabelGroup& group, Items items) const {
    for (const auto& item : items) {
      if (item.role > LabelRole::perform && item.role != LabelRole::work) continue;
      for (const auto* known : group.items)
        if (known->role == item.role && !is_second_of_work(group, *known, item)) return true;
    }
    return false;
  }

  /// "Cơ quan tham mưu: …" / "Đơn vị thực hiện: …": two labels in a row for those who do one piece of work, before its time.
  [[nodiscard]] bool is_second_of_work(const LabelGroup& group, const LabelItem& known, const LabelItem& item) const {
    const auto words = [this](const LabelItem& label) { return lexicon::slug(reading_.text(label.label)); };
    return item.role == LabelRole::perform && &known == group.items.back() && known.block != item.block && words(known) != words(item);
  }

  /// The bullet that a label's bullet stands below; -1 if its node itself.
  [[nodiscard]] int anchor_of(std::uint32_t block) const { return anchors_[block]; }

  void find_anchors() {
    const auto& blocks = reading_.blocks.blocks;
    std::vector<std::uint32_t> open;  // bullets of the node, each below the one before it
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      if (is_heading(i) || (i > 0 && reading_.outline.node_of_block[i] != reading_.outline.node_of_block[i - 1])) open.clear();
      while (blocks[i].kind == Block::Kind::bullet && !open.empty() && blocks[open.back()].level >= blocks[i].level) open.pop_back();
      anchors_.push_back(open.empty() || blocks[i].level < 2 ? -1 : static_cast<int>(open.back()));
      if (blocks[i].kind == Block::Kind::bullet) open.push_back(i);
    }
  }

  /// Words that are no label's between two blocks: new work, and so a new group.
  [[nodiscard]] bool text_between(std::uint32_t first, std::uint32_t last) const {
    for (auto i = first + 1; i < last; ++i)
      if (!labelled_[i] && reading_.blocks.blocks[i].kind == Block::Kind::paragraph) return true;
    return false;
  }

  // ---- work ---------------------------------------------------------------------------------------------------------------------

  void take_labelled(LabelGroup& group) const {
    for (const auto* item : group.items)
      if (item->role == LabelRole::work)
        item->for_each_value(reading_, [&](Range value) { group.work.push_back(value); });
  }

  void find_work(LabelGroup& group) const {
    const auto first = group.items.front();
    if (anchor_of(first->block) < 0) take_labelled(group);  // below a bullet that names the work, "+ Nội dung:" only describes it
    if (!group.work.empty()) return;
    if (first->label.first > reading_.block_words(first->block).first) {  // behind the work, in brackets or in its last sentence
      const auto behind = first->label.first - (reading_.is_mark(first->label.first - 1, '(') ? 1U : 0U);
      group.work.push_back({reading_.block_words(first->block).first, behind});
      return;
    }
    if (is_heading(first->block)) return take_ancestor(group, reading_.outline.node_of_block[first->block]);
    if (const int anchor = anchor_of(first->block); anchor >= 0) {
      group.work.push_back(reading_.block_words(static_cast<std::uint32_t>(anchor)));
      return;
    }
    take_text_above(group, first->block);
  }

  /// The paragraphs since the heading or the labels before; bullets among them are requirements, and then the heading is the work.
  void take_text_above(LabelGroup& group, std::uint32_t block) const {
    std::vector<Range> above;
    bool bullets = false;
    for (auto i = block; i-- > 0;) {
      if (reading_.outline.places[i] == outline::Place::frame || reading_.outline.places[i] == outline::Place::title) break;
      if (reading_.outline.node_of_block[i] != reading_.outline.node_of_block[block] || is_heading(i) || labelled_[i]) break;
      const auto kind = reading_.blocks.blocks[i].kind;
      if (kind == Block::Kind::note) continue;
      bullets = bullets || kind == Block::Kind::bullet;
      above.push_back(reading_.block_words(i));
    }
    std::reverse(above.begin(), above.end());
    if (!above.empty() && !bullets) {
      group.work = std::move(above);
    } else if (group.node >= 0) {
      take_ancestor(group, group.node);
    } else {
      group.work = std::move(above);
    }
  }

  /// The nearest heading that is no label, or tells the work itself: "1.1. Nội dung: Tập huấn cho cán bộ xã".
  void take_ancestor(LabelGroup& group, int index) const {
    for (; index >= 0 && labelled_[node(index).heading]; index = node(index).parent) {
      const auto heading = node(index).heading;
      const auto item = std::lower_bound(labels_.begin(), labels_.end(), heading, [](const LabelItem& a, std::uint32_t b) { return a.block < b; });
      if (item != labels_.end() && item->block == heading && item->role == LabelRole::work && !item->value.empty())
        return group.work.push_back(item->value);
    }
    if (index >= 0) group.work.push_back(reading_.block_words(node(index).heading));
  }

  const Reading& reading_;
  const std::vector<LabelItem>& labels_;
  std::vector<bool> labelled_;  // of each block
  std::vector<LabelGroup> groups_;
  int group_node_ = -1;
  int group_anchor_ = -1;
  bool group_named_ = false;  // the last group has an item that names an agency
  std::vector<int> anchors_;  // of each block
  int heading_parent_ = -2;
  std::size_t heading_group_ = 0;
  std::uint32_t last_block_ = 0;
};

}  // namespace

std::vector<LabelGroup> group_labels(const Reading& reading, const std::vector<LabelItem>& labels) { return Grouper(reading, labels).run(); }

}  // namespace vnplan::facts
