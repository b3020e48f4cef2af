/// The overview of many plans: a head, an entry for each plan, a tail.
#include <gtest/gtest.h>

#include <string>

#include <nlohmann/json.hpp>

#include "page/days.h"
#include "page/words.h"
#include "support/html_page.h"
#include "vnplan/export.h"

namespace vnplan {
namespace {

using Json = nlohmann::json;

Timeline due(Timeline::Kind kind, const std::string& end) {
  Timeline timeline;
  timeline.kind = kind;
  timeline.text = "by " + end;
  timeline.end = end;
  return timeline;
}

Actor actor(const std::string& agency) {
  Actor actor;
  actor.agency = agency;
  return actor;
}

Plan plan_of_two_tasks() {
  Plan plan;
  plan.header.title = "Kế hoạch </script>";
  plan.agencies.resize(2);
  plan.agencies[0].id = "g1";
  plan.agencies[0].key = "kon-tum/so-y-te";
  plan.agencies[0].name = "Sở Y tế";
  plan.agencies[0].place = "Kon Tum";
  plan.agencies[1].id = "g2";
  plan.agencies[1].name = "UBND tỉnh Kon Tum";
  plan.agencies[1].place = "Kon Tum";
  plan.assignments.resize(2);
  plan.assignments[0].text = std::string(300, 'x');
  plan.assignments[0].lead = {actor("g2"), actor("g2"), actor("g9")};
  plan.assignments[0].performers = {actor("g1")};
  plan.assignments[0].timeline = {due(Timeline::Kind::deadline, "1970-01-02")};
  plan.assignments[1].timeline = {due(Timeline::Kind::relative, "event")};
  plan.diagnostics = {{Code::number_skipped, {}, {}, {}}, {Code::look_alike_folded, {}, {}, {}}};
  return plan;
}

TEST(WriteOverview, IsWholeWithAnyEntries) {
  for (const auto language : {Language::vietnamese, Language::english}) {
    const auto entry = write_overview_entry(plan_of_two_tasks(), "a.txt", "a.html");
    for (const auto& entries : {std::string(), entry, entry + entry + write_overview_entry({}, "", "")}) {
      const auto page = support::read_page(write_overview_head(language) + entries + write_overview_tail());
      EXPECT_TRUE(page.faults.empty()) << page.faults.front();
    }
  }
}

TEST(WriteOverview, EntryHoldsWhatIsCountedThenTheWords) {
  const auto html = write_overview_entry(plan_of_two_tasks(), "a.txt", "a.html");
  ASSERT_TRUE(html.starts_with("<p>") && html.ends_with("</p>\n"));
  const auto text = html.substr(3, html.size() - 8);
  EXPECT_EQ(text.find_first_of("<>&"), std::string::npos);
  const auto cut = text.find('\n');
  const auto head = Json::parse(text.substr(0, cut));
  EXPECT_EQ(head, Json::parse(R"json(["a.html", "Kế hoạch </script>", "", "", "", "a.txt", 1,
    ["kon-tum/so-y-te", "Sở Y tế (Kon Tum)", "UBND tỉnh Kon Tum", "UBND tỉnh Kon Tum"], [1, [1, 0, 1, 1, 0], null, [0, 0, 0]]])json"));
  const auto words = Json::parse(text.substr(cut + 1));
  EXPECT_EQ(words, Json({std::string(120, 'x') + "…", "", "", "by event"}));
}

TEST(WriteOverview, EntryLeadsNowhereElse) {
  EXPECT_EQ(write_overview_entry({}, "a", "javascript:alert(1)").find("javascript"), std::string::npos);
}

TEST(PageDays, AreThoseOfTheCalendar) {
  EXPECT_EQ(page::number_of(*page::day_of("1970-01-01")), 0);
  EXPECT_EQ(page::number_of(*page::day_of("2021-11-30")), 18961);
  EXPECT_TRUE(page::day_of("2024-02-29"));
  for (const auto* no_day : {"2021-02-29", "2021-13-01", "2021-11", "--11-30", "", "2021-11-3x", "0001-01-01", "9999-12-31", "2021/11/30"}) {
    EXPECT_FALSE(page::day_of(no_day)) << no_day;
  }
}

TEST(PageDays, ATaskIsDueAtItsFirstDeadline) {
  using Kind = Timeline::Kind;
  Assignment task;
  EXPECT_EQ(page::due_of(task), nullptr);
  task.timeline = {due(Kind::recurring, "--11-30"), due(Kind::relative, "2021-01-01")};
  EXPECT_EQ(page::due_of(task), nullptr);
  task.timeline = {due(Kind::period, "2021-06-30"), due(Kind::period, "2021-12-31")};
  EXPECT_EQ(page::due_of(task)->end, "2021-12-31");
  task.timeline.push_back(due(Kind::deadline, "2022-05-01"));
  task.timeline.push_back(due(Kind::deadline, "2022-03-01"));
  EXPECT_EQ(page::due_of(task)->end, "2022-03-01");
}

TEST(PageWords, HaveBothLanguages) {
  const auto words = Json::parse(page::dictionary());
  EXPECT_GT(words.size(), 100U);
  for (const auto& [key, pair] : words.items()) {
    ASSERT_EQ(pair.size(), 2U) << key;
    EXPECT_FALSE(pair[0].get<std::string>().empty()) << key;
    EXPECT_FALSE(pair[1].get<std::string>().empty()) << key;
  }
}

/// A key that the table lacks would be shown as it is.
TEST(PageWords, HaveEveryKeyOfThePages) {
  const auto words = Json::parse(page::dictionary());
  Plan plan;
  using Time = Timeline::Kind;
  for (const auto kind : {Time::period, Time::deadline, Time::recurring, Time::ongoing, Time::relative}) {
    plan.timelines.emplace_back().kind = kind;
  }
  for (const auto via : {Assignment::Via::label, Assignment::Via::heading, Assignment::Via::inline_, Assignment::Via::table}) {
    plan.assignments.emplace_back().via = via;
  }
  for (const auto role : {Citation::Role::basis, Citation::Role::mention, Citation::Role::repeal, Citation::Role::attachment}) {
    plan.citations.emplace_back().role = role;
  }
  plan.documents.emplace_back().id = "d1";
  for (const auto kind : {Relation::Kind::based_on, Relation::Kind::implements, Relation::Kind::amends, Relation::Kind::replaces,
                          Relation::Kind::attached_to}) plan.relations.push_back({"plan", "d1", kind, {}});
  for (const auto* level : {"", "central", "province", "district", "commune"}) plan.agencies.emplace_back().level = level;
  plan.diagnostics = {{Code::number_skipped, {}, {}, {}}, {Code::look_alike_folded, {}, {}, {}}};
  const auto html = write_page(plan, "x") + write_overview_head();
  for (const auto* attribute : {"data-w=\"", "data-label=\"", "data-hint=\""}) {
    for (auto at = html.find(attribute); at != std::string::npos; at = html.find(attribute, at + 1)) {
      const auto begin = at + std::string(attribute).size();
      const auto key = html.substr(begin, html.find('"', begin) - begin);
      EXPECT_TRUE(words.contains(key) || key.find('\'') != std::string::npos) << key;
    }
  }
}

}  // namespace
}  // namespace vnplan
