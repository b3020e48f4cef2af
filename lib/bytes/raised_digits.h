#pragma once
/// Raised digits: how the mark of a note, which a format only sets higher and smaller, stands in the source text.

#include <array>
#include <string>
#include <string_view>

namespace vnplan::bytes {

/// "12" -> "¹²"; other characters are left out. In a header, for a module is linked without the library.
[[nodiscard]] inline std::string raised_digits(std::string_view digits) {
  constexpr std::array<std::string_view, 10> signs = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string raised;
  for (const char c : digits)
    if (c >= '0' && c <= '9') raised += signs[static_cast<std::size_t>(c - '0')];
  return raised;
}

/// "¹ Theo Nghị định": as a note begins.
[[nodiscard]] inline bool begins_raised(std::string_view word) {
  if (word.empty() || (word.front() != '\xC2' && word.front() != '\xE2')) return false;
  constexpr std::string_view digits = "0123456789";
  for (std::size_t i = 0; i < digits.size(); ++i)
    if (word.starts_with(raised_digits(digits.substr(i, 1)))) return true;
  return false;
}

}  // namespace vnplan::bytes
