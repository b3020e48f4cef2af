#include "facts/labels.h"

#include <algorithm>
#include <optional>

namespace vnplan::facts {
namespace {

using blocks::Block;

constexpr std::uint32_t most_words_before_colon = 6;  // "Thời hạn trình Thủ tướng Chính phủ:"
constexpr std::uint32_t most_words_of_time = 24;  // of a paragraph that is a Time label's value
constexpr std::uint32_t most_extras = 3;  // words or phrases between a label's role and its colon

struct Head {
  LabelRole role{};
  std::uint32_t end = 0;  ///< behind the colon
};

std::optional<LabelRole> plain_role(Term term) {
  switch (term) {
    case Term::label_time: return LabelRole::time;
    case Term::product: return LabelRole::product;
    case Term::budget: return LabelRole::budget;
    case Term::work: return LabelRole::work;
    case Term::other: return LabelRole::other;
    default: return std::nullopt;
  }
}

std::optional<LabelRole> acting_role(Term term) {
  switch (term) {
    case Term::label_lead: return LabelRole::lead;
    case Term::label_partner: return LabelRole::partner;
    case Term::label_perform: return LabelRole::perform;
    case Term::label_monitor: return LabelRole::monitor;
    default: return std::nullopt;
  }
}

class LabelFinder {
 public:
  explicit LabelFinder(const Reading& reading) : reading_(reading), agencies_(reading) {}

  std::vector<LabelItem> run() {
    for (std::uint32_t i = 0; i < reading_.blocks.blocks.size(); ++i) {
      const auto place = reading_.outline.places[i];
      if (place != outline::Place::node && place != outline::Place::preamble && place != outline::Place::closing) continue;
      if (reading_.blocks.blocks[i].kind == Block::Kind::paragraph || reading_.blocks.blocks[i].kind == Block::Kind::bullet) scan(i);
    }
    return std::move(items_);
  }

  std::vector<LabelItem> run_in(std::uint32_t block, Range cell) {
    while (cell.first < cell.last && (reading_.is_mark(cell.first, '-') || reading_.is_mark(cell.first, '+'))) ++cell.first;
    for (auto at = cell.first; at < cell.last; ++at) {
      if (at > cell.first && !parts_labels(at - 1) && !begins_line_of_cell(at)) continue;
      if (const auto open = head_at(at, cell, false)) {
        take_labels(block, cell, at, open);
        break;
      }
    }
    return std::move(items_);
  }

 private:
  void scan(std::uint32_t block) {
    const auto range = reading_.block_words(block);
    auto open = head_at(range.first, range, true);
    auto from = range.first;
    if (!open) {
      from = label_behind_work(range);
      if (from == range.last) return;
      open = head_at(from, range, false);
    }
    const auto first_item = items_.size();
    take_labels(block, range, from, open);
    close_bracket(range);
    if (items_.size() == first_item || !items_.back().value.empty()) return;
    take_below(block);
    const auto& last = items_.back();  // "1. Cơ quan thường trực" / "- Phát tờ rơi.": that is a body with its work
    const bool works = last.role <= LabelRole::perform && !last.blocks.empty() && !reading_.is_mark(last.label.last - 1, ':');
    if (works && tells_work(reading_.block_words(last.blocks.front()).first, reading_.size())) items_.resize(first_item);
  }

  /// The label that opens at `from`, and those that follow it in the range, each with its value.
  void take_labels(std::uint32_t block, Range range, std::uint32_t from, std::optional<Head> open) {
    while (open) {
      LabelItem item;
      item.role = open->role;
      item.block = block;
      item.label = {from, open->end};
      item.value = {open->end, range.last};
      item.due = item.role == LabelRole::time && asks_by_when(reading_, item.label);
      std::optional<Head> following;
      for (auto at = open->end + 1; at < range.last && !following; ++at) {
        const bool parted = parts_labels(at - 1);
        if (!parted && !begins_line_of_cell(at)) continue;
        following = head_at(at, range, false);
        if (!following) continue;
        from = at;
        item.value.last = parted ? at - 1 : at;
      }
      items_.push_back(std::move(item));
      open = following;
    }
  }

  [[nodiscard]] bool parts_labels(std::uint32_t word) const {
    return reading_.is_mark(word, ';') || reading_.is_mark(word, '.') || reading_.is_mark(word, ',') || reading_.is_mark(word, '-');
  }

  [[nodiscard]] bool begins_line_of_cell(std::uint32_t word) const {
    return std::binary_search(reading_.blocks.cell_lines.begin(), reading_.blocks.cell_lines.end(), reading_.words[word].begin);
  }

