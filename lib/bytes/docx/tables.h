#pragma once
/// Rows and cells -> columns: a cell that spans several columns fills them, one that spans several rows stands in each of them.

#include <array>
#include <vector>

#include "bytes/docx/xml.h"
#include "bytes/raw_writer.h"

namespace vnplan::bytes::docx {

class Tables {
 public:
  explicit Tables(RawWriter& out) : out_(out) {}

  void begin_table(pugi::xml_node table);
  void end_table();
  void begin_row(pugi::xml_node row);
  void end_row(pugi::xml_node row);
  /// False if the cell goes on from the row above: it is written, and what stands in it is printed nowhere.
  [[nodiscard]] bool begin_cell(pugi::xml_node cell);
  void end_cell(pugi::xml_node cell);

  /// While on, tables are written as their paragraphs: in notes.
  void set_flat(bool flat) { flat_ = flat; }

 private:
  static constexpr unsigned most_columns = 63;  // as in Word
  struct Merged {
    bool open = false;
    RawWriter::Cell cell;
  };
  struct Table {
    bool written = false;   // one that has rows and columns, inside no other
    bool announced = false; // to the writer
    unsigned column = 0;
  };
  void skip_columns(Table& table, unsigned columns);

  RawWriter& out_;
  std::vector<Table> open_;
  std::array<Merged, most_columns> merged_{};  // of the one that is written
  unsigned announced_ = 0;
  bool flat_ = false;
};

}  // namespace vnplan::bytes::docx
