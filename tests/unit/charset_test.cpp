#include "bytes/charset/charset.h"

#include <gtest/gtest.h>
#include <iconv.h>

#include "support/legacy_text.h"

namespace vnplan::bytes {
namespace {

using namespace std::string_literals;
using support::encoded;
using support::latin1_bytes;
using support::legacy_row_count;
using support::legacy_rows;

constexpr std::size_t small_rows = 13;  // the capitals come behind them

std::string decoded(std::string_view bytes, Charset charset) {
  const auto utf8 = decode(bytes, charset);
  return utf8 ? *utf8 : "error: " + utf8.error().what;
}

TEST(Charset, EveryLetterOfEveryEncodingComesBack) {
  for (std::size_t i = 0; i < legacy_row_count; ++i) {
    const std::string letters = legacy_rows[i].letters;
    for (const auto charset : {Charset::vni, Charset::viscii, Charset::windows1258})
      EXPECT_EQ(decoded(encoded(letters, charset), charset), letters) << name_of(charset);
    if (i < small_rows) {
      EXPECT_EQ(decoded(encoded(letters, Charset::tcvn3), Charset::tcvn3), letters);
      EXPECT_EQ(decoded(encoded(letters, Charset::vps), Charset::vps), letters);
    }
  }
}

TEST(Charset, Tcvn3HasSevenCapitalsOfItsOwn) {
  EXPECT_EQ(decoded(encoded("ĂÂÊÔƠƯĐ", Charset::tcvn3), Charset::tcvn3), "ĂÂÊÔƠƯĐ");
  EXPECT_EQ(decoded(encoded("KẾ HOẠCH", Charset::tcvn3), Charset::tcvn3), "Kế HOạCH");
}

TEST(Charset, VpsHasAllCapitalsButFourteen) {
  EXPECT_EQ(decoded(encoded("ÀẢÃÁĂẰẲẴẮÂẦẨẤÈẺẼÉÊỀỂỄẾÌỈĨÍÒỎÕÓÔỒỔỖỐƠỜỞỠỚÙỦŨÚƯỪỬỨỲỶỸÝĐ", Charset::vps), Charset::vps),
            "ÀẢÃÁĂẰẲẴẮÂẦẨẤÈẺẼÉÊỀỂỄẾÌỈĨÍÒỎÕÓÔỒỔỖỐƠỜỞỠỚÙỦŨÚƯỪỬỨỲỶỸÝĐ");
  EXPECT_EQ(decoded(encoded("ẠẶẪẬẸỆỊỌỘỢỤỮỰỴ", Charset::vps), Charset::vps), "ạặẫậẹệịọộợụữựỵ");
}

TEST(Charset, BothSpellingsOfWindows1258Compose) {
  EXPECT_EQ(decoded("\xE0 \xE1 \xE9 \xF3 \xFA \xE2 \xEA", Charset::windows1258), "à á é ó ú â ê");  // one byte a letter
  EXPECT_EQ(decoded("a\xCC a\xEC e\xEC o\xEC u\xEC", Charset::windows1258), "à á é ó ú");             // a byte for the tone
  EXPECT_EQ(decoded("\xE2\xF2 \xEA\xEC \xE3\xD2 \xFD\xDE \xF5\xCC", Charset::windows1258), "ậ ế ẳ ữ ờ");
  EXPECT_EQ(decoded("\xD0\xF4ng \xF0\xF4ng", Charset::windows1258), "Đông đông");
}

/// The same bytes by glibc's converter; "" where it has none or refuses them.
std::string by_iconv(const char* name, std::string bytes) {
  const auto converter = iconv_open("UTF-8", name);
  if (converter == reinterpret_cast<iconv_t>(-1)) return {};
  std::string out(16, '\0');
  char* in = bytes.data();
  char* to = out.data();
  std::size_t in_left = bytes.size();
  std::size_t out_left = out.size();
  const auto failed = iconv(converter, &in, &in_left, &to, &out_left) == static_cast<std::size_t>(-1) ||
                      iconv(converter, nullptr, nullptr, &to, &out_left) == static_cast<std::size_t>(-1);
  iconv_close(converter);
  return failed ? std::string() : out.substr(0, out.size() - out_left);
}

void expect_as_iconv(Charset charset, const char* name, unsigned fewest) {
  if (by_iconv(name, "a").empty()) GTEST_SKIP() << "no " << name << " in this system's iconv";
  unsigned compared = 0;
  for (unsigned byte = 1; byte < 256; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    const auto theirs = by_iconv(name, one);
    if (theirs.empty()) continue;
    EXPECT_EQ(decoded(one, charset), theirs) << name << " " << byte;
    ++compared;
  }
  EXPECT_GE(compared, fewest);
}

TEST(Charset, VisciiIsThatOfIconv) { expect_as_iconv(Charset::viscii, "VISCII", 255); }
TEST(Charset, Windows1258IsThatOfIconv) { expect_as_iconv(Charset::windows1258, "CP1258", 240); }

TEST(Charset, SmallLettersOfTcvn3AreThoseOfTcvn5712) {  // whose capitals are elsewhere: iconv's "TCVN" is VN1
  if (by_iconv("TCVN5712-1", "a").empty()) GTEST_SKIP() << "no TCVN5712-1 in this system's iconv";
  for (std::size_t i = 0; i < small_rows; ++i)
    for (const auto& letter : support::characters_of(legacy_rows[i].letters)) {
      const auto bytes = encoded(letter, Charset::tcvn3);
      EXPECT_EQ(decoded(bytes, Charset::tcvn3), by_iconv("TCVN5712-1", bytes));
    }
}

TEST(Charset, BytesThatAreNoLettersAreThoseOfWindows1252) {
  EXPECT_EQ(decoded("25 \xB0" "C, 3 m\xB2 \x96 \x93tr\xD3\x94\x85", Charset::tcvn3), "25 °C, 3 m² – “trể”…");
  EXPECT_EQ(decoded("\x93" "25 \xB0" "C\x94 \x96 3 m\xB2\x85 M\xFCller", Charset::vni), "“25 °C” – 3 m²… Müller");
}

TEST(Charset, WideEncodings) {
  EXPECT_EQ(decoded("\xFF\xFE" "S\0\xDF\x1E"s, Charset::utf16le), "Sở");
  EXPECT_EQ(decoded("S\0\xDF\x1E"s, Charset::utf16le), "Sở");
  EXPECT_EQ(decoded("\0S\x1E\xDF"s, Charset::utf16be), "Sở");
  EXPECT_EQ(decoded("S\0\0\0\xDF\x1E\0\0"s, Charset::utf32le), "Sở");
  EXPECT_EQ(decoded("\0\0\0S\0\0\x1E\xDF"s, Charset::utf32be), "Sở");
  EXPECT_EQ(decoded("\xFE\xFF\0S\x1E\xDF"s, Charset::utf16le), "Sở") << "the mark knows better than the name";
  EXPECT_EQ(decoded("S\0\xDF"s, Charset::utf16le), "S\uFFFD") << "cut inside a character";
  EXPECT_EQ(decoded("S\0\0\xD8x\0"s, Charset::utf16le), "S\uFFFDx") << "half a pair";
}

TEST(Charset, OnlyUtf8CanBeWrong) {
  EXPECT_EQ(decoded("Sở", Charset::utf8), "Sở");
  EXPECT_EQ(decoded("S\xF4", Charset::utf8), "error: byte 1 is not UTF-8");
  for (const auto charset : all_charsets)
    if (charset != Charset::utf8) {
      EXPECT_TRUE(decode("\xFF\x80\x90\x81 \xD8\0x"s, charset)) << name_of(charset);
      EXPECT_EQ(decoded("", charset), "");
    }
}

TEST(Charset, NamesAsUsersWriteThem) {
  for (const auto charset : all_charsets) {
    EXPECT_EQ(charset_named(name_of(charset)), charset);
    EXPECT_NE(charset_names().find(name_of(charset)), std::string::npos);
  }
  EXPECT_EQ(charset_named("abc"), Charset::tcvn3);
  EXPECT_EQ(charset_named("tcvn"), Charset::tcvn3);
  EXPECT_EQ(charset_named("vni-win"), Charset::vni);
  EXPECT_EQ(charset_named("CP1258"), Charset::windows1258);
  EXPECT_EQ(charset_named("Windows_1258"), Charset::windows1258);
  EXPECT_EQ(charset_named("utf8"), Charset::utf8);
  EXPECT_EQ(charset_named("utf-16"), Charset::utf16le);
  EXPECT_EQ(charset_named("latin1"), std::nullopt);
  EXPECT_EQ(charset_named(""), std::nullopt);
}

TEST(Repair, GivesEveryLetterOfAnOldFont) {
  for (std::size_t i = 0; i < legacy_row_count; ++i) {
    EXPECT_EQ(vni_to_utf8(legacy_rows[i].vni), legacy_rows[i].letters);
    if (i < small_rows) {
      EXPECT_EQ(tcvn3_to_utf8(legacy_rows[i].tcvn3, false), legacy_rows[i].letters);
    }
    EXPECT_EQ(tcvn3_to_utf8(legacy_rows[i].tcvn3, true), legacy_rows[small_rows + i % small_rows].letters) << "a font of capitals";
  }
}

TEST(Repair, Words) {
  EXPECT_EQ(tcvn3_to_utf8("C«ng t¸c phßng ch¸y", false), "Công tác phòng cháy");
  EXPECT_EQ(tcvn3_to_utf8("KÕ ho¹ch n¨m 2009", true), "KẾ HOẠCH NĂM 2009");
  EXPECT_EQ(vni_to_utf8("Coâng taùc phoøng chaùy"), "Công tác phòng cháy");
  EXPECT_EQ(vni_to_utf8("KEÁ HOAÏCH"), "KẾ HOẠCH");
}

TEST(Repair, VniTakesTheLongestMatch) {
  EXPECT_EQ(vni_to_utf8("Caên cöù"), "Căn cứ");           // not ö and ù
  EXPECT_EQ(vni_to_utf8("töôûng, ñöôïc"), "tưởng, được");
  EXPECT_EQ(vni_to_utf8("kyû, kyõ, KYÛ, KYÕ"), "kỷ, kỹ, KỶ, KỸ");
  EXPECT_EQ(vni_to_utf8("quyù, quyeát, hoaøn"), "quý, quyết, hoàn");
  EXPECT_EQ(vni_to_utf8("Aùp duïng, Ñieàu, EÂ-ñe"), "Áp dụng, Điều, Ê-đe") << "a small mark on a capital";
  EXPECT_EQ(vni_to_utf8("ø a"), "ø a") << "a mark without its vowel";
}

TEST(Repair, KeepsWhatIsNoByteOfTheFont) {
  EXPECT_EQ(tcvn3_to_utf8("m², 25 °C – “®Êt” … ỷ", false), "m², 25 °C – “đất” … ỷ");
  EXPECT_EQ(tcvn3_to_utf8("\u0093®Êt\u0094 \u0096 \u0085", false), "“đất” – …") << "Latin-1 has controls where windows-1252 has signs";
  EXPECT_EQ(vni_to_utf8("“ñaát” ☎ 3 m²"), "“đất” ☎ 3 m²");
  EXPECT_EQ(tcvn3_to_utf8("", false), "");
  EXPECT_EQ(tcvn3_to_utf8("a\0b"s, false), "a\0b"s);
}

}  // namespace
}  // namespace vnplan::bytes
