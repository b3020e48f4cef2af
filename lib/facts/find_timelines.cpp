#include <algorithm>
#include <cstdlib>

#include "facts/facts.h"
#include "facts/time_point.h"

namespace vnplan::facts {
namespace {

using outline::Place;

constexpr std::uint32_t longest_event = 16;  // words of "ngay sau khi …"
constexpr std::uint32_t longest_occasion = 12;  // words of "Ngày … 10/10"
constexpr std::uint32_t farthest_expected = 3;  // words between "dự kiến" and its time

class TimelineFinder {
 public:
  TimelineFinder(const Reading& reading, const Header& header, const std::vector<Citation>& citations, const std::vector<LabelItem>& labels,
                 Diagnostics& diagnostics)
      : reading_(reading), labels_(labels), diagnostics_(diagnostics), year_(header.year.value_or(0)) {
    for (const auto& citation : citations) {
      if (!citation.name) numbered_.push_back(citation.span);
      if (citation.name && citation.date) dated_laws_.push_back(citation.span);
    }
    issued_ = header.date.value_or(year_ != 0 ? std::to_string(year_) + "-01-01" : std::string());
  }

  std::vector<Timeline> run() {
    for (std::uint32_t i = 0; i < reading_.blocks.blocks.size(); ++i) {
      const auto place = reading_.outline.places[i];
      if (place == Place::frame) continue;
      take_block(i);
    }
    return std::move(found_);
  }

 private:
  // ---- blocks -------------------------------------------------------------------------------------------------------------------

  void take_block(std::uint32_t block) {
    section_ = reading_.outline.section_of(reading_.blocks, block);
    const auto range = reading_.block_words(block);
    limit_ = range.last;
    for (at_ = range.first; at_ < range.last;) {
      label_ = time_label_at(at_);
      const auto value = label_ != nullptr ? label_->value : Range{};
      if (label_ != nullptr && at_ >= value.first) {
        take_value(value);
        at_ = std::max(at_ + 1, value.last);
        continue;
      }
      step();
    }
  }

  [[nodiscard]] const LabelItem* time_label_at(std::uint32_t word) {
    while (next_label_ < labels_.size() && (labels_[next_label_].role != LabelRole::time || labels_[next_label_].value.last <= word)) ++next_label_;
    if (next_label_ == labels_.size()) return nullptr;
    const auto& label = labels_[next_label_];
    return word >= label.label.first && !label.value.empty() ? &label : nullptr;
  }

  /// The value of a Time label; what holds no known form is a time all the same: "Theo lộ trình của Bộ".
  void take_value(Range value) {
    const auto before = found_.size();
    forms_.bare_years = forms_.bare_days = in_value_ = true;
    limit_ = value.last;
    for (at_ = value.first; at_ < value.last;) step();
    forms_ = {};
    in_value_ = false;
    if (found_.size() > before) return;
    const auto words = trim_value(reading_.text(value));
    if (words.empty()) return;
    auto timeline = made(Timeline::Kind::relative, value);
    if (reading_.is(value.first, {Term::within_year, Term::throughout}) && value.size() <= 3 && year_ != 0) {
      set_bounds(timeline, Date{year_, 1, 1}, Date{year_, 12, 31});
    } else if (reading_.is(value.first, {Term::throughout, Term::during})) {
      timeline.kind = Timeline::Kind::ongoing;
    }
    found_.push_back(std::move(timeline));
  }

  // ---- one word -----------------------------------------------------------------------------------------------------------------

  void step() {
    if (!may_begin_time(at_)) {
      ++at_;
      return;
    }
    if (skip_citation()) return;
    if (const auto length = reading_.length(at_, {Term::not_time, Term::up_to_now}); length > 0) {
      at_ += length;
      if (reading_.is(at_, {Term::day, Term::month, Term::quarter, Term::year, Term::end})) skip_stretch();
      return;
    }
    const auto begin = at_;
    if (take_recurrence() || take_bound() || take_event() || take_ongoing() || take_occasion() || take_stretch()) {
      at_ = std::max(at_, begin + 1);
      return;
    }
    at_ = begin + 1;
  }

