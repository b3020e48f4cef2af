#include "bytes/docx/number_format.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vnplan::bytes::docx {
namespace {

std::string roman(int number, bool capitals) {
  constexpr std::array<std::pair<int, std::string_view>, 13> signs = {{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"},
                                                                       {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  constexpr int most = 32767;  // as Word counts; beyond, a label of thousands of m
  if (number > most) return std::to_string(number);
  std::string text;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) text += sign;
  if (capitals) std::transform(text.begin(), text.end(), text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return text;
}

/// a … z, aa, bb … zz, aaa
std::string letter(int number, char first) {
  if (number < 1) return {};
  constexpr int letters = 26;
  constexpr int most_repeats = 30;  // as Word counts, 780 letters
  const auto repeats = (number - 1) / letters + 1;
  if (repeats > most_repeats) return std::to_string(number);
  return std::string(static_cast<std::size_t>(repeats), static_cast<char>(first + (number - 1) % letters));
}

std::string padded(int number, std::size_t width) {
  auto text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string ordinal(int number) {
  const auto tens = number / 10 % 10;
  constexpr std::array<std::string_view, 4> ends = {"th", "st", "nd", "rd"};
  const auto last = static_cast<std::size_t>(number % 10);
  return std::to_string(number) + std::string(tens == 1 || last > 3 ? "th" : ends[last]);
}

}  // namespace

std::string format_number(int number, std::string_view format, std::string_view custom) {
  if (format == "upperRoman" || format == "lowerRoman") return roman(number, format == "upperRoman");
  if (format == "upperLetter" || format == "lowerLetter") return letter(number, format == "upperLetter" ? 'A' : 'a');
  if (format == "decimalZero") return padded(number, 2);
  if (format == "ordinal") return ordinal(number);
  if (format == "custom") return padded(number, std::min(custom.find(','), std::size_t{6}) % 6);
  return std::to_string(number);
}

}  // namespace vnplan::bytes::docx
