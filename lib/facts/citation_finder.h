#pragma once
/// The walk through a document that finds what it cites, by number or by name.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "facts/agency.h"
#include "facts/date.h"
#include "facts/document_code.h"
#include "facts/facts.h"
#include "facts/pinpoint.h"

namespace vnplan::facts {

/// Where one citation stands and what it says, in words.
struct Mention {
  Citation citation;
  Range words;
};

/// Luật, Bộ luật, Pháp lệnh: cited by their names.
[[nodiscard]] inline bool is_law(std::string_view type) { return type == "L" || type == "BL" || type == "PL"; }

/// The types of this document and of what is attached to it: a plan that speaks of "Kế hoạch này" means itself, so does the decision over it.
[[nodiscard]] std::set<std::string_view> own_types(const Reading& reading);

/// "Ban hành kèm theo Quyết định này [Chương trình …]": the plan is what is attached, whatever its name cites. `word`: of "ban hành".
[[nodiscard]] bool attaches_to_this(const Reading& reading, std::uint32_t word);

class CitationFinder {
 public:
  CitationFinder(const Reading& reading, Diagnostics& diagnostics)
      : reading_(reading), diagnostics_(diagnostics), agencies_(reading), own_types_(own_types(reading)) {}

  std::vector<Citation> run();

 private:
  // find_citations.cpp
  [[nodiscard]] bool holds_text(std::uint32_t block) const;
  [[nodiscard]] bool goes_on(std::uint32_t block) const;
  [[nodiscard]] bool may_begin(std::uint32_t word) const;
  [[nodiscard]] bool is_basis() const;
  std::uint32_t take(std::uint32_t word);
  std::optional<Mention> read_mention(std::uint32_t first, std::uint32_t word, std::string_view type);
  void add(Mention mention);
  void attach_pinpoint(Mention& mention);
  [[nodiscard]] bool follows(std::uint32_t word, Term term) const;
  [[nodiscard]] bool is_given_as_name(std::uint32_t word) const;
  [[nodiscard]] Citation::Role role_of(std::uint32_t word) const;

  // citation_by_number.cpp
  std::optional<Mention> read_numbered(std::uint32_t first, std::uint32_t word, std::string_view type);
  [[nodiscard]] std::optional<DocumentCode> code_at(std::uint32_t word, bool labelled) const;
  [[nodiscard]] bool leads_to_code(std::uint32_t word, std::string_view type) const;
  [[nodiscard]] std::uint32_t words_of_kind(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t behind_sitting(std::uint32_t word) const;
  [[nodiscard]] bool may_be_short_mention(std::string_view type, std::uint32_t number) const;
  bool recalls(const Mention& mention);
  std::optional<Mention> read_number_again(std::uint32_t first, std::uint32_t word, std::string_view type);
  void take_siblings(const std::string& type, std::uint32_t word);
  static void set_code(Citation& citation, const DocumentCode& code);
  [[nodiscard]] std::uint32_t word_behind(std::uint32_t first, std::size_t bytes) const;
  void read_date_and_issuer(Mention& mention, std::optional<Range> issuer);
  void read_issuing_date(Mention& mention);
  [[nodiscard]] std::uint32_t words_of_issuing(std::uint32_t word) const;
  void set_date(Citation& citation, const FoundDate& date);
  [[nodiscard]] bool ends_subject(std::uint32_t word) const;
  [[nodiscard]] bool begins_remark(std::uint32_t word, bool bracketed) const;
  void read_subject(Mention& mention);

  // citation_by_name.cpp
  std::optional<Mention> read_law(std::uint32_t first, std::uint32_t word, std::string_view type);
  void read_law_number_and_date(Mention& mention);
  void take_issuer(Mention& mention, std::uint32_t word);
  void read_adoption(Mention& mention, std::uint32_t word);
  std::optional<Mention> read_constitution(std::uint32_t first, std::uint32_t word);
  std::optional<Mention> read_titled(std::uint32_t first, std::uint32_t word, std::string_view type);
  std::optional<Mention> read_deictic(std::uint32_t first, std::uint32_t word, std::string_view type);

  // citation_issuer.cpp
  [[nodiscard]] std::optional<AgencyName> read_body(std::uint32_t word) const;
  std::optional<Range> read_issuer(std::uint32_t word, const Citation& citation);
  [[nodiscard]] std::uint32_t end_of_issuers(Range first, bool joint) const;
  [[nodiscard]] std::uint32_t end_of_issuer(Range name) const;
  [[nodiscard]] std::uint32_t end_of_joint_body(std::uint32_t word) const;
  [[nodiscard]] bool ends_issuers(std::uint32_t word, bool commas) const;
  std::uint32_t without_issuer(Citation& citation, Range subject);
  [[nodiscard]] bool fits_symbol(Range name, std::string_view symbol) const;

  // citation_law_name.cpp
  [[nodiscard]] bool is_law_word(std::uint32_t word) const;
  [[nodiscard]] bool recalls_law(std::uint32_t first, std::uint32_t word);
  [[nodiscard]] std::uint32_t end_of_law_name(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t end_of_unlisted_law(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t end_of_amending_law(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t end_of_counted_laws(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t end_of_dated_law(std::uint32_t word, std::uint32_t end) const;
  [[nodiscard]] bool is_passed(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t end_before_date(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t behind_remark(std::uint32_t word) const;

  const Reading& reading_;
  Diagnostics& diagnostics_;
  AgencyReader agencies_;
  std::vector<Citation> found_;
  std::set<std::string_view> own_types_;                            // of this document and what is attached to it
  std::map<std::string, std::string, std::less<>> only_codes_;      // of each type: the one code cited so far; empty where there are two
  std::map<std::string, bool, std::less<>> numbers_;                // "NĐ 30": cited with its whole code; whether the text has made it a name
  std::set<std::string_view> short_laws_;                           // "BVMT" of "gọi tắt là Luật BVMT"
  std::optional<FoundPinpoint> pinpoint_;
  std::uint32_t block_ = 0;
  Range range_;
  std::uint32_t code_end_ = 0;  // behind the code or name of the last mention
};

}  // namespace vnplan::facts
