/// The page of one plan: well-formed whatever the plan says, every link leads somewhere, every fact is there.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "page/html.h"
#include "page/places.h"
#include "support/html_page.h"
#include "vnplan/export.h"
#include "vnplan/parse.h"

namespace vnplan {
namespace {

using support::read_page;

Span span_of(const std::string& text, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

Plan plan_of(const std::string& text) {
  Plan plan;
  plan.source.text = text;
  return plan;
}

Timeline time_at(const std::string& text, const std::string& words) {
  Timeline timeline;
  timeline.text = words;
  timeline.span = span_of(text, words);
  return timeline;
}

Actor actor_at(const std::string& text, const std::string& words) {
  Actor actor;
  actor.text = words;
  actor.span = span_of(text, words);
  return actor;
}

std::size_t count_of(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

TEST(PageHtml, EscapesWhatEndsTextOrAttributes) {
  EXPECT_EQ(page::html_of("<img onerror='x' a=\"&\">"), "&lt;img onerror=&#39;x&#39; a=&quot;&amp;&quot;&gt;");
  EXPECT_EQ(page::html_of("Sở Y tế\tA\nB"), "Sở Y tế\tA\nB");
  EXPECT_EQ(page::html_of(std::string("a\0b\x01\x7F", 5)), "a␀b␁␡");
  EXPECT_EQ(page::html_of("a\r\nb\rc"), "a\nb\nc");
  EXPECT_EQ(page::html_of("\xC3("), "\xEF\xBF\xBD(");                            // half a character
  EXPECT_EQ(page::html_of("\xC0\xBC"), "\xEF\xBF\xBD\xEF\xBF\xBD");              // an overlong <
  EXPECT_EQ(page::html_of("\xED\xA0\x80").find("\xED"), std::string::npos);      // a surrogate
  EXPECT_EQ(page::html_of("\xF0\x9F\x98\x80"), "\xF0\x9F\x98\x80");              // a character of four bytes
}

TEST(PageHtml, WritesJsonThatAScriptElementMayHold) {
  const std::string hostile = "</script><!--\xE2\x80\xA8\xE2\x80\xA9\"\\\n\x01";
  std::string out;
  page::put_json(out, hostile);
  EXPECT_EQ(out.find('<'), std::string::npos);
  EXPECT_EQ(out.find("\xE2\x80\xA8"), std::string::npos);
  EXPECT_EQ(nlohmann::json::parse(out).get<std::string>(), hostile);
  out.clear();
  page::put_json(out, "\xFF");
  EXPECT_EQ(out, "\"\xEF\xBF\xBD\"");
}

TEST(PageHtml, CutsBehindAWord) {
  EXPECT_EQ(page::beginning_of("rà soát văn bản", 20), "rà soát văn bản");
  EXPECT_EQ(page::beginning_of("rà soát văn bản", 9), "rà soát…");
  EXPECT_EQ(page::beginning_of("ràsoátvănbản", 3), "ràs…");
  EXPECT_EQ(page::beginning_of("rà soát", 7), "rà soát");
}

TEST(PageHtml, LinksToPlacesOfTheWebAlone) {
  EXPECT_EQ(page::safe_address("a/b.html"), "a/b.html");
  EXPECT_EQ(page::safe_address("https://vanban.example/1"), "https://vanban.example/1");
  EXPECT_EQ(page::safe_address("a/b:c.html"), "a/b:c.html");
  EXPECT_EQ(page::safe_address("javascript:alert(1)"), "");
  EXPECT_EQ(page::safe_address(" javascript:alert(1)"), "");
  EXPECT_EQ(page::safe_address("\x01/javascript:alert(1)"), "");
  EXPECT_EQ(page::safe_address("data:text/html,x"), "");
}

TEST(PageHtml, LooksNotAgainThroughWhatFilledASlot) {
  std::string out;
  page::fill(out, "a{{x}}b{{y}}", [](std::string_view slot) { return slot == "x" ? std::string("{{y}}") : std::string("Y"); });
  EXPECT_EQ(out, "a{{y}}bY");
}

TEST(WritePage, OfAnEmptyPlanIsWhole) {
  for (const auto language : {Language::vietnamese, Language::english}) {
    const auto page = read_page(write_page({}, "", {language, {}}));
    EXPECT_TRUE(page.faults.empty()) << page.faults.front();
  }
}

TEST(WritePage, OfEveryPlanOfTheCorpusIsWholeAndHoldsItsTextAndFacts) {
  for (const auto& file : std::filesystem::directory_iterator(VNPLAN_CORPUS "/plans")) {
    const auto plan = parse_file(file.path());
    if (!plan) continue;
    const auto name = file.path().filename().string();
    const auto html = write_page(*plan, name);
    const auto page = read_page(html);
    EXPECT_TRUE(page.faults.empty()) << name << ": " << page.faults.front();
    std::string text;  // as a page shows it: lines fed by LF, a form feed by its picture
    for (const char c : plan->source.text) text += c == '\r' ? "" : c == '\f' ? "␌" : std::string(1, c);
    EXPECT_EQ(page.marked, text) << name;
    for (const auto& place : page::places_of(*plan)) EXPECT_TRUE(page.ids.contains(page::id_of(place.span))) << name;
    const auto holds = [&](std::string_view kind, std::size_t count) {
      for (std::size_t i = 0; i < count; ++i) EXPECT_TRUE(page.ids.contains(page::row_id(kind, i))) << name << " " << kind << i;
    };
    holds("a", plan->assignments.size());
    holds("g", plan->agencies.size());
    holds("t", plan->timelines.size());
    holds("c", plan->citations.size());
    holds("d", plan->documents.size());
    holds("f", plan->footnotes.size());
    holds("v", plan->diagnostics.size());
    EXPECT_EQ(html, write_page(*plan, name)) << name;
  }
}

TEST(WritePage, SplitsFactsThatCrossAndKeepsTheirText) {
  const std::string text = "0123456789abcdef";
  auto plan = plan_of(text);
  for (const auto* words : {"012345", "3456789ab", "9abcd", "45", "0123456789abcdef"}) plan.timelines.push_back(time_at(text, words));
  const auto page = read_page(write_page(plan, "x"));
  EXPECT_TRUE(page.faults.empty()) << page.faults.front();
  EXPECT_EQ(page.marked, text);
  for (const auto* id : {"p0-6", "p3-12", "p9-14", "p4-6", "p0-16"}) EXPECT_TRUE(page.ids.contains(id)) << id;
}

TEST(WritePage, MarksWhatTwoTasksShareOnce) {
  const std::string text = "Sở Y tế làm";
  auto plan = plan_of(text);
  plan.assignments.resize(2);
  for (auto& assignment : plan.assignments) assignment.lead = {actor_at(text, "Sở Y tế")};
  const auto html = write_page(plan, "x");
  EXPECT_EQ(count_of(html, "id=\"p0-11\""), 1U);  // eleven bytes
  EXPECT_EQ(count_of(html, "data-r=\"a1 a2\""), 1U);
  EXPECT_EQ(count_of(html, "href=\"#p0-11\""), 2U);
}

TEST(WritePage, StaysWholeWhereFactsLieOneInAnother) {
  const std::string text(4000, 'x');
  auto plan = plan_of(text);
  for (std::uint32_t i = 0; i < 1500; ++i) {
    Timeline timeline;
    timeline.span = {i, 4000 - i};
    plan.timelines.push_back(timeline);
    timeline.span = {i, i + 1500};
    plan.timelines.push_back(timeline);
  }
  const auto html = write_page(plan, "x");
  const auto page = read_page(html);
  EXPECT_TRUE(page.faults.empty()) << page.faults.front();
  EXPECT_EQ(page.marked, text);
  EXPECT_LT(html.size(), 3'000'000U);
}

TEST(WritePage, LeavesOutPlacesThatAreNotInTheText) {
  auto plan = plan_of("abc");
  plan.timelines.resize(4);
  plan.timelines[0].span = {2, 9};
  plan.timelines[1].span = {3, 1};
  plan.timelines[2].span = {4000000000U, 4000000001U};
  plan.sections.resize(1);
  plan.sections[0].span = {77, 88};
  const auto page = read_page(write_page(plan, "x"));
  EXPECT_TRUE(page.faults.empty()) << page.faults.front();
  EXPECT_EQ(page.marked, "abc");
}

/// Every text of a plan made by hand is hostile, also ids, paths and dates.
Plan hostile_plan(const std::string& words) {
  auto plan = plan_of(words + words);
  auto& header = plan.header;
  for (auto* part : {&header.type, &header.type_name, &header.title, &header.code, &header.place, &header.date, &header.agency, &header.parent_agency,
                     &header.urgency, &header.secrecy, &header.uri}) *part = words;
  header.period = Period{words, words};
  Timeline timeline;
  timeline.text = timeline.section = words;
  timeline.start = timeline.end = timeline.every = words;
  timeline.kind = Timeline::Kind::deadline;
  Actor actor;
  actor.text = actor.agency = words;
  actor.scope = words;
  Assignment task;
  task.id = task.section = task.text = words;
  task.lead = task.partners = task.performers = task.monitors = {actor};
  task.product = task.budget = task.group = words;
  task.timeline = {timeline};
  task.span = {0, static_cast<std::uint32_t>(words.size() / 2)};
  plan.assignments = {task};
  plan.timelines = {timeline};
  Agency agency;
  agency.id = agency.name = agency.key = agency.kind = agency.level = words;
  agency.place = agency.successor = agency.until = words;
  plan.agencies = {agency};
  Citation citation;
  citation.id = citation.section = citation.type = citation.document = citation.text = words;
  citation.code = citation.name = citation.date = citation.issuer = citation.subject = words;
  citation.pinpoint = Pinpoint{words, words, words, words};
  plan.citations = {citation};
  Document document;
  document.id = document.type = words;
  document.code = document.name = document.date = document.issuer = document.subject = document.uri = words;
  document.citations = {words};
  plan.documents = {document};
  plan.relations = {{words, words, Relation::Kind::replaces, words}};
  plan.footnotes = {{words, words, words, {0, 5}}};
  plan.recipients = {{words, {0, 3}}};
  plan.signature = Signature{words, words, words, words, {1, 4}};
  plan.diagnostics = {{Code::number_skipped, {2, 7}, words, words}};
  Section section;
  section.path = section.label = section.heading = words;
  plan.sections = {section};
  plan.source.name = plan.source.format = plan.source.charset = plan.source.sha256 = words;
  return plan;
}

TEST(WritePage, LetsNothingOfThePlanBecomeMarkup) {
  const auto clean = read_page(write_page(hostile_plan("words of a plan"), "x"));
  ASSERT_TRUE(clean.faults.empty()) << clean.faults.front();
  for (const auto* words :
       {"</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onclick=\"alert(1)", "' onclick='x", "</div></main></body>", "<!--",
        "]]>", "\xE2\x80\xA8\xE2\x80\xA9", "\x01\x02\x1B[31m", "\xFF\xFE", "{{script}}{{w.lead}}", "2021-02-30", "9999-99-99", "&lt;b&gt;", "#a1",
        "javascript:alert(1)"}) {
    const auto page = read_page(write_page(hostile_plan(words), words, {Language::vietnamese, words}));
    EXPECT_TRUE(page.faults.empty()) << words << ": " << page.faults.front();
    EXPECT_EQ(page.attributes, clean.attributes) << words;
    EXPECT_EQ(page.scripts, clean.scripts) << words;
    for (const auto& href : page.hrefs) EXPECT_FALSE(href.starts_with("javascript")) << words;
    EXPECT_EQ(std::count(page.tags.begin(), page.tags.end(), "img"), 0) << words;
  }
}

TEST(WritePage, AllowsItsOwnStyleAndScriptAlone) {
  const auto html = write_page({}, "x");
  EXPECT_NE(html.find("default-src 'none'; style-src 'sha256-"), std::string::npos);
  EXPECT_EQ(html.find("unsafe-inline"), std::string::npos);
  EXPECT_EQ(html.find("http://"), std::string::npos);
  EXPECT_EQ(html.find("https://"), std::string::npos);
  EXPECT_EQ(html.find(" style=\""), std::string::npos);  // the policy would forbid it
}

TEST(WritePage, LeadsBackToTheOverview) {
  EXPECT_NE(write_page({}, "x", {Language::english, "../index.html"}).find("<a class=\"back\" href=\"../index.html\">"), std::string::npos);
  EXPECT_EQ(write_page({}, "x").find("class=\"back\""), std::string::npos);
}

}  // namespace
}  // namespace vnplan
