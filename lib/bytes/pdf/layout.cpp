#include "bytes/pdf/layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

#include "bytes/pdf/columns.h"
#include "bytes/pdf/page_parts.h"
#include "bytes/pdf/table_writer.h"
#include "bytes/pdf/word_writer.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double indent = 8;           // points by which a paragraph's first line stands in
constexpr double blank_line = 1.75;    // of the usual distance of lines
constexpr double widest_distance = 2.5;  // of lines, times the font's size: double spacing
constexpr double widest_hang = 60;     // points between an item's number and its words
constexpr double right_slack = 2;      // points by which a full line may miss the margin
constexpr double far = std::numeric_limits<double>::max();

struct Common {
  double value = 0;
  std::size_t times = 0;
};

/// The value that most of them share, within a point.
Common most_common(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  Common best;
  for (std::size_t first = 0, last = 0; first < values.size(); ++first) {
    while (last < values.size() && values[last] - values[first] <= 1) ++last;
    if (last - first > best.times) best = {values[first], last - first};
  }
  return best;
}

/// Where justified lines end; where few agree, or many go beyond, lines are ragged, and the longest shows the margin, if it is not short itself.
double right_margin(const std::vector<double>& rights, double narrowest_page) {
  constexpr std::size_t few = 8;  // one in eight; less than eight
  constexpr double least = 0.75;  // of the page's width
  const auto [value, times] = most_common(rights);
  const auto beyond = static_cast<std::size_t>(
      std::count_if(rights.begin(), rights.end(), [value = value](double right) { return right > value + right_slack; }));
  const bool is_margin = beyond == 0 || (times >= few && times >= beyond);
  if (times > 2 && times * few >= rights.size() && is_margin) return value;
  const double longest = rights.empty() ? 0 : *std::max_element(rights.begin(), rights.end());
  return std::max(longest, least * narrowest_page);
}

/// How the running lines of a document are set.
struct Margins {
  double left = 0;
  double right = 0;
  double distance = 0;  ///< from baseline to baseline within a paragraph
};

class PageWriter {
 public:
  PageWriter(RawWriter& writer, const Margins& margins) : writer_(writer), words_(writer), margins_(margins) {}

  void write(const PageParts& page) {
    for (const auto& [lines, table] : page) {
      write_lines(lines);
      if (table) write_table(*table, writer_, words_);
    }
  }

 private:
  void write_lines(const std::vector<Line>& lines) {
    for (const Stretch& stretch : find_columns(lines)) {
      const std::span<const Line> part(lines.data() + stretch.first, stretch.last - stretch.first);
      if (stretch.gutters.empty()) {
        write_running(part);
      } else {
        write_columns(part, stretch.gutters);
      }
    }
  }

  // ---- running lines ------------------------------------------------------------------------------------------------------------

