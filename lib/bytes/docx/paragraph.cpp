#include "bytes/docx/paragraph.h"

#include <algorithm>

namespace vnplan::bytes::docx {
namespace {

bool same(const RunProperties& a, const RunProperties& b) {
  return a.bold == b.bold && a.italic == b.italic && a.capitals == b.capitals && a.encoding == b.encoding;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \n\r\t") == std::string_view::npos; }

}  // namespace

void Paragraph::add(std::string_view utf8, const RunProperties& look) {
  if (utf8.empty()) return;
  if (after_label_ && utf8.front() != ' ') pieces_.back().text += ' ';
  after_label_ = false;
  bytes_in_[static_cast<std::size_t>(look.encoding)] += utf8.size();
  if (pieces_.empty() || !same(pieces_.back().look, look)) pieces_.push_back({{}, look});
  pieces_.back().text += utf8;
}

void Paragraph::add_label(std::string_view utf8, const RunProperties& look) {
  add(utf8, look);
  after_label_ = !utf8.empty();
}

void Paragraph::break_line() {
  write_pieces();
  out_.break_line();
}

void Paragraph::tab() {
  write_pieces();
  out_.tab();
  written_ = true;
}

void Paragraph::flush() {
  write_pieces();
  set(bold_, false, Mark::Kind::bold_on, Mark::Kind::bold_off);
  set(italic_, false, Mark::Kind::italic_on, Mark::Kind::italic_off);
}

void Paragraph::write_pieces() {
  after_label_ = false;
  mend_cut_letters();
  const bool old_fonts = std::all_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) {
    return piece.look.encoding <= Encoding::unicode || may_be_of_old_font(piece.text);
  });
  for (auto& piece : pieces_) {
    auto words = old_fonts ? to_unicode(std::move(piece.text), piece.look.encoding) : std::move(piece.text);
    if (piece.look.capitals == Setting::on) words = to_capitals(words);
    if (!is_blank(words)) {  // a blank looks the same in all letters
      set(bold_, piece.look.bold == Setting::on, Mark::Kind::bold_on, Mark::Kind::bold_off);
      set(italic_, piece.look.italic == Setting::on, Mark::Kind::italic_on, Mark::Kind::italic_off);
    }
    out_.add(words);
    written_ = true;
  }
  pieces_.clear();
}

/// VNI fonts write a letter and then its marks, both of which are characters: "e" "á" is ế. The marks go with their letter.
void Paragraph::mend_cut_letters() {
  for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
    if (pieces_[i].look.encoding != Encoding::vni || pieces_[i + 1].look.encoding != Encoding::vni) continue;
    auto& rest = pieces_[i + 1].text;
    std::size_t marks = 0;
    while (marks < rest.size() && static_cast<unsigned char>(rest[marks]) >= 0x80) ++marks;
    pieces_[i].text += rest.substr(0, marks);
    rest.erase(0, marks);
  }
}

void Paragraph::set(bool& state, bool wanted, Mark::Kind on, Mark::Kind off) {
  if (state != wanted) out_.mark(wanted ? on : off);
  state = wanted;
}

}  // namespace vnplan::bytes::docx
