#include "folder_walk.h"

#include <algorithm>
#include <system_error>

#include <fnmatch.h>
#include <sys/stat.h>

#include "archive_reader.h"
#include "earlier_results.h"

namespace fs = std::filesystem;

namespace batch {
namespace {

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }  // npos + 1 is 0

/// A pattern without a slash is of the last part: "*.docx"; one with it of the whole path: "2025/*".
bool any_matches(const std::vector<std::string>& patterns, const std::string& path) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    const bool whole = pattern.find('/') != std::string::npos;
    return ::fnmatch(pattern.c_str(), whole ? path.c_str() : std::string(last_part(path)).c_str(), 0) == 0;
  });
}

bool is_hidden(std::string_view name) { return name.starts_with(".") || name.starts_with("~$"); }

}  // namespace

bool NameFilter::wants_file(const std::string& path) const {
  return !is_hidden(last_part(path)) && (include_.empty() || any_matches(include_, path)) && !any_matches(exclude_, path);
}

bool NameFilter::wants_folder(const std::string& path) const { return !is_hidden(last_part(path)) && !any_matches(exclude_, path); }

std::optional<Place> place_of(const fs::path& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) return std::nullopt;
  return Place(found.st_dev, found.st_ino);
}

FolderWalk::FolderWalk(fs::path folder, const NameFilter& filter, std::set<Place>& seen) : filter_(filter), seen_(seen) {
  enter(std::move(folder), "");
}

void FolderWalk::enter(fs::path folder, std::string below) {
  const auto place = place_of(folder);
  if (place && !seen_.insert(*place).second) return;  // a loop of links, or the output folder
  std::error_code failed;
  Frame frame{folder, below, {}};
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed))
    frame.names.push_back(entry->path().filename().string());
  if (failed) {
    waiting_.push_back({folder, below, vnplan::Error{vnplan::Failure::cannot_open, "folder: " + failed.message(), "check its permissions"}});
    return;
  }
  if (is_result_folder(folder, frame.names)) return waiting_.push_back({folder, below, {}, true});
  std::sort(frame.names.rbegin(), frame.names.rend());
  for (const auto& name : take_result_files(folder, frame.names))
    waiting_.push_back({folder / name, below.empty() ? name : below + "/" + name, {}, true});
  frames_.push_back(std::move(frame));
}

std::optional<FolderWalk::Step> FolderWalk::next() {
  while (true) {
    if (!waiting_.empty()) {
      auto step = std::move(waiting_.back());
      waiting_.pop_back();
      return step;
    }
    if (frames_.empty()) return std::nullopt;
    auto& frame = frames_.back();
    if (frame.names.empty()) {
      frames_.pop_back();
      continue;
    }
    const auto name = std::move(frame.names.back());
    frame.names.pop_back();
    if (auto step = step_to(name, frame)) return step;
  }
}

/// The file of that name; a folder is entered.
std::optional<FolderWalk::Step> FolderWalk::step_to(const std::string& name, const Frame& frame) {
  auto path = frame.path / name;
  auto below = frame.below.empty() ? name : frame.below + "/" + name;
  std::error_code failed;
  const auto status = fs::status(path, failed);
  if (fs::is_directory(status)) {
    if (filter_.wants_folder(below)) enter(std::move(path), std::move(below));
    return std::nullopt;
  }
  if (!(is_archive_name(below) ? filter_.wants_folder(below) : filter_.wants_file(below))) return std::nullopt;
  if (fs::is_regular_file(status)) return Step{std::move(path), std::move(below), std::nullopt};
  if (status.type() != fs::file_type::not_found && !failed) return std::nullopt;  // a pipe, a device
  vnplan::Error error{vnplan::Failure::cannot_open, fs::is_symlink(path, failed) ? "a link that leads nowhere" : "it cannot be looked at",
                      "mend it or remove it"};
  return Step{std::move(path), std::move(below), std::move(error)};
}

}  // namespace batch
