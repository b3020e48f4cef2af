#include "blocks/label.h"

namespace vnplan::blocks {

int roman_value(std::string_view numeral) {
  constexpr std::array<std::string_view, 10> ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
  constexpr std::array<std::string_view, 9> tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"};
  for (std::size_t ten = tens.size(); ten-- > 0;) {
    if (numeral.substr(0, tens[ten].size()) != tens[ten]) continue;
    const auto rest = numeral.substr(tens[ten].size());
    for (std::size_t one = 0; one < ones.size(); ++one)
      if (ones[one] == rest) return static_cast<int>(ten * 10 + one);
  }
  return 0;
}

int letter_value(std::string_view letter) {
  constexpr std::string_view order = "abcd?eghiklmnopqrstuvxy";  // ?: đ, which has two bytes
  if (letter == "đ" || letter == "Đ") return 5;
  if (letter.size() != 1) return 0;
  if (letter == "f") return 7;   // f and j are not Vietnamese, but typed: d e f g
  if (letter == "j") return 10;
  const auto at = order.find(letter[0]);
  return at == std::string_view::npos ? 0 : static_cast<int>(at) + 1;
}

}  // namespace vnplan::blocks
