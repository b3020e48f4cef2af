#include "bytes/pdf/aligned_table.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "bytes/pdf/aligned_run.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double padding = 2;              // points around the words of a cell

Line line_of(std::vector<Word> words, double size) {
  Line line{words.front().box, {}, size};
  for (const Word& word : words) line.box.widen(word.box);
  line.words = std::move(words);
  return line;
}

PageTable empty_table(std::span<const Line> lines, const AlignedRun& run) {
  PageTable table;
  table.word_columns = run.columns;
  table.top = lines[run.first].box.top;
  table.bottom = lines[run.last - 1].box.bottom;
  table.xs.push_back(run.columns.front().left - padding);
  for (std::size_t i = 1; i < run.columns.size(); ++i) table.xs.push_back((run.columns[i - 1].right + run.columns[i].left) / 2);
  table.xs.push_back(run.columns.back().right + padding);
  return table;
}

PageTable table_of(std::span<Line> lines, const AlignedRun& run, const std::vector<Ruling>& across) {
  auto table = empty_table(lines, run);
  const auto begins = beginnings_of_rows(lines, run, across);
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
  while (const auto run = find_run(lines, done)) {
    auto table = table_of(lines, *run, across);
    parts.push_back({lines_until(run->first), std::move(table)});
    done = run->last;
  }
  if (done < lines.size() || parts.empty()) parts.push_back({lines_until(lines.size()), std::nullopt});
  return parts;
}

}  // namespace vnplan::bytes::pdf
