#pragma once
/// From byte offsets to what people and other programs count in.

#include <cstdint>
#include <string_view>
#include <vector>

#include "vnplan/visibility.h"

namespace vnplan {

/// The unit in which a consumer counts: bytes of UTF-8, code units of UTF-16 (Java, JavaScript, .NET), code points (Python).
enum class OffsetUnit : std::uint8_t { utf8, utf16, codepoint };

/// `utf8`, `utf16` or `codepoint`.
[[nodiscard]] VNPLAN_EXPORT std::string_view name_of(OffsetUnit unit);

/// Lines and offsets of one source text. Keeps a view: the text must live as long. Immutable, safe from many threads.
/// Cost: one pass over the text when made; a lookup reads at most 256 bytes.
class VNPLAN_EXPORT Locator {
 public:
  explicit Locator(std::string_view source);

  struct Place {
    std::uint32_t line = 1;    ///< from 1
    std::uint32_t column = 1;  ///< from 1, in code points
  };
  /// Offsets beyond the end are taken as the end.
  [[nodiscard]] Place place_of(std::uint32_t byte) const;
  [[nodiscard]] std::uint32_t offset_of(std::uint32_t byte, OffsetUnit unit) const;

 private:
  struct Count {
    std::uint32_t utf16 = 0;
    std::uint32_t codepoints = 0;
  };
  [[nodiscard]] Count count_to(std::uint32_t byte) const;

  std::string_view source_;
  std::vector<std::uint32_t> line_starts_;
  std::vector<Count> checkpoints_;  // one every 256 bytes
};

}  // namespace vnplan
