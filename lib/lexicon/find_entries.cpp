#include <algorithm>

#include "lexicon/lexicon.h"

// Words -> the entries that begin at each of them.

namespace vnplan::lexicon {

bool is_abbreviation(std::span<const Word> words) {
  return std::all_of(words.begin(), words.end(), [](const Word& w) { return !w.is(Shape::letters) || w.is(Shape::upper); });
}

std::uint32_t Index::step(std::uint32_t node, std::uint32_t key) const {
  const auto bit = sketch_bit(node, key);
  if ((edge_sketch_[bit / 64] >> (bit % 64) & 1U) == 0) return 0;
  const auto first = edges_.begin() + nodes_[node].edges;
  const auto last = edges_.begin() + nodes_[node + 1].edges;
  const auto at = std::lower_bound(first, last, key);
  return at != last && *at == key ? static_cast<std::uint32_t>(at - edges_.begin()) + 1 : 0;
}

std::vector<Hit> Index::find_at(const std::vector<Word>& words, std::uint32_t first) const {
  std::vector<Hit> hits;
  hits.reserve(4);
  if (first < words.size()) add_hits(words, first, hits);
  return hits;
}

Opening Index::open(std::string_view line, std::initializer_list<Table> tables) const {
  constexpr std::size_t longest_phrase = 80;  // bytes
  std::uint32_t wanted = 0;
  for (const Table table : tables) wanted |= bit_of(table);
  if ((root_tables_[first_word(line, vocabulary_).key] & wanted) == 0) return {};
  Opening opening{split_words(line.substr(0, longest_phrase), vocabulary_), {}};
  opening.hits = find_at(opening.words, 0);
  std::erase_if(opening.hits, [&](const Hit& hit) { return (bit_of(hit.table) & wanted) == 0; });
  return opening;
}

void Index::add_hits(const std::vector<Word>& words, std::uint32_t first, std::vector<Hit>& hits) const {
  const auto fresh = hits.size();
  auto at = first;
  for (auto node = root_[words[first].key]; node != 0; node = at < words.size() ? step(node, words[at].key) : 0) {
    ++at;
    for (auto i = nodes_[node].ends; i < nodes_[node + 1].ends; ++i) {
      const End& end = ends_[i];
      if (end.upper_only && !is_abbreviation({words.data() + first, words.data() + at})) continue;
      auto same = fresh;
      while (same < hits.size() && hits[same].table != end.table) ++same;
      const auto size = static_cast<std::uint16_t>(at - first);
      if (same == hits.size()) {
        hits.push_back({end.entry, size, end.table, end.term});
      } else if (hits[same].words < size) {
        hits[same] = {end.entry, size, end.table, end.term};
      }
    }
  }
}

Hits Index::find_all(const std::vector<Word>& words) const {
  Hits found;
  found.hits_.reserve(words.size());
  found.places_.reserve(words.size() + 2);
  std::array<std::uint32_t, table_count> free_from{};  // of each table: words before this one stand inside a compound
  std::uint32_t all_free_from = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const auto first = found.hits_.size();
    add_hits(words, i, found.hits_);
    // "chương trình": the compound is known for not being the verb `trình`, which therefore does not begin inside it.
    if (i < all_free_from) {
      const auto hidden = std::remove_if(found.hits_.begin() + static_cast<std::ptrdiff_t>(first), found.hits_.end(),
                                         [&](const Hit& hit) { return i < free_from[static_cast<std::size_t>(hit.table)]; });
      found.hits_.erase(hidden, found.hits_.end());
    }
    Hits::Place place{static_cast<std::uint32_t>(first), 0, 0};
    for (auto at = first; at < found.hits_.size(); ++at) {
      const Hit& hit = found.hits_[at];
      place.tables |= bit_of(hit.table);
      place.terms |= sketch_of(hit.term);
      if (hit.term != Term::not_verb && hit.term != Term::not_role && hit.term != Term::not_time) continue;
      free_from[static_cast<std::size_t>(hit.table)] = i + hit.words;
      all_free_from = std::max(all_free_from, i + hit.words);
    }
    found.places_.push_back(place);
  }
  found.places_.resize(words.size() + 2, {static_cast<std::uint32_t>(found.hits_.size()), 0, 0});
  return found;
}

}  // namespace vnplan::lexicon
