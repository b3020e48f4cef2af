#include "support/legacy_text.h"

#include <map>
#include <sstream>
#include <vector>

namespace vnplan::support {

using bytes::Charset;

// As the old code charts have them. TCVN3 and VNI stand as they look where a font is missing.
const LegacyRow legacy_rows[] = {
    {"aàảãáạ", "aµ¶·¸¹", "aaøaûaõaùaï", "61 E0 E4 E3 E1 D5", "61 E0 E4 E3 E1 E5"},
    {"ăằẳẵắặ", "¨»¼½¾Æ", "aêaèaúaüaéaë", "E5 A2 C6 C7 A1 A3", "E6 A2 A3 A4 A1 A5"},
    {"âầẩẫấậ", "©ÇÈÉÊË", "aâaàaåaãaáaä", "E2 A5 A6 E7 A4 A7", "E2 C0 C4 C5 C3 C6"},
    {"eèẻẽéẹ", "eÌÎÏÐÑ", "eeøeûeõeùeï", "65 E8 EB A8 E9 A9", "65 E8 C8 EB E9 CB"},
    {"êềểễếệ", "ªÒÓÔÕÖ", "eâeàeåeãeáeä", "EA AB AC AD AA AE", "EA 8A 8B CD 89 8C"},
    {"iìỉĩíị", "i×ØÜÝÞ", "iìæóíò", "69 EC EF EE ED B8", "69 EC CC EF ED CE"},
    {"oòỏõóọ", "oßáâãä", "ooøoûoõoùoï", "6F F2 F6 F5 F3 F7", "6F F2 D5 F5 F3 86"},
    {"ôồổỗốộ", "«åæçèé", "oâoàoåoãoáoä", "F4 B0 B1 B2 AF B5", "F4 D2 B0 87 D3 B6"},
    {"ơờởỡớợ", "¬êëìíî", "ôôøôûôõôùôï", "BD B6 B7 DE BE FE", "D6 A9 AA AB A7 AE"},
    {"uùủũúụ", "uïñòóô", "uuøuûuõuùuï", "75 F9 FC FB FA F8", "75 F9 FB DB FA F8"},
    {"ưừửữứự", "\u00ADõö÷øù", "ööøöûöõöùöï", "DF D7 D8 E6 D1 F1", "DC D8 BA BB D9 BF"},
    {"yỳỷỹýỵ", "yúûüýþ", "yyøyûyõyùî", "79 CF D6 DB FD DC", "79 FF 9B CF 9A 9C"},
    {"đ", "®", "ñ", "F0", "C7"},
    {"AÀẢÃÁẠ", "Aµ¶·¸¹", "AAØAÛAÕAÙAÏ", "41 C0 C4 C3 C1 80", "41 80 81 82 C1 E5"},
    {"ĂẰẲẴẮẶ", "¡»¼½¾Æ", "AÊAÈAÚAÜAÉAË", "C5 82 02 05 81 83", "88 8E 8F F0 8D A5"},
    {"ÂẦẨẪẤẬ", "¢ÇÈÉÊË", "AÂAÀAÅAÃAÁAÄ", "C2 85 86 06 84 87", "C2 84 85 C5 83 C6"},
    {"EÈẺẼÉẸ", "EÌÎÏÐÑ", "EEØEÛEÕEÙEÏ", "45 C8 CB 88 C9 89", "45 D7 DE FE C9 CB"},
    {"ÊỀỂỄẾỆ", "£ÒÓÔÕÖ", "EÂEÀEÅEÃEÁEÄ", "CA 8B 8C 8D 8A 8E", "CA 93 94 95 90 8C"},
    {"IÌỈĨÍỊ", "I×ØÜÝÞ", "IÌÆÓÍÒ", "49 CC 9B CE CD 98", "49 B5 B7 B8 B4 CE"},
    {"OÒỎÕÓỌ", "Oßáâãä", "OOØOÛOÕOÙOÏ", "4F D2 99 A0 D3 9A", "4F BC BD BE B9 86"},
    {"ÔỒỔỖỐỘ", "¤åæçèé", "OÂOÀOÅOÃOÁOÄ", "D4 90 91 92 8F 93", "D4 97 98 99 96 B6"},
    {"ƠỜỞỠỚỢ", "¥êëìíî", "ÔÔØÔÛÔÕÔÙÔÏ", "B4 96 97 B3 95 94", "F7 9E 9F A6 9D AE"},
    {"UÙỦŨÚỤ", "Uïñòóô", "UUØUÛUÕUÙUÏ", "55 D9 9C 9D DA 9E", "55 A8 D1 AC DA F8"},
    {"ƯỪỬỮỨỰ", "¦õö÷øù", "ÖÖØÖÛÖÕÖÙÖÏ", "BF BB BC FF BA B9", "D0 AF B1 BB AD BF"},
    {"YỲỶỸÝỴ", "Yúûüýþ", "YYØYÛYÕYÙÎ", "59 9F 14 19 DD 1E", "59 B2 FD B3 DD 9C"},
    {"Đ", "§", "Ñ", "D0", "F1"},
};
const std::size_t legacy_row_count = std::size(legacy_rows);

std::vector<std::string> characters_of(std::string_view utf8) {
  std::vector<std::string> characters;
  for (const char c : utf8) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) characters.emplace_back();
    characters.back() += c;
  }
  return characters;
}

