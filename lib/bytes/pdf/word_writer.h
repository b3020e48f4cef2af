#pragma once
/// Words of a line -> Raw: blanks as wide as they are printed, bold and italic.

#include <vector>

#include "bytes/pdf/page.h"
#include "bytes/raw_writer.h"

namespace vnplan::bytes::pdf {

class WordWriter {
 public:
  explicit WordWriter(RawWriter& writer) : writer_(writer) {}

  void write(const std::vector<Word>& words);
  /// The emphasis of a line, or of a cell, ends with it.
  void end_emphasis() { follow(false, false); }

 private:
  void follow(bool bold, bool italic);

  RawWriter& writer_;
  bool bold_ = false;
  bool italic_ = false;
};

}  // namespace vnplan::bytes::pdf
