#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <set>

#include "commands.h"
#include "input.h"
#include "output_file.h"

namespace {

namespace fs = std::filesystem;

bool is_folder(const std::string& output) {
  return !output.empty() && (output.back() == '/' || fs::is_directory(output));
}

bool has_warning(const vnplan::Plan& plan) {
  return std::any_of(plan.diagnostics.begin(), plan.diagnostics.end(),
                     [](const vnplan::Diagnostic& d) { return vnplan::severity_of(d.code) != vnplan::Severity::note; });
}

class ParseCommand {
 public:
  explicit ParseCommand(const ParseArguments& arguments) : arguments_(arguments) {}

  int run() {
    if (const auto problem = usage_problem(); !problem.empty()) {
      std::cerr << "vnplan: " << problem << std::endl;
      return wrong_usage;
    }
    const auto options = make_options(arguments_.read);
    if (!options) {
      report("--lexicon", options.error());
      return wrong_usage;
    }
    if (!arguments_.output.empty() && !is_folder(arguments_.output)) whole_ = std::make_unique<OutputFile>(arguments_.output);
    for (const auto& file : arguments_.files)
      if (!parse(file, *options)) break;
    if (whole_ && !failed_to_write_) check(whole_->commit(), arguments_.output);
    return exit_;
  }

 private:
  /// What the arguments contradict each other in; empty if nothing.
  [[nodiscard]] std::string usage_problem() const {
    if (arguments_.jsonl && arguments_.pretty) return "--jsonl and --pretty exclude each other; leave one out";
    const bool one_file = !arguments_.output.empty() && !is_folder(arguments_.output);
    if (one_file && arguments_.files.size() > 1 && !arguments_.jsonl)
      return "several plans into one file need --jsonl; or name a folder with -o DIR/";
    if (std::count(arguments_.files.begin(), arguments_.files.end(), "-") > 1) return "standard input can be read only once";
    return {};
  }

  /// False if nothing more can be written.
  bool parse(const std::string& file, const vnplan::Options& options) {
    const auto plan = read_plan(file, options);
    if (!plan) {
      report(display_name(file), plan.error());
      exit_ = some_failed;
      return true;
    }
    if (arguments_.strict && has_warning(*plan)) exit_ = some_failed;
    return write(file, vnplan::write_json(*plan, {arguments_.offsets, arguments_.pretty}) + "\n");
  }

  bool write(const std::string& file, const std::string& json) {
    if (whole_) return check(whole_->write(json), arguments_.output);
    if (!arguments_.output.empty()) {
      write_into_folder(file, json);
      return true;
    }
    std::cout << json << std::flush;
    if (std::cout) return true;
    return check(vnplan::Error{vnplan::Failure::cannot_write, "writing failed", "check the program that reads it, or the disk"}, "standard output");
  }

  /// plans/a.txt -> DIR/a.json. Two plans of one name do not overwrite each other.
  void write_into_folder(const std::string& file, const std::string& json) {
    const auto target = fs::path(arguments_.output) / fs::path(display_name(file)).filename().replace_extension(".json");
    std::error_code failed;
    fs::create_directories(arguments_.output, failed);
    if (!written_.insert(target.string()).second) {
      report(file, {vnplan::Failure::cannot_write, target.string() + " was already written from another file", "rename one of them, or use --jsonl"});
      exit_ = some_failed;
      return;
    }
    OutputFile output(target);
    (void)output.write(json);
    check(output.commit(), target.string());
    failed_to_write_ = false;  // the other files have a chance of their own
  }

  bool check(const std::optional<vnplan::Error>& error, const std::string& name) {
    if (!error) return true;
    report(name, *error);
    exit_ = some_failed;
    failed_to_write_ = true;
    return false;
  }

  const ParseArguments& arguments_;
  std::unique_ptr<OutputFile> whole_;  // one file for all results
  std::set<std::string> written_;
  int exit_ = all_read;
  bool failed_to_write_ = false;
};

}  // namespace

int parse_command(const ParseArguments& arguments) { return ParseCommand(arguments).run(); }
