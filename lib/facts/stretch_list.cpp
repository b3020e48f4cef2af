#include <algorithm>

#include "facts/stretch_reader.h"

// "Quý II, quý IV/2026", "tháng 6 và tháng 12 hằng năm", "15/6 và 15/12/2026".

namespace vnplan::facts {
namespace {

constexpr std::uint32_t longest_bracket = 10;  // words in brackets between two members: "Quý II (dự thảo), Quý IV/2026"

class StretchList {
 public:
  StretchList(const Reading& reading, Range words, StretchForms forms, const Terms& bound, bool semicolons)
      : reading_(reading), words_(words), forms_(forms), bound_(bound), semicolons_(semicolons) {}

  std::vector<Stretch> run(int year) && {
    read_days_of_month();
    if (stretches_.empty()) {
      auto first = read_stretch(reading_, words_.first, words_.last, 0, forms_);
      if (!first) return {};
      stretches_.push_back(std::move(*first));
    }
    while (!stretches_.front().of_year && take_next()) {}
    take_lunar();
    share_years();
    for (auto& stretch : stretches_) complete(stretch, year);
    return std::move(stretches_);
  }

 private:
  /// "ngày 05, 15 và 25/6": days that do not adjoin; those that do are one stretch.
  void read_days_of_month() {
    const bool named = reading_.is(words_.first, Term::day);
    if (!named && !forms_.bare_days) return;
    std::vector<std::uint32_t> days;
    auto at = words_.first + (named ? 1U : 0U);
    while (at + 2 < words_.last && reading_.number(at) && (reading_.is_mark(at + 1, ',') || reading_.is(at + 1, Term::and_))) {
      if (!days.empty() && *reading_.number(at) <= *reading_.number(days.back())) return;  // so that no list of numbers is read to its end each time
      days.push_back(at);
      at += 2;
    }
    const auto last = days.empty() ? std::nullopt : read_date(reading_, at, words_.last, {true, false});
    if (!last || last->date.day == 0) return;
    bool adjoining = true;
    for (std::size_t i = 0; i < days.size(); ++i) {
      const int next = i + 1 < days.size() ? *reading_.number(days[i + 1]) : last->date.day;
      const int day = *reading_.number(days[i]);
      if (day < 1 || day >= next) return;
      adjoining = adjoining && day + 1 == next;
    }
    if (adjoining) return;
    for (const auto day : days) stretches_.push_back(one_day({last->date.year, last->date.month, *reading_.number(day)}, {day, day + 1}));
    stretches_.push_back(one_day(last->date, last->range));
    stretches_.front().words.first = words_.first;
  }

  static Stretch one_day(const Date& date, Range words) {
    Stretch stretch;
    stretch.start = stretch.end = date;
    stretch.is_day = true;
    stretch.words = words;
    if (date.year != 0) stretch.edtf = date.iso();
    return stretch;
  }

  bool take_next() {
    auto at = behind_bracket(stretches_.back().words.last);
    const bool parted = at < words_.last && (reading_.is_mark(at, ',') || (semicolons_ && reading_.is_mark(at, ';')));
    const bool joined = reading_.is(at + (parted ? 1U : 0U), {Term::and_, Term::or_});
    if (!parted && !joined) return false;
    at += (parted ? 1U : 0U) + (joined ? 1U : 0U);
    const auto begin = at;
    at += reading_.length(at, bound_);  // … và trước tháng 12
    StretchForms forms = forms_;
    forms.bare_days = forms.bare_days || stretches_.front().is_day;
    auto next = read_stretch(reading_, at, words_.last, 0, forms);
    if (!next && reading_.is(std::min(at, words_.last - 1), Shape::letters | Shape::digits)) next = read_listed(at);
    if (!next || next->of_year || next->is_day != stretches_.front().is_day) return false;
    if (is_bare(at) && !ends_list_safely(next->words.last)) return false;  // "các ngày 05/3, 10/12 xã" counts something
    next->words.first = begin;
    stretches_.push_back(std::move(*next));
    return true;
  }

