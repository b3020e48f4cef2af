#include "bytes/charset/syllable.h"

#include <gtest/gtest.h>

namespace vnplan::bytes {
namespace {

TEST(Syllable, AcceptsBothStylesOfTones) {
  for (const auto word : {
      "hòa", "hoà", "thủy", "thuỷ", "khỏe", "khoẻ", "quý", "qúy", "quỷ", "quả", "quốc", "quyết", "gì", "giữ", "giếng", "già",
      "nghiêng", "nghị", "khuỷu", "ngoáy", "thuở", "rượu", "mía", "cửa", "Được", "ĐẢNG", "Uỷ", "Ủy", "ý", "ở", "ông", "yếu",
      "kỹ", "kế", "Kạn", "Đắk", "Lắk", "xoóng", "huỳnh", "quýt", "khuyến", "ướt", "uống", "iêng", "cứ", "ngành", "ghế", "trường",
      "ăn"})
    EXPECT_TRUE(is_syllable(word)) << word;
}

TEST(Syllable, RefusesWhatNobodyCanSpell) {
  const struct {
    const char* word;
    const char* why;
  } cases[] = {
      {"hoàc", "a stop takes sắc or nặng"}, {"các̉", "a mark apart"},      {"cấp̣", "two tones"},          {"bảp", "a stop with hỏi"},
      {"cê", "c before e"},                 {"ngế", "ng before e"},        {"ghá", "gh before a"},        {"bưc", "a stop without tone"},
      {"đé̂", "a mark apart"},              {"fà", "no letter of ours"},   {"côté", "two rhymes"},        {"où", "no rhyme"},
      {"tùông", "the tone on the wrong vowel"}, {"hòan", "the tone before n"}, {"là ", "a blank"},          {"", "nothing"},
      {"đ", "no vowel"},                    {"âê", "no rhyme"},            {"ngúyên", "the tone on u"},   {"toáân", "two vowels for one"},
      {"nghiêngg", "too long"},             {"q", "no rhyme"},
  };
  for (const auto& c : cases) EXPECT_FALSE(is_syllable(c.word)) << c.word << ": " << c.why;
}

TEST(Syllable, CountsWordsWithMarks) {
  const struct {
    const char* text;
    std::size_t words;
    std::size_t possible;
  } cases[] = {
      {"", 0, 0},
      {"a plan for 2024", 0, 0},
      {"Sở Tài chính ban hành", 4, 4},
      {"Sở\u00A0Tài–chính…", 3, 3},
      {"“Sở” «Tài» (chính)", 3, 3},
      {"3 m², 25 °C, §2", 0, 0},
      {"C«ng t¸c", 2, 0},
      {"NĐ-CP, HĐND, QĐ, đ)", 0, 0},
      {"LĐĐ đđ", 1, 0},
      {"cÔng Công CÔNG", 3, 2},
      {"déjà vu, été, mère", 3, 0},
      {"Москва", 1, 0},
      {"100đồng", 1, 1},
  };
  for (const auto& c : cases) {
    const auto tally = count_syllables(c.text);
    EXPECT_EQ(tally.words, c.words) << c.text;
    EXPECT_EQ(tally.possible, c.possible) << c.text;
  }
}

TEST(Syllable, CountsCommonWordsInEitherStyle) {
  EXPECT_EQ(count_syllables("Ủy ban, Uỷ ban, của, bưởi").common, 3U);
}

}  // namespace
}  // namespace vnplan::bytes