  /// Every form of a time begins with a number or a word of the lexicon of times.
  [[nodiscard]] bool may_begin_time(std::uint32_t word) const {
    return reading_.words[word].is(Shape::digits) || reading_.is_of(word, bit_of(lexicon::Table::time) | bit_of(lexicon::Table::numbers));
  }

  bool skip_citation() {
    return skip_over(numbered_, next_numbered_) || skip_over(dated_laws_, next_dated_law_);
  }

  bool skip_over(const std::vector<Span>& citations, std::size_t& next) {
    const auto begin = reading_.words[at_].begin;
    while (next < citations.size() && citations[next].end <= begin) ++next;
    if (next == citations.size() || citations[next].begin > begin) return false;
    while (at_ < limit_ && reading_.words[at_].begin < citations[next].end) ++at_;
    return true;
  }

  void skip_stretch() {
    if (const auto stretch = read_stretch(reading_, at_, limit_, year_, {true, false})) at_ = stretch->words.last;
  }

  Timeline made(Timeline::Kind kind, Range words) {
    Timeline timeline;
    timeline.kind = kind;
    timeline.section = section_;
    timeline.span = reading_.span(words);
    timeline.text = std::string(trim_value(reading_.text(words)));
    for (auto word = words.first; word > 0 && words.first - word <= farthest_expected; --word)
      if (reading_.is(word - 1, Term::expected)) timeline.approximate = true;
    if (reading_.is(words.first, Term::expected)) timeline.approximate = true;
    return timeline;
  }

  // ---- stretches and bounds -----------------------------------------------------------------------------------------------------

  static void set_bounds(Timeline& timeline, std::optional<Date> start, std::optional<Date> end) {
    timeline.kind = start ? Timeline::Kind::period : Timeline::Kind::deadline;
    if (start) timeline.start = start->iso();
    if (end) timeline.end = end->iso();
  }

  /// Before the plan was issued nothing can be done any more. Where the day of issue is blank, a day of that month in the preamble is a past one.
  [[nodiscard]] bool is_past(const Date& end) const {
    const auto day = end.iso();
    if (issued_.empty() || in_value_) return false;  // whatever a Time label says is a time of the plan
    if (day < issued_.substr(0, day.size())) return true;
    return section_ == "preamble" && issued_.size() == 7 && day.substr(0, 7) == issued_;
  }

  void check(const Stretch& stretch) {
    for (const Date& day : {stretch.start, stretch.end})
      if (!is_possible(day)) {
        diagnostics_.push_back({Code::date_impossible, reading_.span(stretch.words), {}, std::string(reading_.text(stretch.words))});
        return;
      }
  }

  bool take_stretch() {
    const auto first = at_;
    const auto stretch = read_stretch(reading_, at_, limit_, year_, forms_);
    if (!stretch || stretch->lacks_year()) {
      if (stretch && year_ == 0) diagnostics_.push_back({Code::year_unknown, reading_.span(stretch->words), {}, std::string(reading_.text(stretch->words))});
      if (stretch) at_ = stretch->words.last;
      return stretch.has_value() && stretch->lacks_year() && year_ == 0;
    }
    if (is_part_of_a_date(first)) return false;
    at_ = stretch->words.last;
    if (take_yearly(first, *stretch, false)) return true;
    check(*stretch);
    if (is_past(stretch->end) && !stretch->open_ended) return true;
    auto timeline = made(Timeline::Kind::period, {first, at_});
    set_bounds(timeline, stretch->start, stretch->open_ended ? std::nullopt : std::optional(stretch->end));
    if (!stretch->edtf.empty()) timeline.edtf = stretch->edtf;
    found_.push_back(std::move(timeline));
    return true;
  }

  /// "tháng 8 năm 2020" behind a number that is no day was read as a month; "lần thứ 3 năm 2020" is none.
  [[nodiscard]] bool is_part_of_a_date(std::uint32_t word) const { return word > 0 && reading_.words[word].is(Shape::glued) && reading_.words[word - 1].is(Shape::digits); }

