#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "earlier_results.h"
#include "layout.h"
#include "run_batch.h"

namespace fs = std::filesystem;

namespace batch {
namespace {

bool holds(const fs::path& folder, const fs::path& path) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

/// The folder with all links followed; of one that is not there yet, as it will be.
fs::path real_folder(const std::string& folder) {
  std::error_code failed;
  auto real = fs::weakly_canonical(fs::absolute(folder, failed), failed);
  return real.has_filename() ? real : real.parent_path();
}

/// The first of some files that would be replaced and that no batch has made: all of them where no manifest tells of a batch.
std::string problem_of_strangers(const BatchArguments& arguments, std::vector<fs::path> files, const fs::path& manifest) {
  if (arguments.force || is_manifest(manifest) || is_torn_manifest(manifest)) return {};
  files.push_back(manifest);
  std::error_code failed;
  for (const auto& file : files)
    if (fs::is_regular_file(file, failed) && fs::file_size(file, failed) > 0)
      return file.string() + " is there already and no batch has made it; name another output, or say --force to replace it";
  return {};
}

std::string problem_of_folder(const BatchArguments& arguments) {
  std::error_code failed;
  const auto& output = arguments.output;
  if (fs::exists(output, failed) && !fs::is_directory(output, failed))
    return "--format " + format_name(arguments.format) + " writes a folder, and " + output + " is a file; name a folder";
  const auto own = real_folder(output);
  for (const auto& input : arguments.inputs)
    if (input != "-" && fs::is_directory(input, failed) && holds(own, real_folder(input)))
      return "the plans of " + input + " would lie among their results in " + output + "; name another output folder";
  const auto layout = layout_of(arguments.format, arguments.language);
  std::vector<fs::path> files;
  for (const auto& part : layout.parts)
    for (const char* end : {"", ".part"}) files.push_back(fs::path(output) / (part.file + end));
  if (!layout.package.empty()) files.push_back(fs::path(output) / "datapackage.json");
  return problem_of_strangers(arguments, std::move(files), manifest_of(output, true));
}

std::string problem_of_file(const BatchArguments& arguments) {
  std::error_code failed;
  const auto output = real_output(arguments.output);
  if (output.ends_with('/') || fs::is_directory(output, failed))
    return "--format " + format_name(arguments.format) + " writes one file, and " + output + " is a folder; name a file";
  if (fs::exists(output, failed) && !fs::is_regular_file(output, failed))
    return output + " is no regular file, so a run could not be taken up again; name a file";
  for (const auto& input : arguments.inputs)
    if (fs::is_regular_file(input, failed) && fs::equivalent(input, output, failed))
      return "the plan " + input + " would be replaced by the results; name another output";
  return problem_of_strangers(arguments, {output, output + ".part", output + ".new"}, manifest_of(output, false));
}

}  // namespace

std::string real_output(const std::string& output) {
  std::error_code failed;
  if (!fs::is_symlink(output, failed)) return output;
  const auto real = fs::canonical(output, failed);
  return failed ? output : real.string();
}

std::string problem_of(const BatchArguments& arguments) {
  if (arguments.output.empty()) return "name the output with --out FILE or --out DIR";
  if (arguments.inputs.empty() && arguments.files_from.empty()) return "name files, folders or archives, or - for a list on standard input";
  const auto lists = std::count(arguments.inputs.begin(), arguments.inputs.end(), "-") + (arguments.files_from.empty() ? 0 : 1);
  if (lists > 1) return "only one list can be read; leave out - or --files-from";
  if (lists == 0 && arguments.zero_separated) return "-0 is for lists; name one with - or --files-from";
  return layout_of(arguments.format, arguments.language).in_folder ? problem_of_folder(arguments) : problem_of_file(arguments);
}

}  // namespace batch
