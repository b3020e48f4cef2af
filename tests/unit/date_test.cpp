#include "facts/date.h"

#include <gtest/gtest.h>

#include "support/reading_of.h"

namespace vnplan::facts {
namespace {

using support::Phrase;

/// "2021-03-05 of 5 words"; empty if no date begins here.
std::string show(std::string_view words, DateForms forms = {}) {
  const Phrase phrase(words);
  const auto found = read_date(phrase.reading, Phrase::first, phrase.reading.size(), forms);
  if (!found) return {};
  EXPECT_EQ(found->range.first, Phrase::first);
  return found->date.iso() + "|" + std::string(phrase.reading.text(found->range));
}

TEST(Date, ReadsEveryShape) {
  const struct {
    std::string_view words, date;
  } cases[] = {
      {"ngày 05 tháng 8 năm 2020",          "2020-08-05|ngày 05 tháng 8 năm 2020"},
      {"ngày 5 tháng 08 năm 2020 của",      "2020-08-05|ngày 5 tháng 08 năm 2020"},
      {"ngày 05/8/2020",                    "2020-08-05|ngày 05/8/2020"},
      {"05/08/2020;",                       "2020-08-05|05/08/2020"},
      {"05-8-2020",                         "2020-08-05|05-8-2020"},
      {"5.8.2020",                          "2020-08-05|5.8.2020"},
      {"ngày 30/4/1975",                    "1975-04-30|ngày 30/4/1975"},
      {"tháng 8 năm 2020",                  "2020-08|tháng 8 năm 2020"},
      {"tháng 8/2020",                      "2020-08|tháng 8/2020"},
      {"tháng 12-2020",                     "2020-12|tháng 12-2020"},
      {"ngày      tháng 12 năm 2025",       "2025-12|ngày tháng 12 năm 2025"},   // the day is left blank
      {"ngày ... tháng 12 năm 2025",        "2025-12|ngày ... tháng 12 năm 2025"},
      {"ngày …… tháng 12 năm 2025",         "2025-12|ngày …… tháng 12 năm 2025"},
      {"ngày    tháng    năm 2025",         "2025|ngày tháng năm 2025"},
      {"Ngày 01 tháng Giêng năm 2021",      "2021-01-01|Ngày 01 tháng Giêng năm 2021"},
      {"ngày 01 tháng tư năm 2021",         "2021-04-01|ngày 01 tháng tư năm 2021"},
      {"NGÀY 05 THÁNG 8 NĂM 2020",          "2020-08-05|NGÀY 05 THÁNG 8 NĂM 2020"},
  };
  for (const auto& c : cases) EXPECT_EQ(show(c.words), c.date) << c.words;
}

TEST(Date, ReadsShortFormsOnlyWhereTheyAreAskedFor) {
  const DateForms days{true, false};
  const DateForms years{false, true};
  EXPECT_EQ(show("15/6"), "");
  EXPECT_EQ(show("15/6", days), "--06-15|15/6");
  EXPECT_EQ(show("15 tháng 6", days), "--06-15|15 tháng 6");
  EXPECT_EQ(show("ngày 15/6", days), "--06-15|ngày 15/6");
  EXPECT_EQ(show("15/6 năm 2021", days), "2021-06-15|15/6 năm 2021");
  EXPECT_EQ(show("năm 2020"), "");
  EXPECT_EQ(show("năm 2020", years), "2020|năm 2020");
}

TEST(Date, RefusesWhatIsNone) {
  for (const auto words : {"32/8/2020", "15/13/2020", "0/5/2020", "1.250.000", "15 / 6", "2/3", "12", "năm học", "ngày làm việc", "tháng",
                           "ngày 15/6/21", "72/2015/NĐ-CP", ""})
    EXPECT_EQ(show(words), "") << words;
}

TEST(Date, StopsAtTheLimit) {
  const Phrase phrase("ngày 05 tháng 8 năm 2020");
  EXPECT_FALSE(read_date(phrase.reading, Phrase::first, Phrase::first));
  const auto cut = read_date(phrase.reading, Phrase::first, Phrase::first + 4, {true, false});  // "ngày 05 tháng 8"
  ASSERT_TRUE(cut);
  EXPECT_EQ(cut->date.iso(), "--08-05");
}

TEST(Date, KnowsTheCalendar) {
  EXPECT_EQ(days_in_month(2021, 2), 28);
  EXPECT_EQ(days_in_month(2024, 2), 29);
  EXPECT_EQ(days_in_month(2000, 2), 29);
  EXPECT_EQ(days_in_month(1900, 2), 28);
  EXPECT_EQ(days_in_month(2021, 4), 30);
  EXPECT_EQ(days_in_month(2021, 12), 31);
  EXPECT_EQ(days_in_month(0, 2), 29);  // no year: the day may exist
  EXPECT_TRUE(is_possible({2024, 2, 29}));
  EXPECT_FALSE(is_possible({2021, 2, 29}));
  EXPECT_FALSE(is_possible({2021, 6, 31}));
  EXPECT_TRUE(is_possible({2021, 0, 0}));
}

TEST(Date, WritesIso8601AsPreciseAsKnown) {
  EXPECT_EQ((Date{2021, 3, 5}).iso(), "2021-03-05");
  EXPECT_EQ((Date{2020, 11, 0}).iso(), "2020-11");
  EXPECT_EQ((Date{2021, 0, 0}).iso(), "2021");
  EXPECT_EQ((Date{0, 11, 30}).iso(), "--11-30");
  EXPECT_EQ((Date{0, 0, 5}).iso(), "---05");
}

}  // namespace
}  // namespace vnplan::facts
