#pragma once
/// One worker process, seen from the batch.

#include <string>
#include <variant>
#include <vector>

#include <sys/types.h>

#include "durable.h"
#include "wire.h"

namespace batch {

/// Why a worker did not answer.
struct NoAnswer {
  enum class Why { crashed, late, given_up } why = Why::crashed;
  int signal = 0;  ///< that ended it; 0: it ended by itself
};

class WorkerProcess {
 public:
  /// Starts it; false where the system has no more processes.
  [[nodiscard]] bool start(const std::vector<std::string>& arguments);
  ~WorkerProcess();
  WorkerProcess() = default;
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  /// It is there and was not ended while it had nothing to do.
  [[nodiscard]] bool is_alive() const;
  /// After a NoAnswer the process has ended.
  [[nodiscard]] std::variant<Answer, NoAnswer> ask(const Request& request, std::chrono::milliseconds limit, const GiveUp& give_up);

 private:
  int end();

  pid_t process_ = -1;
  Descriptor socket_;
};

}  // namespace batch
