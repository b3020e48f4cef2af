#pragma once
/// Places inside a document: điểm a khoản 2 Điều 5; khoản 1, 3 Điều 7; từ Điều 5 đến Điều 8; Phụ lục II.

#include <optional>

#include "facts/reading.h"
#include "vnplan/plan.h"

namespace vnplan::facts {

struct FoundPinpoint {
  Pinpoint value;
  Range words;
};

/// What a pinpoint begins with: điểm, khoản, Điều, mục; từ; các.
inline constexpr Terms opens_pinpoint = {Term::point, Term::clause, Term::article, Term::pin, Term::from, Term::plural};

[[nodiscard]] std::optional<FoundPinpoint> read_pinpoint(const Reading& reading, std::uint32_t word, std::uint32_t limit);

}  // namespace vnplan::facts
