#include "facts/table_head.h"

#include <algorithm>

#include "facts/cell_words.h"

namespace vnplan::facts {
namespace {

bool has(const std::vector<ColumnRole>& roles, ColumnRole role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); }

/// Every cell of a column below its title that is not empty, up to the next head.
template <class Visit>
void for_each_below(const Reading& reading, const std::vector<Cells>& rows, std::size_t row, std::size_t column, const Visit& visit) {
  const auto first_title = rows[row].front();
  for (auto below = row + 1; below < rows.size(); ++below) {
    if (!first_title.empty() && !rows[below].empty() && reading.text(rows[below].front()) == reading.text(first_title)) return;
    if (column < rows[below].size() && !rows[below][column].empty()) visit(rows[below][column]);
  }
}

}  // namespace

bool names_agency(ColumnRole role) { return role == ColumnRole::lead || role == ColumnRole::partner || role == ColumnRole::perform; }

std::optional<std::vector<ColumnRole>> HeadReader::read(const std::vector<Cells>& rows, std::size_t row) const {
  const auto& cells = rows[row];
  if (cells.size() < 3 || (!cells.front().empty() && reading_.is(cells.front().first, Shape::digits))) return std::nullopt;
  if (std::any_of(cells.begin(), cells.end(), [](Range cell) { return cell.size() > longest_column_title; })) return std::nullopt;
  std::vector<ColumnRole> roles;
  for (const auto cell : cells) roles.push_back(role_of_title(reading_, cell));
  settle(roles, rows, row);
  const auto known = std::count_if(roles.begin(), roles.end(), [](ColumnRole role) { return role < ColumnRole::other; });
  if (std::none_of(roles.begin(), roles.end(), names_agency) || known < 2) return std::nullopt;
  if (is_estimate(roles) || is_procedure(roles, rows, row)) return std::nullopt;
  for (auto& role : roles)
    if (role > ColumnRole::other && role != ColumnRole::calendar) role = role == ColumnRole::step ? ColumnRole::number : ColumnRole::other;
  if (roles.front() == ColumnRole::other && cells.front().size() <= 2) roles.front() = ColumnRole::number;  // TT, STT, Số TT
  return roles;
}

/// What the cells below must show: that a column of a year is ticked, that "Hoàn thành" tells times, that "Đơn vị" names bodies.
void HeadReader::settle(std::vector<ColumnRole>& roles, const std::vector<Cells>& rows, std::size_t row) const {
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i] == ColumnRole::calendar && !is_ticked(rows, row, i)) roles[i] = ColumnRole::other;
    if (roles[i] == ColumnRole::done) roles[i] = tells_times(rows, row, i) ? ColumnRole::time : ColumnRole::other;
  }
  settle_owner(roles, rows, row);
  settle_subject(roles, rows, row);
}

/// "Công trình" is the work where no other column is; "Tiêu chí" over "1", "2", "3" is the number of "Tên tiêu chí".
void HeadReader::settle_subject(std::vector<ColumnRole>& roles, const std::vector<Cells>& rows, std::size_t row) const {
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i] != ColumnRole::subject) continue;
    bool words = false;
    for_each_below(reading_, rows, row, i, [&](Range cell) { words = words || !is_numbers(reading_, cell); });
    roles[i] = !words && i == 0 ? ColumnRole::number : words && !has(roles, ColumnRole::work) ? ColumnRole::work : ColumnRole::other;
  }
}

/// "Đơn vị" behind the work, where nothing else names who acts. Beside quantities it is the unit that they are told in; before the work it is
/// what the row is about.
void HeadReader::settle_owner(std::vector<ColumnRole>& roles, const std::vector<Cells>& rows, std::size_t row) const {
  if (std::any_of(roles.begin(), roles.end(), names_agency) || has(roles, ColumnRole::amount)) return;
  const auto work = std::find(roles.begin(), roles.end(), ColumnRole::work);
  const auto owner = std::find(work, roles.end(), ColumnRole::owner);
  if (owner == roles.end() || std::count(roles.begin(), roles.end(), ColumnRole::owner) != 1) return;
  if (names_bodies(rows, row, static_cast<std::size_t>(owner - roles.begin()))) *owner = ColumnRole::perform;
}

bool HeadReader::is_ticked(const std::vector<Cells>& rows, std::size_t row, std::size_t column) const {
  unsigned ticks = 0;
  unsigned others = 0;
  for_each_below(reading_, rows, row, column, [&](Range cell) {
    ticks += is_tick(reading_, cell) ? 1U : 0U;
    others += is_tick(reading_, cell) || says_nothing(reading_, cell) ? 0U : 1U;
  });
  return ticks > others;
}

bool HeadReader::is_blank(const std::vector<Cells>& rows, std::size_t row, std::size_t column) const {
  bool blank = true;
  for_each_below(reading_, rows, row, column, [&](Range cell) { blank = blank && says_nothing(reading_, cell); });
  return blank;
}

