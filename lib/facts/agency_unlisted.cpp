#include <algorithm>

#include "facts/agency.h"

// Names that no table has: "TT CNTT tỉnh", "EVN", "Công ty TNHH Môi trường đô thị", where the words behind them say that somebody acts.

namespace vnplan::facts {
namespace {

using lexicon::bit_of;
using lexicon::Table;

constexpr std::uint32_t longest_unlisted = 16;  // words
constexpr std::uint32_t longest_list = 120;     // words
/// A sentence that begins with one of their words begins with no proper name: "Quý IV", "Kế hoạch", "Tổ chức".
constexpr std::uint32_t common = bit_of(Table::document_types) | bit_of(Table::function_words) | bit_of(Table::numbers) | bit_of(Table::time) |
                                 bit_of(Table::verbs) | bit_of(Table::roles) | bit_of(Table::labels) | bit_of(Table::qualifiers) |
                                 bit_of(Table::relations) | bit_of(Table::references) | bit_of(Table::letterhead);

}  // namespace

/// EVN, TT, BTC: capitals alone, and no Roman numeral.
bool AgencyReader::is_short_name(std::uint32_t word) const {
  if (word >= reading_.size() || !reading_.is(word, Shape::upper) || reading_.words[word].span().size() < 2) return false;
  return reading_.roman(word) == 0 && !reading_.is_of(word, bit_of(Table::document_types) | bit_of(Table::letterhead));
}

/// A capital and more capitals behind it; a place with its level: "Thành phố Hà Nội".
bool AgencyReader::begins_unlisted(std::uint32_t word) const {
  if (is_short_name(word) || begins_name(word)) return true;
  if (!reading_.is_capital(word) || reading_.is(word, Shape::upper) || reading_.is(word, Term::country)) return false;
  const auto level = reading_.length(word, Term::level);
  return reading_.is_capital(word + std::max(1U, level)) && !reading_.is_of(word, common);
}

/// The words of a name from `word` on, known up to `from`; `from` if the name goes on with words that no name holds.
std::uint32_t AgencyReader::end_of_unlisted(std::uint32_t word, std::uint32_t from, std::uint32_t limit) const {
  const bool headed = begins_name(word) || reading_.is_of(word, bit_of(Table::ambiguous));  // "Ngân hàng …", "BTC hội chợ": small letters too
  bool titled = false;
  limit = std::min(limit, word + longest_unlisted);
  auto at = std::max(from, word + std::max(1U, reading_.length(word, Term::level)));
  while (at < limit) {
    if (const auto field = end_of_field(at, limit); field > at) {
      at = field;
    } else if (reading_.is_mark(at, '-') || reading_.is_mark(at, '&') || (reading_.is_mark(at, ',') && reading_.is_mark(at + 2, '&'))) {
      if (!reading_.is_capital(at + 1) || reading_.is(at + 1, Term::owner)) break;
      at += 2;
    } else if (reading_.is(at, Term::level)) {
      at = end_of_levels(at, limit);
    } else if (reading_.is(at, Shape::mark) || reading_.is(at, {Term::and_, Term::plural, Term::lead, Term::partner, Term::duty})) {
      break;
    } else if (reading_.is_capital(at) || reading_.is(at, Shape::digits)) {
      titled = titled || (reading_.is_capital(at) && !reading_.is(at, Shape::upper));  // NVH Thanh thiếu nhi
      ++at;
    } else if (reading_.is(at, {Term::closing_qualifier, Term::part_qualifier})) {
      return end_of_qualifiers(at, limit, true);
    } else if ((headed || titled) && !stops_name(at)) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

AgencyList AgencyReader::read_unlisted(std::uint32_t word, std::uint32_t limit, const Terms& acts) const {
  AgencyList list;
  limit = std::min(limit, word + longest_list);
  const auto acts_at = [&](std::uint32_t at) { return at < limit && !reading_.is_capital(at) && reading_.is(at, acts); };
  const auto parts_at = [&](std::uint32_t at) {
    if (at + 1 >= limit || (reading_.is(at + 1, Shape::glued) && reading_.is_mark(at + 2, '&'))) return false;  // KH,CN&MT
    return reading_.is_mark(at, ',') || reading_.is(at, Term::and_);
  };
  for (auto at = word; at < limit;) {
    auto name = read(at, limit);
    if (!name || (!acts_at(name->end) && !parts_at(name->end))) {
      if (!begins_unlisted(at)) return {};
      const auto end = end_of_unlisted(at, name ? name->words.last : at, limit);
      if (end == at || (name && end <= name->words.last)) return {};
      name = named({at, end}, limit);
    }
    at = name->end;
    list.names.push_back(std::move(*name));
    list.end = at;
    if (acts_at(at)) return list;
    if (!parts_at(at)) return {};
    at += reading_.is_mark(at, ',') && reading_.is(at + 1, Term::and_) ? 2 : 1;
  }
  return {};
}

AgencyList AgencyReader::read_partners(std::uint32_t word, std::uint32_t limit) const {
  const bool with = word > 0 && reading_.is(word - 1, Term::with);
  if (with && reading_.is_mark(word, ':')) ++word;  // "phối hợp với: Trạm Y tế, …"
  auto list = read_list(word, limit);
  if (with && list.names.size() == 1 && reading_.is_mark(list.end, ':') && reading_.is(word, Term::plural) && begins_name(list.end + 1))
    list = read_list(list.end + 1, limit);  // "phối hợp với các đơn vị: Trạm Y tế, …" names who they are
  for (auto at = list.empty() ? word : list.end; with && at < limit;) {
    if (!list.empty()) {
      if (!reading_.is_mark(at, ',') && !reading_.is(at, Term::and_)) break;
      ++at;
    }
    if (at >= limit) break;
    if (is_short_name(at) && !begins_name(at) && !reading_.is(at, {Term::whole, Term::atom})) {
      auto name = named({at, end_of_unlisted(at, at, limit)}, limit);
      list.end = at = name.end;
      list.names.push_back(std::move(name));
    } else if (auto more = read_list(at, limit); !list.empty() && !more.empty()) {
      for (auto& name : more.names) list.names.push_back(std::move(name));
      list.end = at = more.end;
    } else {
      break;
    }
  }
  return list;
}

}  // namespace vnplan::facts
