#include <algorithm>
#include <string_view>

#include "bytes/pdf/aligned_run.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double widest_number = 3.2;      // of the font's size: "TT", "12", "1.10"
constexpr double same_drop = 1;            // point
constexpr double wider = 1.2;              // than the usual distance of lines: a new row

/// "1", "2.1", "IV", "A."; not "TT", "Số", which head the column of numbers.
bool is_number(std::string_view word) {
  if (word.front() >= '0' && word.front() <= '9') return true;
  if (word.back() == '.' || word.back() == ')') word.remove_suffix(1);
  return word.find_first_not_of("IVXLC") == std::string_view::npos || (word.size() == 1 && word.front() >= 'A' && word.front() <= 'Z');
}

/// Which lines of a run begin rows.
class RowFinder {
 public:
  RowFinder(std::span<const Line> lines, const AlignedRun& run, const std::vector<Ruling>& across) : lines_(lines), run_(run), begins_(run.size()) {
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
  const AlignedRun& run_;
  std::vector<bool> begins_;
};

}  // namespace

std::vector<bool> beginnings_of_rows(std::span<const Line> lines, const AlignedRun& run, const std::vector<Ruling>& across) {
  return RowFinder(lines, run, across).begins();
}

}  // namespace vnplan::bytes::pdf
