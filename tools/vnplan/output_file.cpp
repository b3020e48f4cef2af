#include "output_file.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// What a new file may be for others, as the user's umask says; mkstemp makes it private.
mode_t usual_mode() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return static_cast<mode_t>(0666 & ~mask);
}

}  // namespace

OutputFile::OutputFile(std::filesystem::path path) : path_(std::move(path)) {
  std::string draft = path_.string() + ".XXXXXX";
  file_ = ::mkstemp(draft.data());
  if (file_ < 0) {
    (void)fail(errno);
    return;
  }
  draft_ = draft;
  (void)::fchmod(file_, usual_mode());
}

OutputFile::~OutputFile() {
  if (file_ >= 0) ::close(file_);
  std::error_code ignored;
  if (!draft_.empty()) std::filesystem::remove(draft_, ignored);
}

std::optional<vnplan::Error> OutputFile::write(std::string_view bytes) {
  while (!error_ && !bytes.empty()) {
    const auto written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return error_;
}

std::optional<vnplan::Error> OutputFile::commit() {
  if (error_) return error_;
  const bool whole = ::fsync(file_) == 0 && ::close(std::exchange(file_, -1)) == 0;
  if (!whole || ::rename(draft_.c_str(), path_.c_str()) != 0) return fail(errno);
  draft_.clear();
  return std::nullopt;
}

std::optional<vnplan::Error> OutputFile::fail(int number) {
  error_ = vnplan::Error{vnplan::Failure::cannot_write, std::generic_category().message(number), "check the folder, its permissions and the free space"};
  return error_;
}
