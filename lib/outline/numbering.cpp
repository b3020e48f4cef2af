#include "outline/numbering.h"

#include <algorithm>

namespace vnplan::outline {
namespace {

using blocks::Label;
using blocks::Reading;

constexpr int widest_gap = 4;  // numbers that may be missing in a row before a label is taken for text

/// Parts of a document from the widest to the narrowest; styles that nest freely share a rank.
int rank_of(Numbering numbering) {
  switch (numbering) {
    case Numbering::annex: return 0;
    case Numbering::part: return 1;
    case Numbering::chapter: return 2;
    case Numbering::division: return 3;
    case Numbering::subdivision: return 4;
    case Numbering::article: return 5;
    case Numbering::upper_roman:
    case Numbering::upper_letter: return 6;
    default: return 7;
  }
}

bool is_keyword(Numbering numbering) { return rank_of(numbering) < 6; }

char closing_sign(const Label& label) {
  const char last = label.text.empty() ? '\0' : label.text.back();
  return last == ')' ? ')' : last == '/' ? '/' : label.text.find('/') != std::string::npos ? '/' : '.';
}

std::string with_value(const Label& label, std::vector<int> components) {
  std::string number;
  for (const int component : components) number += (number.empty() ? "" : ".") + std::to_string(component);
  return number + (label.text.back() == '.' ? "." : "");
}

constexpr std::string_view letters[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q",
                                        "r", "s", "t", "u", "v", "x", "y"};

std::string roman(int value) {
  constexpr std::string_view ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  constexpr std::string_view tens[] = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
  return std::string(tens[value / 10 % 10]) + std::string(ones[value % 10]);
}

/// The label that was due: the printed one with another number in it.
std::string with_number(const Label& label, Numbering numbering, int value) {
  std::string number;
  switch (numbering) {
    case Numbering::letter:
    case Numbering::paren_letter: number = value >= 1 && value <= 23 ? letters[value - 1] : "?"; break;
    case Numbering::upper_letter: number = static_cast<char>('A' + value - 1); break;
    case Numbering::upper_roman: number = roman(value); break;
    case Numbering::lower_roman:
    case Numbering::paren_roman: {
      number = roman(value);
      for (char& c : number) c = static_cast<char>(c - 'A' + 'a');
      break;
    }
    default: number = std::to_string(value);
  }
  std::string text = label.text;
  const auto core =
      label.identifier.find_last_of(' ') == std::string::npos ? label.identifier : label.identifier.substr(label.identifier.find_last_of(' ') + 1);
  const auto bare = core.front() == '(' ? core.substr(1, core.size() - 2) : core;
  const auto at = text.rfind(bare);
  return at == std::string::npos ? number : text.replace(at, bare.size(), number);
}

}  // namespace

std::optional<std::size_t> OpenLevels::find_open(Numbering numbering, char close, int value) const {
  std::optional<std::size_t> other_sign;
  for (std::size_t depth = levels_.size(); depth-- > 0;) {
    const Level& level = levels_[depth];
    if (level.numbering != numbering) continue;
    if (level.close == close) return depth;
    if (!other_sign && value == level.value + 1) other_sign = depth;  // a) … b. …: a slip, not a level
  }
  return other_sign;
}

std::size_t OpenLevels::depth_for_new(Numbering numbering) const {
  std::size_t depth = levels_.size();
  if (rank_of(numbering) >= 7) return depth;
  while (depth > 0 && rank_of(levels_[depth - 1].numbering) > rank_of(numbering)) --depth;
  return depth;
}

std::optional<Step> OpenLevels::place_keyword(const Reading& reading) const {
  for (std::size_t depth = levels_.size(); depth-- > 0;) {
    const Level& level = levels_[depth];
    if (level.numbering != reading.numbering) continue;
    const auto succession = reading.value == level.value + 1 ? Succession::next
                            : reading.value == level.value   ? Succession::repeated
                            : reading.value > level.value    ? Succession::skipped
                                                             : Succession::back;
    return Step{succession, depth, reading, {}};
  }
  // Articles count through the whole document, whatever chapter holds them.
  const bool next_annex = reading.numbering == Numbering::annex && reading.value == last_annex_ + 1;
  const bool first = reading.value == 1 || reading.numbering == Numbering::article || next_annex;
  return Step{first ? Succession::first : Succession::skipped, depth_for_new(reading.numbering), reading, {}};
}

std::optional<Step> OpenLevels::place_decimal(const Label& label) const {
  const std::vector<int> components(label.components.begin(), label.components.begin() + label.component_count);
  const std::vector<int> prefix(components.begin(), components.end() - 1);
  const Reading reading{Numbering::decimal, components.back()};
  const auto counts = [&](const Level& level) { return level.numbering == Numbering::decimal && level.components.size() == components.size(); };
  for (std::size_t depth = levels_.size(); depth-- > 0;) {
    const Level& level = levels_[depth];
    if (!counts(level) || !std::equal(prefix.begin(), prefix.end(), level.components.begin())) continue;
    if (level.components.back() + 1 == components.back()) return Step{Succession::next, depth, reading, {}};
    if (level.components.back() == components.back()) return Step{Succession::repeated, depth, reading, {}};
    if (components.back() > level.components.back() + widest_gap) return std::nullopt;
    return Step{components.back() > level.components.back() ? Succession::skipped : Succession::back, depth, reading, {}};
  }
  for (std::size_t depth = levels_.size(); depth-- > 0;) {  // the parent by its number: 1.1 under 1, or under I
    const Level& level = levels_[depth];
    const bool own = prefix.size() == 1 ? level.value == prefix[0] && level.numbering != Numbering::letter : level.components == prefix;
    if (own && components.back() <= widest_gap)
      return Step{components.back() == 1 ? Succession::first : Succession::skipped, depth + 1, reading, {}};
  }
  for (std::size_t depth = levels_.size(); depth-- > 0;)  // a wrong parent's number: 2.3 misprinted under 3
    if (counts(levels_[depth])) return Step{Succession::skipped, depth, reading, {}};
  if (components.back() != 1) return std::nullopt;
  return Step{Succession::first, levels_.size(), reading, {}};
}

std::optional<Step> OpenLevels::place_simple(const Label& label, const Reading& reading, bool strong) const {
  const char close = closing_sign(label);
  if (const auto open = find_open(reading.numbering, close, reading.value)) {
    const Level& level = levels_[*open];
    if (reading.value == level.value + 1) return Step{Succession::next, *open, reading, {}};
    if (reading.value == level.value)
      return Step{label.identifier == level.identifier ? Succession::repeated : Succession::next, *open, reading, {}};
    if (reading.value > level.value) {
      if (reading.value > level.value + 1 + widest_gap && !strong) return std::nullopt;
      return Step{Succession::skipped, *open, reading, {}};
    }
    if (reading.value == 1 || strong || reading.value + widest_gap >= level.value) return Step{Succession::back, *open, reading, {}};
    return std::nullopt;
  }
  if (reading.value == 1) return Step{Succession::first, depth_for_new(reading.numbering), reading, {}};
  if (reading.value == 2 || (strong && reading.value <= 1 + widest_gap))
    return Step{Succession::skipped, depth_for_new(reading.numbering), reading, {}};
  return std::nullopt;
}

std::optional<Step> OpenLevels::place(const Label& label, bool strong) const {
  std::optional<Step> best;
  for (int i = 0; i < label.reading_count; ++i) {
    const auto& reading = label.readings[static_cast<std::size_t>(i)];
    auto step = is_keyword(reading.numbering)                  ? place_keyword(reading)
                : reading.numbering == Numbering::decimal ? place_decimal(label)
                                                               : place_simple(label, reading, strong);
    if (!step) continue;
    const bool better = !best || step->succession < best->succession || (step->succession == best->succession && step->depth > best->depth);
    if (better) best = step;
  }
  if (!best || best->succession == Succession::next || best->succession == Succession::first) return best;
  const bool counted = best->depth < levels_.size() && levels_[best->depth].numbering == best->reading.numbering;
  const int due = counted                                          ? levels_[best->depth].value + 1
                  : best->reading.numbering == Numbering::annex ? last_annex_ + 1
                                                                : 1;
  if (best->reading.numbering == Numbering::decimal) {
    std::vector<int> components(label.components.begin(), label.components.begin() + label.component_count);
    const bool sibling = best->depth < levels_.size() && levels_[best->depth].components.size() == components.size();
    if (sibling) components = levels_[best->depth].components;
    components.back() = sibling ? components.back() + 1 : 1;
    best->required = with_value(label, components);
  } else {
    best->required = with_number(label, best->reading.numbering, due);
  }
  return best;
}

void OpenLevels::clear() {
  if (!levels_.empty() && levels_.front().numbering == Numbering::annex) last_annex_ = levels_.front().value;
  levels_.clear();
}

void OpenLevels::open_annex() {
  clear();
  levels_.push_back({Numbering::annex, 0, '.', {}, {}});
}

void OpenLevels::take(const Step& step, const Label& label) {
  levels_.resize(std::min(step.depth, levels_.size()));
  Level level;
  level.numbering = step.reading.numbering;
  level.value = step.reading.value;
  level.close = closing_sign(label);
  level.identifier = label.identifier;
  if (level.numbering == Numbering::decimal)
    level.components.assign(label.components.begin(), label.components.begin() + label.component_count);
  levels_.push_back(std::move(level));
}

}  // namespace vnplan::outline
