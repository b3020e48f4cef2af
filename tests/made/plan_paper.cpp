#include "made/plan_paper.h"

#include <algorithm>

#include "made/plan_words.h"

namespace vnplan::made {
namespace {

constexpr std::size_t widest = 90;  // characters of a wrapped line
constexpr std::size_t letters = 12;

enum class Number { part, capital, roman, arabic, decimal, letter };
constexpr std::array<std::array<Number, 3>, 5> numberings = {{{Number::roman, Number::arabic, Number::decimal},
                                                              {Number::roman, Number::arabic, Number::letter},
                                                              {Number::capital, Number::roman, Number::arabic},
                                                              {Number::part, Number::arabic, Number::decimal},
                                                              {Number::arabic, Number::decimal, Number::decimal}}};

std::string roman(std::size_t number) {
  constexpr std::array<std::pair<std::size_t, std::string_view>, 7> signs = {
      {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string text;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) text += sign;
  return text;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string wrapped(std::string_view words) {
  std::string text;
  std::size_t width = 0;
  for (std::size_t at = 0; at < words.size();) {
    const auto end = std::min(words.find(' ', at), words.size());
    const auto word = words.substr(at, end - at);
    const auto wide = characters(word);
    const bool breaks = width + 1 + wide > widest && word != "-";  // a dash that begins a line looks like a bullet
    if (width > 0) text += breaks ? '\n' : ' ';
    width = width > 0 && !breaks ? width + 1 + wide : wide;
    text += word;
    at = end + 1;
  }
  return text;
}

}  // namespace

PlanPaper PlanPaper::by_chance(Random& random, bool small) {
  const auto layout = static_cast<Layout>(random.below(4));
  auto numbering = random.below(numberings.size());
  if (!small && numberings[numbering][0] == Number::capital) numbering = 0;  // I behind H is the first of a level or the ninth of another
  PlanPaper paper(layout, numbering);
  paper.bullets_ = random.chance(70);
  return paper;
}

void PlanPaper::put(std::string_view words) {
  text_ += layout_ == Layout::wrapped ? wrapped(words) : std::string(words);
  end_paragraph();
}

void PlanPaper::put_lines(std::string_view lines) {
  text_ += lines;
  end_paragraph();
}

void PlanPaper::put_label(std::string_view label, std::string_view value) {
  const std::string mark = layout_ == Layout::markdown ? "*" : "";
  const auto line = mark + std::string(label) + ":" + mark + " " + std::string(value);
  if (bullets_) return put_bullet(line);
  put(line);
}

std::size_t PlanPaper::most_of(std::size_t level) const {
  const auto kind = numberings[numbering_][level];
  return kind == Number::letter || kind == Number::capital || kind == Number::roman ? letters : 40;
}

/// Without what stands behind it: "1.2", "b".
std::string PlanPaper::number_of(std::size_t level) const {
  constexpr std::array<std::string_view, letters> vietnamese = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m"};
  const auto count = counts_[level];
  switch (numberings[numbering_][level]) {
    case Number::part: return PlanWords::builtin().words("frame", "part") + " " + roman(count);
    case Number::capital: return {static_cast<char>('A' + static_cast<char>(count - 1))};
    case Number::roman: return roman(count);
    case Number::arabic: return std::to_string(count);
    case Number::decimal: return number_of(level - 1) + "." + std::to_string(count);
    case Number::letter: return std::string(vietnamese[count - 1]);
  }
  return {};
}

std::string PlanPaper::put_section(std::size_t level, std::string_view words, bool heading) {
  ++counts_[level];
  std::fill(counts_.begin() + static_cast<std::ptrdiff_t>(level) + 1, counts_.end(), 0U);
  const auto number = number_of(level);
  path_[level] = level == 0 ? number : path_[level - 1] + "/" + number;
  sections_.push_back(path_[level]);
  const bool letter = numberings[numbering_][level] == Number::letter;
  const auto line = number + (letter ? ") " : ". ") + std::string(words);
  put(layout_ == Layout::markdown && heading ? "**" + line + "**" : line);
  return path_[level];
}

}  // namespace vnplan::made
