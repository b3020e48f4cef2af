#include "bytes/pdf/aligned_table.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace vnplan::bytes::pdf {
namespace {

constexpr double least_gutter = 0.3;       // of the font's size: free over all lines of a table
constexpr double wide_gap = 0.62;          // of the font's size: wider than the blanks of most justified lines
constexpr double farthest_line = 7.6;      // of the font's size, from baseline to baseline: cells of other columns may be empty
constexpr std::size_t least_columns = 3;
constexpr std::size_t least_lines = 3;
constexpr std::size_t opening_lines = 3;   // that need not stand in columns: a title set in the middle of its cell, a heading above the table
constexpr std::size_t longest_table = 400;  // lines: more than any page has
constexpr std::size_t most_columns = 60;
constexpr double widest_number = 3.2;      // of the font's size: "TT", "12", "1.10"
constexpr double same_drop = 1;            // point
constexpr double wider = 1.2;              // than the usual distance of lines: a new row
constexpr double padding = 2;              // points around the words of a cell

bool has_wide_gap(const Line& line) {
  double right = line.words.front().box.right;
  for (const Word& word : line.words) {
    if (word.box.left - right >= wide_gap * line.size) return true;
    right = std::max(right, word.box.right);
  }
  return false;
}

/// Where the words of some lines stand, one beside the other: what is free between two columns is free in all of the lines.
class Ink {
 public:
  /// Where no gap of a line is wide, it is running text, or stands in one cell.
  void add(const Line& line) {
    const double least = least_gutter * line.size;
    if (!has_wide_gap(line)) return add({line.box.left, line.box.right}, least);
    for (const Word& word : line.words) add({word.box.left, word.box.right}, least);
  }
  [[nodiscard]] const std::vector<TableColumn>& columns() const { return columns_; }

 private:
  void add(TableColumn word, double least) {
    const auto ends_before = [&](const TableColumn& column, double left) { return column.right + least < left; };
    const auto first = std::lower_bound(columns_.begin(), columns_.end(), word.left, ends_before);
    auto last = first;
    for (; last != columns_.end() && last->left < word.right + least; ++last)
      word = {std::min(word.left, last->left), std::max(word.right, last->right)};
    if (first == last) {
      columns_.insert(first, word);
    } else {
      *first = word;
      columns_.erase(first + 1, last);
    }
  }

  std::vector<TableColumn> columns_;
};

std::size_t column_of(const std::vector<TableColumn>& columns, const Word& word) {
  const double middle = (word.box.left + word.box.right) / 2;
  const auto next = std::find_if(columns.begin(), columns.end(), [&](const TableColumn& column) { return middle < column.right; });
  return std::min(static_cast<std::size_t>(next - columns.begin()), columns.size() - 1);
}

/// Lines [first, last) that stand in columns; what reaches over several of them is a row of its own.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<TableColumn> columns;
  std::vector<std::size_t> spanning = {};  // lines: "A. Công tác tuyên truyền"

  [[nodiscard]] std::size_t size() const { return last - first; }
  /// Of two readings of the same lines, the one with more columns is right, if it does not leave out too much: a heading below a table joins two
  /// of its columns, and three lines alone may have a blank below each other within a column.
  [[nodiscard]] std::size_t weight() const { return columns.empty() ? 0 : size() * (columns.size() - 1) * (columns.size() - 1); }
  [[nodiscard]] bool spans(std::size_t line) const { return std::find(spanning.begin(), spanning.end(), line) != spanning.end(); }
};

class RunFinder {
 public:
  explicit RunFinder(std::span<const Line> lines) : lines_(lines) {}

