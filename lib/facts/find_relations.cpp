#include <algorithm>

#include "facts/citation_finder.h"

// How the documents that a plan cites hang together: the words between two mentions, or between the plan's own words and a mention.

namespace vnplan::facts {
namespace {

using outline::Place;

constexpr std::uint32_t longest_title = 4096;  // bytes
constexpr std::uint32_t farthest_word = 12;  // words between "thực hiện" and the document, outside of another's title
constexpr std::uint32_t longest_remark = 24;  // words of "đã được sửa đổi, bổ sung một số điều bởi" and the like
constexpr std::uint32_t longest_object = 5;   // words between "sửa đổi" and the document: "một số điều của"

/// What is said of a document between it and the next one.
struct Remark {
  Relation::Kind kind{};
  std::uint32_t first = 0;  // word of its verb, with "đã được" before it
  std::uint32_t end = 0;
  bool passive = false;     // "được sửa đổi bởi", "hết hiệu lực kể từ"
};

[[nodiscard]] bool changes(Relation::Kind kind) { return kind == Relation::Kind::amends || kind == Relation::Kind::replaces; }

class RelationFinder {
 public:
  RelationFinder(const Reading& reading, const std::vector<Citation>& citations)
      : reading_(reading), citations_(citations), own_types_(own_types(reading)) {
    for (const auto& citation : citations) title_ends_.push_back(end_of_title(citation));
  }

