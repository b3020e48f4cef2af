#pragma once
/// The title of a table's column -> what the cells below it say.

#include <cstdint>

#include "facts/reading.h"

namespace vnplan::facts {

enum class ColumnRole : std::uint8_t { number, work, lead, partner, perform, monitor, time, product, budget, other };

inline constexpr std::uint32_t longest_column_title = 14;  // words of a column's title

/// "Cơ quan chủ trì thực hiện" is lead, "Thời gian trình" time; other for a title that is not understood.
[[nodiscard]] ColumnRole role_of_title(const Reading& reading, Range title);

}  // namespace vnplan::facts
