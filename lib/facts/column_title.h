#pragma once
/// The title of a table's column -> what the cells below it say.

#include <cstdint>

#include "facts/reading.h"

namespace vnplan::facts {

/// Those behind `other` are settled by the rows below: owner ("Đơn vị" alone), calendar ("Quý I", "2025", "T1"), done ("Hoàn thành" alone), amount
/// ("Đơn giá", "Nội dung chi"), step ("Bước").
enum class ColumnRole : std::uint8_t {
  number, work, lead, partner, perform, monitor, time, product, budget, other, owner, calendar, done, amount, step
};

inline constexpr std::uint32_t longest_column_title = 14;  // words of a column's title

/// "Cơ quan chủ trì thực hiện" is lead, "Thời gian trình" time; other for a title that is not understood.
[[nodiscard]] ColumnRole role_of_title(const Reading& reading, Range title);

}  // namespace vnplan::facts
