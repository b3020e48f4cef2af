#include "lexicon/spelling.h"

#include <algorithm>
#include <array>

namespace vnplan::lexicon {
namespace {

// The twelve vowels of the alphabet, each with its six tones in the order of Letter::tone.
constexpr std::u32string_view vowels =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
constexpr std::array<std::uint8_t, 12> vowel_codes = {'a', 1, 2, 'e', 3, 'i', 'o', 4, 5, 'u', 6, 'y'};
constexpr std::uint8_t code_of_d = 7;  // đ
constexpr std::string_view unmarked = "?aaeoouds";  // codes 1 … 7 without their marks, for slugs

constexpr char32_t upper_of(char32_t lower) {
  if (lower < 0x80) return lower - 0x20;
  if (lower < 0x100) return lower - 0x20;             // à -> À
  if (lower >= 0x1EA0 || lower < 0x1A0) return lower - 1;  // ạ -> Ạ, ă -> Ă, đ -> Đ, ĩ -> Ĩ, ũ -> Ũ
  return lower == 0x1A1 ? 0x1A0 : 0x1AF;              // ơ, ư
}

struct Alphabet {
  std::array<Letter, 0x200> low{};    // U+0000 … U+01FF
  std::array<Letter, 0x100> high{};   // U+1E00 … U+1EFF

  constexpr void put(char32_t character, Letter letter) {
    if (character < low.size()) {
      low[character] = letter;
    } else {
      high[character - 0x1E00] = letter;
    }
  }
  constexpr void put_both(char32_t lower, std::uint8_t base, std::uint8_t tone) {
    put(lower, {base, tone, false});
    put(upper_of(lower), {base, tone, true});
  }
  constexpr Alphabet() {
    for (char32_t c = U'a'; c <= U'z'; ++c) put_both(c, static_cast<std::uint8_t>(c), 0);
    for (std::size_t i = 0; i < vowels.size(); ++i)
      put_both(vowels[i], vowel_codes[i / 6], static_cast<std::uint8_t>(i % 6));
    put_both(U'đ', code_of_d, 0);
  }
};
constexpr Alphabet alphabet;

constexpr bool is_vowel(std::uint8_t base) {
  return base < code_of_d || base == 'a' || base == 'e' || base == 'i' || base == 'o' || base == 'u' || base == 'y';
}

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

}  // namespace

Letter letter_at(std::string_view text, std::size_t at, std::uint32_t& size) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(at + i < text.size() ? text[at + i] : 0); };
  const std::uint32_t first = byte(0);
  if (first < 0x80) {
    size = 1;
    return alphabet.low[first];
  }
  if (first < 0xE0) {
    size = 2;
    const std::uint32_t character = ((first & 0x1FU) << 6U) | (byte(1) & 0x3FU);
    return character < alphabet.low.size() ? alphabet.low[character] : Letter{};
  }
  if (first >= 0xF0) {
    size = 4;
    return {};
  }
  size = 3;
  const std::uint32_t character = ((first & 0xFU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
  return character >= 0x1E00 && character < 0x1F00 ? alphabet.high[character - 0x1E00] : Letter{};
}

void SyllableKey::add(Letter letter) {
  vowel_before_last_ = vowel_before_last_ || (letters_ > 0 && is_vowel(last_));
  if (letters_ == 1 && last_ == 'q' && letter.base == 'u') {
    qu_ = true;
    letter.base = 'w';  // an onset here, no vowel: quý has the one vowel y
  }
  ++letters_;
  last_ = letter.base;
  if (letter.tone != 0) tone_ = letter.tone;
  packed_ = (packed_ << 8U) | letter.base;
  hash_ = (hash_ ^ letter.base) * 1099511628211ULL;
}

std::uint64_t SyllableKey::value() const {
  // y for i as the only vowel, behind an onset: kỹ = kĩ. Not without a tone (ty, ly, my are names and other words), but after qu.
  const bool folds = last_ == 'y' && letters_ > 1 && !vowel_before_last_ && (tone_ != 0 || qu_);
  if (letters_ <= 7) return (((packed_ & ~0xFFULL) | (folds ? 'i' : last_)) << 8U) | tone_;
  return (hash_ ^ tone_) | (1ULL << 63U);
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
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    std::uint32_t size = 1;
    const Letter letter = letter_at(text, at, size);
    const bool digit = text[at] >= '0' && text[at] <= '9';
    if (letter.base == 0 && !digit) {
      gap = !out.empty();
    } else {
      if (gap) out += '-';
      gap = false;
      out += digit ? text[at] : letter.base > code_of_d ? static_cast<char>(letter.base) : unmarked[letter.base];
    }
    at += size;
  }
  return out;
}

}  // namespace vnplan::lexicon