  /// "hưởng ứng Ngày Môi trường thế giới 05/6", "nhân ngày Chuyển đổi số quốc gia 10/10": a named day with its date.
  bool take_occasion() {
    if (!reading_.is(at_, Term::day) || reading_.number(at_ + 1)) return false;
    const bool named = reading_.is_capital(at_) || reading_.is_capital(at_ + 1) || (at_ > 0 && reading_.is(at_ - 1, Term::occasion));
    if (!named) return false;
    for (auto word = at_ + 1; word < std::min(limit_, at_ + longest_occasion); ++word) {
      if (reading_.is_mark(word, ',') || reading_.is_mark(word, ';') || reading_.is_mark(word, '.') || reading_.is_mark(word, ':')) return false;
      if (!reading_.number(word)) continue;
      const auto date = read_date(reading_, word, limit_, {true, false});
      if (!date || date->date.day == 0 || date->date.month == 0) return false;
      auto day = date->date;
      if (day.year == 0) day.year = year_;
      const auto first = at_;
      at_ = date->range.last;
      if (day.year == 0 || is_past(day)) return true;
      auto timeline = made(Timeline::Kind::period, {first, at_});
      set_bounds(timeline, day, day);
      timeline.edtf = day.iso();
      found_.push_back(std::move(timeline));
      return true;
    }
    return false;
  }

  bool take_bound() {
    const auto first = at_;
    constexpr Terms bounds = {Term::before, Term::at_latest, Term::until, Term::within, Term::from, Term::vision, Term::orientation};
    const auto length = reading_.length(first, bounds);
    if (length == 0) return false;
    Terms kind = bounds;
    for (const Term term : {Term::before, Term::at_latest, Term::until, Term::within, Term::from, Term::vision, Term::orientation})
      if (reading_.length(first, term) == length) kind = {term};
    at_ = first + length;
    while (reading_.is(at_, {Term::before, Term::until, Term::at_latest, Term::is})) at_ += reading_.length(at_, {Term::before, Term::until, Term::at_latest, Term::is});
    if (take_day_of_month(first)) return true;
    if (take_count_of_days(first)) return true;
    StretchForms forms = forms_;
    forms.bare_days = true;
    const auto stretch = read_stretch(reading_, at_, limit_, year_, forms);
    if (!stretch) {
      if (!kind.has(Term::from) && !kind.has(Term::within) && take_named_deadline(first)) return true;
      at_ = first;
      return kind.has(Term::from) && take_from_event();
    }
    at_ = stretch->words.last;
    const bool deadline = !kind.has(Term::within) && !kind.has(Term::from);
    if (take_yearly(first, *stretch, deadline)) return true;
    if (stretch->lacks_year()) {
      diagnostics_.push_back({Code::year_unknown, reading_.span(stretch->words), {}, std::string(reading_.text(stretch->words))});
      return true;
    }
    check(*stretch);
    add_bounded(first, *stretch, kind);
    while (deadline && stretch->is_day && (reading_.is(at_, Term::and_) || reading_.is_mark(at_, ',')) && (reading_.is(at_ + 1, Term::day) || reading_.number(at_ + 1))) {
      const auto next = read_stretch(reading_, at_ + 1, limit_, year_, forms);  // "trước ngày 15/6 và ngày 05/12/2019"
      if (!next || !next->is_day || next->lacks_year()) break;
      const auto begin = at_ + 1;
      at_ = next->words.last;
      add_bounded(begin, *next, kind);
    }
    return true;
  }

  /// "trước ngày Quốc khánh 02/9/2025".
  bool take_named_deadline(std::uint32_t first) {
    const auto before = found_.size();
    if (!take_occasion()) return false;
    if (found_.size() == before) return true;
    const auto end = found_.back().end;
    auto timeline = made(Timeline::Kind::deadline, {first, at_});
    timeline.end = end;
    if (end) timeline.edtf = "../" + *end;
    found_.back() = std::move(timeline);
    return true;
  }

