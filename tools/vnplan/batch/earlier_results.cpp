#include "earlier_results.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>

#include "manifest_line.h"

namespace fs = std::filesystem;

namespace batch {
namespace {

constexpr std::string_view of_folder = "manifest.jsonl";
constexpr std::string_view of_file = ".manifest.jsonl";
constexpr std::size_t most_of_head = 1U << 16U;

std::optional<std::string> start_of(const fs::path& path) {
  std::error_code failed;
  if (!fs::is_regular_file(path, failed)) return std::nullopt;
  std::string start(most_of_head, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(file.gcount()));
  return start;
}

}  // namespace

fs::path manifest_of(const fs::path& output, bool is_folder) {
  return is_folder ? output / of_folder : fs::path(output.string() + std::string(of_file));
}

std::vector<std::string> files_of_result(const std::string& name) {
  std::vector<std::string> files;
  for (const char* end : {"", ".part", ".new", ".new.search", ".part.new", ".manifest.jsonl", ".manifest.jsonl.new"}) files.push_back(name + end);
  return files;
}

bool is_manifest(const fs::path& path) {
  const auto start = start_of(path);
  const auto head = start ? read_head(std::string_view(*start).substr(0, start->find('\n'))) : std::nullopt;
  return head && !head->version.empty();
}

bool is_torn_manifest(const fs::path& path) {
  const auto start = start_of(path);
  return start && (start->empty() || (start->front() == '{' && start->size() < most_of_head && start->find('\n') == std::string::npos));
}

bool is_result_folder(const fs::path& folder, const std::vector<std::string>& names) {
  return std::find(names.begin(), names.end(), of_folder) != names.end() && is_manifest(folder / of_folder);
}

std::vector<std::string> take_result_files(const fs::path& folder, std::vector<std::string>& names) {
  std::vector<std::string> found;
  for (const auto& name : names)
    if (name.size() > of_file.size() && name.ends_with(of_file) && is_manifest(folder / name))
      found.push_back(name.substr(0, name.size() - of_file.size()));
  for (const auto& result : found)
    for (const auto& file : files_of_result(result)) std::erase(names, file);
  return found;
}

}  // namespace batch
