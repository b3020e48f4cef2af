#include "made/seed_plan.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::vector<std::string> corpus_plans() {
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(VNPLAN_CORPUS "/plans")) files.push_back(file.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> plans;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    plans.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  if (plans.empty()) throw std::runtime_error("no plans in " VNPLAN_CORPUS "/plans");
  return plans;
}

/// From the first number to the recipients, under a heading of its own.
std::string body_of(const std::string& plan, int part) {
  const auto first = std::min(plan.find("\nI. "), plan.find("\n1. "));
  const auto last = std::min(plan.find("\nNơi nhận"), plan.size());
  if (first >= last) return {};
  return "\nPhần " + std::to_string(part) + ". Kế hoạch số " + std::to_string(part) + plan.substr(first, last - first) + "\n";
}

}  // namespace

std::string seed_plan(std::size_t bytes) {
  const auto plans = corpus_plans();
  std::string seed = plans.front();
  for (int part = 1; seed.size() < bytes; ++part) seed += body_of(plans[static_cast<std::size_t>(part) % plans.size()], part);
  seed.resize(std::min(seed.find('\n', bytes), seed.size()));
  return seed;
}
