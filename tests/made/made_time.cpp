#include "made/made_time.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vnplan::made {
namespace {

using Kind = Timeline::Kind;

struct Numbers {
  int year, month, day;             // of the beginning or the deadline
  int end_year, end_month, end_day;  // always later
  int quarter;
};

Numbers draw(Random& random, int year) {
  const auto month = random.between(3, 10);  // behind the plan's own date
  Numbers numbers{};
  numbers.year = year;
  numbers.month = month;
  numbers.day = random.between(1, 28);
  numbers.end_year = year + random.between(1, 4);
  numbers.end_month = random.between(month + 1, 12);
  numbers.end_day = random.between(1, 28);
  numbers.quarter = random.between(1, 4);
  return numbers;
}

std::string iso_end(int year, int month) { return iso_day(year, month, last_day(year, month)); }

struct Shape {
  std::string_view name;
  void (*mean)(MadeTime&, const Numbers&);
};

void period(MadeTime& time, std::string start, std::string end) {
  time.kind = Kind::period;
  time.start = std::move(start);
  time.end = std::move(end);
}
void deadline(MadeTime& time, std::string end) {
  time.kind = Kind::deadline;
  time.end = std::move(end);
}
void recurring(MadeTime& time, std::string every, std::string end = {}) {
  time.kind = Kind::recurring;
  time.every = std::move(every);
  time.end = std::move(end);
}

constexpr std::array<Shape, 19> shapes = {{
    {"deadline", [](MadeTime& t, const Numbers& n) { deadline(t, iso_day(n.year, n.month, n.day)); }},
    {"until_month", [](MadeTime& t, const Numbers& n) { deadline(t, iso_end(n.year, n.month)); }},
    {"day", [](MadeTime& t, const Numbers& n) { period(t, iso_day(n.year, n.month, n.day), iso_day(n.year, n.month, n.day)); }},
    {"month", [](MadeTime& t, const Numbers& n) { period(t, iso_day(n.year, n.month, 1), iso_end(n.year, n.month)); }},
    {"quarter", [](MadeTime& t, const Numbers& n) { period(t, iso_day(n.year, 3 * n.quarter - 2, 1), iso_end(n.year, 3 * n.quarter)); }},
    {"months", [](MadeTime& t, const Numbers& n) { period(t, iso_day(n.year, n.month, 1), iso_end(n.year, n.end_month)); }},
    {"days", [](MadeTime& t, const Numbers& n) { period(t, iso_day(n.year, n.month, n.day), iso_day(n.year, n.end_month, n.end_day)); }},
    {"first_half", [](MadeTime& t, const Numbers& n) { period(t, iso_day(n.year, 1, 1), iso_day(n.year, 6, 30)); }},
    {"second_half", [](MadeTime& t, const Numbers& n) { period(t, iso_day(n.year, 7, 1), iso_day(n.year, 12, 31)); }},
    {"year", [](MadeTime& t, const Numbers& n) { period(t, iso_day(n.year, 1, 1), iso_day(n.year, 12, 31)); }},
    {"phase", [](MadeTime& t, const Numbers& n) { period(t, iso_day(n.year, 1, 1), iso_day(n.end_year, 12, 31)); }},
    {"yearly", [](MadeTime& t, const Numbers&) { recurring(t, "P1Y"); }},
    {"monthly", [](MadeTime& t, const Numbers&) { recurring(t, "P1M"); }},
    {"quarterly", [](MadeTime& t, const Numbers&) { recurring(t, "P3M"); }},
    {"half_yearly", [](MadeTime& t, const Numbers&) { recurring(t, "P6M"); }},
    {"weekly", [](MadeTime& t, const Numbers&) { recurring(t, "P1W"); }},
    {"yearly_day", [](MadeTime& t, const Numbers& n) { recurring(t, "P1Y", "--" + two_digits(n.month) + "-" + two_digits(n.day)); }},
    {"monthly_day", [](MadeTime& t, const Numbers& n) { recurring(t, "P1M", "---" + two_digits(n.day)); }},
    {"ongoing", [](MadeTime& t, const Numbers&) { t.kind = Kind::ongoing; }},
}};

std::string with_numbers(const std::string& pattern, const Numbers& n) {
  constexpr std::array<std::string_view, 4> roman = {"I", "II", "III", "IV"};
  return filled(pattern, {{"d", std::to_string(n.day)},
                          {"dd", two_digits(n.day)},
                          {"m", std::to_string(n.month)},
                          {"mm", two_digits(n.month)},
                          {"y", std::to_string(n.year)},
                          {"edd", two_digits(n.end_day)},
                          {"em", std::to_string(n.end_month)},
                          {"emm", two_digits(n.end_month)},
                          {"ey", std::to_string(n.end_year)},
                          {"q", roman[static_cast<std::size_t>(n.quarter - 1)]}});
}

/// Each row with its shape, those that a sentence can hold first.
struct Forms {
  std::vector<std::pair<std::string_view, const PlanWords::Row*>> all;
  std::size_t in_sentences = 0;
};

const Forms& forms() {
  static const Forms forms = [] {
    Forms made;
    for (const auto& row : PlanWords::builtin().rows("time")) made.all.emplace_back(row.at(0), &row);
    const auto rest = std::stable_partition(made.all.begin(), made.all.end(), [](const auto& form) { return form.second->at(1) == "any"; });
    made.in_sentences = static_cast<std::size_t>(rest - made.all.begin());
    return made;
  }();
  return forms;
}

}  // namespace

MadeTime make_time(Random& random, int year, bool behind_label) {
  const auto& [name, row] = forms().all[random.below(behind_label ? forms().all.size() : forms().in_sentences)];
  const auto numbers = draw(random, year);
  MadeTime time;
  time.inside = with_numbers(row->at(2), numbers);
  time.opening = with_numbers(row->at(3), numbers);
  time.kind = Kind::relative;
  const auto* shape = std::find_if(shapes.begin(), shapes.end(), [&, wanted = name](const Shape& s) { return s.name == wanted; });
  if (shape != shapes.end()) shape->mean(time, numbers);
  return time;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }
std::string iso_day(int year, int month, int day) { return std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day); }

int last_day(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace vnplan::made
