#include "bytes/pdf/aligned_run.h"

#include <algorithm>
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

class RunFinder {
 public:
  explicit RunFinder(std::span<const Line> lines) : lines_(lines) {}

  /// The next table from a line on.
  [[nodiscard]] std::optional<AlignedRun> next(std::size_t from) const {
    std::size_t wide = from;  // most pages have few lines with gaps, and tables begin near one
    for (std::size_t step = 1; from + least_lines <= lines_.size(); from += step) {
      wide = next_wide(std::max(wide, from));
      if (wide == lines_.size()) break;
      from = std::max(from, wide - std::min(wide, opening_lines));
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
  [[nodiscard]] std::size_t next_wide(std::size_t line) const {
    while (line < lines_.size() && !has_wide_gap(lines_[line])) ++line;
    return line;
  }

  [[nodiscard]] AlignedRun run_from(std::size_t first) const {
    Ink ink;
    AlignedRun best{first, first, {}};
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
      AlignedRun run{first, at + 1, ink.columns(), spanning};
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
  [[nodiscard]] bool is_table(const AlignedRun& run) const {
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

}  // namespace

std::size_t column_of(const std::vector<TableColumn>& columns, const Word& word) {
  const double middle = (word.box.left + word.box.right) / 2;
  const auto next = std::find_if(columns.begin(), columns.end(), [&](const TableColumn& column) { return middle < column.right; });
  return std::min(static_cast<std::size_t>(next - columns.begin()), columns.size() - 1);
}

std::optional<AlignedRun> find_run(std::span<const Line> lines, std::size_t from) { return RunFinder(lines).next(from); }

}  // namespace vnplan::bytes::pdf
