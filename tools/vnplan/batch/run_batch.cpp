#include "run_batch.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <system_error>
#include <thread>

#include "earlier_results.h"
#include "input.h"
#include "pipeline.h"
#include "stop.h"

namespace fs = std::filesystem;

namespace batch {
namespace {

std::string limits_of(const BatchArguments& arguments) {
  return std::to_string(arguments.read.max_bytes) + "/" + std::to_string(arguments.read.max_memory) + "/" + std::to_string(arguments.timeout);
}

/// Names, sizes and times of the tables of a folder: other rows give other results.
std::string print_of_lexicon(const std::string& folder) {
  if (folder.empty()) return {};
  std::vector<std::string> tables;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed))
    tables.push_back(entry->path().filename().string() + " " + std::to_string(entry->file_size(failed)) + " " +
                     std::to_string(entry->last_write_time(failed).time_since_epoch().count()));
  std::sort(tables.begin(), tables.end());
  std::string all;
  for (const auto& table : tables) all += table + "\n";
  return std::to_string(fingerprint(all).high);
}

/// What changes the results.
Head head_of(const BatchArguments& arguments) {
  const bool has_spans = arguments.format == BatchFormat::json || arguments.format == BatchFormat::jsonl;
  return {vnplan::version,
          {{"format", format_name(arguments.format)},
           {"offsets", has_spans ? unit_name(arguments.offsets) : ""},
           {"language", arguments.format == BatchFormat::html ? language_name(arguments.language) : ""},
           {"charset", arguments.read.charset},
           {"ocr", arguments.read.ocr ? "yes" : "no"},
           {"lexicon", print_of_lexicon(arguments.read.lexicon)}}};
}

std::string difference(const Head& then, const Head& now) {
  if (then.version != now.version) return "version";
  for (const auto& option : now.options)
    if (std::find(then.options.begin(), then.options.end(), option) == then.options.end()) return option.first;
  return "options";
}

std::vector<std::string> worker_arguments(const BatchArguments& arguments) {
  std::vector<std::string> words = {"vnplan", "batch", "--worker", "--format=" + format_name(arguments.format)};
  words.push_back("--offsets=" + unit_name(arguments.offsets));
  words.push_back("--lang=" + language_name(arguments.language));
  words.push_back("--max-bytes=" + std::to_string(arguments.read.max_bytes));
  words.push_back("--max-memory=" + std::to_string(arguments.read.max_memory));
  if (!arguments.read.lexicon.empty()) words.push_back("--lexicon=" + arguments.read.lexicon);
  if (!arguments.read.charset.empty()) words.push_back("--charset=" + arguments.read.charset);
  if (arguments.read.ocr) words.emplace_back("--ocr");
  return words;
}

class Run {
 public:
  explicit Run(const BatchArguments& arguments)
      : arguments_(arguments),
        layout_(layout_of(arguments.format, arguments.language)),
        jobs_(arguments.jobs != 0 ? arguments.jobs : std::max(1U, std::thread::hardware_concurrency())),
        results_(layout_, arguments.output) {}

  /// `first`: no batch has written there before.
  int run(Manifest manifest, bool first, int list) {
    manifest_ = std::move(manifest);
    if (first && !arguments_.force) results_.keep_pages();
    const OwnResults own(arguments_.output, layout_.in_folder);
    list_ = list;
    own_ = &own;
    if (const auto failed = take_up()) return told(*failed);
    if (resumed_.all_there && was_complete_) return end(nullptr);
    if (const auto failed = open_results()) return told(*failed);
    return read_all();
  }

 private:
  [[nodiscard]] Inputs inputs() const { return {arguments_, list_, *own_}; }

  int told(const vnplan::Error& error) const {
    std::cerr << "vnplan: " << printable(error.what) << "; " << error.advice << std::endl;
    return some_failed;
  }

  void say(const std::string& what) const {
    if (!arguments_.quiet) std::cerr << "vnplan: " << printable(arguments_.output) << ": " << what << std::endl;
  }

  /// Reads what the manifest says of the inputs of today.
  Failed take_up() {
    if (auto failed = manifest_.read(limits_of(arguments_))) return failed;
    const auto head = head_of(arguments_);
    fresh_ = !manifest_.head() || arguments_.force;
    if (!fresh_ && *manifest_.head() != head) fresh_ = begin_anew("made with another " + difference(*manifest_.head(), head));
    was_complete_ = !fresh_ && manifest_.complete().has_value();
    if (was_complete_ && !results_.is_published(manifest_.complete()->sizes)) fresh_ = begin_anew("changed since they were made");
    if (!fresh_) resumed_ = compare(manifest_, inputs(), layout_, arguments_);
    return std::nullopt;
  }

  bool begin_anew(const std::string& why) {
    say("the results there are " + why + ", beginning anew");
    was_complete_ = false;
    resumed_ = {};
    return true;
  }

