#pragma once
/// The tree of a page -> paragraphs, lists and tables.

#include <libxml/tree.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "bytes/raw_writer.h"

namespace vnplan::bytes::html {

class PageWriter {
 public:
  explicit PageWriter(RawWriter& writer) : writer_(writer) {}

  /// Writes everything below `root`, in one walk without recursion.
  void write(const xmlNode* root);

 private:
  void enter(const xmlNode* element);
  void leave(const xmlNode* element);
  void add_text(const xmlNode* text);
  void add_words(std::string_view words);
  void end_line();
  void follow_emphasis(int& depth, int change, Mark::Kind on, Mark::Kind off);

  // lists.cpp
  void open_list(const xmlNode* list);
  void open_item(const xmlNode* item);

  // tables.cpp
  [[nodiscard]] static bool is_table(const xmlNode* table);
  void open_row();
  void close_cell(const xmlNode* cell);
  void close_row();
  void repeat_cells_above();

  struct List {
    std::string style;  // of its numbers: "1", "a", "A", "i", "I"; empty: bullets
    int next = 1;
  };
  /// A cell that reaches into the rows below.
  struct Reach {
    unsigned rows = 0;
    RawWriter::Cell cell;
  };

  RawWriter& writer_;
  const xmlNode* table_ = nullptr;  // the outermost one that is being written
  std::map<unsigned, Reach> reaches_;
  unsigned column_ = 0;
  std::vector<List> lists_;
  std::string raised_;   // the words of an open <sup>
  bool in_raised_ = false;
  bool blank_ = false;   // white space since the last word
  bool words_ = false;   // words on the line
  bool pre_ = false;
  int bold_ = 0;
  int italic_ = 0;
};

}  // namespace vnplan::bytes::html
