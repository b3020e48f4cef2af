#include "bytes/charset/byte_order.h"

#include <algorithm>

namespace vnplan::bytes {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t sample_size = 8192;
constexpr std::size_t fewest_characters = 4;

struct Form {
  std::size_t unit;
  Charset charset;
  bool big_endian;
};
constexpr Form forms[] = {
    {4, Charset::utf32le, false}, {4, Charset::utf32be, true}, {2, Charset::utf16le, false}, {2, Charset::utf16be, true}};

char32_t unit_at(std::string_view bytes, std::size_t at, const Form& form) {
  char32_t unit = 0;
  for (std::size_t i = 0; i < form.unit; ++i) {
    const auto byte = bytes[at + (form.big_endian ? i : form.unit - 1 - i)];
    unit = (unit << 8U) | static_cast<unsigned char>(byte);
  }
  return unit;
}

bool is_ascii_of_text(char32_t c) { return (c >= 0x20 && c < 0x7F) || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\f'; }

/// What else a Vietnamese text holds: Latin letters, combining tones, punctuation and signs.
bool is_latin_or_sign(char32_t c) {
  return (c >= 0xA0 && c < 0x250) || (c >= 0x300 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2000 && c < 0x2800) || c == 0xFEFF;
}

bool is_written_in(std::string_view bytes, const Form& form) {
  if (bytes.size() % form.unit != 0) return false;
  const auto units = std::min(bytes.size(), sample_size) / form.unit;
  std::size_t ascii = 0;
  std::size_t other = 0;
  for (std::size_t i = 0; i < units; ++i) {
    const auto unit = unit_at(bytes, i * form.unit, form);
    if (is_ascii_of_text(unit)) ++ascii;
    else if (is_latin_or_sign(unit)) ++other;
  }
  return units >= fewest_characters && ascii * 2 >= units && (ascii + other) * 20 >= units * 19;
}

}  // namespace

ByteOrderMark byte_order_mark(std::string_view bytes) {
  const auto begins_with = [&](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
  if (begins_with("\xEF\xBB\xBF")) return {Charset::utf8, 3};
  if (begins_with("\xFF\xFE\0\0"sv)) return {Charset::utf32le, 4};  // before UTF-16, whose mark it begins with
  if (begins_with("\0\0\xFE\xFF"sv)) return {Charset::utf32be, 4};
  if (begins_with("\xFF\xFE")) return {Charset::utf16le, 2};
  if (begins_with("\xFE\xFF")) return {Charset::utf16be, 2};
  return {};
}

std::optional<Charset> wide_charset(std::string_view bytes) {
  if (bytes.substr(0, sample_size).find('\0') == std::string_view::npos) return std::nullopt;
  for (const auto& form : forms)
    if (is_written_in(bytes, form)) return form.charset;
  return std::nullopt;
}

}  // namespace vnplan::bytes
