#include "bytes/pdf/columns.h"

#include <algorithm>
#include <limits>

namespace vnplan::bytes::pdf {
namespace {

constexpr double wide_gap = 1.8;      // of the font's size: no justified line has such a blank
constexpr double narrow_gap = 0.62;   // of the font's size: a blank that may part columns if others lie below it
constexpr double least_gutter = 5;    // points that stay free over all lines of a stretch
constexpr std::size_t least_aligned = 3;   // lines whose narrow gaps agree
constexpr double paragraph_indent = 60;  // points: the first line of a paragraph stands in
constexpr double near_line = 1.9;     // of the font's size, from baseline to baseline

struct Gap {
  double left = 0;
  double right = 0;
  [[nodiscard]] double width() const { return right - left; }
};

/// The blank between a number or bullet and its words is none: Word sets a tab there.
std::vector<Gap> gaps_of(const Line& line, double least) {
  std::vector<Gap> gaps;
  double right = line.words.front().box.right;
  if (begins_item(line) && line.words.size() > 1) right = std::max(right, line.words[1].box.left);
  for (const auto& word : line.words) {
    if (word.box.left - right >= least * line.size) gaps.push_back({right, word.box.left});
    right = std::max(right, word.box.right);
  }
  return gaps;
}

/// What of the gaps is left free by a line; a line wholly on one side of a gap leaves it free, one with an ordinary blank there does not.
std::vector<Gap> free_of(const std::vector<Gap>& gaps, const Line& line) {
  std::vector<Gap> left;
  for (const Gap& gap : gaps) {
    constexpr double far = std::numeric_limits<double>::max();
    const double middle = (gap.left + gap.right) / 2;
    Gap between{-far, far};  // the words on either side of the gap's middle
    for (const auto& word : line.words) {
      const double word_middle = (word.box.left + word.box.right) / 2;
      if (word_middle < middle) between.left = std::max(between.left, word.box.right);
      else between.right = std::min(between.right, word.box.left);
    }
    const bool two_sided = between.left > -far && between.right < far;
    const Gap rest{std::max(gap.left, between.left), std::min(gap.right, between.right)};
    if (rest.width() < least_gutter || (two_sided && between.width() < narrow_gap * line.size)) continue;
    left.push_back(rest);
  }
  return left;
}

bool has_words(const Line& line, double left, double right) {
  return std::any_of(line.words.begin(), line.words.end(), [&](const Word& w) { return w.box.left >= left - 1 && w.box.right <= right + 1; });
}

class ColumnFinder {
 public:
  explicit ColumnFinder(const std::vector<Line>& lines) : lines_(lines) {
    for (const Line& line : lines) {
      left_ = std::min(left_, line.box.left);
      right_ = std::max(right_, line.box.right);
    }
  }

  std::vector<Stretch> run() {
    for (std::size_t at = 0; at < lines_.size();) {
      auto stretch = columns_from(at);
      if (!stretch.gutters.empty()) {
        take_lines_above(stretch);
        add_running(running_, stretch.first);
        running_ = at = stretch.last;
        stretches_.push_back(std::move(stretch));
      } else {
        ++at;
      }
    }
    add_running(running_, lines_.size());
    return std::move(stretches_);
  }

 private:
  void add_running(std::size_t first, std::size_t last) {
    if (first < last) stretches_.push_back({first, last, {}});
  }

  /// The longest stretch from a line on over which gaps of it stay free. Narrow gaps must agree in several lines.
  [[nodiscard]] Stretch columns_from(std::size_t first) const {
    if (goes_on_from_above(first)) return {first, first, {}};
    for (const double least : {wide_gap, narrow_gap}) {
      auto gaps = gaps_of(lines_[first], least);
      if (gaps.empty() || gaps.size() > most_gaps) continue;
      auto last = first + 1;
      std::size_t two_sided = 1;
      std::size_t last_of_both = last;
      while (last < lines_.size() && last - first < longest_stretch && is_near(last)) {
        auto rest = free_of(gaps, lines_[last]);
        if (rest.empty()) break;
        gaps = std::move(rest);
        const bool both = is_two_sided(lines_[last], gaps);
        two_sided += both ? 1 : 0;
        ++last;
        if (both || is_on_the_right(lines_[last - 1], gaps)) last_of_both = last;
      }
      last = with_lines_below(last_of_both, last);
      if (least == narrow_gap ? two_sided < least_aligned : !stands_in_columns(first, last, gaps, two_sided)) continue;
      gaps = with_later_gaps(gaps, first, last);
      Stretch stretch{first, last, {}};
      for (const Gap& gap : gaps) stretch.gutters.push_back((gap.left + gap.right) / 2);
      return stretch;
    }
    return {first, first, {}};
  }

