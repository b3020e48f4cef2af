#include <algorithm>

#include "facts/assignment_finder.h"
#include "facts/cell_words.h"

// "Cơ quan chủ trì: Sở X. Cơ quan phối hợp: Sở Y. Thời gian: Quý II."

namespace vnplan::facts {
namespace {

/// "20 triệu đồng" and "NSĐP" of two columns.
void add_words(std::optional<std::string>& words, std::string_view more) {
  words = words ? *words + "; " + std::string(more) : std::string(more);
}

}  // namespace

void AssignmentFinder::add_group(const LabelGroup& group) {
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
  place_by_scope(assignment);
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

void AssignmentFinder::add_item(Assignment& assignment, const LabelItem& item) {
  item.for_each_value(reading_, [&](Range value) {
    switch (item.role) {
      case LabelRole::lead: add_value(assignment, assignment.lead, value); break;
      case LabelRole::partner: add_value(assignment, assignment.partners, value); break;
      case LabelRole::perform: add_value(assignment, assignment.performers, value); break;
      case LabelRole::monitor: add_actors(assignment.monitors, values_.split_value(value)); break;
      case LabelRole::time: add_times(assignment, value); break;
      case LabelRole::product: add_words(assignment.product, trim_value(reading_.text(value))); break;
      case LabelRole::budget: add_words(assignment.budget, trim_value(reading_.text(value))); break;
      case LabelRole::work:
      case LabelRole::other: break;
    }
  });
}

/// Role words in a value win over its label: "Cơ quan thực hiện: Sở X chủ trì, phối hợp với Y".
void AssignmentFinder::add_value(Assignment& assignment, std::vector<Actor>& usual, Range value) {
  for (auto first = value.first; first < value.last;) {
    auto last = first;
    while (last < value.last && !reading_.is_mark(last, ';')) ++last;
    add_clause(assignment, usual, {first, last});
    first = last + 1;
  }
}

void AssignmentFinder::add_clause(Assignment& assignment, std::vector<Actor>& usual, Range clause) {
  clause.first = behind_bullet(reading_, clause);
  const auto order = clause.first + reading_.length(clause.first, Term::order);  // "Giao Sở Y tế"
  if (order < clause.last && (agencies_.begins_name(order) || agencies_.begins_collective(order))) clause.first = order;
  if (const auto absence = absence_in(reading_, clause); absence != Absence::no) {
    if (absence == Absence::unnamed) report_not_understood(clause);
    return;
  }
  const auto list = values_.read_list(clause.first, clause.last);
  const bool acts = !list.empty() && reading_.is(list.end, {Term::lead, Term::partner, Term::verb, Term::weak, Term::adverb, Term::duty});
  const auto bare_partner = reading_.length(clause.first, Term::partner);
  const auto behind = list.empty() || list.end >= clause.last ? 0U : reading_.length(list.end, Term::partner);
  const bool partners_only = behind > 0 && ends_clause(list.end + behind, clause.last);  // "UBND các xã phối hợp"
  if (bare_partner > 0) {
    add_actors(assignment.partners, values_.split_value({clause.first + bare_partner, clause.last}));
  } else if (partners_only) {
    add_actors(assignment.partners, list.names);
  } else if (acts && list.end < clause.last) {
    const auto roles = roles_.read({list.end, clause.last});
    add_actors(roles.leads ? assignment.lead : usual, list.names);
    add_actors(assignment.partners, roles.partners);
  } else {
    const auto names = values_.split_value(clause);
    if (names.empty()) report_not_understood(clause);
    report_unknown(names);
    add_actors(usual, names);
  }
}

/// "Sở Nội vụ (chủ trì), Sở Y tế (phối hợp)": a bracket that is only a word of role says the role.
void AssignmentFinder::place_by_scope(Assignment& assignment) const {
  const auto has_scope = [](const Actor& actor) { return actor.scope.has_value(); };
  const auto bracketed = [&](const std::vector<Actor>& actors) { return std::any_of(actors.begin(), actors.end(), has_scope); };
  if (!bracketed(assignment.lead) && !bracketed(assignment.partners) && !bracketed(assignment.performers)) return;
  Assignment placed;
  for (auto list : {&Assignment::lead, &Assignment::partners, &Assignment::performers})
    for (auto& actor : assignment.*list) {
      const auto said = role_said(actor.scope.value_or(""));
      if (said) actor.scope.reset();
      auto& to = said == Term::label_lead ? placed.lead : said == Term::label_partner ? placed.partners : placed.*list;
      to.push_back(std::move(actor));
    }
  for (auto list : {&Assignment::lead, &Assignment::partners, &Assignment::performers}) assignment.*list = std::move(placed.*list);
}

std::optional<Term> AssignmentFinder::role_said(const std::string& scope) const {
  if (scope.empty()) return std::nullopt;
  const auto words = lexicon::split_words(scope, reading_.index.vocabulary());
  std::uint32_t first = 0;
  for (const auto& hit : reading_.index.find_at(words, 0))
    if (hit.term == Term::owner) first = hit.words;  // "cơ quan chủ trì"
  for (const auto& hit : reading_.index.find_at(words, first))
    if (first + hit.words == words.size() && (hit.term == Term::label_lead || hit.term == Term::label_partner)) return hit.term;
  return std::nullopt;
}

void AssignmentFinder::report_not_understood(Range clause) {
  diagnostics_.push_back({Code::label_not_understood, reading_.span(clause), {}, std::string(trim_value(reading_.text(clause)))});
}

/// Names are given as printed; one that begins with no word for an agency, an office or a collective was not understood.
void AssignmentFinder::report_unknown(const std::vector<AgencyName>& names) {
  for (const auto& name : names) {
    const auto first = name.words.first;
    const bool member = name.text.size() > reading_.text(name.words).size();  // of an elliptic list: "Sở" stands before the colon
    if (member || agencies_.begins_name(first) || agencies_.begins_collective(first) ||
        reading_.is(first, {Term::office, Term::comrade, Term::agency}))
      continue;
    diagnostics_.push_back({Code::label_not_understood, reading_.span(name.words), {}, name.text});
  }
}

/// Nothing but punctuation, or "thực hiện", is left of the clause.
bool AssignmentFinder::ends_clause(std::uint32_t word, std::uint32_t last) const {
  while (word < last && (reading_.is(word, Shape::mark) || reading_.is(word, {Term::weak, Term::verb})))
    word += std::max(1U, reading_.length(word, {Term::weak, Term::verb}));
  return word >= last;
}

/// Times of the work itself, where no label tells one: its deadlines and recurrences, not the years it speaks of.
void AssignmentFinder::add_deadlines(Assignment& assignment, Range work) const {
  Assignment all;
  add_times(all, work);
  for (auto& time : all.timeline)
    if (time.kind == Timeline::Kind::deadline || time.kind == Timeline::Kind::recurring) assignment.timeline.push_back(time);
}

}  // namespace vnplan::facts
