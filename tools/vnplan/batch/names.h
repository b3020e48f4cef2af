#pragma once
/// Names of inputs: as their user sees them, and as files of the output folder.

#include <cstdint>
#include <functional>
#include <memory>
#include <memory_resource>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace batch {

/// Of many names, each once: 16 bytes that no two share, but for the chance of one in 10^20.
struct Fingerprint {
  std::uint64_t high = 0, low = 0;
  bool operator==(const Fingerprint&) const = default;
};
struct FingerprintHash {
  std::size_t operator()(const Fingerprint& print) const noexcept { return static_cast<std::size_t>(print.low); }
};

/// Fingerprints that stay until the end, in blocks of their own: strewn among the buffers that come and go they would keep each from being used for a
/// larger one.
class FingerprintSet {
 public:
  /// False if it was there.
  bool insert(const Fingerprint& print) { return set_->prints.insert(print).second; }

 private:
  struct Set {
    std::pmr::monotonic_buffer_resource blocks;
    std::pmr::unordered_set<Fingerprint, FingerprintHash> prints{&blocks};
  };
  std::unique_ptr<Set> set_ = std::make_unique<Set>();  // which stays where it is
};

/// The same in every run.
[[nodiscard]] Fingerprint fingerprint(std::string_view bytes);

/// "plans/../x/./a.txt" -> "x/a.txt".
[[nodiscard]] std::string tidy_path(std::string_view path);
/// A path below a folder, whatever the name: "/etc/../x" -> "etc/__/x". Parts that are too long for a file name end in a number of their own.
[[nodiscard]] std::string safe_path(std::string_view path);
/// Valid UTF-8: other bytes become U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes);
/// For a line of a terminal: valid UTF-8, control characters as "\n" or "\x1b".
[[nodiscard]] std::string printable(std::string_view bytes);
/// "phụ lục/a b.html" -> "ph%E1%BB%A5…/a%20b.html".
[[nodiscard]] std::string url_of(std::string_view path);

/// Gives each input a name of its own.
class UniqueNames {
 public:
  /// Adds "~2", "~3" … where the name was given before.
  [[nodiscard]] std::string make_unique(std::string name);

 private:
  FingerprintSet given_;
};

}  // namespace batch
