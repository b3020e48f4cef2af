#include "lexicon/words.h"

#include <gtest/gtest.h>

#include <string>

namespace vnplan::lexicon {
namespace {

/// "Sở|[Y]|tế" with the flags that a case asks for.
std::string split(std::string_view text) {
  std::string out;
  for (const auto& word : split_words(text, Vocabulary())) {
    if (!out.empty()) out += '|';
    out += text.substr(word.begin, word.end - word.begin);
  }
  return out;
}

TEST(Words, SplitsSyllablesNumbersAndMarks) {
  const struct {
    std::string_view text, words;
  } cases[] = {
      {"Sở Y tế", "Sở|Y|tế"},
      {"72/2015/NĐ-CP", "72|/|2015|/|NĐ|-|CP"},
      {"ngày 05/8", "ngày|05|/|8"},
      {"quý IV/2021.", "quý|IV|/|2021|."},
      {"30c", "30|c"},
      {"Ia H'Drai", "Ia|H'Drai"},         // an apostrophe inside a name
      {"Đắk R’lấp", "Đắk|R’lấp"},
      {"“Thư viện số”", "“|Thư|viện|số|”"},
      {"các xã' ", "các|xã|'"},           // but not at its end
      {"a\n\tb\fc", "a|b|c"},
      {"📚", "📚"},
      {"", ""},
      {" \n", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(split(c.text), c.words) << c.text;
}

TEST(Words, ShapesTellWhatAWordLooksLike) {
  const struct {
    std::string_view text;
    std::uint32_t word;
    Shape has, lacks;
  } cases[] = {
      {"Sở Y tế", 0, Shape::letters | Shape::capital | Shape::opens_line, Shape::upper},
      {"Sở Y tế", 1, Shape::capital, Shape::upper},                       // one letter is no abbreviation
      {"Sở Y tế", 2, Shape::letters, Shape::capital},
      {"UBND tỉnh", 0, Shape::capital | Shape::upper, Shape::mark},
      {"KẾ HOẠCH", 1, Shape::upper, Shape::opens_line},
      {"số 72", 1, Shape::digits, Shape::letters},
      {"72/2015", 1, Shape::mark | Shape::glued, Shape::digits},
      {"72 / 2015", 1, Shape::mark, Shape::glued},
      {"một\nhai", 1, Shape::opens_line, Shape::glued},
  };
  for (const auto& c : cases) {
    const auto words = split_words(c.text, Vocabulary());
    ASSERT_LT(c.word, words.size()) << c.text;
    const auto shape = static_cast<unsigned>(words[c.word].shape);
    EXPECT_EQ(shape & static_cast<unsigned>(c.has), static_cast<unsigned>(c.has)) << c.text << " " << c.word;
    EXPECT_FALSE(words[c.word].is(c.lacks)) << c.text << " " << c.word;
  }
}

TEST(Words, DashesAndQuotesHaveTheKeyOfTheirAsciiMark) {
  const auto words = split_words("- – — ‑ − \" “ ” « » ' ’ * • … →", Vocabulary());
  ASSERT_EQ(words.size(), 16U);
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(words[i].key, std::uint32_t{'-'}) << i;
  for (std::size_t i = 5; i < 10; ++i) EXPECT_EQ(words[i].key, std::uint32_t{'"'}) << i;
  EXPECT_EQ(words[11].key, std::uint32_t{'\''});
  EXPECT_EQ(words[13].key, std::uint32_t{'*'});
  EXPECT_EQ(words[14].key, std::uint32_t{'.'});
  EXPECT_EQ(words[15].key, other_mark);
}

TEST(Words, ComeOneByOneAsAllAtOnce) {
  Vocabulary vocabulary;
  const std::string_view text = "  1. Sở Y tế (khoản 2/3);\nÝ kiến: “hoà\tbình”…R’lấp ";
  const auto all = learn_words(text, vocabulary);
  ASSERT_EQ(all.size(), 21U);
  std::uint32_t at = 0;
  for (const auto& word : all) {
    const auto next = next_word(text, at, vocabulary);
    ASSERT_TRUE(next) << at;
    EXPECT_EQ(next->span(), word.span());
    EXPECT_EQ(next->key, word.key);
    EXPECT_EQ(next->shape, word.shape) << at;
    at = next->end;
  }
  EXPECT_FALSE(next_word(text, at, vocabulary));
}

TEST(Words, KeysFoldSpellingsOfKnownSyllables) {
  Vocabulary vocabulary;
  const auto learnt = learn_words("Ủy ban hòa", vocabulary);
  const auto words = split_words("UỶ BAN HOÀ", vocabulary);
  ASSERT_EQ(words.size(), learnt.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(words[i].key, learnt[i].key) << i;
    EXPECT_GE(words[i].key, first_syllable_key) << i;
  }
  EXPECT_EQ(split_words("hoàn", vocabulary)[0].key, 0U);  // never learnt
  EXPECT_FALSE(next_word("  ", 0, vocabulary));
}

TEST(Words, VocabularyKeepsItsKeysWhileItGrows) {
  Vocabulary vocabulary;
  const auto first = vocabulary.add(12345);
  for (std::uint64_t syllable = 1; syllable < 20000; ++syllable) (void)vocabulary.add(syllable * 7919);
  EXPECT_EQ(vocabulary.find(12345), first);
  EXPECT_EQ(vocabulary.add(12345), first);
  EXPECT_EQ(vocabulary.find(99), 0U);
}

}  // namespace
}  // namespace vnplan::lexicon
