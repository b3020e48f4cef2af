#include "checks/examined.h"

#include <algorithm>

namespace vnplan::checks {
namespace {

constexpr std::size_t words_of_opening = 12;

text::Text normalised(const Plan& plan) {
  Diagnostics told_by_the_parse;
  return text::normalise({plan.source.format, plan.source.charset, plan.source.text, {}}, told_by_the_parse);
}

}  // namespace

Examined::Examined(const Plan& plan, const CheckOptions& options)
    : plan(plan),
      index(options.lexicon.index()),
      text_(normalised(plan)),
      words_(lexicon::split_words(text_.utf8, index.vocabulary())),
      hits_(index.find_all(words_)) {
  begins_.reserve(words_.size());
  for (const auto& word : words_) begins_.push_back(text_.origins.source_of(word.span()).begin);
  cited_.resize(words_.size());
  timed_.resize(words_.size());
  for (const auto& citation : plan.citations) mark(citation.span, cited_);
  for (const auto& time : plan.timelines) mark(time.span, timed_);
}

void Examined::mark(Span span, std::vector<bool>& words) const {
  for (auto i = word_at(span.begin); i < size() && begins_[i] < span.end; ++i) words[i] = true;
}

std::string_view Examined::text(std::uint32_t first, std::uint32_t last) const {
  if (first >= last || last > size()) return {};
  return std::string_view(text_.utf8).substr(words_[first].begin, words_[last - 1].end - words_[first].begin);
}

std::uint32_t Examined::length(std::uint32_t i, Term term) const {
  if (i >= size() || (hits_.terms_at(i) & lexicon::sketch_of(term)) == 0) return 0;
  for (const auto& hit : hits_.at(i))
    if (hit.term == term) return hit.words;
  return 0;
}

bool Examined::is_mark(std::uint32_t i, char mark) const {
  return i < size() && words_[i].is(Shape::mark) && words_[i].key == static_cast<std::uint32_t>(mark);
}

Span Examined::source_of(std::uint32_t first, std::uint32_t last) const {
  if (first >= last || last > size()) return {};
  return text_.origins.source_of({words_[first].begin, words_[last - 1].end});
}

std::uint32_t Examined::word_at(std::uint32_t source) const {
  return static_cast<std::uint32_t>(std::lower_bound(begins_.begin(), begins_.end(), source) - begins_.begin());
}

std::string opening_of(std::string_view work) {
  std::size_t end = 0;
  for (std::size_t words = 0; words < words_of_opening; ++words) {
    end = work.find_first_of(" \n", end + 1);
    if (end == std::string_view::npos) return std::string(work);
  }
  return std::string(work.substr(0, end)) + " …";
}

bool is_attachment(const Plan& plan) {
  if (plan.header.number || plan.header.symbol) return false;
  for (const auto& citation : plan.citations) {
    if (citation.role == Citation::Role::attachment) return citation.section == "title" || citation.section == "preamble";
    if (citation.section != "title") return false;
  }
  return false;
}

bool is_day(std::string_view date) { return date.size() == 10 && date[0] != '-'; }

}  // namespace vnplan::checks
