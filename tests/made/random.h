#pragma once
/// Chance that is the same everywhere: SplitMix64 (Steele, Lea and Flood 2014), and draws whose every step is given here, as <random> gives none.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vnplan::made {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    auto z = state_ += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  /// 0 … count - 1; count at most 2^32.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>((next() >> 32U) * count >> 32U); }
  /// first … last
  int between(int first, int last) { return first + static_cast<int>(below(static_cast<std::size_t>(last - first + 1))); }
  bool chance(int percent) { return between(0, 99) < percent; }
  template <class T>
  const T& one_of(const std::vector<T>& items) {
    return items[below(items.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace vnplan::made
