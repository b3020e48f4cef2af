#include "worker_pool.h"

namespace batch {

WorkerPool::WorkerPool(unsigned size, std::vector<std::string> arguments) : arguments_(std::move(arguments)) {
  for (unsigned i = 0; i < size; ++i) idle_.push_back(std::make_unique<WorkerProcess>());
}

vnplan::Result<Reply> WorkerPool::ask(const Request& request, std::chrono::milliseconds limit, const GiveUp& give_up) {
  std::unique_ptr<WorkerProcess> worker;
  {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [this] { return !idle_.empty(); });
    worker = std::move(idle_.back());
    idle_.pop_back();
  }
  const auto begun = std::chrono::steady_clock::now();
  vnplan::Result<Reply> reply =
      vnplan::Error{vnplan::Failure::cannot_read, "no worker process could be started", "end other programs, or use fewer with -j"};
  if (worker->is_alive() || worker->start(arguments_)) reply = Reply{worker->ask(request, limit, give_up), 0};
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
  if (reply) reply->ms = static_cast<std::uint64_t>(took.count());
  {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(worker));
  }
  freed_.notify_one();
  return reply;
}

}  // namespace batch