std::string latin1_bytes(std::string_view utf8) {
  std::string bytes;
  for (const auto& c : characters_of(utf8))
    bytes += c.size() == 1 ? c[0] : static_cast<char>(((static_cast<unsigned char>(c[0]) & 3U) << 6U) | (static_cast<unsigned char>(c[1]) & 0x3FU));
  return bytes;
}

std::string latin1_as_utf8(std::string_view bytes) {
  std::string utf8;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      utf8 += c;
    } else {
      utf8 += static_cast<char>(0xC0U | (byte >> 6U));
      utf8 += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return utf8;
}

namespace {

std::vector<std::string> hex_bytes(const char* hex) {
  std::vector<std::string> bytes;
  std::istringstream in(hex);
  in >> std::hex;
  for (unsigned byte = 0; in >> byte;) bytes.emplace_back(1, static_cast<char>(byte));
  return bytes;
}

/// `a` `aø` `aû` …: a vowel with its mark, or one letter alone.
std::vector<std::string> vni_letters(const LegacyRow& row) {
  const auto marks = characters_of(row.vni);
  std::vector<std::string> letters;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const bool vowel_again = i + 1 < marks.size() && marks[i] == marks[0];
    const bool circumflex_or_breve = i + 1 < marks.size() && i == 0 && marks.size() == 12;
    const bool pair = (vowel_again && i > 0) || circumflex_or_breve;
    letters.push_back(latin1_bytes(marks[i]) + (pair ? latin1_bytes(marks[i + 1]) : ""));
    i += pair ? 1 : 0;
  }
  return letters;
}

std::vector<std::string> windows1258_letters(std::size_t row) {
  static const char* const bases[] = {"a", "\xE3", "\xE2", "e", "\xEA", "i", "o", "\xF4", "\xF5", "u", "\xFD", "y", "\xF0",
                                      "A", "\xC3", "\xC2", "E", "\xCA", "I", "O", "\xD4", "\xD5", "U", "\xDD", "Y", "\xD0"};
  std::vector<std::string> letters;
  for (const char* tone : {"", "\xCC", "\xD2", "\xDE", "\xEC", "\xF2"}) letters.push_back(std::string(bases[row]) + tone);
  return letters;
}

std::vector<std::string> letters_of(std::size_t row, Charset charset) {
  switch (charset) {
    case Charset::tcvn3: {
      std::vector<std::string> letters;
      for (const auto& c : characters_of(legacy_rows[row].tcvn3)) letters.push_back(latin1_bytes(c));
      return letters;
    }
    case Charset::vni: return vni_letters(legacy_rows[row]);
    case Charset::viscii: return hex_bytes(legacy_rows[row].viscii);
    case Charset::vps: return hex_bytes(legacy_rows[row].vps);
    default: return windows1258_letters(row);
  }
}

}  // namespace

std::string encoded(std::string_view utf8, Charset charset) {
  std::map<std::string, std::string> bytes_of;
  for (std::size_t row = 0; row < legacy_row_count; ++row) {
    const auto letters = characters_of(legacy_rows[row].letters);
    const auto bytes = letters_of(row, charset);
    for (std::size_t i = 0; i < letters.size(); ++i) bytes_of[letters[i]] = bytes.at(i);
  }
  std::string out;
  for (const auto& c : characters_of(utf8)) out += bytes_of.contains(c) ? bytes_of[c] : c;
  return out;
}

}  // namespace vnplan::support