  /// A line right under one that fills the page's width is the next of its paragraph, whatever blanks it holds.
  [[nodiscard]] bool goes_on_from_above(std::size_t line) const {
    if (line == 0) return false;
    const auto& above = lines_[line - 1];
    const bool full = above.box.left < left_ + paragraph_indent && above.box.right > right_ - 3 && gaps_of(above, wide_gap).empty();
    return full && lines_[line].box.left < left_ + 3 && lines_[line].box.bottom - above.box.bottom < 1.7 * above.size;
  }

  /// Two lines of both columns, or one with lines of each alone: a single wide blank is the author's own.
  [[nodiscard]] bool stands_in_columns(std::size_t first, std::size_t last, const std::vector<Gap>& gaps, std::size_t two_sided) const {
    if (two_sided > 1) return true;
    bool left = false;
    bool right = false;
    for (auto i = first; i < last; ++i)
      for (const Gap& gap : gaps) {
        left = left || lines_[i].box.right <= gap.left + 1;
        right = right || lines_[i].box.left >= gap.right - 1;
      }
    return left && right;
  }

  [[nodiscard]] bool is_near(std::size_t line) const {
    const auto& above = lines_[line - 1];
    return lines_[line].box.bottom - above.box.bottom < 4 * near_line * std::max(lines_[line].size, above.size);
  }

  [[nodiscard]] static bool is_two_sided(const Line& line, const std::vector<Gap>& gaps) {
    constexpr double far = std::numeric_limits<double>::max();
    return std::any_of(gaps.begin(), gaps.end(), [&](const Gap& gap) { return has_words(line, -far, gap.left) && has_words(line, gap.right, far); });
  }

  [[nodiscard]] static bool is_on_the_right(const Line& line, const std::vector<Gap>& gaps) { return line.box.left >= gaps.back().right - 1; }

  /// Lines of one column that go on below the last line of both: the recipients below the signature's name.
  [[nodiscard]] std::size_t with_lines_below(std::size_t last, std::size_t limit) const {
    while (last < limit && lines_[last].box.bottom - lines_[last - 1].box.bottom < near_line * lines_[last].size) ++last;
    return last;
  }

  /// Other gaps that every line of the stretch leaves free: columns that are empty in the first line.
  [[nodiscard]] std::vector<Gap> with_later_gaps(std::vector<Gap> gaps, std::size_t first, std::size_t last) const {
    for (auto i = first + 1; i < last; ++i) {
      const auto later = gaps_of(lines_[i], narrow_gap);
      if (later.size() > most_gaps) continue;
      for (const Gap& gap : later) {
        const auto same = [&](const Gap& known) { return known.left < gap.right && gap.left < known.right; };
        if (std::any_of(gaps.begin(), gaps.end(), same)) continue;
        std::vector<Gap> rest = {gap};
        std::size_t two_sided = 0;
        for (auto k = first; k < last && !rest.empty(); ++k) {
          rest = free_of(rest, lines_[k]);
          if (!rest.empty() && is_two_sided(lines_[k], rest)) ++two_sided;
        }
        if (!rest.empty() && two_sided >= least_aligned) gaps.push_back(rest.front());
      }
      if (i > first + most_lines_searched) break;
    }
    std::sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return a.left < b.left; });
    return gaps;
  }

  /// Lines of one column that stand above the first line of both, nearer to it than to what is above them.
  void take_lines_above(Stretch& stretch) const {
    while (stretch.first > running_) {
      const auto& line = lines_[stretch.first - 1];
      const auto& below = lines_[stretch.first];
      const double gap = below.box.bottom - line.box.bottom;
      const bool one_sided = std::all_of(stretch.gutters.begin(), stretch.gutters.end(),
                                         [&](double gutter) { return line.box.right < gutter || line.box.left > gutter; });
      const bool apart = stretch.first - 1 == 0 || line.box.bottom - lines_[stretch.first - 2].box.bottom > 1.3 * gap;
      if (!one_sided || !apart || gap > near_line * line.size) return;
      --stretch.first;
    }
  }

  // Keep odd pages linear.
  static constexpr std::size_t most_lines_searched = 60;  // a page's worth
  static constexpr std::size_t longest_stretch = 500;     // lines
  static constexpr std::size_t most_gaps = 60;            // of a line

  const std::vector<Line>& lines_;
  std::vector<Stretch> stretches_;
  std::size_t running_ = 0;
  double left_ = std::numeric_limits<double>::max();  // of the page's lines
  double right_ = 0;
};

}  // namespace

std::vector<Stretch> find_columns(const std::vector<Line>& lines) { return ColumnFinder(lines).run(); }

std::vector<Word> words_in(const Line& line, double left, double right) {
  std::vector<Word> words;
  for (const auto& word : line.words) {
    const double middle = (word.box.left + word.box.right) / 2;
    if (middle >= left && middle < right) words.push_back(word);
  }
  return words;
}

}  // namespace vnplan::bytes::pdf