bool HeadReader::tells_times(const std::vector<Cells>& rows, std::size_t row, std::size_t column) const {
  bool any = false;
  for_each_below(reading_, rows, row, column, [&](Range cell) {
    for (auto word = cell.first; word < cell.last; ++word)
      any = any || reading_.is(word, {Term::month, Term::quarter, Term::year, Term::day, Term::ongoing}) ||
            (reading_.number(word) && reading_.is_mark(word + 1, '/') && reading_.number(word + 2));
  });
  return any;
}

/// More of the cells begin with a body than do not.
bool HeadReader::names_bodies(const std::vector<Cells>& rows, std::size_t row, std::size_t column) const {
  unsigned bodies = 0;
  unsigned others = 0;
  for_each_below(reading_, rows, row, column, [&](Range cell) {
    auto first = behind_bullet(reading_, cell);
    first += reading_.length(first, Term::order);  // "Giao Sở Y tế"
    if (says_as_above(reading_, cell) || first >= cell.last) return;
    const bool body = agencies_.begins_name(first) || (agencies_.begins_collective(first) && cell.last - first > 1);  // "cơ sở" may be counted
    (body ? bodies : others) += 1;
  });
  return bodies > others;
}

/// "Nội dung chi | Số tiền | Đơn vị thực hiện", "Đơn vị tính | Số lượng | Đơn giá": money is told, not work, unless a column says who leads or when.
bool HeadReader::is_estimate(const std::vector<ColumnRole>& roles) const {
  const bool timed = has(roles, ColumnRole::time) || has(roles, ColumnRole::calendar);
  const bool tasks = has(roles, ColumnRole::work) && has(roles, ColumnRole::lead);
  return has(roles, ColumnRole::amount) && !timed && !tasks;
}

/// "Bước | Nội dung | Người thực hiện | Thời gian" with "30 phút" and "02 ngày làm việc": how an office handles each file.
bool HeadReader::is_procedure(const std::vector<ColumnRole>& roles, const std::vector<Cells>& rows, std::size_t row) const {
  const auto time = std::find(roles.begin(), roles.end(), ColumnRole::time);
  if (time == roles.end()) return false;
  unsigned spans = 0;
  bool dated = false;
  bool in_hours = false;
  for_each_below(reading_, rows, row, static_cast<std::size_t>(time - roles.begin()), [&](Range cell) {
    const bool span = is_duration(reading_, cell);
    spans += span ? 1U : 0U;
    dated = dated || (!span && !says_nothing(reading_, cell));
    for (auto word = cell.first; word < cell.last; ++word) in_hours = in_hours || reading_.is(word, {Term::hour, Term::minute, Term::working});
  });
  return spans > 0 && !dated && (in_hours || has(roles, ColumnRole::step));
}

bool HeadReader::opens_other_table(const Cells& cells, Range first_title) const {
  if (cells.empty() || cells.front().empty() || count_words(reading_, cells.front()) == 0) return false;
  const auto known = std::count_if(cells.begin(), cells.end(), [&](Range cell) { return role_of_title(reading_, cell) != ColumnRole::other; });
  return known >= 1 && !first_title.empty() && reading_.text(first_title) == reading_.text(cells.front());
}

std::vector<CalendarColumn> HeadReader::read_calendar(const std::vector<Cells>& rows, std::size_t row, const Cells& upper) const {
  std::vector<CalendarColumn> columns;
  Range above;
  bool any = false;
  for (std::size_t i = 0; i < rows[row].size(); ++i) {
    const auto cell = rows[row][i];
    if (i < upper.size() && !upper[i].empty()) above = upper[i];
    if (cell.empty() || (!above.empty() && reading_.text(cell) == reading_.text(above))) continue;
    const bool month = numbers_month(cell, above);
    if (!month && role_of_title(reading_, cell) != ColumnRole::calendar) return {};
    const auto years = years_of(above);  // "Giai đoạn 2025 - 2026" does not say of which year a "Quý I" is
    const bool says_year = !years_of(cell).empty();
    const bool ticked = is_ticked(rows, row, i);
    any = any || ticked;
    if ((ticked || is_blank(rows, row, i)) && (says_year || years.size() < 2))
      columns.push_back({i, says_year || years.empty() ? 0 : years.front(), month});
  }
  return any ? columns : std::vector<CalendarColumn>{};
}

std::vector<int> HeadReader::years_of(Range title) const {
  std::vector<int> years;
  for (auto word = title.first; word < title.last; ++word)
    if (reading_.is(word, Shape::digits) && reading_.words[word].span().size() == 4) years.push_back(reading_.number(word).value_or(0));
  return years;
}

/// "1", "02", "12" below "Tháng", "Thời gian thực hiện (tháng)", "Các tháng trong năm 2025".
bool HeadReader::numbers_month(Range title, Range above) const {
  const int number = title.size() == 1 ? reading_.number(title.first).value_or(0) : 0;
  if (number < 1 || number > 12) return false;
  for (auto word = above.first; word < above.last; ++word)
    if (reading_.is(word, Term::month) && !reading_.number(word + 1)) return true;
  return false;
}

}  // namespace vnplan::facts
