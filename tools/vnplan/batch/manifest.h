#pragma once
/// The log of a run, a line a file, by which it can be taken up again: what stands in it is on the disk.

#include <functional>
#include <string>
#include <vector>

#include "durable.h"
#include "manifest_line.h"
#include "names.h"

namespace batch {

/// What is remembered of a line while a run is taken up.
struct Known {
  Fingerprint file;
  Fingerprint hash;
  std::uint64_t stamp = 0;      ///< of size and time
  std::uint64_t end = 0;        ///< of the line in the manifest
  Fingerprint page;             ///< zero: none
  std::uint64_t page_size = 0;
  bool is_plan = false;         ///< its hash counts as seen
  bool failed = false;
  bool still_failed = false;    ///< failed under the limits of today
};

class Manifest {
 public:
  /// Opens or makes it, for this run alone. Error: another run has it, or it cannot be written.
  [[nodiscard]] static vnplan::Result<Manifest> open(const std::filesystem::path& path);

  [[nodiscard]] const std::optional<Head>& head() const { return head_; }
  [[nodiscard]] const std::vector<Known>& known() const { return known_; }
  [[nodiscard]] const std::optional<Complete>& complete() const { return complete_; }
  /// Reads head and lines up to a torn one, which is cut off with all behind it.
  [[nodiscard]] Failed read(const std::string& limits);
  /// The line that ends there; for its offsets.
  [[nodiscard]] std::optional<Line> line_ending_at(std::uint64_t end) const;

  /// Forgets everything and begins with a head.
  [[nodiscard]] Failed begin(const Head& head);
  /// Forgets the lines behind the first `count`, and that the run was complete.
  [[nodiscard]] Failed keep(std::size_t count);
  /// Makes lines last. What they tell must be on the disk already.
  [[nodiscard]] Failed append(std::string_view lines);
  /// Puts the lines that end at these places in this order, without the others.
  [[nodiscard]] Failed rewrite(const std::vector<std::uint64_t>& ends, const Complete& complete);

  [[nodiscard]] std::uint64_t size() const { return size_; }

 private:
  [[nodiscard]] std::string text_before(std::uint64_t end) const;
  [[nodiscard]] Failed cut(std::uint64_t size);

  std::filesystem::path path_;
  Descriptor file_;
  std::uint64_t size_ = 0;
  std::uint64_t head_end_ = 0;
  std::optional<Head> head_;
  std::vector<Known> known_;
  std::optional<Complete> complete_;
};

[[nodiscard]] std::uint64_t stamp_of(std::uint64_t size, std::int64_t time);

}  // namespace batch
