#pragma once
/// Signs of the fonts Symbol and Wingdings, and of lists -> the signs that people know them by.

#include <string>
#include <string_view>

namespace vnplan::bytes::docx {

/// A sign of a symbol font, by its place in it (0xF0B7 and 0xB7 are the same): 0xB7 of Symbol -> "•"; "" for one that is no word and no bullet.
/// A font that draws no symbols leaves its private signs to Symbol.
[[nodiscard]] std::string_view sign_of(std::string_view font, unsigned place);
[[nodiscard]] bool is_symbol_font(std::string_view font);
/// `utf8` with the signs of the private use area, as fonts of symbols have them, replaced.
[[nodiscard]] std::string replace_private_signs(std::string_view utf8, std::string_view font);
/// The sign that a list's bullet is written as: itself if it is a usual one, "•" for drawings that nobody names, "-" for other letters.
[[nodiscard]] std::string bullet_of(std::string_view text, std::string_view font);

}  // namespace vnplan::bytes::docx
