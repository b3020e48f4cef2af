#include <algorithm>
#include <unordered_set>

#include "facts/assignment_finder.h"
#include "lexicon/spelling.h"

namespace vnplan::facts {
namespace {

using blocks::Block;
using outline::Place;

}  // namespace

AssignmentFinder::AssignmentFinder(const Reading& reading, const Header& header, const std::vector<LabelItem>& labels,
                                   const std::vector<TaskTable>& tables, const std::vector<Timeline>& timelines, Diagnostics& diagnostics)
    : reading_(reading),
      issuer_(lexicon::slug(header.agency.value_or(""))),
      issued_(header.date.value_or(header.year ? std::to_string(*header.year) + "-01-01" : "")),
      labels_(labels),
      tables_(tables),
      timelines_(timelines),
      diagnostics_(diagnostics),
      agencies_(reading),
      values_(reading, true),
      roles_(reading),
      sentences_(reading) {}

std::vector<Assignment> AssignmentFinder::run() {
  labelled_.assign(reading_.blocks.blocks.size(), false);
  for (const auto& label : labels_) {
    // "5. Kinh phí: Sở Tài chính bố trí …" is a sentence with a subject, though it begins like a label.
    labelled_[label.block] =
        labelled_[label.block] || (label.role != LabelRole::budget && label.role != LabelRole::other) || !is_heading(label.block);
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

void AssignmentFinder::take_block(std::uint32_t i) {
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

bool AssignmentFinder::is_heading(std::uint32_t block) const {
  const int node = reading_.outline.node_of_block[block];
  return node >= 0 && reading_.outline.nodes[static_cast<std::size_t>(node)].heading == block;
}

void AssignmentFinder::add_actors(std::vector<Actor>& actors, const std::vector<AgencyName>& names) const {
  for (const auto& name : names) actors.push_back({name.text, {}, name.scope, reading_.span(name.words)});
}

/// Files an assignment, each agency of a list once.
void AssignmentFinder::add(Assignment assignment) {
  for (auto* actors : {&assignment.lead, &assignment.partners, &assignment.performers, &assignment.monitors}) keep_first(*actors);
  found_.push_back(std::move(assignment));
}

void AssignmentFinder::keep_first(std::vector<Actor>& actors) {
  if (actors.size() < 2) return;
  std::unordered_set<std::string> known;
  std::erase_if(actors, [&](const Actor& actor) { return !known.insert(actor.text).second; });
}

void AssignmentFinder::add_times(Assignment& assignment, Range range) const {
  if (range.empty()) return;
  const Span place = reading_.span(range);
  auto time = std::lower_bound(timelines_.begin(), timelines_.end(), place.begin,
                               [](const Timeline& t, std::uint32_t begin) { return t.span.begin < begin; });
  for (; time != timelines_.end() && time->span.begin < place.end; ++time) assignment.timeline.push_back(*time);
}

std::string AssignmentFinder::text_of(const std::vector<Range>& ranges) const {
  std::string text;
  for (const auto range : ranges) {
    if (range.empty()) continue;
    if (!text.empty()) text += ' ';
    text += reading_.text(range);
  }
  return std::string(trim_value(text));
}

Assignment AssignmentFinder::made(std::uint32_t block, Range range, Assignment::Via via) const {
  Assignment assignment;
  assignment.via = via;
  assignment.section = reading_.outline.section_of(reading_.blocks, block);
  assignment.span = reading_.span(range);
  return assignment;
}

void AssignmentFinder::assign(Assignment& assignment, const Roles& roles, const std::vector<AgencyName>& owner) const {
  if (roles.leads) add_actors(assignment.lead, owner);
  if (roles.performs) add_actors(assignment.performers, owner);
  add_actors(assignment.partners, roles.partners);
}

std::vector<Assignment> find_assignments(const Reading& reading, const Header& header, const std::vector<LabelItem>& labels,
                                         const std::vector<TaskTable>& tables, const std::vector<Timeline>& timelines, Diagnostics& diagnostics) {
  return AssignmentFinder(reading, header, labels, tables, timelines, diagnostics).run();
}

}  // namespace vnplan::facts
