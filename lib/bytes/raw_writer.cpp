#include "bytes/raw_writer.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace vnplan::bytes {

void RawWriter::add(std::string_view utf8) {
  const auto from = raw_.utf8.size();
  for (auto valid = valid_utf8_prefix(utf8); valid < utf8.size(); valid = valid_utf8_prefix(utf8)) {
    raw_.utf8.append(utf8.substr(0, valid)).append("\uFFFD");
    utf8.remove_prefix(valid + 1);
  }
  raw_.utf8 += utf8;
  std::replace_if(raw_.utf8.begin() + static_cast<std::ptrdiff_t>(from), raw_.utf8.end(),
                  [](char c) { return c == '\n' || c == '\r' || c == '\t' || c == '\f'; }, ' ');
}

void RawWriter::tab() { raw_.utf8 += tables_ > 0 ? ' ' : '\t'; }

void RawWriter::break_line() { raw_.utf8 += '\n'; }

void RawWriter::mark(Mark::Kind kind) { raw_.marks.push_back({kind, {here(), here()}}); }

void RawWriter::end_paragraph() {
  in_cell_ = tables_ > 0;
  mark(Mark::Kind::paragraph);
  raw_.utf8 += '\n';
}

void RawWriter::end_page() { raw_.utf8 += '\f'; }

void RawWriter::begin_table() {
  if (++tables_ > 1) return;
  if (!raw_.utf8.empty() && raw_.utf8.back() != '\n') end_paragraph();
  mark(Mark::Kind::table_on);
  begin_cell();
}

void RawWriter::begin_cell() {
  in_cell_ = false;
  cell_ = {raw_.utf8.size(), 0, raw_.marks.size(), 0};
}

/// The cell's last paragraph needs no end of its own.
void RawWriter::end_line() {
  if (in_cell_ && !raw_.utf8.empty() && raw_.utf8.back() == '\n') raw_.utf8.pop_back();
}

RawWriter::Cell RawWriter::end_cell() {
  if (tables_ != 1) return {};
  end_line();
  const Cell written{cell_.text, raw_.utf8.size(), cell_.mark, raw_.marks.size()};
  raw_.marks.push_back({Mark::Kind::cell, {here(), here() + 1}});
  raw_.utf8 += '\t';
  begin_cell();
  return written;
}

void RawWriter::repeat(const Cell& cell) {
  const auto shift = here() - static_cast<std::uint32_t>(cell.text);
  for (auto i = cell.mark; i < cell.mark_end; ++i) {
    const auto [kind, span] = raw_.marks[i];
    raw_.marks.push_back({kind, {span.begin + shift, span.end + shift}});
  }
  raw_.utf8.append(raw_.utf8, cell.text, cell.text_end - cell.text);
}

void RawWriter::end_row() {
  if (tables_ != 1) return;
  if (!raw_.marks.empty() && raw_.marks.back().kind == Mark::Kind::cell && raw_.utf8.back() == '\t') {  // no tab behind the last cell
    raw_.utf8.pop_back();
    raw_.marks.back().span.end = raw_.marks.back().span.begin;
  }
  mark(Mark::Kind::row);
  raw_.utf8 += '\n';
  begin_cell();
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
