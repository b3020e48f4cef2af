#include <algorithm>

#include "facts/citation_finder.h"
#include "lexicon/spelling.h"

// Who issued a document: "… của Bộ Chính trị, Ban Bí thư về …".

namespace vnplan::facts {
namespace {

bool is_joint(std::string_view type, std::string_view code) { return type == "NQLT" || type == "TTLT" || code.find("LT") != std::string_view::npos; }

}  // namespace

/// The body named here. None where the name goes on behind the end: "BAN" / "BÍ THƯ" of two blocks.
std::optional<AgencyName> CitationFinder::read_body(std::uint32_t word) const {
  auto body = agencies_.read(word, range_.last);
  return body && body->words.last <= range_.last ? body : std::nullopt;
}

/// The body behind `của`. Joint issuers are one string; "khóa XI" stays.
std::optional<Range> CitationFinder::read_issuer(std::uint32_t word, const Citation& citation) {
  if (const auto end = end_of_joint_body(word); end > word) return Range{word, end};
  const auto first = read_body(word);
  if (!first) {  // Nghị quyết số 04-NQ/TW của Trung ương
    const auto central = reading_.length(word, Term::central);
    const bool of_party = citation.symbol && citation.symbol->ends_with("TW");
    return central > 0 && of_party && word + central <= range_.last ? std::optional(Range{word, word + central}) : std::nullopt;
  }
  Range issuer{word, end_of_issuers(first->words, is_joint(citation.type, citation.symbol.value_or("")))};
  auto term = issuer.last + (reading_.is_mark(issuer.last, '(') || reading_.is_mark(issuer.last, ',') ? 1U : 0U);
  if (!reading_.is(term, Term::term_number) || reading_.roman(term + 1) == 0) return issuer;
  issuer.last = term + 2;
  if (reading_.is_mark(term - 1, '(') && reading_.is_mark(issuer.last, ')')) ++issuer.last;
  return issuer;
}

/// "Sở Y tế và Sở Tư pháp về …", "Bộ Chính trị, Ban Bí thư về …". None of "UBND tỉnh, Sở Nội vụ ban hành …": who acts behind a comma issued nothing.
std::uint32_t CitationFinder::end_of_issuers(Range first, bool joint) const {
  constexpr int most_issuers = 16;
  auto end = end_of_issuer(first);
  bool commas = false;
  auto at = end;
  for (int count = 1; count < most_issuers && at + 1 < range_.last; ++count) {
    const bool comma = reading_.is_mark(at, ',');
    if ((!comma && !reading_.is(at, Term::and_)) || !agencies_.begins_name(at + 1)) break;
    const auto next = read_body(at + 1);
    if (!next) break;
    commas = commas || comma;
    at = end_of_issuer(next->words);
    if (joint || ends_issuers(at, commas)) end = at;
  }
  return end;
}

/// A body ends before the place of the subject, "Bộ Chính trị [trên địa bàn tỉnh]", and before another document, "Văn phòng Chính phủ [Kết luận
/// của …]"; not within a programme after which it is named, "Ban Điều hành Đề [án 4 Bộ Tư pháp]".
std::uint32_t CitationFinder::end_of_issuer(Range name) const {
  for (auto at = name.first + 1; at < name.last; ++at) {
    if (reading_.is(at, Term::plural)) break;  // UBND các huyện trên địa bàn tỉnh
    if (reading_.is(at, Term::place_qualifier) && agencies_.begins_name(name.first)) return at;
    const auto type = reading_.is_capital(at) ? reading_.length(at, Term::document_type) : 0;
    if (type > 0 && reading_.is(at + type, {Term::of, Term::number})) return at;
  }
  const auto last = name.last - 1;
  auto end = last + reading_.length(last, Term::document_type);
  if (end <= name.last || end > range_.last) return name.last;
  if (end < range_.last && reading_.number(end)) ++end;
  const auto body = end < range_.last && agencies_.begins_name(end) ? read_body(end) : std::nullopt;
  return body ? body->words.last : end;
}

/// "liên Bộ: Nội vụ, Tài chính", "liên ngành Công an - Tòa án": the noun is said once for all. `word` where none begins.
std::uint32_t CitationFinder::end_of_joint_body(std::uint32_t word) const {
  const auto noun = reading_.length(word, Term::joint_body);
  if (noun == 0 || word + noun > range_.last) return word;
  auto end = word + noun;
  auto at = end + (reading_.is_mark(end, ':') ? 1U : 0U);
  while (at < range_.last) {
    const auto field = reading_.length(at, {Term::whole, Term::atom});
    const auto body = field == 0 && agencies_.begins_name(at) ? read_body(at) : std::nullopt;
    const auto behind = body ? body->words.last : at + field;
    if (behind == at || behind > range_.last) break;
    end = behind;
    if (!reading_.is_mark(end, ',') && !reading_.is_mark(end, '-') && !reading_.is(end, Term::and_)) break;
    at = end + 1;
  }
  return end;
}

/// Behind commas only a subject or the end of the basis tells that all of them issued it.
bool CitationFinder::ends_issuers(std::uint32_t word, bool commas) const {
  if (reading_.is(word, Term::about)) return true;
  return commas ? reading_.is_mark(word, ';') : word >= range_.last || reading_.is(word, Shape::mark);
}

/// "… số 12/QĐ-TTg phê duyệt Đề án xây dựng chợ [của Thủ tướng Chính phủ]": the issuer behind the subject, if the code has its letters. The end of
/// the subject.
std::uint32_t CitationFinder::without_issuer(Citation& citation, Range subject) {
  constexpr std::uint32_t longest_issuer = 14;  // words
  for (auto of = subject.last; of-- > subject.first && subject.last - of <= longest_issuer;) {
    if (!reading_.is(of, Term::of)) continue;
    const auto name = agencies_.read(of + 1, subject.last);
    if (!name || name->end != subject.last || !fits_symbol(name->words, citation.symbol.value_or(""))) return subject.last;
    citation.issuer = value_in_one_line(reading_.text(name->words));
    return of;
  }
  return subject.last;
}

/// BGDĐT of "TT-BGDĐT" and "Bộ trưởng Bộ Giáo dục và Đào tạo", TTg and "Thủ tướng Chính phủ": the first letters of its last words, or a form that
/// the lexicon has for the same body.
bool CitationFinder::fits_symbol(Range name, std::string_view symbol) const {
  const auto* head = reading_.entry(name.first, lexicon::Table::agencies);
  for (std::size_t begin = 0; begin < symbol.size();) {
    const auto end = std::min(symbol.find('-', begin), symbol.size());
    const auto part = symbol.substr(begin, end - begin);
    begin = end + 1;
    const auto words = lexicon::split_words(part, reading_.index.vocabulary());
    for (const auto& hit : reading_.index.find_at(words, 0))
      if (head != nullptr && hit.words == words.size() && reading_.index.entry(hit).canonical == head->canonical) return true;
    std::string letters;
    for (auto word = name.last; word-- > name.first;) {
      if (!reading_.is(word, Shape::letters) || reading_.is(word, Term::and_)) continue;
      const auto text = reading_.text(word);
      std::uint32_t size = 1;
      (void)lexicon::letter_at(text, 0, size);
      letters.insert(0, reading_.is(word, Shape::upper) ? text : text.substr(0, size));  // "Bộ GDĐT"
      if (part.size() >= 3 && lexicon::slug(letters) == lexicon::slug(part)) return true;
    }
  }
  return false;
}

}  // namespace vnplan::facts
