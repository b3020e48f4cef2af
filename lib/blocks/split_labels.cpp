#include "blocks/split_labels.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vnplan::blocks {
namespace {

constexpr std::size_t longest_look = 80;      // bytes of the lower line that may belong to its label
constexpr std::uint32_t longest_keyword = 8;  // characters of "Chương"
constexpr std::array<Numbering, 4> keyword_numberings = {Numbering::part, Numbering::chapter, Numbering::division, Numbering::article};

/// The label of "Điều" and "1. Phạm vi" together, if both make one. An annex's word is a caption of its own.
std::optional<Label> label_over(std::string_view upper, std::string_view lower) {
  auto label = parse_label(std::string(upper) + " " + std::string(lower));
  if (!label || label->size <= upper.size() + 1) return std::nullopt;
  const auto numbering = label->readings[0].numbering;
  const bool worded = std::find(keyword_numberings.begin(), keyword_numberings.end(), numbering) != keyword_numberings.end();
  return worded ? label : std::nullopt;
}

}  // namespace

std::vector<Line> mend_split_labels(const std::string& text, std::vector<Line> lines) {
  const auto words = [&](const Line& line) { return std::string_view(text).substr(line.span.begin, line.span.size()); };
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    Line& upper = lines[i];
    Line& lower = lines[i + 1];
    if (upper.width > longest_keyword || upper.opens_lower || upper.opens_figure || upper.label || upper.row || lower.row) continue;
    if (lower.rule || lower.bullet > 0 || words(upper).find(' ') != std::string_view::npos) continue;
    auto label = label_over(words(upper), words(lower).substr(0, longest_look));
    if (!label) continue;
    upper.label = label;
    label->size -= upper.span.size() + 1;
    lower.label = std::move(label);
    lower.label_rest = true;
  }
  return lines;
}

}  // namespace vnplan::blocks
