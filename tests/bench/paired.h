#pragma once
/// Two pieces of work timed turn by turn. A machine that is shared runs at one speed now and at half of it a moment later; what is timed right
/// beside a limit of the machine shares its fortune, so that their ratio stays.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <vector>

namespace vnplan::bench {

/// CPU time of this thread, in seconds.
inline double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

template <class Work>
double cpu_seconds_of(int turns, Work&& work) {
  const auto begun = cpu_seconds();
  for (int turn = 0; turn < turns; ++turn) work();
  return cpu_seconds() - begun;
}

/// How often work must be done to last for `wanted` seconds.
template <class Work>
int turns_of(double wanted, Work&& work) {
  work();  // the first time is never like the others
  const auto once = std::max(1e-8, std::min(cpu_seconds_of(1, work), cpu_seconds_of(1, work)));
  return static_cast<int>(std::clamp(std::ceil(wanted / once), 1.0, 1e6));
}

inline double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// Times work(input) and limit(input) in turn, over all inputs again and again. MB/s are those of `work`; the counter `ratio` is the median of how
/// much of the limit's speed was reached in each turn, `limit` the limit's median in MB/s.
template <class Input, class Work, class Limit>
void time_pairs(benchmark::State& state, const std::vector<Input>& inputs, Work&& work, Limit&& limit) {
  constexpr double slice = 100e-6;  // long against the clock's own cost
  auto& sample = *inputs.front();
  const auto turns = turns_of(slice, [&] { work(sample); });
  const auto both = turns * std::max(slice / turns, cpu_seconds_of(1, [&] { work(sample); }));
  const auto limit_turns = turns_of(std::max(slice, both / 2), [&] { limit(sample); });
  std::vector<double> ratios, limits;
  std::size_t bytes = 0, next = 0;
  for (auto _ : state) {
    auto& input = *inputs[next++ % inputs.size()];
    const auto taken = cpu_seconds_of(turns, [&] { work(input); }) / turns;
    const auto least = cpu_seconds_of(limit_turns, [&] { limit(input); }) / limit_turns;
    state.SetIterationTime(taken);
    bytes += input.bytes();
    ratios.push_back(least / taken);
    limits.push_back(static_cast<double>(input.bytes()) / least / 1e6);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.counters["ratio"] = median(ratios);
  state.counters["limit"] = median(limits);
}

}  // namespace vnplan::bench
