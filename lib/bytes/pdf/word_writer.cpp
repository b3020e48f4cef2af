#include "bytes/pdf/word_writer.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double least_blank = 0.12;  // of the font's size; less is none
constexpr double column_gap = 3;      // of the font's size: columns, where a line of them stands alone

}  // namespace

void WordWriter::write(const std::vector<Word>& words) {
  double right = words.front().box.left;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    const double gap = word.box.left - right;
    if (i > 0 && gap > least_blank * word.size) writer_.add(gap > column_gap * word.size ? "   " : " ");
    follow(word.bold, word.italic);
    writer_.add(word.text);
    right = word.box.right;
  }
}

void WordWriter::follow(bool bold, bool italic) {
  if (bold != bold_) writer_.mark(bold ? Mark::Kind::bold_on : Mark::Kind::bold_off);
  if (italic != italic_) writer_.mark(italic ? Mark::Kind::italic_on : Mark::Kind::italic_off);
  bold_ = bold;
  italic_ = italic;
}

}  // namespace vnplan::bytes::pdf
