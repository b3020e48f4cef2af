#pragma once
/// The flow of a batch: one input after the other, read by many workers at once, written one after the other.

#include <atomic>
#include <memory>
#include <mutex>

#include "inputs.h"
#include "item.h"
#include "worker_pool.h"
#include "writer.h"

namespace batch {

class Pipeline {
 public:
  struct Parts {
    const BatchArguments& arguments;
    const Layout& layout;
    Inputs& inputs;
    const Resumed& resumed;
    Results& results;
    WorkerPool& workers;
    Writer& writer;
  };
  explicit Pipeline(Parts parts) : p_(parts) {}

  /// Until all is read and written, a signal comes, or nothing more can be written: then the error. What was written before is committed.
  [[nodiscard]] Failed run(unsigned jobs);

 private:
  std::unique_ptr<Item> take();
  void read(Item& item);
  void ask_worker(Item& item);
  void write(std::unique_ptr<Item> item);
  void commit_if_due();
  void fail(const vnplan::Error& error);
  [[nodiscard]] bool is_stopping() const { return stopping_ || stop_signal_seen(); }
  [[nodiscard]] bool stop_signal_seen() const;

  Parts p_;
  std::atomic<bool> stopping_ = false;
  std::mutex mutex_;  // of error_
  Failed error_;
  std::mutex writing_;  // of the writer's items, cut_
  bool cut_ = false;  // in order, nothing may follow what was dropped
};

}  // namespace batch