  /// "(Chủ trì: Sở Y tế; thời gian: Quý II)", "Mở lớp cho cán bộ xã. Thời gian: Quý II. Đơn vị chủ trì: Sở Nội vụ.": labels behind the work.
  [[nodiscard]] std::uint32_t label_behind_work(Range range) const {
    auto first = range.last;  // of those in sentences of their own
    const bool several = reading_.is(range.first, Term::plural) && agencies_.begins_collective(range.first);
    const bool has_owner = reading_.is(range.first, Term::order) || agencies_.begins_name(range.first) || several;
    for (auto at = range.first; at + 1 < range.last; ++at) {
      const bool bracket = reading_.is_mark(at, '(');
      const bool parts = reading_.is_mark(at, '.') || reading_.is_mark(at, ';');
      if (!bracket && (!parts || has_owner || reading_.is(at + 1, Shape::glued))) continue;
      const auto head = head_at(at + 1, range, false);
      if (!head) continue;
      if (bracket && first == range.last) return at + 1;
      if (head->role > LabelRole::monitor && head->role != LabelRole::time) continue;
      first = std::min(first, at + 1);
      if (head->role <= LabelRole::perform) return first;  // a time alone does not make a sentence a label
    }
    return range.last;
  }

  void close_bracket(Range range) {
    auto& value = items_.back().value;
    if (value.empty() || value.last != range.last) return;
    auto last = value.last;
    while (last > value.first && reading_.is(last - 1, Shape::mark) && !reading_.is_mark(last - 1, ')') && !reading_.is_mark(last - 1, '"'))
      --last;
    const bool opened =
        reading_.is_mark(items_.back().label.first - 1, '(') || (items_.size() > 1 && items_[items_.size() - 2].block == items_.back().block);
    int depth = 0;
    for (auto at = value.first; at < last; ++at) depth += reading_.is_mark(at, '(') ? 1 : reading_.is_mark(at, ')') ? -1 : 0;
    if (opened && depth < 0) value.last = last - 1;
  }

  /// A label without a value in its line has it on the bullets below; one that is a heading, also in its paragraphs.
  void take_below(std::uint32_t block) {
    if (take_paragraphs(block)) return;
    const auto& head = reading_.blocks.blocks[block];
    for (auto i = block + 1; i < reading_.blocks.blocks.size(); ++i) {
      const auto& below = reading_.blocks.blocks[i];
      if (below.kind != Block::Kind::bullet || below.level <= head.level ||
          reading_.outline.node_of_block[i] != reading_.outline.node_of_block[block])
        break;
      const auto range = reading_.block_words(i);
      if (head_at(range.first, range, true)) break;
      items_.back().blocks.push_back(i);
    }
  }

  /// "2.2. Đơn vị thực hiện" / "Sở Công Thương.": paragraphs that name agencies or times and nothing else, up to the next number.
  bool take_paragraphs(std::uint32_t block) {
    auto& item = items_.back();
    const int node = reading_.outline.node_of_block[block];
    if (node < 0 || reading_.outline.nodes[static_cast<std::size_t>(node)].heading != block) return false;
    for (auto i = block + 1; i < reading_.blocks.blocks.size() && reading_.outline.node_of_block[i] == node; ++i) {
      if (reading_.blocks.blocks[i].kind == Block::Kind::note) continue;
      const auto range = reading_.block_words(i);
      const bool fits = item.role == LabelRole::time ? range.size() <= most_words_of_time : item.role <= LabelRole::monitor && names_only(range);
      if (reading_.blocks.blocks[i].kind != Block::Kind::paragraph || !fits || head_at(range.first, range, true)) {
        item.blocks.clear();
        return false;
      }
      item.blocks.push_back(i);
    }
    return !item.blocks.empty();
  }

  /// A label from `word` on. At a block's beginning the colon may be missing where the label fills the block or an agency follows.
  [[nodiscard]] std::optional<Head> head_at(std::uint32_t word, Range range, bool opens_block) const {
    if (word >= range.last) return std::nullopt;
    std::optional<Head> best;
    for (const bool with_owner : {true, false}) {
      auto at = word;
      std::optional<LabelRole> role;
      if (with_owner) {
        const auto owner = reading_.length(at, Term::owner);
        if (owner == 0) continue;
        at += owner;
        role = LabelRole::perform;
      }
      if (auto head = head_behind(at, range, role, opens_block, with_owner); head && (!best || head->end > best->end)) best = head;
    }
    // "Các đơn vị được giao chủ trì: Hướng dẫn …" are bodies with their work.
    const bool bodies = best && best->role <= LabelRole::perform && reading_.is(word, Term::plural) && tells_work(best->end, range.last);
    return bodies ? std::nullopt : best;
  }

