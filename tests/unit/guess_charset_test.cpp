#include <gtest/gtest.h>

#include <random>

#include "bytes/bytes.h"
#include "bytes/charset/charset.h"
#include "support/legacy_text.h"

namespace vnplan::bytes {
namespace {

using namespace std::string_literals;
using support::encoded;
using support::latin1_as_utf8;

constexpr Charset legacy[] = {Charset::tcvn3, Charset::vni, Charset::viscii, Charset::vps, Charset::windows1258};

const std::string short_texts[] = {
    "Trạm Y tế xã tổ chức tiêm vắc xin sởi cho trẻ dưới hai tuổi, xong trước ngày 30/9.",
    "Nhà trường rà soát học sinh có nguy cơ bỏ học, báo cáo Phòng Giáo dục hằng tháng.",
    "Các thôn dọn cống rãnh, gia cố bờ bao và chuẩn bị thuyền, phao cứu sinh trước mùa lũ.",
    "Kho bạc mở sổ theo dõi tạm ứng của từng dự án, đối chiếu với chủ đầu tư mỗi quý.",
};

const std::string long_texts[] = {
    "1. Trạm Y tế lập danh sách trẻ chưa tiêm đủ mũi, gửi giấy mời đến từng gia đình và bố trí hai buổi tiêm mỗi tuần.\n"
    "2. Bệnh viện huyện cử bác sĩ hỗ trợ các xã vùng sâu; bảo đảm tủ lạnh, phích vắc xin và xe cứu thương luôn sẵn sàng.\n"
    "3. Đài Truyền thanh phát tin nhắc lịch tiêm vào buổi sáng và buổi chiều, bằng tiếng phổ thông và tiếng dân tộc.\n",
    "Hiệu trưởng phân công giáo viên chủ nhiệm đến nhà học sinh nghỉ quá ba buổi, tìm hiểu lý do và ghi vào sổ theo dõi.\n"
    "Thư viện mở cửa cả ngày thứ Bảy. Quỹ khuyến học mua sách vở cho những em mồ côi; kết quả được niêm yết ở bảng tin.\n",
    "Ban Chỉ huy kiểm tra đập, kè, cửa xả và các điểm dễ sạt lở; chỗ nào hư hỏng thì sửa ngay bằng vật tư tại chỗ.\n"
    "Khi nước lên trên mức báo động hai, Công an xã chốt chặn ở ngầm tràn, không cho người và xe qua lại.\n"
    "Sau lũ, y tế cấp thuốc khử trùng nước giếng, thú y phun thuốc chuồng trại, điện lực đóng điện từng khu vực.\n",
};

std::string utf16(std::string_view utf8, bool big_endian) {
  std::string out;
  for (const auto& c : support::characters_of(utf8)) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(c[i])); };
    const unsigned unit = c.size() == 1   ? byte(0)
                          : c.size() == 2 ? ((byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU)
                                          : ((byte(0) & 0xFU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    const auto high = static_cast<char>(unit >> 8U);
    const auto low = static_cast<char>(unit & 0xFFU);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  }
  return out;
}

std::string charset_of(std::string_view bytes) {
  const auto raw = read_text(bytes);
  return raw ? raw->charset : "error: " + raw.error().what;
}

std::string text_of(std::string_view bytes) {
  const auto raw = read_text(bytes);
  return raw ? raw->utf8 : "error: " + raw.error().what;
}

template <class Texts>
void expect_found(const Texts& texts) {
  for (const auto& text : texts) {
    EXPECT_EQ(charset_of(text), "UTF-8");
    for (const auto charset : legacy) {
      const auto bytes = encoded(text, charset);
      EXPECT_EQ(charset_of(bytes), name_of(charset)) << text;
      EXPECT_EQ(text_of(bytes), decode(bytes, charset) ? *decode(bytes, charset) : "") << text;
    }
    EXPECT_EQ(text_of(encoded(text, Charset::vni)), text);
  }
}

TEST(GuessCharset, FindsALine) { expect_found(short_texts); }
TEST(GuessCharset, FindsAPage) { expect_found(long_texts); }

TEST(GuessCharset, FindsCapitalsOfATitle) {
  const std::string title = "KẾ HOẠCH PHÒNG CHỐNG LỤT BÃO, TÌM KIẾM CỨU NẠN CỦA XÃ";
  for (const auto charset : {Charset::vni, Charset::viscii, Charset::windows1258})
    EXPECT_EQ(text_of(encoded(title, charset)), title) << name_of(charset);
  EXPECT_EQ(charset_of(encoded(title, Charset::tcvn3)), "TCVN3");
}

TEST(GuessCharset, FindsUtf16WithAndWithoutMark) {
  for (const bool big : {false, true}) {
    const auto name = big ? "UTF-16BE" : "UTF-16LE";
    for (const auto& text : short_texts) {
      EXPECT_EQ(charset_of(utf16(text, big)), name);
      EXPECT_EQ(text_of(utf16(text, big)), text);
      EXPECT_EQ(text_of(utf16("\uFEFF" + text, big)), text) << "the mark is no text";
    }
  }
  EXPECT_EQ(charset_of("P\0l\0a\0n\0"s), "UTF-16LE");
  EXPECT_EQ(charset_of("P\0\0\0l\0\0\0a\0\0\0n\0\0\0"s), "UTF-32LE");
  EXPECT_EQ(text_of("\0\0\xFE\xFF\0\0\0S\0\0\x1E\xDF"s), "Sở");
}

TEST(GuessCharset, LeavesUtf8Alone) {
  const std::string texts[] = {
      "", "KE HOACH", "Sở Y tế", "\uFEFFSở Y tế", "S\u01A1\u0309 Y te\u0302\u0301",                                        // NFD
      "Phong trào «Toàn dân đoàn kết» – m², 25 °C, số 5·6 và ‘Năm học mới’…",
      "Công ty TNHH Crédit Agricole, ông François Müller và bà Zoë dự họp ở Huế",
      "là và có cá bà ô tô, chè, gà, hàng, thì, mà, trò",                                                            // letters of Latin-1 alone
      "L'été dernier, à la fête de l'école, des élèves ont joué où ils voulaient",                                           // French
      "São Paulo não é a capital; ações, órgãos, também, você, três, avô",                                                    // Portuguese
      "Fünf Bücher über Möbel, schöne Mädchen, größer, Übung", "Überprüfung «Qualität»", "Москва и Киев", "計画書",
  };
  for (const auto& text : texts) {
    EXPECT_EQ(charset_of(text), "UTF-8") << text;
    EXPECT_EQ(text_of(text), text);
  }
}

TEST(GuessCharset, NamesTheBadByteOfAHurtUtf8) {
  EXPECT_EQ(text_of("Kế ho\xE1\xBA"), "error: byte 7 is not UTF-8");
  for (const auto& text : long_texts) {
    auto hurt = text;
    const auto at = text.find("ế");
    ASSERT_NE(at, std::string::npos);
    hurt[at + 1] = 'x';
    EXPECT_EQ(text_of(hurt), "error: byte " + std::to_string(at) + " is not UTF-8");
  }
  EXPECT_EQ(text_of("\xEF\xBB\xBF" + encoded(long_texts[0], Charset::viscii)).substr(0, 11), "error: byte");
}

TEST(GuessCharset, RefusesWhatIsNoVietnamese) {
  const std::string texts[] = {
      "\xFF", "\xFF\xFF\xFF", "don\x92t, \x93plan\x94 and \x96 more",
      "L'\xE9t\xE9 dernier, \xE0 la f\xEAte de l'\xE9" "cole, des \xE9l\xE8ves ont jou\xE9",
      "F\xFCnf B\xFC" "cher \xFC" "ber M\xF6" "bel, sch\xF6ne M\xE4" "dchen, gr\xF6\xDF" "er, \xDC" "bung",
      "\xCC\xEE\xF1\xEA\xE2\xE0 \xE8 \xCA\xE8\xE5\xE2, \xEF\xEB\xE0\xED \xF0\xE0\xE1\xEE\xF2\xFB \xED\xE0 \xE3\xEE\xE4",   // Russian in windows-1251
      "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xFF\xDB\0\x43"s, "PK\3\4\x14\0\6\0\x08\0\0\0!\0\xDF\xA4\xD2l"s,
      "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0"s, "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n",
  };
  for (const auto& text : texts) EXPECT_EQ(text_of(text).substr(0, 11), "error: byte") << text;
  EXPECT_EQ(text_of("PK\3\4\0\0"s), "error: zero bytes: this is no text file");
}

TEST(GuessCharset, RefusesNoise) {
  std::mt19937 random(1);
  for (const std::size_t size : {1U, 2U, 3U, 7U, 60U, 500U, 20000U})
    for (unsigned round = 0; round < 20; ++round) {
      std::string noise;
      while (noise.size() < size) noise += static_cast<char>(random() % 255 + 1);
      noise += '\xFF';
      EXPECT_FALSE(guess_charset(noise).certain) << size;
      (void)guess_mojibake(latin1_as_utf8(noise));
    }
}

TEST(GuessCharset, FindsOldFontsInUtf8) {
  for (const auto charset : {Charset::tcvn3, Charset::vni})
    for (const auto& text : short_texts) {
      const auto broken = latin1_as_utf8(encoded(text, charset));
      EXPECT_EQ(charset_of(broken), "UTF-8 (" + std::string(name_of(charset)) + ")") << broken;
      EXPECT_EQ(text_of(broken), *decode(encoded(text, charset), charset));
    }
  EXPECT_EQ(text_of("Céng hoµ x· héi chñ nghÜa – “§éc lËp” 3 m²"), "Cộng hoà xã hội chủ nghĩa – “Độc lập” 3 m²");
}

TEST(GuessCharset, ManyMegabytesAreJudgedByTheirBeginning) {
  std::string page = encoded(long_texts[2], Charset::vni);
  std::string book(3U << 20U, ' ');
  while (book.size() < (8U << 20U)) book += page;
  EXPECT_EQ(guess_charset(book).charset, Charset::vni);
  EXPECT_FALSE(guess_charset(std::string(4U << 20U, '\xE1')).certain);
}

TEST(ReadTextCharset, AnUnclearOneIsRefusedWithItsCandidates) {
  const auto raw = read_text("S\xF4ng Hi\xEAn");
  ASSERT_FALSE(raw);
  EXPECT_EQ(raw.error().failure, Failure::not_text);
  EXPECT_EQ(raw.error().what,
            "byte 1 is not UTF-8, but it may be windows-1258 (2 of 2 words possible), VISCII (2 of 2) or VPS (2 of 2)");
  EXPECT_EQ(raw.error().advice, "say which encoding it is by --charset NAME: " + charset_names());
}

TEST(ReadTextCharset, ANameForcesIt) {
  const auto read_as = [](std::string_view bytes, const char* name) {
    ReadOptions options;
    options.charset = name;
    const auto raw = read_text(bytes, options);
    return raw ? raw->charset + ": " + raw->utf8 : "error: " + raw.error().what;
  };
  EXPECT_EQ(read_as("S\xF4ng Hi\xEAn", "viscii"), "VISCII: Sông Hiên");
  EXPECT_EQ(read_as("C\xABng t\xB8" "c", "abc"), "TCVN3: Công tác");
  EXPECT_EQ(read_as("C«ng t¸c phßng ch¸y, ch÷a ch¸y", "utf-8"), "UTF-8: C«ng t¸c phßng ch¸y, ch÷a ch¸y") << "no repair, either";
  EXPECT_EQ(read_as("Sở\xFF", "UTF-8"), "error: byte 4 is not UTF-8");
  EXPECT_EQ(read_as("Sở", "klingon"), "error: no encoding is called klingon");
  EXPECT_EQ(read_as("a\0b"s, "VNI"), "error: zero bytes: this is no text file");
}

TEST(ReadTextCharset, WhatGrowsBeyondTheLimitIsRefused) {
  ReadOptions options;
  options.max_memory = 10;
  options.charset = "VISCII";
  const auto raw = read_text("\xE4\xE4\xE4\xE4", options);
  ASSERT_FALSE(raw);
  EXPECT_EQ(raw.error().failure, Failure::too_large);
}

TEST(ReadTextCharset, MarksAreFoundInTheDecodedText) {
  const auto raw = read_text(encoded("**" + short_texts[0] + "**", Charset::tcvn3));
  ASSERT_TRUE(raw);
  EXPECT_EQ(raw->marks.size(), 2U);
  EXPECT_EQ(raw->marks.back().span.end, raw->utf8.size());
}

}  // namespace
}  // namespace vnplan::bytes
