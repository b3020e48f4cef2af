#include <algorithm>

#include "facts/assignment_finder.h"

// Who does it, behind the work: "Ban hành Quy chế (Giao Sở X chủ trì)", "Tổ chức hội thi, giao Sở X chủ trì", "Nội dung này do Sở X chủ trì".

namespace vnplan::facts {

bool AssignmentFinder::add_behind_work(std::uint32_t block, Range sentence) {
  return add_bracketed(block, sentence) || add_ordered_behind(block, sentence) || add_clause_behind(block, sentence) ||
         add_done_by(block, sentence);
}

/// "Xử lý vi phạm; đề nghị Công an tỉnh điều tra", "Rà soát quy hoạch, trong đó Sở Xây dựng lập hồ sơ": a clause of its own behind one that names
/// nobody.
bool AssignmentFinder::add_clause_behind(std::uint32_t block, Range sentence) {
  for (auto at = sentence.first + 1; at + 1 < sentence.last; ++at) {
    const bool among = reading_.is_mark(at, ',') && reading_.is(at + 1, {Term::namely, Term::connective});
    if (!among && !reading_.is_mark(at, ';')) continue;
    auto first = sentences_.skip_connectives(at, sentence.last);
    first += reading_.length(first, Term::namely);
    auto [instruction, end] = read_clause(first, sentence.last);
    if (instruction && tells(block, *instruction)) return add_clauses(block, std::move(*instruction), Assignment::Via::inline_), true;
    at = std::max(at, end - 1);
  }
  return false;
}

/// "Ban hành Quy chế (Giao Công an tỉnh chủ trì, phối hợp với Sở Tư pháp)": who does it, in brackets behind the work.
bool AssignmentFinder::add_bracketed(std::uint32_t block, Range sentence) {
  auto open = sentence.last;
  while (open > sentence.first && !reading_.is_mark(open - 1, '(')) --open;
  if (open <= sentence.first + 1) return false;
  auto close = open;
  while (close < sentence.last && !reading_.is_mark(close, ')')) ++close;
  const bool ends = close + 2 >= sentence.last;
  const auto instruction = close < sentence.last && ends ? sentences_.read_at(open, close).instruction : std::nullopt;
  if (!instruction) return false;
  const auto roles = roles_.read(instruction->predicate);
  const auto behind = instruction->predicate.first + reading_.length(instruction->predicate.first, Term::label_perform);
  const bool does = behind > instruction->predicate.first && (behind >= close || reading_.is(behind, Shape::mark));  // "(các thôn thực hiện)"
  if (!instruction->ordered && !roles.leads && !does) return false;
  Assignment assignment = made(block, {sentence.first, close + 1}, Assignment::Via::inline_);
  assign(assignment, roles, instruction->subject);
  assignment.text = text_of({{sentence.first, open - 1}});
  add_times(assignment, {sentence.first, close});
  add(std::move(assignment));
  return true;
}

/// "Tổ chức hội thi, giao Sở Xây dựng chủ trì, hoàn thành trước ngày 30/6".
bool AssignmentFinder::add_ordered_behind(std::uint32_t block, Range sentence) {
  for (auto at = sentence.first + 1; at + 1 < sentence.last; ++at) {
    if ((!reading_.is_mark(at, ',') && !reading_.is_mark(at, ';')) || !reading_.is(at + 1, Term::order)) continue;
    const auto [instruction, end] = sentences_.read_at(at + 1, sentence.last);
    if (instruction && leads_soon(instruction->predicate))
      return add_work_before(block, sentence, at, instruction->subject, roles_.read(instruction->predicate)), true;
    at = std::max(at, end - 1);
  }
  return false;
}

/// "Việc kiểm tra chợ do Công an tỉnh chủ trì, Sở Y tế phối hợp", "Việc cấp mã số giao Chi cục Thú y chủ trì": nothing else may stand behind, for
/// then it only describes what is spoken of; nor may the work begin with a verb that makes nothing: who is to "tham gia lớp học do Sở Nội vụ chủ
/// trì" is another.
bool AssignmentFinder::add_done_by(std::uint32_t block, Range sentence) {
  if (has_children(block)) return false;
  const bool begins_with_verb = reading_.is(sentence.first, {Term::verb, Term::weak, Term::adverb, Term::partner, Term::guide, Term::advise}) &&
                                !reading_.is(sentence.first, Term::makes);
  if (reading_.is(sentence.first, {Term::plural, Term::not_, Term::past})) return false;
  for (auto by = sentence.first + 1; by + 1 < sentence.last; ++by) {
    if (agencies_.begins_name(by)) return false;  // "Nhiệm vụ UBND tỉnh giao Sở X chủ trì"
    const auto length = reading_.is_capital(by) ? 0 : reading_.length(by, {Term::by, Term::order});
    if (length == 0 || (begins_with_verb && !reading_.is_mark(by - 1, ','))) continue;
    auto list = agencies_.read_list(by + length, sentence.last, false);
    if (list.empty() || !reading_.is(list.end, Term::lead)) list = agencies_.read_unlisted(by + length, sentence.last, {Term::lead});
    if (list.empty()) return false;
    const auto roles = roles_.read({list.end, sentence.last});
    if (!roles.leads || !only_time_behind({list.end, sentence.last}, roles)) return false;
    return add_work_before(block, sentence, by, list.names, roles), true;
  }
  return false;
}

/// "thực hiện trong quý II/2024", or nothing.
bool AssignmentFinder::only_time_behind(Range predicate, const Roles& roles) const {
  const auto begins_time = [this](std::uint32_t word) {
    const auto place = reading_.words[word].begin;
    const auto time = std::lower_bound(timelines_.begin(), timelines_.end(), place,
                                       [](const Timeline& t, std::uint32_t begin) { return t.span.begin < begin; });
    return time != timelines_.end() && time->span.begin == place;
  };
  auto at = roles.rest;
  while (at < predicate.last && !begins_time(at) && (reading_.is(at, Shape::mark) || reading_.is(at, {Term::verb, Term::weak})))
    at += std::max(1U, reading_.length(at, {Term::verb, Term::weak}));
  return at >= predicate.last || begins_time(at);
}

bool AssignmentFinder::has_children(std::uint32_t block) const {
  const int node = reading_.outline.node_of_block[block];
  const auto next = static_cast<std::size_t>(node) + 1;
  return is_heading(block) && next < reading_.outline.nodes.size() && reading_.outline.nodes[next].parent == node;
}

void AssignmentFinder::add_work_before(std::uint32_t block, Range sentence, std::uint32_t end, const std::vector<AgencyName>& owner,
                                       const Roles& roles) {
  Assignment assignment = made(block, sentence, Assignment::Via::inline_);
  assign(assignment, roles, owner);
  assignment.text = text_of({{sentence.first, end}});
  add_times(assignment, sentence);
  add(std::move(assignment));
}

}  // namespace vnplan::facts
