#pragma once
/// The files below a folder, in the order of their names, each folder once.

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "vnplan/result.h"

namespace batch {

/// Which of the names that folders and archives hold are wanted.
class NameFilter {
 public:
  NameFilter(std::vector<std::string> include, std::vector<std::string> exclude) : include_(std::move(include)), exclude_(std::move(exclude)) {}

  /// `path` is below the folder or in the archive. Hidden files, ".x", and what word processors leave beside an open one, "~$x", are not wanted.
  [[nodiscard]] bool wants_file(const std::string& path) const;
  [[nodiscard]] bool wants_folder(const std::string& path) const;

 private:
  std::vector<std::string> include_;
  std::vector<std::string> exclude_;
};

/// A place on a disk, whatever its names.
using Place = std::pair<std::uint64_t, std::uint64_t>;
[[nodiscard]] std::optional<Place> place_of(const std::filesystem::path& path);

class FolderWalk {
 public:
  /// `seen`: folders that are not entered; those that are, are added.
  FolderWalk(std::filesystem::path folder, const NameFilter& filter, std::set<Place>& seen);

  struct Step {
    std::filesystem::path path;
    std::string below;                   ///< its path below the folder
    std::optional<vnplan::Error> error;  ///< of a folder that cannot be read, of a link that leads nowhere
    bool left_out = false;               ///< it holds results of another batch
  };
  [[nodiscard]] std::optional<Step> next();

 private:
  struct Frame {
    std::filesystem::path path;
    std::string below;
    std::vector<std::string> names;  // the last one is next
  };
  void enter(std::filesystem::path folder, std::string below);
  std::optional<Step> step_to(const std::string& name, const Frame& frame);

  const NameFilter& filter_;
  std::set<Place>& seen_;
  std::vector<Frame> frames_;
  std::vector<Step> waiting_;
};

}  // namespace batch
