#include <algorithm>

#include "facts/date.h"
#include "facts/timeline_finder.h"

namespace vnplan::facts {
namespace {

using outline::Place;

constexpr std::uint32_t farthest_expected = 3;  // words between "dự kiến" and its time

/// "CHỈ THỊ" / "CỦA … SỐ 16/2001/CT-UB NGÀY 21 THÁNG 6 NĂM 2001": the day of the plan itself is no time of its work.
std::optional<Span> date_of_title(const Reading& reading, const Header& header) {
  if (!header.code || !header.date) return std::nullopt;
  for (std::uint32_t i = 0; i < reading.blocks.blocks.size() && reading.blocks.blocks[i].part == 0; ++i) {
    if (reading.outline.places[i] != Place::title) continue;
    const auto range = reading.block_words(i);
    for (auto word = range.first + 1; word < range.last; ++word) {
      if (!reading.is(word, Term::day) || !trim_value(reading.text(Range{range.first, word})).ends_with(*header.code)) continue;
      const auto date = read_date(reading, word, range.last);
      if (date && date->date.iso() == *header.date) return reading.span(date->range);
    }
  }
  return std::nullopt;
}

}  // namespace

TimelineFinder::TimelineFinder(const Reading& reading, const Header& header, const std::vector<Citation>& citations,
                               const std::vector<LabelItem>& labels, Diagnostics& diagnostics)
    : reading_(reading), agencies_(reading), labels_(labels), diagnostics_(diagnostics), year_(header.year.value_or(0)) {
  if (const auto own = date_of_title(reading, header)) numbered_.push_back(*own);
  for (const auto& citation : citations) {
    if (!citation.name) numbered_.push_back(citation.span);
    if (citation.name && citation.date) dated_laws_.push_back(citation.span);
  }
  issued_ = header.date.value_or(year_ != 0 ? std::to_string(year_) + "-01-01" : std::string());
  const auto year = std::to_string(year_);
  const bool titled = header.title && header.title->find(year) != std::string::npos;
  issued_at_year_end_ = !titled && issued_.size() == 10 && issued_.starts_with(year + "-12-");
}

std::vector<Timeline> TimelineFinder::run() {
  for (std::uint32_t i = 0; i < reading_.blocks.blocks.size(); ++i) {
    const auto place = reading_.outline.places[i];
    if (place == Place::frame) continue;
    take_block(i);
  }
  return std::move(found_);
}

void TimelineFinder::take_block(std::uint32_t block) {
  section_ = reading_.outline.section_of(reading_.blocks, block);
  const auto range = reading_.block_words(block);
  limit_ = range.last;
  for (at_ = range.first; at_ < range.last;) {
    label_ = time_label_at(at_);
    const auto value = label_ != nullptr ? label_->value : Range{};
    if (label_ != nullptr && at_ >= value.first) {
      const auto before = at_;
      const auto plan_year = year_;
      if (label_->year != 0) year_ = label_->year;
      forms_.listed = label_->unit;
      take_value(value);
      year_ = plan_year;
      limit_ = range.last;
      at_ = std::max(before + 1, value.last);  // what follows may be the next value: "Quý I" beside "Quý II"
      continue;
    }
    step();
  }
}

const LabelItem* TimelineFinder::time_label_at(std::uint32_t word) {
  while (next_label_ < labels_.size() && (labels_[next_label_].role != LabelRole::time || labels_[next_label_].value.last <= word)) ++next_label_;
  if (next_label_ == labels_.size()) return nullptr;
  const auto& label = labels_[next_label_];
  return word >= label.label.first && !label.value.empty() ? &label : nullptr;
}

/// The value of a Time label; what holds no known form is a time all the same: "Theo lộ trình của Bộ".
void TimelineFinder::take_value(Range value) {
  const auto before = found_.size();
  forms_.bare_years = forms_.bare_months = forms_.bare_days = in_value_ = true;
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

void TimelineFinder::step() {
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
  if (tells_which(at_)) {
    ++at_;
    return;
  }
  if (tells_amendment(at_)) {
    const auto year = at_;
    skip_stretch();
    at_ = std::max(at_, year + 1);
    return;
  }
  const auto begin = at_;
  if (take_recurrence() || take_day_of_month(begin) || take_bound() || take_event() || take_ongoing() || take_occasion() || take_stretch()) {
    at_ = std::max(at_, begin + 1);
    return;
  }
  at_ = begin + 1;
}

/// "Luật Thủy lợi (được sửa đổi, bổ sung năm 2023)", "đã được thay thế năm 2024": of the law, no time of the plan.
bool TimelineFinder::tells_amendment(std::uint32_t word) const {
  constexpr std::uint32_t longest_phrase = 4;  // words of "sửa đổi, bổ sung"; with its comma five
  if (!reading_.is(word, Term::year) || !reading_.number(word + 1)) return false;
  for (std::uint32_t back = 1; back <= longest_phrase + 1 && back < word; ++back) {
    if (reading_.length(word - back, {Term::amends, Term::replaces}) != back) continue;
    const auto before = word - back - 1;
    if (reading_.is_mark(before, '(') || reading_.is(before, {Term::passive, Term::past})) return true;
  }
  return false;
}

/// "đợt 1 tháng 4", "lần 2 tháng 10": the number of a round is no day.
bool TimelineFinder::tells_which(std::uint32_t word) const {
  return word > 1 && reading_.number(word) && reading_.is(word - 1, Term::times) && !reading_.is(word - 2, Term::periodic);
}

/// Every form of a time begins with a number or a word of the lexicon of times.
bool TimelineFinder::may_begin_time(std::uint32_t word) const {
  if (forms_.bare_months && (reading_.roman(word) > 0 || reading_.text(word) == "T" || reading_.text(word) == "Q")) return true;
  return reading_.is(word, Shape::digits) || reading_.is_of(word, bit_of(lexicon::Table::time) | bit_of(lexicon::Table::numbers));
}

bool TimelineFinder::skip_citation() {
  return skip_over(numbered_, next_numbered_) || skip_over(dated_laws_, next_dated_law_);
}

bool TimelineFinder::skip_over(const std::vector<Span>& citations, std::size_t& next) {
  const auto begin = reading_.words[at_].begin;
  while (next < citations.size() && citations[next].end <= begin) ++next;
  if (next == citations.size() || citations[next].begin > begin) return false;
  while (at_ < limit_ && reading_.words[at_].begin < citations[next].end) ++at_;
  return true;
}

void TimelineFinder::skip_stretch() {
  if (const auto stretch = read_stretch(reading_, at_, limit_, year_, {true, false})) at_ = stretch->words.last;
}

Timeline TimelineFinder::made(Timeline::Kind kind, Range words) {
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

std::vector<Timeline> find_timelines(const Reading& reading, const Header& header, const std::vector<Citation>& citations,
                                     const std::vector<LabelItem>& labels, Diagnostics& diagnostics) {
  return TimelineFinder(reading, header, citations, labels, diagnostics).run();
}

}  // namespace vnplan::facts
