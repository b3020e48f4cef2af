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
  /// `repaired`: the letters of old fonts were made Unicode already.
  PageWriter(RawWriter& writer, std::uint64_t max_memory, bool repaired) : writer_(writer), max_memory_(max_memory), repaired_(repaired) {}

  /// Writes everything below `root`, in one walk without recursion. False if it takes more than `max_memory`: cells that reach over many rows
  /// stand in each of them.
  [[nodiscard]] bool write(const xmlNode* root);

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
  void close_table();
  void close_loose_words();
  [[nodiscard]] bool is_full() const { return writer_.memory() > max_memory_; }

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
  std::uint64_t max_memory_;
  bool repaired_;
  const xmlNode* table_ = nullptr;  // the outermost one that is being written
  bool in_rows_ = false;            // its first row has begun
  unsigned cells_ = 0;              // open ones
  bool loose_ = false;              // words between cells or rows, which browsers put before the table
  unsigned filled_ = 0;             // cells that stand in the text for merged ones, in all tables
  std::map<unsigned, Reach> reaches_;
  unsigned column_ = 0;
  std::vector<List> lists_;
  std::string item_;     // "1. ", "- " of an item whose words have not come yet: <li><p>Rà soát
  std::string raised_;   // the words of an open <sup>
  bool in_raised_ = false;
  bool blank_ = false;   // white space since the last word
  bool words_ = false;   // words in the paragraph
  unsigned breaks_ = 0;  // <br> since the last word; those at a paragraph's end show nothing
  bool pre_ = false;
  int bold_ = 0;
  int italic_ = 0;
};

}  // namespace vnplan::bytes::html