  /// The next table from a line on.
  [[nodiscard]] std::optional<Run> next(std::size_t from) const {
    for (std::size_t step = 1; from + least_lines <= lines_.size(); from += step) {
      auto best = run_from(from);
      step = std::max<std::size_t>(1, best.size() / 8);  // where many lines make none, not each of them is tried
      if (best.weight() == 0) continue;
      for (std::size_t start = from + 1; start <= from + opening_lines && start < lines_.size(); ++start)
        if (auto later = run_from(start); later.weight() > best.weight()) best = std::move(later);
      if (is_table(best)) return best;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] Run run_from(std::size_t first) const {
    Ink ink;
    Run best{first, first, {}};
    std::vector<std::size_t> spanning;
    for (auto at = first; at < lines_.size() && at - first < longest_table && (at == first || is_near(at)); ++at) {
      auto wider_ink = ink;
      wider_ink.add(lines_[at]);
      if (wider_ink.columns().size() >= ink.columns().size() || best.weight() == 0) {
        ink = std::move(wider_ink);
      } else if (!is_tight(ink.columns(), lines_[at])) {
        if (goes_on_behind(at, ink)) {
          spanning.push_back(at);
          continue;
        }
        ink = std::move(wider_ink);
      }
      const auto columns = ink.columns().size();
      if (columns < least_columns && (best.weight() > 0 || at - first >= opening_lines)) break;
      Run run{first, at + 1, ink.columns(), spanning};
      if (columns >= least_columns && columns <= most_columns && run.weight() > best.weight()) best = std::move(run);
    }
    return best;
  }

  /// Words of neighbouring columns that nearly touch: none of them stands between the columns, or reaches over all that is free there.
  [[nodiscard]] static bool is_tight(const std::vector<TableColumn>& columns, const Line& line) {
    for (std::size_t i = 1; i < columns.size(); ++i) {
      const TableColumn gap{columns[i - 1].right, columns[i].left};
      const auto joins = [&](const Word& word) {
        const double middle = (word.box.left + word.box.right) / 2;
        return (middle > gap.left && middle < gap.right) || (word.box.left < gap.left && word.box.right > gap.right);
      };
      if (std::any_of(line.words.begin(), line.words.end(), joins)) return false;
    }
    return columns_touched(columns, line) >= least_columns;
  }

  /// Behind a line that reaches over columns, the next one stands in them again.
  [[nodiscard]] bool goes_on_behind(std::size_t line, const Ink& ink) const {
    if (line + 1 >= lines_.size() || !is_near(line + 1)) return false;
    auto next = ink;
    next.add(lines_[line + 1]);
    return next.columns().size() >= ink.columns().size() && columns_touched(ink.columns(), lines_[line + 1]) > 1;
  }

  [[nodiscard]] bool is_near(std::size_t line) const {
    const auto& above = lines_[line - 1];
    return lines_[line].box.bottom - above.box.bottom < farthest_line * std::max(lines_[line].size, above.size);
  }

  [[nodiscard]] static std::size_t columns_touched(const std::vector<TableColumn>& columns, const Line& line) {
    std::size_t count = 0;
    for (std::size_t i = 0, known = columns.size(); i < line.words.size(); ++i)
      if (const auto column = column_of(columns, line.words[i]); column != known) {
        known = column;
        ++count;
      }
    return count;
  }

  /// Two lines with words in three columns, three columns with words in two lines, for others may have a head alone, and gaps that are mostly wider
  /// than blanks.
  [[nodiscard]] bool is_table(const Run& run) const {
    if (run.size() < least_lines) return false;
    std::size_t full = 0;
    std::vector<std::size_t> filled(run.columns.size());
    std::vector<std::size_t> gaps(run.columns.size());
    std::vector<std::size_t> wide(run.columns.size());
    for (auto at = run.first; at < run.last; ++at) {
      if (run.spans(at)) continue;
      const auto& line = lines_[at];
      full += columns_touched(run.columns, line) >= least_columns ? 1 : 0;
      std::size_t known = run.columns.size();
      double right = 0;
      for (const Word& word : line.words) {
        const auto column = column_of(run.columns, word);
        if (column != known) {
          ++filled[column];
          if (known + 1 == column) {
            ++gaps[column];
            wide[column] += word.box.left - right >= wide_gap * line.size ? 1 : 0;
          }
        }
        known = column;
        right = word.box.right;
      }
    }
    const auto used = static_cast<std::size_t>(std::count_if(filled.begin(), filled.end(), [](std::size_t lines) { return lines > 1; }));
    if (full < 2 || used < least_columns) return false;
    for (std::size_t i = 1; i < gaps.size(); ++i)
      if (2 * wide[i] < gaps[i]) return false;
    return true;
  }

  std::span<const Line> lines_;
};

/// "1", "2.1", "IV", "A."; not "TT", "Số", which head the column of numbers.
bool is_number(std::string_view word) {
  if (word.front() >= '0' && word.front() <= '9') return true;
  if (word.back() == '.' || word.back() == ')') word.remove_suffix(1);
  return word.find_first_not_of("IVXLC") == std::string_view::npos || (word.size() == 1 && word.front() >= 'A' && word.front() <= 'Z');
}

/// Which lines of a run begin rows.
class RowFinder {
 public:
  RowFinder(std::span<const Line> lines, const Run& run, const std::vector<Ruling>& across) : lines_(lines), run_(run), begins_(run.size()) {
    begins_.front() = true;
    for (const auto line : run.spanning) begin_at(line), begin_at(line + 1);
    const bool ruled = begin_below(across) > 1;
    if (ruled) return;
    if (numbers_are_narrow()) begin_at_numbers();
    else begin_at_drops();
  }

