#include "facts/sentence.h"

#include <algorithm>

namespace vnplan::facts {
namespace {

/// With one of these a sentence opens a phrase that goes before its subject and ends with a comma.
constexpr Terms opens_phrase = {Term::basis,  Term::joiner,      Term::when,   Term::during,         Term::throughout, Term::purpose,
                                Term::before, Term::every,       Term::as_for, Term::periodic,       Term::until,      Term::from,
                                Term::after,  Term::right_after, Term::in,     Term::at_latest,      Term::within,     Term::year,
                                Term::month,  Term::quarter,     Term::day,    Term::closing_strong, Term::namely,     Term::at,
                                Term::about,  Term::beginning,   Term::end,    Term::occasion,       Term::opener,     Term::takes_leave,
                                Term::through};
constexpr Terms opens_with_time = {Term::every, Term::periodic, Term::before, Term::at_latest, Term::within};
constexpr Terms acts = {Term::verb, Term::weak, Term::adverb, Term::duty, Term::lead, Term::partner, Term::guide};
constexpr Terms gives_part = {Term::lead, Term::partner, Term::duty};
constexpr Terms told = {Term::passive, Term::past, Term::not_, Term::of, Term::and_};
/// What stands behind one of these is no subject.
constexpr Terms governs = {Term::of, Term::partner, Term::with, Term::recipient, Term::advise, Term::under};
/// A time may stand between a subject and its verb.
constexpr Terms time_phrase = {Term::every, Term::periodic, Term::within, Term::before, Term::at_latest};
constexpr std::uint32_t longest_time = 9;            // words
constexpr std::uint32_t longest_heading_owner = 14;  // words
constexpr std::uint32_t longest_phrase = 400;        // words between a subject and its verb
constexpr std::uint32_t longest_description = 7;     // words of "- cơ quan thường trực Ban Chỉ đạo"
constexpr std::uint32_t longest_run_in = 16;         // words before a run-in colon
constexpr std::uint32_t longest_ground = 60;         // words of "trên cơ sở đề nghị của …"

}  // namespace

std::uint32_t end_of_named_duty(const Reading& reading, std::uint32_t word) {
  if (word == 0) return 0;
  const auto order = reading.is(word - 1, Term::passive) ? reading.length(word, Term::order) : 0;
  const auto duty = reading.is_mark(word - 1, ',') ? reading.length(word, Term::work) : 0;
  const auto length = std::max(order, duty);
  return length > 0 ? word + length : 0;
}

std::uint32_t end_of_sentence(const Reading& reading, std::uint32_t word, std::uint32_t limit) {
  for (auto at = word; at < limit; ++at) {
    if (!reading.is_mark(at, '.')) continue;
    const auto next = at + 1;
    if (next >= limit) return limit;
    const bool glued = reading.is(next, Shape::glued);
    if (glued) continue;  // 1.250, "./."
    const bool abbreviated = at > word && reading.is(at, Shape::glued) && reading.is(at - 1, Term::level) && reading.text(at - 1).size() <= 2;
    if (abbreviated) continue;  // "TP. Hồ Chí Minh"
    if (reading.is_capital(next) || reading.is(next, Shape::mark)) return next;
  }
  return limit;
}

/// "Đồng thời, [Sở Y tế …]", "Ngoài ra [các xã …]".
std::uint32_t SentenceReader::skip_connectives(std::uint32_t word, std::uint32_t limit) const {
  for (auto more = 1U; more > 0 && word < limit; word += more) more = reading_.is(word, Shape::mark) ? 1 : reading_.length(word, Term::connective);
  return std::min(word, limit);
}

/// "Đề nghị Hội Nông dân, Thành đoàn... phát động": and others.
std::uint32_t SentenceReader::skip_dots(std::uint32_t word, std::uint32_t limit) const {
  auto at = word;
  while (at < limit && reading_.is_mark(at, '.') && (at == word || reading_.is(at, Shape::glued))) ++at;
  const bool dots = at > word + 1 || (at == word + 1 && reading_.words[word].span().size() > 1);  // ... or …
  return dots && at < limit && !reading_.is_capital(at) ? at : word;
}

/// "Sở Y tế - cơ quan thường trực Ban Chỉ đạo [chủ trì …]".
std::uint32_t SentenceReader::skip_description(std::uint32_t word, std::uint32_t limit) const {
  if (!reading_.is_mark(word, '-') || !reading_.is(word + 1, Term::owner)) return word;
  for (auto at = word + 2; at < std::min(limit, word + 2 + longest_description); ++at) {
    if (reading_.is(at, {Term::lead, Term::duty})) return at;
    if (reading_.is(at, Shape::mark)) return reading_.is_mark(at, ':') ? at : at + 1;
  }
  return word;
}

/// "Trạm Y tế xã mỗi tháng phát …", "Sở X trong quý II/2024 tổ chức …".
bool SentenceReader::acts_after_time(std::uint32_t word, std::uint32_t limit) const {
  const auto unit = word + reading_.length(word, time_phrase);
  if (!reading_.number(unit) && !reading_.is(unit, {Term::day, Term::week, Term::month, Term::quarter, Term::year})) return false;
  for (auto at = word + 1; at < std::min(limit, word + longest_time); ++at) {
    if (reading_.is(at, acts)) return true;
    if (reading_.is(at, Shape::mark) && !reading_.is_mark(at, '/') && !reading_.is_mark(at, '-') && !reading_.is_mark(at, ',')) return false;
  }
  return false;
}

/// "… nhiệm vụ được giao [hướng dẫn …]", "theo chức năng, nhiệm vụ [xây dựng …]": the verb stands there without a comma.
bool SentenceReader::ends_named_duty(std::uint32_t word) const {
  const auto end = end_of_named_duty(reading_, word);
  return end > 0 && reading_.is(end, acts);
}

/// "Sở X sau khi thống nhất với Sở Y [trình …]", "Sở X trên cơ sở đề nghị của các xã [tổng hợp …]": the verb behind who was asked.
std::uint32_t SentenceReader::skip_ground(std::uint32_t word, std::uint32_t limit) const {
  if (!reading_.is(word, {Term::after, Term::basis, Term::joiner})) return word;
  limit = std::min(limit, word + longest_ground);
  for (auto at = word + 1; at < limit && !reading_.is(at, Shape::mark); ++at) {
    const auto governing = reading_.length(at, {Term::of, Term::with, Term::partner});
    if (governing == 0) continue;
    const auto list = agencies_.read_list(at + governing, limit);
    if (!list.empty()) return reading_.is(list.end, acts) ? list.end : word;
  }
  return word;
}

/// What follows a subject that is told to act.
bool SentenceReader::begins_predicate(std::uint32_t word, std::uint32_t limit, bool ordered) const {
  if (word >= limit) return false;
  if (reading_.is_mark(word, ':')) return ordered || word + 1 < limit;
  auto at = word;
  if (reading_.is_mark(at, ',') && at + 1 < limit) ++at;
  if (at == word && reading_.is(at, acts)) return true;
  if (ordered && at == word && !reading_.is(at, Shape::mark)) return !reading_.is(at, told);
  if (at == word && reading_.is(at, time_phrase) && acts_after_time(at, limit)) return true;
  // "các cơ quan căn cứ nhiệm vụ được giao, chủ động …", "Sở X, theo chức năng …, có trách nhiệm …"
  const bool conditional = reading_.is(at, {Term::when, Term::during, Term::throughout});  // "các xã khi phát hiện ca bệnh phải báo cáo"
  if (!conditional && !reading_.is(at, {Term::basis, Term::joiner, Term::in, Term::at, Term::with}) && !reading_.is(at, acts)) return false;
  if (at != word && reading_.is(at, acts)) return true;
  limit = std::min(limit, at + longest_phrase);
  for (auto next = at; next + 1 < limit && !reading_.is_mark(next, '.') && !reading_.is_mark(next, ';'); ++next)
    if (reading_.is(next, {Term::duty, Term::lead}) || (conditional && reading_.is(next, Term::adverb)) ||
        (reading_.is_mark(next, ',') && reading_.is(next + 1, acts)) || ends_named_duty(next))
      return true;
  return false;
}

SentenceReader::Attempt SentenceReader::read_at(std::uint32_t word, std::uint32_t limit) const {
  Instruction found;
  auto at = word;
  if (const auto order = reading_.length(at, Term::order); order > 0) {
    found.order = at;
    at += order;
    found.ordered = true;
  } else if (const auto as_for = reading_.length(at, Term::as_for); as_for > 0) {
    at += as_for;
  }
  auto list = agencies_.read_list(at, limit);
  if (list.empty()) return read_unlisted_at(at, limit, {std::nullopt, word}, found.ordered);
  if (const auto order = reading_.length(list.end, Term::order); order > 0 && !found.ordered) {  // UBND tỉnh yêu cầu các sở …
    auto ordered = agencies_.read_list(list.end + order, limit);
    if (ordered.empty()) ordered = agencies_.read_unlisted(list.end + order, limit, acts);
    if (!ordered.empty()) {
      found.order = list.end;
      list = std::move(ordered);
      found.ordered = true;
    }
  }
  if (const auto guide = reading_.length(list.end, Term::guide); guide > 0) {  // "UBND tỉnh chỉ đạo Sở Y tế chủ trì, …": who leads is the subject
    auto guided = agencies_.read_list(list.end + guide, limit);
    if (!guided.empty() && reading_.is(guided.end, Term::lead)) list = std::move(guided);
  }
  const auto predicate = skip_ground(skip_description(skip_dots(list.end, limit), limit), limit);
  if (!found.ordered && is_verb_of_owner(list.names.front().words)) return {std::nullopt, list.end};
  if (!begins_predicate(predicate, limit, found.ordered)) return read_unlisted_at(at, limit, {std::nullopt, list.end}, found.ordered);
  found.subject = std::move(list.names);
  found.predicate = {predicate, limit};
  return {std::move(found), list.end};
}

/// "Lãnh đạo, điều hành toàn diện", "Thường trực sẵn sàng chiến đấu", "Thư ký các cuộc họp": what somebody does, though offices are called so; those
/// have a body behind them, "Lãnh đạo Sở Y tế", "Lãnh đạo các phòng".
bool SentenceReader::is_verb_of_owner(Range name) const {
  const auto office = reading_.length(name.first, Term::duty_noun);
  if (office == 0) return false;
  const auto body = name.first + office;
  const bool several = reading_.is(body, Term::plural) && agencies_.begins_collective(body);
  return body >= name.last || (!reading_.is_capital(body) && !several);
}

/// "TT CNTT tỉnh chủ trì …": a name that no table has is a subject only where its part in the work stands right behind it, or where it
/// stands in a list with bodies that are known; `known` otherwise.
SentenceReader::Attempt SentenceReader::read_unlisted_at(std::uint32_t word, std::uint32_t limit, Attempt known, bool ordered) const {
  if (!reading_.is_capital(word)) return known;
  const bool listed = known.end > word;  // "Sở Y tế, EVN tuyên truyền": what stands beside a known body is one
  auto list = agencies_.read_unlisted(word, limit, ordered || listed ? acts : gives_part);
  if (list.empty()) return known;
  return {Instruction{std::move(list.names), {list.end, limit}, ordered}, list.end};
}

std::optional<Instruction> SentenceReader::read(Range range) const {
  auto at = skip_connectives(range.first, range.last);
  if (auto found = read_at(at, range.last).instruction) return found;
  if (const auto colon = end_of_run_in(at, range.last); colon < range.last) {  // "Bước 1: Các cơ quan …"
    if (auto found = read_at(colon + 1, range.last).instruction) return found;
    if (reading_.is(colon + 1, opens_with_time)) at = colon + 1;  // "Kiểm tra: định kỳ hằng quý, Phòng Nội vụ …"
  }
  if (!reading_.is(at, opens_phrase) && !reading_.number(at)) return std::nullopt;
  bool conditional = false;
  const auto last = end_of_sentence(reading_, at, range.last);  // the subject of the next sentence is its own
  for (; at + 1 < last; ++at) {
    conditional = conditional || reading_.is(at, Term::when);
    if (reading_.is(at, governs)) {  // "Trên cơ sở hướng dẫn của A, B và C …": those are no subjects
      const auto governed = agencies_.read_list(at + reading_.length(at, governs), range.last, false);
      if (auto found = last_of_governed(governed, range.last, reading_.is(at, Term::of))) return found;
      if (!governed.empty()) at = governed.end;
    } else if ((conditional && reading_.is(at + 1, Term::plural)) || ends_time(at)) {  // "nếu có vướng mắc các cơ quan, đơn vị báo cáo …"
      auto found = read_at(at + 1, range.last);
      if (found.instruction) return std::move(found.instruction);
      at = std::max(at, found.end - 1);
    }
    if (!reading_.is_mark(at, ',') && !reading_.is_mark(at, ';') && !reading_.is_mark(at, ':') && !reading_.is(at, Term::then)) continue;
    auto found = read_at(at + 1, range.last);
    if (found.instruction) return std::move(found.instruction);
    at = std::max(at, found.end - 1);  // no agency inside the list acts without the others
  }
  return std::nullopt;
}

/// "Trước ngày 15/11 [các đơn vị báo cáo]", "Cuối năm [Sở Y tế tổng kết]": the last word of a time, in front of an agency.
bool SentenceReader::ends_time(std::uint32_t word) const {
  const bool counted = reading_.number(word) || reading_.roman(word) > 0 || reading_.is(word, {Term::year, Term::month, Term::quarter, Term::week});
  const bool named = reading_.is_capital(word + 1) && agencies_.begins_name(word + 1);
  return counted && (named || reading_.is(word + 1, Term::plural)) && !reading_.is(word + 1, Term::document_type);
}

/// "Trên cơ sở đề nghị của UBND các huyện, Sở Xây dựng chủ trì …", "Theo Chương trình của Chính phủ, các bộ, ngành chủ động …": the list runs into
/// the subject behind the comma. `owns`: the list stands behind `của`, so that it has no other part in the sentence.
std::optional<Instruction> SentenceReader::last_of_governed(const AgencyList& governed, std::uint32_t limit, bool owns) const {
  if (governed.names.size() < 2) return std::nullopt;
  for (std::size_t i = 1; owns && i < governed.names.size(); ++i) {
    const auto first = governed.names[i].words.first;
    if (!reading_.is_mark(first - 1, ',') || !reading_.is(first, Term::plural)) continue;
    return begins_predicate(governed.end, limit, false) ? read_at(first, limit).instruction : std::nullopt;
  }
  if (!reading_.is(governed.end, {Term::lead, Term::verb, Term::duty, Term::partner})) return std::nullopt;
  const auto last = governed.names.back().words.first;
  if (last == 0 || !reading_.is_mark(last - 1, ',') || !agencies_.begins_name(last)) return std::nullopt;
  return read_at(last, limit).instruction;
}

/// The colon behind a few words; `limit` if there is none.
std::uint32_t SentenceReader::end_of_run_in(std::uint32_t word, std::uint32_t limit) const {
  const auto last = std::min(limit, word + longest_run_in);
  for (auto at = word; at < last; ++at) {
    if (reading_.is_mark(at, ':')) return at;
    if (reading_.is_mark(at, ';') || reading_.is_mark(at, '.')) break;
  }
  return limit;
}

std::optional<SentenceReader::Owner> SentenceReader::read_owner(Range heading) const {
  auto first = heading.first;
  if (const auto prefix = reading_.length(first, {Term::order, Term::as_for}); prefix > 0) first += prefix;
  auto list = agencies_.read_list(first, heading.last);
  auto end = list.end;
  if (!list.empty()) {
    while (end < heading.last && (reading_.is_mark(end, '.') || reading_.is_mark(end, ';') || reading_.is_mark(end, ','))) ++end;
    if (end == heading.last) return Owner{std::move(list.names), end};
    if (reading_.is_mark(end, ':')) return Owner{std::move(list.names), end + 1};
    if ((reading_.is_mark(end, '-') || reading_.is_mark(list.end, ',')) && reading_.is(list.end + 1, Term::owner)) {
      const auto colon = end_of_run_in(list.end, heading.last);  // "Sở Y tế - cơ quan thường trực: …"
      const bool ends = colon < heading.last || heading.last - list.end <= longest_description;
      if (ends) return Owner{std::move(list.names), std::min(colon + 1, heading.last)};
    }
    if (const auto duty = reading_.length(end, Term::duty); duty > 0 && reading_.is_mark(end + duty, ':') && end + duty + 1 == heading.last)
      return Owner{std::move(list.names), heading.last};  // "UBND xã có trách nhiệm:"
    if (begins_predicate(list.end, heading.last, false)) return std::nullopt;  // a sentence about them
  }
  if (list.empty())
    if (auto noun = agencies_.read_noun(first, heading.last); noun && reading_.is_mark(noun->end, ':') && reading_.is(noun->end + 1, acts))
      return Owner{{std::move(*noun)}, noun->end + 1};
  auto colon = heading.first;
  while (colon < heading.last && !reading_.is_mark(colon, ':')) ++colon;
  auto loose = read_loose_owner({first, colon});
  if (loose.empty()) return std::nullopt;
  return Owner{std::move(loose), std::min(colon + 1, heading.last)};
}

/// A short heading that begins with an agency and holds no predicate, though the end of the name is unknown: "Chuyên viên Cơ quan …".
std::vector<AgencyName> SentenceReader::read_loose_owner(Range heading) const {
  while (heading.last > heading.first && reading_.is(heading.last - 1, Shape::mark) && !reading_.is_mark(heading.last - 1, ')')) --heading.last;
  if (heading.empty() || heading.size() > longest_heading_owner) return {};
  if (!agencies_.begins_name(heading.first) && !reading_.is(heading.first, Term::plural)) return {};
  if (reading_.is(heading.first, Term::plural) && !agencies_.begins_collective(heading.first)) return {};
  for (auto at = heading.first + 1; at < heading.last; ++at)
    if (!reading_.is_capital(at) &&
        reading_.is(at, {Term::duty, Term::lead, Term::partner, Term::passive, Term::past, Term::adverb, Term::purpose, Term::about}))
      return {};
  return agencies_.split_value(heading);
}

}  // namespace vnplan::facts
