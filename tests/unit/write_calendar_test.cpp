/// Deadlines, periods and recurrences as iCalendar; read again with libical's own parser.
#include <gtest/gtest.h>
#include <libical/ical.h>

#include <cstring>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "vnplan/export.h"
#include "vnplan/parse.h"

namespace vnplan {
namespace {

using Kind = Timeline::Kind;

Timeline time_of(Kind kind, std::optional<std::string> start, std::optional<std::string> end, std::optional<std::string> every = {}) {
  Timeline time;
  time.text = "thời gian in";
  time.kind = kind;
  time.start = std::move(start);
  time.end = std::move(end);
  time.every = std::move(every);
  return time;
}

/// A plan for 2021 of 10 February 2021 with one piece of work.
Plan plan_with(Timeline time, std::string work = "Tổ chức tổng kết") {
  Plan plan;
  plan.source.sha256 = std::string(32, 'a') + std::string(32, 'b');
  plan.header.type_name = "Kế hoạch";
  plan.header.code = "45/KH-UBND";
  plan.header.title = "Phòng cháy năm 2021";
  plan.header.date = "2021-02-10";
  plan.header.period = Period{"2021-01-01", "2021-12-31"};
  Assignment assignment;
  assignment.id = "a1";
  assignment.section = "II/1";
  assignment.text = std::move(work);
  assignment.timeline.push_back(std::move(time));
  plan.assignments.push_back(std::move(assignment));
  return plan;
}

Actor actor_of(std::string text, std::string agency = {}) {
  Actor actor;
  actor.text = std::move(text);
  actor.agency = std::move(agency);
  return actor;
}

std::string entries_of(const Plan& plan) { return write_calendar_entries(plan, "ke-hoach.txt"); }
std::string entries_of(Timeline time) { return entries_of(plan_with(std::move(time))); }

/// The unfolded line of a property, behind its name: ";VALUE=DATE:20211130"; nothing if it is not there.
std::string line_of(std::string lines, const std::string& name) {
  for (auto fold = lines.find("\r\n "); fold != std::string::npos; fold = lines.find("\r\n ", fold)) lines.erase(fold, 3);
  for (const auto mark : {':', ';'}) {
    const auto at = lines.find("\n" + name + mark);
    if (at != std::string::npos) return lines.substr(at + 1 + name.size(), lines.find('\r', at) - at - 1 - name.size());
  }
  return {};
}

struct Freed {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

/// The days of the first `most` occurrences, as libical counts them.
std::vector<std::string> occurrences_of(const std::string& lines, int most = 5) {
  const std::unique_ptr<icalcomponent, Freed> all(icalparser_parse_string((write_calendar_head() + lines + write_calendar_tail()).c_str()));
  auto* event = icalcomponent_get_first_component(all.get(), ICAL_VEVENT_COMPONENT);
  if (event == nullptr) return {};
  auto* rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
  auto* days = icalrecur_iterator_new(icalproperty_get_rrule(rule), icalcomponent_get_dtstart(event));
  std::vector<std::string> found;
  for (auto day = icalrecur_iterator_next(days); !icaltime_is_null_time(day) && most-- > 0; day = icalrecur_iterator_next(days))
    found.emplace_back(icaltime_as_ical_string(day));
  icalrecur_iterator_free(days);
  return found;
}

using Days = std::vector<std::string>;

TEST(WriteCalendar, ADeadlineIsATaskThatIsDue) {
  const auto lines = entries_of(time_of(Kind::deadline, {}, "2021-11-30"));
  EXPECT_TRUE(lines.starts_with("BEGIN:VTODO\r\n"));
  EXPECT_TRUE(lines.ends_with("END:VTODO\r\n"));
  EXPECT_EQ(line_of(lines, "DUE"), ";VALUE=DATE:20211130");
  EXPECT_EQ(line_of(lines, "DTSTART"), "");
  EXPECT_EQ(line_of(lines, "STATUS"), ":NEEDS-ACTION");
  EXPECT_EQ(line_of(lines, "UID"), ":aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-a1-1");
  EXPECT_EQ(line_of(lines, "DTSTAMP"), ":20210210T000000Z");
  EXPECT_EQ(line_of(lines, "SUMMARY"), ":Tổ chức tổng kết");
}

TEST(WriteCalendar, APeriodIsAnEventWhoseEndIsTheDayBehind) {
  const auto lines = entries_of(time_of(Kind::period, "2021-10-01", "2021-12-31"));
  EXPECT_TRUE(lines.starts_with("BEGIN:VEVENT\r\n"));
  EXPECT_EQ(line_of(lines, "DTSTART"), ";VALUE=DATE:20211001");
  EXPECT_EQ(line_of(lines, "DTEND"), ";VALUE=DATE:20220101");
  EXPECT_EQ(line_of(lines, "TRANSP"), ":TRANSPARENT");
  EXPECT_EQ(line_of(lines, "STATUS"), ":CONFIRMED");
  const auto february = entries_of(time_of(Kind::period, "2024-02-01", "2024-02-29"));
  EXPECT_EQ(line_of(february, "DTEND"), ";VALUE=DATE:20240301");
}

TEST(WriteCalendar, APeriodWithoutEndIsATaskThatBegins) {
  const auto lines = entries_of(time_of(Kind::period, "2021-07-01", {}));
  EXPECT_TRUE(lines.starts_with("BEGIN:VTODO\r\n"));
  EXPECT_EQ(line_of(lines, "DTSTART"), ";VALUE=DATE:20210701");
  EXPECT_EQ(line_of(lines, "DUE"), "");
}

TEST(WriteCalendar, ATimeWithoutADayOfTheCalendarGivesNoEntry) {
  EXPECT_EQ(entries_of(time_of(Kind::ongoing, {}, {})), "");
  EXPECT_EQ(entries_of(time_of(Kind::relative, {}, {})), "");
  EXPECT_EQ(entries_of(time_of(Kind::recurring, {}, {})), "");                              // `định kỳ`, nobody knows how often
  EXPECT_EQ(entries_of(time_of(Kind::recurring, {}, "--11-30", "P")), "");
  EXPECT_EQ(entries_of(time_of(Kind::deadline, {}, "2023-02-29")), "");                     // no day of that year
  EXPECT_EQ(entries_of(time_of(Kind::deadline, {}, "2023-13-01")), "");
  EXPECT_EQ(entries_of(time_of(Kind::deadline, {}, "2021-11")), "");                        // less exact than a day
  EXPECT_EQ(entries_of(time_of(Kind::period, "2021-02-30", "2021-03-01")), "");
  EXPECT_EQ(entries_of(time_of(Kind::period, "2021-03-02", "2021-03-01")), "");             // ends before it begins
  EXPECT_EQ(entries_of(Plan{}), "");
  auto undated = plan_with(time_of(Kind::recurring, {}, {}, "P1M"));
  undated.header.date.reset();
  undated.header.period.reset();
  EXPECT_EQ(entries_of(undated), "");                                                       // from when?
}

TEST(WriteCalendar, AYearlyDayComesAgainUntilThePlansEnd) {
  const auto lines = entries_of(time_of(Kind::recurring, {}, "--11-30", "P1Y"));
  EXPECT_EQ(line_of(lines, "DTSTART"), ";VALUE=DATE:20211130");
  EXPECT_EQ(line_of(lines, "DTEND"), ";VALUE=DATE:20211201");
  EXPECT_EQ(occurrences_of(lines), (Days{"20211130"}));
  auto long_plan = plan_with(time_of(Kind::recurring, {}, "--01-15", "P1Y"));
  long_plan.header.period = Period{"2021-01-01", "2024-12-31"};
  EXPECT_EQ(occurrences_of(entries_of(long_plan)), (Days{"20220115", "20230115", "20240115"}));  // that of 2021 is over
}

TEST(WriteCalendar, AYearlyDayBehindThePlansEndIsNotBoundByIt) {
  auto plan = plan_with(time_of(Kind::recurring, {}, "--11-30", "P1Y"));
  plan.header.date = "2021-12-15";
  EXPECT_EQ(occurrences_of(entries_of(plan), 3), (Days{"20221130", "20231130", "20241130"}));
}

TEST(WriteCalendar, ADayOfHalfAYearIsOfOneMonthOnly) {
  auto plan = plan_with(time_of(Kind::recurring, {}, "--06-15", "P6M"));  // `định kỳ 6 tháng (trước ngày 15/6)`
  plan.header.period = Period{"2021-01-01", "2022-12-31"};
  EXPECT_EQ(occurrences_of(entries_of(plan)), (Days{"20210615", "20220615"}));
}

TEST(WriteCalendar, AMonthOfEveryYearIsTheWholeMonth) {
  const auto lines = entries_of(time_of(Kind::recurring, "--06-01", "--06-30", "P1Y"));
  EXPECT_EQ(line_of(lines, "DTSTART"), ";VALUE=DATE:20210601");
  EXPECT_EQ(line_of(lines, "DTEND"), ";VALUE=DATE:20210701");
  const auto winter = entries_of(time_of(Kind::recurring, "--11-15", "--01-15", "P1Y"));
  EXPECT_EQ(line_of(winter, "DTSTART"), ";VALUE=DATE:20211115");
  EXPECT_EQ(line_of(winter, "DTEND"), ";VALUE=DATE:20220116");
}

TEST(WriteCalendar, ADayOfEveryMonth) {
  EXPECT_EQ(occurrences_of(entries_of(time_of(Kind::recurring, {}, "---05", "P1M")), 3), (Days{"20210305", "20210405", "20210505"}));
  EXPECT_EQ(occurrences_of(entries_of(time_of(Kind::recurring, {}, "---20", "P1M")), 2), (Days{"20210220", "20210320"}));
  EXPECT_EQ(occurrences_of(entries_of(time_of(Kind::recurring, "---15", {}, "P1M")), 2), (Days{"20210215", "20210315"}));
}

TEST(WriteCalendar, TheThirtyFirstIsTheLastDayOfEveryMonth) {
  EXPECT_EQ(occurrences_of(entries_of(time_of(Kind::recurring, {}, "---31", "P1M")), 4), (Days{"20210228", "20210331", "20210430", "20210531"}));
  EXPECT_EQ(occurrences_of(entries_of(time_of(Kind::recurring, {}, "---30", "P1M")), 3), (Days{"20210228", "20210330", "20210430"}));
}

TEST(WriteCalendar, TheLeapDayIsTheLastOfFebruary) {
  auto plan = plan_with(time_of(Kind::recurring, {}, "--02-29", "P1Y"));
  plan.header.period = Period{"2021-01-01", "2024-12-31"};
  EXPECT_EQ(occurrences_of(entries_of(plan)), (Days{"20210228", "20220228", "20230228", "20240229"}));
}

TEST(WriteCalendar, ARecurrenceWithoutDayBeginsWithThePlan) {
  EXPECT_EQ(occurrences_of(entries_of(time_of(Kind::recurring, {}, {}, "P3M"))), (Days{"20210210", "20210510", "20210810", "20211110"}));
  EXPECT_EQ(occurrences_of(entries_of(time_of(Kind::recurring, {}, {}, "P1W")), 3), (Days{"20210210", "20210217", "20210224"}));
  EXPECT_EQ(occurrences_of(entries_of(time_of(Kind::recurring, {}, "---25", "P3M")), 2), (Days{"20210210", "20210510"}));  // of which month?
  auto early = plan_with(time_of(Kind::recurring, {}, {}, "P6M"));
  early.header.date = "2020-11";
  EXPECT_EQ(occurrences_of(entries_of(early)), (Days{"20210101", "20210701"}));
  EXPECT_EQ(line_of(entries_of(early), "DTSTAMP"), ":20201101T000000Z");
}

TEST(WriteCalendar, LeadOrganizesPartnersAttend) {
  auto plan = plan_with(time_of(Kind::deadline, {}, "2021-11-30"));
  auto& assignment = plan.assignments.front();
  Agency agency;
  agency.id = "g1";
  agency.key = "kon-tum/so-y-te";
  plan.agencies.push_back(agency);
  assignment.lead = {actor_of("Sở Y tế", "g1"), actor_of("Sở Nội vụ")};
  assignment.partners = {actor_of("Sở Văn hóa, Thể thao và Du lịch"), actor_of("Báo \"Mới\"")};
  assignment.performers = {actor_of("UBND xã")};
  assignment.monitors = {actor_of("Thanh tra"), actor_of("UBND xã")};
  const auto lines = entries_of(plan);
  const auto organizer = line_of(lines, "ORGANIZER");
  EXPECT_TRUE(organizer.starts_with(";CN=Sở Y tế:urn:uuid:")) << organizer;
  EXPECT_EQ(organizer.substr(organizer.find("urn:")).size(), std::strlen("urn:uuid:00000000-0000-8000-8000-000000000000"));
  EXPECT_EQ(organizer[organizer.find("urn:") + 23], '8') << "version";
  const std::unique_ptr<icalcomponent, Freed> entry(icalparser_parse_string(lines.c_str()));
  std::vector<std::string> attending;
  for (auto* p = icalcomponent_get_first_property(entry.get(), ICAL_ATTENDEE_PROPERTY); p != nullptr;
       p = icalcomponent_get_next_property(entry.get(), ICAL_ATTENDEE_PROPERTY))
    attending.push_back(icalproperty_get_parameter_as_string(p, "ROLE") + std::string(" ") +
                        icalparameter_get_cn(icalproperty_get_first_parameter(p, ICAL_CN_PARAMETER)));
  EXPECT_EQ(attending, (std::vector<std::string>{"CHAIR Sở Nội vụ", "REQ-PARTICIPANT UBND xã", "OPT-PARTICIPANT Sở Văn hóa, Thể thao và Du lịch",
                                                 "OPT-PARTICIPANT Báo \"Mới\"", "NON-PARTICIPANT Thanh tra"}));
  plan.agencies.front().key = "yen-bai/so-y-te";
  EXPECT_NE(line_of(entries_of(plan), "ORGANIZER"), organizer) << "two agencies have two addresses";
}

TEST(WriteCalendar, NobodyIsMadeTheOrganizer) {
  auto plan = plan_with(time_of(Kind::deadline, {}, "2021-11-30"));
  plan.assignments.front().performers = {actor_of("UBND xã")};
  EXPECT_EQ(line_of(entries_of(plan), "ORGANIZER"), "");
}

TEST(WriteCalendar, DescribesTheWork) {
  auto plan = plan_with(time_of(Kind::period, "2021-07-01", "2021-09-30"), "In sách; phát tờ rơi, dán áp phích");
  Section part, node;
  part.path = "II";
  node.path = "II/1";
  node.title = "Tuyên truyền";
  part.children.push_back(node);
  plan.sections.push_back(part);
  auto& assignment = plan.assignments.front();
  assignment.product = "500 tờ rơi";
  assignment.group = "Nhóm A";
  assignment.timeline.front().approximate = true;
  const auto lines = entries_of(plan);
  EXPECT_EQ(line_of(lines, "DESCRIPTION"),
            ":In sách\\; phát tờ rơi\\, dán áp phích\\n§ II/1 Tuyên truyền\\n⏱ ≈ thời gian in\\n→ 500 tờ rơi\\nKế hoạch 45/KH-UBND: "
            "Phòng cháy năm 2021 (ke-hoach.txt)");
  EXPECT_EQ(line_of(lines, "STATUS"), ":TENTATIVE");
  EXPECT_EQ(line_of(lines, "CATEGORIES"), ":Kế hoạch 45/KH-UBND");
  EXPECT_NE(lines.find("CATEGORIES:Nhóm A\r\n"), std::string::npos);
  EXPECT_EQ(line_of(lines, "CLASS"), "");
  plan.header.secrecy = "MẬT";
  EXPECT_EQ(line_of(entries_of(plan), "CLASS"), ":CONFIDENTIAL");
}

TEST(WriteCalendar, TheSummaryIsCutBehindAWord) {
  std::string work = "Kiểm tra";
  for (int i = 0; i < 20; ++i) work += " trường học";
  const auto summary = line_of(entries_of(plan_with(time_of(Kind::deadline, {}, "2021-11-30"), work)), "SUMMARY");
  EXPECT_TRUE(summary.starts_with(":Kiểm tra trường học")) << summary;
  EXPECT_TRUE(summary.ends_with(" trường…") || summary.ends_with(" học…")) << summary;
  const std::string exact = "tám mươi chữ, không hơn không kém, vừa đủ cho một dòng lịch của mọi người dùng đó";
  const auto whole = line_of(entries_of(plan_with(time_of(Kind::deadline, {}, "2021-11-30"), exact)), "SUMMARY");
  EXPECT_TRUE(whole.find("…") == std::string::npos || whole.size() < exact.size() + 4) << whole;
}

TEST(WriteCalendar, LinesAreFoldedBetweenCharacters) {
  std::string word, work;
  for (int i = 0; i < 60; ++i) work += (i % 7 == 0 ? " " : "") + std::string("ễệớ");
  for (std::size_t blanks = 0; blanks < 80; ++blanks) {
    const auto lines = entries_of(plan_with(time_of(Kind::deadline, {}, "2021-11-30"), word + work));
    word += 'a';
    for (std::size_t begin = 0; begin < lines.size();) {
      const auto end = lines.find("\r\n", begin);
      ASSERT_NE(end, std::string::npos);
      EXPECT_LE(end - begin, 75U);
      const auto first = static_cast<unsigned char>(lines[begin] == ' ' ? lines[begin + 1] : lines[begin]);
      EXPECT_NE(first & 0xC0U, 0x80U) << "a character was cut: " << lines.substr(begin, end - begin);
      EXPECT_EQ(lines.substr(begin, end - begin).find_first_of("\r\n"), std::string::npos) << testing::PrintToString(lines);
      begin = end + 2;
    }
    ASSERT_TRUE(line_of(lines, "DESCRIPTION").starts_with(':' + word.substr(0, word.size() - 1) + work)) << "unfolded, nothing is lost";
  }
}

TEST(WriteCalendar, OddBytesDoNoHarm) {
  auto plan = plan_with(time_of(Kind::deadline, {}, "2021-11-30"), "Họp\r\nEND:VTODO\x01");
  plan.assignments.front().lead = {actor_of("Sở\x7F\n\"X\"; A:B")};
  const auto lines = write_calendar_entries(plan, "a\xFF\xC3.txt");
  EXPECT_EQ(line_of(lines, "SUMMARY"), ":Họp  END:VTODO ");
  EXPECT_NE(line_of(lines, "DESCRIPTION").find("(a\xEF\xBF\xBD\xEF\xBF\xBD.txt)"), std::string::npos);
  const std::unique_ptr<icalcomponent, Freed> all(icalparser_parse_string((write_calendar_head() + lines + write_calendar_tail()).c_str()));
  ASSERT_NE(all, nullptr);
  EXPECT_EQ(icalcomponent_count_components(all.get(), ICAL_VTODO_COMPONENT), 1);
  EXPECT_EQ(icalcomponent_count_errors(all.get()), 0);
}

TEST(WriteCalendar, EveryTimeHasItsOwnName) {
  auto plan = plan_with(time_of(Kind::deadline, {}, "2021-11-30"));
  plan.assignments.front().timeline.push_back(time_of(Kind::ongoing, {}, {}));
  plan.assignments.front().timeline.push_back(time_of(Kind::period, "2021-05-01", "2021-05-01"));
  const auto lines = entries_of(plan);
  EXPECT_NE(lines.find("-a1-1\r\n"), std::string::npos);
  EXPECT_NE(lines.find("-a1-3\r\n"), std::string::npos);
  EXPECT_EQ(lines, entries_of(plan)) << "the same plan gives the same bytes";
}

TEST(WriteCalendar, HeadAndTailFitAroundEntries) {
  EXPECT_TRUE(write_calendar_head().starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//vnplan//vnplan "));
  EXPECT_TRUE(write_calendar_head().ends_with("\r\n"));
  EXPECT_EQ(write_calendar_tail(), "END:VCALENDAR\r\n");
  const auto one = entries_of(time_of(Kind::deadline, {}, "2021-11-30")), other = entries_of(time_of(Kind::period, "2021-05-01", "2021-05-01"));
  const std::unique_ptr<icalcomponent, Freed> all(icalparser_parse_string((write_calendar_head() + one + other + write_calendar_tail()).c_str()));
  ASSERT_NE(all, nullptr);
  EXPECT_EQ(icalcomponent_count_components(all.get(), ICAL_ANY_COMPONENT), 2);
  icalrestriction_check(all.get());
  EXPECT_EQ(icalcomponent_count_errors(all.get()), 0);
}

int dated_times(const Plan& plan) {
  int count = 0;
  for (const auto& assignment : plan.assignments)
    for (const auto& time : assignment.timeline) count += time.every || time.kind == Kind::period || time.kind == Kind::deadline ? 1 : 0;
  return count;
}

/// Every plan of the corpus has a date or a year, so that each of its dated times is an entry.
TEST(WriteCalendar, EveryPlanOfTheCorpusIsACalendar) {
  int entries = 0;
  for (const auto& file : std::filesystem::directory_iterator(VNPLAN_CORPUS "/plans")) {
    const auto plan = parse_file(file.path());
    ASSERT_TRUE(plan) << file.path();
    const auto lines = write_calendar_head() + write_calendar_entries(*plan, file.path().filename().string()) + write_calendar_tail();
    const std::unique_ptr<icalcomponent, Freed> all(icalparser_parse_string(lines.c_str()));
    ASSERT_NE(all, nullptr) << file.path();
    icalrestriction_check(all.get());
    EXPECT_EQ(icalcomponent_count_errors(all.get()), 0) << file.path();
    const auto count = icalcomponent_count_components(all.get(), ICAL_ANY_COMPONENT);
    EXPECT_EQ(count, dated_times(*plan)) << file.path();
    entries += count;
  }
  EXPECT_GT(entries, 100);
}

}  // namespace
}  // namespace vnplan
