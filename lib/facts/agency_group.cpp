#include <algorithm>

#include "facts/agency.h"

// Collectives and persons: các sở, ban, ngành; Giám đốc các Sở; đồng chí Nguyễn Văn A – Phó Chủ tịch.

namespace vnplan::facts {
namespace {

constexpr Terms levels = {Term::level};

}  // namespace

/// các sở, ban, ngành; các Giám đốc Sở; các huyện biên giới: …; `word` if no collective stands there.
std::uint32_t AgencyReader::end_of_collective(std::uint32_t word, std::uint32_t limit) const {
  auto at = word;
  while (reading_.is(at, Term::plural)) at += reading_.length(at, Term::plural);
  if (at >= limit) return word;
  if (at > word && reading_.length(at, {Term::office, Term::comrade}) > 0 && noun_at(at) <= reading_.length(at, {Term::office, Term::comrade})) {
    const auto person = end_of_person(at, limit);
    return person > at ? person : word;
  }
  const auto first_noun = at;
  if (noun_at(at) == 0 && at > word && begins_name(at)) {
    at += reading_.length(at, Term::agency);
  } else {
    at = end_of_nouns(at, limit);
  }
  if (at == first_noun) return word;
  if (at < limit && reading_.is_capital(at) && begins_name(at)) at = std::max(at, end_of_proper(at, limit));  // … giúp việc Tỉnh ủy
  at = end_of_qualifiers(at, limit);
  // "các huyện biên giới: Ia H'Drai, Sa Thầy": members of a collective that is described, not named.
  const bool described = reading_.is_mark(at, ':') && reading_.is(first_noun, levels) && reading_.is_capital(at + 1);
  if (described) at = end_of_levels(at + 1, limit) > at + 1 ? std::max(at, end_of_levels(at + 1, limit)) : at;
  return at;
}

/// sở, ban, ngành; cơ quan, đơn vị và địa phương: the nouns under one `các`.
std::uint32_t AgencyReader::end_of_nouns(std::uint32_t word, std::uint32_t limit) const {
  auto at = word + noun_at(word);
  while (at > word && at + 1 < limit) {
    const bool joint = reading_.is_mark(at, ',') || reading_.is_mark(at, '/') || reading_.is_mark(at, '-') || reading_.is_mark(at, '&') ||
                       reading_.is(at, {Term::and_, Term::or_});
    const auto noun = joint ? noun_at(at + 1) : 0;
    if (noun == 0 || begins_name(at + 1)) break;
    at += 1 + noun;
  }
  return std::min(at, limit);
}

/// Đồng chí Nguyễn Văn A – Phó Chủ tịch …; Giám đốc Sở X; Thủ trưởng các sở, ban, ngành. `word` if no person stands there.
std::uint32_t AgencyReader::end_of_person(std::uint32_t word, std::uint32_t limit) const {
  auto at = word + reading_.length(word, Term::comrade);
  if (at > word) return std::max(word, end_of_comrade(at, limit));
  at += reading_.length(at, Term::office);
  if (at == word || at > limit) return word;
  if (reading_.is(at, Term::plural) || noun_at(at) > 0) {
    const auto body = begins_name(at) ? end_of_proper(at, limit) : end_of_collective(at, limit);
    if (body > at) return body;
  }
  return end_of_tail(word, at, limit);
}

/// Behind `đồng chí`: a name with its portfolio or office; failing that, what qualifies the comrades. 0 if there is nothing.
std::uint32_t AgencyReader::end_of_comrade(std::uint32_t word, std::uint32_t limit) const {
  const auto person = end_of_place(word, limit);
  if (const auto portfolio = end_of_portfolio(person, limit); portfolio > person) return portfolio;
  const bool parted = reading_.is_mark(person, '-') || reading_.is_mark(person, ',') || reading_.is_mark(person, ':');
  const auto office = person + (parted ? 1U : 0U);
  if (office < limit && reading_.is(office, Term::office)) {
    const auto holder = end_of_person(office, limit);
    const auto end = holder > office ? holder : person;
    return std::max(end, end_of_portfolio(end, limit));
  }
  if (person > word) return person;
  const auto qualified = end_of_qualifiers(word, limit);
  return qualified > word ? qualified : 0;
}

/// "phụ trách lĩnh vực kinh tế, đô thị": the portfolio of a person belongs to the name, up to what that person is to do. "phụ trách chung" is
/// what a person does.
std::uint32_t AgencyReader::end_of_portfolio(std::uint32_t word, std::uint32_t limit) const {
  if (!reading_.is(word, Term::portfolio) || reading_.length(word, Term::verb) > reading_.length(word, Term::portfolio)) return word;
  auto at = word + reading_.length(word, Term::portfolio);
  while (at < limit && !reading_.is_mark(at, ';') && !reading_.is_mark(at, '.') && !reading_.is_mark(at, ':') &&
         !reading_.is(at, {Term::duty, Term::lead, Term::partner, Term::adverb}) && (reading_.is_capital(at) || !reading_.is(at, Term::verb)))
    ++at;
  while (at > word && reading_.words[at - 1].is(Shape::mark)) --at;
  return at;
}

}  // namespace vnplan::facts
