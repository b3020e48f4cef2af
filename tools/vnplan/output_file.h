#pragma once
/// Results in files that are whole or not there: written beside their name, flushed to the disk, then renamed.

#include <filesystem>
#include <optional>
#include <string_view>

#include "vnplan/result.h"

class OutputFile {
 public:
  OutputFile();  ///< standard output
  /// A file that exists keeps its permissions and, behind a symbolic link, its place. What is no regular file (a device, a pipe) is written
  /// to as it is. At most one OutputFile at a time: its draft is removed also when a signal ends the tool.
  explicit OutputFile(std::filesystem::path path);
  ~OutputFile();  ///< removes what was not committed
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// Each gives the error that has befallen the file, if any; after one, the others do nothing.
  [[nodiscard]] const std::optional<vnplan::Error>& error() const { return error_; }
  std::optional<vnplan::Error> write(std::string_view bytes);
  std::optional<vnplan::Error> commit();

 private:
  void open_draft();
  std::optional<vnplan::Error> fail(int number);

  std::filesystem::path path_;
  std::filesystem::path draft_;  // empty: written to in place
  int file_ = -1;
  std::optional<vnplan::Error> error_;
};

/// A write error as its user meets it, from errno: "cannot be written: No space left on device", and what to do.
[[nodiscard]] vnplan::Error cannot_write(int number);

/// To standard output; false, and reported, if that fails: a full disk, a reader that has left.
[[nodiscard]] bool print(std::string_view text);
