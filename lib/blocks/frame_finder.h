#pragma once
/// Places the lines of a document: head, body and tail, each in a file of its own.

#include <optional>
#include <string>
#include <vector>

#include "blocks/frame.h"
#include "blocks/noise.h"

namespace vnplan::blocks {

inline constexpr std::size_t farthest_type_line = 80;             // lines; a letterhead with its stamps is shorter
inline constexpr std::uint32_t widest_of_letterhead = 120;        // characters of both columns

/// How much of a line the name of a document type fills.
enum class TypeLine { none, whole, with_title };

class FrameFinder {
 public:
  FrameFinder(const text::Text& text, const lexicon::Index& index, Diagnostics& diagnostics)
      : text_(text.utf8), index_(index), diagnostics_(diagnostics), lines_(split_lines(text, index)), noise_(find_noise(text_, lines_)) {}

  std::vector<Placed> run();

 private:
  struct Part {
    std::uint32_t number = 0;
    bool annex = false;
  };

  // frame.cpp
  [[nodiscard]] bool has_tab(std::size_t i) const { return words(i).find('\t') != std::string_view::npos; }
  [[nodiscard]] std::string_view words(std::size_t i) const;
  std::size_t place_body(std::size_t at);
  [[nodiscard]] bool begins_part(std::size_t i) const;
  [[nodiscard]] bool is_annex_word_alone(std::size_t i) const;
  [[nodiscard]] bool stands_apart(std::size_t i) const;
  [[nodiscard]] bool ends_document(std::size_t i) const { return words(i).find("./") != std::string_view::npos; }
  std::size_t place_next_part(std::size_t at);
  std::vector<Placed> finish();
  [[nodiscard]] std::size_t end_of_signers(std::size_t first) const;
  void place_signers(std::size_t first, std::size_t last, std::vector<Placed>& placed) const;
  [[nodiscard]] std::optional<Placed> split_columns(Placed& left) const;
  [[nodiscard]] bool is_left_open(std::string_view left) const;

  // frame_head.cpp
  std::size_t place_head();
  void mark_letterhead(std::size_t end);
  std::size_t place_untyped_head();
  [[nodiscard]] bool goes_on_in_letterhead(std::size_t i) const;
  std::size_t place_title_without_type(std::size_t i);
  std::size_t place_addressees(std::size_t first);
  [[nodiscard]] bool ends_list_of_addressees(std::size_t i, bool named, bool listed) const;

  // frame_type.cpp
  [[nodiscard]] std::size_t find_type_line() const;
  [[nodiscard]] bool is_headline(std::size_t i) const;
  [[nodiscard]] TypeLine type_line(std::size_t i) const;
  [[nodiscard]] bool breaks_type(std::size_t i) const;
  [[nodiscard]] std::size_t draft_size(std::size_t i) const;
  [[nodiscard]] bool says_about(std::size_t i) const;
  [[nodiscard]] bool is_type_without_marks(std::string_view line) const;
  [[nodiscard]] bool is_of_letterhead(std::size_t i) const;
  [[nodiscard]] bool asks_for_code(std::size_t i) const;
  [[nodiscard]] bool tells_place_and_date(std::size_t i) const;
  [[nodiscard]] std::optional<std::uint32_t> find_place_and_date(std::string_view line) const;
  [[nodiscard]] bool opens_body(std::size_t i) const;

  // frame_title.cpp
  std::size_t place_title(std::size_t type);
  [[nodiscard]] bool ends_title(std::size_t i, bool titled) const;
  [[nodiscard]] bool title_asks_for_more(std::size_t i) const;
  [[nodiscard]] bool opens_sentence(std::size_t first) const;
  [[nodiscard]] bool ends_sentence_within(std::string_view line) const;
  [[nodiscard]] bool is_basis(std::size_t i, bool titled) const;
  [[nodiscard]] bool ends_as_basis(std::size_t first) const;
  [[nodiscard]] bool ends_title_within_chunk(std::size_t i) const;
  [[nodiscard]] bool is_issuer(std::size_t i) const;
  std::size_t place_issuer(std::size_t i);
  [[nodiscard]] bool continues_issuer(std::size_t i) const;

  // frame_tail.cpp
  [[nodiscard]] bool begins_tail(std::size_t i) const;
  [[nodiscard]] bool is_signed(std::size_t first, std::size_t last) const;
  std::size_t place_aside(std::size_t at);
  [[nodiscard]] bool is_recipients_line(std::size_t i) const;
  [[nodiscard]] bool opens_with_capitals(std::size_t i) const;
  [[nodiscard]] bool is_sign_over_body(std::size_t i) const;
  [[nodiscard]] bool is_row_of_signers(std::size_t i) const;
  [[nodiscard]] bool is_signing_position(std::size_t i) const;
  [[nodiscard]] bool signs_soon(std::size_t i) const;
  std::size_t place_tail(std::size_t at);
  [[nodiscard]] bool is_note(std::size_t i) const;
  [[nodiscard]] bool continues_recipient(std::size_t i) const;
  [[nodiscard]] bool asks_for_line(std::size_t i) const;
  [[nodiscard]] bool is_numbered(std::size_t i) const;
  [[nodiscard]] bool stands_right(std::size_t i) const;
  [[nodiscard]] bool signs_here(std::size_t i, bool signing) const;

  const std::string& text_;
  const lexicon::Index& index_;
  Diagnostics& diagnostics_;
  std::vector<Line> lines_;
  std::vector<bool> noise_;
  std::vector<Zone> zones_;
  std::vector<Part> parts_;
  Part part_;
};

}  // namespace vnplan::blocks
