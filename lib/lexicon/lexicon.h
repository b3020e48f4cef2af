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

#include "lexicon/words.h"
#include "vnplan/lexicon.h"

namespace vnplan::lexicon {

/// The tables; `file` + ".tsv" is the name of the data file.
enum class Table : std::uint8_t {
  document_types,
  function_words,
  numbers,
  time,
  verbs,
  roles,
  labels,
  agencies,
  offices,
  collectives,
  qualifiers,
  sectors,
  provinces,
  abbreviations,
  laws,
  letterhead,
  positions,
  relations,
  references,
  ambiguous,
  bodies,
};
inline constexpr std::size_t table_count = 21;

/// What a row means to the grammar: the `kind` column of tables whose kinds are fixed. Free kinds (a document's code, a
/// number, an agency's kind) have one term for the whole table.
enum class Term : std::uint8_t {
  none,
  // one for a table
  document_type,
  number_word,
  agency,
  office,
  law,
  province,
  position,
  ambiguous,
  body,
  // function_words
  and_,
  or_,
  with,
  of,
  plural,
  about,
  number,
  this_,
  by,
  for_,
  as_for,
  passive,
  is,
  at,
  in,
  under,
  from_place,
  purpose,
  when,
  past,
  not_,
  person_noun,
  through,
  then,
  occasion,
  attached,
  namely,
  comrade,
  joiner,
  point,
  clause,
  article,
  pin,
  term_number,
  portfolio,
  has,
  country,
  central,
  called,
  repeals,
  age,
  manner,
  // time
  day,
  month,
  quarter,
  year,
  week,
  semester,
  hour,
  minute,
  part_of_day,
  working,
  phase,
  term_of_office,
  school_year,
  before,
  at_latest,
  until,
  within,
  from,
  after,
  right_after,
  onward,
  beginning,
  middle,
  end,
  every,
  regular,
  periodic,
  times,
  ongoing,
  daily,
  throughout,
  during,
  ad_hoc,
  on_demand,
  following,
  expected,
  vision,
  orientation,
  within_year,
  at_once,
  sitting,
  adjacent,
  up_to_now,
  weekday,
  not_time,
  // verbs
  duty,
  adverb,
  verb,
  weak,
  not_verb,
  // roles
  lead,
  partner,
  order,
  advise,
  recipient,
  guide,
  not_role,
  // labels
  owner,
  label_lead,
  label_partner,
  label_perform,
  label_monitor,
  extra,
  label_time,
  ditto,
  total,
  product,
  budget,
  work,
  other,
  // agencies, offices, collectives, qualifiers, sectors
  not_agency,
  noun,
  level,
  closing_qualifier,
  place_qualifier,
  part_qualifier,
  whole,
  atom,
  // abbreviations
  long_form,
  // letterhead
  nation,
  motto,
  party_nation,
  urgency,
  secrecy,
  number_label,
  subject_label,
  addressee,
  recipients,
  basis,
  preamble,
  enacts,
  annex,
  authority,
  capacity,
  signed_,
  closing,
  closing_strong,
  takes_leave,
  noise,
  attached_line,
  rank,
  // relations
  implements,
  amends,
  replaces,
  attached_to,
  // references
  annex_name,
  relies,
  reports,
  finishes,
  // qualifiers
  activity,
  // verbs
  makes,
};

struct Entry {
  Table table{};
  Term term{};
  bool upper_only = false;     ///< an abbreviation: matches capitals only (TT is no `tt`)
  std::string_view canonical;  ///< "Ủy ban nhân dân" for the form UBND
  std::string_view kind;       ///< the kind column; of a record all columns behind the first
};

/// An entry that begins at a word of a text, and how many words it has there.
struct Hit {
  std::uint32_t entry = 0;
  std::uint16_t words = 0;
  Table table{};  ///< of the entry, as its term
  Term term{};
};

/// A table as a bit, for sets of them.
constexpr std::uint32_t bit_of(Table table) { return std::uint32_t{1} << static_cast<unsigned>(table); }

/// A term in 64 bits, several terms to a bit.
constexpr std::uint64_t sketch_of(Term term) { return std::uint64_t{1} << (static_cast<std::size_t>(term) % 64); }

/// The entries that begin at each word of a text; at most one, the longest, of each table at a word.
class Hits {
 public:
  [[nodiscard]] std::span<const Hit> at(std::uint32_t word) const {
    return {hits_.data() + places_[word].first, hits_.data() + places_[word + 1].first};
  }
  /// The tables of these entries, a bit each: a cheap no.
  [[nodiscard]] std::uint32_t tables_at(std::uint32_t word) const { return places_[word].tables; }
  /// Their terms, as sketch_of has them: likewise.
  [[nodiscard]] std::uint64_t terms_at(std::uint32_t word) const { return places_[word].terms; }

 private:
  friend class Index;
  struct Place {
    std::uint32_t first = 0;  // of its hits
    std::uint32_t tables = 0;
    std::uint64_t terms = 0;
  };
  std::vector<Hit> hits_;
  std::vector<Place> places_;  // two more than words
};

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
