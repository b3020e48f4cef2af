#pragma once
/// Starts a program, waits for it, and ends it and what it started when its time is over.

#include <chrono>
#include <csignal>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vnplan::bytes {

/// Where the first of these programs stands in PATH.
[[nodiscard]] std::optional<std::string> find_program(std::initializer_list<std::string_view> names);

/// A new folder in the system's place for temporary files (TMPDIR), readable by its owner alone; empty if none can be made.
[[nodiscard]] std::filesystem::path make_private_folder(const std::string& prefix);

/// Keeps the signals that end a program (interrupt, hang-up, terminate) waiting in this thread while it lives, so that what was begun can be cleared
/// away first; then they take effect.
class HeldSignals {
 public:
  HeldSignals();
  ~HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  /// True if one is waiting.
  [[nodiscard]] bool any() const;

 private:
  sigset_t before_{};
};

enum class ProgramEnd { ended, timed_out, not_started, interrupted };

/// Runs it in a process group of its own, with nothing on its standard streams, HOME and TMPDIR set to `home`, until it ends, its time is over or a
/// held signal waits.
[[nodiscard]] ProgramEnd run_program(const std::string& program, const std::vector<std::string>& arguments, const std::filesystem::path& home,
                                     std::chrono::milliseconds limit, const HeldSignals& held);

}  // namespace vnplan::bytes
