/// No false alarms: the plans of the corpus are clean but for what is listed here, each read and found true.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "vnplan/check.h"
#include "vnplan/parse.h"

namespace vnplan {
namespace {

using Alarms = std::vector<std::string>;

const std::map<std::string, Alarms>& true_alarms() {
  static const std::map<std::string, Alarms> all = {
      {"binhlieu-phongchongthientai", {"form_part_missing: number", "form_part_missing: date of issue"}},  // left blank on the scan
      {"bo-gtvt-antoan", {"label_not_understood: các Cảng vụ đường thủy nội địa"}},
      {"so-noivu-boiduong", {"number_repeated: 2.", "number_skipped: 4."}},
      {"xa-eanuol-2026", {"form_part_missing: number", "form_part_missing: date of issue"}},
  };
  return all;
}

std::vector<std::filesystem::path> plans() {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(VNPLAN_CORPUS "/plans")) files.push_back(file.path());
  std::sort(files.begin(), files.end());
  return files;
}

class CleanPlans : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(CleanPlans, HaveNoWarningButTheTrueOnes) {
  const auto plan = parse_file(GetParam());
  ASSERT_TRUE(plan);
  auto all = plan->diagnostics;
  const auto further = check(*plan);
  all.insert(all.end(), further.begin(), further.end());
  std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) { return a.span.begin < b.span.begin; });
  Alarms alarms;
  for (const auto& odd : all)
    if (severity_of(odd.code) != Severity::note)
      alarms.push_back(std::string(name_of(odd.code)) + ": " + (odd.actual.empty() ? odd.required : odd.actual));
  const auto known = true_alarms().find(GetParam().stem().string());
  EXPECT_EQ(alarms, known == true_alarms().end() ? Alarms{} : known->second);
}

TEST_P(CleanPlans, AreReadWithSpansInsideTheText) {
  const auto plan = parse_file(GetParam());
  ASSERT_TRUE(plan);
  for (const auto& odd : check(*plan)) {
    EXPECT_LE(odd.span.begin, odd.span.end) << message_of(odd);
    EXPECT_LE(odd.span.end, plan->source.text.size()) << message_of(odd);
  }
}

INSTANTIATE_TEST_SUITE_P(Corpus, CleanPlans, testing::ValuesIn(plans()), [](const testing::TestParamInfo<std::filesystem::path>& info) {
  auto name = info.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace vnplan
