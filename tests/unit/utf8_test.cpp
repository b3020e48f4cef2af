#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace vnplan::bytes {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, FindsTheFirstByteThatIsNone) {
  const struct {
    std::string_view bytes;
    std::size_t valid;
    const char* what;
  } cases[] = {
      {"", 0, "nothing"},
      {"Kế hoạch 📚", 17, "all valid"},
      {"a\0b"sv, 3, "a zero byte is a character"},
      {"\xFF", 0, "no lead byte"},
      {"ab\x80", 2, "a tail byte alone"},
      {"a\xC3", 1, "cut behind the lead byte"},
      {"a\xE1\xBA", 1, "cut before the third byte"},
      {"a\xF0\x9F\x93", 1, "cut before the fourth byte"},
      {"\xC0\xAF", 0, "overlong slash in two bytes"},
      {"\xE0\x80\xAF", 0, "overlong slash in three"},
      {"\xF0\x80\x80\xAF", 0, "overlong slash in four"},
      {"\xED\x9F\xBF", 3, "the last character before the surrogates"},
      {"\xED\xA0\x80", 0, "a high surrogate alone"},
      {"\xED\xB0\x80", 0, "a low surrogate alone"},
      {"\xEE\x80\x80", 3, "the first character behind the surrogates"},
      {"\xF4\x8F\xBF\xBF", 4, "the last character"},
      {"\xF4\x90\x80\x80", 0, "beyond the last character"},
      {"\xF5\x80\x80\x80", 0, "no lead byte of four"},
      {"\xC3\x28", 0, "a letter where a tail byte belongs"},
      {"12345678\xFF", 8, "behind eight ASCII bytes"},
      {"1234567ế90123456\xFE", 18, "behind words of eight bytes that cut a letter"},
  };
  for (const auto& c : cases) EXPECT_EQ(valid_utf8_prefix(c.bytes), c.valid) << c.what;
}

}  // namespace
}  // namespace vnplan::bytes
