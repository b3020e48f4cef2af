#pragma once
/// Which words can be Vietnamese by the rules of its spelling, and which of them are common.

#include <cstddef>
#include <string_view>

namespace vnplan::bytes {

struct Tally {
  std::size_t words = 0;     ///< with a letter beyond ASCII
  std::size_t possible = 0;  ///< those that can be a syllable
  std::size_t common = 0;    ///< those that every official text has: `và`, `của`, `thực`
};

/// Counts the words of UTF-8 in NFC. `Sở Tài chính` has 3 words, 3 possible ones; `Cöng täc` has 2 and none.
/// Not counted: abbreviations whose only sign is the Đ (`NĐ-CP`, `HĐND`), `đ)`.
[[nodiscard]] Tally count_syllables(std::string_view utf8);

/// One word, in either style of tones: `hoà`, `hòa`, `quỷ`. Not `hoàc` (stops take sắc or nặng only), `kông`, `bưc`.
[[nodiscard]] bool is_syllable(std::string_view word);

}  // namespace vnplan::bytes
