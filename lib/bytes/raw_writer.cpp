#include "bytes/raw_writer.h"

#include <utility>

namespace vnplan::bytes {

void RawWriter::add(std::string_view utf8) {
  for (const char c : utf8) raw_.utf8 += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
}

void RawWriter::break_line() { raw_.utf8 += '\n'; }

void RawWriter::mark(Mark::Kind kind) { raw_.marks.push_back({kind, {here(), here()}}); }

void RawWriter::end_paragraph() {
  if (tables_ > 0) {  // the cell's end or the next paragraph's beginning ends the line
    in_cell_ = true;
    mark(Mark::Kind::paragraph);
    raw_.utf8 += '\n';
    return;
  }
  mark(Mark::Kind::paragraph);
  raw_.utf8 += '\n';
}

void RawWriter::end_page() { raw_.utf8 += '\f'; }

void RawWriter::begin_table() {
  if (++tables_ > 1) return;
  if (!raw_.utf8.empty() && raw_.utf8.back() != '\n') end_paragraph();
  mark(Mark::Kind::table_on);
  in_cell_ = false;
}

void RawWriter::end_line() {
  if (in_cell_ && !raw_.utf8.empty() && raw_.utf8.back() == '\n') raw_.utf8.pop_back();  // the cell's last paragraph needs no end of its own
  in_cell_ = false;
}

void RawWriter::end_cell() {
  if (tables_ != 1) return;
  end_line();
  raw_.marks.push_back({Mark::Kind::cell, {here(), here() + 1}});
  raw_.utf8 += '\t';
}

void RawWriter::end_row() {
  if (tables_ != 1) return;
  if (!raw_.marks.empty() && raw_.marks.back().kind == Mark::Kind::cell && raw_.utf8.back() == '\t') {  // no tab behind the last cell
    raw_.utf8.pop_back();
    raw_.marks.back().span.end = raw_.marks.back().span.begin;
  }
  mark(Mark::Kind::row);
  raw_.utf8 += '\n';
}

void RawWriter::end_table() {
  if (tables_ == 0 || --tables_ > 0) return;
  mark(Mark::Kind::table_off);
}

Raw RawWriter::finish(std::string format, std::string charset) {
  raw_.format = std::move(format);
  raw_.charset = std::move(charset);
  return std::exchange(raw_, {});
}

}  // namespace vnplan::bytes
