#pragma once
/// What the lexicon knows: its tables, what their rows mean to the grammar, and the rows that begin at each word of a text.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

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
  subject,
  event,
  hazard,
  lunar,
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
  union_motto,
  draft,
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
  connective,
  opener,
  duty_noun,
  noise,
  attached_line,
  rank,
  // relations
  implements,
  amends,
  replaces,
  attached_to,
  issues,
  // references
  annex_name,
  relies,
  reports,
  finishes,
  not_law,
  legislature,
  joint_body,
  organ,
  compared,
  elapsed,
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

}  // namespace vnplan::lexicon
