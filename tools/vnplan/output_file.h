#pragma once
/// Results in files that are whole or not there: written beside their name, flushed to the disk, then renamed.

#include <filesystem>
#include <optional>
#include <string_view>

#include <vnplan/result.h>

class OutputFile {
 public:
  explicit OutputFile(std::filesystem::path path);
  ~OutputFile();  ///< removes what was not committed
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// Each gives the error that has befallen the file, if any; after one, the others do nothing.
  std::optional<vnplan::Error> write(std::string_view bytes);
  std::optional<vnplan::Error> commit();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::optional<vnplan::Error> fail(int number);

  std::filesystem::path path_;
  std::filesystem::path draft_;
  int file_ = -1;
  std::optional<vnplan::Error> error_;
};
