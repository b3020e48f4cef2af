#pragma once
/// Items that were read -> results on the disk and lines of the manifest that tell of them.
///
/// Waiting for the disk is what costs, so many items are committed at once, by a thread of its own while the next ones are read. In this order: the
/// drafts of pages are flushed, renamed into place; what items add to shared files is appended, flushed; folders are flushed; then come the lines.

#include <chrono>
#include <future>
#include <memory>
#include <mutex>
#include <vector>

#include "item.h"
#include "layout.h"
#include "manifest.h"
#include "progress.h"
#include "results.h"
#include "resume.h"

namespace batch {

class Writer {
 public:
  struct Parts {
    const BatchArguments& arguments;
    const Layout& layout;
    Resumed& resumed;
    Manifest& manifest;
    Results& results;
    Progress& progress;
    std::string limits;
  };
  explicit Writer(Parts parts) : p_(std::move(parts)) {}

  /// A further input; its index. `end`: of the line that it has already, or 0. Safe beside the others.
  std::size_t enter(std::uint64_t end);
  /// Gives what is wrong with an earlier item: nothing more can be written then. What was committed stays.
  [[nodiscard]] Failed write(std::unique_ptr<Item> item);
  /// To be asked now and then while nothing is written: a slow file holds up no lines of those before it.
  [[nodiscard]] Failed commit_if_due();
  /// Commits the rest.
  [[nodiscard]] Failed finish();
  /// Where the manifest's lines end, in the order of the inputs.
  [[nodiscard]] const std::vector<std::uint64_t>& ends() const { return ends_; }

 private:
  using Items = std::vector<std::unique_ptr<Item>>;
  [[nodiscard]] Failed begin_commit();
  [[nodiscard]] Failed wait();
  [[nodiscard]] Failed commit(Items items);
  [[nodiscard]] Failed place_pages(Items& items);
  [[nodiscard]] Failed add(Items& items, std::vector<std::vector<std::uint64_t>>& offsets);
  [[nodiscard]] Failed append_lines(const Items& items, const std::vector<std::vector<std::uint64_t>>& offsets);
  [[nodiscard]] std::string line_of(const Item& item, std::vector<std::uint64_t> offsets) const;

  Parts p_;
  std::mutex mutex_;  // of ends_
  std::vector<std::uint64_t> ends_;
  Items waiting_;
  std::size_t waiting_bytes_ = 0;
  std::future<Failed> committing_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();  // of the last commit
};

}  // namespace batch
