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
    auto taken = skip(text, at, end);
    std::uint64_t state = between * bits;
    for (at = taken; at < end;) {
      state = step(state, text[at]);
      ++at;
      if (state == stuck * bits) break;
      taken = state == between * bits ? at : taken;
    }
    return taken;
  }

 private:
  [[nodiscard]] std::uint64_t step(std::uint64_t state, char byte) const { return rows_[static_cast<unsigned char>(byte)] >> (state & mask) & mask; }

  /// The last end of a stride from `at` on that is the end of a character too; no stride up to there is refused.
  [[nodiscard]] std::size_t skip(std::string_view text, std::size_t at, std::size_t end) const {
    constexpr std::size_t stride = 8;
    auto taken = at;
    std::uint64_t state = between * bits;
    for (; end - at >= stride; at += stride, taken = state == between * bits ? at : taken) {
      for (std::size_t i = 0; i < stride; ++i) state = step(state, text[at + i]);
      if (state == stuck * bits) break;
    }
    return taken;
  }

  static constexpr unsigned bits = 6;  // a state is kept as the distance by which a row is shifted
  static constexpr std::uint64_t mask = 63;
  std::array<std::uint64_t, 256> rows_{};  // of each byte: where it leads from each state
};

}  // namespace vnplan
