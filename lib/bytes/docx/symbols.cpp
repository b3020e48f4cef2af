#include "bytes/docx/symbols.h"

#include <algorithm>
#include <array>

namespace vnplan::bytes::docx {
namespace {

struct Sign {
  unsigned place;
  std::string_view sign;
};

constexpr std::array symbol = {
    Sign{0x2B, "+"}, Sign{0x2D, "-"}, Sign{0xA3, "≤"}, Sign{0xA5, "∞"}, Sign{0xA8, "•"}, Sign{0xAE, "→"}, Sign{0xB0, "°"}, Sign{0xB1, "±"},
    Sign{0xB3, "≥"}, Sign{0xB4, "×"}, Sign{0xB7, "•"}, Sign{0xB8, "÷"}, Sign{0xB9, "≠"}, Sign{0xBB, "≈"}, Sign{0xDE, "⇒"}};
constexpr std::array wingdings = {
    Sign{0x2D, "-"}, Sign{0x6C, "●"}, Sign{0x6D, "○"}, Sign{0x6E, "■"}, Sign{0x6F, "□"}, Sign{0x71, "□"}, Sign{0x72, "□"}, Sign{0x73, "•"},
    Sign{0x74, "•"}, Sign{0x75, "•"}, Sign{0x76, "•"}, Sign{0x77, "•"}, Sign{0x9F, "•"}, Sign{0xA7, "▪"}, Sign{0xA8, "□"}, Sign{0xAB, "*"},
    Sign{0xB7, "•"}, Sign{0xD8, "➢"}, Sign{0xE0, "→"}, Sign{0xE8, "→"}, Sign{0xF0, "→"}, Sign{0xFC, "✓"}, Sign{0xFE, "✓"}};
constexpr std::array<std::string_view, 17> usual_bullets = {"-", "–", "—", "+", "*", "•", "●", "○", "▪", "■", "□", "►", "➢", "✓", "·", "§", "→"};

char32_t private_sign(std::string_view utf8, std::size_t at) {  // U+F000 … U+F0FF: EF 80 80 … EF 83 BF
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[at + i]); };
  if (at + 2 >= utf8.size() || byte(0) != 0xEF || byte(1) < 0x80 || byte(1) > 0x83) return 0;
  return 0xF000U | ((byte(1) & 0x3U) << 6U) | (byte(2) & 0x3FU);
}

/// One letter up to U+00FF: fonts of symbols draw a bullet for "§" and "Ø". 0 for other texts.
char32_t western_letter(std::string_view utf8) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
  if (utf8.size() == 1 && byte(0) < 0x80) return byte(0);
  if (utf8.size() == 2 && (byte(0) == 0xC2 || byte(0) == 0xC3)) return ((byte(0) & 0x3U) << 6U) | (byte(1) & 0x3FU);
  return 0;
}

bool is_other_symbol_font(std::string_view font) { return font == "Webdings" || font == "Wingdings 2" || font == "Wingdings 3"; }

}  // namespace

std::string_view sign_of(std::string_view font, unsigned place) {
  const auto find = [place = place & 0xFFU](const auto& signs) {
    const auto found = std::find_if(signs.begin(), signs.end(), [place](const Sign& sign) { return sign.place == place; });
    return found == signs.end() ? std::string_view{} : found->sign;
  };
  if (is_other_symbol_font(font)) return {};
  return font == "Wingdings" ? find(wingdings) : find(symbol);
}

bool is_symbol_font(std::string_view font) { return font == "Symbol" || font == "Wingdings" || is_other_symbol_font(font); }

std::string replace_private_signs(std::string_view utf8, std::string_view font) {
  std::string replaced;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto place = private_sign(utf8, at);
    if (place == 0) {
      replaced += utf8[at++];
    } else {
      replaced += sign_of(font, place);
      at += 3;
    }
  }
  return replaced;
}

std::string bullet_of(std::string_view text, std::string_view font) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (text.empty()) return {};
  const auto place = private_sign(text, 0) != 0 ? private_sign(text, 0) : is_symbol_font(font) ? western_letter(text) : 0;
  if (place != 0) {
    const auto sign = sign_of(font, place);
    return std::string(sign.empty() ? "•" : sign);
  }
  if (std::find(usual_bullets.begin(), usual_bullets.end(), text) != usual_bullets.end()) return std::string(text);
  if (text == "o") return "○";  // Word's own second level, an o of Courier New
  const bool one_sign = text.size() == 1 || (static_cast<unsigned char>(text[0]) >= 0xC0 && text.size() <= 4);
  return one_sign ? "-" : std::string(text);
}

}  // namespace vnplan::bytes::docx
