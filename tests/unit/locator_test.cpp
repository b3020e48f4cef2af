#include "vnplan/locator.h"

#include <gtest/gtest.h>

#include <string>

namespace vnplan {
namespace {

TEST(Locator, CountsLinesAndColumnsFromOne) {
  const Locator locator("KẾ HOẠCH\nnăm 2021\n\nĐiều 1");
  const struct {
    std::uint32_t byte, line, column;
  } cases[] = {
      {0, 1, 1},    // K
      {4, 1, 3},    // the blank behind Ế, which has three bytes
      {12, 1, 9},   // the line feed
      {13, 2, 1},   // n
      {23, 3, 1},   // the blank line
      {24, 4, 1},   // Đ
      {26, 4, 2},   // i behind Đ
      {999, 4, 7},  // beyond the end: the end
  };
  for (const auto& c : cases) {
    EXPECT_EQ(locator.place_of(c.byte).line, c.line) << c.byte;
    EXPECT_EQ(locator.place_of(c.byte).column, c.column) << c.byte;
  }
}

TEST(Locator, CountsInEveryUnit) {
  const std::string text = "aấ\U0001F4DAb";  // one, three and four bytes; the book is a pair of surrogates
  const Locator locator(text);
  const struct {
    std::uint32_t utf8, utf16, codepoint;
  } cases[] = {{0, 0, 0}, {1, 1, 1}, {4, 2, 2}, {8, 4, 3}, {9, 5, 4}, {100, 5, 4}};
  for (const auto& c : cases) {
    EXPECT_EQ(locator.offset_of(c.utf8, OffsetUnit::utf16), c.utf16) << c.utf8;
    EXPECT_EQ(locator.offset_of(c.utf8, OffsetUnit::codepoint), c.codepoint) << c.utf8;
  }
  EXPECT_EQ(locator.offset_of(4, OffsetUnit::utf8), 4U);
  EXPECT_EQ(locator.offset_of(100, OffsetUnit::utf8), 9U);
}

TEST(Locator, AgreesWithCountingByHandBeyondItsCheckpoints) {
  std::string text;
  while (text.size() < 2000) text += "Đường sắt 🚂, toa ";
  const Locator locator(text);
  std::uint32_t utf16 = 0;
  std::uint32_t codepoints = 0;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte & 0xC0U) != 0x80U) {
      ASSERT_EQ(locator.offset_of(at, OffsetUnit::utf16), utf16) << at;
      ASSERT_EQ(locator.offset_of(at, OffsetUnit::codepoint), codepoints) << at;
      ++codepoints;
      utf16 += byte >= 0xF0 ? 2 : 1;
    }
  }
  EXPECT_EQ(locator.offset_of(static_cast<std::uint32_t>(text.size()), OffsetUnit::utf16), utf16);
}

TEST(Locator, AnswersForTheEndOfTextsOfEverySize) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{255}, std::size_t{256}, std::size_t{257}, std::size_t{512}}) {
    const std::string text(size, 'x');
    const Locator locator(text);
    EXPECT_EQ(locator.offset_of(static_cast<std::uint32_t>(size), OffsetUnit::codepoint), size);
    EXPECT_EQ(locator.place_of(static_cast<std::uint32_t>(size)).column, size + 1);
  }
}

}  // namespace
}  // namespace vnplan
