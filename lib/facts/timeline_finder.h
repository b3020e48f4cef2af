#pragma once
/// The walk through a document that finds its times; each kind of time is read in a file of its own.

#include <optional>
#include <string>
#include <vector>

#include "facts/agency.h"
#include "facts/facts.h"
#include "facts/time_point.h"

namespace vnplan::facts {

class TimelineFinder {
 public:
  TimelineFinder(const Reading& reading, const Header& header, const std::vector<Citation>& citations, const std::vector<LabelItem>& labels,
                 Diagnostics& diagnostics);
  std::vector<Timeline> run();

 private:
  // find_timelines.cpp
  void take_block(std::uint32_t block);
  [[nodiscard]] const LabelItem* time_label_at(std::uint32_t word);
  void take_value(Range value);
  void step();
  [[nodiscard]] bool may_begin_time(std::uint32_t word) const;
  bool skip_citation();
  bool skip_over(const std::vector<Span>& citations, std::size_t& next);
  void skip_stretch();
  [[nodiscard]] bool tells_which(std::uint32_t word) const;
  [[nodiscard]] bool tells_amendment(std::uint32_t word) const;
  Timeline made(Timeline::Kind kind, Range words);

  // timeline_bounds.cpp
  static void set_bounds(Timeline& timeline, std::optional<Date> start, std::optional<Date> end);
  void move_beyond_issue(Stretch& stretch) const;
  [[nodiscard]] bool is_ordered(std::uint32_t word) const;
  void check(const Stretch& stretch);
  bool take_stretch();
  [[nodiscard]] bool is_part_of_a_date(std::uint32_t word) const;
  bool take_bound();
  bool take_named_deadline(std::uint32_t first);
  void add_list(const std::vector<Stretch>& list, std::uint32_t first, const Terms* bound);
  bool ends_recurrence(const std::vector<Stretch>& days);
  void add_bounded(Range words, const Stretch& stretch, const Terms* bound);
  [[nodiscard]] bool says_until(const Stretch& stretch) const;
  void move_to_next_year(Stretch& day) const;
  [[nodiscard]] bool joins_until(const Stretch& stretch) const;
  [[nodiscard]] bool opens_range_of_days(std::uint32_t word) const;
  [[nodiscard]] bool opens_days_of_event(std::uint32_t word) const;

  // timeline_refusals.cpp
  [[nodiscard]] bool is_past(const Date& end) const;
  [[nodiscard]] bool tells_anniversary(const Stretch& stretch) const;
  [[nodiscard]] bool is_ending_year(const Stretch& stretch) const;
  [[nodiscard]] bool is_compared(std::uint32_t word) const;
  [[nodiscard]] bool tells_which_report(const std::vector<Stretch>& list) const;

  // timeline_counts.cpp
  bool take_day_of_month(std::uint32_t first);
  std::uint32_t take_days_of_month(std::uint32_t first, std::uint32_t joint);
  [[nodiscard]] std::uint32_t quarter_of_month(std::uint32_t word) const;
  bool take_count_of_days(std::uint32_t first);
  [[nodiscard]] std::uint32_t behind_time_of_day(std::uint32_t first, std::uint32_t unit) const;
  [[nodiscard]] bool tells_age(std::uint32_t word) const;
  [[nodiscard]] bool is_gone_by(std::uint32_t word) const;

  // timeline_events.cpp
  bool take_occasion();
  bool take_from_event();
  bool take_event();
  bool take_counted_event();
  [[nodiscard]] std::uint32_t behind_event(std::uint32_t before) const;
  [[nodiscard]] std::uint32_t behind_name_of_event(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t behind_count(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t end_of_event(std::uint32_t word) const;
  bool take_ongoing();

  // timeline_recurrences.cpp
  bool take_recurrence();
  bool take_bounded_day_of_month(std::uint32_t first);
  bool take_bounded_days_of_year(std::uint32_t first);
  [[nodiscard]] bool opens_list_of_intervals() const;
  std::string read_interval(bool listed);
  std::string take_unit(int count);
  std::string times_per_unit(int count);
  bool take_per_time();
  void take_times(std::string& unit);
  bool add_recurring(std::uint32_t first, std::string every);
  std::optional<Date> deadline_behind();
  void close_bracket();
  std::optional<Date> day_alone();
  bool take_yearly(std::uint32_t first, const Stretch& stretch, bool deadline);
  void add_recurrence(Timeline timeline);

  const Reading& reading_;
  AgencyReader agencies_;
  const std::vector<LabelItem>& labels_;
  Diagnostics& diagnostics_;
  int year_;
  std::string issued_;
  bool issued_at_year_end_ = false;  // in December, and no other year is told: a quarter that is over is one of the next year
  std::vector<Timeline> found_;
  std::string section_;
  std::uint32_t at_ = 0;
  std::uint32_t limit_ = 0;
  StretchForms forms_;
  bool in_value_ = false;         // of a Time label
  std::vector<Span> numbered_;    // citations by number
  std::vector<Span> dated_laws_;  // and those by name that tell a date; other names may hold times of the plan
  std::size_t next_numbered_ = 0;
  std::size_t next_dated_law_ = 0;
  std::size_t next_label_ = 0;
  const LabelItem* label_ = nullptr;
};

}  // namespace vnplan::facts
