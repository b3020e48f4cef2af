#include <algorithm>

#include "facts/assignment_finder.h"

// "3. Sở Tài chính": what stands below is its work.

namespace vnplan::facts {

void AssignmentFinder::find_owner(std::size_t n) {
  const auto& node = reading_.outline.nodes[n];
  if (labelled_[node.heading]) return;
  const auto heading = reading_.block_words(node.heading);
  if (auto owner = sentences_.read_owner(heading)) {
    owners_[n] = Owner{std::make_shared<std::vector<AgencyName>>(std::move(owner->names)), owner->end};
  } else if (node.parent >= 0 && owners_[static_cast<std::size_t>(node.parent)]) {
    owners_[n] = Owner{owners_[static_cast<std::size_t>(node.parent)]->names, heading.first};
  }
}

/// A paragraph under an agency's heading: sentences without an agency of their own go on with the one before.
void AssignmentFinder::add_owned(std::uint32_t block, Range range, const std::vector<AgencyName>& owner) {
  for (auto first = range.first; first < range.last;) {
    auto last = end_of_sentence(reading_, first, range.last);
    while (last < range.last && !has_subject({last, range.last}, owner)) last = end_of_sentence(reading_, last, range.last);
    add_owned_work(block, {first, last}, owner);
    first = last;
  }
}

/// "(Phòng Kinh tế: lập dự toán. ) Sở Tài chính thẩm định": another body begins the sentence.
bool AssignmentFinder::has_subject(Range sentence, const std::vector<AgencyName>& owner) const {
  sentence.last = end_of_sentence(reading_, sentence.first, sentence.last);
  const auto own = sentences_.read_at(sentences_.skip_connectives(sentence.first, sentence.last), sentence.last).instruction;
  return own && !same_names(own->subject, owner) && !is_issuer(own->subject.front().text);
}

/// That agency's work, unless the words name their own subject.
void AssignmentFinder::add_owned_work(std::uint32_t block, Range range, const std::vector<AgencyName>& owner) {
  if (const auto own = sentences_.read(range); own && !same_names(own->subject, owner)) return add_clauses(block, *own, Assignment::Via::heading);
  if (only_names(range)) return;
  Assignment assignment = made(block, range, Assignment::Via::heading);
  const auto roles = roles_.read(range);
  assign(assignment, roles, owner);
  assignment.text = text_of({{roles.work, range.last}});
  add_times(assignment, range);
  add(std::move(assignment));
}

/// "Trưởng đoàn: Ông Nguyễn Văn A, Phó Chủ tịch …": who belongs to a body is no work of his.
bool AssignmentFinder::only_names(Range range) const {
  if (!agencies_.begins_name(range.first) || !reading_.is_capital(range.first)) return false;
  constexpr Terms works = {Term::verb, Term::weak, Term::adverb, Term::duty, Term::lead, Term::partner, Term::guide};
  const auto list = agencies_.read_list(range.first, range.last);
  for (auto at = list.empty() ? range.first : list.end; at < range.last; ++at)
    if (!reading_.is_capital(at) && reading_.is(at, works)) return false;
  return true;
}

bool AssignmentFinder::same_names(const std::vector<AgencyName>& a, const std::vector<AgencyName>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const AgencyName& x, const AgencyName& y) { return x.text == y.text; });
}

}  // namespace vnplan::facts
