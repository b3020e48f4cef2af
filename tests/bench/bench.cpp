// What each stage and the whole cost, in bytes of input a second, each turn by turn with a limit of the machine. See README.md; table.py prints it.

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>
#include <poppler-document.h>
#include <poppler-page.h>
#include <re2/re2.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <cstring>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "bench/paired.h"
#include "blocks/blocks.h"
#include "bytes/bytes.h"
#include "facts/facts.h"
#include "made/make_plan.h"
#include "outline/outline.h"
#include "text/text.h"
#include "vnplan/vnplan.h"

namespace {

using benchmark::State;
using vnplan::Diagnostics;
using vnplan::Lexicon;

const icu::Normalizer2& nfc() {
  UErrorCode failed = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(failed);
}

/// Letters and marks apart, as some keyboards and all Macs store names.
std::string decomposed(const std::string& text) {
  UErrorCode failed = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::Normalizer2::getNFDInstance(failed)->normalizeUTF8(0, text, sink, nullptr, failed);
  return out;
}

/// A plan with what each stage takes, made once.
struct Made {
  explicit Made(std::string plan) : utf8(std::move(plan)) {}

  [[nodiscard]] std::size_t bytes() const { return utf8.size(); }

  std::string utf8;
  Diagnostics none;
  vnplan::bytes::Raw raw = *vnplan::bytes::read_text(utf8);
  vnplan::text::Text text = vnplan::text::normalise(raw, none);
  vnplan::blocks::Blocks blocks = vnplan::blocks::split_blocks(text, Lexicon::builtin(), none);
  vnplan::outline::Outline outline = vnplan::outline::build_outline(blocks, Lexicon::builtin(), none);
  vnplan::facts::Reading reading{blocks, outline, Lexicon::builtin()};
  vnplan::Plan plan = *vnplan::parse(utf8);
  nlohmann::ordered_json json = nlohmann::ordered_json::parse(vnplan::write_json(plan));
  std::string nfc_text = text.utf8;  ///< of a decomposed plan, too
  std::string copy = std::string(utf8.size(), '\0');
};
using Plans = std::vector<std::shared_ptr<Made>>;

/// Made plans of about `bytes` each: several, so that what a processor learns of one does not help with the next.
Plans make_plans(std::size_t bytes, bool nfd) {
  Plans plans;
  for (std::uint64_t seed = 1; seed <= (bytes > 100'000 ? 1 : 16); ++seed) {
    auto text = vnplan::made::make_plan(seed, bytes).text;
    if (bytes < 3000) text.resize(std::min(text.find('\n', bytes), text.size()));  // no made plan is as short as that
    plans.push_back(std::make_shared<Made>(nfd ? decomposed(text) : text));
  }
  return plans;
}
const Plans& plans_of(std::size_t bytes, bool nfd) {
  static std::map<std::pair<std::size_t, bool>, Plans> made;
  auto& plans = made[{bytes, nfd}];
  if (plans.empty()) plans = make_plans(bytes, nfd);
  return plans;
}

// The limits: no program that does such work in such a way can be faster.
void memcpy_limit(Made& plan) {
  std::memcpy(plan.copy.data(), plan.utf8.data(), plan.utf8.size());
  benchmark::ClobberMemory();
}
void is_nfc_limit(Made& plan) {
  UErrorCode failed = U_ZERO_ERROR;
  benchmark::DoNotOptimize(nfc().isNormalizedUTF8(plan.nfc_text, failed));
}
void regex_limit(Made& plan) {
  static const re2::RE2 date(R"((\d{1,2})/(\d{1,2})/(\d{4}))");
  re2::StringPiece rest(plan.utf8);
  int found = 0;
  while (re2::RE2::FindAndConsume(&rest, date)) ++found;
  benchmark::DoNotOptimize(found);
}
void dump_limit(Made& plan) { benchmark::DoNotOptimize(plan.json.dump()); }

// What is timed.
void read_text(Made& plan) { benchmark::DoNotOptimize(vnplan::bytes::read_text(plan.utf8)); }
void normalise(Made& plan) {
  Diagnostics odd;
  benchmark::DoNotOptimize(vnplan::text::normalise(plan.raw, odd));
}
void split_blocks(Made& plan) {
  Diagnostics odd;
  benchmark::DoNotOptimize(vnplan::blocks::split_blocks(plan.text, Lexicon::builtin(), odd));
}
void build_outline(Made& plan) {
  Diagnostics odd;
  benchmark::DoNotOptimize(vnplan::outline::build_outline(plan.blocks, Lexicon::builtin(), odd));
}
void find_words(Made& plan) { benchmark::DoNotOptimize(vnplan::facts::Reading(plan.blocks, plan.outline, Lexicon::builtin())); }
void find_facts(Made& plan) {
  Diagnostics odd;
  benchmark::DoNotOptimize(vnplan::facts::find_facts(plan.reading, odd));
}
void write_json(Made& plan) { benchmark::DoNotOptimize(vnplan::write_json(plan.plan)); }
void text_to_plan(Made& plan) { benchmark::DoNotOptimize(vnplan::parse(plan.utf8)); }
void text_to_json(Made& plan) { benchmark::DoNotOptimize(vnplan::write_json(*vnplan::parse(plan.utf8))); }

struct Row {
  const char* name;
  void (*work)(Made&);
  const char* limit_name;
  void (*limit)(Made&);
  bool nfd = false;
};
constexpr Row rows[] = {
    {"bytes", read_text, "memcpy", memcpy_limit},
    {"normalise_nfc", normalise, "is_nfc", is_nfc_limit},
    {"normalise_nfd", normalise, "is_nfc", is_nfc_limit, true},
    {"blocks", split_blocks, "regex_scan", regex_limit},
    {"outline", build_outline, "regex_scan", regex_limit},
    {"words", find_words, "regex_scan", regex_limit},
    {"facts", find_facts, "regex_scan", regex_limit},
    {"output", write_json, "json_dump", dump_limit},
    {"text_to_plan", text_to_plan, "regex_scan", regex_limit},
    {"text_to_json", text_to_json, "json_dump", dump_limit},
};
struct Size {
  std::size_t bytes;
  int pairs;  ///< of slices that are timed
};
constexpr Size sizes[] = {{1'000, 160}, {25'000, 48}, {1'000'000, 4}};

void register_rows() {
  for (const auto& row : rows)
    for (const auto& size : sizes) {
      const auto name = std::string(row.name) + "/" + std::to_string(size.bytes);
      const auto time = [&row, &size](State& state) {
        state.SetLabel(row.limit_name);
        vnplan::bench::time_pairs(state, plans_of(size.bytes, row.nfd), row.work, row.limit);
      };
      benchmark::RegisterBenchmark(name.c_str(), time)->UseManualTime()->Iterations(size.pairs)->Unit(benchmark::kMicrosecond);
    }
}

/// A PDF, and what Poppler alone takes for its words.
struct Pdf {
  explicit Pdf(std::string file) : file(std::move(file)) {}

  [[nodiscard]] std::size_t bytes() const { return file.size(); }

  std::string file;
};
void read_pdf(Pdf& pdf) { benchmark::DoNotOptimize(vnplan::bytes::read(pdf.file, {})); }
void poppler_limit(Pdf& pdf) {
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(pdf.file.data(), static_cast<int>(pdf.file.size())));
  for (int i = 0; document && i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (page) benchmark::DoNotOptimize(page->text_list(poppler::page::text_list_include_font));
  }
}

template <class Input, class Work, class Limit>
void register_one(const std::string& name, const std::shared_ptr<Input>& input, Work work, Limit limit) {
  const auto time = [=](State& state) { vnplan::bench::time_pairs(state, std::vector{input}, work, limit); };
  benchmark::RegisterBenchmark(name.c_str(), time)->UseManualTime()->Iterations(48)->Unit(benchmark::kMicrosecond);
}

/// Your own plans: `text_to_plan/plan.txt`, `read_pdf/plan.pdf`.
bool register_file(const std::filesystem::path& path) {
  const auto bytes = vnplan::load_file(path, {});
  if (!bytes) return std::cerr << path.string() << ": " << bytes.error().what << '\n', false;
  const auto name = path.filename().string();
  if (bytes->starts_with("%PDF-")) register_one("read_pdf/" + name, std::make_shared<Pdf>(*bytes), read_pdf, poppler_limit);
  else register_one("text_to_plan/" + name, std::make_shared<Made>(*bytes), text_to_plan, regex_limit);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  register_rows();
  for (int i = 1; i < argc; ++i)
    if (!register_file(argv[i])) return 1;
  benchmark::RunSpecifiedBenchmarks();
}
