#pragma once
/// The title of a table's column -> what the cells below it say.

#include <cstdint>

#include "facts/reading.h"

namespace vnplan::facts {

/// Those behind `other` are settled by the rows below: owner ("Đơn vị" alone), calendar ("Quý I", "2025", "T1"), done ("Hoàn thành", "Tuần" alone),
/// amount ("Đơn giá", "Nội dung chi"), step ("Bước"); subject ("Công trình", "Tiêu chí") by the columns beside it: what the work is about.
enum class ColumnRole : std::uint8_t {
  number, work, lead, partner, perform, monitor, time, product, budget, other, owner, calendar, done, amount, step, subject
};

inline constexpr std::uint32_t longest_column_title = 14;  // words of a column's title

/// The unit that the numbers below a title count: month below "Tháng", quarter below "Quý"; none below others.
[[nodiscard]] Term unit_of_title(const Reading& reading, Range title);

/// "Cơ quan chủ trì thực hiện" is lead, "Thời gian trình" time; other for a title that is not understood.
[[nodiscard]] ColumnRole role_of_title(const Reading& reading, Range title);

}  // namespace vnplan::facts
