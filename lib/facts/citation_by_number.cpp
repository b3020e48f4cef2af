#include <algorithm>

#include "facts/citation_finder.h"

// "Quyết định số 30/QĐ-TTg ngày 14/5/2018 của Thủ tướng Chính phủ về …".

namespace vnplan::facts {
namespace {

constexpr std::uint32_t longest_subject = 400;  // words behind `về`; one without an end is running text

}  // namespace

/// Quyết định số 30/QĐ-TTg ngày 14/5/2018 của Thủ tướng Chính phủ về …; `số` may be missing, the issuer may stand before the number.
std::optional<Mention> CitationFinder::read_numbered(std::uint32_t first, std::uint32_t word, std::string_view type) {
  std::optional<Range> issuer;
  if (reading_.is(word, Term::of)) {  // Nghị quyết của Quốc hội số 43/2022/QH15
    const auto name = read_body(word + reading_.length(word, Term::of));
    if (!name) return std::nullopt;
    word = name->end + (reading_.is_mark(name->end, ':') ? 1U : 0U);  // các Nghị định của Chính phủ: số 61/2018/NĐ-CP, …
    if (!reading_.is(word, Term::number)) return std::nullopt;
    issuer = name->words;
  }
  if (!issuer && agencies_.begins_name(word)) {  // Nghị quyết HĐND huyện số 08/NQ-HĐND
    const auto name = read_body(word);
    if (name && reading_.is(name->end, Term::number)) {
      issuer = name->words;
      word = name->end;
    }
  }
  if (reading_.is_mark(word, ':') && reading_.is(word + 1, Term::number)) ++word;  // các Quyết định: số …
  const auto kind = issuer ? 0 : words_of_kind(word);
  word += kind;
  const auto label = reading_.length(word, Term::number);
  auto at = word + label;
  if (label > 0 && reading_.is_mark(at, ':')) ++at;
  const auto code = code_at(at, label > 0 || leads_to_code(at, type));
  if (!code) return std::nullopt;
  if (code->symbol.empty() && !may_be_short_mention(type, at)) return std::nullopt;
  if (code->number.empty() && label == 0) return std::nullopt;
  if (kind > 0 && !code->symbol.starts_with(type)) return std::nullopt;
  Mention mention;
  mention.citation.type = std::string(type);
  set_code(mention.citation, *code);
  mention.words = {first, word_behind(at, code->size)};
  code_end_ = mention.words.last;
  read_date_and_issuer(mention, issuer);
  if (code->symbol.empty() && recalls(mention)) return std::nullopt;
  read_subject(mention);
  return mention;
}

std::optional<DocumentCode> CitationFinder::code_at(std::uint32_t word, bool labelled) const {
  constexpr std::size_t longest = 128;  // bytes
  if (word >= range_.last) return std::nullopt;
  return read_code(std::string_view(reading_.blocks.text).substr(reading_.words[word].begin, longest), labelled);
}

/// "Chỉ thị [01], 13, 33/CT-UB": the last of the numbers has the symbol of all, which begins with the type.
bool CitationFinder::leads_to_code(std::uint32_t word, std::string_view type) const {
  constexpr std::uint32_t most_numbers = 12;
  auto at = word;
  while (at < word + 2 * most_numbers && reading_.number(at) && reading_.is_mark(at + 1, ',')) at += 2;
  if (at == word || !reading_.number(at)) return false;
  const auto last = code_at(at, false);
  return last && last->symbol.starts_with(type);
}

/// "Báo cáo thẩm định số 33/BC-STP", "Quy chế làm việc số 01-QC/ĐU": how many words tell which kind of the type it is. Only where the code has the
/// type's letters too, for "Kế hoạch của năm số 2" is none.
std::uint32_t CitationFinder::words_of_kind(std::uint32_t word) const {
  constexpr std::uint32_t longest_kind = 4;
  for (std::uint32_t count = 0; count <= longest_kind && word + count < range_.last; ++count) {
    const auto at = word + count;
    if (reading_.is(at, Term::number)) return count;
    if (!reading_.is(at, Shape::letters) || reading_.is_capital(at) || reading_.is(at, {Term::of, Term::about, Term::document_type})) break;
  }
  return 0;
}

/// "Quyết định số 1191" is a mention; "Chương trình số 3", "Kế hoạch số 5 năm" are not sure to be.
bool CitationFinder::may_be_short_mention(std::string_view type, std::uint32_t number) const {
  if (reading_.words[number].end - reading_.words[number].begin > 4) return false;
  if (reading_.is(number + 1, {Term::year, Term::month, Term::day}) && !reading_.is(number + 1, Term::day)) return false;
  return type != "HD" && type != "DA";
}

/// "Nghị quyết số 72" where the text has made that a name: "(sau đây gọi tắt là Nghị quyết số 72)"; there, too.
bool CitationFinder::recalls(const Mention& mention) {
  const auto& citation = mention.citation;
  if (citation.date || citation.issuer || !citation.number || citation.year) return false;
  const auto key = citation.type + ' ' + *citation.number;
  if (is_given_as_name(mention.words.first)) numbers_[key] = true;
  const auto known = numbers_.find(key);
  return known != numbers_.end() && known->second;
}

/// "Kế hoạch 2509 nêu trên", "Nghị định 30": what was cited with its whole code before, without `số`. None where it is a name that the text gave it:
/// "sau đây gọi tắt là Kế hoạch 2509".
std::optional<Mention> CitationFinder::read_number_again(std::uint32_t first, std::uint32_t word, std::string_view type) {
  if (word >= range_.last || !reading_.number(word) || !reading_.is_capital(first) || !may_be_short_mention(type, word)) return std::nullopt;
  Mention mention;
  mention.citation.type = std::string(type);
  mention.citation.code = mention.citation.number = std::string(reading_.text(word));
  mention.words = {first, word + 1};
  if (recalls(mention) || !numbers_.contains(mention.citation.type + ' ' + *mention.citation.number)) return std::nullopt;
  code_end_ = mention.words.last;
  return mention;
}

/// "Nghị quyết số 27-NQ/TW, 28-NQ/TW và số 29-NQ/TW": further codes under the same type.
void CitationFinder::take_siblings(const std::string& type, std::uint32_t word) {
  while (word + 1 < range_.last && (reading_.is_mark(word, ',') || reading_.is_mark(word, ';') || reading_.is(word, Term::and_))) {
    const auto first = word + 1;
    auto at = first + reading_.length(first, Term::number);
    if (!reading_.number(at)) return;
    const auto code = code_at(at, leads_to_code(at, type));
    if (!code || code->number.empty()) return;
    Mention mention;
    mention.citation.type = type;
    set_code(mention.citation, *code);
    mention.words = {first, word_behind(at, code->size)};
    read_date_and_issuer(mention, std::nullopt);
    code_end_ = word = mention.words.last;
    add(std::move(mention));
  }
}

void CitationFinder::set_code(Citation& citation, const DocumentCode& code) {
  citation.code = code.text;
  if (!code.number.empty()) citation.number = code.number;
  if (code.year != 0) citation.year = code.year;
  if (!code.symbol.empty()) citation.symbol = code.symbol;
}

std::uint32_t CitationFinder::word_behind(std::uint32_t first, std::size_t bytes) const {
  const auto end = reading_.words[first].begin + bytes;
  auto word = first;
  while (word < range_.last && reading_.words[word].begin < end) ++word;
  return word;
}

void CitationFinder::read_date_and_issuer(Mention& mention, std::optional<Range> issuer) {
  auto at = mention.words.last;
  if (reading_.is_mark(at, ',') || reading_.is_mark(at, '(')) ++at;
  if (const auto issued = words_of_issuing(at); reading_.is(at + issued, Term::day)) at += issued;
  if (reading_.is(at, Term::day) || reading_.number(at)) {
    if (const auto date = read_date(reading_, at, range_.last, {})) {
      set_date(mention.citation, *date);
      mention.words.last = date->range.last;
      at = mention.words.last;
      if (reading_.is_mark(at, ')')) ++at;
      if (reading_.is_mark(at, ',')) ++at;
    }
  }
  if (!issuer && reading_.is(at, Term::of)) issuer = read_issuer(at + reading_.length(at, Term::of), mention.citation);
  if (!issuer) return;
  mention.citation.issuer = value_in_one_line(reading_.text(*issuer));
  mention.words.last = std::max(mention.words.last, issuer->last);
  if (!mention.citation.date) read_issuing_date(mention);
}

/// "Nghị định số 5/2025/NĐ-CP của Chính phủ [ban hành ngày 15/6/2025]".
void CitationFinder::read_issuing_date(Mention& mention) {
  const auto at = mention.words.last + (reading_.is_mark(mention.words.last, ',') ? 1U : 0U);
  const auto issued = words_of_issuing(at);
  if (issued == 0 || !reading_.is(at + issued, Term::day)) return;
  const auto date = read_date(reading_, at + issued, range_.last, {});
  if (!date) return;
  set_date(mention.citation, *date);
  mention.words.last = date->range.last;
}

/// "đã được ban hành": how many words.
std::uint32_t CitationFinder::words_of_issuing(std::uint32_t word) const {
  auto at = word;
  while (at < word + 2 && reading_.is(at, {Term::past, Term::passive})) ++at;
  const auto verb = reading_.length(at, Term::issues);
  return verb > 0 ? at + verb - word : 0;
}

void CitationFinder::set_date(Citation& citation, const FoundDate& date) {
  if (date.date.year != 0) citation.date = date.date.iso();  // "ngày 26/8": no year is made up
  if (!is_possible(date.date))
    diagnostics_.push_back({Code::date_impossible, reading_.span(date.range), {}, std::string(reading_.text(date.range))});
}

/// Behind the subject: "…, UBND huyện ban hành Kế hoạch", "… và Thông tư số 24/2022/TT-BTC", "… trước ngày 31/01".
bool CitationFinder::ends_subject(std::uint32_t word) const {
  if (const auto bound = reading_.length(word, {Term::before, Term::at_latest}); bound > 0)
    return reading_.is(word + bound, Term::day) || reading_.number(word + bound).has_value();
  const bool comma = reading_.is_mark(word, ',');
  const auto next = word + 1;
  if ((comma || reading_.is_mark(word, '(')) && begins_remark(next, !comma)) return true;
  if (!comma && !reading_.is(word, Term::and_)) return false;
  if (const auto type = reading_.length(next, Term::document_type); type > 0)
    return reading_.is(next + type, Term::number) || reading_.number(next + type).has_value();
  if (!comma || !agencies_.begins_name(next)) return false;
  const auto body = read_body(next);
  return body && reading_.is(body->end, {Term::verb, Term::weak, Term::order, Term::lead, Term::duty});
}

/// "đã được sửa đổi bởi …", "sau đây gọi là Đề án", and in brackets "thay thế Quyết định số …": said of the document, no part of its title.
bool CitationFinder::begins_remark(std::uint32_t word, bool bracketed) const {
  if (reading_.is(word, Term::called)) return true;
  auto at = word;
  while (at < range_.last && reading_.is(at, {Term::passive, Term::past})) ++at;
  return (bracketed || at > word) && reading_.is(at, {Term::amends, Term::replaces});
}

/// "…, kỳ họp thứ 20 về …": behind the sitting of an assembly that passed the document, if a subject follows.
std::uint32_t CitationFinder::behind_sitting(std::uint32_t word) const {
  constexpr std::uint32_t longest_sitting = 8;
  auto at = word;
  while (at < word + 2 && at + 1 < range_.last && (reading_.is(at, Shape::mark) || reading_.is(at, Term::at))) ++at;
  if (!reading_.is(at, Term::sitting)) return word;
  for (const auto last = std::min(range_.last, at + longest_sitting); at < last; ++at) {
    if (reading_.is(at, Term::about)) return at;
    if (reading_.is_mark(at, ';') || reading_.is_mark(at, '.')) break;
  }
  return word;
}

void CitationFinder::read_subject(Mention& mention) {
  auto at = behind_sitting(mention.words.last);
  const bool parted = reading_.is_mark(at, ',');
  if (parted) ++at;
  const auto about = reading_.length(at, Term::about);
  if (about == 0 && (parted || !reading_.is(at, {Term::verb, Term::weak}))) return;
  at += about;
  auto end = at;
  const auto last = std::min(range_.last, at + longest_subject);
  while (end < last && !reading_.is_mark(end, ';') && !reading_.is_mark(end, '.') && !reading_.is_mark(end, ')') && !ends_subject(end)) ++end;
  if (!mention.citation.issuer) end = without_issuer(mention.citation, {at, end});
  auto subject = value_in_one_line(reading_.text(Range{at, end}));
  if (!subject.empty()) mention.citation.subject = std::move(subject);
}

}  // namespace vnplan::facts
