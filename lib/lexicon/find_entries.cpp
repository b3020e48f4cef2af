#include <algorithm>

#include "lexicon/lexicon.h"

// Words -> the entries that begin at each of them.

namespace vnplan::lexicon {

bool is_abbreviation(std::span<const Word> words) {
  return std::all_of(words.begin(), words.end(), [](const Word& w) { return !w.is(Shape::letters) || w.is(Shape::upper); });
}

/// Halves by arithmetic, not by branches: which half a key is in cannot be foretold.
std::uint32_t Index::edge(std::uint32_t node, std::uint32_t key) const {
  auto first = nodes_[node].edges;
  for (auto count = nodes_[node + 1].edges - first; count > 1;) {
    const auto half = count / 2;
    first += edges_[first + half - 1] < key ? half : 0;
    count -= half;
  }
  return first < nodes_[node + 1].edges && edges_[first] == key ? first + 1 : 0;
}

std::vector<Hit> Index::find_at(std::span<const Word> words, std::uint32_t first) const {
  std::vector<Hit> hits;
  hits.reserve(4);
  if (first < words.size()) add_hits(words, first, root_[words[first].key], hits);
  return hits;
}

Opening Index::open(std::string_view line, std::initializer_list<Table> tables) const {
  constexpr std::size_t longest_phrase = 80;  // bytes
  constexpr std::size_t words_behind = 7;
  line = line.substr(0, longest_phrase);
  std::uint32_t wanted = 0;
  for (const Table table : tables) wanted |= bit_of(table);
  const auto first = next_word(line, 0, vocabulary_);
  if (!first || (root_tables_[first->key] & wanted) == 0) return {};
  Opening opening;
  opening.words.reserve(2 * words_behind);
  opening.words.push_back(*first);
  const auto read_on = [&, &words = opening.words] {
    const auto word = next_word(line, words.back().end, vocabulary_);
    if (word) words.push_back(*word);
    return word.has_value();
  };
  for (auto node = root_[first->key]; node != 0 && read_on();) node = step(node, opening.words.back().key);
  opening.hits = find_at(opening.words, 0);
  std::erase_if(opening.hits, [&](const Hit& hit) { return (bit_of(hit.table) & wanted) == 0; });
  std::size_t enough = 0;
  for (const Hit& hit : opening.hits) enough = std::max(enough, hit.words + words_behind);
  while (opening.words.size() < enough && read_on()) {}
  return opening;
}

void Index::add_hits(std::span<const Word> words, std::uint32_t first, std::uint32_t node, std::vector<Hit>& hits) const {
  const auto fresh = hits.size();
  for (auto at = first; node != 0; node = at < words.size() ? step(node, words[at].key) : 0) {
    ++at;
    for (auto i = nodes_[node].ends; i < nodes_[node + 1].ends; ++i) {
      const End& end = ends_[i];
      if (end.upper_only && !is_abbreviation(words.subspan(first, at - first))) continue;
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

Hits Index::find_all(std::span<const Word> words) const {
  Hits found;
  found.hits_.reserve(words.size());
  found.places_.resize(words.size() + 2);
  std::array<std::uint32_t, table_count> free_from{};  // of each table: words before this one stand inside a compound
  std::uint32_t all_free_from = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const auto first = found.hits_.size();
    Hits::Place& place = found.places_[i];
    place.first = static_cast<std::uint32_t>(first);
    const auto node = root_[words[i].key];
    if (node == 0) continue;
    add_hits(words, i, node, found.hits_);
    // "chương trình": the compound is known for not being the verb `trình`, which therefore does not begin inside it.
    if (i < all_free_from) {
      const auto hidden = std::remove_if(found.hits_.begin() + static_cast<std::ptrdiff_t>(first), found.hits_.end(),
                                         [&](const Hit& hit) { return i < free_from[static_cast<std::size_t>(hit.table)]; });
      found.hits_.erase(hidden, found.hits_.end());
    }
    for (const Hit& hit : std::span(found.hits_).subspan(first)) {
      place.tables |= bit_of(hit.table);
      place.terms |= sketch_of(hit.term);
      if (hit.term != Term::not_verb && hit.term != Term::not_role && hit.term != Term::not_time) continue;
      free_from[static_cast<std::size_t>(hit.table)] = i + hit.words;
      all_free_from = std::max(all_free_from, i + hit.words);
    }
  }
  for (auto i = words.size(); i < found.places_.size(); ++i) found.places_[i].first = static_cast<std::uint32_t>(found.hits_.size());
  return found;
}

}  // namespace vnplan::lexicon
