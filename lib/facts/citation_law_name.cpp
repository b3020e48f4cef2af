#include <algorithm>

#include "facts/citation_finder.h"

// How far the name of a law goes: "Luật sửa đổi, bổ sung một số điều của Luật X và Luật Y ngày …".

namespace vnplan::facts {
namespace {

constexpr std::uint32_t longest_law_name = 24;  // words
constexpr std::uint32_t longest_amendment = 12;  // words of "sửa đổi, bổ sung một số điều của" before the law
constexpr std::uint32_t longest_short_name = 10;

}  // namespace

/// `LUẬT` as a word of its own: not in "PHỔ BIẾN PHÁP LUẬT NĂM 2024", "HỘI LUẬT GIA".
bool CitationFinder::is_law_word(std::uint32_t word) const {
  return !reading_.is(word, Term::not_law) && !(word > range_.first && reading_.length(word - 1, Term::not_law) > 1);
}

/// "Luật BVMT" where the text has made that a name: "(sau đây gọi tắt là Luật BVMT)"; there, too. With a date it is the law again.
bool CitationFinder::recalls_law(std::uint32_t first, std::uint32_t word) {
  const auto last = std::min(range_.last, word + longest_short_name);
  if (is_given_as_name(first)) {
    auto end = word;
    while (end < last && !reading_.is(end, Shape::mark)) ++end;
    short_laws_.insert(reading_.text(Range{word, end}));
    return true;
  }
  if (short_laws_.empty()) return false;
  for (auto end = last; end > word; --end)
    if (short_laws_.contains(reading_.text(Range{word, end}))) return !reading_.is(end, {Term::day, Term::year, Term::number});
  return false;
}

std::uint32_t CitationFinder::end_of_law_name(std::uint32_t word) const {
  if (const auto amending = end_of_amending_law(word); amending > word) return amending;
  if (const auto known = reading_.length(word, Term::law); known > 0 && word + known <= range_.last) return word + known;
  return end_of_unlisted_law(word);
}

/// Words from a capital on, up to one that no name holds.
std::uint32_t CitationFinder::end_of_unlisted_law(std::uint32_t word) const {
  constexpr Terms no_name = {Term::document_type, Term::year, Term::day, Term::passive, Term::of, Term::this_};
  if (!reading_.is_capital(word) || reading_.is(word, no_name)) return word;
  auto end = word;
  for (; end < std::min(range_.last, word + longest_law_name); ++end) {
    if (reading_.is(end, Shape::mark)) {
      const bool joined =
          reading_.is_mark(end, ',') && end + 1 < range_.last && !reading_.is_capital(end + 1) && reading_.is(end + 1, {Term::weak, Term::law});
      if (!joined) break;
    }
    constexpr Terms behind = {Term::day, Term::year, Term::and_, Term::passive, Term::number, Term::verb, Term::past, Term::of, Term::in,
                              Term::at, Term::joiner, Term::purpose, Term::this_, Term::is, Term::plural, Term::duty, Term::when, Term::for_};
    if (end > word && reading_.is(end, behind)) break;
  }
  return end;
}

/// "sửa đổi, bổ sung một số điều của Luật X và Luật Y", "… một số điều Luật X", "… của 37 luật có liên quan đến quy hoạch".
std::uint32_t CitationFinder::end_of_amending_law(std::uint32_t word) const {
  if (!reading_.is(word, Term::amends)) return word;
  for (auto at = word + 1; at < std::min(range_.last, word + longest_amendment); ++at) {
    if (reading_.is(at, Shape::mark) && !reading_.is_mark(at, ',')) return word;
    std::uint32_t length = 0;
    const auto* type = reading_.entry(at, lexicon::Table::document_types, &length);
    if (type == nullptr) continue;
    if (!is_law(type->kind)) return word;
    if (reading_.number(at - 1) || reading_.is(at - 1, Term::plural)) return end_of_counted_laws(at + length);
    auto end = end_of_law_name(at + length);
    while (reading_.is(end, Term::and_) || reading_.is_mark(end, ',')) {  // "… của Luật X và Luật Y"
      const auto* next = reading_.entry(end + 1, lexicon::Table::document_types, &length);
      if (next == nullptr || !is_law(next->kind)) break;
      const auto behind = end_of_law_name(end + 1 + length);
      if (behind == end + 1 + length) break;
      end = behind;
    }
    return end;
  }
  return word;
}

/// "37 luật [có liên quan đến quy hoạch] ngày …": what the laws have in common.
std::uint32_t CitationFinder::end_of_counted_laws(std::uint32_t word) const {
  if (const auto end = end_before_date(word); end > word) return end;
  auto end = word;
  constexpr Terms behind = {Term::day, Term::year, Term::number, Term::passive, Term::past, Term::by, Term::this_};
  while (end < std::min(range_.last, word + longest_law_name) && reading_.is(end, Shape::letters) && !reading_.is(end, behind)) ++end;
  return end;
}

/// A basis goes on to the law's own date, whatever stands in its name: "Pháp lệnh kế toán [- thống kê] ngày 20/5/1988". `end`: of what is known of
/// it; behind a known name `và` and a comma join something else.
std::uint32_t CitationFinder::end_of_dated_law(std::uint32_t word, std::uint32_t end) const {
  const bool joined = reading_.is(end, Term::and_) || reading_.is_mark(end, ',');
  if (end > word && joined && reading_.is(word, {Term::law, Term::amends})) return end;
  constexpr Terms no_name = {Term::and_, Term::of, Term::day, Term::year, Term::this_};
  if (end == word && (!reading_.is(word, Shape::letters) || reading_.is(word, no_name))) return end;
  return std::max(end, end_before_date(end));
}

/// "của Quốc hội", "do Hội đồng Nhà nước ban hành", "được Quốc hội thông qua": behind the name.
bool CitationFinder::is_passed(std::uint32_t word) const {
  const auto joint = reading_.length(word, {Term::of, Term::by, Term::passive});
  return joint > 0 && reading_.is(word + joint, Term::legislature);
}

/// The name's words from here up to its date or who passed it; `word` where something else comes before, "và đề nghị của Sở Nội vụ".
std::uint32_t CitationFinder::end_before_date(std::uint32_t word) const {
  constexpr Terms other = {Term::passive, Term::past, Term::by, Term::not_, Term::this_, Term::number, Term::year, Term::called};
  bool comma = false;
  bool joined = false;
  for (auto at = word; at < std::min(range_.last, word + longest_law_name); ++at) {
    if (reading_.is(at, Term::day)) return read_date(reading_, at, range_.last, {}) ? at : word;
    if (is_passed(at)) return at;
    const bool sign = reading_.is(at, Shape::mark) && !reading_.is_mark(at, ',') && !reading_.is_mark(at, '-');
    const bool document = reading_.is(at, Term::document_type) && (comma || joined || reading_.is_capital(at));
    const bool another = joined && reading_.is(at, Term::of) && agencies_.begins_name(at + reading_.length(at, Term::of));
    if (sign || document || another || reading_.is(at, Shape::digits) || reading_.is(at, other)) return word;
    comma = comma || reading_.is_mark(at, ',');
    joined = joined || reading_.is(at, Term::and_);
  }
  return word;
}

/// "Luật Lâm nghiệp [(sửa đổi)] ngày …": the word behind the bracket; `word` where there is none.
std::uint32_t CitationFinder::behind_remark(std::uint32_t word) const {
  constexpr std::uint32_t longest_remark = 10;
  if (!reading_.is_mark(word, '(') || !reading_.is(word + 1, Term::amends)) return word;
  auto at = word + 1;
  while (at < std::min(range_.last, word + longest_remark) && !reading_.is_mark(at, ')')) ++at;
  return reading_.is_mark(at, ')') ? at + 1 : word;
}

}  // namespace vnplan::facts
