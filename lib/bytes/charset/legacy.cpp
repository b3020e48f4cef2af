#include "bytes/charset/legacy.h"

#include <array>

#include "bytes/charset/letters.h"

namespace vnplan::bytes {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Bytes 80 to 9F. Those that windows-1252 leaves out are controls, as WHATWG's Encoding Standard has it.
constexpr std::array<char32_t, 32> windows1252_signs = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178};

constexpr char32_t windows1252_character(unsigned byte) { return byte >= 0x80 && byte < 0xA0 ? windows1252_signs[byte - 0x80] : byte; }

constexpr bool is_letter_of_windows1252(unsigned byte) {
  return (byte >= 0xC0 && byte != 0xD7 && byte != 0xF7) || byte == 0x83 || byte == 0x8A || byte == 0x8C || byte == 0x8E || byte == 0x9A ||
         byte == 0x9C || byte == 0x9E || byte == 0x9F;
}

/// A capital for each Vietnamese letter: Unicode puts the pairs 32 places apart in Latin-1 and side by side elsewhere.
constexpr char32_t capital_of(char32_t c) {
  if (c < 0x80) return c >= U'a' && c <= U'z' ? c - 0x20 : c;
  if (c < 0x100) return c >= 0xE0 ? c - 0x20 : c;
  if (c < 0x1A0) return c & ~char32_t{1};                       // ă đ ĩ ũ
  if (c < 0x1E00) return c <= 0x1A1 ? 0x1A0 : 0x1AF;            // ơ ư
  return c & ~char32_t{1};
}

/// An encoding's characters. The second byte of a pair is a mark on the vowel before it: two letters of VNI, `ô` and `ö`, carry one, too.
struct CodePage {
  std::array<char32_t, 256> character{};
  std::array<bool, 256> stranger{};
  std::array<std::uint8_t, 256> carrier{};               // row in `marked`, from 1
  std::array<std::array<char32_t, 64>, 15> marked{};     // by the mark's byte, C0 to FF
};

constexpr CodePage windows1252() {
  CodePage page;
  for (unsigned byte = 0; byte < 256; ++byte) {
    page.character[byte] = windows1252_character(byte);
    page.stranger[byte] = byte >= 0x80 && is_letter_of_windows1252(byte);
  }
  return page;
}

constexpr void put(CodePage& page, std::uint8_t byte, char32_t letter) {
  if (byte == 0) return;
  page.character[byte] = letter;
  page.stranger[byte] = false;
}

template <std::uint8_t LegacyLetter::* Byte>
constexpr CodePage one_byte_page() {
  CodePage page = windows1252();
  for (const auto& row : legacy_letters) put(page, row.*Byte, row.letter);
  return page;
}

/// .VnTimeH: every letter is drawn as a capital.
constexpr CodePage capitals_page() {
  CodePage page = windows1252();
  for (unsigned byte = 'a'; byte <= 'z'; ++byte) page.character[byte] = byte - 0x20;
  for (const auto& row : legacy_letters) put(page, row.tcvn3, capital_of(row.letter));
  return page;
}

/// The marks of VNI come as capitals and small letters; which of the two does not matter: `AÙ` and `Aù` are both Á.
constexpr CodePage vni_page() {
  CodePage page = windows1252();
  std::uint8_t carriers = 0;
  for (const auto& row : legacy_letters) {
    const auto first = static_cast<std::uint8_t>(row.vni >> 8U);
    const auto last = static_cast<std::uint8_t>(row.vni & 0xFFU);
    if (first == 0) {
      put(page, last, row.letter);
      continue;
    }
    if (page.carrier[first] == 0) page.carrier[first] = ++carriers;
    auto& marked = page.marked[page.carrier[first]];
    marked[last - 0xC0U] = row.letter;
    marked[(last ^ 0x20U) - 0xC0U] = row.letter;
  }
  return page;
}

constexpr CodePage tcvn3_page = one_byte_page<&LegacyLetter::tcvn3>();
constexpr CodePage tcvn3_capitals_page = capitals_page();
constexpr CodePage viscii_page = one_byte_page<&LegacyLetter::viscii>();
constexpr CodePage vps_page = one_byte_page<&LegacyLetter::vps>();
constexpr CodePage the_vni_page = vni_page();

const CodePage& page_of(Charset charset) {
  switch (charset) {
    case Charset::vni: return the_vni_page;
    case Charset::viscii: return viscii_page;
    case Charset::vps: return vps_page;
    default: return tcvn3_page;
  }
}

void append(std::string& out, char32_t c) {
  const auto put_byte = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return put_byte(c);
  if (c < 0x800) {
    put_byte(0xC0U | (c >> 6U));
  } else {
    put_byte(0xE0U | (c >> 12U));
    put_byte(0x80U | ((c >> 6U) & 0x3FU));
  }
  put_byte(0x80U | (c & 0x3FU));
}

void append_decoded(std::string& out, std::string_view bytes, const CodePage& page, Stranger stranger) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const auto next = static_cast<unsigned char>(i + 1 < bytes.size() ? bytes[i + 1] : 0);
    const auto marked = next >= 0xC0 ? page.marked[page.carrier[byte]][next - 0xC0U] : 0;  // longest match: ö and ù are ứ
    if (marked != 0) {
      append(out, marked);
      ++i;
    } else {
      append(out, stranger == Stranger::replace && page.stranger[byte] ? replacement : page.character[byte]);
    }
  }
}

std::string repair(std::string_view utf8, const CodePage& page, Stranger stranger) {
  std::string out;
  out.reserve(utf8.size());
  std::string run;  // of bytes that can be windows-1252
  for (std::size_t at = 0; at < utf8.size();) {
    const auto begin = at;
    const auto character = next_character(utf8, at);
    const auto byte = windows1252_byte(character);
    if (byte != 0 || character == 0) {
      run += static_cast<char>(byte);
      continue;
    }
    append_decoded(out, run, page, stranger);
    run.clear();
    out += utf8.substr(begin, at - begin);
  }
  append_decoded(out, run, page, stranger);
  return out;
}

}  // namespace

std::string decode_legacy(std::string_view bytes, Charset charset, Stranger stranger) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  append_decoded(out, bytes, page_of(charset), stranger);
  return out;
}

std::string repair_legacy(std::string_view utf8, Charset charset, Stranger stranger) { return repair(utf8, page_of(charset), stranger); }

std::string tcvn3_to_utf8(std::string_view utf8, bool capitals) {
  return repair(utf8, capitals ? tcvn3_capitals_page : tcvn3_page, Stranger::keep);
}

std::string vni_to_utf8(std::string_view utf8) { return repair(utf8, the_vni_page, Stranger::keep); }

unsigned char windows1252_byte(char32_t character) {
  if (character < 0x100) return static_cast<unsigned char>(character);
  for (unsigned byte = 0x80; byte < 0xA0; ++byte)
    if (windows1252_signs[byte - 0x80] == character) return static_cast<unsigned char>(byte);
  return 0;
}

char32_t next_character(std::string_view utf8, std::size_t& at) {
  const auto first = static_cast<unsigned char>(utf8[at++]);
  if (first < 0x80) return first;
  const unsigned tails = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  char32_t character = first & (0x3FU >> tails);
  for (unsigned i = 0; i < tails && at < utf8.size(); ++i) character = (character << 6U) | (static_cast<unsigned char>(utf8[at++]) & 0x3FU);
  return character;
}

}  // namespace vnplan::bytes
