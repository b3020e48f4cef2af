/// Pages for a browser: what a plan says never becomes markup, links have targets, all facts are there, the same plan gives the same bytes.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "page/html.h"
#include "page/marked_text.h"
#include "vnplan/export.h"
#include "vnplan/parse.h"

namespace vnplan {
namespace {

using Json = nlohmann::json;

Plan corpus_plan(const std::string& name) {
  auto plan = parse_file(std::filesystem::path(VNPLAN_CORPUS) / "plans" / name);
  EXPECT_TRUE(plan) << name;
  return plan ? std::move(*plan) : Plan{};
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

/// What stands between `before` and the next `"`, each time.
std::vector<std::string> values_of(std::string_view text, std::string_view before) {
  std::vector<std::string> values;
  for (auto at = text.find(before); at != std::string_view::npos; at = text.find(before, at)) {
    at += before.size();
    values.emplace_back(text.substr(at, text.find('"', at) - at));
  }
  return values;
}

/// Without scripts and styles, whose text is no markup.
std::string markup_of(std::string page) {
  for (const std::string_view element : {"script", "style"}) {
    const auto open = "<" + std::string(element);
    const auto close = "</" + std::string(element) + ">";
    for (auto at = page.find(open); at != std::string::npos; at = page.find(open)) page.erase(at, page.find(close, at) + close.size() - at);
  }
  return page;
}

/// Empty if every element is closed inside the one it was opened in, otherwise the first that is not.
std::string wrong_nesting(std::string_view html) {
  std::vector<std::string> open;
  for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    if (html.substr(at, 2) == "<!") continue;
    const bool closes = html.substr(at, 2) == "</";
    const auto begin = at + (closes ? 2 : 1);
    auto end = begin;
    while (end < html.size() && std::isalnum(static_cast<unsigned char>(html[end])) != 0) ++end;
    const std::string name(html.substr(begin, end - begin));
    const bool is_void = name == "br" || name == "meta" || name == "input" || html.substr(html.find('>', at) - 1, 1) == "/";
    if (is_void) continue;
    if (!closes) {
      if (name == "a" && std::find(open.begin(), open.end(), "a") != open.end()) return "a in a at " + std::to_string(at);
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return "</" + name + "> at " + std::to_string(at);
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : "<" + open.back() + "> is open";
}

/// The lines of JSON in an overview: the words of the page, then two for each plan.
std::vector<std::string> json_of(std::string_view overview) {
  constexpr std::string_view open = "<script type=\"application/json\"";
  std::vector<std::string> all;
  for (auto at = overview.find(open); at != std::string_view::npos; at = overview.find(open, at)) {
    at = overview.find('>', at) + 1;
    all.emplace_back(overview.substr(at, overview.find("</script>", at) - at));
  }
  return all;
}

const std::string hostile = "</script><img src=x onerror=\"hit()\"> 'x' & \xE2\x80\xA8 \x01 \xFF";

TEST(PageText, LeavesNoMarkup) {
  EXPECT_EQ(page::html_of("</script>"), "&lt;/script&gt;");
  EXPECT_EQ(page::html_of("<img src=x onerror=\"hit()\">"), "&lt;img src=x onerror=&quot;hit()&quot;&gt;");
  EXPECT_EQ(page::html_of("'&amp;'"), "&#39;&amp;amp;&#39;");
  EXPECT_EQ(page::html_of("Sở Y tế"), "Sở Y tế");
}

TEST(PageText, ShowsControlCharactersAndBadBytes) {
  EXPECT_EQ(page::html_of(std::string_view("a\0b\x1B\x7F", 5)), "a\xE2\x90\x80" "b\xE2\x90\x9B\xE2\x90\xA1");
  EXPECT_EQ(page::html_of("a\tb\r\nc\rd\n"), "a\tb\nc\nd\n");
  EXPECT_EQ(page::html_of("\xC0\xAF\xED\xA0\x80\xF4\x90\x80\x80"), page::html_of("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"));
  EXPECT_EQ(page::html_of("\xE1\xBB"), "\xEF\xBF\xBD\xEF\xBF\xBD");  // ends inside a letter
}

TEST(PageJson, StaysInsideItsScript) {
  std::string out;
  page::put_json(out, "</script><!-- \"\\ \xE2\x80\xA8\xE2\x80\xA9\n\x01 & ế");
  EXPECT_EQ(out, "\"\\u003c/script\\u003e\\u003c!-- \\\"\\\\ \\u2028\\u2029\\u000a\\u0001 \\u0026 ế\"");
  EXPECT_EQ(Json::parse(out).get<std::string>(), "</script><!-- \"\\ \xE2\x80\xA8\xE2\x80\xA9\n\x01 & ế");
}

TEST(PageAddress, NoScript) {
  for (const auto* good : {"a.html", "sub/a.html#a1", "https://example.org/", "http://example.org/", "../index.html", "a?b:c", "./a:b"}) {
    EXPECT_EQ(page::safe_address(good), good);
  }
  for (const auto* bad : {"javascript:hit()", "JavaScript:hit()", " javascript:hit()", "\tjavascript:hit()", "java\nscript:hit()", "data:text/html,x",
                          "vbscript:x", "file:///etc/passwd", "\x01javascript:x"}) {
    EXPECT_EQ(page::safe_address(bad), "") << bad;
  }
}

TEST(PageBeginning, CutsBehindAWord) {
  EXPECT_EQ(page::beginning_of("Sở Y tế chủ trì", 20), "Sở Y tế chủ trì");
  EXPECT_EQ(page::beginning_of("Sở Y tế chủ trì", 9), "Sở Y tế…");
  EXPECT_EQ(page::beginning_of("ếếếế", 2), "ếế…");
}

Plan hostile_plan() {
  Plan plan;
  plan.source.name = hostile;
  plan.source.text = hostile + "\n" + hostile;
  plan.header.title = plan.header.agency = plan.header.code = plan.header.date = plan.header.type_name = hostile;
  const Span all{0, static_cast<std::uint32_t>(hostile.size())};
  Agency agency;
  agency.id = agency.key = agency.name = hostile;
  plan.agencies.push_back(agency);
  Assignment assignment;
  assignment.id = assignment.text = assignment.section = hostile;
  assignment.product = assignment.budget = assignment.group = hostile;
  assignment.span = all;
  assignment.lead.push_back({hostile, hostile, hostile, all});
  Timeline timeline;
  timeline.text = timeline.section = hostile;
  timeline.end = timeline.every = hostile;
  timeline.span = all;
  assignment.timeline.push_back(timeline);
  plan.assignments.push_back(assignment);
  plan.timelines.push_back(timeline);
  Citation citation;
  citation.id = citation.type = citation.document = citation.section = hostile;
  citation.code = citation.issuer = citation.subject = citation.date = hostile;
  citation.span = all;
  plan.citations.push_back(citation);
  Document document;
  document.id = document.type = hostile;
  document.code = document.uri = document.subject = hostile;
  plan.documents.push_back(document);
  plan.diagnostics.push_back({Code::number_skipped, all, hostile, hostile});
  return plan;
}

TEST(Page, HostilePlanIsText) {
  const auto plan = hostile_plan();
  const auto whole = write_page(plan, hostile, {Language::english, "javascript:hit()"});
  EXPECT_EQ(count_of(whole, "<script"), 2U);  // the words and the page's own
  EXPECT_EQ(count_of(whole, "</script>"), 2U);
  const auto markup = markup_of(whole);
  EXPECT_EQ(markup.find("<img"), std::string::npos);
  EXPECT_EQ(count_of(markup, "onerror=\""), 0U);
  EXPECT_EQ(markup.find("javascript:"), std::string::npos);
  EXPECT_EQ(markup.find('\x01'), std::string::npos);
  EXPECT_EQ(wrong_nesting(markup), "");
}

TEST(Page, EveryLinkHasItsTargetOnce) {
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(VNPLAN_CORPUS) / "plans")) {
    const auto markup = markup_of(write_page(corpus_plan(entry.path().filename().string()), "x.txt"));
    std::map<std::string, int> ids;
    for (const auto& id : values_of(markup, " id=\"")) ++ids[id];
    for (const auto& [id, count] : ids) EXPECT_EQ(count, 1) << id << " of " << entry.path();
    for (const auto& target : values_of(markup, "href=\"#")) EXPECT_EQ(ids.count(target), 1U) << target << " of " << entry.path();
    EXPECT_EQ(wrong_nesting(markup), "") << entry.path();
  }
}

TEST(Page, HasAllAssignmentsAndCitations) {
  const auto plan = corpus_plan("lamdong-chuyendoiso.txt");
  ASSERT_EQ(plan.assignments.size(), 21U);
  const auto markup = write_page(plan, "x.txt");
  for (std::size_t i = 0; i < plan.assignments.size(); ++i) {
    EXPECT_EQ(count_of(markup, "<tr id=\"a" + std::to_string(i + 1) + "\""), 1U) << i;
    EXPECT_NE(markup.find(page::html_of(plan.assignments[i].text)), std::string::npos) << i;
  }
  for (std::size_t i = 0; i < plan.citations.size(); ++i) EXPECT_EQ(count_of(markup, "<tr id=\"c" + std::to_string(i + 1) + "\""), 1U) << i;
  EXPECT_EQ(count_of(markup, "<tr id=\"c"), plan.citations.size());
  EXPECT_NE(markup.find("<td>Luật Công nghệ thông tin</td>"), std::string::npos);  // a law without a code by its words, not "L …"
}

TEST(MarkedText, FactsThatCrossNest) {
  Plan plan;
  plan.source.text = "0123456789";
  const auto cite = [&](std::uint32_t begin, std::uint32_t end) {
    Citation citation;
    citation.span = {begin, end};
    plan.citations.push_back(citation);
  };
  cite(1, 6);
  cite(4, 9);  // crosses the first
  cite(4, 5);
  cite(9, 12);  // behind the end: not marked
  std::string out;
  page::put_marked_text(out, plan);
  EXPECT_EQ(wrong_nesting(out), "") << out;
  EXPECT_EQ(count_of(out, "data-r=\"c2\""), 2U) << out;
  EXPECT_EQ(count_of(out, "data-r=\"c4\""), 0U) << out;
  const auto ids = values_of(out, " id=\"");
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size()) << out;
  std::string text;
  bool inside = false;
  for (const char c : out) {
    if (c == '<') inside = true;
    if (!inside) text += c;
    if (c == '>') inside = false;
  }
  EXPECT_EQ(text, plan.source.text);
}

TEST(Page, EmptyPlanAndSameBytes) {
  const auto empty = write_page({}, "");
  EXPECT_EQ(wrong_nesting(markup_of(empty)), "");
  EXPECT_NE(empty.find("</html>"), std::string::npos);
  EXPECT_EQ(empty.find("{{"), std::string::npos);
  const auto plan = corpus_plan("yenbai-2023.txt");
  EXPECT_EQ(write_page(plan, "x.txt"), write_page(corpus_plan("yenbai-2023.txt"), "x.txt"));
  EXPECT_EQ(write_overview_entry(plan, "x.txt", "x.html"), write_overview_entry(corpus_plan("yenbai-2023.txt"), "x.txt", "x.html"));
}

TEST(Overview, EntriesAreJson) {
  const auto plan = corpus_plan("yenbai-2023.txt");
  const auto whole = write_overview_head() + write_overview_entry(plan, "a.txt", "a.html") + write_overview_entry({}, "b.txt", "javascript:hit()") +
                     write_overview_entry(hostile_plan(), hostile, "c.html") + write_overview_tail();
  EXPECT_EQ(wrong_nesting(markup_of(whole)), "");
  const auto parts = json_of(whole);
  ASSERT_EQ(parts.size(), 4U);
  EXPECT_TRUE(Json::accept(parts[0]));
  std::vector<Json> heads;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto cut = parts[i].find('\n');
    ASSERT_NE(cut, std::string::npos);
    heads.push_back(Json::parse(parts[i].substr(0, cut)));
    const auto words = Json::parse(parts[i].substr(cut + 1));
    EXPECT_EQ(words.size(), heads.back()[8].size());  // work and time; day and actors
  }
  EXPECT_EQ(heads[0][0], "a.html");
  EXPECT_EQ(heads[0][1], plan.header.title.value());
  EXPECT_EQ(heads[0][7].size(), 2 * plan.agencies.size());
  EXPECT_EQ(heads[0][8].size(), 2 * plan.assignments.size());
  EXPECT_EQ(heads[1][0], "");
  EXPECT_EQ(heads[1][1], "b.txt");
  EXPECT_EQ(heads[2][1].get<std::string>().substr(0, 9), "</script>");
}

}  // namespace
}  // namespace vnplan
