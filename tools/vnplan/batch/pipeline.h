#pragma once
/// The flow of a batch: one input after the other, read by many workers at once, written one after the other.

#include <atomic>
#include <chrono>
#include <memory>

#include "inputs.h"
#include "manifest.h"
#include "progress.h"
#include "results.h"
#include "resume.h"
#include "worker_pool.h"

namespace batch {

/// One file on its way.
struct Item {
  Input input;
  std::size_t index = 0;       ///< among all inputs
  Status status = Status::ok;
  Answer answer;
  std::uint64_t ms = 0;
  std::string page;
  std::uint64_t page_size = 0;
  bool dropped = false;        ///< not read, because the batch ends
};

class Pipeline {
 public:
  struct Parts {
    const BatchArguments& arguments;
    const Layout& layout;
    Inputs& inputs;
    Resumed& resumed;
    Manifest& manifest;
    Results& results;
    Progress& progress;
    WorkerPool& workers;
    std::string limits;
  };
  explicit Pipeline(Parts parts) : p_(std::move(parts)) {}

  /// Until all is read and written, a signal comes, or nothing more can be written: then the error. What was written before is committed.
  [[nodiscard]] Failed run(unsigned jobs);
  /// Where the manifest's lines end, in the order of the inputs.
  [[nodiscard]] const std::vector<std::uint64_t>& ends() const { return ends_; }

 private:
  std::unique_ptr<Item> take();
  void read(Item& item);
  void ask_worker(Item& item);
  void write_page(Item& item);
  void write(Item& item);
  void write_line_of(const Item& item);
  [[nodiscard]] Failed commit();
  void fail(const vnplan::Error& error);
  [[nodiscard]] bool is_stopping() const { return stopping_ || stop_signal_seen(); }
  [[nodiscard]] bool stop_signal_seen() const;

  Parts p_;
  std::atomic<bool> stopping_ = false;
  std::mutex mutex_;  // of error_ and ends_
  Failed error_;
  std::vector<std::uint64_t> ends_;
  bool cut_ = false;           // in order, nothing may follow what was dropped
  std::string waiting_;        // lines of what is written, and not flushed yet
  std::size_t waiting_lines_ = 0;
  std::chrono::steady_clock::time_point committed_ = std::chrono::steady_clock::now();
};

}  // namespace batch