  void add_bounded(std::uint32_t first, const Stretch& stretch, const Terms& kind) {
    auto timeline = made(Timeline::Kind::period, {first, at_});
    if (kind.has(Term::from)) {
      const bool open = stretch.open_ended || (stretch.start.year == stretch.end.year && stretch.is_day && stretch.start == stretch.end) ||
                        !joins_until(stretch);
      if (is_past(stretch.end) && !open) return;
      set_bounds(timeline, stretch.start, open ? std::nullopt : std::optional(stretch.end));
    } else if (kind.has(Term::within)) {
      if (is_past(stretch.end)) return;
      set_bounds(timeline, stretch.start, stretch.open_ended ? std::nullopt : std::optional(stretch.end));
      if (!stretch.edtf.empty()) timeline.edtf = stretch.edtf;
    } else {
      if (is_past(stretch.end)) return;
      set_bounds(timeline, std::nullopt, stretch.end);
      timeline.edtf = "../" + stretch.end.iso();
    }
    found_.push_back(std::move(timeline));
  }

  /// "từ X đến Y" and "từ giai đoạn 2020 - 2025" are closed, "từ quý III/2023" is open.
  [[nodiscard]] bool joins_until(const Stretch& stretch) const {
    for (auto word = stretch.words.first; word < stretch.words.last; ++word)
      if (reading_.is(word, Term::until) || reading_.is_mark(word, '-')) return true;
    return false;
  }

  /// "trước ngày 15 hàng tháng", "trước ngày 05 của tháng liền kề", "ngày 20 tháng cuối quý".
  bool take_day_of_month(std::uint32_t first) {
    const auto start = at_;
    if (!reading_.is(at_, Term::day)) return false;
    const auto day = reading_.number(at_ + 1);
    if (!day || *day < 1 || *day > 31) return false;
    auto next = at_ + 2;
    if (reading_.is(next, Term::of)) ++next;
    std::string every;
    if (reading_.is(next, Term::every) && reading_.is(next + 1, Term::month)) {
      every = "P1M";
      next += 2;
    } else if (reading_.is(next, Term::month) && reading_.is(next + 1, {Term::adjacent, Term::after, Term::following})) {
      every = "P1M";
      next += 1 + reading_.length(next + 1, {Term::adjacent, Term::after, Term::following});
    } else if (reading_.is(next, Term::month) && reading_.is(next + 1, {Term::end, Term::beginning}) && reading_.is(next + 2, Term::quarter)) {
      every = "P3M";
      next += 3;
    } else {
      at_ = start;
      return false;
    }
    at_ = next;
    auto timeline = made(Timeline::Kind::recurring, {first, at_});
    timeline.every = every;
    timeline.end = Date{0, 0, *day}.iso();
    add_recurrence(std::move(timeline));
    return true;
  }

  /// "trong vòng 30 ngày", "chậm nhất 05 ngày làm việc kể từ …": counted from an event.
  bool take_count_of_days(std::uint32_t first) {
    const auto start = at_;
    if (reading_.is(at_, {Term::after})) at_ += reading_.length(at_, Term::after);
    const auto count = reading_.number(at_);
    const auto unit = reading_.length(at_ + 1, {Term::day, Term::hour, Term::week, Term::month, Term::year});
    if (!count || unit == 0 || at_ + 1 >= limit_) {
      at_ = start;
      return false;
    }
    auto next = at_ + 1 + unit;
    const bool calendar = reading_.is(at_ + 1, {Term::month, Term::year, Term::hour, Term::week}) && (reading_.number(next) || reading_.is(next, {Term::beginning, Term::end, Term::day}));
    if (calendar) {  // trong 6 tháng đầu năm, trước 16 giờ 00 ngày 20/8
      at_ = start;
      return false;
    }
    if (reading_.is(next, Term::working)) next += reading_.length(next, Term::working);
    if (reading_.is(next, {Term::from, Term::after, Term::right_after})) next = end_of_event(next);
    at_ = next;
    found_.push_back(made(Timeline::Kind::relative, {first, at_}));
    return true;
  }

