#include <algorithm>
#include <memory>
#include <unordered_set>

#include "facts/facts.h"
#include "facts/label_groups.h"
#include "facts/roles.h"
#include "facts/sentence.h"
#include "lexicon/spelling.h"

namespace vnplan::facts {
namespace {

using blocks::Block;
using outline::Place;

class AssignmentFinder {
 public:
  AssignmentFinder(const Reading& reading, const Header& header, const std::vector<LabelItem>& labels, const std::vector<TaskTable>& tables,
                   const std::vector<Timeline>& timelines, Diagnostics& diagnostics)
      : reading_(reading), issuer_(lexicon::slug(header.agency.value_or(""))), labels_(labels), tables_(tables), timelines_(timelines), diagnostics_(diagnostics), agencies_(reading), roles_(reading), sentences_(reading) {}

  std::vector<Assignment> run() {
    labelled_.assign(reading_.blocks.blocks.size(), false);
    for (const auto& label : labels_) {
      // "5. Kinh phí: Sở Tài chính bố trí …" is a sentence with a subject, though it begins like a label.
      labelled_[label.block] = labelled_[label.block] || (label.role != LabelRole::budget && label.role != LabelRole::other) || !is_heading(label.block);
      if (label.role != LabelRole::time)
        for (const auto block : label.blocks) labelled_[block] = true;
    }
    for (const auto& group : group_labels(reading_, labels_)) add_group(group);
    for (const auto& table : tables_)
      for (const auto& task : table.tasks) add_task(table, task);
    owners_.resize(reading_.outline.nodes.size());
    for (std::size_t n = 0; n < owners_.size(); ++n) find_owner(n);
    for (std::uint32_t i = 0; i < reading_.blocks.blocks.size(); ++i) take_block(i);
    std::stable_sort(found_.begin(), found_.end(), [](const Assignment& a, const Assignment& b) { return a.span.begin < b.span.begin; });
    for (std::size_t i = 0; i < found_.size(); ++i) found_[i].id = "a" + std::to_string(i + 1);
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_heading(std::uint32_t block) const {
    const int node = reading_.outline.node_of_block[block];
    return node >= 0 && reading_.outline.nodes[static_cast<std::size_t>(node)].heading == block;
  }

  // ---- parts of an assignment ---------------------------------------------------------------------------------------------------

  [[nodiscard]] Actor actor(const AgencyName& name) const { return {name.text, {}, name.scope, reading_.span(name.words)}; }

  void add_actors(std::vector<Actor>& actors, const std::vector<AgencyName>& names) const {
    for (const auto& name : names) actors.push_back(actor(name));
  }

  /// Files an assignment, each agency of a list once.
  void add(Assignment assignment) {
    for (auto* actors : {&assignment.lead, &assignment.partners, &assignment.performers, &assignment.monitors}) keep_first(*actors);
    found_.push_back(std::move(assignment));
  }

  static void keep_first(std::vector<Actor>& actors) {
    if (actors.size() < 2) return;
    std::unordered_set<std::string> known;
    std::erase_if(actors, [&](const Actor& actor) { return !known.insert(actor.text).second; });
  }

  void add_times(Assignment& assignment, Range range) const {
    if (range.empty()) return;
    const Span place = reading_.span(range);
    auto time = std::lower_bound(timelines_.begin(), timelines_.end(), place.begin,
                                 [](const Timeline& t, std::uint32_t begin) { return t.span.begin < begin; });
    for (; time != timelines_.end() && time->span.begin < place.end; ++time) assignment.timeline.push_back(*time);
  }

  [[nodiscard]] std::string text_of(const std::vector<Range>& ranges) const {
    std::string text;
    for (const auto range : ranges) {
      if (range.empty()) continue;
      if (!text.empty()) text += ' ';
      text += reading_.text(range);
    }
    return std::string(trim_value(text));
  }

  // ---- labels -------------------------------------------------------------------------------------------------------------------

  void add_group(const LabelGroup& group) {
    Assignment assignment;
    assignment.via = Assignment::Via::label;
    assignment.section = group.node >= 0 ? reading_.outline.nodes[static_cast<std::size_t>(group.node)].path
                                         : reading_.outline.section_of(reading_.blocks, group.items.front()->block);
    assignment.text = text_of(group.work);
    bool timed = false;
    for (const auto* item : group.items) {
      add_item(assignment, *item);
      timed = timed || item->role == LabelRole::time;
    }
    if (!timed)
      for (const auto range : group.work) add_deadlines(assignment, range);
    if (assignment.lead.empty() && assignment.partners.empty() && assignment.performers.empty()) return;
    Span place = reading_.span(group.items.front()->label);
    for (const auto* item : group.items)
      item->for_each_value(reading_, [&](Range value) { place.end = std::max(place.end, reading_.span(value).end); });
    if (!group.work.empty() && !group.work.front().empty()) place.begin = std::min(place.begin, reading_.span(group.work.front()).begin);
    assignment.span = place;
    if (assignment.text.empty()) diagnostics_.push_back({Code::label_without_work, place, {}, std::string(reading_.text(group.items.front()->label))});
    add(std::move(assignment));
  }

  void add_task(const TaskTable& table, const TaskRow& task) {
    Assignment assignment;
    assignment.via = Assignment::Via::table;
    assignment.section = table.id;
    assignment.table = table.id;
    assignment.row = task.number;
    assignment.text = std::string(trim_value(reading_.text(task.work)));
    assignment.span = reading_.blocks.blocks[task.block].span;
    for (const auto& cell : task.cells) add_item(assignment, cell);
    add(std::move(assignment));
  }

  void add_item(Assignment& assignment, const LabelItem& item) {
    item.for_each_value(reading_, [&](Range value) {
      switch (item.role) {
        case LabelRole::lead: add_value(assignment, assignment.lead, value); break;
        case LabelRole::partner: add_value(assignment, assignment.partners, value); break;
        case LabelRole::perform: add_value(assignment, assignment.performers, value); break;
        case LabelRole::monitor: add_actors(assignment.monitors, agencies_.split_value(value)); break;
        case LabelRole::time: add_times(assignment, value); break;
        case LabelRole::product: assignment.product = std::string(trim_value(reading_.text(value))); break;
        case LabelRole::budget: assignment.budget = std::string(trim_value(reading_.text(value))); break;
        case LabelRole::work:
        case LabelRole::other: break;
      }
    });
  }

  /// Role words in a value win over its label: "Cơ quan thực hiện: Sở X chủ trì, phối hợp với Y".
  void add_value(Assignment& assignment, std::vector<Actor>& usual, Range value) {
    for (auto first = value.first; first < value.last;) {
      auto last = first;
      while (last < value.last && !reading_.is_mark(last, ';')) ++last;
      add_clause(assignment, usual, {first, last});
      first = last + 1;
    }
  }

  void add_clause(Assignment& assignment, std::vector<Actor>& usual, Range clause) {
    const auto list = agencies_.read_list(clause.first, clause.last);
    const bool acts = !list.empty() && reading_.is(list.end, {Term::lead, Term::partner, Term::verb, Term::weak, Term::adverb, Term::duty});
    const auto bare_partner = reading_.length(clause.first, Term::partner);
    const auto behind = list.empty() || list.end >= clause.last ? 0U : reading_.length(list.end, Term::partner);
    const bool partners_only = behind > 0 && ends_clause(list.end + behind, clause.last);  // "UBND các xã phối hợp"
    if (bare_partner > 0) {
      add_actors(assignment.partners, agencies_.split_value({clause.first + bare_partner, clause.last}));
    } else if (partners_only) {
      add_actors(assignment.partners, list.names);
    } else if (acts && list.end < clause.last) {
      const auto roles = roles_.read({list.end, clause.last});
      add_actors(roles.leads ? assignment.lead : usual, list.names);
      add_actors(assignment.partners, roles.partners);
    } else {
      add_actors(usual, agencies_.split_value(clause));
    }
  }

  /// Nothing but punctuation, or "thực hiện", is left of the clause.
  [[nodiscard]] bool ends_clause(std::uint32_t word, std::uint32_t last) const {
    while (word < last && (reading_.words[word].is(Shape::mark) || reading_.is(word, {Term::weak, Term::verb}))) word += std::max(1U, reading_.length(word, {Term::weak, Term::verb}));
    return word >= last;
  }

  /// Times of the work itself, where no label tells one: its deadlines and recurrences, not the years it speaks of.
  void add_deadlines(Assignment& assignment, Range work) const {
    Assignment all;
    add_times(all, work);
    for (auto& time : all.timeline)
      if (time.kind == Timeline::Kind::deadline || time.kind == Timeline::Kind::recurring) assignment.timeline.push_back(time);
  }

  // ---- headings -----------------------------------------------------------------------------------------------------------------

  struct Owner {
    std::shared_ptr<const std::vector<AgencyName>> names;  // shared with the nodes below
    std::uint32_t end = 0;                                 // the first word of run-in text in the heading
  };

  void find_owner(std::size_t n) {
    const auto& node = reading_.outline.nodes[n];
    if (labelled_[node.heading]) return;
    const auto heading = reading_.block_words(node.heading);
    if (auto owner = sentences_.read_owner(heading)) {
      owners_[n] = Owner{std::make_shared<std::vector<AgencyName>>(std::move(owner->names)), owner->end};
    } else if (node.parent >= 0 && owners_[static_cast<std::size_t>(node.parent)]) {
      owners_[n] = Owner{owners_[static_cast<std::size_t>(node.parent)]->names, heading.first};
    }
  }

  void take_block(std::uint32_t i) {
    const auto& block = reading_.blocks.blocks[i];
    const auto place = reading_.outline.places[i];
    if (labelled_[i] || (block.kind != Block::Kind::paragraph && block.kind != Block::Kind::bullet)) return;
    if (place != Place::node && place != Place::preamble && place != Place::closing) return;
    const int n = reading_.outline.node_of_block[i];
    auto range = reading_.block_words(i);
    if (n < 0 || !owners_[static_cast<std::size_t>(n)]) return add_inline(i, range);
    const auto& owner = *owners_[static_cast<std::size_t>(n)];
    if (reading_.outline.nodes[static_cast<std::size_t>(n)].heading == i) range.first = owner.end;
    if (!range.empty()) add_owned(i, range, *owner.names);
  }

  /// A paragraph under an agency's heading: that agency's work, unless the paragraph names its own subject.
  void add_owned(std::uint32_t block, Range range, const std::vector<AgencyName>& owner) {
    if (const auto own = sentences_.read(range); own && !same_names(own->subject, owner)) return add_instruction(block, *own, Assignment::Via::heading);
    Assignment assignment = made(block, range, Assignment::Via::heading);
    const auto roles = roles_.read(range);
    assign(assignment, roles, owner);
    assignment.text = text_of({{roles.work, range.last}});
    add_times(assignment, range);
    add(std::move(assignment));
  }

  static bool same_names(const std::vector<AgencyName>& a, const std::vector<AgencyName>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const AgencyName& x, const AgencyName& y) { return x.text == y.text; });
  }

