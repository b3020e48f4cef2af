#include "bytes/docx/tables.h"

#include <algorithm>

namespace vnplan::bytes::docx {
namespace {

/// A frame drawn around some paragraphs is a table of one cell.
bool is_one_cell(pugi::xml_node table) {
  unsigned rows = 0;
  unsigned cells = 0;
  for (const auto row : table.children()) {
    const auto name = local_name(row);
    if (name == "tblPr" || name == "tblGrid" || name.empty()) continue;
    if (name != "tr" || ++rows > 1) return false;  // a content control may hold any number of rows
    for (const auto cell : row.children()) {
      const auto part = local_name(cell);
      if (part == "tc") ++cells;
      if (part == "sdt" || part == "customXml") return false;
    }
  }
  return cells <= 1;
}

unsigned number_of(pugi::xml_node properties, std::string_view name, int otherwise) {
  return static_cast<unsigned>(std::clamp(to_number(child_value(properties, name), otherwise), otherwise, 63));
}

unsigned columns_of(pugi::xml_node cell) { return number_of(child(cell, "tcPr"), "gridSpan", 1); }

bool begins_merge(pugi::xml_node cell) { return child_value(child(cell, "tcPr"), "vMerge") == "restart"; }

bool goes_on_from_above(pugi::xml_node cell) {
  const auto merge = child(child(cell, "tcPr"), "vMerge");
  return merge && attribute(merge, "val") != "restart";
}

}  // namespace

void Tables::begin_table(pugi::xml_node table) {
  Table opened;
  opened.announced = !flat_ && !is_one_cell(table);
  opened.written = opened.announced && announced_ == 0;
  if (opened.written) merged_ = {};
  open_.push_back(opened);
  if (!opened.announced) return;
  ++announced_;
  out_.begin_table();
}

void Tables::end_table() {
  if (open_.empty()) return;
  if (open_.back().announced) {
    --announced_;
    out_.end_table();
  }
  open_.pop_back();
}

void Tables::begin_row(pugi::xml_node row) {
  if (open_.empty() || !open_.back().written) return;
  open_.back().column = 0;
  skip_columns(open_.back(), number_of(child(row, "trPr"), "gridBefore", 0));
}

void Tables::end_row(pugi::xml_node row) {
  if (open_.empty() || !open_.back().written) return;
  skip_columns(open_.back(), number_of(child(row, "trPr"), "gridAfter", 0));
  out_.end_row();
}

void Tables::skip_columns(Table& table, unsigned columns) {
  for (; columns > 0 && table.column < most_columns; --columns, ++table.column) (void)out_.end_cell();
}

bool Tables::begin_cell(pugi::xml_node cell) {
  if (open_.empty() || !open_.back().written) return true;
  auto& table = open_.back();
  if (table.column >= most_columns || !goes_on_from_above(cell) || !merged_[table.column].open) return true;
  out_.repeat(merged_[table.column].cell);
  (void)out_.end_cell();
  const auto columns = columns_of(cell);
  ++table.column;
  skip_columns(table, columns - 1);
  return false;
}

void Tables::end_cell(pugi::xml_node cell) {
  if (open_.empty() || !open_.back().written) return;
  auto& table = open_.back();
  const auto written = out_.end_cell();
  if (table.column < most_columns) merged_[table.column] = {begins_merge(cell), written};
  const auto columns = columns_of(cell);
  ++table.column;
  skip_columns(table, columns - 1);
}

}  // namespace vnplan::bytes::docx
