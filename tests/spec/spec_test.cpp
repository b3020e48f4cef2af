/// Every example of the manual holds. A failure names the chapter's file and line; read the rule above the example, then decide whether the
/// program or the manual is wrong.

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "manual.h"
#include "windows.h"

namespace {

using manual::Example;

std::vector<Example> all_examples() {
  std::vector<Example> all;
  for (const auto& chapter : manual::chapters())
    if (chapter.name != "diagnostics") all.insert(all.end(), chapter.examples.begin(), chapter.examples.end());
  return all;
}

/// "52_timelines_14_Quarters_and_halves"
std::string name_of_test(const testing::TestParamInfo<Example>& info) {
  auto name = info.param.chapter + "_" + std::to_string(info.param.line) + "_" + info.param.heading;
  std::replace_if(name.begin(), name.end(), [](unsigned char c) { return c >= 0x80 || std::isalnum(c) == 0; }, '_');
  return name;
}

/// Blank lines and blanks at the end of a line are not part of what an expectation says.
std::string tidy(const std::string& words) {
  std::string out;
  std::string line;
  for (const char c : words + "\n") {
    if (c != '\n') {
      line += c;
      continue;
    }
    line.erase(line.find_last_not_of(" \r") + 1);
    if (!line.empty()) out += line + '\n';
    line.clear();
  }
  return out;
}

class Spec : public testing::TestWithParam<Example> {};

TEST_P(Spec, Holds) {
  const auto& example = GetParam();
  ASSERT_FALSE(example.expectations.empty()) << example.place() << " says nothing of its plan";
  for (const auto& expectation : example.expectations) {
    ASSERT_TRUE(manual::is_kind(expectation.kind)) << example.chapter << ".md:" << expectation.line << ": no such kind: " << expectation.kind;
    const auto expected = tidy(expectation.words);
    const auto got = tidy(manual::look(example, expectation));
    EXPECT_TRUE(expected == got) << VNPLAN_MANUAL << '/' << example.chapter << ".md:" << expectation.line << ": " << example.heading << " ("
                                 << expectation.kind << ")\n--- expected\n" << manual::show_invisible(expected)
                                 << "--- got\n" << manual::show_invisible(got);
  }
}

INSTANTIATE_TEST_SUITE_P(Manual, Spec, testing::ValuesIn(all_examples()), name_of_test);

TEST(Manual, IsWellFormed) {
  for (const auto& chapter : manual::chapters())
    for (const auto& mistake : chapter.mistakes) ADD_FAILURE() << mistake;
}

TEST(Manual, IsWhole) {
  std::vector<std::string> names;
  for (const auto& chapter : manual::chapters()) names.push_back(chapter.name);
  const std::vector<std::string> wanted = {"10-bytes",     "20-text",      "30-blocks",      "40-outline", "50-header", "51-agencies", "52-timelines",
                                           "53-citations", "54-assignments", "55-closing", "56-tables", "60-plan",   "70-output", "diagnostics"};
  EXPECT_EQ(names, wanted);
  EXPECT_GE(all_examples().size(), 150U);
}

/// The reader of the manual itself: an escape that it let pass would make the example beside it test nothing.
TEST(Manual, EscapesAreDecoded) {
  EXPECT_EQ(manual::decode_escapes("ca&#x301;&#xA0;&#x1F600;"), "ca\xCC\x81\xC2\xA0\xF0\x9F\x98\x80");
  EXPECT_EQ(manual::decode_escapes("&byte-FF;"), "\xFF");
  EXPECT_EQ(manual::decode_escapes("R&D &#xZZ; &#x41"), "R&D &#xZZ; &#x41");
  EXPECT_EQ(manual::show_invisible("ca\xCC\x81"), "ca&#x301;");
}

}  // namespace
