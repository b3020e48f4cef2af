#include "durable.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "output_file.h"

namespace fs = std::filesystem;

namespace batch {

Descriptor::~Descriptor() {
  if (file_ >= 0) ::close(file_);
}

vnplan::Error write_error(const fs::path& path, int number) {
  auto error = cannot_write(number);
  error.what = path.string() + " " + error.what;
  return error;
}

bool concerns_all(int number) {
  return number == ENOSPC || number == EDQUOT || number == EFBIG || number == EIO || number == EROFS || number == EMFILE || number == ENFILE;
}

int write_all(int file, std::string_view bytes, std::uint64_t& written) {
  for (written = 0; written < bytes.size();) {
    const auto now = ::write(file, bytes.data() + written, bytes.size() - written);
    if (now < 0 && errno == EINTR) continue;
    if (now < 0) return errno;
    written += static_cast<std::uint64_t>(now);
  }
  return 0;
}

int write_all(int file, std::string_view bytes) {
  std::uint64_t written = 0;
  return write_all(file, bytes, written);
}

Failed flush_folder(const fs::path& folder) {
  const Descriptor open(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!open) return write_error(folder, errno);
  if (::fsync(open.get()) != 0 && errno != EINVAL) return write_error(folder, errno);  // EINVAL: a file system that cannot
  return std::nullopt;
}

Failed rename_durably(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return write_error(to, errno);
  return flush_folder(to.parent_path());
}

namespace {

/// Waits for nothing, and leaves all errors to who waits.
void begin_flush(int file) { (void)::sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE); }

}  // namespace

int write_draft(const fs::path& path, std::string_view bytes) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!file) return errno;
  const int failed = write_all(file.get(), bytes);
  if (failed != 0) ::unlink(path.c_str());
  else begin_flush(file.get());
  return failed;
}

int flush_file(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  return file && ::fdatasync(file.get()) == 0 ? 0 : errno;
}

EarlyFlush::EarlyFlush(fs::path path)
    : thread_([path = std::move(path)](const std::stop_token& stop) {
        std::mutex lock;
        std::condition_variable_any stopped;
        for (std::unique_lock held(lock); !stop.stop_requested(); stopped.wait_for(held, stop, std::chrono::milliseconds(200), [] { return false; }))
          if (const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC)); file) begin_flush(file.get());
      }) {}

int write_whole(const fs::path& path, const fs::path& draft, std::string_view bytes) {
  int failed = write_draft(draft, bytes);
  if (failed == 0) failed = flush_file(draft);
  if (failed == 0 && ::rename(draft.c_str(), path.c_str()) != 0) failed = errno;
  if (failed != 0) ::unlink(draft.c_str());
  return failed;
}

Failed copy_begin(const fs::path& from, const fs::path& to, std::uint64_t size) {
  const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
  if (!source) return write_error(from, errno);
  const Descriptor target(::open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!target) return write_error(to, errno);
  std::array<char, 1 << 16> buffer{};
  while (size > 0) {
    const auto got = ::read(source.get(), buffer.data(), static_cast<std::size_t>(std::min<std::uint64_t>(size, buffer.size())));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return write_error(from, got < 0 ? errno : EIO);
    if (const int failed = write_all(target.get(), {buffer.data(), static_cast<std::size_t>(got)}); failed != 0) return write_error(to, failed);
    size -= static_cast<std::uint64_t>(got);
  }
  if (::fsync(target.get()) != 0) return write_error(to, errno);
  return std::nullopt;
}

std::optional<std::uint64_t> size_of(const fs::path& path) {
  std::error_code failed;
  if (!fs::is_regular_file(path, failed)) return std::nullopt;
  const auto size = fs::file_size(path, failed);
  return failed ? std::nullopt : std::optional<std::uint64_t>(size);
}

void remove_quietly(const fs::path& path) {
  std::error_code ignored;
  fs::remove(path, ignored);
}

}  // namespace batch
