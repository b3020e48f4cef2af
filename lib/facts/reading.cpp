#include "facts/reading.h"

#include <algorithm>
#include <charconv>

namespace vnplan::facts {

Reading::Reading(const blocks::Blocks& blocks_in, const outline::Outline& outline_in, const Lexicon& lexicon)
    : blocks(blocks_in), outline(outline_in), index(lexicon.index()),
      words(lexicon::split_words(blocks_in.text, lexicon.index().vocabulary())), size_(static_cast<std::uint32_t>(words.size())),
      hits_(lexicon.index().find_all(words)) {
  std::vector<std::uint32_t> heads(blocks.blocks.size(), 0);  // where the words of a heading begin, behind its label
  for (const auto& node : outline.nodes) heads[node.heading] = node.heading_words.begin;
  first_words_.reserve(blocks.blocks.size());
  last_words_.reserve(blocks.blocks.size());
  std::uint32_t word = 0;
  for (std::size_t i = 0; i < blocks.blocks.size(); ++i) {
    const Span span = blocks.blocks[i].span;
    const auto begin = std::max(span.begin, heads[i]);
    while (word < words.size() && words[word].begin < begin) ++word;
    first_words_.push_back(word);
    while (word < words.size() && words[word].begin < span.end) ++word;
    last_words_.push_back(word);
  }
}

std::uint32_t Reading::found_length(std::uint32_t word, Term term) const {
  std::uint32_t longest = 0;
  for (const auto& hit : hits_.at(word))
    if (hit.term == term) longest = std::max<std::uint32_t>(longest, hit.words);
  return longest;
}

std::uint32_t Reading::found_length(std::uint32_t word, const Terms& terms) const {
  std::uint32_t longest = 0;
  for (const auto& hit : hits_.at(word))
    if (terms.has(hit.term)) longest = std::max<std::uint32_t>(longest, hit.words);
  return longest;
}

const lexicon::Entry* Reading::found_entry(std::uint32_t word, lexicon::Table table, std::uint32_t* length) const {
  for (const auto& hit : hits_.at(word)) {
    if (hit.table != table) continue;
    if (length != nullptr) *length = hit.words;
    return &index.entry(hit);
  }
  return nullptr;
}

std::optional<int> Reading::number(std::uint32_t word) const {
  if (word >= words.size() || !words[word].is(Shape::digits) || words[word].end - words[word].begin > 9) return std::nullopt;
  int value = 0;
  for (const char digit : text(word)) value = value * 10 + (digit - '0');
  return value;
}

std::optional<Reading::NamedNumber> Reading::named_number(std::uint32_t word) const {
  NamedNumber number;
  const auto* named = entry(word, lexicon::Table::numbers, &number.words);
  if (named == nullptr) return std::nullopt;
  std::from_chars(named->kind.data(), named->kind.data() + named->kind.size(), number.value);
  return number;
}

int Reading::roman(std::uint32_t word) const {
  if (word >= words.size() || !words[word].is(Shape::capital)) return 0;
  return blocks::roman_value(text(word));
}

Span Reading::span(Range range) const {
  if (range.empty()) return {};
  return {words[range.first].begin, words[range.last - 1].end};
}

std::uint32_t Reading::block_of(std::uint32_t word) const {
  const auto begin = words[std::min<std::size_t>(word, words.size() - 1)].begin;
  const auto after = std::upper_bound(blocks.blocks.begin(), blocks.blocks.end(), begin,
                                      [](std::uint32_t at, const blocks::Block& block) { return at < block.span.begin; });
  return static_cast<std::uint32_t>(after - blocks.blocks.begin()) - 1;
}

std::string_view trim_value(std::string_view text) {
  constexpr std::string_view outer = " \t\n.,;:/";
  const auto begin = text.find_first_not_of(" \t\n,;:");
  if (begin == std::string_view::npos) return {};
  const auto end = text.find_last_not_of(outer);
  return end == std::string_view::npos || end < begin ? std::string_view{} : text.substr(begin, end - begin + 1);
}

std::string value_in_one_line(std::string_view text) {
  std::string value(trim_value(text));
  std::replace(value.begin(), value.end(), '\n', ' ');
  return value;
}

}  // namespace vnplan::facts