  // ---- events -------------------------------------------------------------------------------------------------------------------

  /// "từ ngày ký ban hành", "kể từ ngày ký".
  bool take_from_event() {
    const auto first = at_;
    const auto from = reading_.length(first, Term::from);
    const auto next = first + from;
    if (!reading_.is(next, {Term::day, Term::when}) || reading_.number(next + 1)) return false;
    if (!reading_.is(next + 1, {Term::verb, Term::weak, Term::document_type}) && !reading_.is(next, Term::when)) return false;
    at_ = std::min(end_of_event(next), limit_);
    found_.push_back(made(Timeline::Kind::relative, {first, at_}));
    return true;
  }

  /// "Ngay sau hội nghị", "ngay sau khi Kế hoạch được ban hành".
  bool take_event() {
    const auto length = reading_.length(at_, Term::right_after);
    if (length == 0) return false;
    const auto first = at_;
    at_ = end_of_event(first + length);
    found_.push_back(made(Timeline::Kind::relative, {first, at_}));
    return true;
  }

  [[nodiscard]] std::uint32_t end_of_event(std::uint32_t word) const {
    const auto last = std::min(limit_, word + longest_event);
    while (word < last && !reading_.is_mark(word, ',') && !reading_.is_mark(word, ';') && !reading_.is_mark(word, '.') && !reading_.is_mark(word, ')')) ++word;
    return word;
  }

  bool take_ongoing() {
    if (const auto length = reading_.length(at_, Term::ongoing); length > 0) {
      auto timeline = made(Timeline::Kind::ongoing, {at_, at_ + length});
      at_ += length;
      found_.push_back(std::move(timeline));
      return true;
    }
    if (const auto length = reading_.length(at_, Term::throughout); length > 0) {
      if (auto stretch = read_stretch(reading_, at_ + length, limit_, year_, forms_); stretch && !stretch->lacks_year()) {
        const auto first = at_;
        at_ = stretch->words.last;
        auto timeline = made(Timeline::Kind::period, {first, at_});
        set_bounds(timeline, stretch->start, stretch->end);
        found_.push_back(std::move(timeline));
        return true;
      }
      const auto first = at_;
      at_ = end_of_event(first + length);
      found_.push_back(made(Timeline::Kind::ongoing, {first, at_}));
      return true;
    }
    return false;
  }

  // ---- recurrences --------------------------------------------------------------------------------------------------------------

  /// hàng năm; định kỳ 6 tháng (trước 15 tháng 6); hằng quý, 6 tháng, năm; 02 lần/năm; 06 tháng/lần; mỗi quý 01 lần.
  bool take_recurrence() {
    const auto first = at_;
    if (const auto daily = reading_.length(at_, Term::daily); daily > 0) {
      at_ += daily;
      return add_recurring(first, "P1D");
    }
    const bool periodic = reading_.is(at_, Term::periodic);
    at_ += reading_.length(at_, Term::periodic);
    auto every = read_interval(periodic);
    if (every.empty()) {
      if (!periodic) {
        at_ = first;
        return false;
      }
      return add_recurring(first, "");
    }
    (void)add_recurring(first, every);
    while (true) {  // định kỳ quý, 6 tháng, năm
      const auto before = at_;
      if (!reading_.is_mark(at_, ',') && !reading_.is(at_, Term::and_) && !reading_.is_mark(at_, '/')) break;
      ++at_;
      if (reading_.is(at_, Term::and_)) ++at_;
      const auto item = at_;
      every = read_interval(true);
      if (every.empty() || (reading_.number(at_) && reading_.is(at_ - 1, {Term::year, Term::month, Term::quarter}))) {
        at_ = before;
        break;
      }
      (void)add_recurring(item, every);
    }
    return true;
  }

