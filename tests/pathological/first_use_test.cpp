// The lexicons and patterns are made at their first use: also when eight threads use them first at once. ctest runs each test in a
// process of its own, so that this one is indeed the first.
#include <gtest/gtest.h>

#include <latch>
#include <thread>
#include <vector>

#include "support/facts.h"
#include "vnplan/parse.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

TEST(FirstUse, OnEightThreadsAtOnce) {
  const auto text = support::plan_with("Cơ quan chủ trì: Sở Y tế.\nThời gian: Quý II.\nTheo Nghị định số 72/2015/NĐ-CP[1].\n[1] Ghi chú.");
  constexpr std::size_t thread_count = 8;
  std::latch start(thread_count);
  std::vector<std::string> written(thread_count);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < thread_count; ++t)
    threads.emplace_back([&, t] {
      start.arrive_and_wait();
      const auto plan = parse(text);
      if (plan) written[t] = write_json(*plan);
    });
  for (auto& thread : threads) thread.join();
  EXPECT_NE(written[0], "");
  for (const auto& json : written) EXPECT_EQ(json, written[0]);
}

}  // namespace
}  // namespace vnplan
