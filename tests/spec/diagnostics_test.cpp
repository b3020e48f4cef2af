/// corpus/spec/diagnostics.md and vnplan/diagnostics.def are one list: every code has a page, every page a code, and its example raises it.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <vnplan/vnplan.h>

#include "manual.h"

namespace {

using vnplan::Code;

const manual::Chapter& pages_of_diagnostics() {
  const auto& all = manual::chapters();
  return *std::find_if(all.begin(), all.end(), [](const manual::Chapter& c) { return c.name == "diagnostics"; });
}

/// "VP0402 number_skipped"
std::string heading_of(Code code) { return vnplan::code_of(code) + " " + std::string(vnplan::name_of(code)); }

/// A text without type or numbers is often no plan either.
bool is_brought_along(Code page, Code other) {
  return (page == Code::not_a_plan || page == Code::no_sections || page == Code::type_missing || page == Code::label_without_work) &&
         (other == Code::no_sections || other == Code::type_missing || other == Code::not_a_plan || other == Code::task_without_lead);
}

class DiagnosticPage : public testing::TestWithParam<Code> {};

/// The examples of its page: the first raises it, the second does not.
std::vector<manual::Example> examples_of(Code code) {
  std::vector<manual::Example> examples;
  for (const auto& example : pages_of_diagnostics().examples)
    if (example.heading == heading_of(code)) examples.push_back(example);
  return examples;
}

/// Everything that is said of an example, by the reading and by the checks.
std::vector<std::string> raised_by(const manual::Example& example) {
  std::vector<std::string> raised;
  const auto plan = vnplan::parse(example.input);
  EXPECT_TRUE(plan) << example.place() << ": " << plan.error().what;
  if (!plan) return raised;
  for (const auto& diagnostic : plan->diagnostics) raised.push_back(heading_of(diagnostic.code));
  for (const auto& diagnostic : vnplan::check(*plan)) raised.push_back(heading_of(diagnostic.code));
  return raised;
}

bool raises(const manual::Example& example, Code code) {
  const auto raised = raised_by(example);
  return std::count(raised.begin(), raised.end(), heading_of(code)) > 0;
}

TEST_P(DiagnosticPage, Explains) {
  const auto& pages = pages_of_diagnostics().pages;
  const auto page = std::find_if(pages.begin(), pages.end(), [&](const manual::Page& p) { return p.heading == heading_of(GetParam()); });
  ASSERT_NE(page, pages.end()) << "diagnostics.md has no page \"## " << heading_of(GetParam()) << '"';
  EXPECT_GT(page->prose.size(), 60U) << "diagnostics.md:" << page->line << ": say what it means";
  const auto fix = "What to do: " + std::string(vnplan::fix_of(GetParam())) + ".\n";
  EXPECT_NE(page->prose.find(fix), std::string::npos) << "diagnostics.md:" << page->line << ": write the line\n" << fix;
}

TEST_P(DiagnosticPage, IsRaisedByItsFirstExample) {
  const auto examples = examples_of(GetParam());
  ASSERT_EQ(examples.size(), 2U) << heading_of(GetParam());
  EXPECT_TRUE(raises(examples[0], GetParam())) << examples[0].place();
}

TEST_P(DiagnosticPage, IsNotRaisedByItsSecondExample) {
  const auto examples = examples_of(GetParam());
  ASSERT_EQ(examples.size(), 2U) << heading_of(GetParam());
  EXPECT_FALSE(raises(examples[1], GetParam())) << examples[1].place();
}

/// Of the form alone, which short examples leave out, and of notes may more be said than the page is about.
TEST_P(DiagnosticPage, IsNotMixedWithOthers) {
  for (const auto& example : examples_of(GetParam()))
    for (const auto& heading : raised_by(example)) {
      const auto& all = vnplan::all_codes();
      const auto code = *std::find_if(all.begin(), all.end(), [&](Code c) { return heading_of(c) == heading; });
      if (code == GetParam() || code == Code::form_part_missing || vnplan::severity_of(code) == vnplan::Severity::note) continue;
      EXPECT_TRUE(is_brought_along(GetParam(), code)) << example.place() << " raises " << heading << " too";
    }
}

/// lib/output/messages/vi.po has every message and every advice, with the same holes.
TEST_P(DiagnosticPage, IsSaidInVietnamese) {
  using vnplan::Language;
  if (!vnplan::has_messages_in(Language::vietnamese)) GTEST_SKIP() << "built without msgfmt";
  const auto english = std::string(vnplan::pattern_of(GetParam()));
  const auto vietnamese = vnplan::pattern_of(GetParam(), Language::vietnamese);
  EXPECT_NE(vietnamese, english);
  EXPECT_NE(vnplan::fix_of(GetParam(), Language::vietnamese), vnplan::fix_of(GetParam()));
  for (const std::string hole : {"{actual}", "{required}"})
    EXPECT_EQ(vietnamese.find(hole) == std::string::npos, english.find(hole) == std::string::npos) << vietnamese;
  const auto message = vnplan::message_of({GetParam(), {}, "R", "A"}, Language::vietnamese);
  EXPECT_EQ(message.find_first_of("{}"), std::string::npos) << message;
}

INSTANTIATE_TEST_SUITE_P(Manual, DiagnosticPage, testing::ValuesIn(vnplan::all_codes()), [](const testing::TestParamInfo<Code>& info) {
  return vnplan::code_of(info.param) + "_" + std::string(vnplan::name_of(info.param));
});

TEST(DiagnosticPages, AllHaveACode) {
  std::vector<std::string> known;
  for (const auto code : vnplan::all_codes()) known.push_back(heading_of(code));
  for (const auto& page : pages_of_diagnostics().pages) {
    if (page.heading == "Diagnostics") continue;
    EXPECT_EQ(std::count(known.begin(), known.end(), page.heading), 1) << "diagnostics.md:" << page.line << ": " << page.heading;
  }
}

}  // namespace
