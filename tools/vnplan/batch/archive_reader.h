#pragma once
/// Members of ZIP and tar archives, one after the other, as bytes. The only file that knows libarchive.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "vnplan/result.h"

namespace batch {

/// By its name: .zip, .tar, .tar.gz, .tgz, .tar.xz … A DOCX is a ZIP archive too, so its content would not tell.
[[nodiscard]] bool is_archive_name(std::string_view name);

class ArchiveReader {
 public:
  explicit ArchiveReader(const std::filesystem::path& path);
  ~ArchiveReader();
  ArchiveReader(ArchiveReader&&) noexcept;
  ArchiveReader& operator=(ArchiveReader&&) noexcept;

  struct Member {
    std::string path;   ///< as the archive has it: "../x" is possible
    std::int64_t time = 0;
    std::optional<std::uint64_t> size;
    std::optional<vnplan::Error> error;  ///< of the archive, which ends there; `path` is empty
  };
  /// The next regular file.
  [[nodiscard]] std::optional<Member> next();
  /// The content of the member that next() gave, once. Error: larger than `most`, locked, damaged.
  [[nodiscard]] vnplan::Result<std::string> read(std::uint64_t most);

 private:
  struct Handle;
  [[nodiscard]] vnplan::Error damage() const;

  std::unique_ptr<Handle> handle_;
};

}  // namespace batch