  void write_running(std::span<const Line> lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0 && goes_on(lines, i)) {
        writer_.add(" ");
      } else {
        if (i > 0) end_line();
        if (i > 0 && lines[i].box.bottom - lines[i - 1].box.bottom > blank_line * distance(lines[i])) writer_.break_line();
        paragraph_left_ = lines[i].box.left;
      }
      words_.write(lines[i].words);
    }
    end_line();
  }

  [[nodiscard]] double distance(const Line& line) const {
    return margins_.distance > 0 ? std::min(margins_.distance, widest_distance * line.size) : 1.4 * line.size;
  }

  /// The line above reaches the margin, and this one stands where a paragraph's next line does.
  [[nodiscard]] bool goes_on(std::span<const Line> lines, std::size_t i) const {
    const Line& above = lines[i - 1];
    const Line& line = lines[i];
    if (begins_item(line)) return false;
    const double drop = line.box.bottom - above.box.bottom;
    if (drop > 1.3 * distance(line) || std::abs(line.size - above.size) > 1.5) return false;
    const double blank = 0.3 * line.size;
    const bool full = above.box.right + blank + line.words.front().box.width() > margins_.right - right_slack;
    if (!full) return false;
    const bool hanging = line.box.left > paragraph_left_ + 2 && std::abs(line.box.left - above.box.left) < 2;
    const bool hangs = line.box.left > above.box.left + 2 && line.box.left < above.box.left + widest_hang;
    const bool second_of_hanging = line.box.left > margins_.left + indent && hangs && above.box.left == paragraph_left_;
    return line.box.left < margins_.left + indent || hanging || second_of_hanging;
  }

  void end_line() {
    words_.end_emphasis();
    writer_.break_line();
  }

  // ---- columns ------------------------------------------------------------------------------------------------------------------

  void write_columns(std::span<const Line> lines, const std::vector<double>& gutters) {
    writer_.begin_table();
    for (std::size_t first = 0; first < lines.size();) {
      const auto last = end_of_row(lines, gutters, first);
      write_row(lines.subspan(first, last - first), gutters);
      first = last;
    }
    writer_.end_table();
  }

  /// Two columns are read down one after the other. With more, a row begins where the first column has words behind a row's distance, or where it
  /// counts on.
  [[nodiscard]] static std::size_t end_of_row(std::span<const Line> lines, const std::vector<double>& gutters, std::size_t first) {
    if (gutters.size() == 1) return lines.size();
    auto last = first + 1;
    for (bool numbered = !words_in(lines[first], -far, gutters.front()).empty(); last < lines.size(); ++last) {
      const bool opens = !words_in(lines[last], -far, gutters.front()).empty();
      if (opens && numbered) break;
      const double drop = lines[last].box.bottom - lines[last - 1].box.bottom;
      if (drop > 1.75 * lines[last].size) break;
      numbered = numbered || opens;
    }
    return last;
  }

  void write_row(std::span<const Line> lines, const std::vector<double>& gutters) {
    double left = -far;
    for (std::size_t column = 0; column <= gutters.size(); ++column) {
      const double right = column < gutters.size() ? gutters[column] : far;
      write_cell(lines, left, right, gutters.size() > 1);
      left = right;
    }
    writer_.end_row();
  }

  /// The lines of a cell. In a table (`joins`) one that reaches the cell's edge goes on with the next; a letterhead's stand each for itself.
  void write_cell(std::span<const Line> lines, double left, double right, bool joins) {
    std::vector<std::vector<Word>> cell;
    double edge = 0;
    for (const Line& line : lines) {
      if (auto words = words_in(line, left, right); !words.empty()) {
        edge = std::max(edge, words.back().box.right);
        cell.push_back(std::move(words));
      }
    }
    for (std::size_t i = 0; i < cell.size(); ++i) {
      if (i > 0) {
        const auto& above = cell[i - 1];
        const bool full = above.back().box.right + 0.3 * above.back().size + cell[i].front().box.width() > edge + right_slack;
        const bool centred = std::abs(above.front().box.left - cell[i].front().box.left) > 2;
        const bool rest = width_of(cell[i]) < 0.35 * width_of(above);  // "… CHỦ NGHĨA VIỆT" / "NAM"
        if (full && (joins ? !centred : rest)) writer_.add(" ");
        else writer_.break_line();
      }
      words_.write(cell[i]);
      words_.end_emphasis();
    }
    (void)writer_.end_cell();
  }

  [[nodiscard]] static double width_of(const std::vector<Word>& words) { return words.back().box.right - words.front().box.left; }

  RawWriter& writer_;
  WordWriter words_;
  Margins margins_;
  double paragraph_left_ = 0;
};

Margins margins_of(const std::vector<PageParts>& pages, double narrowest_page) {
  std::vector<double> lefts;
  std::vector<double> rights;
  std::vector<double> distances;
  for (const auto& page : pages)
    for (const auto& part : page)
      for (std::size_t i = 0; i < part.lines.size(); ++i) {
        lefts.push_back(part.lines[i].box.left);
        rights.push_back(part.lines[i].box.right);
        if (i > 0) distances.push_back(part.lines[i].box.bottom - part.lines[i - 1].box.bottom);
      }
  return {most_common(std::move(lefts)).value, right_margin(rights, narrowest_page), most_common(std::move(distances)).value};
}

}  // namespace

void write_pages(std::vector<Page> pages, RawWriter& writer) {
  std::vector<PageParts> parts;
  parts.reserve(pages.size());
  double narrowest = far;
  for (Page& page : pages) {
    narrowest = std::min(narrowest, page.width);
    parts.push_back(parts_of(std::move(page)));
  }
  join_tables(parts);
  PageWriter page_writer(writer, margins_of(parts, narrowest));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) writer.end_page();
    page_writer.write(parts[i]);
  }
}

}  // namespace vnplan::bytes::pdf
