#pragma once
/// TSV tables -> an index of forms; words -> the entries that begin at each of them.
/// The only room that knows how lexicons are stored. One pass finds the forms of all tables in a text.

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/entries.h"
#include "lexicon/words.h"
#include "vnplan/lexicon.h"

namespace vnplan::lexicon {

/// TT, HĐND, KH&CN: only capitals; Ủy ban ND has small letters too.
[[nodiscard]] bool is_abbreviation(std::span<const Word> words);

/// How a line begins.
struct Opening {
  std::vector<Word> words;  ///< of its first 80 bytes, seven more than the longest hit has; without a hit as many as were looked at
  std::vector<Hit> hits;  ///< at the first word
};

class Index {
 public:
  /// Room for the rows of so many bytes of tables.
  void reserve(std::size_t bytes);
  /// Adds the rows of one table. `tsv` must live as long as the index: see keep(). `name` and the line number go into the error of a bad row.
  [[nodiscard]] Result<bool> add(Table table, std::string_view tsv, std::string_view name);
  /// Owns a text for as long as the index lives.
  std::string_view keep(std::string text) { return *texts_.emplace_back(std::make_unique<std::string>(std::move(text))); }
  void seal();

  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] const Entry& entry(const Hit& hit) const { return entries_[hit.entry]; }
  /// The rows of a table.
  [[nodiscard]] const std::vector<std::uint32_t>& rows_of(Table table) const { return rows_[static_cast<std::size_t>(table)]; }
  [[nodiscard]] const Entry& entry(std::uint32_t row) const { return entries_[row]; }
  [[nodiscard]] Hits find_all(std::span<const Word> words) const;
  /// The entries that begin at one word, the longest of each table.
  [[nodiscard]] std::vector<Hit> find_at(std::span<const Word> words, std::uint32_t first) const;
  /// The first words of a line and the entries of some tables that it begins with. Little work where there are none.
  [[nodiscard]] Opening open(std::string_view line, std::initializer_list<Table> tables) const;

 private:
  /// One way of writing an entry: its words are keys_[first, first + size).
  struct Form {
    std::uint32_t first = 0;
    std::uint32_t size = 0;
    std::uint32_t entry = 0;
  };
  /// A node of the trie of all forms: where its edges and ends begin; they go up to where those of the next node begin.
  struct Node {
    std::uint32_t edges = 0;
    std::uint32_t ends = 0;
  };
  /// An entry whose form ends at a node.
  struct End {
    std::uint32_t entry = 0;
    Table table{};
    Term term{};
    bool upper_only = false;
  };
  void add_form(std::string_view form, std::uint32_t entry);
  [[nodiscard]] std::span<const std::uint32_t> keys_of(const Form& form) const { return {keys_.data() + form.first, form.size}; }
  void add_edge(std::uint32_t node, std::uint32_t key);
  /// The node that a word with this key leads to; 0 for none.
  [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t key) const {
    const auto bit = sketch_bit(node, key);
    return (edge_sketch_[bit / 64] >> (bit % 64) & 1U) != 0 ? edge(node, key) : 0;
  }
  [[nodiscard]] std::uint32_t edge(std::uint32_t node, std::uint32_t key) const;
  static constexpr std::uint32_t sketch_bits = 1U << 16U;
  [[nodiscard]] static std::uint32_t sketch_bit(std::uint32_t node, std::uint32_t key) { return (node * 0x9E3779B1U + key * 0x85EBCA77U) >> 16U; }
  /// The entries whose first word is words[first], which leads to `node`.
  void add_hits(std::span<const Word> words, std::uint32_t first, std::uint32_t node, std::vector<Hit>& hits) const;

  Vocabulary vocabulary_;
  std::vector<Entry> entries_;
  std::array<std::vector<std::uint32_t>, table_count> rows_;  // the places of each table's rows in entries_
  std::vector<Form> forms_;                                   // until sealed
  std::vector<std::uint32_t> keys_;
  std::vector<Node> nodes_;           // one more than there are
  std::vector<std::uint32_t> edges_;  // their keys, sorted at each node; edge i leads to node i + 1
  std::vector<std::uint64_t> edge_sketch_ = std::vector<std::uint64_t>(sketch_bits / 64);  // a cheap no for most pairs of node and key
  std::vector<End> ends_;
  std::vector<std::uint32_t> root_;                  // key -> node, for the first word
  std::vector<std::uint32_t> root_tables_;           // key -> the tables, a bit each, that have a form with this first word
  std::vector<std::unique_ptr<std::string>> texts_;  // what views of entries_ look into, but for the embedded tables
};

/// True if the rows of a table are records: a form and facts about it, not a form and its variants.
[[nodiscard]] bool holds_records(Table table);

/// The table of a data file's name without `.tsv`; nothing for an unknown one.
[[nodiscard]] std::optional<Table> table_named(std::string_view name);

}  // namespace vnplan::lexicon
