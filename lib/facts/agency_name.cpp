#include <algorithm>

#include "facts/agency.h"

namespace vnplan::facts {
namespace {

constexpr Terms levels = {Term::level};
constexpr Terms qualifiers = {Term::closing_qualifier, Term::place_qualifier, Term::part_qualifier};
/// Words with which a predicate, a purpose or another phrase begins; no name goes on behind them.
constexpr Terms stops = {Term::verb, Term::adverb, Term::duty, Term::lead, Term::partner, Term::passive, Term::is, Term::past,
                         Term::not_, Term::purpose, Term::when, Term::as_for, Term::about, Term::by, Term::then, Term::order,
                         Term::with, Term::at, Term::joiner, Term::namely, Term::attached, Term::before, Term::until,
                         Term::within, Term::from, Term::after, Term::right_after, Term::ongoing, Term::every, Term::periodic,
                         Term::for_, Term::through, Term::recipient, Term::advise, Term::at_latest, Term::during, Term::throughout, Term::in};
constexpr Terms roles = {Term::lead, Term::partner};
constexpr Terms not_predicates = {Term::not_time, Term::not_verb, Term::not_role};
constexpr std::uint32_t longest_unknown_run = 7;  // words that no lexicon knows inside one name
constexpr std::uint32_t longest_name = 240;       // words; bodies nest in one another's names, and a collective lists its nouns and places
constexpr std::uint32_t longest_scope = 120;      // words in brackets

/// Bodies whose name goes on with the name of the body that they are part of: Văn phòng UBND tỉnh.
bool nests(std::string_view kind) {
  return kind == "office" || kind == "party" || kind == "board" || kind == "council" || kind == "military" || kind == "police" ||
         kind == "union" || kind == "press" || kind == "center" || kind == "inspectorate" || kind == "division" || kind == "team" ||
         kind == "front" || kind == "person_post" || kind == "committee" || kind == "bureau" || kind == "school" || kind == "institute";
}

}  // namespace

std::uint32_t AgencyReader::noun_at(std::uint32_t word) const {
  const auto noun = reading_.length(word, {Term::noun, Term::level});
  if (noun == 0) return 0;
  const auto proper = reading_.length(word, Term::agency);
  return proper > noun && reading_.is_capital(word) ? 0 : noun;
}

bool AgencyReader::begins_name(std::uint32_t word) const {
  if (word >= reading_.size()) return false;
  if (reading_.is(word, Term::comrade) || (reading_.is_capital(word) && reading_.is(word, Term::office))) return true;
  if (const auto office = reading_.length(word, Term::office); office > 0 && reading_.is(word + office, Term::plural)) return true;  // thủ trưởng các ngành
  std::uint32_t length = 0;
  const auto* head = reading_.entry(word, lexicon::Table::agencies, &length);
  if (head != nullptr && head->term == Term::agency) {
    if (head->kind == "authority") return true;
    if (!reading_.is_capital(word)) {  // phòng CNTT, sở Y tế, công an huyện
      const auto next = word + length;
      return reading_.is_capital(next) && !begins_name(next) && !reading_.is(next, {Term::verb, Term::lead, Term::partner});
    }
    if (length > 1 || reading_.words[word].is(Shape::upper)) return true;
    // A lone generic noun (Sở, Ban, Hội) needs a name behind it.
    const auto next = word + 1;
    return reading_.is_capital(next) || reading_.is(next, {Term::whole, Term::atom, Term::level}) || reading_.words[word].is(Shape::upper);
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

bool AgencyReader::begins_agency(std::uint32_t word) const { return begins_name(word) || begins_collective(word); }

bool AgencyReader::stops_name(std::uint32_t word) const {
  auto stop = reading_.length(word, stops);
  if (stop > 0 && stop == reading_.length(word, Term::every)) {  // hàng năm, but Hạt hàng
    if (!reading_.is(word + stop, {Term::day, Term::week, Term::month, Term::quarter, Term::year})) stop = 0;
  }
  return stop > 0 && reading_.length(word, qualifiers) < stop;
}

/// "Ban Quản lý dự án đầu tư xây dựng tỉnh": a verb inside a name, for the name's level still follows.
bool AgencyReader::goes_on_to_level(std::uint32_t word, std::uint32_t limit) const {
  for (auto at = word; at < std::min(limit, word + longest_unknown_run); ++at) {
    if (reading_.words[at].is(Shape::mark)) return false;
    if (reading_.is(at, levels) && at > word) return true;
    if (stops_name(at)) return false;
  }
  return false;
}

/// "Tài chính, Kế hoạch và Đầu tư": a field whose second half begins a longer one ends before its comma.
std::uint32_t AgencyReader::without_next_field(std::uint32_t word, std::uint32_t length) const {
  for (auto comma = word + 1; comma + 1 < word + length; ++comma)
    if (reading_.is_mark(comma, ',') && comma + 1 + reading_.length(comma + 1, Term::whole) > word + length) return comma - word;
  return length;
}

/// Fields joined in one name: Văn hóa, Thể thao và Du lịch; Kinh tế - Hạ tầng. Returns `word` if none stands there.
std::uint32_t AgencyReader::end_of_field(std::uint32_t word, std::uint32_t limit) const {
  auto at = word;
  bool atomic = false;
  while (at < limit) {
    auto length = reading_.length(at, {Term::whole, Term::atom});
    if (length == 0 || (!reading_.is_capital(at) && at == word)) break;
    atomic = reading_.is(at, Term::atom);
    at += without_next_field(at, length);
    const bool joint = reading_.is_mark(at, ',') || reading_.is_mark(at, '-') || reading_.is_mark(at, '&') || reading_.is(at, Term::and_);
    if (!joint || at + 1 >= limit) break;
    const auto next = at + 1;
    const bool next_field = reading_.is(next, {Term::whole, Term::atom}) && reading_.is_capital(next) && !begins_name(next);
    if (!next_field) break;
    const bool both_whole = !atomic && !reading_.is(next, Term::atom) && !reading_.is_mark(at, '-');
    if (both_whole || (reading_.is_mark(at, ',') && !reading_.is(next, Term::atom))) break;
    at = next;
  }
  return at;
}

/// Names of places: Lục Yên; Văn Chấn, Trấn Yên và Lục Yên; Bà Rịa - Vũng Tàu.
std::uint32_t AgencyReader::end_of_place(std::uint32_t word, std::uint32_t limit) const {
  auto at = word;
  const auto name_at = [&](std::uint32_t from) { return from < limit && reading_.is_capital(from) && !begins_name(from) && !reading_.is(from, roles); };
  if (const auto province = reading_.length(at, Term::province); province > 0 && reading_.is_capital(at)) at += province;
  while (name_at(at)) {
    ++at;
    const bool dash = reading_.is_mark(at, '-') && name_at(at + 1);
    if (dash) at += 1;
  }
  return at;
}

/// One or two digits that count nothing: what follows is no word in small letters.
bool AgencyReader::numbers_place(std::uint32_t word, std::uint32_t limit) const {
  if (word >= limit || !reading_.words[word].is(Shape::digits) || reading_.words[word].span().size() > 2) return false;
  const auto next = word + 1;
  return next >= limit || reading_.is(next, Term::and_) || reading_.is_capital(next) || reading_.is_mark(next, ',') || reading_.is_mark(next, ';') || reading_.is_mark(next, '.') || reading_.is_mark(next, ':');
}

/// huyện, thị xã, thành phố; tỉnh Lạng Sơn; các huyện A, B và C.
std::uint32_t AgencyReader::end_of_levels(std::uint32_t word, std::uint32_t limit) const {
  auto at = word + reading_.length(word, levels);
  while (at + 1 < limit && (reading_.is_mark(at, ',') || reading_.is_mark(at, '-') || reading_.is_mark(at, '/') || reading_.is(at, Term::and_))) {
    const auto next = reading_.length(at + 1, levels);
    if (next == 0 || reading_.length(at + 1, Term::agency) > next) break;  // "Hội Nông dân tỉnh, Tỉnh đoàn"
    at += 1 + next;
  }
  auto end = end_of_place(at, limit);
  if (end == at && numbers_place(at, limit)) return at + 1;  // Quận 10
  while (end > at && end + 1 < limit && (reading_.is_mark(end, ',') || reading_.is(end, Term::and_))) {
    if (!reading_.is_capital(end + 1) || begins_agency(end + 1) || reading_.is(end + 1, {Term::whole, Term::lead, Term::partner, Term::verb})) break;
    const auto next = end_of_place(end + 1, limit);
    if (next == end + 1) break;
    end = next;
  }
  return std::max(at, end);
}

/// "các xã có hồ chứa", "các tỉnh, thành phố có đường sắt đi qua": up to the verb of the sentence or its next sign.
std::uint32_t AgencyReader::end_of_relative_clause(std::uint32_t word, std::uint32_t limit) const {
  for (auto at = word + 1; at < std::min(limit, word + longest_unknown_run); ++at) {
    if (reading_.words[at].is(Shape::mark) || stops_name(at) || reading_.is(at, {Term::weak, Term::and_})) return at > word + 1 ? at : word;
  }
  return word + longest_unknown_run >= limit ? limit : word;
}

/// có liên quan; trên địa bàn tỉnh; thuộc Sở; cấp huyện … as many as follow.
/// `closed`: the name itself is whole, so that only qualifiers can follow.
std::uint32_t AgencyReader::end_of_qualifiers(std::uint32_t word, std::uint32_t limit, bool closed) const {
  auto at = word;
  auto safe = word;
  std::uint32_t unknown = 0;
  while (at < limit) {
    if (const auto place = reading_.length(at, Term::place_qualifier); place > 0) {
      at += place;
      at = reading_.is(at, levels) ? end_of_levels(at, limit) : end_of_place(at, limit);
      safe = at;
      closed = true;
      continue;
    }
    if (const auto part = reading_.length(at, Term::part_qualifier); part > 0 && reading_.length(at, stops) <= part) {
      const auto owner = at + part;
      auto end = owner;
      if (begins_name(owner)) {
        if (const auto name = read_proper(owner, limit)) end = name->words.last;
      } else if (reading_.is(owner, levels)) {
        end = end_of_levels(owner, limit);
      } else if (const auto closing = reading_.length(owner, Term::closing_qualifier); closing > 0) {
        end = owner + closing;
      } else if (reading_.is_capital(owner)) {
        end = end_of_place(owner, limit);
        while (end + 1 < limit && !stops_name(end) && reading_.words[end].is(Shape::letters) && reading_.words[end + 1].is(Shape::digits)) end += 2;
        if (reading_.words[end].is(Shape::glued) && reading_.words[end].is(Shape::letters)) ++end;  // Quốc lộ 1A
      }
      if (end > owner) {
        safe = at = end;
        closed = true;
        continue;
      }
      const bool alone = owner >= limit || reading_.words[owner].is(Shape::mark) || stops_name(owner) || reading_.is(owner, {Term::and_, Term::weak, Term::basis});
      if (alone) {  // các đơn vị trực thuộc
        safe = at = owner;
        closed = true;
        continue;
      }
      if (!reading_.is(at, Term::closing_qualifier)) break;
    }
    if (const auto closing = reading_.length(at, Term::closing_qualifier); closing > 0) {
      safe = at += closing;
      closed = true;
      continue;
    }
    if (reading_.words[at].is(Shape::mark)) {
      if (!reading_.is_mark(at, '-') || safe != at || !reading_.is_capital(at + 1) || reading_.is(at + 1, roles)) break;
      safe = at = end_of_place(at + 1, limit);  // Đồng Đăng - Lạng Sơn
      continue;
    }
    if (reading_.is(at, levels) && !begins_name(at)) {
      safe = at = end_of_levels(at, limit);
      closed = true;
      continue;
    }
    if (!closed && reading_.is_capital(at) && !begins_name(at) && !reading_.is(at, roles)) {
      safe = ++at;
      continue;
    }
    if (!closed && reading_.is(at, Term::has) && !reading_.is(at, Term::duty)) {
      if (const auto clause = end_of_relative_clause(at, limit); clause > at) {
        safe = at = clause;
        closed = true;
        continue;
      }
    }
    if (closed || reading_.is(at, {Term::and_, Term::or_, Term::plural})) break;
    if (stops_name(at) || (reading_.is(at, Term::weak) && !goes_on_to_level(at, limit))) {
      safe = at;
      break;
    }
    if (++unknown > longest_unknown_run) break;
    if (reading_.is_capital(at)) break;
    at += std::max(1U, reading_.length(at, not_predicates));  // hàng không, giao thông
    if (at == limit || reading_.words[at].is(Shape::mark) || reading_.is(at, {Term::and_, Term::or_, Term::plural})) safe = at;
  }
  return safe;
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

std::optional<AgencyName> AgencyReader::read_collective(std::uint32_t word, std::uint32_t limit) const {
  auto at = word;
  while (reading_.is(at, Term::plural)) at += reading_.length(at, Term::plural);
  if (at >= limit) return std::nullopt;
  if (at > word && reading_.is(at, {Term::office, Term::comrade})) {
    auto person = read_person(at, limit);
    if (!person) return std::nullopt;
    return named({word, person->words.last}, limit);
  }
  const auto first_noun = at;
  if (noun_at(at) == 0 && at > word && begins_name(at)) {
    at += reading_.length(at, Term::agency);
  } else {
    at = end_of_nouns(at, limit);
  }
  if (at == first_noun) return std::nullopt;
  if (at < limit && begins_name(at) && reading_.is_capital(at)) {  // các cơ quan tham mưu, giúp việc Tỉnh ủy
    if (const auto owner = read_proper(at, limit)) at = owner->words.last;
  }
  at = end_of_qualifiers(at, limit);
  // "các huyện biên giới: Ia H'Drai, Sa Thầy": members of a collective that is described, not named.
  const bool described = reading_.is_mark(at, ':') && reading_.is(first_noun, levels) && reading_.is_capital(at + 1);
  if (described) at = end_of_levels(at + 1, limit) > at + 1 ? std::max(at, end_of_levels(at + 1, limit)) : at;
  auto name = named({word, at}, limit);
  name.collective = true;
  return name;
}

/// "phụ trách lĩnh vực kinh tế, đô thị": the portfolio of a person belongs to the name, up to what that person is to do.
std::uint32_t AgencyReader::end_of_portfolio(std::uint32_t word, std::uint32_t limit) const {
  if (!reading_.is(word, Term::portfolio)) return word;
  auto at = word + reading_.length(word, Term::portfolio);
  while (at < limit && !reading_.is_mark(at, ';') && !reading_.is_mark(at, '.') && !reading_.is_mark(at, ':') &&
         !reading_.is(at, {Term::duty, Term::lead, Term::partner, Term::adverb}) && (reading_.is_capital(at) || !reading_.is(at, Term::verb)))
    ++at;
  while (at > word && reading_.words[at - 1].is(Shape::mark)) --at;
  return at;
}

/// Đồng chí Nguyễn Văn A – Phó Chủ tịch …; Giám đốc Sở X; Thủ trưởng các sở, ban, ngành.
std::optional<AgencyName> AgencyReader::read_person(std::uint32_t word, std::uint32_t limit) const {
  auto at = word;
  if (const auto comrade = reading_.length(at, Term::comrade); comrade > 0) {
    at += comrade;
    const auto person = end_of_place(at, limit);
    if (const auto portfolio = end_of_portfolio(person, limit); portfolio > person) return named({word, portfolio}, limit);
    const auto office = person + ((reading_.is_mark(person, '-') || reading_.is_mark(person, ',') || reading_.is_mark(person, ':')) ? 1U : 0U);
    if (office < limit && reading_.is(office, Term::office)) {
      const auto holder = read_person(office, limit);
      const auto end = holder ? holder->words.last : person;
      return named({word, std::max(end, end_of_portfolio(end, limit))}, limit);
    }
    if (person == at) {
      const auto end = end_of_qualifiers(at, limit);
      return end > at ? std::optional(named({word, end}, limit)) : std::nullopt;
    }
    return named({word, person}, limit);
  }
  at += reading_.length(at, Term::office);
  if (at == word || at > limit) return std::nullopt;
  if (reading_.is(at, Term::plural) || noun_at(at) > 0) {
    if (const auto body = begins_name(at) ? read_proper(at, limit) : read_collective(at, limit)) return named({word, body->words.last}, limit);
  }
  return named({word, end_of_tail(word, at, limit)}, limit);
}

/// "… và Phát triển bền vững", "…, Bồi dưỡng cán bộ": a capital and a small letter behind a joint, and no agency of its own: the name goes on.
bool AgencyReader::joins_field(std::uint32_t word, std::uint32_t limit) const {
  const auto next = word + 1;
  const bool comma = reading_.is_mark(word, ',');
  if (next + 1 >= limit || (!comma && !reading_.is(word, Term::and_))) return false;
  if (!reading_.is_capital(next) || reading_.words[next].is(Shape::upper) || begins_agency(next) || reading_.is(next, roles)) return false;
  if (reading_.is_capital(next + 1) || !reading_.words[next + 1].is(Shape::letters) || reading_.is(next, {Term::document_type, Term::province})) return false;
  return comma ? reading_.is(next, {Term::verb, Term::weak}) && !reading_.is(next, Term::whole) : !reading_.is(next, {Term::verb, Term::duty, Term::adverb});
}

/// "Phòng Quản lý xây dựng chủ trì …": a small verb behind the name's own verb is its object, where the predicate only follows.
std::uint32_t AgencyReader::end_of_object(std::uint32_t word, std::uint32_t limit) const {
  const auto object = reading_.length(word, Term::weak);
  if (object == 0 || reading_.is_capital(word)) return word;
  const auto next = word + object;
  const bool predicate_follows = next >= limit || reading_.words[next].is(Shape::mark) || reading_.is(next, {Term::lead, Term::partner, Term::duty, Term::verb, Term::level});
  if (!predicate_follows) return word;
  for (std::uint32_t back = 1; back <= 3 && back <= word; ++back)
    if (reading_.is_capital(word - back) && reading_.length(word - back, {Term::weak, Term::verb}) == back) return next;
  return word;
}

/// "Ban Chỉ đạo quốc gia 1237": the number of the decision that set the board up.
std::uint32_t AgencyReader::end_of_number(std::uint32_t head, std::uint32_t word, std::uint32_t limit) const {
  const auto* entry = reading_.entry(head, lexicon::Table::agencies);
  const bool board = entry != nullptr && (entry->kind == "board" || entry->kind == "team" || entry->kind == "office");
  if (!board || word >= limit || !reading_.words[word].is(Shape::digits) || reading_.words[word].end - reading_.words[word].begin < 2) return word;
  const auto next = word + 1;
  const bool counts = next < limit && (reading_.words[next].is(Shape::glued) || reading_.words[next].is(Shape::letters)) &&
                      !reading_.words[next].is(Shape::mark) && !reading_.is(next, stops) && !reading_.is(next, Term::and_);
  return counts ? word : next;
}

/// The rest of a name behind its first words.
std::uint32_t AgencyReader::end_of_tail(std::uint32_t head, std::uint32_t word, std::uint32_t limit) const {
  const auto* entry = reading_.entry(head, lexicon::Table::agencies);
  if (entry != nullptr && (entry->kind == "government" || entry->kind == "assembly" || entry->kind == "authority")) return word;  // whole names
  const bool holds_others = entry == nullptr || nests(entry->kind);
  auto at = word;
  bool fielded = false;  // a field was named, so a word that no lexicon knows is no longer part of the name
  while (at < limit) {
    if (reading_.words[at].is(Shape::mark)) {
      const bool joins = (reading_.is_mark(at, '-') || reading_.is_mark(at, '&') || (reading_.is_mark(at, '/') && reading_.words[at].is(Shape::glued))) &&
                         at > word - 1 && reading_.is_capital(at + 1) && at + 1 < limit && !reading_.is(at + 1, roles);
      const bool part_of_field = reading_.is_mark(at, '-') && reading_.is(at + 1, {Term::whole, Term::atom});
      if (joins_field(at, limit)) {
        at += 2;
        fielded = false;
        continue;
      }
      if (!joins && !part_of_field) return at;
      at += joins ? 2 : 1;
      fielded = false;
      continue;
    }
    if (const auto field = end_of_field(at, limit); field > at && !(begins_name(at) && at > word)) {
      at = field;
      fielded = true;
      continue;
    }
    if (reading_.is(at, levels) && !(reading_.is_capital(at) && begins_name(at))) {
      const auto level = end_of_levels(at, limit);
      return end_of_part(level, limit);
    }
    if (reading_.is(at, Term::plural)) {
      const auto noun = at + reading_.length(at, Term::plural);
      if (reading_.is(noun, levels) || (entry == nullptr && noun_at(noun) > 0)) {
        const auto end = reading_.is(noun, levels) ? end_of_levels(noun, limit) : end_of_nouns(noun, limit);
        return end_of_qualifiers(end, limit, true);
      }
      return end_of_qualifiers(noun_at(noun) > 0 ? end_of_nouns(noun, limit) : noun, limit);  // Ban Quản lý các công trình công cộng huyện
    }
    if (begins_name(at) && at > word - 1) {
      if (!holds_others && entry != nullptr && at == word && entry->kind != "company" && entry->kind != "union") return at;
      const auto inner = read_proper(at, limit);
      return inner ? inner->words.last : at;
    }
    if (joins_field(at, limit)) {  // Vụ Tiết kiệm năng lượng và Phát triển bền vững
      at += 2;
      fielded = false;
      continue;
    }
    if (reading_.is(at, Term::and_)) {  // HĐND và UBND, Đoàn ĐBQH và HĐND
      const auto* inner = reading_.entry(at + 1, lexicon::Table::agencies);
      const bool committee = inner != nullptr && inner->kind == "committee" && (reading_.words[at + 1].is(Shape::upper) || reading_.length(at + 1, Term::agency) > 2);
      const bool council = inner != nullptr && (inner->kind == "council" || committee);
      const auto* before = at > head ? reading_.entry(at - 1, lexicon::Table::agencies) : nullptr;
      if (!council || before == nullptr || (before->kind != "council" && before->kind != "assembly")) return at;
      ++at;
      continue;
    }
    if (reading_.words[at].is(Shape::digits)) {  // Ban Chỉ đạo 35-16, Quân khu 5
      ++at;
      if (reading_.is_mark(at, '-') && reading_.words[at].is(Shape::glued) && reading_.number(at + 1)) at += 2;
      continue;
    }
    if (reading_.is_capital(at)) {
      if (reading_.is(at, {Term::about, Term::by, Term::passive}) || (at > word && reading_.is(at, {Term::lead, Term::partner, Term::verb}))) return at;
      const auto place = reading_.length(at, {Term::province, Term::country});
      at += std::max({1U, place, reading_.length(at, Term::weak)});  // Phòng Quản lý …
      fielded = place > 0;
      continue;
    }
    if (const auto more = reading_.length(at, {Term::whole, Term::atom}); fielded && more > 0 && reading_.is(at + more, levels)) {
      at += more;  // Trung tâm Dịch vụ tổng hợp xã
      continue;
    }
    if (const auto object = end_of_object(at, limit); object > at) {
      at = object;
      continue;
    }
    if (fielded && !reading_.is(at, qualifiers) && !goes_on_to_level(at, limit)) return at;
    const auto end = end_of_qualifiers(at, limit);
    if (end == at || !joins_field(end, limit)) return end;
    at = end;
  }
  return at;
}

/// "Chi cục X thuộc Sở Y", "thành phố trực thuộc Trung ương".
std::uint32_t AgencyReader::end_of_part(std::uint32_t word, std::uint32_t limit) const {
  return reading_.is(word, qualifiers) ? end_of_qualifiers(word, limit, true) : word;
}

std::optional<AgencyName> AgencyReader::read_proper(std::uint32_t word, std::uint32_t limit) const {
  if (reading_.length(word, {Term::office, Term::comrade}) > reading_.length(word, Term::agency)) return read_person(word, limit);
  const auto head = reading_.length(word, Term::agency);
  if (head == 0 || word >= limit) return std::nullopt;
  const auto end = std::max(end_of_tail(word, word + head, limit), word + head);
  return named({word, end_of_number(word, end, limit)}, limit);
}

std::optional<AgencyName> AgencyReader::read(std::uint32_t word, std::uint32_t limit) const {
  if (word >= limit) return std::nullopt;
  limit = std::min(limit, word + longest_name);
  if (reading_.is(word, Term::plural)) return begins_collective(word) ? read_collective(word, limit) : std::nullopt;
  if (begins_name(word)) return read_proper(word, limit);
  if (noun_at(word) == 0) return std::nullopt;
  // Without `các`: at least two nouns, or one with what says which: "đơn vị có liên quan".
  const auto single = word + noun_at(word);
  const auto part = reading_.length(single, Term::part_qualifier);
  const bool owned = part > 0 && begins_name(single + part);  // đảng ủy trực thuộc Tỉnh ủy
  if (end_of_nouns(word, limit) == single && !owned && !reading_.is(single, Term::closing_qualifier)) return std::nullopt;
  return read_collective(word, limit);
}

AgencyName AgencyReader::named(Range words, std::uint32_t limit) const {
  AgencyName name;
  name.words = words;
  name.text = std::string(trim_value(reading_.text(words)));
  name.end = words.last;
  name.collective = reading_.is(words.first, Term::plural);
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
