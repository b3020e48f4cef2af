#pragma once
/// A plan as the page looks at it: which row is which agency, section, document; small elements that all tables are made of.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vnplan/diagnostic.h"
#include "vnplan/plan.h"

namespace vnplan::page {

/// A place of the text that links lead to.
struct Anchor {
  std::uint32_t place = 0;
  std::string id;
};
/// `s1` … for the sections in reading order, `preamble`, `closing`; by place.
[[nodiscard]] std::vector<Anchor> anchors_of(const Plan& plan);

class View {
 public:
  View(const Plan& plan, Language language);

  const Plan& plan;
  const Language language;

  [[nodiscard]] std::string word(std::string_view key) const;  ///< word_element()
  /// A link to the place in the text, the words alone where there is none.
  [[nodiscard]] std::string place_link(Span span, std::string_view words) const;
  /// A link to where a section begins: "II/1", the preamble, "table 2".
  [[nodiscard]] std::string section_link(const std::string& section) const;
  /// Its number in reading order, to sort by; 0 for the preamble and unknown ones.
  [[nodiscard]] std::size_t order_of(const std::string& section) const;
  /// `<time>` in the form of the language, or the text as it is where it is no date: "30/11/2021", "30 Nov 2021".
  [[nodiscard]] std::string date(std::string_view iso) const;
  /// Row ids; empty if nothing has that id.
  [[nodiscard]] std::string agency_row(const std::string& id) const { return row_of(agencies_, "g", id); }
  [[nodiscard]] std::string document_row(const std::string& id) const { return row_of(documents_, "d", id); }
  [[nodiscard]] std::string citation_row(const std::string& id) const { return row_of(citations_, "c", id); }

 private:
  using Rows = std::unordered_map<std::string_view, std::size_t>;
  [[nodiscard]] static std::string row_of(const Rows& rows, std::string_view kind, const std::string& id);

  Rows agencies_, documents_, citations_, sections_;
};

/// `<tr>` and its first cell, the row's id as a link to where the fact stands in the text.
void put_row_start(std::string& out, const View& view, std::string_view kind, std::size_t index, Span span);
/// `<td>`: any HTML, and what to sort by if that is not its words.
void put_cell(std::string& out, std::string_view html, std::string_view sort_by = {});

// The parts of the page, each a table's rows or a few elements.
void put_facts(std::string& out, const View& view);        ///< the letterhead as a list of terms
void put_tiles(std::string& out, const View& view);        ///< figures on top
void put_outline(std::string& out, const View& view);      ///< the tree of sections, each a link into the text
void put_tasks(std::string& out, const View& view);
void put_months(std::string& out, const View& view);       ///< chart of deadlines and its table
void put_workload(std::string& out, const View& view);
void put_times(std::string& out, const View& view);
void put_citations(std::string& out, const View& view);
void put_documents(std::string& out, const View& view);
void put_notes(std::string& out, const View& view);        ///< footnotes
void put_recipients(std::string& out, const View& view);
void put_findings(std::string& out, const View& view);     ///< diagnostics

}  // namespace vnplan::page