  void assign(Assignment& assignment, const Roles& roles, const std::vector<AgencyName>& owner) const {
    if (roles.leads) add_actors(assignment.lead, owner);
    if (roles.performs) add_actors(assignment.performers, owner);
    add_actors(assignment.partners, roles.partners);
  }

  [[nodiscard]] Assignment made(std::uint32_t block, Range range, Assignment::Via via) const {
    Assignment assignment;
    assignment.via = via;
    assignment.section = reading_.outline.section_of(reading_.blocks, block);
    assignment.span = reading_.span(range);
    return assignment;
  }

  // ---- running text -------------------------------------------------------------------------------------------------------------

  void add_inline(std::uint32_t block, Range range) {
    const auto before = found_.size();
    for (auto first = range.first; first < range.last;) {
      const auto last = end_of_sentence(reading_, first, range.last);
      if (auto instruction = sentences_.read({first, last}); instruction && tells(block, *instruction)) {
        add_clauses(block, *instruction);
      } else if (found_.size() > before) {  // goes on with the one before
        found_.back().text += " " + std::string(reading_.text(Range{first, last}));
        found_.back().span.end = reading_.span({first, last}).end;
        add_times(found_.back(), {first, last});
      }
      first = last;
    }
  }

  /// "Sở A chủ trì …; UBND các huyện bố trí …": a new subject behind a semicolon is a new assignment.
  void add_clauses(std::uint32_t block, Instruction instruction) {
    const auto limit = instruction.predicate.last;
    for (auto at = instruction.predicate.first; at < limit; ++at) {
      if (!reading_.is_mark(at, ';')) continue;
      auto [next, end] = sentences_.read_at(at + 1, limit);
      if (!next) at = end - 1;
      if (!next || reading_.is(at + 1, Term::as_for)) continue;
      instruction.predicate.last = at;
      add_instruction(block, instruction, Assignment::Via::inline_);
      instruction = std::move(*next);
      at = instruction.predicate.first;
    }
    add_instruction(block, instruction, Assignment::Via::inline_);
  }