  /// P6M for "6 tháng", P1Y for "hàng năm"; with `listed` also a unit alone ("định kỳ quý"). Empty if no interval stands here.
  std::string read_interval(bool listed) {
    const auto start = at_;
    if (const auto every = reading_.length(at_, Term::every); every > 0) {
      at_ += every;
      const auto count = reading_.number(at_) ? *reading_.number(at_++) : 1;
      auto unit = take_unit(count);
      if (!unit.empty()) {
        take_times(unit);
        return unit;
      }
      at_ = start;
      return {};
    }
    const auto count = reading_.number(at_);
    if (count && *count >= 1 && *count <= 36 && at_ < limit_) {
      ++at_;
      if (auto unit = times_per_unit(*count); !unit.empty()) return unit;
      const auto unit = take_unit(*count);
      const bool calendar = reading_.is(at_, {Term::beginning, Term::end}) || reading_.number(at_).has_value();
      if (!unit.empty() && (take_per_time() || (listed && !calendar))) return unit;
    } else if (listed) {
      const auto unit = take_unit(1);
      if (!unit.empty() && !reading_.number(at_)) return unit;
    }
    at_ = start;
    return {};
  }

  std::string take_unit(int count) {
    const auto number = std::to_string(count);
    if (at_ >= limit_) return {};
    if (reading_.is(at_, Term::year)) return ++at_, "P" + number + "Y";
    if (reading_.is(at_, Term::quarter)) return ++at_, "P" + std::to_string(count * 3) + "M";
    if (reading_.is(at_, Term::month)) return ++at_, "P" + number + "M";
    if (reading_.is(at_, Term::week)) return ++at_, "P" + number + "W";
    if (reading_.is(at_, Term::day)) return ++at_, "P" + number + "D";
    return {};
  }

  /// 02 lần/năm, 4 lần mỗi năm.
  std::string times_per_unit(int count) {
    const auto start = at_;
    if (!reading_.is(at_, Term::times)) return {};
    ++at_;
    if (reading_.is_mark(at_, '/') || reading_.is(at_, {Term::every, Term::in, Term::with})) ++at_;
    if (at_ == start + 1 && !reading_.is_mark(at_ - 1, '/')) {
      at_ = start;
      return {};
    }
    int months = reading_.is(at_, Term::year) ? 12 : reading_.is(at_, Term::quarter) ? 3 : reading_.is(at_, Term::month) ? 1 : 0;
    if (reading_.is(at_, Term::week) && count == 1) return ++at_, "P1W";
    if (months == 0 || months % count != 0 || reading_.number(at_ + 1)) {
      at_ = start;
      return {};
    }
    ++at_;
    months /= count;
    return months == 12 ? "P1Y" : "P" + std::to_string(months) + "M";
  }

  /// "/lần", "một lần", "01 lần".
  bool take_per_time() {
    const auto start = at_;
    if (reading_.is_mark(at_, '/')) ++at_;
    if (reading_.number(at_) || reading_.entry(at_, lexicon::Table::numbers) != nullptr) ++at_;
    if (at_ > start && reading_.is(at_, Term::times)) return ++at_, true;
    at_ = start;
    return false;
  }

  /// "mỗi quý 01 lần", "hàng năm ít nhất 02 lần": how often within the interval.
  void take_times(std::string& unit) {
    const auto start = at_;
    const auto count = reading_.number(at_);
    if (!count || !reading_.is(at_ + 1, Term::times)) return;
    at_ += 2;
    if (*count == 2 && unit == "P1Y") {
      unit = "P6M";
    } else if (*count == 4 && unit == "P1Y") {
      unit = "P3M";
    } else if (*count != 1) {
      at_ = start;
    }
  }

  bool add_recurring(std::uint32_t first, std::string every) {
    const auto words_end = at_;
    auto timeline = made(Timeline::Kind::recurring, {first, words_end});
    if (!every.empty()) timeline.every = every;
    if (const auto deadline = deadline_behind()) {
      timeline.end = deadline->iso();
      timeline.span = reading_.span({first, at_});
      timeline.text = std::string(trim_value(reading_.text(Range{first, at_})));
    }
    add_recurrence(std::move(timeline));
    return true;
  }

