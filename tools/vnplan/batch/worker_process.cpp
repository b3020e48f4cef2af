#include "worker_process.h"

#include <cerrno>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "worker.h"

namespace batch {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds time_to_end{2000};  // for LibreOffice to be ended by a worker that is converting

/// A process group of its own, so that Ctrl-C reaches the batch alone; quiet streams; the socket.
class SpawnSettings {
 public:
  explicit SpawnSettings(int socket) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
    posix_spawn_file_actions_adddup2(&actions_, socket, worker_socket);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    for (const int signal : {SIGINT, SIGHUP, SIGTERM, SIGPIPE, SIGXFSZ}) sigaddset(&signals, signal);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
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

/// Waits until then at most; true once the process is gone.
bool wait_until(pid_t process, steady_clock::time_point end, int& status) {
  while (true) {
    const auto found = ::waitpid(process, &status, WNOHANG);
    if (found == process || (found < 0 && errno == ECHILD)) return true;
    if (steady_clock::now() >= end) return false;
    std::this_thread::sleep_for(milliseconds(2));
  }
}

}  // namespace

bool WorkerProcess::start(const std::vector<std::string>& arguments) {
  (void)end();
  int ends[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
  Descriptor ours(ends[0]);
  const Descriptor theirs(ends[1]);
  std::vector<char*> words;
  for (const auto& word : arguments) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const SpawnSettings settings(theirs.get());
  if (::posix_spawn(&process_, "/proc/self/exe", settings.actions(), settings.attributes(), words.data(), environ) != 0) {
    process_ = -1;
    return false;
  }
  socket_ = std::move(ours);
  return true;
}

WorkerProcess::~WorkerProcess() { (void)end(); }

bool WorkerProcess::is_alive() const {
  pollfd socket{socket_.get(), POLLIN, 0};
  return process_ > 0 && ::poll(&socket, 1, 0) == 0;  // idle, it says nothing: whatever is there to read is its end
}

/// Gives the signal that had ended it before it was asked to end, or 0.
int WorkerProcess::end() {
  if (process_ <= 0) return 0;
  int status = 0;
  socket_ = Descriptor();
  const bool gone = wait_until(process_, steady_clock::now() + milliseconds(20), status);
  if (!gone) {
    ::kill(process_, SIGTERM);
    if (!wait_until(process_, steady_clock::now() + time_to_end, status)) {
      ::kill(process_, SIGKILL);
      ::waitpid(process_, &status, 0);
    }
  }
  process_ = -1;
  return gone && WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

std::variant<Answer, NoAnswer> WorkerProcess::ask(const Request& request, milliseconds limit, const GiveUp& give_up) {
  const auto deadline = steady_clock::now() + limit;
  std::string message;
  auto talk = send_message(socket_.get(), pack(request), deadline, give_up);
  if (talk == Talk::done) talk = receive_message(socket_.get(), message, deadline, give_up);
  if (talk == Talk::done)
    if (auto answer = unpack_answer(message)) return std::move(*answer);
  if (talk == Talk::late) return (void)end(), NoAnswer{NoAnswer::Why::late, 0};
  if (talk == Talk::given_up) return (void)end(), NoAnswer{NoAnswer::Why::given_up, 0};
  return NoAnswer{NoAnswer::Why::crashed, end()};
}

}  // namespace batch
