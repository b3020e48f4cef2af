#pragma once
/// How far the batch has come: a bar on a terminal, or lines of JSON, from a thread of its own; and the table at the end. All on standard error.

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "commands.h"
#include "manifest_line.h"

namespace batch {

class Progress {
 public:
  Progress(const BatchArguments& arguments, std::uint64_t up_to_date);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void set_total(std::uint64_t files) { total_ = files; }
  [[nodiscard]] bool is_shown() const { return form_ != Form::none; }
  void count(Status status, const std::optional<vnplan::Error>& error, std::uint64_t bytes);
  void count_empty() { ++empty_; }
  /// `vnplan: FILE: what; advice`, above the bar.
  void tell(std::string_view file, const vnplan::Error& error);
  [[nodiscard]] std::uint64_t failed() const { return failed_; }
  /// Takes the bar away; a last line of JSON.
  void end();
  void print_summary(std::string_view output, std::uint64_t kept_plans, std::uint64_t kept_duplicates, std::uint64_t kept_failed) const;

 private:
  enum class Form { none, bar, json };
  void run();
  void show();
  void erase();
  [[nodiscard]] double seconds() const;

  Form form_ = Form::none;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::atomic<std::uint64_t> total_ = 0;  // 0: unknown
  std::atomic<std::uint64_t> empty_ = 0;  // files without a byte: plans that say nothing
  std::uint64_t up_to_date_;
  std::mutex mutex_;
  std::condition_variable ended_;
  std::map<Status, std::uint64_t> counts_;
  std::map<std::string, std::uint64_t, std::less<>> kinds_;  // of failures
  std::uint64_t files_ = 0, failed_ = 0, bytes_ = 0;
  bool bar_is_shown_ = false;
  bool end_ = false;
  std::thread thread_;
};

}  // namespace batch
