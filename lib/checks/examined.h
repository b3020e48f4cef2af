#pragma once
/// What every check reads: the plan, and the words of its source text with the lexicon's entries at each of them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/text.h"
#include "vnplan/check.h"

namespace vnplan::checks {

using lexicon::Shape;
using lexicon::Term;
using lexicon::Word;

class Examined {
 public:
  Examined(const Plan& plan, const CheckOptions& options);

  const Plan& plan;
  const lexicon::Index& index;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  [[nodiscard]] const Word& word(std::uint32_t i) const { return words_[i]; }
  /// As printed, in NFC.
  [[nodiscard]] std::string_view text(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return text(i, i + 1); }
  /// Number of words of the entry with this term that begins at word `i`; 0 if there is none.
  [[nodiscard]] std::uint32_t length(std::uint32_t i, Term term) const;
  [[nodiscard]] bool is(std::uint32_t i, Term term) const { return length(i, term) > 0; }
  [[nodiscard]] bool is_mark(std::uint32_t i, char mark) const;
  [[nodiscard]] bool is_number(std::uint32_t i) const { return i < size() && words_[i].is(Shape::digits); }
  /// The place of words [first, last) in Source::text.
  [[nodiscard]] Span source_of(std::uint32_t first, std::uint32_t last) const;
  /// True inside a citation, its pinpoint ("Phụ lục II Nghị định số …") with it.
  [[nodiscard]] bool is_cited(std::uint32_t i) const { return i < size() && cited_[i]; }
  /// True inside a time that the reading has found.
  [[nodiscard]] bool is_timed(std::uint32_t i) const { return i < size() && timed_[i]; }
  /// The first word that begins at or behind a place of Source::text; size() if there is none.
  [[nodiscard]] std::uint32_t word_at(std::uint32_t source) const;

 private:
  void mark(Span span, std::vector<bool>& words) const;

  text::Text text_;
  std::vector<Word> words_;
  lexicon::Hits hits_;
  std::vector<std::uint32_t> begins_;  // of each word in Source::text
  std::vector<bool> cited_;
  std::vector<bool> timed_;
};

/// The first words of a piece of work, for messages: "Kiểm tra các chợ và …".
[[nodiscard]] std::string opening_of(std::string_view work);
/// True for a plan that was read without the decision which it is attached to: it has no number of its own, and the first document that it names
/// below its title is that one, as in `(Ban hành kèm theo Quyết định số 15/QĐ-UBND …)`.
[[nodiscard]] bool is_attachment(const Plan& plan);
/// A whole day: "2021-11-30", no "2021-11" and no "--11-30".
[[nodiscard]] bool is_day(std::string_view date);

}  // namespace vnplan::checks
