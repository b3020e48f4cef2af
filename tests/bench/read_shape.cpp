// read_shape NAME COUNT [SECONDS]: reads one text of a shape and says what it cost, as one line of JSON. A process for each text, for the peak of
// memory is the process's. `read_shape` alone lists the shapes; `read_shape NAME COUNT -` writes the text.
#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

#include "bench/shapes.h"
#include "made/make_plan.h"
#include "vnplan/vnplan.h"

namespace {

/// CPU time of this process, for others use the machine, too.
double seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Bytes that the process holds, and how many more it ever held.
std::size_t held_now() {
  std::size_t pages = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> pages >> resident;
  return resident * 4096;
}
std::size_t held_above(std::size_t before) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return std::max(before, static_cast<std::size_t>(usage.ru_maxrss) * 1024) - before;
}

template <class Work>
double seconds_of(Work&& work) {
  const auto begun = seconds();
  work();
  return seconds() - begun;
}

/// The clock of this machine at this moment: what a byte of an ordinary plan costs. Without a warm lexicon the first reading would index it.
double seconds_of_an_ordinary_byte() {
  static const std::string ordinary = vnplan::made::make_plan(1, 25'000).text;
  static const bool warm = static_cast<bool>(vnplan::parse(ordinary));
  double best = 1;
  for (int turn = 0; warm && turn < 12; ++turn) best = std::min(best, seconds_of([] { (void)static_cast<bool>(vnplan::parse(ordinary)); }));
  return best / static_cast<double>(ordinary.size());
}

struct Cost {
  double parse = 1e9, json = 1e9;  ///< seconds, the best of all turns
  std::size_t plan_bytes = 0, json_peak = 0, json_bytes = 0;  ///< what the first turn held at most, above what was held before the text was made
};

std::optional<Cost> measure(const std::string& text, std::size_t before, double patience) {
  vnplan::Options options;
  options.max_bytes = options.max_memory = std::uint64_t{4} << 30U;
  Cost cost;
  for (double spent = 0; spent == 0 || spent < patience;) {
    std::optional<vnplan::Result<vnplan::Plan>> plan;
    std::string json;
    const auto parse = seconds_of([&] { plan = vnplan::parse(text, options); });
    if (!*plan) return std::nullopt;
    if (spent == 0) cost.plan_bytes = held_above(before);
    const auto write = seconds_of([&] { json = vnplan::write_json(**plan); });
    if (spent == 0) cost.json_peak = held_above(before);
    cost.json_bytes = json.size();
    cost.parse = std::min(cost.parse, parse);
    cost.json = std::min(cost.json, write);
    spent += parse + write;
  }
  return cost;
}

int report(const vnplan::bench::Shape& shape, std::size_t count, double patience) {
  const auto clock_before = seconds_of_an_ordinary_byte();
  const auto before = held_now();
  const auto text = shape.make(count);
  const auto cost = measure(text, before, patience);
  if (!cost) return std::cerr << shape.name << " cannot be read\n", 1;
  const auto bytes = static_cast<double>(text.size());
  const auto ordinary = (clock_before + seconds_of_an_ordinary_byte()) / 2;
  std::cout << "{\"shape\": \"" << shape.name << "\", \"count\": " << count << ", \"unit\": \"" << shape.unit << "\", \"bytes\": " << text.size()
            << ", \"parse_ns\": " << cost->parse / bytes * 1e9 << ", \"json_ns\": " << cost->json / bytes * 1e9
            << ", \"ordinary_ns\": " << ordinary * 1e9 << ", \"plan_memory\": " << static_cast<double>(cost->plan_bytes) / bytes
            << ", \"json_memory\": " << static_cast<double>(cost->json_peak) / bytes
            << ", \"json_size\": " << static_cast<double>(cost->json_bytes) / bytes << "}\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 1) {
    for (const auto& shape : vnplan::bench::shapes()) std::cout << shape.name << ' ' << shape.most << ' ' << shape.unit << '\n';
    return 0;
  }
  const auto* shape = vnplan::bench::shape_of(argv[1]);
  const std::string_view digits = argc > 2 ? argv[2] : "";
  std::size_t count = 0;
  if (!shape || std::from_chars(digits.data(), digits.data() + digits.size(), count).ec != std::errc())
    return std::cerr << "read_shape NAME COUNT [SECONDS|-]\n", 2;
  if (argc > 3 && std::string_view(argv[3]) == "-") return std::cout << shape->make(count), 0;
  return report(*shape, count, argc > 3 ? std::stod(argv[3]) : 0);
}
