#include <algorithm>
#include <set>

#include "checks/checks.h"

namespace vnplan::checks {
namespace {

constexpr std::uint32_t longest_pinpoint = 16;  // words: "điểm a, b khoản 2 Điều 5 và khoản 1 Điều 7"

/// "điểm", "khoản", "2", "a", ",": what may stand between `theo quy định tại` and the document.
bool is_pinpoint(const Examined& examined, std::uint32_t i) {
  const auto& word = examined.word(i);
  if (word.is(Shape::digits) || word.is(Shape::mark) || word.end - word.begin == 1) return true;
  return examined.is(i, Term::point) || examined.is(i, Term::clause) || examined.is(i, Term::article) || examined.is(i, Term::pin) ||
         examined.is(i, Term::and_) || examined.is(i, Term::of);
}

/// "theo quy định tại khoản 2 Điều 5 [Nghị định số …]": the plan rests on the document and does not merely carry it out.
bool is_relied_on(const Examined& examined, const Citation& citation) {
  const auto word = examined.word_at(citation.span.begin);
  for (auto i = std::min(word, examined.size()); i-- > 0 && word - i < longest_pinpoint;) {
    if (const auto length = examined.length(i, Term::relies); length > 0 && i + length <= word) {
      bool only_pinpoint = true;
      for (auto between = i + length; between < word; ++between) only_pinpoint = only_pinpoint && is_pinpoint(examined, between);
      if (only_pinpoint) return true;
    }
    if (examined.is_mark(i, '.') && !examined.word(i).is(Shape::glued)) return false;
  }
  return false;
}

bool is_of_body(const Citation& citation) {
  return citation.section != "preamble" && citation.section != "title" && citation.section.rfind("footnote", 0) != 0;
}

}  // namespace

void check_citations(const Examined& examined, Diagnostics& found) {
  const auto& citations = examined.plan.citations;
  std::set<std::string> bases;
  for (const auto& citation : citations)
    if (citation.role == Citation::Role::basis || citation.section == "preamble" || citation.section == "title") bases.insert(citation.document);
  const bool has_bases =
      std::any_of(citations.begin(), citations.end(), [](const Citation& citation) { return citation.role == Citation::Role::basis; });
  for (const auto& citation : citations) {
    if (citation.year && citation.date && citation.date->size() >= 4 && citation.date->front() != '-' &&
        citation.date->substr(0, 4) != std::to_string(*citation.year))
      found.push_back({Code::citation_year_contradicts_date, citation.span, std::to_string(*citation.year), *citation.date});
    if (!has_bases || citation.role != Citation::Role::mention || !citation.code || bases.contains(citation.document)) continue;
    if (!is_of_body(citation) || !is_relied_on(examined, citation)) continue;
    found.push_back({Code::citation_not_in_bases, citation.span, {}, citation.type + " " + *citation.code});
    bases.insert(citation.document);  // told once
  }
}

}  // namespace vnplan::checks