  /// Results and manifest as far as both are good.
  Failed open_results() {
    if (!fresh_ && resumed_.lines > 0) {
      const auto last = manifest_.line_ending_at(manifest_.known()[resumed_.lines - 1].end);
      bool there = false;
      if (auto failed = results_.go_on(last ? last->offsets : std::vector<std::uint64_t>(), was_complete_, there)) return failed;
      if (!there) fresh_ = begin_anew("no longer whole");
      else return manifest_.keep(resumed_.lines);
    }
    resumed_ = {};
    if (auto failed = manifest_.begin(head_of(arguments_))) return failed;
    return results_.begin();
  }

  int read_all() {
    WorkerPool workers(jobs_, worker_arguments(arguments_));
    Progress progress(arguments_, resumed_.done.size());
    std::jthread counting;
    if (progress.is_shown()) {
      counting = std::jthread([&](const std::stop_token& stop) {
        auto all = inputs();
        std::uint64_t count = 0;
        while (!stop.stop_requested() && all.next()) ++count;
        if (!stop.stop_requested()) progress.set_total(count);
      });
    }
    auto source = inputs();
    Writer writer({arguments_, layout_, resumed_, manifest_, results_, progress, limits_of(arguments_)});
    Pipeline pipeline({arguments_, layout_, source, resumed_, results_, workers, writer});
    auto failed = pipeline.run(jobs_);
    counting.request_stop();
    progress.end();
    for (const auto& name : source.left_out()) say("left out " + name + ": results of a batch, no plans");
    if (!failed && stop_signal() == 0) failed = complete(writer.ends());
    if (failed) {
      (void)told(*failed);
      say("what was written is kept; run the same command again to go on");
      (void)end(&progress);
      return some_failed;
    }
    return end(&progress);
  }

  Failed complete(const std::vector<std::uint64_t>& ends) {
    const auto sizes = results_.finish(jobs_, [] { return stop_signal() != 0; });
    if (!sizes) return stop_signal() == 0 ? Failed(sizes.error()) : std::nullopt;
    const Complete complete{ends.size(), *sizes};
    const bool in_order = std::is_sorted(ends.begin(), ends.end()) && resumed_.lines == resumed_.done.size();
    const bool by_page = layout_.parts.empty();
    if (auto failed = in_order || !by_page ? manifest_.append(write_line(complete)) : manifest_.rewrite(ends, complete)) return failed;
    complete_ = true;
    seen_ = ends.size();
    return results_.publish();
  }

  int end(Progress* progress) {
    const auto signal = stop_signal();
    if (progress == nullptr) {
      const auto failed = ", " + std::to_string(resumed_.failed) + " of them failed then (--retry-failed reads those again)";
      say("up to date: " + std::to_string(resumed_.done.size()) + " files" + (resumed_.failed == 0 ? "" : failed));
      return resumed_.failed == 0 ? all_read : some_failed;
    }
    if (!arguments_.quiet) progress->print_summary(printable(arguments_.output), resumed_.plans, resumed_.duplicates, resumed_.failed);
    if (signal != 0 && !complete_) {
      say("ended by a signal; run the same command again to go on");
      return 128 + signal;
    }
    if (complete_ && seen_ == 0) say("there was no file to read; check the names, and --include and --exclude");
    return resumed_.failed + progress->failed() == 0 ? all_read : some_failed;
  }

  const BatchArguments& arguments_;
  Layout layout_;
  unsigned jobs_;
  Results results_;
  Manifest manifest_;
  const OwnResults* own_ = nullptr;
  int list_ = -1;
  Resumed resumed_;
  bool fresh_ = false;
  bool was_complete_ = false;
  bool complete_ = false;
  std::size_t seen_ = 0;
};

/// The folder of the results, or of the file, is there; where the manifest is.
vnplan::Result<fs::path> prepare(const BatchArguments& arguments) {
  std::error_code failed;
  const bool is_folder = layout_of(arguments.format, arguments.language).in_folder;
  if (is_folder) fs::create_directories(arguments.output, failed);
  if (failed) return write_error(arguments.output, failed.value());
  return manifest_of(arguments.output, is_folder);
}

int refused(const vnplan::Error& error) {
  std::cerr << "vnplan: " << printable(error.what) << "; " << error.advice << std::endl;
  return some_failed;
}

}  // namespace

int run_batch(const BatchArguments& given) {
  auto arguments = given;
  std::error_code failed;
  arguments.output = real_output(given.output);
  const bool has_list = !arguments.files_from.empty() || std::count(arguments.inputs.begin(), arguments.inputs.end(), "-") > 0;
  Descriptor list;
  if (has_list) {
    auto opened = open_list(arguments.files_from.empty() ? "-" : arguments.files_from);
    if (!opened) {
      report(arguments.files_from.empty() ? "stdin" : arguments.files_from, opened.error());
      return some_failed;
    }
    list = std::move(*opened);
  }
  const auto path = prepare(arguments);
  if (!path) return refused(path.error());
  const bool first = !fs::exists(*path, failed);
  auto manifest = Manifest::open(*path);
  if (!manifest) return refused(manifest.error());
  catch_stop_signals();
  return Run(arguments).run(std::move(*manifest), first, list.get());
}

}  // namespace batch
