#include <algorithm>

#include "checks/checks.h"

namespace vnplan::checks {
namespace {

constexpr std::uint32_t longest_sentence = 80;  // words that are looked at on either side

/// "2020-11" -> "2020-11-01": the earliest day that is meant. Empty where no year is printed.
std::string first_day(const std::string& date) {
  if (date.size() < 4 || date[0] == '-') return {};
  return date.size() == 4 ? date + "-01-01" : date.size() == 7 ? date + "-01" : date;
}

/// How many numbers are printed: 3 in "trước ngày 30/11/2021", 1 in "đến năm 2025".
int numbers_in(std::string_view words) {
  int numbers = 0;
  bool inside = false;
  for (const char c : words) {
    const bool digit = c >= '0' && c <= '9';
    numbers += digit && !inside ? 1 : 0;
    inside = digit;
  }
  return numbers;
}

/// The last year that the title names: 2025 in "năm học 2024 - 2025"; 0 if it names none.
int last_year_of(std::string_view title) {
  int last = 0;
  for (std::size_t i = 0; i + 4 <= title.size(); ++i) {
    const auto digit = [&](std::size_t at) { return at < title.size() && title[at] >= '0' && title[at] <= '9'; };
    if ((title.substr(i, 2) != "20" && title.substr(i, 2) != "19") || (i > 0 && digit(i - 1)) || !digit(i + 2) || !digit(i + 3) || digit(i + 4)) continue;
    last = std::max(last, (title[i] - '0') * 1000 + (title[i + 1] - '0') * 100 + (title[i + 2] - '0') * 10 + (title[i + 3] - '0'));
  }
  return last;
}

bool ends_sentence(const Examined& examined, std::uint32_t i) { return examined.is_mark(i, '.') || examined.is_mark(i, ';'); }

/// The report on a year is due when the year is over.
bool is_of_reporting(const Examined& examined, Span time) {
  const auto word = examined.word_at(time.begin);
  for (auto i = word; i-- > 0 && word - i < longest_sentence && !ends_sentence(examined, i);)
    if (examined.is(i, Term::reports)) return true;
  for (auto i = word; i < examined.size() && i - word < longest_sentence && !ends_sentence(examined, i); ++i)
    if (examined.is(i, Term::reports)) return true;
  return false;
}

}  // namespace

void check_deadlines(const Examined& examined, Diagnostics& found) {
  const auto& header = examined.plan.header;
  const auto date = first_day(header.date.value_or(""));
  // Only a period that the title prints binds; else the year is that of the date, and work may go on in the next one.
  const int last_year = header.period ? last_year_of(header.title.value_or("")) : 0;
  const auto end = last_year == 0 ? std::string() : std::max(header.period->end, std::to_string(last_year) + "-12-31");
  for (const auto& time : examined.plan.timelines) {
    if (time.kind != Timeline::Kind::deadline || !time.end || !is_day(*time.end) || numbers_in(time.text) < 2) continue;
    if (!date.empty() && *time.end < date) found.push_back({Code::deadline_before_date, time.span, *header.date, time.text});
    if (!end.empty() && *time.end > end && time.section != "preamble" && time.section != "title" && !is_of_reporting(examined, time.span))
      found.push_back({Code::deadline_after_period, time.span, end, time.text});
  }
}

}  // namespace vnplan::checks