  void add_instruction(std::uint32_t block, const Instruction& instruction, Assignment::Via via) {
    const auto begin = instruction.subject.front().words.first;
    Assignment assignment = made(block, {begin, instruction.predicate.last}, via);
    const auto roles = roles_.read(instruction.predicate);
    assign(assignment, roles, instruction.subject);
    assignment.text = text_of({{roles.work, instruction.predicate.last}});
    add_times(assignment, {begin_of_clause(block, begin), instruction.predicate.last});
    add(std::move(assignment));
  }

  /// Where the clause that holds `word` begins: behind a full stop or a semicolon that parts subjects.
  [[nodiscard]] std::uint32_t begin_of_clause(std::uint32_t block, std::uint32_t word) {
    const auto first = begin_of_sentence(block, word);
    if (found_.empty()) return first;
    const auto before = found_.back().span.end;
    if (before <= reading_.words[first].begin || before > reading_.words[word].begin || found_.back().section != reading_.section_of(word)) return first;
    const auto words = reading_.words.begin();
    return static_cast<std::uint32_t>(std::lower_bound(words + first, words + word, before, [](const Word& w, std::uint32_t end) { return w.begin < end; }) - words);
  }

  /// Goes on from the sentence of the last call, for the instructions of a paragraph come in their order.
  std::uint32_t begin_of_sentence(std::uint32_t block, std::uint32_t word) {
    const auto paragraph = reading_.block_words(block);
    const auto sentence_at = [&](std::uint32_t first) { return Range{first, end_of_sentence(reading_, first, paragraph.last)}; };
    if (sentence_.first < paragraph.first || word < sentence_.first || sentence_.last > paragraph.last) sentence_ = sentence_at(paragraph.first);
    while (sentence_.last <= word) sentence_ = sentence_at(sentence_.last);
    return sentence_.first;
  }

