#include "lexicon/spelling.h"

#include <algorithm>
#include <array>

namespace vnplan::lexicon {
namespace {

using detail::code_of_d;
using detail::is_vowel;
using detail::vowel_codes;
using detail::vowels;

constexpr std::string_view unmarked = "?aaeoouds";  // codes 1 … 7 without their marks, for slugs

char32_t vowel_of(Letter letter) {
  const auto vowel = static_cast<std::size_t>(std::find(vowel_codes.begin(), vowel_codes.end(), letter.base) - vowel_codes.begin());
  return vowels[vowel * 6 + letter.tone];
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

/// The letter or digit at `at` without its marks, 0 for anything else; goes on behind it.
char plain_letter(std::string_view text, std::size_t& at) {
  std::uint32_t size = 1;
  const auto begin = at;
  const Letter letter = letter_at(text, begin, size);
  at += size;
  if (letter.base > code_of_d) return static_cast<char>(letter.base);
  if (letter.base != 0) return unmarked[letter.base];
  return text[begin] >= '0' && text[begin] <= '9' ? text[begin] : '\0';
}

/// The next one of them; 0 at the end.
char next_plain_letter(std::string_view text, std::size_t& at) {
  while (at < text.size())
    if (const char letter = plain_letter(text, at); letter != 0) return letter;
  return 0;
}

}  // namespace

/// The u of an initial qu is an onset, no vowel (quý has the one vowel y): w. And i for y as the only vowel, behind an onset: kỹ = kĩ; not
/// without a tone (ty, ly, my are names and other words), but after qu.
std::uint64_t SyllableKey::folded() const {
  const bool qu = opens_with_qu();
  const auto letters = qu ? packed_ ^ (std::uint64_t{'u' ^ 'w'} << (8U * (letters_ - 2))) : packed_;
  if ((letters & 0xFFU) != 'y' || letters_ < 2 || (tone_ == 0 && !qu)) return letters;
  for (auto before = letters >> 8U; before != 0; before >>= 8U)
    if (is_vowel(static_cast<std::uint8_t>(before))) return letters;
  return letters ^ ('y' ^ 'i');
}

std::string lower(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::uint32_t size = 1;
    const Letter letter = letter_at(text, at, size);
    if (!letter.upper) {
      out += text.substr(at, size);
    } else if (is_vowel(letter.base)) {
      append(out, vowel_of(letter));
    } else {
      append(out, letter.base == code_of_d ? U'đ' : static_cast<char32_t>(letter.base));
    }
    at += size;
  }
  return out;
}

std::string slug(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const char letter = plain_letter(text, at);
    if (letter != 0 && gap && !out.empty()) out += '-';
    gap = letter == 0;
    if (letter != 0) out += letter;
  }
  return out;
}

bool same_letters(std::string_view a, std::string_view b) {
  std::size_t in_a = 0;
  std::size_t in_b = 0;
  while (true) {
    const char left = next_plain_letter(a, in_a);
    if (left != next_plain_letter(b, in_b)) return false;
    if (left == 0) return true;
  }
}

}  // namespace vnplan::lexicon
