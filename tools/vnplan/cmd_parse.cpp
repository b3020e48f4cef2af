#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include "commands.h"
#include "input.h"
#include "office_batch.h"
#include "output_file.h"

namespace {

namespace fs = std::filesystem;

bool is_folder(const std::string& output) {
  std::error_code ignored;
  return !output.empty() && (output.back() == '/' || fs::is_directory(output, ignored));
}

/// The file behind links and dots; empty if there is none.
fs::path real_path(const fs::path& path) {
  std::error_code failed;
  auto real = fs::canonical(path, failed);
  return !failed && fs::is_regular_file(real, failed) ? real : fs::path();
}

/// Where the results go, as the arguments say; the contradictions in that are told before anything is read.
class Targets {
 public:
  explicit Targets(const ParseArguments& arguments) : arguments_(arguments), folder_(is_folder(arguments.output)) {}

  [[nodiscard]] bool in_folder() const { return folder_; }
  [[nodiscard]] bool in_one_file() const { return !folder_ && !arguments_.output.empty(); }

  /// plans/a.txt -> DIR/a.json
  [[nodiscard]] fs::path of(const std::string& file) const {
    if (!folder_) return arguments_.output;
    return fs::path(arguments_.output) / fs::path(display_name(file)).filename().replace_extension(".json");
  }

  /// Empty if the arguments agree.
  [[nodiscard]] std::string problem() const {
    const auto& files = arguments_.files;
    if (arguments_.jsonl && arguments_.pretty) return "--jsonl and --pretty exclude each other; leave one out";
    if (arguments_.jsonl && folder_) return "--jsonl writes one file, not a folder; name it with -o FILE, or leave --jsonl out";
    if (in_one_file() && files.size() > 1 && !arguments_.jsonl)
      return "several plans into one file need --jsonl; or name a folder with -o DIR/";
    if (std::count(files.begin(), files.end(), "-") > 1) return "standard input (-) can be read only once; name it once";
    return clash();
  }

 private:
  /// Two plans of one name, or a plan that a result would replace.
  [[nodiscard]] std::string clash() const {
    if (arguments_.output.empty()) return {};
    std::map<fs::path, std::string> plans;
    for (const auto& file : arguments_.files) plans.emplace(real_path(file), file);
    plans.erase(fs::path());
    std::map<fs::path, std::string> writers;
    for (const auto& file : arguments_.files) {
      const auto target = of(file);
      const auto [other, fresh] = writers.emplace(target, file);
      if (!fresh && folder_) return other->second + " and " + file + " would both become " + target.string() + "; rename one, or use --jsonl";
      if (!fresh) break;
      if (const auto plan = plans.find(real_path(target)); plan != plans.end())
        return "the plan " + plan->second + " would be replaced by a result; name another output";
    }
    return {};
  }

  const ParseArguments& arguments_;
  bool folder_;
};

class ParseCommand {
 public:
  ParseCommand(const ParseArguments& arguments, vnplan::Options options)
      : arguments_(arguments), options_(std::move(options)), targets_(arguments), office_(arguments.files, arguments.read.max_bytes) {
    options_.convert_office = [this](std::string_view bytes, std::string_view extension) { return office_.docx_of(bytes, extension); };
  }

  int run() {
    if (!open_output()) return exit_;
    for (const auto& file : arguments_.files)
      if (!parse(file)) return exit_;
    if (one_output_ && any_written_) (void)check(one_output_->commit(), arguments_.output);
    return exit_;
  }

 private:
  /// False if nothing could be written: then nothing need be read.
  bool open_output() {
    if (targets_.in_folder()) {
      std::error_code failed;
      fs::create_directories(arguments_.output, failed);
      if (!failed) return true;
      return check(vnplan::Error{vnplan::Failure::cannot_write, "cannot be created: " + failed.message(), "name another folder"},
                   arguments_.output);
    }
    if (targets_.in_one_file()) one_output_.emplace(arguments_.output);
    else one_output_.emplace();
    return check(one_output_->error(), arguments_.output);
  }

  /// False if nothing more can be written.
  bool parse(const std::string& file) {
    const auto plan = read_plan(file, options_);
    if (!plan) {
      report(display_name(file), plan.error());
      exit_ = some_failed;
      return true;
    }
    if (arguments_.strict && report_warnings(display_name(file), *plan)) exit_ = some_failed;
    const auto json = vnplan::write_json(*plan, {arguments_.offsets, arguments_.pretty}) + "\n";
    if (!targets_.in_folder()) return write_on(json);
    write_into_folder(targets_.of(file), json);
    return true;  // the other files have a chance of their own
  }

  bool write_on(const std::string& json) {
    any_written_ = true;
    return check(one_output_->write(json), arguments_.output.empty() ? "standard output" : arguments_.output);
  }

  void write_into_folder(const fs::path& target, const std::string& json) {
    OutputFile output(target);
    (void)output.write(json);
    (void)check(output.commit(), target.string());
  }

  bool check(const std::optional<vnplan::Error>& error, const std::string& name) {
    if (!error) return true;
    report(name, *error);
    exit_ = some_failed;
    return false;
  }

  const ParseArguments& arguments_;
  vnplan::Options options_;
  Targets targets_;
  OfficeBatch office_;
  std::optional<OutputFile> one_output_;  // none: a folder
  bool any_written_ = false;                // a file stays as it was if no plan could be read
  int exit_ = all_read;
};

}  // namespace

int parse_command(const ParseArguments& arguments) {
  if (const auto problem = Targets(arguments).problem(); !problem.empty()) return refuse(problem);
  const auto options = make_options(arguments.read);
  if (!options) {
    report("--lexicon", options.error());
    return wrong_usage;
  }
  return ParseCommand(arguments, *options).run();
}
