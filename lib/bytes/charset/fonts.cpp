#include "bytes/charset/fonts.h"

#include <algorithm>

#include "bytes/charset/charset.h"

namespace vnplan::bytes {
namespace {

bool begins_with(std::string_view name, std::string_view beginning) {
  return name.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), name.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + ('a' - 'A')) : b);
         });
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The small letter's capital: à -> À, ă -> Ă, ơ -> Ơ, ạ -> Ạ; any other character itself.
char32_t capital_of(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7)) return c - 0x20;
  if (c == 0x1B0 || c == 0x1A1) return c - 1;
  const bool in_pairs = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1EA0 && c <= 0x1EFF);
  return in_pairs ? c & ~char32_t{1} : c;  // capitals are even in these rows: Ă U+0102, ă U+0103
}

}  // namespace

/// The characters of windows-1252, in which old fonts draw, lie below U+0180, among the modifiers (ˆ ˜), or from the dashes of U+2013 on up to ™:
/// ẻ (U+1EBB), ơ, ư, ă, đ are never among them.
bool may_be_of_old_font(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte == 0xE1) return false;                                   // U+1000 … U+1FFF: ạ … ỹ
    if (byte == 0xC6 && i + 1 < utf8.size() && utf8[i + 1] != '\x92') return false;  // ơ ư, but ƒ is of windows-1252
    if (byte == 0xC4 || byte == 0xCC || byte == 0xCD) return false;    // ă đ ĩ; tone marks that stand alone
    if (byte == 0xC5 && i + 1 < utf8.size() && (utf8[i + 1] == '\xA8' || utf8[i + 1] == '\xA9')) return false;  // Ũ ũ
  }
  return true;
}

Encoding encoding_of(std::string_view font) {
  if (font.empty()) return Encoding::unknown;
  if (begins_with(font, "vni")) return Encoding::vni;
  if (!begins_with(font, ".vn")) return Encoding::unicode;
  return font.back() == 'H' || font.back() == 'h' ? Encoding::tcvn3_capitals : Encoding::tcvn3;
}

std::string to_unicode(std::string utf8, Encoding encoding) {
  if (encoding == Encoding::unknown || encoding == Encoding::unicode) return utf8;
  if (encoding != Encoding::tcvn3_capitals && is_ascii(utf8)) return utf8;
  return encoding == Encoding::vni ? vni_to_utf8(utf8) : tcvn3_to_utf8(utf8, encoding == Encoding::tcvn3_capitals);
}

std::string to_capitals(std::string_view utf8) {
  std::string capitals(utf8);
  for (std::size_t i = 0; i < capitals.size(); ++i) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(capitals[k]); };
    const auto put = [&](std::size_t k, char32_t bits) { capitals[k] = static_cast<char>(0x80U | (bits & 0x3FU)); };
    if (byte(i) < 0x80) {
      capitals[i] = static_cast<char>(capital_of(byte(i)));
    } else if ((byte(i) & 0xE0U) == 0xC0 && i + 1 < capitals.size()) {
      const auto capital = capital_of((static_cast<char32_t>(byte(i) & 0x1FU) << 6U) | (byte(i + 1) & 0x3FU));
      capitals[i] = static_cast<char>(0xC0U | (capital >> 6U));
      put(i + 1, capital);
    } else if ((byte(i) & 0xF0U) == 0xE0 && i + 2 < capitals.size()) {
      const auto c = (static_cast<char32_t>(byte(i) & 0xFU) << 12U) | ((byte(i + 1) & 0x3FU) << 6U) | (byte(i + 2) & 0x3FU);
      put(i + 1, capital_of(c) >> 6U);
      put(i + 2, capital_of(c));
    }
  }
  return capitals;
}

}  // namespace vnplan::bytes
