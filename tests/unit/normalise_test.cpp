#include <gtest/gtest.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <string>

#include "text/text.h"

namespace vnplan::text {
namespace {

using namespace std::string_literals;

Text normalised(std::string_view bytes, Diagnostics& odd) {
  const auto raw = bytes::read_text(bytes);
  EXPECT_TRUE(raw) << bytes;
  return raw ? normalise(*raw, odd) : Text{};
}
std::string normalised(std::string_view bytes) {
  Diagnostics ignored;
  return normalised(bytes, ignored).utf8;
}

/// The marks of Vietnamese on each letter in every order, two and three at once: as ICU composes them when shapes stand before tones.
TEST(Normalise, JoinsMarksInEveryOrderAsIcuDoes) {
  constexpr std::u16string_view marks = u"\u031B\u0323\u0302\u0306\u0300\u0301\u0303\u0309";
  const auto rank = [&](char16_t mark) {
    const auto place = marks.find(mark);
    return place < 2 ? place : place < 4 ? 2 : 3;  // horn, dot below, shapes, tones
  };
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  for (const char16_t letter : std::u16string_view(u"aeiouyAEIOUYdx1"))
    for (std::size_t order = 0; order < marks.size() * marks.size() * marks.size(); ++order) {
      std::u16string typed = {marks[order / 64], marks[order / 8 % 8], marks[order % 8]};
      if (order % 9 == 0) typed.resize(order % 2 + 1);
      auto sorted = typed;
      std::stable_sort(sorted.begin(), sorted.end(), [&](char16_t a, char16_t b) { return rank(a) < rank(b); });
      std::string source;
      std::string expected;
      (icu::UnicodeString(letter) + typed.c_str() + u" b").toUTF8String(source);
      nfc->normalize(icu::UnicodeString(letter) + sorted.c_str() + u" b", status).toUTF8String(expected);
      EXPECT_EQ(normalised(source), expected) << source;
    }
}

TEST(Normalise, FoldsWhatIsTheSameToAReader) {
  const struct {
    std::string_view typed, text;
    const char* what;
  } cases[] = {
      {"Ke\u0302\u0301 hoa\u0323ch", "Kế hoạch", "NFD"},
      {"Ka\u0301\u0302t", "Kất", "a + acute + circumflex, typed in the wrong order"},
      {"o\u0323\u0302", "ộ", "o + dot below + circumflex, the order of NFD"},
      {"o\u0309\u031B", "ở", "o + hook + horn, wrong order"},
      {"ê\u0323", "ệ", "half composed"},
      {"Đo\u0308i", "Đöi", "any letter composes, Vietnamese or not"},
      {"\u00D0i\u1EC1u 5", "Điều 5", "Icelandic eth for Đ"},
      {"\u0189ông", "Đông", "African D for Đ"},
      {"\u00F0i\u1EC1u", "điều", "small eth"},
      {"\u0256i", "đi", "small retroflex d"},
      {"\uFEFFKế hoạch", "Kế hoạch", "byte order mark"},
      {"Kế\u200B hoạch\u200C\u200D\u2060", "Kế hoạch", "zero-width characters"},
      {"thông\u00AD tin", "thông tin", "soft hyphen"},
      {"Kế\u00A0hoạch\u202Fnăm\u30002021", "Kế hoạch năm 2021", "no-break, narrow and wide blanks"},
      {"một\r\nhai\rba\u2028bốn\u0085năm", "một\nhai\nba\nbốn\nnăm", "line ends"},
      {"UBND\u2011HĐND 5\u22123", "UBND-HĐND 5-3", "hyphens of other shapes"},
      {"**Điều 1.** Phạm vi", "Điều 1. Phạm vi", "markup"},
      {"một\x01 hai\x7F", "một hai", "control characters"},
      {"\xEF\xBB\xBF", "", "nothing but a byte order mark"},
  };
  for (const auto& c : cases) EXPECT_EQ(normalised(c.typed), c.text) << c.what;
}

TEST(Normalise, KeepsWhatTheAuthorChose) {
  const std::string_view kept[] = {
      "hoà, hòa, uỷ, ủy, kỹ, kĩ",        // the place of the tone, i and y
      "2021–2025 — “số hóa” ‘mở’ «a»",   // dashes and quotes
      "KẾ HOẠCH",                        // case
      "quý, hoàn, toàn, loại",
      "Nguyễn Trãi; Ỷ Lan; Ắc quy",
      "a\tb\f",                          // tabs and page ends
      "Đắk Lắk, Ia H’Drai 📚",
      "  hai   blank  ",
  };
  for (const auto text : kept) EXPECT_EQ(normalised(text), text);
}

TEST(Normalise, IsIdempotent) {
  for (const auto typed : {"Ke\u0302\u0301 hoa\u0323ch\r\n\u00D0iều", "a\u0301\u0302\u0323\u031B b", "\u0301mồ côi", "한국어 ①ﬁ"}) {
    const auto once = normalised(typed);
    EXPECT_EQ(normalised(once), once) << typed;
  }
}

TEST(Normalise, LeadsEveryCharacterBackToWhatWasTyped) {
  Diagnostics odd;
  const auto source = "\uFEFFKe\u0302\u0301\u00A0hoa\u0323ch **so\u0302\u0301** 5"s;
  const auto text = normalised(source, odd);
  ASSERT_EQ(text.utf8, "Kế hoạch số 5");
  const auto typed = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.utf8.find(words));
    const Span span = text.origins.source_of({at, at + static_cast<std::uint32_t>(words.size())});
    return source.substr(span.begin, span.size());
  };
  EXPECT_EQ(typed("Kế"), "Ke\u0302\u0301");
  EXPECT_EQ(typed(" "), "\u00A0");
  EXPECT_EQ(typed("hoạch"), "hoa\u0323ch");
  EXPECT_EQ(typed("số"), "so\u0302\u0301");  // the stars stay outside
  EXPECT_EQ(typed("số 5"), "so\u0302\u0301** 5");
  EXPECT_EQ(text.origins.size(), text.utf8.size());
}

