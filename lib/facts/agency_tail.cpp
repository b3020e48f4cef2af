#include <algorithm>

#include "facts/agency.h"

// Where the name of one body ends, behind its first words.

namespace vnplan::facts {
namespace {

constexpr Terms levels = {Term::level};
constexpr Terms qualifiers = {Term::closing_qualifier, Term::place_qualifier, Term::part_qualifier};
constexpr Terms roles = {Term::lead, Term::partner};

/// Bodies whose name goes on with the name of the body that they are part of: Văn phòng UBND tỉnh.
bool nests(std::string_view kind) {
  return kind == "office" || kind == "party" || kind == "board" || kind == "council" || kind == "military" || kind == "police" ||
         kind == "union" || kind == "press" || kind == "center" || kind == "inspectorate" || kind == "division" || kind == "team" ||
         kind == "front" || kind == "person_post" || kind == "committee" || kind == "bureau" || kind == "school" || kind == "institute";
}

/// Trung tâm Dịch vụ [nông nghiệp]: units that are named by a service and its field.
bool nests_field(const lexicon::Entry* entry) { return entry != nullptr && (entry->kind == "center" || entry->kind == "company"); }

}  // namespace

/// The rest of a name behind its first words.
std::uint32_t AgencyReader::end_of_tail(std::uint32_t head, std::uint32_t word, std::uint32_t limit) const {
  const auto* entry = reading_.entry(head, lexicon::Table::agencies);
  if (entry != nullptr && (entry->kind == "government" || entry->kind == "authority")) return word;  // whole names
  if (entry != nullptr && entry->kind == "assembly") return reading_.is(word, levels) ? end_of_levels(word, limit) : word;  // Đoàn đại biểu … tỉnh
  const bool named_by_field = entry != nullptr && (entry->kind == "department" || entry->kind == "ministry");
  const bool holds_others = entry == nullptr || nests(entry->kind) || entry->kind == "company";
  auto at = word;
  bool fielded = false;  // a field was named, so a word that no lexicon knows is no longer part of the name
  while (at < limit) {
    if (reading_.is(at, Shape::mark)) {
      const auto more = words_behind_sign(at, limit);
      if (more == 0) return at;
      at += more;
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
    if (reading_.is(at, Term::plural)) return end_of_plural(at, limit, entry == nullptr);
    if (begins_name(at)) return !holds_others && at == word ? at : end_of_proper(at, limit);
    if (joins_field(at, limit)) {  // Vụ Tiết kiệm năng lượng và Phát triển bền vững
      at += 2;
      fielded = false;
      continue;
    }
    if (reading_.is(at, Term::and_)) {
      if (!joins_councils(head, at)) return at;
      ++at;
      continue;
    }
    if (reading_.is(at, Shape::digits)) {  // Ban Chỉ đạo 35-16, Quân khu 5
      ++at;
      if (reading_.is_mark(at, '-') && reading_.is(at, Shape::glued) && reading_.number(at + 1)) at += 2;
      continue;
    }
    if (reading_.is_capital(at)) {
      if (reading_.is(at, {Term::about, Term::by, Term::passive})) return at;
      if (at > word && reading_.is(at, {Term::lead, Term::partner, Term::verb})) return at;
      const auto place = reading_.length(at, {Term::province, Term::country});
      at += std::max({1U, place, reading_.length(at, Term::weak)});  // Phòng Quản lý …
      fielded = place > 0;
      continue;
    }
    if (const auto more = reading_.length(at, {Term::whole, Term::atom});
        fielded && more > 0 && (reading_.is(at + more, levels) || (nests_field(entry) && reading_.is_mark(at + more, ',')))) {
      at += more;  // Trung tâm Dịch vụ tổng hợp xã
      continue;
    }
    if (const auto object = fielded ? at : end_of_object(at, limit); object > at) {
      at = object;
      continue;
    }
    if (fielded && !reading_.is(at, qualifiers) && (named_by_field || !goes_on_to_level(at, limit))) return at;
    const auto end = end_of_qualifiers(at, limit);
    if (end == at || !joins_field(end, limit)) return end;
    at = end;
  }
  return at;
}

/// "Phòng Quản lý xây dựng chủ trì …": a small verb behind the name's own verb is its object, where the predicate only follows.
std::uint32_t AgencyReader::end_of_object(std::uint32_t word, std::uint32_t limit) const {
  const auto object = reading_.length(word, Term::weak);
  if (object == 0 || reading_.is_capital(word)) return word;
  const auto next = word + object;
  const bool predicate_follows = next >= limit || reading_.is(next, Shape::mark) ||
                                 reading_.is(next, {Term::lead, Term::partner, Term::duty, Term::verb, Term::level});
  if (!predicate_follows) return word;
  for (std::uint32_t back = 1; back <= 3 && back <= word; ++back)
    if (reading_.is_capital(word - back) && reading_.length(word - back, {Term::weak, Term::verb}) == back) return next;
  return word;
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

/// "… và Phát triển bền vững", "…, Bồi dưỡng cán bộ": a capital and a small letter behind a joint, and no agency of its own: the name goes on.
bool AgencyReader::joins_field(std::uint32_t word, std::uint32_t limit) const {
  const auto next = word + 1;
  const bool comma = reading_.is_mark(word, ',');
  if (next + 1 >= limit || (!comma && !reading_.is(word, Term::and_))) return false;
  if (!reading_.is_capital(next) || reading_.is(next, Shape::upper) || begins_agency(next) || reading_.is(next, roles)) return false;
  if (reading_.is_capital(next + 1) || !reading_.is(next + 1, Shape::letters) || reading_.is(next, {Term::document_type, Term::province}))
    return false;
  return comma ? reading_.is(next, {Term::verb, Term::weak}) && !reading_.is(next, Term::whole)
               : !reading_.is(next, {Term::verb, Term::duty, Term::adverb});
}

/// "(Sở Tài chính/)Sở Nội vụ": more than the initials of a field (VH/TT).
bool AgencyReader::opens_other_name(std::uint32_t word) const {
  return begins_name(word) && !(reading_.is(word, Shape::upper) && reading_.is(word, Term::ambiguous));
}

/// Kinh tế - Hạ tầng, KH&CN, VH/TT: the words, with their sign, by which a name goes on; 0 if it ends before the sign.
std::uint32_t AgencyReader::words_behind_sign(std::uint32_t sign, std::uint32_t limit) const {
  if (joins_field(sign, limit)) return 2;
  const bool slash = reading_.is_mark(sign, '/') && reading_.is(sign, Shape::glued) && !opens_other_name(sign + 1);
  const bool describes = !reading_.is(sign, Shape::glued) && reading_.is(sign + 1, Term::owner);
  if (describes && reading_.is_mark(sign, '-')) return 0;  // "Sở X - Cơ quan thường trực"
  const bool joint = slash || reading_.is_mark(sign, '-') || reading_.is_mark(sign, '&');
  if (joint && sign + 1 < limit && reading_.is_capital(sign + 1) && !reading_.is(sign + 1, roles)) return 2;
  return reading_.is_mark(sign, '-') && reading_.is(sign + 1, {Term::whole, Term::atom}) ? 1 : 0;
}

/// HĐND và UBND, Đoàn ĐBQH và HĐND: bodies that share an office. `head`: the first word of its name.
bool AgencyReader::joins_councils(std::uint32_t head, std::uint32_t joint) const {
  const auto* next = reading_.entry(joint + 1, lexicon::Table::agencies);
  const auto* before = joint > head ? reading_.entry(joint - 1, lexicon::Table::agencies) : nullptr;
  if (next == nullptr || before == nullptr || (before->kind != "council" && before->kind != "assembly")) return false;
  const bool whole = reading_.is(joint + 1, Shape::upper) || reading_.length(joint + 1, Term::agency) > 2;
  return next->kind == "council" || (next->kind == "committee" && whole);
}

/// Văn phòng các huyện ủy; Thủ trưởng các đơn vị (`of_person`); Ban Quản lý các công trình công cộng huyện.
std::uint32_t AgencyReader::end_of_plural(std::uint32_t word, std::uint32_t limit, bool of_person) const {
  const auto noun = word + reading_.length(word, Term::plural);
  const auto behind = noun_at(noun) > 0 ? end_of_nouns(noun, limit) : noun;
  if (reading_.is(noun, levels)) {
    const auto end = end_of_qualifiers(end_of_levels(noun, limit), limit, true);
    const bool clause = end < limit && reading_.is(end, Term::has) && !reading_.is(end, Term::duty);  // "… các xã có đường ống đi qua"
    return clause ? std::max(end, end_of_relative_clause(end, limit)) : end;
  }
  return end_of_qualifiers(behind, limit, of_person && behind > noun);
}

/// "Chi cục X thuộc Sở Y", "thành phố trực thuộc Trung ương".
std::uint32_t AgencyReader::end_of_part(std::uint32_t word, std::uint32_t limit) const {
  return reading_.is(word, qualifiers) ? end_of_qualifiers(word, limit, true) : word;
}

/// Names of places: Lục Yên; Văn Chấn, Trấn Yên và Lục Yên; Bà Rịa - Vũng Tàu.
std::uint32_t AgencyReader::end_of_place(std::uint32_t word, std::uint32_t limit) const {
  auto at = word;
  const auto name_at = [&](std::uint32_t from) {
    return from < limit && reading_.is_capital(from) && !begins_name(from) && !reading_.is(from, {Term::lead, Term::partner, Term::about});
  };
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
  if (word >= limit || !reading_.is(word, Shape::digits) || reading_.words[word].span().size() > 2) return false;
  const auto next = word + 1;
  if (next >= limit || reading_.is(next, Term::and_) || reading_.is_capital(next)) return true;
  return reading_.is_mark(next, ',') || reading_.is_mark(next, ';') || reading_.is_mark(next, '.') || reading_.is_mark(next, ':');
}

/// huyện, thị xã, thành phố; tỉnh Lạng Sơn; các huyện A, B và C.
std::uint32_t AgencyReader::end_of_levels(std::uint32_t word, std::uint32_t limit) const {
  auto at = word + reading_.length(word, levels);
  const bool abbreviated = at > word && at + 1 < limit && reading_.is_mark(at, '.') && reading_.is(at, Shape::glued);
  if (abbreviated && reading_.text(at - 1).size() <= 2 && reading_.is_capital(at + 1)) ++at;  // "TP. Hồ Chí Minh"
  while (at + 1 < limit && (reading_.is_mark(at, ',') || reading_.is_mark(at, '-') || reading_.is_mark(at, '/') || reading_.is(at, Term::and_))) {
    const auto next = reading_.length(at + 1, levels);
    if (next == 0 || reading_.length(at + 1, Term::agency) > next) break;  // "Hội Nông dân tỉnh, Tỉnh đoàn"
    at += 1 + next;
  }
  auto end = end_of_place(at, limit);
  if (end == at && numbers_place(at, limit)) return at + 1;  // Quận 10
  while (end > at && end + 1 < limit && (reading_.is_mark(end, ',') || reading_.is(end, Term::and_))) {
    const auto name = end + 1;
    if (!reading_.is_capital(name) || begins_agency(name) || reading_.is(name, {Term::whole, Term::lead, Term::partner, Term::verb})) break;
    if (reading_.is(name, {Term::document_type, Term::law})) break;  // "của UBND huyện Kim Bảng và Nghị quyết số …"
    const auto next = end_of_place(end + 1, limit);
    if (next == end + 1) break;
    end = next;
  }
  return std::max(at, end);
}

}  // namespace vnplan::facts
