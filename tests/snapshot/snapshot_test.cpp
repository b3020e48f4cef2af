/// corpus/snapshots/NAME.json is what vnplan says of corpus/plans/NAME.txt today; the gold file beside it is what is true.
/// To accept a change of output:
///   VNPLAN_ACCEPT=1 ctest -R Snapshot && git diff corpus/snapshots

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <vnplan/vnplan.h>

namespace {

namespace fs = std::filesystem;

const fs::path corpus = VNPLAN_CORPUS;

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  if (fs::exists(corpus / folder))
    for (const auto& file : fs::directory_iterator(corpus / folder)) names.push_back(file.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string content_of(const fs::path& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// "line 12:  was \"II\"  is \"III\"": the place to look at first.
std::string first_difference(const std::string& then, const std::string& now) {
  const auto was = lines_of(then);
  const auto is = lines_of(now);
  const auto at = static_cast<std::size_t>(std::mismatch(was.begin(), was.end(), is.begin(), is.end()).first - was.begin());
  const auto line = [&](const std::vector<std::string>& lines) { return at < lines.size() ? lines[at] : "(its end)"; };
  return "line " + std::to_string(at + 1) + ":\n  was " + line(was) + "\n  is  " + line(is);
}

class Snapshot : public testing::TestWithParam<std::string> {};

TEST_P(Snapshot, IsUnchanged) {
  const auto plan = vnplan::parse_file(corpus / "plans" / (GetParam() + ".txt"));
  ASSERT_TRUE(plan) << plan.error().what;
  vnplan::JsonOptions options;
  options.pretty = true;
  const auto now = vnplan::write_json(*plan, options) + "\n";
  const auto file = corpus / "snapshots" / (GetParam() + ".json");
  if (std::getenv("VNPLAN_ACCEPT") != nullptr) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << now;
    return;
  }
  ASSERT_TRUE(fs::exists(file)) << "no snapshot; accept the first one with VNPLAN_ACCEPT=1 ctest -R Snapshot";
  const auto then = content_of(file);
  EXPECT_TRUE(then == now) << file.string() << " differs first in " << first_difference(then, now)
                           << "\nIf the change is right: VNPLAN_ACCEPT=1 ctest -R Snapshot && git diff corpus/snapshots";
}

INSTANTIATE_TEST_SUITE_P(Corpus, Snapshot, testing::ValuesIn(names_in("plans")), [](const testing::TestParamInfo<std::string>& info) {
  auto name = info.param;
  std::replace_if(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
});

TEST(SnapshotFolder, HoldsNothingElse) {
  if (std::getenv("VNPLAN_ACCEPT") != nullptr) GTEST_SKIP() << "snapshots are being accepted";
  EXPECT_EQ(names_in("snapshots"), names_in("plans"));
}

TEST(GoldFolder, HasAFileForEveryPlan) { EXPECT_EQ(names_in("gold"), names_in("plans")); }

}  // namespace
