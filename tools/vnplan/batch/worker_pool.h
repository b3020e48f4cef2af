#pragma once
/// As many worker processes as files are read at once.

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "worker_process.h"

namespace batch {

struct Reply {
  std::variant<Answer, NoAnswer> said;
  std::uint64_t ms = 0;  ///< that the worker took
};

class WorkerPool {
 public:
  /// They are started when they are first needed.
  WorkerPool(unsigned size, std::vector<std::string> arguments);

  /// Waits for a worker that has nothing to do and lets it read. Error: no process could be started. Safe from many threads.
  [[nodiscard]] vnplan::Result<Reply> ask(const Request& request, std::chrono::milliseconds limit, const GiveUp& give_up);

 private:
  std::vector<std::string> arguments_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<WorkerProcess>> idle_;
};

}  // namespace batch