  [[nodiscard]] const std::vector<bool>& begins() const { return begins_; }

 private:
  void begin_at(std::size_t line) {
    if (line < run_.last) begins_[line - run_.first] = true;
  }

  /// How many rows begin below lines that reach over the table.
  std::size_t begin_below(const std::vector<Ruling>& across) {
    constexpr double slack = 30;  // points by which lines may miss the words at the sides
    std::size_t count = 0;
    for (auto at = run_.first + 1; at < run_.last; ++at) {
      const double above = lines_[at - 1].box.middle();
      const double below = lines_[at].box.middle();
      const bool ruled = std::any_of(across.begin(), across.end(), [&](const Ruling& line) {
        const bool whole = line.first < run_.columns.front().left + slack && line.last > run_.columns.back().right - slack;
        return whole && line.place > above && line.place < below;
      });
      if (ruled) begin_at(at);
      count += ruled ? 1 : 0;
    }
    return count;
  }

  [[nodiscard]] bool numbers_are_narrow() const {
    const auto& column = run_.columns.front();
    return column.right - column.left <= widest_number * lines_[run_.first].size;
  }

  /// The word in the column of numbers: "12", "TT"; empty if there is none.
  [[nodiscard]] std::string_view number_at(std::size_t line) const {
    const auto& word = lines_[line].words.front();
    return !run_.spans(line) && column_of(run_.columns, word) == 0 ? std::string_view(word.text) : std::string_view();
  }

  /// A number is at the top of its row, or in its middle.
  void begin_at_numbers() {
    const bool at_top = numbers_stand_at_top();
    for (auto first = run_.first; first < run_.last;) {
      auto last = first + 1;
      while (last < run_.last && !run_.spans(last)) ++last;
      if (run_.spans(first)) ++first;
      const auto numbers = numbers_of(first, last);
      if (at_top) begin_at_each(numbers);
      else if (!begin_around(numbers, first, last)) begin_at_farthest(numbers);
      first = last;
    }
  }

  /// The lines of numbers: "Số" / "TT" in a head is one.
  [[nodiscard]] std::vector<std::size_t> numbers_of(std::size_t first, std::size_t last) const {
    std::vector<std::size_t> numbers;
    bool title = false;
    for (auto at = first; at < last; ++at) {
      const auto number = number_at(at);
      if (number.empty()) continue;
      const bool goes_on = title && !is_number(number) && drop(at) < 1.5 * lines_[at].size;
      title = !is_number(number);
      if (!goes_on) numbers.push_back(at);
    }
    return numbers;
  }

  /// No line below a number, up to the next one, has words in a column where the number's own line has none.
  [[nodiscard]] bool numbers_stand_at_top() const {
    std::vector<bool> filled;
    for (auto at = run_.first; at < run_.last; ++at) {
      const auto number = number_at(at);
      const bool opens = !number.empty() && is_number(number);
      if (opens) filled.assign(run_.columns.size(), false);
      if (run_.spans(at) || (!number.empty() && !opens)) filled.clear();
      for (const Word& word : lines_[at].words) {
        if (filled.empty()) break;
        const auto column = column_of(run_.columns, word);
        if (!opens && !filled[column]) return false;
        filled[column] = true;
      }
    }
    return true;
  }

  /// What stands above the first number belongs to a row of the page before, or to the head.
  void begin_at_each(const std::vector<std::size_t>& numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i)
      if (i > 0 || is_number(number_at(numbers[i]))) begin_at(numbers[i]);
  }

