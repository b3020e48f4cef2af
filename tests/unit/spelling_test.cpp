#include "lexicon/spelling.h"

#include <gtest/gtest.h>

namespace vnplan::lexicon {
namespace {

std::uint64_t key(std::string_view syllable) {
  SyllableKey key;
  for (std::size_t at = 0; at < syllable.size();) {
    std::uint32_t size = 1;
    key.add(letter_at(syllable, at, size));
    at += size;
  }
  return key.value();
}

TEST(Spelling, ReadsLetters) {
  const struct {
    std::string_view text;
    std::uint8_t base, tone;
    bool upper;
    std::uint32_t size;
  } cases[] = {
      {"a", 'a', 0, false, 1}, {"Z", 'z', 0, true, 1},  {"à", 'a', 1, false, 2}, {"Ỏ", 'o', 2, true, 3},
      {"ĩ", 'i', 3, false, 2}, {"Ý", 'y', 4, true, 2},  {"ẹ", 'e', 5, false, 3}, {"Đ", detail::code_of_d, 0, true, 2},
      {"ơ", 5, 0, false, 2},   {"Ư", 6, 0, true, 2},    {"ự", 6, 5, false, 3},   {"Ặ", 1, 5, true, 3},
      {"7", 0, 0, false, 1},   {"–", 0, 0, false, 3},   {"ç", 0, 0, false, 2},   {"📚", 0, 0, false, 4},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.text);
    std::uint32_t size = 0;
    const auto letter = letter_at(c.text, 0, size);
    EXPECT_EQ(letter.base, c.base);
    EXPECT_EQ(letter.tone, c.tone);
    EXPECT_EQ(letter.upper, c.upper);
    EXPECT_EQ(size, c.size);
  }
}

TEST(Spelling, SpellingsOfOneSyllableAreEqual) {
  const struct {
    std::string_view one, other;
  } cases[] = {
      {"hòa", "hoà"},     {"HÒA", "hoà"},   {"Ủy", "Uỷ"},     {"thủy", "thuỷ"},     {"khỏe", "khoẻ"},
      {"kỹ", "kĩ"},       {"quý", "quí"},   {"lý", "lí"},     {"SỞ", "sở"},         {"Đại", "ĐẠI"},
      {"quỹ", "quĩ"},     {"tỷ", "tỉ"},     {"loại", "LOẠI"}, {"nghiêng", "NGHIÊNG"},
  };
  for (const auto& c : cases) EXPECT_EQ(key(c.one), key(c.other)) << c.one << " / " << c.other;
}

TEST(Spelling, DifferentSyllablesDiffer) {
  const struct {
    std::string_view one, other;
  } cases[] = {
      {"quý", "qui"},   {"tay", "tai"},   {"thuý", "thúi"}, {"hoàn", "hoán"}, {"toàn", "toán"}, {"hoa", "hòa"},
      {"ngày", "ngài"}, {"máy", "mái"},   {"tư", "tu"},     {"dan", "đan"},   {"y", "i"},       {"ty", "ti"},
      {"may", "mai"},   {"mưa", "mua"},   {"nghiêng", "nghiêm"},
  };
  for (const auto& c : cases) EXPECT_NE(key(c.one), key(c.other)) << c.one << " / " << c.other;
}

TEST(Spelling, LongWordsAreComparedToo) {
  EXPECT_EQ(key("Administration"), key("ADMINISTRATION"));
  EXPECT_NE(key("Administration"), key("Administrations"));
}

TEST(Spelling, LowersEveryLetterAndNothingElse) {
  EXPECT_EQ(lower("ĐIỀU THỨ NHẤT: Ủy, Ơ, Ư, Ă, Â, Ê, Ô 5–7"), "điều thứ nhất: ủy, ơ, ư, ă, â, ê, ô 5–7");
  EXPECT_EQ(lower("ẲẴỶỸĨŨ"), "ẳẵỷỹĩũ");
  EXPECT_EQ(lower("hoà, hòa"), "hoà, hòa");  // the place of the tone is the author's
  EXPECT_EQ(lower(""), "");
}

TEST(Spelling, SlugsNames) {
  const struct {
    std::string_view name, slug;
  } cases[] = {
      {"Sở Thông tin và Truyền thông", "so-thong-tin-va-truyen-thong"},
      {"Ủy ban nhân dân", "uy-ban-nhan-dan"},
      {"Uỷ ban nhân dân", "uy-ban-nhan-dan"},
      {"BẮC KẠN", "bac-kan"},
      {"Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"},
      {"  Đoàn Đại biểu Quốc hội khóa XV (tỉnh)  ", "doan-dai-bieu-quoc-hoi-khoa-xv-tinh"},
      {"72/2015/NĐ-CP", "72-2015-nd-cp"},
      {"…", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(slug(c.name), c.slug);
}

}  // namespace
}  // namespace vnplan::lexicon
