#include <algorithm>

#include "facts/agency.h"

// Collectives and persons: các sở, ban, ngành; Giám đốc các Sở; đồng chí Nguyễn Văn A – Phó Chủ tịch.

namespace vnplan::facts {
namespace {

constexpr Terms levels = {Term::level};
constexpr std::uint32_t longest_activity = 9;  // words of "quản lý, khai thác công trình thủy lợi"

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
    const auto whose = at + reading_.length(at, Term::plural);  // "cấp ủy, chính quyền các xã"
    if (whose > at && whose < limit && reading_.is(whose, levels)) at = end_of_levels(whose, limit);
    if (whose > at && at == first_noun + noun_at(first_noun) && heads_others(first_noun)) at = end_of_nouns(whose, limit);
  }
  if (at == first_noun) return word;
  if (at < limit && reading_.is_capital(at) && begins_name(at)) at = std::max(at, end_of_proper(at, limit));  // … giúp việc Tỉnh ủy
  const auto nouns = at;
  at = end_of_qualifiers(at, limit);
  if (at == nouns && first_noun > word && !reading_.is(first_noun, levels)) at = end_of_activity(word, at, limit);
  // "các huyện biên giới: Ia H'Drai, Sa Thầy": members of a collective that is described, not named.
  const bool described = reading_.is_mark(at, ':') && reading_.is(first_noun, levels) && reading_.is_capital(at + 1) && !begins_work(at + 1);
  if (described) at = end_of_levels(at + 1, limit) > at + 1 ? std::max(at, end_of_levels(at + 1, limit)) : at;
  return described ? at : end_of_members({first_noun, at}, limit);
}

/// "(Các thôn:) Thành lập tổ …": what they are to do; but Lập Thạch is a district.
bool AgencyReader::begins_work(std::uint32_t word) const {
  const auto verb = reading_.length(word, {Term::verb, Term::weak, Term::guide});
  return verb > 1 || (verb == 1 && !reading_.is_capital(word + 1));
}

/// "Chi ủy [các chi bộ]": a noun for the heads of other bodies, before those bodies.
bool AgencyReader::heads_others(std::uint32_t word) const {
  const auto noun = reading_.length(word, Term::noun);
  const auto whose = word + noun + reading_.length(word + noun, Term::plural);
  return noun > 1 && whose > word + noun && noun_at(whose) > 0 && reading_.length(word, {Term::weak, Term::verb}) < noun;
}

/// "các sở, ngành: Tài chính, Công Thương, Công an tỉnh": several nouns name none of the members, so that the whole is one collective.
std::uint32_t AgencyReader::end_of_members(Range nouns, std::uint32_t limit) const {
  const auto colon = nouns.last;
  if (!reading_.is_mark(colon, ':') || reading_.is(colon + 1, {Term::verb, Term::weak, Term::guide})) return colon;
  bool several = false;
  for (auto word = nouns.first; word < colon; ++word) several = several || reading_.is_mark(word, ',') || reading_.is(word, Term::and_);
  auto end = colon;
  for (auto at = colon + 1; several && at < limit; at = end + 1) {
    auto member = end_of_field(at, limit);
    if (member == at && end == colon) break;  // "các bộ, ngành: Bộ Công an, …" names each by itself
    if (begins_name(at)) member = std::max(member, end_of_proper(at, limit));
    if (member == at) break;
    end = member;
    if (!reading_.is_mark(end, ',') && !reading_.is(end, Term::and_)) break;
  }
  return end;
}

/// "các đơn vị quản lý hồ đập", "các tổ chức thực hiện dự án": what they do tells who is meant, though it could be what they are to do. So it is part
/// of the name only where nothing else can follow the name. `head`: the first word of the name; `word` if it does not go on.
std::uint32_t AgencyReader::end_of_activity(std::uint32_t head, std::uint32_t word, std::uint32_t limit) const {
  auto end = word + reading_.length(word, Term::activity);
  if (end == word) return word;
  const auto object = end + (end - word > 2 ? 0U : 1U);  // "quản lý" needs one, "thực hiện dự án" has it
  for (; end < std::min(limit, word + longest_activity); ++end) {
    if (const auto more = reading_.length(end + 1, Term::activity); more > 0 && (reading_.is_mark(end, ',') || reading_.is(end, Term::and_))) {
      end += more;  // quản lý, khai thác
      continue;
    }
    if (ends_activity(head, end, limit)) return end >= object ? end : word;
    const bool goes_on = names_only_ && (reading_.is(end, {Term::about, Term::and_}) || reading_.is_mark(end, ','));
    if (!goes_on && (reading_.is(end, Shape::mark) || stops_name(end))) return word;
  }
  return end >= limit && end >= object && ends_activity(head, end, limit) ? end : word;
}