  [[nodiscard]] std::optional<Head> head_behind(std::uint32_t at, Range range, std::optional<LabelRole> role, bool opens_block, bool owned) const {
    std::uint32_t taken = 0;
    bool said = false;  // the role itself, not only whose it is
    for (std::uint32_t steps = 0; steps <= most_extras && at < range.last; ++steps) {
      std::uint32_t length = 0;
      const auto* entry = reading_.entry(at, lexicon::Table::labels, &length);
      if (entry == nullptr) break;
      const auto acting = acting_role(entry->term);
      const auto plain = plain_role(entry->term);
      const bool first = steps == 0;
      if (first && !owned && plain) {
        role = plain;
      } else if (first && !owned && reading_.is(at, Term::finishes) && reading_.is_mark(at + length, ':')) {
        role = LabelRole::time;  // "Hoàn thành: Quý II"
      } else if (acting && (first || (owned && role == LabelRole::perform && taken == 0))) {
        role = acting;
        said = true;
      } else if (entry->term != Term::extra && !acting && !plain && entry->term != Term::owner) {
        break;
      } else if (first && !owned) {
        return std::nullopt;
      }
      at += length;
      taken += length;
      const bool listed = role == LabelRole::time && (reading_.is_mark(at, ',') || reading_.is_mark(at, '/'));  // "Thời gian thực hiện, hoàn thành:"
      if (listed && taken > length && reading_.entry(at + 1, lexicon::Table::labels) != nullptr) ++at;
    }
    if (!role) return std::nullopt;
    if (reading_.is_mark(at, '(')) {  // Thời gian (dự kiến):
      auto close = at;
      while (close < range.last && !reading_.is_mark(close, ')') && close < at + 6) ++close;
      if (reading_.is_mark(close, ')') && reading_.is_mark(close + 1, ':')) at = close + 1;
    }
    if (at < range.last && reading_.is_mark(at, ':')) {
      const bool owner_alone = owned && !said;  // "Các sở, ngành: Rà soát …" is a body with its work
      if ((!owned || owner_alone) && *role <= LabelRole::perform && tells_work(at + 1, range.last)) return std::nullopt;
      return Head{*role, at + 1};
    }
    if (*role == LabelRole::time && opens_block)  // "Thời hạn trình Bộ trưởng:"
      for (auto colon = at; colon < std::min(range.last, at + most_words_before_colon); ++colon) {
        if (reading_.is_mark(colon, ':')) return Head{*role, colon + 1};
        if (reading_.is(colon, Shape::mark) || reading_.number(colon)) break;
      }
    if (owned && said && at < range.last && reading_.is(at, Term::is) && names_clause({at + 1, range.last})) return Head{*role, at + 1};
    if (!opens_block) return std::nullopt;
    if (at == range.last) return fills_block(*role, range, owned && said) ? std::optional(Head{*role, at}) : std::nullopt;
    const bool acting = *role <= LabelRole::monitor && !reading_.is(range.first, Shape::upper);  // "PHÂN CÔNG NHIỆM VỤ BAN CHỈ ĐẠO" is a title
    if (acting && owned && taken > 0 && (agencies_.begins_name(at) || reading_.is(at, Term::plural)) && names_only({at, range.last}))
      return Head{*role, at};
    return std::nullopt;
  }

  /// "Phối hợp theo dõi: Lắp đặt thước đo …": the title of work that is told, no label.
  [[nodiscard]] bool tells_work(std::uint32_t word, std::uint32_t limit) const {
    return word < limit && reading_.is(word, {Term::verb, Term::weak, Term::adverb, Term::guide}) && !agencies_.begins_name(word) &&
           !agencies_.begins_collective(word);
  }

  /// "Cơ quan thường trực là [Sở Công Thương]; …": agencies up to the next sign.
  [[nodiscard]] bool names_clause(Range range) const {
    const auto list = agencies_.read_list(range.first, range.last, false);
    return !list.empty() && (list.end >= range.last || reading_.is_mark(list.end, ';') || reading_.is_mark(list.end, '.') ||
                             reading_.is_mark(list.end, ','));
  }

  [[nodiscard]] bool names_only(Range range) const { return !agencies_.read_whole(range).empty(); }

  /// "2.5. Đơn vị thực hiện": a whole heading in small letters that is only a label. "IV. TỔ CHỨC THỰC HIỆN" is a title.
  [[nodiscard]] bool fills_block(LabelRole role, Range range, bool said) const {
    const bool names = role == LabelRole::lead || role == LabelRole::partner || (role == LabelRole::perform && said);
    if ((!names && role != LabelRole::time) || range.size() > 6) return false;  // "Kiểm tra, giám sát", "Tổ chức hội nghị" are titles
    return !reading_.is(range.first, Shape::upper);
  }

  const Reading& reading_;
  AgencyReader agencies_;
  std::vector<LabelItem> items_;
};

}  // namespace

bool asks_by_when(const Reading& reading, Range title) {
  if (!title.empty() && reading.is(title.first, Term::finishes)) return true;
  for (auto at = title.first; at < title.last; ++at) {
    const auto* entry = reading.entry(at, lexicon::Table::labels);
    if (entry != nullptr && entry->kind == "deadline") return true;
  }
  return false;
}

std::vector<LabelItem> find_labels(const Reading& reading) { return LabelFinder(reading).run(); }

std::vector<LabelItem> find_labels_in(const Reading& reading, std::uint32_t block, Range cell) { return LabelFinder(reading).run_in(block, cell); }

}  // namespace vnplan::facts
