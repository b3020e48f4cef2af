#include <algorithm>

#include "facts/agency.h"

namespace vnplan::facts {
namespace {

/// Conditions behind a list that are no part of the last name.
constexpr Terms trailing = {Term::purpose, Term::when, Term::joiner, Term::at, Term::in, Term::basis};
constexpr Terms acts = {Term::verb, Term::weak, Term::adverb, Term::duty, Term::lead, Term::partner};

}  // namespace

void AgencyReader::add_elliptic(std::vector<AgencyName>& names, std::uint32_t head, std::uint32_t head_end, std::uint32_t first,
                                std::uint32_t end) const {
  // `Sở` of "các Sở: Tài chính, Nội vụ", `Giám đốc Sở` of "Giám đốc các Sở: …": the noun as it stands before each member.
  std::string noun;
  for (auto at = head; at < head_end;) {
    const auto plural = reading_.length(at, Term::plural);
    if (plural == 0) noun += (noun.empty() ? "" : " ") + std::string(reading_.text(at));
    at += std::max<std::uint32_t>(plural, 1);
  }
  auto begin = first;
  const auto add = [&](std::uint32_t last) {
    const auto member = trim_value(reading_.text(Range{begin, last}));
    if (member.empty()) return;
    AgencyName name;
    name.words = {begin, last};
    name.text = noun + " " + std::string(member);
    name.end = last;
    names.push_back(std::move(name));
  };
  for (auto at = first; at < end;) {
    if (const auto field = end_of_field(at, end); field > at) {
      at = field;
      continue;
    }
    if (reading_.is_mark(at, ',') || reading_.is_mark(at, ';') || reading_.is(at, Term::and_)) {
      add(at);
      begin = at + 1;
    }
    ++at;
  }
  add(end);
}

AgencyList AgencyReader::read_list(std::uint32_t word, std::uint32_t limit, bool semicolons) const {
  AgencyList list;
  auto at = word;
  while (at < limit) {
    auto name = read(at, limit);
    if (!name) break;
    if (const auto members = elliptic_members(*name, limit); !members.empty()) {
      const auto colon = name->words.last;
      auto head = name->words.first;
      while (reading_.is(head, Term::plural)) head += reading_.length(head, Term::plural);
      add_elliptic(list.names, head, colon, members.first, members.last);
      list.end = at = members.last;
    } else {
      list.end = at = name->end;
      list.names.push_back(std::move(*name));
      at = add_bare_members(list, limit);
      list.end = at;
    }
    const bool parted = at + 1 < limit && (reading_.is_mark(at, ',') || (semicolons && reading_.is_mark(at, ';')) || reading_.is(at, Term::and_) ||
                                           reading_.is_mark(at, '&') || reading_.is_mark(at, '/'));
    if (!parted) break;
    auto next = at + 1;
    if (reading_.is(next, Term::and_)) ++next;  // ", và các đơn vị"
    if (!begins_agency(next)) break;
    at = next;
  }
  return list;
}

/// The members behind the colon of "các Sở: Tài chính, Nội vụ"; empty where what stands before it only describes them.
Range AgencyReader::elliptic_members(const AgencyName& name, std::uint32_t limit) const {
  const auto colon = name.words.last;
  if (!reading_.is_mark(colon, ':') || colon + 1 >= limit || !reading_.is_capital(colon + 1)) return {};
  constexpr Terms run_in = {Term::verb, Term::adverb, Term::duty, Term::lead, Term::partner, Term::basis, Term::order, Term::guide, Term::joiner,
                            Term::is, Term::every, Term::periodic, Term::ongoing, Term::weak, Term::advise};
  // `Công an` is a field as well as a body; "các Bộ: Bộ Công an, …" and "Sở Tài chính: Tham mưu …" are no elliptic lists.
  const bool field = end_of_field(colon + 1, limit) > colon + 1;
  if (!field && (reading_.is(colon + 1, run_in) || begins_agency(colon + 1))) return {};
  auto head = name.words.first;
  while (reading_.is(head, Term::plural)) head += reading_.length(head, Term::plural);
  if (reading_.is(head, Term::level)) return {};
  for (auto word = head; word < colon; ++word)
    if (reading_.is_mark(word, ',')) return {};  // "UBND các tỉnh, thành phố: Hà Nội, …" does not say which is what
  unsigned members = 0;
  auto at = colon + 1;
  while (at < limit && !reading_.is_mark(at, ';') && !reading_.is_mark(at, '.') && !reading_.is_mark(at, ':')) {
    const bool separator = reading_.is_mark(at, ',') || reading_.is(at, Term::and_);
    if (separator && !reading_.is_capital(at + 1)) break;
    const bool body = begins_name(at + 1) || reading_.is(at + 1, Term::plural);  // but Bản Hồ, a commune
    if (separator && body && end_of_field(at + 1, limit) == at + 1) break;
    const auto end = end_of_field(at, limit);
    const bool small = !separator && !reading_.is(at, Shape::mark) && !reading_.is_capital(at);
    if (small && (stops_name(at) || (end <= at && reading_.is(at, {Term::verb, Term::weak, Term::adverb})))) break;
    at = end > at ? end : at + 1;
    members += separator ? 1 : 0;
  }
  return members > 0 ? Range{colon + 1, at} : Range{};
}

/// "Sở Tài chính, Nội vụ và Y tế": fields alone behind a body that is named by its field.
std::uint32_t AgencyReader::add_bare_members(AgencyList& list, std::uint32_t limit) const {
  const auto& last = list.names.back();
  auto at = last.end;
  const auto* head = reading_.entry(last.words.first, lexicon::Table::agencies);
  std::uint32_t head_words = reading_.length(last.words.first, Term::agency);
  if (head == nullptr || (head->kind != "department" && head->kind != "ministry" && head->kind != "division") || head_words != 1) return at;
  const auto head_first = last.words.first;
  while (at + 1 < limit && (reading_.is_mark(at, ',') || reading_.is(at, Term::and_))) {
    const auto next = at + 1;
    if (!reading_.is(next, Term::whole) || !reading_.is_capital(next) || begins_name(next)) break;
    const auto field = end_of_field(next, limit);
    add_elliptic(list.names, head_first, head_first + head_words, next, field);
    at = field;
  }
  return at;
}

/// True if the words behind a separator begin a new agency rather than go on with the item before it.
bool AgencyReader::splits_at(std::uint32_t item, std::uint32_t separator, std::uint32_t next) const {
  if (reading_.is_mark(separator, ';')) return true;
  if (reading_.is(next, Term::plural)) return true;
  const bool listing_nouns = reading_.is(item, Term::plural) || (noun_at(item) > 0 && !is_short_name(item));  // HTX is a name and a noun
  if (noun_at(next) > 0 && !begins_name(next)) return !listing_nouns;
  if (begins_name(next)) return true;
  if (!reading_.is_capital(next)) return false;
  // A capital that no lexicon knows: a new name, unless places of a collective are being listed.
  return !listing_nouns && reading_.is_mark(separator, ',');
}

/// Takes the agencies that are understood from `item` on; returns the word to go on with. `item` becomes the beginning of the next one, or of the
/// last name read if words follow that may belong to it.
std::uint32_t AgencyReader::take_list(std::vector<AgencyName>& names, Range value, std::uint32_t& item) const {
  auto list = read_list(item, value.last);
  if (list.empty()) return item;
  auto end = list.end;
  if (end < value.last && reading_.is(end, acts) && !reading_.is_capital(end)) {  // "Bộ Công an tiến hành rà soát …; các bộ …": names alone
    while (end < value.last && !reading_.is_mark(end, ';')) ++end;
  } else if (end < value.last && !reading_.is_capital(end) && reading_.is(end, trailing)) {
    while (end < value.last && !reading_.is_mark(end, ';')) ++end;
  } else if (end + 1 < value.last) {
    const bool separator = reading_.is(end, Shape::mark) || reading_.is(end, Term::and_);
    const auto& last = list.names.back();
    if (!separator || !splits_at(last.words.first, end, end + 1)) {  // its last name goes on with words unknown
      item = last.words.first;
      for (std::size_t i = 0; i + 1 < list.names.size(); ++i) names.push_back(std::move(list.names[i]));
      return end;
    }
  }
  for (auto& name : list.names) names.push_back(std::move(name));
  while (end < value.last && (reading_.is(end, Shape::mark) || reading_.is(end, Term::and_)) && !reading_.is_mark(end, '(')) ++end;
  return item = end;
}

/// "Viện Công nghiệp thực phẩm cung cấp chuyên gia": where a body of unknown name begins to act; `last` if it does not.
std::uint32_t AgencyReader::begin_of_predicate(std::uint32_t item, std::uint32_t last) const {
  const auto* head = reading_.entry(item, lexicon::Table::agencies);
  if (head == nullptr || !begins_name(item) || head->kind == "board" || head->kind == "team") return last;  // Ban Chỉ đạo thực hiện …
  for (auto at = item + 3; at < last; ++at)
    if (!reading_.is_capital(at) && reading_.is(at, {Term::verb, Term::duty, Term::lead})) return at;
  return last;
}

std::vector<AgencyName> AgencyReader::split_value(Range value) const {
  std::vector<AgencyName> names;
  auto item = value.first;
  const auto add_name = [&](Range words, std::uint32_t last) {
    bool lettered = false;  // "= (3)", "12" name nobody
    for (auto at = words.first; at < words.last; ++at) lettered = lettered || reading_.is(at, Shape::letters);
    if (auto name = named(words, last); lettered && !name.text.empty()) names.push_back(std::move(name));
  };
  const auto add = [&](std::uint32_t last) {
    auto end = begin_of_predicate(item, last);
    for (auto at = item + 1; at < end; ++at) {
      if (reading_.is_mark(at, '(')) break;
      if (!reading_.is_capital(at) && reading_.is(at, trailing) &&
          !reading_.is(at, {Term::closing_qualifier, Term::place_qualifier, Term::part_qualifier})) {
        end = at;
        break;
      }
    }
    for (auto at = item; at < end; ++at) {
      if (!reading_.is_mark(at, '(')) continue;
      return add_name({item, at}, last);
    }
    if (end > item) add_name({item, end}, end);
  };
  for (auto at = value.first; at < value.last;) {
    if (at == item) {
      const auto end = take_list(names, value, item);
      if (end > at) {
        at = end;
        continue;
      }
    }
    if (const auto field = end_of_field(at, value.last); field > at) {
      at = field;
      continue;
    }
    if (reading_.is_mark(at, '(')) {
      while (at < value.last && !reading_.is_mark(at, ')')) ++at;
      ++at;
      continue;
    }
    const bool separator = reading_.is_mark(at, ',') || reading_.is_mark(at, ';') || reading_.is(at, Term::and_) ||
                           (reading_.is_mark(at, '.') && reading_.is_capital(at + 1) && !reading_.is(at + 1, Shape::glued));
    if (separator && at + 1 < value.last && splits_at(item, at, at + 1)) {
      add(at);
      item = at + 1;
    }
    ++at;
  }
  if (item < value.last) add(value.last);
  return names;
}

std::vector<AgencyName> AgencyReader::read_whole(Range range) const {
  auto end = range.last;
  while (end > range.first &&
         (reading_.is_mark(end - 1, ':') || reading_.is_mark(end - 1, '.') || reading_.is_mark(end - 1, ';') || reading_.is_mark(end - 1, ',')))
    --end;
  const auto list = read_list(range.first, end);
  return !list.empty() && list.end == end ? list.names : std::vector<AgencyName>{};
}

}  // namespace vnplan::facts