  /// "(trước 15 tháng 6)", "trước ngày 10/12": the deadline of a recurrence, in brackets or right behind it.
  std::optional<Date> deadline_behind() {
    const auto start = at_;
    const bool bracket = reading_.is_mark(at_, '(');
    if (bracket || reading_.is_mark(at_, ',')) ++at_;
    constexpr Terms bounds = {Term::before, Term::at_latest, Term::until};
    if (!reading_.is(at_, bounds) && !(bracket && reading_.is(at_, Term::day))) return at_ = start, std::nullopt;
    while (reading_.is(at_, bounds)) at_ += reading_.length(at_, bounds);
    const auto found = read_date(reading_, at_, limit_, {true, false});
    if (!found || found->date.day == 0) {
      if (auto day = day_alone()) {
        if (bracket && reading_.is_mark(at_, ')')) ++at_;
        return day;
      }
      return at_ = start, std::nullopt;
    }
    if (found->date.year != 0 && found->date.year != year_) return at_ = start, std::nullopt;
    at_ = found->range.last;
    if (bracket) {
      while (at_ < limit_ && !reading_.is_mark(at_, ')')) ++at_;
      if (at_ < limit_) ++at_;
    }
    return Date{0, found->date.month, found->date.day};
  }

  /// "hàng tháng (trước ngày 20)".
  std::optional<Date> day_alone() {
    if (!reading_.is(at_, Term::day)) return std::nullopt;
    const auto day = reading_.number(at_ + 1);
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    at_ += 2;
    return Date{0, 0, *day};
  }

  /// "trước ngày 30 tháng 11 hàng năm", "tháng 01 hằng năm": a stretch that comes again every year.
  bool take_yearly(std::uint32_t first, const Stretch& stretch, bool deadline) {
    auto next = at_;
    if (reading_.is(next, Term::of)) ++next;
    if (!reading_.is(next, Term::every) || !reading_.is(next + 1, Term::year)) return false;
    at_ = next + 2;
    auto timeline = made(Timeline::Kind::recurring, {first, at_});
    timeline.every = "P1Y";
    timeline.end = Date{0, stretch.end.month, stretch.end.day}.iso();
    if (!deadline && !(stretch.start == stretch.end)) timeline.start = Date{0, stretch.start.month, stretch.start.day}.iso();
    add_recurrence(std::move(timeline));
    return true;
  }

  /// One recurrence worded twice counts once.
  void add_recurrence(Timeline timeline) {
    const auto begin = timeline.span.begin;
    for (auto before = found_.rbegin(); before != found_.rend() && begin < before->span.end + 8; ++before)
      if (begin >= before->span.end && before->section == timeline.section && before->kind == timeline.kind && before->every == timeline.every &&
          before->end == timeline.end)
        return;
    found_.push_back(std::move(timeline));
  }

  const Reading& reading_;
  const std::vector<LabelItem>& labels_;
  Diagnostics& diagnostics_;
  int year_;
  std::string issued_;
  std::vector<Timeline> found_;
  std::string section_;
  std::uint32_t at_ = 0;
  std::uint32_t limit_ = 0;
  StretchForms forms_;
  bool in_value_ = false;
  std::vector<Span> numbered_;    // citations by number
  std::vector<Span> dated_laws_;  // and those by name that tell a date; other names may hold times of the plan
  std::size_t next_numbered_ = 0;
  std::size_t next_dated_law_ = 0;
  std::size_t next_label_ = 0;
  const LabelItem* label_ = nullptr;
};

}  // namespace

std::vector<Timeline> find_timelines(const Reading& reading, const Header& header, const std::vector<Citation>& citations,
                                     const std::vector<LabelItem>& labels, Diagnostics& diagnostics) {
  return TimelineFinder(reading, header, citations, labels, diagnostics).run();
}

}  // namespace vnplan::facts