TEST(Normalise, TellsWhatItFolded) {
  Diagnostics odd;
  (void)normalised("\u00D0iều 5 \u00F0ến\x02 Ka\u0301\u0302t", odd);
  ASSERT_EQ(odd.size(), 3U);
  EXPECT_EQ(odd[0].code, Code::look_alike_folded);
  EXPECT_EQ(odd[0].actual, "2");
  EXPECT_EQ(odd[0].span, (Span{0, 2}));  // the first of them
  EXPECT_EQ(odd[1].code, Code::marks_reordered);
  EXPECT_EQ(odd[1].actual, "1");
  EXPECT_EQ(odd[2].code, Code::control_dropped);
}

TEST(Normalise, SaysNothingOfACleanTextNorOfNfd) {
  Diagnostics odd;
  (void)normalised("Kế hoạch năm 2021\n", odd);
  (void)normalised("Ke\u0302\u0301 hoa\u0323ch, bo\u0323\u0302", odd);
  EXPECT_TRUE(odd.empty());
}

TEST(Normalise, MarksStandWhereTheirWordsStand) {
  Diagnostics odd;
  const auto text = normalised("\uFEFFa **b** c", odd);
  ASSERT_EQ(text.marks.size(), 2U);
  EXPECT_EQ(text.marks[0].kind, bytes::Mark::Kind::bold_on);
  EXPECT_EQ(text.marks[0].at, 2U);
  EXPECT_EQ(text.marks[1].kind, bytes::Mark::Kind::bold_off);
  EXPECT_EQ(text.marks[1].at, 3U);
}

TEST(Normalise, APileOfMarksIsCutShort) {
  std::string pile = "a";
  for (int i = 0; i < 10000; ++i) pile += "\u0301";
  Diagnostics odd;
  const auto text = normalised(pile + " b", odd);
  EXPECT_LT(text.utf8.size(), 200U);
  EXPECT_EQ(text.utf8.substr(text.utf8.size() - 2), " b");
  EXPECT_EQ(odd.size(), 1U);
}

}  // namespace
}  // namespace vnplan::text
