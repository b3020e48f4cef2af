#pragma once
/// Bytes that stay: written whole, flushed to the disk, renamed into place.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>

#include "vnplan/result.h"

namespace batch {

/// Nothing, or why it could not be done.
using Failed = std::optional<vnplan::Error>;

/// An open file, closed with its owner.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int file) : file_(file) {}
  Descriptor(Descriptor&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
  }
  ~Descriptor();
  [[nodiscard]] int get() const { return file_; }
  explicit operator bool() const { return file_ >= 0; }

 private:
  int file_ = -1;
};

/// `PATH: cannot be written: No space left on device; …` from errno.
[[nodiscard]] vnplan::Error write_error(const std::filesystem::path& path, int number);
/// A write error after which other files would fail as well: a full disk, a broken one.
[[nodiscard]] bool concerns_all(int number);

/// All of the bytes; otherwise errno, and `written` tells how many are there.
[[nodiscard]] int write_all(int file, std::string_view bytes, std::uint64_t& written);
[[nodiscard]] int write_all(int file, std::string_view bytes);
/// Makes what was renamed or created in a folder last.
[[nodiscard]] Failed flush_folder(const std::filesystem::path& folder);
/// Renames, and makes that last.
[[nodiscard]] Failed rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);
/// A new file, whose way to the disk begins but is not waited for: flush_file() does. 0 or errno, and then there is no file.
[[nodiscard]] int write_draft(const std::filesystem::path& path, std::string_view bytes);
/// Makes what was written to a file last. 0 or errno.
[[nodiscard]] int flush_file(const std::filesystem::path& path);
/// While it lives, what others write to a file is on its way to the disk five times a second, so that flush_file() has little to wait for in the end.
class EarlyFlush {
 public:
  /// The file may come later, or never.
  explicit EarlyFlush(std::filesystem::path file);

 private:
  std::jthread thread_;
};
/// A whole file by way of `draft`, which lies on the same disk; the folder's entry is flushed by its caller.
[[nodiscard]] int write_whole(const std::filesystem::path& path, const std::filesystem::path& draft, std::string_view bytes);
/// The first bytes of a file as another one, flushed.
[[nodiscard]] Failed copy_begin(const std::filesystem::path& from, const std::filesystem::path& to, std::uint64_t size);
/// Nothing if there is no such regular file.
[[nodiscard]] std::optional<std::uint64_t> size_of(const std::filesystem::path& path);
/// Removes it, if it is there.
void remove_quietly(const std::filesystem::path& path);

}  // namespace batch
