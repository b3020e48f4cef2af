#pragma once
/// The parts printed above the body: type and title, number, place and date, agencies.

#include <optional>
#include <string>
#include <vector>

#include "facts/agency.h"
#include "facts/date.h"
#include "facts/facts.h"

namespace vnplan::facts {

using blocks::Block;

inline constexpr std::string_view letter_type = "CV";  ///< công văn, a letter: the one type without its name above the body

class HeaderReader {
 public:
  explicit HeaderReader(const Reading& reading) : reading_(reading), agencies_(reading) {}

  Header run();

 private:
  struct Line {
    Range words;
    std::string text;
    bool broken = false;  // over several lines
  };
  [[nodiscard]] const Block& block(std::uint32_t i) const { return reading_.blocks.blocks[i]; }
  [[nodiscard]] Range block_range(std::uint32_t word) const { return reading_.block_words(reading_.block_of(word)); }
  [[nodiscard]] bool opens_block(std::uint32_t word) const { return block_range(word).first == word; }
  [[nodiscard]] bool alone(std::uint32_t word) const { return block_range(word).size() <= 4; }

  // find_header.cpp
  void find_letterhead();
  void read_type();
  bool read_type_without_marks(std::string_view words);
  void read_type_of_symbol();
  [[nodiscard]] static bool begins_with_initials(std::string_view name, std::string_view initials);
  void read_old_form();
  void read_year();
  void find_year(Range range);
  [[nodiscard]] bool take_years(std::uint32_t word, int year);
  void year_of_preamble();

  // header_lines.cpp
  void read_lines();
  [[nodiscard]] Range nation_in(Range line) const;
  [[nodiscard]] bool taken(std::uint32_t word) const { return taken_[word - region_.first]; }
  void take(Range range);
  void read_subject(std::uint32_t word);
  [[nodiscard]] bool continues_subject(std::uint32_t line) const;
  [[nodiscard]] bool follows_type(std::uint32_t word) const;
  void read_subject_below(std::uint32_t number);
  [[nodiscard]] Range line_below(std::uint32_t word) const;
  [[nodiscard]] bool is_of_right_column(Range line) const;
  [[nodiscard]] Range rest_of_code(std::uint32_t label, Range cut) const;
  void read_number(std::uint32_t word);
  [[nodiscard]] bool goes_on_with_province(Range line) const;
  [[nodiscard]] std::optional<FoundDate> read_date_cut(std::uint32_t word);
  void read_place_and_date(std::uint32_t word);

  // header_agency.cpp
  void read_agencies();
  [[nodiscard]] bool is_agency_line(Range words, bool first) const;
  void choose_agency(const std::vector<Line>& names);
  void complete_agency();
  [[nodiscard]] bool is_union_motto(Range line) const;
  [[nodiscard]] bool is_bare_organ(const Line& name) const;
  void read_agency_of_preamble();
  [[nodiscard]] bool issues_document(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool announces(std::uint32_t word, std::uint32_t limit) const;

  const Reading& reading_;
  AgencyReader agencies_;
  Header header_;
  std::vector<std::uint32_t> letterhead_;
  std::optional<std::uint32_t> type_, title_, issuer_;
  bool addressed_ = false;
  Range region_;
  std::vector<bool> taken_;
};

}  // namespace vnplan::facts
