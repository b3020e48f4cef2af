// What each stage costs, in bytes of input a second, beside limits of the machine measured in the same run. See README.md.

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>
#include <re2/re2.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <cstring>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "blocks/blocks.h"
#include "bytes/bytes.h"
#include "facts/facts.h"
#include "made/make_plan.h"
#include "made/seed_plan.h"
#include "outline/outline.h"
#include "text/text.h"
#include "vnplan/vnplan.h"

namespace {

using benchmark::State;
using vnplan::Diagnostics;
using vnplan::Lexicon;

constexpr std::size_t seed_bytes = 25'000;  // an ordinary plan

const std::string& seed() {
  static const std::string text = seed_plan(seed_bytes);
  return text;
}

void count_bytes(State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

/// Times `work` over and over; its result is thrown away.
template <class Work>
void repeat(State& state, Work&& work) {
  for (auto _ : state) benchmark::DoNotOptimize(work());
  count_bytes(state, seed().size());
}

/// What each stage takes, made once.
struct Stages {
  Diagnostics none;
  vnplan::bytes::Raw raw = *vnplan::bytes::read_text(seed());
  vnplan::text::Text text = vnplan::text::normalise(raw, none);
  vnplan::blocks::Blocks blocks = vnplan::blocks::split_blocks(text, Lexicon::builtin(), none);
  vnplan::outline::Outline outline = vnplan::outline::build_outline(blocks, Lexicon::builtin(), none);
  vnplan::facts::Reading reading{blocks, outline, Lexicon::builtin()};
  vnplan::Plan plan = *vnplan::parse(seed());
};

const Stages& made() {
  static const Stages stages;
  return stages;
}

void stage_bytes(State& state) {
  repeat(state, [] { return vnplan::bytes::read_text(seed()); });
}
void stage_text(State& state) {
  repeat(state, [] {
    Diagnostics odd;
    return vnplan::text::normalise(made().raw, odd);
  });
}
void stage_blocks(State& state) {
  repeat(state, [] {
    Diagnostics odd;
    return vnplan::blocks::split_blocks(made().text, Lexicon::builtin(), odd);
  });
}
void stage_outline(State& state) {
  repeat(state, [] {
    Diagnostics odd;
    return vnplan::outline::build_outline(made().blocks, Lexicon::builtin(), odd);
  });
}
void stage_words(State& state) {
  repeat(state, [] { return vnplan::facts::Reading(made().blocks, made().outline, Lexicon::builtin()); });
}
void stage_facts(State& state) {
  repeat(state, [] {
    Diagnostics odd;
    return vnplan::facts::find_facts(made().reading, odd);
  });
}
void stage_output(State& state) {
  repeat(state, [] { return vnplan::write_json(made().plan); });
}
void whole_parse(State& state) {
  repeat(state, [] { return vnplan::parse(seed()); });
}
void whole_parse_and_write(State& state) {
  repeat(state, [] { return vnplan::write_json(*vnplan::parse(seed())); });
}

void limit_memcpy(State& state) {
  std::string copy(seed().size(), '\0');
  repeat(state, [&] {
    std::memcpy(copy.data(), seed().data(), copy.size());
    benchmark::ClobberMemory();
    return copy.data();
  });
}
void limit_is_nfc(State& state) {
  UErrorCode failed = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(failed);
  repeat(state, [&] { return nfc->isNormalizedUTF8(seed(), failed); });
}
void limit_regex_scan(State& state) {
  const re2::RE2 date(R"((\d{1,2})/(\d{1,2})/(\d{4}))");
  repeat(state, [&] {
    re2::StringPiece rest(seed());
    int found = 0;
    while (re2::RE2::FindAndConsume(&rest, date)) ++found;
    return found;
  });
}
void limit_json_dump(State& state) {
  const auto json = nlohmann::ordered_json::parse(vnplan::write_json(made().plan));
  repeat(state, [&] { return json.dump(); });
}

/// The same work at other sizes: MB/s stay level as long as the cost is linear.
void parse_of_size(State& state) {
  const auto text = seed_plan(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(vnplan::parse(text));
  count_bytes(state, text.size());
}

/// Plans of all layouts, one after another: nothing that a processor learns from one helps with the next.
void parse_made_plans(State& state) {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    texts.push_back(vnplan::made::make_plan(seed, seed_bytes).text);
    bytes += texts.back().size();
  }
  for (auto _ : state)
    for (const auto& text : texts) benchmark::DoNotOptimize(vnplan::parse(text));
  count_bytes(state, bytes);
}

BENCHMARK(stage_bytes);
BENCHMARK(stage_text);
BENCHMARK(stage_blocks);
BENCHMARK(stage_outline);
BENCHMARK(stage_words);
BENCHMARK(stage_facts);
BENCHMARK(stage_output);
BENCHMARK(whole_parse);
BENCHMARK(whole_parse_and_write);
BENCHMARK(limit_memcpy);
BENCHMARK(limit_is_nfc);
BENCHMARK(limit_regex_scan);
BENCHMARK(limit_json_dump);
BENCHMARK(parse_made_plans)->Unit(benchmark::kMillisecond);
BENCHMARK(parse_of_size)->RangeMultiplier(4)->Range(1 << 10, 1 << 20)->Unit(benchmark::kMillisecond);

}  // namespace

/// Plans named on the command line are timed besides: `parse_file/kontum-2021.txt`.
int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  for (int i = 1; i < argc; ++i) {
    const std::filesystem::path path = argv[i];
    const auto bytes = vnplan::load_file(path, {});
    if (!bytes) {
      std::cerr << path.string() << ": " << bytes.error().what << '\n';
      return 1;
    }
    benchmark::RegisterBenchmark(("parse_file/" + path.filename().string()).c_str(), [text = *bytes](State& state) {
      for (auto _ : state) benchmark::DoNotOptimize(vnplan::parse(text));
      count_bytes(state, text.size());
    });
  }
  benchmark::RunSpecifiedBenchmarks();
}