  /// The issuing body speaks, it is told nothing. In the preamble of a numbered document only an order counts.
  [[nodiscard]] bool tells(std::uint32_t block, const Instruction& instruction) const {
    if (instruction.ordered) return true;
    const auto place = reading_.outline.places[block];
    if (place == Place::preamble && !reading_.outline.nodes.empty()) return false;
    return place == Place::node || !is_issuer(instruction.subject.front().text);
  }

  [[nodiscard]] bool is_issuer(std::string_view name) const {
    if (issuer_.empty()) return false;
    const auto subject = lexicon::slug(name);
    return issuer_ == subject || issuer_.substr(0, subject.size() + 1) == subject + "-";
  }

  const Reading& reading_;
  std::string issuer_;  // a slug
  const std::vector<LabelItem>& labels_;
  const std::vector<TaskTable>& tables_;
  const std::vector<Timeline>& timelines_;
  Diagnostics& diagnostics_;
  AgencyReader agencies_;
  RoleReader roles_;
  SentenceReader sentences_;
  std::vector<bool> labelled_;
  std::vector<std::optional<Owner>> owners_;
  std::vector<Assignment> found_;
  Range sentence_;  // of the last instruction
};

}  // namespace

std::vector<Assignment> find_assignments(const Reading& reading, const Header& header, const std::vector<LabelItem>& labels,
                                         const std::vector<TaskTable>& tables, const std::vector<Timeline>& timelines, Diagnostics& diagnostics) {
  return AssignmentFinder(reading, header, labels, tables, timelines, diagnostics).run();
}

}  // namespace vnplan::facts