  /// As far as a row reaches above its number, it reaches below it. False if rows so made cut lines, or do not end where the table ends.
  bool begin_around(const std::vector<std::size_t>& numbers, std::size_t first, std::size_t last) {
    if (numbers.empty()) return true;
    const double slack = 0.45 * lines_[numbers.front()].size;
    double edge = lines_[first].box.top;
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      edge = 2 * lines_[numbers[i]].box.middle() - edge;
      auto next = numbers[i] + 1;
      while (next < last && lines_[next].box.middle() < edge) ++next;
      const bool is_last = i + 1 == numbers.size();
      if (is_last ? next < last || lines_[last - 1].box.bottom + slack < edge : next == last || next > numbers[i + 1]) return false;
      if (lines_[next - 1].box.bottom > edge + slack || (next < last && lines_[next].box.top < edge - slack)) return false;
      if (!is_last) begins.push_back(next);
    }
    for (const auto line : begins) begin_at(line);
    return true;
  }

  /// Between two numbers, a row begins where lines are farthest apart; where they nowhere are, at the number.
  void begin_at_farthest(const std::vector<std::size_t>& numbers) {
    for (std::size_t i = 1; i < numbers.size(); ++i) {
      auto best = numbers[i];
      for (auto at = best; --at > numbers[i - 1];)
        if (drop(at) > drop(best) + same_drop) best = at;
      begin_at(best);
    }
  }

  /// Where lines are farther apart than within a cell; if they nowhere are, each line with words in all columns.
  void begin_at_drops() {
    std::vector<double> drops;
    for (auto at = run_.first + 1; at < run_.last; ++at)
      if (drop(at) > 0.9 * lines_[at].size) drops.push_back(drop(at));
    if (drops.empty()) return;
    const double usual = *std::min_element(drops.begin(), drops.end());
    const bool parted = std::any_of(drops.begin(), drops.end(), [&](double drop) { return drop > wider * usual; });
    for (auto at = run_.first + 1; at < run_.last; ++at) {
      const bool opens = column_of(run_.columns, lines_[at].words.front()) == 0;
      if (parted ? drop(at) > wider * usual : opens) begin_at(at);
    }
  }

  [[nodiscard]] double drop(std::size_t line) const { return lines_[line].box.bottom - lines_[line - 1].box.bottom; }

  std::span<const Line> lines_;
  const Run& run_;
  std::vector<bool> begins_;
};

Line line_of(std::vector<Word> words, double size) {
  Line line{words.front().box, {}, size};
  for (const Word& word : words) line.box.widen(word.box);
  line.words = std::move(words);
  return line;
}

PageTable empty_table(std::span<const Line> lines, const Run& run) {
  PageTable table;
  table.word_columns = run.columns;
  table.top = lines[run.first].box.top;
  table.bottom = lines[run.last - 1].box.bottom;
  table.xs.push_back(run.columns.front().left - padding);
  for (std::size_t i = 1; i < run.columns.size(); ++i) table.xs.push_back((run.columns[i - 1].right + run.columns[i].left) / 2);
  table.xs.push_back(run.columns.back().right + padding);
  return table;
}

PageTable table_of(std::span<Line> lines, const Run& run, const std::vector<Ruling>& across) {
  auto table = empty_table(lines, run);
  const auto begins = RowFinder(lines, run, across).begins();
  const auto add_cell = [&](std::size_t first, std::size_t last) {
    table.cells.push_back({{table.rows - 1, first, 1, last - first}, run.columns[first].left - padding, run.columns[last - 1].right + padding, {}});
  };
  for (auto at = run.first; at < run.last; ++at) {
    Line& line = lines[at];
    if (begins[at - run.first]) {
      ++table.rows;
      const auto whole = run.spans(at) ? column_of(run.columns, line.words.front()) : run.columns.size();
      for (std::size_t column = 0; column < std::min(whole, run.columns.size()); ++column) add_cell(column, column + 1);
      if (run.spans(at)) add_cell(whole, run.columns.size());
    }
    const auto row = table.cells.end() - static_cast<std::ptrdiff_t>(run.spans(at) ? 1 : run.columns.size());
    if (run.spans(at)) {
      row->lines.push_back(std::move(line));
      continue;
    }
    std::vector<std::vector<Word>> cells(run.columns.size());
    for (Word& word : line.words) cells[column_of(run.columns, word)].push_back(std::move(word));
    for (std::size_t column = 0; column < cells.size(); ++column)
      if (!cells[column].empty()) row[static_cast<std::ptrdiff_t>(column)].lines.push_back(line_of(std::move(cells[column]), line.size));
  }
  map_cells(table);
  return table;
}

}  // namespace

PageParts part_at_aligned_tables(std::vector<Line> lines, const std::vector<Ruling>& across) {
  PageParts parts;
  std::size_t done = 0;
  const auto lines_until = [&](std::size_t last) {
    const auto at = [&](std::size_t line) { return std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(line)); };
    return std::vector<Line>(at(done), at(last));
  };
  const RunFinder finder(lines);
  while (const auto run = finder.next(done)) {
    auto table = table_of(lines, *run, across);
    parts.push_back({lines_until(run->first), std::move(table)});
    done = run->last;
  }
  if (done < lines.size() || parts.empty()) parts.push_back({lines_until(lines.size()), std::nullopt});
  return parts;
}

}  // namespace vnplan::bytes::pdf
