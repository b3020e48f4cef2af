#include "blocks/label.h"

#include <gtest/gtest.h>

#include <string>


namespace vnplan::blocks {
namespace {

/// "Điều 3 article 3"; both readings of an ambiguous label joined by "or"; empty if there is no label.
std::string show(std::string_view paragraph) {
  constexpr std::string_view names[] = {"part",           "chapter",      "division",     "subdivision", "article", "annex",
                                        "upper_roman",    "upper_letter", "arabic",       "decimal",     "letter",  "lower_roman",
                                        "arabic_bracket", "paren_arabic", "paren_letter", "paren_roman"};
  const auto label = parse_label(paragraph);
  if (!label) return {};
  EXPECT_LE(label->size, paragraph.size());
  std::string out = label->identifier;
  for (int i = 0; i < label->reading_count; ++i) {
    const auto& reading = label->readings[static_cast<std::size_t>(i)];
    out += (i == 0 ? " " : " or ") + std::string(names[static_cast<std::size_t>(reading.numbering)]) + " " + std::to_string(reading.value);
  }
  return out;
}

TEST(Label, ReadsEveryStyle) {
  const struct {
    std::string_view paragraph, label;
  } cases[] = {
      {"Phần I",                          "Phần I part 1"},
      {"PHẦN THỨ NHẤT",                   "Phần thứ nhất part 1"},
      {"Phần thứ ba. Tổ chức",            "Phần thứ ba part 3"},
      {"Chương II. Quy định cụ thể",      "Chương II chapter 2"},
      {"Mục 1. Thẩm quyền",               "Mục 1 division 1"},
      {"Tiểu mục 2. Hồ sơ",               "Tiểu mục 2 subdivision 2"},
      {"Điều 3. Tổ chức thực hiện",       "Điều 3 article 3"},
      {"ĐIỀU 12: Hiệu lực",               "Điều 12 article 12"},
      {"Điều 5a. Bổ sung",                "Điều 5a article 5"},
      {"Phụ lục II",                      "Phụ lục II annex 2"},
      {"PHỤ LỤC SỐ 01",                   "Phụ lục số 01 annex 1"},
      {"II. NỘI DUNG",                    "II upper_roman 2"},
      {"XIV. Kinh phí",                   "XIV upper_roman 14"},
      {"II/ NỘI DUNG",                    "II upper_roman 2"},
      {"I.- Mục đích",                    "I upper_roman 1 or upper_letter 9"},
      {"A. PHẦN CHUNG",                   "A upper_letter 1"},
      {"1. Mục đích",                     "1 arabic 1"},
      {"12. Sở Y tế",                     "12 arabic 12"},
      {"1.Mục đích",                      "1 arabic 1"},               // typed without a blank
      {"3/ Kinh phí",                     "3 arabic 3"},
      {"3/Kinh phí",                      "3 arabic 3"},
      {"2) Rà soát",                      "2 arabic_bracket 2"},
      {"(1) Rà soát",                     "(1) paren_arabic 1"},
      {"(a) Rà soát",                     "(a) paren_letter 1"},
      {"(ii) Rà soát",                    "(ii) paren_roman 2"},
      {"a) Rà soát",                      "a letter 1"},
      {"đ) Kinh phí",                     "đ letter 5"},               // a b c d đ e g h i k
      {"e) Kinh phí",                     "e letter 6"},
      {"b. Kinh phí",                     "b letter 2"},
      {"i) Kinh phí",                     "i letter 9 or lower_roman 1"},
      {"iv) Kinh phí",                    "iv lower_roman 4"},
      {"1.1. Tuyên truyền",               "1.1 decimal 1"},
      {"1.1 Tuyên truyền",                "1.1 decimal 1"},
      {"2.3.10. Tập huấn",                "2.3.10 decimal 10"},
      {"1.2) Tập huấn",                   "1.2 decimal 2"},
      {"Mục 1.",                          "Mục 1 division 1"},         // the heading follows on the next line
      {"1. “Ngày sách”",                  "1 arabic 1"},
  };
  for (const auto& c : cases) EXPECT_EQ(show(c.paragraph), c.label) << c.paragraph;
}

TEST(Label, RefusesWhatMerelyBeginsLikeOne) {
  const std::string_view none[] = {
      "100% cán bộ, công chức",
      "15/5/2021 là hạn cuối",
      "30 ngày làm việc",
      "1.250 lượt người",
      "1.250.000 đồng",
      "2,5 tỷ đồng",
      "01.02.2021",
      "15-20 phút",
      "Điều 5 Nghị định số 30/2020/NĐ-CP quy định",
      "Mục tiêu chung",
      "Phần mềm dùng chung",
      "Phần lớn hộ dân",
      "Chương trình hành động",
      "Phụ lục kèm theo",
      "402/TTr-BYT ngày 01/3/2021",
      "CLB. Thanh niên",
      "(1.500 lượt)",
      "(xem phụ lục)",
      "a",
      "A",
      "",
      "Giờ G. tất cả",
      "8h00: khai mạc",
      "2021. Năm bản lề",
  };
  for (const auto paragraph : none) EXPECT_EQ(show(paragraph), "") << paragraph;
}

TEST(Label, RefusesAHyphenedWord) {
  EXPECT_EQ(show("I-ta-li-a"), "");
  EXPECT_EQ(show("C-ta-lô sách"), "");
}

TEST(Label, TellsWhatIsPrintedAndWhereTheHeadingBegins) {
  const struct {
    std::string_view paragraph, text, heading;
  } cases[] = {
      {"II.  NỘI DUNG", "II.", "NỘI DUNG"}, {"Điều 3. Tổ chức", "Điều 3.", "Tổ chức"}, {"1.1 Việc", "1.1", "Việc"},
      {"đ) Việc", "đ)", "Việc"},            {"1.Việc", "1.", "Việc"},                  {"(2) Việc", "(2)", "Việc"},
      {"Mục 1:", "Mục 1:", ""},             {"Phụ lục I", "Phụ lục I", ""},
  };
  for (const auto& c : cases) {
    const auto label = parse_label(c.paragraph);
    ASSERT_TRUE(label) << c.paragraph;
    EXPECT_EQ(label->text, c.text);
    auto heading = c.paragraph.substr(label->size);
    while (!heading.empty() && heading.front() == ' ') heading.remove_prefix(1);
    EXPECT_EQ(heading, c.heading);
  }
}

TEST(Label, RomanNumeralsAreCanonicalOrNone) {
  const struct {
    std::string_view numeral;
    int value;
  } cases[] = {{"I", 1},  {"IV", 4},  {"VIII", 8}, {"IX", 9}, {"XIX", 19}, {"XL", 40}, {"LXXXIX", 89},
               {"", 0},   {"IIII", 0}, {"VX", 0},  {"IIX", 0}, {"ABC", 0}, {"i", 0},   {"IVI", 0}};
  for (const auto& c : cases) EXPECT_EQ(roman_value(c.numeral), c.value) << c.numeral;
}

TEST(Label, LettersCountInTheVietnameseOrder) {
  const std::string_view order[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                    "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
  int value = 0;
  for (const auto letter : order) EXPECT_EQ(letter_value(letter), ++value) << letter;
  for (const auto none : {"", "z", "w", "ab", "1", "ă"}) EXPECT_EQ(letter_value(none), 0) << none;
}

}  // namespace
}  // namespace vnplan::blocks
