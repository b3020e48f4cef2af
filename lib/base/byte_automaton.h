#pragma once
/// A small finite automaton over the bytes of UTF-8. A byte costs one shift and no branch that depends on it, where branching on the
/// size of each character guesses wrong at every other letter of Vietnamese.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vnplan {

class ByteAutomaton {
 public:
  enum State : unsigned { between, stuck, first_inner };  ///< between two characters; nowhere to go; inside a character: up to ten in all
  static constexpr unsigned most_states = 10;

  /// Every byte is refused until `on` says where it leads.
  constexpr ByteAutomaton() {
    for (auto& row : rows_)
      for (unsigned state = 0; state < most_states; ++state) row |= std::uint64_t{stuck * bits} << (state * bits);
  }
  /// In state `from` the bytes first … last lead to state `to`.
  constexpr ByteAutomaton& on(unsigned from, unsigned first, unsigned last, unsigned to) {
    for (auto byte = first; byte <= last; ++byte)
      rows_[byte] = (rows_[byte] & ~(mask << (from * bits))) | std::uint64_t{to * bits} << (from * bits);
    return *this;
  }

  /// The end of the longest run of whole characters from `at` on that the automaton takes, at most `end`.
  [[nodiscard]] std::size_t run(std::string_view text, std::size_t at, std::size_t end) const {
    std::uint64_t state = between * bits;
    auto taken = at;
    while (at < end) {
      state = rows_[static_cast<unsigned char>(text[at])] >> state & mask;
      ++at;
      if (state == stuck * bits) break;
      taken = state == between * bits ? at : taken;
    }
    return taken;
  }

 private:
  static constexpr unsigned bits = 6;  // a state is kept as the distance by which a row is shifted
  static constexpr std::uint64_t mask = 63;
  std::array<std::uint64_t, 256> rows_{};  // of each byte: where it leads from each state
};

}  // namespace vnplan
