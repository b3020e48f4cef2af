#include <algorithm>
#include <set>
#include <string>

#include "checks/checks.h"

namespace vnplan::checks {
namespace {

constexpr std::uint32_t longest_sentence = 80;       // words that are looked at on either side
constexpr std::uint32_t words_before_deadline = 25;  // "gửi báo cáo về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước …"

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
    const bool alone = (i == 0 || !digit(i - 1)) && !digit(i + 4);
    if (alone && (title.substr(i, 2) == "20" || title.substr(i, 2) == "19") && digit(i + 2) && digit(i + 3))
      last = std::max(last, std::stoi(std::string(title.substr(i, 4))));
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

/// What the reading keeps of days before that of issue are the words of a Time label or of a table's cell: all they say is meant as a time of work.
bool is_over(const Timeline& time, const std::string& date) {
  const bool once = time.kind == Timeline::Kind::deadline || time.kind == Timeline::Kind::period;
  return once && time.end && is_day(*time.end) && *time.end < date && numbers_in(time.text) >= 2;
}

/// Days that a sentence sets for the end of work and that were over when the plan was issued. The reading leaves out all days before that of issue,
/// for mostly they tell what has happened (`công chức tuyển dụng trước ngày 01/7/2023`); so only what is told as a deadline counts here.
class PastDeadlines {
 public:
  PastDeadlines(const Examined& examined, std::string_view issued, Diagnostics& found) : examined_(examined), issued_(issued), found_(found) {}

  void run() {
    for (std::uint32_t i = 0; i < examined_.size(); ++i)
      if (const auto length = bound_at(i); length > 0 && is_of_work(i)) look_at(i, i + length);
  }

 private:
  /// "trước", "chậm nhất là trước ngày"
  [[nodiscard]] std::uint32_t bound_at(std::uint32_t i) const {
    auto end = i;
    for (;;) {
      const auto length = std::max(examined_.length(end, Term::before), examined_.length(end, Term::at_latest));
      if (length == 0) break;
      end += length;
    }
    if (end == i) return 0;
    while (examined_.is(end, Term::is) || examined_.is(end, Term::day)) ++end;
    return end - i;
  }

  /// "hoàn thành trước …", "gửi báo cáo về Sở Nội vụ trước …", "chậm nhất …"
  [[nodiscard]] bool is_of_work(std::uint32_t i) const {
    if (examined_.is(i, Term::at_latest)) return true;
    bool of_work = false;
    for (auto at = i; at-- > 0 && i - at < words_before_deadline && !ends_sentence(examined_, at);) {
      if (examined_.is(at, Term::past)) return false;  // đã hoàn thành trước …
      const auto length = examined_.length(at, Term::finishes);
      of_work = of_work || (length > 0 && (at + length == i || examined_.is(at + length, Term::reports)));
    }
    return of_work;
  }

  void look_at(std::uint32_t first, std::uint32_t at) {
    std::uint32_t end = at;
    const auto day = read_day(end);
    if (day.empty() || day >= issued_ || std::stoi(day) + 1 < std::stoi(std::string(issued_))) return;
    const auto place = examined_.source_of(first, end);
    if (!is_in_body(place) || examined_.is_cited(first) || examined_.is_timed(first) || examined_.is_timed(at)) return;
    found_.push_back({Code::deadline_before_date, place, std::string(issued_), std::string(examined_.text(first, end))});
  }

  /// "30/11/2021", "30-11-2021", "30 tháng 11 năm 2021" -> "2021-11-30"; empty for anything else.
  [[nodiscard]] std::string read_day(std::uint32_t& at) const {
    const auto number = [&](std::uint32_t i, std::size_t longest) {
      const auto digits = examined_.is_number(i) ? examined_.text(i) : std::string_view();
      return digits.size() <= longest && digits.find_first_not_of("0123456789") == std::string_view::npos ? std::string(digits) : std::string();
    };
    const auto joins = [&](std::uint32_t i, Term term) { return examined_.is_mark(i, '/') || examined_.is_mark(i, '-') || examined_.is(i, term); };
    auto day = number(at, 2);
    auto month = number(at + 2, 2);
    const auto year = number(at + 4, 4);
    if (day.empty() || month.empty() || year.size() != 4 || !joins(at + 1, Term::month) || !joins(at + 3, Term::year)) return {};
    day.insert(0, 2 - day.size(), '0');
    month.insert(0, 2 - month.size(), '0');
    at += 5;
    return year + "-" + month + "-" + day;
  }

  [[nodiscard]] bool is_in_body(Span place) const {
    const auto& plan = examined_.plan;
    const bool in_sections = !plan.sections.empty() && plan.sections.front().span.begin <= place.begin && place.end <= plan.sections.back().span.end;
    return in_sections || plan.closing.span.contains(place);
  }

  const Examined& examined_;
  std::string_view issued_;
  Diagnostics& found_;
};

}  // namespace

void check_deadlines(const Examined& examined, Diagnostics& found) {
  const auto& header = examined.plan.header;
  const auto date = first_day(header.date.value_or(""));
  // Only a period that the title prints binds; else the year is that of the date, and work may go on in the next one.
  const int last_year = header.period ? last_year_of(header.title.value_or("")) : 0;
  const auto end = last_year == 0 ? std::string() : std::max(header.period->end, std::to_string(last_year) + "-12-31");
  if (!date.empty()) {
    std::set<std::uint32_t> told;  // a time may be of several tasks
    const auto look_at = [&](const Timeline& time) {
      if (is_over(time, date) && told.insert(time.span.begin).second)
        found.push_back({Code::deadline_before_date, time.span, *header.date, time.text});
    };
    for (const auto& time : examined.plan.timelines)
      if (time.section != "preamble" && time.section != "title") look_at(time);
    for (const auto& task : examined.plan.assignments)
      for (const auto& time : task.timeline) look_at(time);
    PastDeadlines(examined, date, found).run();
  }
  for (const auto& time : examined.plan.timelines) {
    if (time.kind != Timeline::Kind::deadline || !time.end || !is_day(*time.end) || numbers_in(time.text) < 2) continue;
    if (!end.empty() && *time.end > end && time.section != "preamble" && time.section != "title" && !is_of_reporting(examined, time.span))
      found.push_back({Code::deadline_after_period, time.span, end, time.text});
  }
}

}  // namespace vnplan::checks
