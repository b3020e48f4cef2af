#pragma once
/// How a plan is laid out and numbered: paragraphs and headings -> lines.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "made/random.h"

namespace vnplan::made {

enum class Layout { lines, spaced, wrapped, markdown };

class PlanPaper {
 public:
  PlanPaper(Layout layout, std::size_t numbering) : layout_(layout), numbering_(numbering) {}
  /// A large plan has no chapters in letters, which are soon all used.
  static PlanPaper by_chance(Random& random, bool small);

  /// A paragraph; in the layout `wrapped` of lines of at most 90 characters.
  void put(std::string_view words);
  /// Lines that are never wrapped or parted: a letterhead, a table.
  void put_lines(std::string_view lines);
  void put_bullet(std::string_view words) { put("- " + std::string(words)); }
  void put_label(std::string_view label, std::string_view value);
  /// A numbered heading or paragraph of level 0, 1 or 2. Gives its path.
  std::string put_section(std::size_t level, std::string_view words, bool heading = true);

  [[nodiscard]] Layout layout() const { return layout_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::vector<std::string>& sections() const { return sections_; }
  /// How many sections of a level there may be under one parent: letters are few.
  [[nodiscard]] std::size_t most_of(std::size_t level) const;

 private:
  [[nodiscard]] std::string number_of(std::size_t level) const;
  void end_paragraph() { text_ += layout_ == Layout::spaced || layout_ == Layout::markdown ? "\n\n" : "\n"; }

  Layout layout_;
  std::size_t numbering_;
  bool bullets_ = true;
  std::array<std::size_t, 3> counts_{};
  std::array<std::string, 3> path_;
  std::string text_;
  std::vector<std::string> sections_;
};

}  // namespace vnplan::made
