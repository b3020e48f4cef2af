#pragma once
/// The runs of one paragraph -> words in Unicode with marks where bold and italic letters begin and end.
/// Runs are put together first: Word parts them anywhere, in VNI fonts also a letter from the tone above it.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "bytes/docx/styles.h"
#include "bytes/raw_writer.h"

namespace vnplan::bytes::docx {

class Paragraph {
 public:
  explicit Paragraph(RawWriter& out) : out_(out) {}

  void add(std::string_view utf8, const RunProperties& look);
  /// A number or a note's sign: a blank parts it from the words, if any follow.
  void add_label(std::string_view utf8, const RunProperties& look);
  void break_line();
  void tab();
  /// Writes what is left to write; marks end here.
  void flush();

  [[nodiscard]] bool empty() const { return !written_ && pieces_.empty(); }
  /// The next one begins.
  void begin() { written_ = false; }
  /// Bytes that were in each encoding, over all paragraphs.
  [[nodiscard]] std::size_t bytes_in(Encoding encoding) const { return bytes_in_[static_cast<std::size_t>(encoding)]; }

 private:
  struct Piece {
    std::string text;
    RunProperties look;
  };
  void write_pieces();
  void mend_cut_letters();
  void set(bool& state, bool wanted, Mark::Kind on, Mark::Kind off);

  RawWriter& out_;
  std::vector<Piece> pieces_;
  bool written_ = false;
  bool after_label_ = false;
  bool bold_ = false, italic_ = false;
  std::array<std::size_t, 5> bytes_in_{};
};

}  // namespace vnplan::bytes::docx
