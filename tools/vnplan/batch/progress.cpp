#include "progress.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <sstream>

#include <unistd.h>

#include "input.h"
#include "names.h"

namespace batch {
namespace {

using std::chrono::milliseconds;

std::string text_of(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  char text[64];
  if (whole >= 3600) std::snprintf(text, sizeof text, "%llu:%02llu:%02llu", whole / 3600ULL, whole / 60ULL % 60, whole % 60ULL);
  else std::snprintf(text, sizeof text, "%llu:%02llu", whole / 60ULL, whole % 60ULL);
  return text;
}

std::string rounded(double number) {
  char text[64];
  std::snprintf(text, sizeof text, number < 10 ? "%.1f" : "%.0f", number);
  return text;
}

std::string bar_of(double part) {
  constexpr int width = 24;
  const int full = static_cast<int>(std::clamp(part, 0.0, 1.0) * width);
  return "[" + std::string(static_cast<std::size_t>(full), '#') + std::string(static_cast<std::size_t>(width - full), '.') + "] ";
}

}  // namespace

Progress::Progress(const BatchArguments& arguments, std::uint64_t up_to_date) : up_to_date_(up_to_date) {
  if (arguments.progress == BatchProgress::json) form_ = Form::json;
  else if (arguments.progress == BatchProgress::automatic && !arguments.quiet && ::isatty(STDERR_FILENO) == 1) form_ = Form::bar;
  if (is_shown()) thread_ = std::thread([this] { run(); });
}

Progress::~Progress() { end(); }

double Progress::seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count(); }

void Progress::run() {
  std::unique_lock lock(mutex_);
  while (!ended_.wait_for(lock, form_ == Form::bar ? milliseconds(200) : milliseconds(1000), [this] { return end_; })) show();
}

void Progress::show() {
  const auto total = total_.load();
  const auto done = files_ + up_to_date_;
  const double rate = static_cast<double>(files_) / std::max(seconds(), 0.001);
  const double left = total > done && rate > 0 ? static_cast<double>(total - done) / rate : 0;
  std::ostringstream line;
  if (form_ == Form::json) {
    line << "{\"files\":" << done << ",\"total\":" << (total == 0 ? "null" : std::to_string(total)) << ",\"failed\":" << failed_
         << ",\"bytes\":" << bytes_ << ",\"seconds\":" << rounded(seconds()) << ",\"rate\":" << rounded(rate)
         << ",\"seconds_left\":" << (total == 0 ? "null" : rounded(left)) << "}\n";
  } else {
    line << "\r\x1b[K";
    if (total != 0) line << bar_of(static_cast<double>(done) / static_cast<double>(total)) << done << "/" << total;
    else line << done;
    line << " files, " << rounded(rate) << "/s, " << failed_ << " failed";
    if (left > 0) line << ", " << text_of(left) << " left";
    bar_is_shown_ = true;
  }
  std::cerr << line.str() << std::flush;
}

void Progress::erase() {
  if (std::exchange(bar_is_shown_, false)) std::cerr << "\r\x1b[K" << std::flush;
}

void Progress::count(Status status, const std::optional<vnplan::Error>& error, std::uint64_t bytes) {
  const std::lock_guard lock(mutex_);
  ++files_;
  ++counts_[status];
  bytes_ += bytes;
  if (!error) return;
  ++failed_;
  ++kinds_[std::string(status == Status::failed ? name_of(error->failure) : name_of(status))];
}

void Progress::tell(std::string_view file, const vnplan::Error& error) {
  const std::lock_guard lock(mutex_);
  erase();
  report(printable(file), error);
}

void Progress::end() {
  {
    const std::lock_guard lock(mutex_);
    if (end_) return;
    end_ = true;
  }
  ended_.notify_all();
  if (thread_.joinable()) thread_.join();
  if (form_ == Form::json) show();
  erase();
}

void Progress::print_summary(std::string_view output, std::uint64_t kept_plans, std::uint64_t kept_duplicates, std::uint64_t kept_failed) const {
  const auto count_of = [this](Status status) {
    const auto found = counts_.find(status);
    return found == counts_.end() ? 0 : found->second;
  };
  std::ostringstream table;
  const auto row = [&](const std::string& name, std::uint64_t count) {
    table << "  " << name << std::string(name.size() < 14 ? 14 - name.size() : 1, ' ') << count << "\n";
  };
  table << output << "\n";
  row("files", files_ + up_to_date_);
  row("plans", count_of(Status::ok) + kept_plans);
  const auto duplicates = count_of(Status::duplicate) + kept_duplicates;
  if (duplicates > 0) row("duplicates", duplicates);
  if (empty_ > 0) row("  empty files", empty_);
  if (up_to_date_ > 0) row("done before", up_to_date_);
  if (failed_ + kept_failed > 0) row("failed", failed_ + kept_failed);
  for (const auto& [kind, count] : kinds_) row("  " + kind, count);
  if (kept_failed > 0) row("  before", kept_failed);
  table << "  time          " << text_of(seconds()) << ", " << rounded(static_cast<double>(files_) / std::max(seconds(), 0.001)) << " files/s\n";
  std::cerr << table.str() << std::flush;
}

}  // namespace batch
