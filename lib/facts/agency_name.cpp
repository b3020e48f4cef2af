#include <algorithm>

#include "facts/agency.h"

namespace vnplan::facts {
namespace {

constexpr std::uint32_t longest_name = 240;       // words; bodies nest in one another's names, and a collective lists its nouns and places
constexpr std::uint32_t longest_scope = 120;      // words in brackets
constexpr std::uint32_t shortest_lone_noun = 3;   // words: "Cơ sở giáo dục"; shorter ones begin other things, "Cơ sở vật chất", "Cán bộ"

}  // namespace

std::uint32_t AgencyReader::noun_at(std::uint32_t word) const {
  const auto noun = reading_.length(word, {Term::noun, Term::level});
  if (noun == 0) return 0;
  const auto proper = reading_.length(word, Term::agency);
  return proper > noun && reading_.is_capital(word) ? 0 : noun;
}

bool AgencyReader::begins_name(std::uint32_t word) const {
  if (!reading_.is(word, {Term::comrade, Term::office, Term::agency})) return false;
  if (reading_.is(word, Term::comrade) || (reading_.is_capital(word) && reading_.is(word, Term::office))) return true;
  if (const auto office = reading_.length(word, Term::office); office > 0 && reading_.is(word + office, Term::plural))
    return true;  // thủ trưởng các ngành
  std::uint32_t length = 0;
  const auto* head = reading_.entry(word, lexicon::Table::agencies, &length);
  if (head != nullptr && head->term == Term::agency) {
    if (head->kind == "authority") return true;
    if (!reading_.is_capital(word)) {  // phòng CNTT, sở Y tế, công an huyện
      const auto next = word + length;
      const bool named = !reading_.begins_cell(next) && reading_.is_capital(next) && !begins_name(next);
      return named && !reading_.is(next, {Term::verb, Term::lead, Term::partner, Term::closing_qualifier});  // "bộ, ngành Trung ương"
    }
    if (length > 1 || reading_.is(word, Shape::upper) || head->kind == "company") return true;  // Viettel
    // A lone generic noun (Sở, Ban, Hội) needs a name behind it.
    const auto next = word + 1;
    if (reading_.begins_cell(next)) return reading_.is(word, Shape::upper);
    return reading_.is_capital(next) || reading_.is(next, {Term::whole, Term::atom, Term::level}) || reading_.is(word, Shape::upper);
  }
  return false;
}

bool AgencyReader::begins_collective(std::uint32_t word) const {
  if (const auto plural = reading_.length(word, Term::plural); plural > 0) {
    auto noun = word + plural;
    if (reading_.is(noun, Term::plural)) noun += reading_.length(noun, Term::plural);  // "Các các"
    return noun_at(noun) > 0 || begins_name(noun) || reading_.is(noun, {Term::office, Term::comrade});
  }
  return noun_at(word) > 0;
}

std::optional<AgencyName> AgencyReader::read(std::uint32_t word, std::uint32_t limit) const {
  if (word >= limit) return std::nullopt;
  limit = std::min(limit, word + longest_name);
  const bool collective = reading_.is(word, Term::plural) || !begins_name(word);
  if (collective && !stands_as_collective(word, limit)) return std::nullopt;
  const auto end = collective ? end_of_collective(word, limit) : end_of_proper(word, limit);
  if (end == word) return std::nullopt;
  return named({word, end}, limit);
}

std::optional<AgencyName> AgencyReader::read_noun(std::uint32_t word, std::uint32_t limit) const {
  const auto noun = noun_at(word);
  if (word >= limit || noun < shortest_lone_noun || !reading_.is_capital(word)) return std::nullopt;
  return named({word, end_of_qualifiers(word + noun, std::min(limit, word + longest_name), true)}, limit);
}

/// Without `các` at least two nouns, or one with what says which: "đơn vị có liên quan".
bool AgencyReader::stands_as_collective(std::uint32_t word, std::uint32_t limit) const {
  if (reading_.is(word, Term::plural)) return begins_collective(word);
  const auto noun = noun_at(word);
  if (noun == 0) return false;
  const auto part = reading_.length(word + noun, Term::part_qualifier);
  const bool owned = part > 0 && begins_name(word + noun + part);  // đảng ủy trực thuộc Tỉnh ủy
  const auto* entry = reading_.entry(word, lexicon::Table::collectives);
  const bool proper = entry != nullptr && std::any_of(entry->canonical.begin(), entry->canonical.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  // "đại biểu HĐND tỉnh": whose they are is in the noun itself
  return owned || proper || heads_others(word) || end_of_nouns(word, limit) != word + noun ||
         reading_.is(word + noun, Term::closing_qualifier);
}

/// A body of its own name, or a person; `word` if none stands there.
std::uint32_t AgencyReader::end_of_proper(std::uint32_t word, std::uint32_t limit) const {
  if (reading_.length(word, {Term::office, Term::comrade}) > reading_.length(word, Term::agency)) return end_of_person(word, limit);
  const auto head = reading_.length(word, Term::agency);
  if (head == 0 || word >= limit) return word;
  if (reading_.length(word + head, Term::portfolio) > 2) return end_of_portfolio(word + head, limit);  // Cán bộ phụ trách công tác …
  return end_of_number(word, std::max(end_of_tail(word, word + head, limit), word + head), limit);
}

/// "Ban Chỉ đạo quốc gia 1237": the number of the decision that set the board up.
std::uint32_t AgencyReader::end_of_number(std::uint32_t head, std::uint32_t word, std::uint32_t limit) const {
  const auto* entry = reading_.entry(head, lexicon::Table::agencies);
  const bool board = entry != nullptr && (entry->kind == "board" || entry->kind == "team" || entry->kind == "office");
  if (!board || word >= limit || !reading_.is(word, Shape::digits) || reading_.words[word].span().size() < 2) return word;
  const auto next = word + 1;
  const bool counts = next < limit && !reading_.is(next, Shape::mark) && !stops_name(next) && !reading_.is(next, Term::and_);
  return counts ? word : next;
}

AgencyName AgencyReader::named(Range words, std::uint32_t limit) const {
  AgencyName name;
  name.words = words;
  name.text = std::string(trim_value(reading_.text(words)));
  name.end = words.last;
  take_scope(name, limit);
  return name;
}

/// "(đối với nội dung trên Cổng)" behind a name is its scope.
void AgencyReader::take_scope(AgencyName& name, std::uint32_t limit) const {
  if (!reading_.is_mark(name.end, '(') || name.end >= limit) return;
  auto at = name.end + 1;
  limit = std::min(limit, at + longest_scope);
  while (at < limit && !reading_.is_mark(at, ')')) ++at;
  if (at >= limit) return;
  name.scope = std::string(trim_value(reading_.text(Range{name.end + 1, at})));
  name.end = at + 1;
}

}  // namespace vnplan::facts
