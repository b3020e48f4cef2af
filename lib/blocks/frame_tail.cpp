#include <algorithm>

#include "blocks/frame_finder.h"
#include "lexicon/spelling.h"

// Recipients and signature.

namespace vnplan::blocks {
namespace {

using lexicon::Shape;
using lexicon::Table;
using lexicon::Term;

}  // namespace

bool FrameFinder::begins_tail(std::size_t i) const {
  const Line& line = lines_[i];
  if (line.label) return false;
  if (line.key == Term::recipients) return is_recipients_line(i);
  if (line.row) return false;
  if (is_row_of_signers(i)) return true;
  if (line.key == Term::authority || line.key == Term::capacity) return opens_with_capitals(i) || is_sign_over_body(i);
  return is_signing_position(i) && i + 1 < lines_.size() && (signs_soon(i));
}

bool FrameFinder::is_recipients_line(std::size_t i) const {
  const auto line = words(i);
  const auto colon = line.find(':');
  return line.size() < 24 || (colon != std::string_view::npos && colon < 24);
}

bool FrameFinder::opens_with_capitals(std::size_t i) const {
  const auto heads = lexicon::split_words(words(i).substr(0, 80), index_.vocabulary());
  unsigned capitals = 0;
  unsigned small = 0;
  for (const auto& word : heads)
    if (word.is(Shape::letters)) ++(word.is(Shape::upper) || word.end - word.begin == 1 ? capitals : small);
  return capitals >= 2 && small == 0 && lines_[i].width < 90;
}

/// "TM." / "ỦY BAN NHÂN DÂN TỈNH": the sign alone on its line, below one that asks for nothing more.
bool FrameFinder::is_sign_over_body(std::size_t i) const {
  const auto heads = lexicon::split_words(words(i).substr(0, 80), index_.vocabulary());
  const bool alone = heads.size() <= lines_[i].key_words + 1U && heads.front().is(Shape::upper);
  if (!alone || i + 1 >= lines_.size() || !lines_[i + 1].caps || (i > 0 && words(i - 1).back() == ',')) return false;
  return !index_.open(words(i + 1), {Table::agencies, Table::offices, Table::positions}).hits.empty();
}

/// "SỞ Y TẾ<tab>CÔNG AN TỈNH" over "GIÁM ĐỐC<tab>GIÁM ĐỐC".
bool FrameFinder::is_row_of_signers(std::size_t i) const {
  if (!lines_[i].caps || !has_tab(i) || i + 1 >= lines_.size() || !lines_[i + 1].caps || !has_tab(i + 1)) return false;
  for (auto rest = words(i); !rest.empty();) {
    const auto cell = rest.substr(0, rest.find('\t'));
    if (index_.open(cell, {Table::agencies, Table::offices, Table::positions, Table::letterhead}).hits.empty()) return false;
    rest.remove_prefix(std::min(cell.size() + 1, rest.size()));
  }
  return !index_.open(words(i + 1), {Table::positions, Table::letterhead}).hits.empty();
}

bool FrameFinder::is_signing_position(std::size_t i) const {
  const Line& line = lines_[i];
  if (!line.caps || line.width > 60) return false;
  return !index_.open(words(i), {Table::positions}).hits.empty();
}

/// A name, or the recipients, within a few lines.
bool FrameFinder::signs_soon(std::size_t i) const {
  for (std::size_t k = i + 1; k < std::min(lines_.size(), i + 6); ++k) {
    if (lines_[k].key == Term::recipients || lines_[k].key == Term::signed_ || lines_[k].key == Term::rank) return true;
    if (looks_like_a_name(words(k)) && !lines_[k].caps) return true;
    if (lines_[k].width > 60 || lines_[k].label) return false;
  }
  return false;
}

std::size_t FrameFinder::place_tail(std::size_t at) {
  if (at == lines_.size() || begins_part(at)) return at;
  bool listing = false;
  bool signing = false;
  bool dashes = false;
  for (; at < lines_.size() && !begins_part(at); ++at) {
    parts_[at] = part_;
    const Line& line = lines_[at];
    const bool signs = signs_here(at, signing) && !(listing && continues_recipient(at));
    if (line.key == Term::recipients && is_recipients_line(at)) {
      listing = true;
      dashes = at + 1 < lines_.size() && lines_[at + 1].bullet > 0;
      zones_[at] = Zone::recipient;
    } else if (line.rule || line.span.empty() || (noise_[at] && !listing)) {
      zones_[at] = Zone::noise;
    } else if (listing && !signs && (line.bullet > 0 || !line.after_blank || !dashes || asks_for_line(at))) {
      zones_[at] = noise_[at] ? Zone::noise : Zone::recipient;
    } else if (noise_[at]) {
      zones_[at] = Zone::noise;
    } else if (signs || signing) {
      if (signing && !signs && (line.width > 60 || line.bullet > 0 || is_note(at) || is_numbered(at))) break;
      zones_[at] = Zone::signature;
      signing = true;
      listing = false;
    } else if (listing && looks_like_a_name(words(at))) {
      zones_[at] = Zone::signature;
    } else if (line.width > 60 || is_note(at)) {
      break;
    } else {
      zones_[at] = Zone::signature;
    }
  }
  return at;
}

/// Recipients, and a name or a stamp: the document is at its end.
bool FrameFinder::is_signed(std::size_t first, std::size_t last) const {
  bool listed = false;
  bool named = false;
  for (auto i = first; i < last; ++i) {
    listed = listed || zones_[i] == Zone::recipient;
    named = named || (zones_[i] == Zone::signature && (lines_[i].key == Term::signed_ || (looks_like_a_name(words(i)) && !lines_[i].caps)));
  }
  return listed && named;
}

/// Behind a signed document a web page goes on with comments and other news. Notes, numbered text, tables and annexes still belong to it.
std::size_t FrameFinder::place_aside(std::size_t at) {
  for (; at < lines_.size() && !begins_part(at); ++at) {
    const Line& line = lines_[at];
    std::uint32_t size = 1;
    const bool worded = !line.span.empty() && lexicon::letter_at(words(at), 0, size).base != 0;
    if (line.label || line.row || line.caps || (!worded && line.bullet == 0)) break;
    zones_[at] = Zone::noise;
    parts_[at] = part_;
  }
  return at;
}

bool FrameFinder::is_note(std::size_t i) const {
  const auto line = words(i);
  if (lines_[i].key == Term::signed_ || line.size() < 2) return false;
  const bool numbered = line[1] >= '0' && line[1] <= '9';
  return line[0] == '*' || ((line[0] == '(' || line[0] == '[') && (numbered || line[1] == '*'));
}

/// "- Lưu: VT," / "VX1, TH1.": capitals, but the line above asked for more.
bool FrameFinder::continues_recipient(std::size_t i) const {
  const char before = words(i - 1).back();
  return !lines_[i].after_blank && before != ';' && before != '.' && zones_[i - 1] == Zone::recipient && lines_[i - 1].bullet > 0 &&
         lines_[i].key == Term::none && !is_signing_position(i);
}

/// "- Hạt Kiểm lâm," / "Đồn Biên phòng;", "Chủ nhiệm hợp" / "tác xã;" with a blank line between: each line a paragraph of its own.
bool FrameFinder::asks_for_line(std::size_t i) const {
  const char before = words(i - 1).back();
  return zones_[i - 1] == Zone::recipient && before != ';' && before != '.' && (before == ',' || lines_[i].opens_lower);
}

/// "II. NỘI DUNG": text goes on behind the signature.
bool FrameFinder::is_numbered(std::size_t i) const {
  if (!lines_[i].label) return false;
  const auto numbering = lines_[i].label->readings[0].numbering;
  return numbering == Numbering::upper_roman || numbering == Numbering::arabic;
}

/// Far from the left edge, as the signature stands beside the recipients; or behind a tab that the line above, which is complete, has not.
bool FrameFinder::stands_right(std::size_t i) const {
  constexpr std::uint32_t least_blanks = 24;
  const auto begin = lines_[i].span.begin;
  std::uint32_t blanks = 0;
  while (blanks < begin && text_[begin - blanks - 1] == ' ') ++blanks;
  if (blanks >= least_blanks) return true;
  const auto is_behind_tab = [&](std::size_t line) { return lines_[line].span.begin > 0 && text_[lines_[line].span.begin - 1] == '\t'; };
  return i > 0 && is_behind_tab(i) && !is_behind_tab(i - 1) && (words(i - 1).back() == '.' || words(i - 1).back() == ';');
}

bool FrameFinder::signs_here(std::size_t i, bool signing) const {
  const Line& line = lines_[i];
  if (line.bullet > 0 || is_numbered(i)) return false;
  if (line.key == Term::signed_ || line.key == Term::rank) return true;
  if (line.key == Term::authority || line.key == Term::capacity) return opens_with_capitals(i) || is_sign_over_body(i);
  if (line.caps && line.width < 80) return true;
  return (signing || stands_right(i)) && looks_like_a_name(words(i));
}

}  // namespace vnplan::blocks
