#include "bytes/pdf/table_writer.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr std::size_t most_repeated = 1'000'000;  // bytes of a table: more is made to fill the memory

void write_lines(const PageCell& cell, RawWriter& writer, WordWriter& words) {
  const auto wrapped = wrapped_lines(cell);
  for (std::size_t i = 0; i < cell.lines.size(); ++i) {
    if (i > 0 && wrapped[i]) writer.add(" ");
    else if (i > 0) writer.break_line();
    words.write(cell.lines[i].words);
    words.end_emphasis();
  }
}

}  // namespace

void write_table(const PageTable& table, RawWriter& writer, WordWriter& words) {
  std::vector<RawWriter::Cell> written(table.cells.size());
  std::size_t repeated = 0;
  writer.begin_table();
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (std::size_t column = 0; column < table.columns(); ++column) {
      const auto index = table.map[row * table.columns() + column];
      const auto& cell = table.cells[index];
      if (column > cell.place.column) {
        (void)writer.end_cell();
      } else if (row > cell.place.row) {
        repeated += written[index].text_end - written[index].text;
        if (repeated < most_repeated) writer.repeat(written[index]);
        (void)writer.end_cell();
      } else {
        write_lines(cell, writer, words);
        written[index] = writer.end_cell();
      }
    }
    writer.end_row();
  }
  writer.end_table();
}

}  // namespace vnplan::bytes::pdf
