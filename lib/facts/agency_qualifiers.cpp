#include <algorithm>

#include "facts/agency.h"

// What a name may have behind it: có liên quan; trên địa bàn tỉnh; thuộc Sở; cấp huyện.

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

}  // namespace

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
      const auto end = end_of_owner(owner, limit);
      if (end > owner) {
        safe = at = end;
        closed = true;
        continue;
      }
      const bool alone = owner >= limit || reading_.is(owner, Shape::mark) || stops_name(owner) ||
                         reading_.is(owner, {Term::and_, Term::weak, Term::basis});
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
      if (reading_.is_mark(at, ',') && reading_.is(at + 1, Term::closing_qualifier) && !reading_.is_capital(at + 1)) ++at;  // cấp huyện, cấp xã
      continue;
    }
    if (reading_.is(at, Shape::mark)) {
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
    if (at == limit || reading_.is(at, Shape::mark) || reading_.is(at, {Term::and_, Term::or_, Term::plural})) safe = at;
  }
  return safe;
}

/// thuộc Sở Y tế, của huyện, cấp tỉnh, trên Quốc lộ 1A: what stands behind a word that tells whose part a body is.
std::uint32_t AgencyReader::end_of_owner(std::uint32_t owner, std::uint32_t limit) const {
  auto end = owner;
  if (begins_name(owner)) {
    end = end_of_proper(owner, limit);
  } else if (reading_.is(owner, levels)) {
    end = end_of_levels(owner, limit);
  } else if (const auto closing = reading_.length(owner, Term::closing_qualifier); closing > 0) {
    end = owner + closing;
  } else if (reading_.is_capital(owner)) {
    end = end_of_place(owner, limit);
    while (end + 1 < limit && !stops_name(end) && reading_.is(end, Shape::letters) && reading_.is(end + 1, Shape::digits)) end += 2;
    if (reading_.is(end, Shape::glued) && reading_.is(end, Shape::letters)) ++end;  // Quốc lộ 1A
  }
  return end;
}

/// "các xã có hồ chứa", "các tỉnh, thành phố có đường sắt đi qua": up to the verb of the sentence or its next sign.
std::uint32_t AgencyReader::end_of_relative_clause(std::uint32_t word, std::uint32_t limit) const {
  for (auto at = word + 1; at < std::min(limit, word + longest_unknown_run); ++at) {
    if (reading_.is(at, Shape::mark) || stops_name(at) || reading_.is(at, {Term::weak, Term::and_})) return at > word + 1 ? at : word;
  }
  return word + longest_unknown_run >= limit ? limit : word;
}

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
    if (reading_.is(at, Shape::mark)) return false;
    const auto* noun = reading_.entry(at, lexicon::Table::collectives);
    if (reading_.is(at, levels) && at > word) return noun == nullptr || noun->kind != "hamlet";  // kiểm tra nhà văn hóa thôn
    if (stops_name(at)) return false;
  }
  return false;
}

}  // namespace vnplan::facts
