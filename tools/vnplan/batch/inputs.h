#pragma once
/// Arguments, lists, folders and archives -> one input after the other, in an order that is the same in every run.

#include <functional>
#include <optional>
#include <set>
#include <string>

#include "archive_reader.h"
#include "commands.h"
#include "durable.h"
#include "folder_walk.h"
#include "line_reader.h"
#include "names.h"

namespace batch {

/// One file, before it is read.
struct Input {
  std::string shown;    ///< as its user would name it: "plans/a.txt", "plans.zip/a.txt"; any bytes but NUL
  std::string path;     ///< where to open it; of a member of an archive: the archive
  std::string name;     ///< what its page is called, below the output folder: "a.txt"; no two inputs share it
  std::string file;     ///< what Source::name is to say: its last part
  std::uint64_t size = 0;
  std::int64_t time = 0;               ///< of its last change, nanoseconds; seconds of a member
  std::optional<std::string> bytes;    ///< of a member of an archive
  std::optional<vnplan::Error> error;  ///< it cannot be read
};

/// A list of names that can be read as often as is needed: standard input, which can be read only once, is kept in a file without name.
[[nodiscard]] vnplan::Result<Descriptor> open_list(const std::string& file);

/// What the batch writes itself and never reads.
class OwnResults {
 public:
  /// `output`, which exists, is a folder; or it is a file, and its parts and manifest lie beside it.
  OwnResults(const std::string& output, bool is_folder);
  [[nodiscard]] bool holds(const std::filesystem::path& file) const;
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }  ///< empty: a file

 private:
  std::filesystem::path folder_;  // without links
  std::filesystem::path parent_;
  std::string file_;
};

class Inputs {
 public:
  /// `list`: of open_list(), where the arguments name one.
  Inputs(const BatchArguments& arguments, int list, const OwnResults& own);

  /// Whether the bytes of a member of an archive are to be read, by Input::shown.
  using WantsBytes = std::function<bool(const std::string& shown)>;
  [[nodiscard]] std::optional<Input> next(const WantsBytes& wants_bytes);
  /// Without bytes.
  [[nodiscard]] std::optional<Input> next();
  /// Results of other batches that were met.
  [[nodiscard]] const std::vector<std::string>& left_out() const { return left_out_; }

 private:
  std::optional<std::string> next_argument();
  bool is_first(const std::filesystem::path& path);
  std::optional<Input> open_argument(const std::string& argument);
  Input input_of(const std::filesystem::path& path, std::string shown, std::string below);
  std::optional<Input> step_of(FolderWalk::Step step);
  std::optional<Input> member_of(ArchiveReader::Member member, const WantsBytes& wants_bytes);
  [[nodiscard]] bool wants_member(const std::string& path) const;
  void open_archive(const Input& archive, std::string below);

  const BatchArguments& arguments_;
  LineReader list_;
  const OwnResults& own_;
  NameFilter filter_;
  std::set<Place> entered_;
  bool one_root_;       // names are those below the one input
  bool in_list_ = false;
  bool list_begins_ = true;
  std::size_t argument_ = 0;
  std::string root_;    // the folder that is walked
  std::optional<FolderWalk> walk_;
  std::optional<ArchiveReader> archive_;
  Input archive_input_;
  std::string archive_below_;
  std::uint64_t most_of_member_;
  std::vector<std::string> left_out_;
  FingerprintSet read_;  // paths that were given out
  UniqueNames shown_, names_;
};

}  // namespace batch
