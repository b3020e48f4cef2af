/// Plans by chance are read as they were made: every body, time, section and basis, and nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "made/make_plan.h"
#include "support/build.h"
#include "vnplan/parse.h"

namespace vnplan::made {
namespace {

using Lines = std::vector<std::string>;

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : "; ") + name;
  return text;
}

std::string listed(const std::vector<Actor>& actors) {
  std::vector<std::string> names;
  for (const auto& actor : actors) names.push_back(actor.text);
  return listed(names);
}

std::string time_line(Timeline::Kind kind, const std::string& start, const std::string& end, const std::string& every) {
  return std::string(name_of(kind)) + " " + start + "/" + end + " " + every;
}

std::string line_of(std::string_view section, Assignment::Via via, const std::string& lead, const std::string& partners,
                    const std::string& performers, const std::string& times) {
  return std::string(section) + " " + std::string(name_of(via)) + " | " + lead + " | " + partners + " | " + performers + " | " + times;
}

Lines made_lines(const MadePlan& made) {
  Lines lines;
  for (const auto& task : made.tasks)
    lines.push_back(line_of(task.section, task.via, listed(task.lead), listed(task.partners), listed(task.performers),
                            time_line(task.time.kind, task.time.start, task.time.end, task.time.every)));
  return lines;
}

Lines read_lines(const Plan& plan) {
  Lines lines;
  for (const auto& task : plan.assignments) {
    std::string times;
    for (const auto& time : task.timeline)
      times += (times.empty() ? "" : ", ") + time_line(time.kind, time.start.value_or(""), time.end.value_or(""), time.every.value_or(""));
    lines.push_back(line_of(task.section, task.via, listed(task.lead), listed(task.partners), listed(task.performers), times));
  }
  return lines;
}

void add_paths(const std::vector<Section>& sections, Lines& lines) {
  for (const auto& section : sections) {
    lines.push_back(section.path.substr(0, section.path.find('#')));
    add_paths(section.children, lines);
  }
}

Lines paths_of(const Plan& plan) {
  Lines lines;
  add_paths(plan.sections, lines);
  return lines;
}

Lines basis_of(const Plan& plan) {
  Lines codes;
  for (const auto& citation : plan.citations) codes.push_back(citation.code.value_or(citation.text));
  return codes;
}

/// More of them on demand: VNPLAN_MADE_PLANS=2000 vnplan_made_tests
std::size_t wanted() {
  const char* count = std::getenv("VNPLAN_MADE_PLANS");
  return count != nullptr ? std::strtoul(count, nullptr, 10) : support::slow_build ? 10 : 50;
}

/// The plan and how it was made.
struct Pair {
  std::string name;  ///< seed and size, as make_plan() takes them
  MadePlan made;
  Plan plan;
};

const std::vector<Pair>& all_pairs() {
  static const std::vector<Pair> pairs = [] {
    std::vector<Pair> read;
    Random seeds(2026);
    for (std::size_t i = 0; i < wanted(); ++i) {
      const auto seed = seeds.next();
      const auto size = size_by_chance(seed);
      auto made = make_plan(seed, size);
      auto plan = *parse(made.text);
      read.push_back({std::to_string(seed) + ", " + std::to_string(size), std::move(made), std::move(plan)});
    }
    return read;
  }();
  return pairs;
}

void expect_same(const Lines& made, const Lines& read, const Pair& pair) {
  for (std::size_t i = 0; i < std::min(made.size(), read.size()); ++i)
    ASSERT_EQ(read[i], made[i]) << "of the plan " << pair.name;
  EXPECT_EQ(read.size(), made.size()) << "of the plan " << pair.name;
}

TEST(MadePlans, EveryTaskIsFound) {
  for (const auto& pair : all_pairs()) expect_same(made_lines(pair.made), read_lines(pair.plan), pair);
}

TEST(MadePlans, EverySectionIsFound) {
  for (const auto& pair : all_pairs()) expect_same(pair.made.sections, paths_of(pair.plan), pair);
}

TEST(MadePlans, EveryBasisIsFound) {
  for (const auto& pair : all_pairs()) expect_same(pair.made.basis, basis_of(pair.plan), pair);
}

TEST(MadePlans, TheFrameIsFound) {
  for (const auto& [name, made, plan] : all_pairs()) {
    SCOPED_TRACE(name);
    EXPECT_EQ(plan.header.type, "KH");
    EXPECT_EQ(plan.header.code, made.code);
    EXPECT_EQ(plan.header.date, made.date);
    EXPECT_EQ(plan.header.place, made.place);
    EXPECT_EQ(plan.header.agency, made.agency);
    EXPECT_EQ(plan.footnotes.size(), made.footnotes);
    EXPECT_EQ(plan.recipients.size(), 3U);
    EXPECT_TRUE(plan.signature && plan.signature->name);
    EXPECT_FALSE(plan.closing.text.empty());
  }
}

TEST(MadePlans, TheSameSeedGivesTheSameBytes) {
  EXPECT_EQ(make_plan(7, 10'000).text, make_plan(7, 10'000).text);
  EXPECT_NE(make_plan(7, 10'000).text, make_plan(8, 10'000).text);
  // On every machine and with every compiler; a change of the generator or its words changes this.
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : make_plan(7, 10'000).text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  EXPECT_EQ(hash, 8741639548793105871U);
}

TEST(MadePlans, AreAsLargeAsAskedFor) {
  for (const std::size_t bytes : {5'000U, 20'000U, 200'000U}) {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
      const auto size = make_plan(seed, bytes).text.size();
      EXPECT_GE(size, bytes - 500) << seed;
      EXPECT_LE(size, bytes + 500) << seed;
    }
  }
}

}  // namespace
}  // namespace vnplan::made
