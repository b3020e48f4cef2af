#pragma once
/// The open levels of an outline and the rule of succession.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "blocks/label.h"

namespace vnplan::outline {

/// What a label is in its place.
enum class Succession : std::uint8_t { next, first, repeated, skipped, back };

struct Step {
  Succession succession{};
  std::size_t depth = 0;       ///< the level on which the new number stands; deeper ones close
  blocks::Reading reading{};
  std::string required;        ///< the number that was due, unless it came
};

class OpenLevels {
 public:
  /// A new part of the document begins. Annexes count on through all of them.
  void clear();
  /// Closes the levels deeper than `depth`.
  void close_to(std::size_t depth) { levels_.resize(std::min(depth, levels_.size())); }
  /// Opens the level of an annex that has no number.
  void open_annex();
  [[nodiscard]] std::size_t depth() const { return levels_.size(); }

  /// Where the label belongs, or nullopt if no reading of it is legal here. `strong`: the paragraph looks like a heading, so that a gap in the
  /// numbers is believed.
  [[nodiscard]] std::optional<Step> place(const blocks::Label& label, bool strong) const;
  /// Takes the step: closes what lies deeper and opens the number's level.
  void take(const Step& step, const blocks::Label& label);

 private:
  struct Level {
    Numbering numbering{};
    int value = 0;
    char close = 0;               // the sign behind the number: a. is another level than a)
    std::vector<int> components;  // of a decimal number
    std::string identifier;
  };
  [[nodiscard]] std::optional<Step> place_keyword(const blocks::Reading& reading) const;
  [[nodiscard]] std::optional<Step> place_decimal(const blocks::Label& label) const;
  [[nodiscard]] std::optional<Step> place_simple(const blocks::Label& label, const blocks::Reading& reading, bool strong) const;
  [[nodiscard]] std::optional<std::size_t> find_open(Numbering numbering, char close, int value) const;
  [[nodiscard]] std::size_t depth_for_new(Numbering numbering) const;

  std::vector<Level> levels_;
  int last_annex_ = 0;  // of the parts before
};

}  // namespace vnplan::outline
