// The plans of the corpus as they are, cut, and with lines dropped, doubled and swapped: whatever comes in, what holds for every plan holds.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>

#include "support/build.h"
#include "support/properties.h"
#include "vnplan/parse.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

std::vector<std::filesystem::path> corpus() {
  std::vector<std::filesystem::path> plans;
  for (const auto& file : std::filesystem::directory_iterator(VNPLAN_CORPUS "/plans"))
    if (file.path().extension() == ".txt") plans.push_back(file.path());
  std::sort(plans.begin(), plans.end());
  return plans;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    lines.back() += c;
    if (c == '\n') lines.emplace_back();
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line;
  return text;
}

/// What does not hold; a cut inside a letter is no fault of the library but an error of the input.
std::string faults_of(std::string_view text) {
  const auto plan = parse(text);
  if (!plan) return plan.error().failure == Failure::not_text ? "" : plan.error().what;
  return support::faults_of(*plan);
}

/// Drops, doubles and swaps lines, the same ones at every run.
std::string mutated(const std::vector<std::string>& lines, unsigned seed) {
  std::mt19937 random(seed);
  auto out = lines;
  for (int change = 0; change < 8 && out.size() > 2; ++change) {
    const auto at = static_cast<std::ptrdiff_t>(random() % (out.size() - 1));
    switch (random() % 3) {
      case 0: out.erase(out.begin() + at); break;
      case 1: out.insert(out.begin() + at, std::string(out[static_cast<std::size_t>(at)])); break;
      default: std::swap(out[static_cast<std::size_t>(at)], out[static_cast<std::size_t>(at) + 1]);
    }
  }
  return joined(out);
}

class Corpus : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Corpus, HoldsAsItIs) { EXPECT_EQ(faults_of(read(GetParam())), ""); }

TEST_P(Corpus, HoldsCutAtEvery97thByte) {
  const auto text = read(GetParam());
  int faulty = 0;
  constexpr std::size_t step = support::slow_build ? 5 * 97 : 97;
  for (std::size_t end = 97; end < text.size() && faulty < 3; end += step) {
    auto cut = end;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;  // not inside a letter, for that is refused at once
    const auto faults = faults_of(std::string_view(text).substr(0, cut));
    EXPECT_EQ(faults, "") << "cut at byte " << cut;
    faulty += faults.empty() ? 0 : 1;
  }
}

TEST_P(Corpus, HoldsWithoutItsBeginning) {
  const auto lines = lines_of(read(GetParam()));
  for (std::size_t first = 1; first < lines.size(); first += 1 + lines.size() / 40)
    EXPECT_EQ(faults_of(joined({lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end()})), "") << "from line " << first + 1;
}

TEST_P(Corpus, HoldsWithLinesDroppedDoubledAndSwapped) {
  const auto lines = lines_of(read(GetParam()));
  for (unsigned seed = 1; seed <= (support::slow_build ? 8 : 40); ++seed) EXPECT_EQ(faults_of(mutated(lines, seed)), "") << "seed " << seed;
}

TEST_P(Corpus, CutInsideALetterIsAnErrorWithItsPlace) {
  const auto text = read(GetParam());
  const auto letter = std::find_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC3; });
  ASSERT_NE(letter, text.end());
  const auto at = static_cast<std::size_t>(letter - text.begin());
  const auto plan = parse(std::string_view(text).substr(0, at + 1));
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().what, "byte " + std::to_string(at) + " is not UTF-8");
}

std::string name_of(const testing::TestParamInfo<std::filesystem::path>& info) {
  auto name = info.param.stem().string();
  std::replace_if(name.begin(), name.end(), [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Plans, Corpus, testing::ValuesIn(corpus()), name_of);

TEST(Threads, GiveWhatOneGives) {
  std::vector<std::string> texts;
  for (const auto& path : corpus()) texts.push_back(read(path));
  ASSERT_FALSE(texts.empty());
  std::vector<std::string> alone;
  for (const auto& text : texts) alone.push_back(write_json(*parse(text)));

  constexpr std::size_t thread_count = 8;
  std::vector<std::vector<std::string>> together(thread_count);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < thread_count; ++t)
    threads.emplace_back([&, t] {
      for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto plan = parse(texts[(i + t) % texts.size()]);
        together[t].push_back(plan ? write_json(*plan) : plan.error().what);
      }
    });
  for (auto& thread : threads) thread.join();
  for (std::size_t t = 0; t < thread_count; ++t)
    for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_EQ(together[t][i], alone[(i + t) % texts.size()]) << "thread " << t;
}

}  // namespace
}  // namespace vnplan
