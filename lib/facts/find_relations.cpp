#include <algorithm>

#include "facts/facts.h"

// How the documents that a plan cites hang together: the words between two mentions, or between the plan's own words and a mention.

namespace vnplan::facts {
namespace {

using outline::Place;

constexpr std::uint32_t longest_title = 4096;  // bytes
constexpr std::uint32_t farthest_word = 12;  // words between "thực hiện" and the document, outside of another's title

class RelationFinder {
 public:
  RelationFinder(const Reading& reading, const std::vector<Citation>& citations) : reading_(reading), citations_(citations) {
    for (const auto& citation : citations) title_ends_.push_back(end_of_title(citation));
  }

  std::vector<FoundRelation> run() {
    for (std::size_t i = 0; i < citations_.size(); ++i) {
      const auto around = title_around(i);
      if (const auto kind = around ? kind_within(*around, i) : kind_for_plan(i)) found_.push_back({around, i, *kind});
    }
    return std::move(found_);
  }

 private:
  /// The mention whose title holds this one: "Quyết định số 5/QĐ-UBND về việc thực hiện [Nghị định số 72/2015/NĐ-CP]". The innermost.
  [[nodiscard]] std::optional<std::size_t> title_around(std::size_t inner) const {
    for (std::size_t i = inner; i-- > 0 && citations_[i].span.end + longest_title > citations_[inner].span.begin;)
      if (citations_[i].span.end <= citations_[inner].span.begin && citations_[inner].span.end <= title_ends_[i]) return i;
    return std::nullopt;
  }

  /// The subject stands behind the mention, word for word.
  [[nodiscard]] std::size_t end_of_title(const Citation& citation) const {
    if (!citation.subject) return citation.span.end;
    constexpr std::size_t farthest = 64;  // bytes between the mention and its subject: "về việc"
    const auto near = std::string_view(reading_.blocks.text).substr(citation.span.end, farthest + citation.subject->size());
    const auto begin = near.find(*citation.subject);
    return citation.span.end + (begin == std::string_view::npos ? 0 : begin + citation.subject->size());
  }

  [[nodiscard]] std::optional<Relation::Kind> kind_within(std::size_t outer, std::size_t inner) const {
    return last_kind(word_at(citations_[outer].span.end), word_at(citations_[inner].span.begin));
  }

  /// What the plan itself is to the document: by its role, or by "thực hiện" before it in title and bases.
  [[nodiscard]] std::optional<Relation::Kind> kind_for_plan(std::size_t i) const {
    const auto& citation = citations_[i];
    switch (citation.role) {
      case Citation::Role::basis: return Relation::Kind::based_on;
      case Citation::Role::repeal: return speaks_of_itself(i) ? std::optional(Relation::Kind::replaces) : std::nullopt;
      case Citation::Role::attachment: return Relation::Kind::attached_to;
      case Citation::Role::mention: break;
    }
    if (citation.section != "title" && citation.section != "preamble") return std::nullopt;
    const auto word = word_at(citation.span.begin);
    const auto block = reading_.block_words(reading_.block_of(word));
    return last_kind(std::max(block.first, word - std::min(word, farthest_word)), word);
  }

  /// "Kế hoạch này thay thế …": not where another document does it, or where somebody is told to have it done.
  [[nodiscard]] bool speaks_of_itself(std::size_t i) const {
    const auto word = word_at(citations_[i].span.begin);
    const auto block = reading_.block_words(reading_.block_of(word));
    for (auto at = block.first; at < word; ++at)
      if (reading_.is(at, Term::this_) && at > block.first && reading_.is_of(block.first, bit_of(lexicon::Table::document_types))) return true;
    return false;
  }

  /// The last of these words before `last` decides: "ban hành Kế hoạch triển khai thực hiện [Quyết định …]".
  [[nodiscard]] std::optional<Relation::Kind> last_kind(std::uint32_t first, std::uint32_t last) const {
    std::optional<Relation::Kind> kind;
    for (auto word = first; word < last;) {
      std::uint32_t length = 1;
      if (const auto* entry = reading_.entry(word, lexicon::Table::relations, &length)) kind = kind_of(entry->term);
      word += std::max(1U, length);
    }
    return kind;
  }

  [[nodiscard]] static std::optional<Relation::Kind> kind_of(Term term) {
    switch (term) {
      case Term::implements: return Relation::Kind::implements;
      case Term::amends: return Relation::Kind::amends;
      case Term::replaces: return Relation::Kind::replaces;
      case Term::attached_to: return Relation::Kind::attached_to;
      default: return std::nullopt;
    }
  }

  [[nodiscard]] std::uint32_t word_at(std::uint32_t place) const {
    const auto& words = reading_.words;
    const auto word = std::lower_bound(words.begin(), words.end(), place, [](const Word& w, std::uint32_t at) { return w.begin < at; });
    return static_cast<std::uint32_t>(word - words.begin());
  }

  const Reading& reading_;
  const std::vector<Citation>& citations_;
  std::vector<std::size_t> title_ends_;  // of each citation
  std::vector<FoundRelation> found_;
};

}  // namespace

std::vector<FoundRelation> find_relations(const Reading& reading, const std::vector<Citation>& citations) {
  return RelationFinder(reading, citations).run();
}

}  // namespace vnplan::facts
