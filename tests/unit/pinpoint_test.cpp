#include "facts/pinpoint.h"

#include <gtest/gtest.h>

#include "support/reading_of.h"

namespace vnplan::facts {
namespace {

using support::Phrase;

/// "text|article|clause|point"
std::string show(std::string_view words) {
  const Phrase phrase(words);
  const auto found = read_pinpoint(phrase.reading, Phrase::first, phrase.reading.size());
  if (!found) return {};
  const auto& value = found->value;
  return value.text + "|" + value.article.value_or("") + "|" + value.clause.value_or("") + "|" + value.point.value_or("");
}

TEST(Pinpoint, ReadsPlacesListsAndRanges) {
  const struct {
    std::string_view words, pinpoint;
  } cases[] = {
      {"Điều 5 Luật Thư viện",                        "Điều 5|5||"},
      {"khoản 2 Điều 5 Luật Thư viện",                "khoản 2 Điều 5|5|2|"},
      {"điểm a khoản 2 Điều 5 Nghị định",             "điểm a khoản 2 Điều 5|5|2|a"},
      {"điểm đ, khoản 3, Điều 12",                    "điểm đ, khoản 3, Điều 12|12|3|đ"},
      {"khoản 1, 3 Điều 7",                           "khoản 1, 3 Điều 7|7|1|"},
      {"khoản 1 và khoản 3 Điều 7 Nghị định",         "khoản 1 và khoản 3 Điều 7|7|1|"},
      {"Điều 5, Điều 6 và Điều 9 của Luật",           "Điều 5, Điều 6 và Điều 9|5||"},
      {"từ Điều 5 đến Điều 8 Luật",                   "từ Điều 5 đến Điều 8|5||"},
      {"Điều 5a của Nghị định",                       "Điều 5a|5a||"},
      {"Phụ lục II Nghị định số 30/2020/NĐ-CP",       "Phụ lục II|||"},
      {"các Điều 5, 6 và 7 Luật",                     "các Điều 5, 6 và 7|5||"},
  };
  for (const auto& c : cases) EXPECT_EQ(show(c.words), c.pinpoint) << c.words;
}

TEST(Pinpoint, RefusesWhatIsNone) {
  for (const auto words : {"điều kiện cơ sở vật chất", "điểm mới của Luật", "khoản kinh phí 5 triệu", "Điều lệ Đảng", "Luật Thư viện", "mục tiêu 5"})
    EXPECT_EQ(show(words), "") << words;
}

}  // namespace
}  // namespace vnplan::facts
