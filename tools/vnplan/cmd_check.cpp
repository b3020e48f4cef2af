#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "commands.h"
#include "input.h"
#include "office_batch.h"
#include "output_file.h"

namespace {

namespace fs = std::filesystem;

/// The user's language, as the locale's variables name it, the strongest first.
vnplan::Language language_of_locale() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* locale = std::getenv(variable);
    if (locale == nullptr || *locale == '\0') continue;
    return std::string_view(locale).substr(0, 2) == "vi" ? vnplan::Language::vietnamese : vnplan::Language::english;
  }
  return vnplan::Language::english;
}

class CheckCommand {
 public:
  CheckCommand(const CheckArguments& arguments, vnplan::Options options)
      : arguments_(arguments),
        options_(std::move(options)),
        language_(arguments.language.value_or(language_of_locale())),
        office_(arguments.files, arguments.read.max_bytes) {
    options_.convert_office = [this](std::string_view bytes, std::string_view extension) { return office_.docx_of(bytes, extension); };
  }

  int run() {
    if (arguments_.output.empty()) output_.emplace();
    else output_.emplace(arguments_.output);
    if (!went_well(output_->error())) return exit_;
    std::vector<vnplan::Findings> all;
    for (const auto& file : arguments_.files) {
      auto findings = check(file);
      if (!findings) continue;
      if (arguments_.format == CheckFormat::sarif) all.push_back(std::move(*findings));
      else if (!write(*findings)) return exit_;
    }
    if (arguments_.format == CheckFormat::sarif) (void)went_well(output_->write(vnplan::write_sarif(all, language_, all_read_) + "\n"));
    (void)went_well(output_->commit());
    return exit_;
  }

 private:
  /// What parse and checks say of a file, from the lowest severity on that is wanted.
  std::optional<vnplan::Findings> check(const std::string& file) {
    const auto plan = read_plan(file, options_);
    if (!plan) {
      report(display_name(file), plan.error());
      all_read_ = false;
      exit_ = some_failed;
      return std::nullopt;
    }
    auto all = plan->diagnostics;
    vnplan::CheckOptions check_options;
    check_options.lexicon = options_.lexicon;
    const auto further = vnplan::check(*plan, check_options);
    all.insert(all.end(), further.begin(), further.end());
    std::erase_if(all, [&](const vnplan::Diagnostic& odd) { return vnplan::severity_of(odd.code) < arguments_.severity; });
    if (!all.empty()) exit_ = some_failed;
    return vnplan::locate(*plan, all, display_name(file));
  }

  bool write(const vnplan::Findings& findings) {
    const bool json = arguments_.format == CheckFormat::json;
    return went_well(output_->write(json ? vnplan::write_findings_json(findings, language_) + "\n" : vnplan::write_findings(findings, language_)));
  }

  bool went_well(const std::optional<vnplan::Error>& error) {
    if (!error) return true;
    report(arguments_.output.empty() ? "standard output" : arguments_.output, *error);
    exit_ = some_failed;
    return false;
  }

  const CheckArguments& arguments_;
  vnplan::Options options_;
  vnplan::Language language_;
  OfficeBatch office_;
  std::optional<OutputFile> output_;
  bool all_read_ = true;
  int exit_ = all_read;
};

/// A plan that the report would replace; empty if there is none.
std::string clash(const CheckArguments& arguments) {
  std::error_code failed;
  if (arguments.output.empty()) return {};
  if (fs::is_directory(arguments.output, failed)) return "--output " + arguments.output + " is a folder; name a file";
  for (const auto& file : arguments.files)
    if (fs::equivalent(file, arguments.output, failed) && fs::is_regular_file(arguments.output, failed))
      return "the plan " + file + " would be replaced by a result; name another output";
  return {};
}

}  // namespace

int check_command(const CheckArguments& arguments) {
  if (std::count(arguments.files.begin(), arguments.files.end(), "-") > 1) return refuse("standard input (-) can be read only once; name it once");
  if (const auto problem = clash(arguments); !problem.empty()) return refuse(problem);
  const auto options = make_options(arguments.read);
  if (!options) {
    report("--lexicon", options.error());
    return wrong_usage;
  }
  return CheckCommand(arguments, *options).run();
}
