#pragma once
/// Names of agencies, collectives and office holders, where they begin and end, alone and in lists.

#include <optional>
#include <string>
#include <vector>

#include "facts/reading.h"

namespace vnplan::facts {

/// One agency as a text names it.
struct AgencyName {
  Range words;                      ///< the name, without scope
  std::string text;                 ///< as printed; a member of an elliptic list written out: "Sở Tài chính" of "các Sở: Tài chính, Nội vụ"
  std::optional<std::string> scope; ///< the bracket behind it, without brackets
  std::uint32_t end = 0;            ///< the word behind name and scope
};

struct AgencyList {
  std::vector<AgencyName> names;
  std::uint32_t end = 0;            ///< the word behind the last name and its scope
  [[nodiscard]] bool empty() const { return names.empty(); }
};

class AgencyReader {
 public:
  /// `names_only`: what is read is the value of a label or a cell, which holds names and, at most, what they are to do.
  explicit AgencyReader(const Reading& reading, bool names_only = false) : reading_(reading), names_only_(names_only) {}

  /// The agency that begins at `word` of running text. Its name ends before a verb, a preposition or punctuation that no name holds.
  [[nodiscard]] std::optional<AgencyName> read(std::uint32_t word, std::uint32_t limit) const;

  /// A collective noun that stands alone, "Cơ sở khám bệnh, chữa bệnh": nobody in running text, but the owner of the work before a colon.
  [[nodiscard]] std::optional<AgencyName> read_noun(std::uint32_t word, std::uint32_t limit) const;

  /// Agencies parted by commas, semicolons and `và` from `word` on, up to the first word that is none's.
  /// With `semicolons` false a semicolon ends the list.
  [[nodiscard]] AgencyList read_list(std::uint32_t word, std::uint32_t limit, bool semicolons = true) const;

  /// A label's value: whatever it holds are agencies, split where a new one begins.
  [[nodiscard]] std::vector<AgencyName> split_value(Range value) const;

  /// The agencies of a range that is nothing else; empty if it holds anything more.
  [[nodiscard]] std::vector<AgencyName> read_whole(Range range) const;

  /// Agencies of which one at least is in no table, where one of `acts` stands right behind the last: "EVN, TT CNTT tỉnh [chủ trì]".
  /// Empty where a word of the list is of no name.
  [[nodiscard]] AgencyList read_unlisted(std::uint32_t word, std::uint32_t limit, const Terms& acts) const;

  /// The list behind `phối hợp với`, which may hold abbreviations that no table has.
  [[nodiscard]] AgencyList read_partners(std::uint32_t word, std::uint32_t limit) const;

  /// True if an agency's own name (no collective noun in small letters) begins here.
  [[nodiscard]] bool begins_name(std::uint32_t word) const;
  /// True if a collective begins here: các sở …, cơ quan, đơn vị.
  [[nodiscard]] bool begins_collective(std::uint32_t word) const;

 private:
  // agency_name.cpp
  [[nodiscard]] std::uint32_t noun_at(std::uint32_t word) const;
  [[nodiscard]] bool begins_agency(std::uint32_t word) const { return begins_name(word) || begins_collective(word); }
  [[nodiscard]] std::uint32_t end_of_number(std::uint32_t head, std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool stands_as_collective(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_proper(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] AgencyName named(Range words, std::uint32_t limit) const;
  void take_scope(AgencyName& name, std::uint32_t limit) const;

  // agency_tail.cpp
  [[nodiscard]] std::uint32_t end_of_tail(std::uint32_t head, std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_field(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t without_next_field(std::uint32_t word, std::uint32_t length) const;
  [[nodiscard]] std::uint32_t end_of_object(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_plural(std::uint32_t word, std::uint32_t limit, bool of_person) const;
  [[nodiscard]] std::uint32_t end_of_part(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_place(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool numbers_place(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_levels(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool joins_field(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool joins_councils(std::uint32_t head, std::uint32_t joint) const;
  [[nodiscard]] bool opens_other_name(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t words_behind_sign(std::uint32_t sign, std::uint32_t limit) const;

  // agency_unlisted.cpp
  [[nodiscard]] bool is_short_name(std::uint32_t word) const;
  [[nodiscard]] bool begins_unlisted(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t end_of_unlisted(std::uint32_t word, std::uint32_t from, std::uint32_t limit) const;

  // agency_qualifiers.cpp
  [[nodiscard]] std::uint32_t end_of_qualifiers(std::uint32_t word, std::uint32_t limit, bool closed = false) const;
  [[nodiscard]] std::uint32_t end_of_owner(std::uint32_t owner, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_relative_clause(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool stops_name(std::uint32_t word) const;
  [[nodiscard]] bool goes_on_to_level(std::uint32_t word, std::uint32_t limit) const;

  // agency_group.cpp
  [[nodiscard]] std::uint32_t end_of_collective(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool heads_others(std::uint32_t word) const;
  [[nodiscard]] bool begins_work(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t end_of_members(Range nouns, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_activity(std::uint32_t head, std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool ends_activity(std::uint32_t head, std::uint32_t end, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_nouns(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_person(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_comrade(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_offices(std::uint32_t comrade, std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t end_of_portfolio(std::uint32_t word, std::uint32_t limit) const;

  // agency_list.cpp
  std::uint32_t take_list(std::vector<AgencyName>& names, Range value, std::uint32_t& item) const;
  [[nodiscard]] std::uint32_t begin_of_predicate(std::uint32_t item, std::uint32_t last) const;
  [[nodiscard]] bool splits_at(std::uint32_t item, std::uint32_t separator, std::uint32_t next) const;
  [[nodiscard]] Range elliptic_members(const AgencyName& name, std::uint32_t limit) const;
  std::uint32_t add_bare_members(AgencyList& list, std::uint32_t limit) const;
  void add_elliptic(std::vector<AgencyName>& names, std::uint32_t head, std::uint32_t head_end, std::uint32_t first, std::uint32_t end) const;

  const Reading& reading_;
  bool names_only_;
};

}  // namespace vnplan::facts
