#include <libical/ical.h>

#include <memory>
#include <set>
#include <utility>

#include "calendar/fold.h"
#include "calendar/people.h"
#include "calendar/recurrence.h"
#include "calendar/words.h"
#include "vnplan/export.h"
#include "vnplan/version.h"

namespace vnplan {
namespace {

using calendar::printable;

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype date_of(Day day) {
  auto date = icaltime_null_date();
  date.year = static_cast<int>(day.year());
  date.month = static_cast<int>(static_cast<unsigned>(day.month()));
  date.day = static_cast<int>(static_cast<unsigned>(day.day()));
  return date;
}

icaltimetype midnight_of(Day day) {
  auto time = date_of(day);
  time.is_date = time.hour = time.minute = time.second = 0;
  return icaltime_set_timezone(&time, icaltimezone_get_utc_timezone());
}

/// The lines of a component and all that it holds.
std::string lines_of(icalcomponent* component) {
  char* lines = icalcomponent_as_ical_string_r(component);
  auto text = calendar::folded(lines != nullptr ? lines : "");
  icalmemory_free_buffer(lines);
  return text;
}

/// The days of an entry, its kind, its rule.
struct Slot {
  icalcomponent_kind kind = ICAL_VTODO_COMPONENT;
  std::optional<Day> first;
  std::optional<Day> last;  ///< included; of a task the day on which it is due
  std::string rule;
};

std::optional<Slot> slot_of(const Timeline& time, const calendar::Bounds& bounds) {
  if (time.kind == Timeline::Kind::recurring || time.every) {
    const auto again = calendar::recurrence_of(time, bounds);
    if (!again) return std::nullopt;
    return Slot{ICAL_VEVENT_COMPONENT, again->first, again->last, again->rule};
  }
  const auto first = day_of(time.start.value_or("")), last = day_of(time.end.value_or(""));
  const bool impossible = (time.start && !time.start->empty() && !first) || (time.end && !time.end->empty() && !last);
  if (impossible || (!first && !last) || (first && last && *last < *first)) return std::nullopt;
  const bool event = first && last && time.kind != Timeline::Kind::deadline;
  return Slot{event ? ICAL_VEVENT_COMPONENT : ICAL_VTODO_COMPONENT, first, last, {}};
}

/// One entry of an assignment.
class EntryWriter {
 public:
  EntryWriter(const Plan& plan, const Assignment& assignment, const Timeline& time, const Slot& slot)
      : plan_(plan), assignment_(assignment), time_(time), slot_(slot), entry_(icalcomponent_new(slot.kind)) {}

  std::string run(std::size_t number, Day stamp, std::string_view file) {
    const auto plan = plan_.source.sha256.substr(0, 32);
    add(icalproperty_new_uid(printable(plan + '-' + assignment_.id + '-' + std::to_string(number)).c_str()));
    add(icalproperty_new_dtstamp(midnight_of(stamp)));
    put_days();
    put_words(file);
    put_actors();
    return lines_of(entry_.get());
  }

 private:
  void add(icalproperty* property) { icalcomponent_add_property(entry_.get(), property); }

  void put_days() {
    const bool task = slot_.kind == ICAL_VTODO_COMPONENT;
    const bool moment = task && slot_.first && slot_.last && *slot_.first == *slot_.last;  // DUE must lie behind DTSTART (RFC 5545, 3.8.2.3)
    if (slot_.first && !moment) add(icalproperty_new_dtstart(date_of(*slot_.first)));
    if (slot_.last) add(task ? icalproperty_new_due(date_of(*slot_.last)) : icalproperty_new_dtend(date_of(calendar::after(*slot_.last))));
    if (!slot_.rule.empty()) add(icalproperty_new_rrule(icalrecurrencetype_from_string(slot_.rule.c_str())));
    if (task) {
      add(icalproperty_new_status(ICAL_STATUS_NEEDSACTION));
    } else {
      add(icalproperty_new_status(time_.approximate ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED));
      add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));  // nobody is busy for a whole quarter
    }
  }

  void put_words(std::string_view file) {
    add(icalproperty_new_summary(calendar::summary_of(printable(assignment_.text)).c_str()));
    add(icalproperty_new_description(calendar::description_of(plan_, assignment_, time_, file).c_str()));
    if (const auto name = printable(calendar::name_of(plan_.header)); !name.empty()) add(icalproperty_new_categories(name.c_str()));
    if (assignment_.group) add(icalproperty_new_categories(printable(*assignment_.group).c_str()));
    if (plan_.header.secrecy) add(icalproperty_new_class(ICAL_CLASS_CONFIDENTIAL));
  }

  void put_actors() {
    if (!assignment_.lead.empty()) add(with_name(icalproperty_new_organizer(address(assignment_.lead.front()).c_str()), assignment_.lead.front()));
    for (std::size_t i = 1; i < assignment_.lead.size(); ++i) add_attendee(assignment_.lead[i], ICAL_ROLE_CHAIR);
    for (const auto& actor : assignment_.performers) add_attendee(actor, ICAL_ROLE_REQPARTICIPANT);
    for (const auto& actor : assignment_.partners) add_attendee(actor, ICAL_ROLE_OPTPARTICIPANT);
    for (const auto& actor : assignment_.monitors) add_attendee(actor, ICAL_ROLE_NONPARTICIPANT);
  }

  [[nodiscard]] std::string address(const Actor& actor) const { return calendar::address_of(calendar::key_of(plan_, actor)); }

  static icalproperty* with_name(icalproperty* property, const Actor& actor) {
    icalproperty_add_parameter(property, icalparameter_new_cn(printable(actor.text).c_str()));
    return property;
  }

  /// Each agency once, in the first role that it has.
  void add_attendee(const Actor& actor, icalparameter_role role) {
    const auto where = address(actor);
    if (!attending_.insert(where).second) return;
    auto* property = with_name(icalproperty_new_attendee(where.c_str()), actor);
    icalproperty_add_parameter(property, icalparameter_new_role(role));
    add(property);
  }

  const Plan& plan_;
  const Assignment& assignment_;
  const Timeline& time_;
  const Slot& slot_;
  Component entry_;
  std::set<std::string> attending_;
};

/// The plan's date, or the beginning of its period, or the day from which computers count: never the clock's.
Day stamp_of(const Header& header, const calendar::Bounds& bounds) {
  if (header.date)
    if (const auto date = first_day_of(*header.date)) return *date;
  return bounds.from.value_or(Day{std::chrono::sys_days{}});
}

constexpr std::string_view tail = "END:VCALENDAR\r\n";

}  // namespace

std::string write_calendar_head() {
  const Component all(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  icalcomponent_add_property(all.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(all.get(), icalproperty_new_prodid((std::string("-//vnplan//vnplan ") + version + "//VI").c_str()));
  icalcomponent_add_property(all.get(), icalproperty_new_calscale("GREGORIAN"));
  auto lines = lines_of(all.get());
  lines.resize(lines.size() - tail.size());
  return lines;
}

std::string write_calendar_entries(const Plan& plan, std::string_view file) {
  const auto bounds = calendar::bounds_of(plan.header);
  const auto stamp = stamp_of(plan.header, bounds);
  std::string lines;
  for (const auto& assignment : plan.assignments) {
    for (std::size_t i = 0; i < assignment.timeline.size(); ++i) {
      const auto& time = assignment.timeline[i];
      if (const auto slot = slot_of(time, bounds)) lines += EntryWriter(plan, assignment, time, *slot).run(i + 1, stamp, file);
    }
  }
  return lines;
}

std::string write_calendar_tail() { return std::string(tail); }

}  // namespace vnplan
