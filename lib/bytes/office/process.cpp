#include "bytes/office/process.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vnplan::bytes {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds look_again{20};

/// What a user or the system ends a program with.
sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGHUP, SIGTERM}) sigaddset(&signals, signal);
  return signals;
}

/// The environment with HOME and TMPDIR replaced: a program finds no settings of its user, and what it leaves behind goes with the folder.
class Environment {
 public:
  explicit Environment(const fs::path& home) : home_("HOME=" + home.string()), temporary_("TMPDIR=" + home.string()) {
    for (char** variable = environ; *variable != nullptr; ++variable)
      if (!std::string_view(*variable).starts_with("HOME=") && !std::string_view(*variable).starts_with("TMPDIR=")) pointers_.push_back(*variable);
    pointers_.push_back(home_.data());
    pointers_.push_back(temporary_.data());
    pointers_.push_back(nullptr);
  }
  [[nodiscard]] char** get() { return pointers_.data(); }

 private:
  std::string home_;
  std::string temporary_;
  std::vector<char*> pointers_;
};

/// A process group of its own, quiet streams, default signals.
class SpawnSettings {
 public:
  SpawnSettings() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0);
    sigset_t defaults = ending_signals();
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes_, &defaults);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  }
  ~SpawnSettings() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnSettings(const SpawnSettings&) = delete;
  SpawnSettings& operator=(const SpawnSettings&) = delete;

  [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &actions_; }
  [[nodiscard]] const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

bool has_ended(pid_t child) {
  int status = 0;
  const auto found = ::waitpid(child, &status, WNOHANG);
  return found == child || (found < 0 && errno == ECHILD);
}

}  // namespace

HeldSignals::HeldSignals() {
  const sigset_t held = ending_signals();
  ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

HeldSignals::~HeldSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool HeldSignals::any() const {
  sigset_t waiting;
  sigemptyset(&waiting);
  ::sigpending(&waiting);
  for (const int signal : {SIGINT, SIGHUP, SIGTERM})
    if (sigismember(&waiting, signal) == 1 && sigismember(&before_, signal) == 0) return true;
  return false;
}

std::optional<std::string> find_program(std::initializer_list<std::string_view> names) {
  const char* path = std::getenv("PATH");
  for (const auto name : names) {
    std::string_view folders = path == nullptr ? "/usr/bin:/bin" : path;
    while (!folders.empty()) {
      const auto end = folders.find(':');
      const auto file = fs::path(folders.substr(0, end)) / name;
      if (::access(file.c_str(), X_OK) == 0) return file.string();
      folders = end == std::string_view::npos ? std::string_view{} : folders.substr(end + 1);
    }
  }
  return std::nullopt;
}

fs::path make_private_folder(const std::string& prefix) {
  std::error_code failed;
  const auto parent = fs::absolute(fs::temp_directory_path(failed), failed);
  if (failed) return {};
  std::string name = (parent / (prefix + "XXXXXX")).string();
  return ::mkdtemp(name.data()) == nullptr ? fs::path() : fs::path(name);
}

ProgramEnd run_program(const std::string& program, const std::vector<std::string>& arguments, const fs::path& home, std::chrono::milliseconds limit,
                       const HeldSignals& held) {
  std::vector<std::string> words = {program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  Environment environment(home);
  const SpawnSettings settings;
  pid_t child = 0;
  if (::posix_spawn(&child, program.c_str(), settings.actions(), settings.attributes(), pointers.data(), environment.get()) != 0)
    return ProgramEnd::not_started;
  const auto deadline = std::chrono::steady_clock::now() + limit;
  while (!has_ended(child)) {
    const bool late = std::chrono::steady_clock::now() > deadline;
    if (late || held.any()) {
      ::kill(-child, SIGKILL);
      ::waitpid(child, nullptr, 0);
      return late ? ProgramEnd::timed_out : ProgramEnd::interrupted;
    }
    std::this_thread::sleep_for(look_again);
  }
  ::kill(-child, SIGKILL);  // what it may have left behind
  return ProgramEnd::ended;
}

}  // namespace vnplan::bytes
