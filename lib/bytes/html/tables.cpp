#include <charconv>
#include <utility>

#include "bytes/html/element.h"
#include "bytes/html/writer.h"

// Tables: merged cells fill their columns and rows.

namespace vnplan::bytes::html {
namespace {

constexpr unsigned most_columns = 60;    // that one cell reaches over
constexpr unsigned most_rows = 2000;
constexpr unsigned widest_row = 500;     // columns; cells further right reach over nothing
constexpr unsigned most_filled = 200'000;  // cells of a page: more is no table of people

unsigned span_of(const xmlNode* cell, const char* name, unsigned most) {
  const auto digits = attribute(cell, name);
  unsigned value = 1;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return failed == std::errc() && value >= 1 && value <= most ? value : 1;
}

}  // namespace

/// A table with another in it lays out a page, and one with a single cell draws a box.
bool PageWriter::is_table(const xmlNode* table) {
  unsigned cells = 0;
  for (const auto* node = next_in(table, table, false); node != nullptr; node = next_in(table, node, false)) {
    const auto name = name_of(node);
    if (name == "table") return false;
    cells += name == "td" || name == "th" ? 1 : 0;
  }
  return cells > 1;
}

void PageWriter::open_row() {
  if (!in_rows_) {
    end_line();  // a caption
    writer_.begin_table();
    in_rows_ = true;
  }
  column_ = 0;
  repeat_cells_above();
}

/// The cells of earlier rows that reach into this one at this column.
void PageWriter::repeat_cells_above() {
  for (auto above = reaches_.find(column_); above != reaches_.end() && above->second.rows > 0; above = reaches_.find(++column_)) {
    if (is_full() || ++filled_ > most_filled) return;
    --above->second.rows;
    writer_.repeat(above->second.cell);
    (void)writer_.end_cell();
  }
}

void PageWriter::close_cell(const xmlNode* cell) {
  end_line();
  loose_ = false;  // they stand in this cell now
  cells_ -= cells_ > 0 ? 1 : 0;
  const bool reaches = in_rows_ && column_ < widest_row && filled_ < most_filled;
  const auto columns = reaches ? span_of(cell, "colspan", most_columns) : 1;
  const auto rows = reaches ? span_of(cell, "rowspan", most_rows) : 1;
  const auto written = writer_.end_cell();
  filled_ += columns - 1;
  for (unsigned i = 1; i < columns; ++i) (void)writer_.end_cell();
  for (unsigned i = 0; i < columns && rows > 1; ++i) reaches_[column_ + i] = {rows - 1, i == 0 ? written : RawWriter::Cell{}};
  column_ += columns;
  repeat_cells_above();
}

/// Words behind a row's last cell, or behind the last row, are a cell: nothing else of a table is read.
void PageWriter::close_loose_words() {
  end_line();
  if (std::exchange(loose_, false)) (void)writer_.end_cell();
}

void PageWriter::close_row() {
  close_loose_words();
  writer_.end_row();
}

void PageWriter::close_table() {
  if (loose_) close_row();
  cells_ = 0;
  if (in_rows_) writer_.end_table();
  in_rows_ = false;
  table_ = nullptr;
}

}  // namespace vnplan::bytes::html