  std::vector<FoundRelation> run() {
    for (std::size_t i = 0; i < citations_.size(); ++i) {
      const auto around = title_around(i);
      if (const auto told = told_behind(around, i)) {
        found_.push_back(*told);
        if (around || told->to == i) continue;  // a document that was replaced is no basis
      } else if (around) {
        if (const auto kind = kind_within(*around, i)) found_.push_back({around, i, *kind});
        continue;
      }
      if (const auto kind = kind_for_plan(i)) found_.push_back({std::nullopt, i, *kind});
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
  [[nodiscard]] std::uint32_t end_of_title(const Citation& citation) const {
    if (!citation.subject) return citation.span.end;
    constexpr std::size_t farthest = 64;  // bytes between the mention and its subject: "về việc"
    std::string near = reading_.blocks.text.substr(citation.span.end, farthest + citation.subject->size());
    std::replace(near.begin(), near.end(), '\n', ' ');  // a subject is given in one line
    const auto begin = near.find(*citation.subject);
    return citation.span.end + static_cast<std::uint32_t>(begin == std::string::npos ? 0 : begin + citation.subject->size());
  }

  [[nodiscard]] std::optional<Relation::Kind> kind_within(std::size_t outer, std::size_t inner) const {
    const auto remark = last_remark(word_at(citations_[outer].span.end), word_at(citations_[inner].span.begin));
    const bool of_another = remark && changes(remark->kind) && remark->passive;  // "công bố thủ tục được sửa đổi theo [Nghị định số 9]"
    return remark && !of_another ? std::optional(remark->kind) : std::nullopt;
  }

  /// "(được sửa đổi bởi [Nghị định số 14])": that one amends the one before it; "(thay thế [Quyết định số 4])": the one before replaces it.
  [[nodiscard]] std::optional<FoundRelation> told_behind(std::optional<std::size_t> around, std::size_t i) const {
    if (i == 0 || citations_[i - 1].span.end > citations_[i].span.begin) return std::nullopt;
    const bool inside = title_ends_[i - 1] >= citations_[i].span.end;
    const auto first = word_at(inside ? citations_[i - 1].span.end : title_ends_[i - 1]);
    const auto last = word_at(citations_[i].span.begin);
    if (reading_.block_of(first) != reading_.block_of(last) && first != last) return std::nullopt;
    if (const auto* before = chain(i, first, last)) return FoundRelation{i, before->to, before->kind};
    const auto remark = last_remark(first, last);
    if (!remark || !changes(remark->kind)) return std::nullopt;
    const bool set_off = remark->first == first || is_sign(remark->first - 1);
    if (!set_off || last - remark->first > longest_remark) return std::nullopt;
    if (remark->passive) return FoundRelation{i, amended(around, i), remark->kind};
    const bool bracketed = remark->first > first && reading_.is_mark(remark->first - 1, '(') && last - remark->end <= longest_object;
    return bracketed ? std::optional(FoundRelation{i - 1, i, remark->kind}) : std::nullopt;
  }

  /// "… bởi Nghị định số 2 và [Nghị định số 3]": the one before it did the same.
  [[nodiscard]] const FoundRelation* chain(std::size_t i, std::uint32_t first, std::uint32_t last) const {
    if (found_.empty() || found_.back().from != i - 1 || !changes(found_.back().kind) || found_.back().to >= i - 1 || first == last) return nullptr;
    return joins(first, last) ? &found_.back() : nullptr;
  }

  /// The document before, or the one in whose title it stands where that alone is of the same type: a decree amends a decree.
  [[nodiscard]] std::size_t amended(std::optional<std::size_t> around, std::size_t i) const {
    const auto outer = around && *around + 1 < i ? around : title_around(i - 1);
    const bool other = citations_[i - 1].type != citations_[i].type && outer && citations_[*outer].type == citations_[i].type;
    return other ? *outer : i - 1;
  }

  [[nodiscard]] bool is_sign(std::uint32_t word) const { return reading_.is_mark(word, ',') || reading_.is_mark(word, '('); }

  /// The last verb of these words decides: "ban hành Kế hoạch triển khai thực hiện [Quyết định …]"; with "đã được" before it.
  [[nodiscard]] std::optional<Remark> last_remark(std::uint32_t first, std::uint32_t last) const {
    std::optional<Remark> found;
    for (auto word = first; word < last;) {
      std::uint32_t length = 1;
      const auto* entry = reading_.entry(word, lexicon::Table::relations, &length);
      const bool tells = entry != nullptr && (entry->term != Term::attached_to || !found);  // "sửa đổi Quy chế ban hành kèm theo Quyết định số 5"
      const bool denied = word > first && reading_.is(word - 1, Term::not_);  // "không thay thế"
      if (const auto kind = tells && !denied ? kind_of(entry->term) : std::nullopt) found = Remark{*kind, word, word + length, false};
      word += std::max(1U, length);
    }
    if (!found) return found;
    while (found->first > first && reading_.is(found->first - 1, {Term::passive, Term::past})) {
      found->passive = found->passive || reading_.is(found->first - 1, Term::passive);
      --found->first;
    }
    found->passive = found->passive || reading_.is(found->end, {Term::at, Term::joiner, Term::by, Term::from});
    return found;
  }

  /// What the plan itself is to the document: by its role, or by "thực hiện" before it in title and bases.
  [[nodiscard]] std::optional<Relation::Kind> kind_for_plan(std::size_t i) const {
    const auto& citation = citations_[i];
    switch (citation.role) {
      case Citation::Role::basis: return Relation::Kind::based_on;
      case Citation::Role::repeal: return speaks_of_itself(i) || is_done_here(i) ? std::optional(Relation::Kind::replaces) : std::nullopt;
      case Citation::Role::attachment:
        if (is_attached_to(i)) return Relation::Kind::attached_to;
        break;
      case Citation::Role::mention: break;
    }
    if (ends_with_plan(i)) return Relation::Kind::replaces;
    if (const auto kind = plan_did_before(i)) return kind;
    const auto word = word_at(citation.span.begin);
    const auto block = reading_.block_words(reading_.block_of(word));
    if (citation.section != "title" && citation.section != "preamble" && !issues_plan(block)) {
      const auto remark = last_remark(std::max(block.first, word - std::min(word, longest_remark)), word);
      const bool says = remark && changes(remark->kind) && !remark->passive && word - remark->end <= longest_object;
      return says && (speaks_of_itself(i) || is_done_here(i)) ? std::optional(remark->kind) : std::nullopt;
    }
    const auto remark = last_remark(std::max(block.first, word - std::min(word, farthest_word)), word);
    const bool of_plan = remark && remark->kind != Relation::Kind::attached_to && !(changes(remark->kind) && remark->passive);
    return of_plan ? std::optional(remark->kind) : std::nullopt;
  }

  /// "Điều 1. Ban hành kèm theo Quyết định này Chương trình …": the plan's own name follows.
  [[nodiscard]] bool issues_plan(Range block) const { return attaches_to_this(reading_, block.first); }

  /// "Kế hoạch này thay thế …": not where another document does it, or where somebody is told to have it done.
  [[nodiscard]] bool speaks_of_itself(std::size_t i) const {
    const auto word = word_at(citations_[i].span.begin);
    const auto block = reading_.block_words(reading_.block_of(word));
    for (auto at = block.first; at < word; ++at)
      if (reading_.is(at, Term::this_) && at > block.first && reading_.is_of(block.first, bit_of(lexicon::Table::document_types))) return true;
    return false;
  }

  /// "(Ban hành kèm theo [Quyết định số 5])": not where the text only speaks of what is attached to it.
  [[nodiscard]] bool is_attached_to(std::size_t i) const {
    const auto first = reading_.block_words(reading_.block_of(word_at(citations_[i].span.begin))).first;
    return reading_.is(first + (reading_.is_mark(first, '(') ? 1U : 0U), Term::attached);
  }

  /// "Kế hoạch này thay thế Kế hoạch số 6 và [Kế hoạch số 7]".
  [[nodiscard]] std::optional<Relation::Kind> plan_did_before(std::size_t i) const {
    if (found_.empty() || found_.back().from || found_.back().to + 1 != i || !changes(found_.back().kind)) return std::nullopt;
    const auto first = word_at(title_ends_[i - 1]);
    const auto last = word_at(citations_[i].span.begin);
    return first < last && joins(first, last) ? std::optional(found_.back().kind) : std::nullopt;
  }

  [[nodiscard]] bool joins(std::uint32_t first, std::uint32_t last) const {
    for (auto at = first; at < last; ++at)
      if (!reading_.is_mark(at, ',') && !reading_.is_mark(at, ';') && !reading_.is(at, {Term::and_, Term::plural})) return false;
    return true;
  }

  /// "Điều 2. Bãi bỏ [Quyết định số 5/QĐ-UBND]": an article of a decision does what its first words say.
  [[nodiscard]] bool is_done_here(std::size_t i) const {
    const auto block = reading_.block_of(word_at(citations_[i].span.begin));
    const int node = reading_.outline.node_of_block[block];
    if (node < 0 || reading_.outline.nodes[static_cast<std::size_t>(node)].numbering != Numbering::article) return false;
    const auto words = reading_.block_words(block);
    const auto* verb = reading_.entry(words.first, lexicon::Table::relations);
    const auto kind = verb != nullptr ? kind_of(verb->term) : std::nullopt;
    return kind && changes(*kind) && word_at(citations_[i].span.begin) - words.first <= farthest_word;
  }

  /// "[Quyết định số 61/QĐ-UBND] hết hiệu lực kể từ ngày Quyết định này có hiệu lực".
  [[nodiscard]] bool ends_with_plan(std::size_t i) const {
    auto word = word_at(title_ends_[i]);
    const auto last = std::min(reading_.size(), word + longest_remark);
    while (word < last && reading_.is(word, Term::past)) ++word;
    std::uint32_t length = 0;
    const auto* verb = word < last ? reading_.entry(word, lexicon::Table::relations, &length) : nullptr;
    if (verb == nullptr || verb->term != Term::replaces || !reading_.is(word + length, Term::from)) return false;
    for (word += length; word < last && !reading_.is_mark(word, '.') && !reading_.is_mark(word, ';'); ++word) {
      std::uint32_t type = 0;
      const auto* entry = reading_.entry(word, lexicon::Table::document_types, &type);
      if (entry != nullptr) return reading_.is(word + type, Term::this_) && own_types_.contains(entry->kind);
    }
    return false;
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
  std::set<std::string_view> own_types_;
  std::vector<std::uint32_t> title_ends_;  // of each citation
  std::vector<FoundRelation> found_;
};

}  // namespace

std::vector<FoundRelation> find_relations(const Reading& reading, const std::vector<Citation>& citations) {
  return RelationFinder(reading, citations).run();
}

}  // namespace vnplan::facts
