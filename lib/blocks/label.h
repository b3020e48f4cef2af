#pragma once
/// What a line begins with, as a number of the outline: "II." "1.1." "Điều 3." "đ)". Syntax only; whether the number is the legal
/// next one is for the outline to say.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "vnplan/plan.h"

namespace vnplan::blocks {

/// One reading of a label: `i)` is the ninth letter or the Roman one.
struct Reading {
  Numbering numbering{};
  int value = 0;  ///< 1 for I, a, 1 …; of a decimal number its last component
};

struct Label {
  std::string text;         ///< as printed: "II.", "Điều 3."
  std::string identifier;   ///< without final punctuation, keywords in their usual case: "II", "Điều 3", "1.1", "(1)"
  std::uint32_t size = 0;   ///< its bytes; the heading follows behind blanks
  std::array<Reading, 2> readings{};
  int reading_count = 0;
  std::array<int, 6> components{};  ///< of a decimal number: {1, 2} for 1.2
  int component_count = 0;
};

/// nullopt if the paragraph merely starts with a figure or a letter: "100% cán bộ", "15/5/2021", "Điều 5 Nghị định …", "1.250 lượt".
[[nodiscard]] std::optional<Label> parse_label(std::string_view paragraph);

/// Value of a Roman numeral written canonically, 0 for anything else.
[[nodiscard]] int roman_value(std::string_view numeral);

/// Place of a letter in the order a b c d đ e g h i k l m n o p q r s t u v x y, from 1; 0 for others.
[[nodiscard]] int letter_value(std::string_view letter);

}  // namespace vnplan::blocks
