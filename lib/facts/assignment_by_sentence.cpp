#include <algorithm>

#include "facts/assignment_finder.h"
#include "facts/date.h"
#include "lexicon/spelling.h"

// "Giao Sở X chủ trì …", "Sở X chủ trì …; UBND các huyện bố trí …".

namespace vnplan::facts {
namespace {

using outline::Place;

constexpr std::uint32_t longest_clause = 60;  // words in which chủ trì is looked for

}  // namespace

void AssignmentFinder::add_inline(std::uint32_t block, Range range) {
  const auto before = found_.size();
  for (auto first = range.first; first < range.last;) {
    const auto last = end_of_sentence(reading_, first, range.last);
    if (const auto instruction = sentences_.read({first, last}); instruction && tells(block, *instruction)) {
      const bool over = !instruction->ordered && is_past({first, instruction->subject.front().words.first});
      if (!over) add_clauses(block, *instruction, Assignment::Via::inline_);
    } else if (add_behind_work(block, {first, last})) {
      // told behind the work
    } else if (found_.size() > before) {  // goes on with the one before
      found_.back().text += ". " + std::string(trim_value(reading_.text(Range{first, last})));
      found_.back().span.end = reading_.span({first, last}).end;
      add_times(found_.back(), {first, last});
    }
    first = last;
  }
}

/// Whether a new subject may stand behind the mark: a semicolon, the comma before an order, or behind a time or before a connective:
/// "…, giao Sở Y tế …", "… trước 15/4, Sở Y tế …", "…, đồng thời Sở Y tế …".
bool AssignmentFinder::begins_clause(std::uint32_t word, const Instruction& before) const {
  if (reading_.is_mark(word, ';')) return true;
  if (!reading_.is_mark(word, ',')) return false;
  if (reading_.is(word + 1, {Term::order, Term::connective})) return true;
  return agencies_.begins_name(word + 1) && reading_.is_capital(word + 1) && word > before.predicate.first && ends_time(word);
}

/// What stands behind a semicolon, also behind a time: "; trước ngày 30/11, [các đơn vị gửi báo cáo]".
SentenceReader::Attempt AssignmentFinder::read_clause(std::uint32_t word, std::uint32_t limit) const {
  auto attempt = sentences_.read_at(word, limit);
  if (attempt.instruction || !reading_.is(word, {Term::before, Term::at_latest, Term::every, Term::periodic})) return attempt;
  auto last = word;
  while (last < limit && !reading_.is_mark(last, ';')) ++last;
  if (auto found = sentences_.read({word, last})) {
    found->predicate.last = limit;
    attempt.instruction = std::move(found);
  }
  return attempt;
}

/// "Đầu năm 2024, [UBND tỉnh ban hành …]" in a plan of 2025: what opens the sentence is over, so that it tells what was done.
bool AssignmentFinder::is_past(Range opening) const {
  if (issued_.empty() || reading_.is(opening.first, {Term::from, Term::before, Term::until, Term::at_latest, Term::basis})) return false;
  for (auto word = opening.first; word < opening.last; ++word) {
    const auto date = read_date(reading_, word, opening.last, {.day_month = false, .bare_year = true});
    if (!date || date->date.year == 0) continue;
    const auto day = date->date.iso();
    return day < issued_.substr(0, day.size()) && reading_.is_mark(date->range.last, ',') && date->range.last + 1 >= opening.last;
  }
  return false;
}

/// A time ends right before the word.
bool AssignmentFinder::ends_time(std::uint32_t word) const {
  const auto end = reading_.words[word - 1].end;
  const auto begins_before = [](const Timeline& time, std::uint32_t at) { return time.span.begin < at; };
  const auto behind = std::lower_bound(timelines_.begin(), timelines_.end(), end, begins_before);
  return behind != timelines_.begin() && behind[-1].span.end == end;
}

/// "Sở A chủ trì …; UBND các huyện bố trí …": a new subject is a new assignment.
void AssignmentFinder::add_clauses(std::uint32_t block, Instruction instruction, Assignment::Via via) {
  const auto limit = instruction.predicate.last;
  std::vector<AgencyName> helpers;
  const auto first_word = [&] {
    return std::max(instruction.predicate.first, roles_.end_of_parted_partners(instruction.predicate, instruction.ordered));
  };
  for (auto at = first_word(); at < limit; ++at) {
    if (!begins_clause(at, instruction)) continue;
    const auto first = sentences_.skip_connectives(at, limit);
    auto [next, end] = read_clause(first, limit);
    if (!next) at = std::max(at, end - 1);
    // "giao Sở X …, giao Sở Y …"
    const bool again = first < limit && instruction.ordered && reading_.words[instruction.order].key == reading_.words[first].key;
    const bool step = reading_.is_mark(at, ',') && reading_.is(first, Term::order) && !again;
    if (next && step && !leads_soon(next->predicate)) continue;  // "…, đề nghị Bộ X xem xét" is a step of the work
    if (!next || reading_.is(at + 1, Term::as_for)) continue;
    if (only_partners(next->predicate) && roles_.read({instruction.predicate.first, at}).leads) {
      helpers = std::move(next->subject);
      instruction.predicate.last = at;
      break;
    }
    instruction.predicate.last = at;
    add_instruction(block, instruction, via);
    instruction = std::move(*next);
    at = first_word();
  }
  add_instruction(block, instruction, via);
  add_actors(found_.back().partners, helpers);
  keep_first(found_.back().partners);
}

/// Of its first words only, so that a sentence full of orders is read in linear time.
bool AssignmentFinder::leads_soon(Range predicate) const {
  predicate.last = std::min(predicate.last, predicate.first + longest_clause);
  return roles_.read(predicate).leads;
}

/// "Sở A chủ trì; Sở B, Sở C [phối hợp]": no work of their own.
bool AssignmentFinder::only_partners(Range predicate) const {
  auto at = predicate.first + reading_.length(predicate.first, Term::partner);
  if (at == predicate.first) return false;
  at += reading_.length(at, {Term::verb, Term::weak});
  while (at < predicate.last && reading_.is(at, Shape::mark)) ++at;
  return at >= predicate.last;
}

void AssignmentFinder::add_instruction(std::uint32_t block, const Instruction& instruction, Assignment::Via via) {
  const auto begin = instruction.subject.front().words.first;
  Assignment assignment = made(block, {begin, instruction.predicate.last}, via);
  const auto roles = roles_.read(instruction.predicate);
  assign(assignment, roles, instruction.subject);
  place_by_scope(assignment);
  assignment.text = text_of({{roles.work, instruction.predicate.last}});
  add_times(assignment, {begin_of_clause(block, begin), instruction.predicate.last});
  add(std::move(assignment));
}

/// Where the clause that holds `word` begins: behind a full stop or a semicolon that parts subjects.
std::uint32_t AssignmentFinder::begin_of_clause(std::uint32_t block, std::uint32_t word) {
  const auto sentence = begin_of_sentence(block, word);
  auto first = word;
  while (first > sentence && !reading_.is_mark(first - 1, ';')) --first;
  if (reading_.is(first, Term::takes_leave)) return word;  // "Trên đây là Kế hoạch … năm 2025; yêu cầu …": the year is the plan's
  if (found_.empty()) return first;
  const auto before = found_.back().span.end;
  if (before <= reading_.words[first].begin || before > reading_.words[word].begin || found_.back().section != reading_.section_of(word))
    return first;
  const auto words = reading_.words.begin();
  return static_cast<std::uint32_t>(
      std::lower_bound(words + first, words + word, before, [](const Word& w, std::uint32_t end) { return w.begin < end; }) - words);
}

/// Goes on from the sentence of the last call, for the instructions of a paragraph come in their order.
std::uint32_t AssignmentFinder::begin_of_sentence(std::uint32_t block, std::uint32_t word) {
  const auto paragraph = reading_.block_words(block);
  const auto sentence_at = [&](std::uint32_t first) { return Range{first, end_of_sentence(reading_, first, paragraph.last)}; };
  if (sentence_.first < paragraph.first || word < sentence_.first || sentence_.last > paragraph.last) sentence_ = sentence_at(paragraph.first);
  while (sentence_.last <= word) sentence_ = sentence_at(sentence_.last);
  return sentence_.first;
}

/// The issuing body speaks, it is told nothing. In the preamble of a numbered document only an order counts.
bool AssignmentFinder::tells(std::uint32_t block, const Instruction& instruction) const {
  if (instruction.ordered) return true;
  const auto place = reading_.outline.places[block];
  if (place == Place::preamble && !reading_.outline.nodes.empty()) return false;
  return place == Place::node || !is_issuer(instruction.subject.front().text);
}

bool AssignmentFinder::is_issuer(std::string_view name) const {
  if (issuer_.empty()) return false;
  const auto subject = lexicon::slug(name);
  return issuer_ == subject || issuer_.substr(0, subject.size() + 1) == subject + "-";
}

}  // namespace vnplan::facts