  /// "9" of "tháng 6, 9 và 12": the first one has the word.
  [[nodiscard]] std::optional<Stretch> read_listed(std::uint32_t at) const {
    const auto& first = stretches_.front();
    if (first.is_day) return std::nullopt;
    StretchForms forms;
    for (auto word = first.words.first; word < first.words.last; ++word)
      for (const Term unit : {Term::month, Term::quarter})
        if (reading_.is(word, unit)) forms.listed = unit;
    return forms.listed == Term::none ? std::nullopt : read_stretch(reading_, at, words_.last, 0, forms);
  }

  [[nodiscard]] bool is_bare(std::uint32_t at) const { return reading_.number(at).has_value() || reading_.roman(at) > 0; }

  [[nodiscard]] bool ends_list_safely(std::uint32_t behind) const {
    constexpr Terms goes_on = {Term::and_, Term::or_, Term::every, Term::of, Term::verb, Term::adverb, Term::until};
    return behind >= words_.last || reading_.is(behind, Shape::mark) || (reading_.is(behind, goes_on) && !reading_.is_capital(behind));
  }

  [[nodiscard]] std::uint32_t behind_bracket(std::uint32_t at) const {
    if (!semicolons_ || at >= words_.last || !reading_.is_mark(at, '(')) return at;
    for (auto close = at; close < std::min(words_.last, at + longest_bracket); ++close) {
      if (reading_.number(close)) return at;
      if (reading_.is_mark(close, ')')) return close + 1;
    }
    return at;
  }

  /// "ngày 10, 15 tháng 3 (âm lịch) năm 2025".
  void take_lunar() {
    auto& last = stretches_.back().words.last;
    const auto behind = behind_lunar(reading_, last, words_.last);
    if (behind == last) return;
    last = behind;
    for (auto& stretch : stretches_) stretch.lunar = true;
  }

  /// "Quý II, quý IV/2026": both of 2026; "tháng 11/2025, tháng 12": both of 2025; "Quý IV, quý I/2026" does not tell the first one's.
  void share_years() {
    for (auto i = stretches_.size(); i-- > 1;)
      if (rises(i)) share_year(stretches_[i], stretches_[i - 1]);
    for (std::size_t i = 1; i < stretches_.size(); ++i)
      if (rises(i)) share_year(stretches_[i - 1], stretches_[i]);
  }

  [[nodiscard]] bool rises(std::size_t i) const { return month_and_day(stretches_[i - 1]) <= month_and_day(stretches_[i]); }

  static void share_year(const Stretch& from, Stretch& to) {
    if (from.start.year != 0 && from.start.year == from.end.year && to.start.year == 0 && to.end.year == 0) complete(to, from.start.year);
  }

  static int month_and_day(const Stretch& stretch) { return stretch.start.month * 32 + stretch.start.day; }

  const Reading& reading_;
  Range words_;
  StretchForms forms_;
  const Terms& bound_;
  bool semicolons_;
  std::vector<Stretch> stretches_;
};

}  // namespace

std::uint32_t behind_lunar(const Reading& reading, std::uint32_t word, std::uint32_t limit) {
  const bool bracket = reading.is_mark(word, '(');
  auto at = word + (bracket ? 1U : 0U);
  const auto length = at < limit ? reading.length(at, Term::lunar) : 0;
  if (length == 0) return word;
  at += length;
  if (bracket && reading.is_mark(at, ')')) ++at;
  if (at + 1 < limit && reading.is(at, Term::year) && reading.number(at + 1)) at += 2;
  return std::min(at, limit);
}

std::vector<Stretch> read_stretches(const Reading& reading, Range words, int year, StretchForms forms, const Terms& bound, bool semicolons) {
  return StretchList(reading, words, forms, bound, semicolons).run(year);
}

}  // namespace vnplan::facts
