#pragma once
#include <string>
#include <string_view>

namespace vnplan::bytes::docx {

/// A number as `w:numFmt` says (ECMA-376, 17.18.59): 4 -> "IV" of upperRoman, "d" of lowerLetter (Word knows no đ), "04" of decimalZero.
/// Formats in which no plan is numbered (words, other scripts) are given in figures.
/// `custom` is the model of the format "custom": "001, 002, 003, ...".
[[nodiscard]] std::string format_number(int number, std::string_view format, std::string_view custom = {});

}  // namespace vnplan::bytes::docx
