#include "output_file.h"

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input.h"

namespace fs = std::filesystem;

namespace {

/// The draft that a signal has to remove; empty if there is none.
char open_draft_path[PATH_MAX] = "";

extern "C" void remove_draft_and_end(int signal) {
  ::unlink(open_draft_path);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

/// `nohup` and background shells have some of them ignored: that stays so.
void catch_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction now {};
    ::sigaction(signal, nullptr, &now);
    if (now.sa_handler == SIG_DFL) std::signal(signal, remove_draft_and_end);
  }
}

/// What a file may be for others: as it was, or for a new one what the user's umask says. mkstemp makes it private.
mode_t mode_of(const fs::path& path) {
  struct stat known {};
  if (::stat(path.c_str(), &known) == 0) return known.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return static_cast<mode_t>(0666 & ~mask);
}

bool is_special(const fs::path& path) {
  std::error_code failed;
  const auto status = fs::status(path, failed);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

fs::path behind_links(fs::path path) {
  std::error_code failed;
  auto real = fs::canonical(path, failed);
  return failed ? std::move(path) : std::move(real);
}

std::string_view advice_for(int number) {
  switch (number) {
    case ENOENT:
    case ENOTDIR: return "create the folder, or name another one";
    case EACCES:
    case EPERM:
    case EROFS: return "check the permissions, or name another place";
    case ENOSPC:
    case EFBIG:
    case EDQUOT: return "free some space and run it again";
    case EPIPE: return "the program that reads it has ended";
    default: return "check the device";
  }
}

}  // namespace

OutputFile::OutputFile() : file_(STDOUT_FILENO) {}

OutputFile::OutputFile(fs::path path) : path_(std::move(path)) {
  if (is_special(path_)) {
    file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    if (file_ < 0) (void)fail(errno);
    return;
  }
  path_ = behind_links(path_);
  if (::access(path_.c_str(), F_OK) == 0 && ::access(path_.c_str(), W_OK) != 0) {
    (void)fail(errno);  // a rename would replace a file that is protected
    return;
  }
  open_draft();
}

void OutputFile::open_draft() {
  std::string draft = (path_.parent_path() / ".vnplan-XXXXXX").string();
  file_ = ::mkstemp(draft.data());
  if (file_ < 0) {
    (void)fail(errno);
    return;
  }
  draft_ = draft;
  std::strncpy(open_draft_path, draft.c_str(), sizeof open_draft_path - 1);
  catch_signals();
  (void)::fchmod(file_, mode_of(path_));
}

OutputFile::~OutputFile() {
  if (file_ > STDERR_FILENO) ::close(file_);
  if (draft_.empty()) return;
  ::unlink(draft_.c_str());
  open_draft_path[0] = '\0';
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
  if (error_ || draft_.empty()) return error_;
  const bool whole = ::fsync(file_) == 0 && ::close(std::exchange(file_, -1)) == 0;
  if (!whole || ::rename(draft_.c_str(), path_.c_str()) != 0) return fail(errno);
  open_draft_path[0] = '\0';
  draft_.clear();
  return std::nullopt;
}

std::optional<vnplan::Error> OutputFile::fail(int number) {
  error_ = cannot_write(number);
  return error_;
}

vnplan::Error cannot_write(int number) {
  return {vnplan::Failure::cannot_write, "cannot be written: " + std::generic_category().message(number), std::string(advice_for(number))};
}

bool print(std::string_view text) {
  OutputFile output;
  const auto error = output.write(text);
  if (error) report("standard output", *error);
  return !error;
}