/// Before `chủ trì` and `có trách nhiệm`; in a list of names, or behind `phối hợp với`, before the next name; at the end of a cell or label's value.
bool AgencyReader::ends_activity(std::uint32_t head, std::uint32_t end, std::uint32_t limit) const {
  const bool behind_with = head > 0 && reading_.is(head - 1, Term::with);
  if (end >= limit) return names_only_ || behind_with;
  if (reading_.is(end, {Term::lead, Term::duty})) return true;
  if (names_only_ && (reading_.is(end, Term::partner) || reading_.is_mark(end, '('))) return true;
  if (reading_.is_mark(end, ';') || reading_.is_mark(end, '.')) return names_only_ || behind_with;
  const bool listed = behind_with || (head > 0 && (reading_.is_mark(head - 1, ',') || reading_.is(head - 1, Term::and_)));
  return (names_only_ || listed) && (reading_.is_mark(end, ',') || reading_.is(end, Term::and_)) && begins_agency(end + 1);
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
  if (at > word) return end_of_offices(word, std::max(word, end_of_comrade(at, limit)), limit);
  at += reading_.length(at, Term::office);
  if (at == word || at > limit) return word;
  if (const auto portfolio = end_of_portfolio(at, limit); portfolio > at) return portfolio;  // Phó Chủ tịch phụ trách lĩnh vực xã hội
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

/// "Đồng chí Phó Bí thư Đảng ủy, Chủ tịch UBND xã - Trưởng ban": one comrade of several offices.
std::uint32_t AgencyReader::end_of_offices(std::uint32_t comrade, std::uint32_t word, std::uint32_t limit) const {
  if (reading_.is(comrade, Term::plural)) return word;
  while (word > comrade && word + 1 < limit && (reading_.is_mark(word, ',') || reading_.is_mark(word, '-')) && reading_.is_capital(word + 1) &&
         reading_.is(word + 1, Term::office)) {
    const auto next = end_of_person(word + 1, limit);
    if (next <= word + 1) break;
    word = next;
  }
  return word;
}

/// "phụ trách lĩnh vực kinh tế, đô thị": the portfolio of a person belongs to the name, up to what that person is to do. "phụ trách chung" is
/// what a person does.
std::uint32_t AgencyReader::end_of_portfolio(std::uint32_t word, std::uint32_t limit) const {
  if (!reading_.is(word, Term::portfolio) || reading_.length(word, Term::verb) > reading_.length(word, Term::portfolio)) return word;
  auto at = word + reading_.length(word, Term::portfolio);
  const auto begin = at;
  const auto acts_at = [this](std::uint32_t verb) {  // "phụ trách bán trú [kiểm tra bếp ăn]"; not "phụ trách kinh tế, xây dựng"
    return reading_.is(verb, Term::weak) && !reading_.is(verb - 1, Shape::mark) && !reading_.is(verb - 1, Term::and_);
  };
  const bool of_field = at > word + 2;  // "phụ trách công tác [tuyên truyền] và [hòa giải]": verbs that name the field
  if (of_field) at += reading_.length(at, {Term::verb, Term::weak, Term::guide});
  while (at < limit && !reading_.is_mark(at, ';') && !reading_.is_mark(at, '.') && !reading_.is_mark(at, ':') &&
         !reading_.is(at, {Term::duty, Term::lead, Term::partner, Term::adverb}) && !(at > begin && !of_field && acts_at(at)) &&
         (reading_.is_capital(at) || !reading_.is(at, Term::verb) || (of_field && reading_.is(at - 1, Term::and_))))
    at += std::max(1U, reading_.length(at, {Term::whole, Term::atom}));  // "Chăn nuôi"
  while (at > word && (reading_.is(at - 1, Shape::mark) || reading_.is(at - 1, Term::and_))) --at;
  return at;
}

}  // namespace vnplan::facts
