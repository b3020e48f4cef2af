#pragma once
/// Places in a text: where every fact stands.

#include <cstdint>

namespace vnplan {

/// The bytes [begin, end) of a text: of the input decoded to UTF-8 (`Source::text`) in everything that the library gives out.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace vnplan
