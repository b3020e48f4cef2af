#include <algorithm>

#include "blocks/frame_finder.h"

// Where the letterhead ends; the addressees of a letter.

namespace vnplan::blocks {
namespace {

using lexicon::Term;

}  // namespace

std::size_t FrameFinder::place_head() {
  const auto type = find_type_line();
  if (type == lines_.size()) return place_untyped_head();
  mark_letterhead(type);
  return place_title(type);
}

void FrameFinder::mark_letterhead(std::size_t end) {
  for (std::size_t i = 0; i < end; ++i) zones_[i] = noise_[i] || lines_[i].rule ? Zone::noise : Zone::letterhead;
}

/// Công văn: number and V/v in the letterhead, then Kính gửi. A text without any of them is all body.
std::size_t FrameFinder::place_untyped_head() {
  std::size_t end = 0;
  bool in_body = false;
  for (std::size_t i = 0; i < std::min(lines_.size(), farthest_type_line); ++i) {
    if (lines_[i].key == Term::addressee) {
      mark_letterhead(i);
      return place_addressees(i);
    }
    if (lines_[i].label && lines_[i].label->readings[0].value == 1) break;
    in_body = in_body || (end > 0 && opens_body(i));
    if (!in_body && is_of_letterhead(i)) end = i + 1;
  }
  if (end == 0) return 0;
  while (end < lines_.size() && !lines_[end].after_blank && goes_on_in_letterhead(end)) ++end;
  mark_letterhead(end);
  return place_title_without_type(end);
}

/// "Bình Định, ngày 21" / "tháng 11 năm 2012", "-------", "Độc lập - Tự do - Hạnh phúc".
bool FrameFinder::goes_on_in_letterhead(std::size_t i) const {
  const Line& line = lines_[i];
  if (line.rule || noise_[i] || line.key == Term::motto) return true;
  return (line.opens_lower || line.opens_figure) && !line.label && line.bullet == 0 && line.width <= widest_of_letterhead;
}

/// Where the type's name is lost, lines in capitals above the issuer or the body are the title.
std::size_t FrameFinder::place_title_without_type(std::size_t i) {
  for (; i < lines_.size(); ++i) {
    const Line& line = lines_[i];
    if (noise_[i] || line.rule) {
      zones_[i] = Zone::noise;
    } else if (line.caps && !line.label && line.bullet == 0 && !line.row && line.key != Term::enacts && !is_issuer(i)) {
      zones_[i] = Zone::title;
    } else {
      break;
    }
  }
  return place_issuer(i);
}

std::size_t FrameFinder::place_addressees(std::size_t first) {
  std::size_t i = first;
  zones_[i++] = Zone::addressee;
  const auto colon = words(first).find(':');
  const bool named = colon != std::string_view::npos && words(first).size() > colon + 3;
  bool listed = false;
  for (; i < lines_.size(); ++i) {
    const Line& line = lines_[i];
    if (line.bullet > 0) {
      listed = true;
    } else if (line.label || line.key == Term::basis || line.key == Term::preamble || ends_list_of_addressees(i, named, listed)) {
      break;
    }
    zones_[i] = noise_[i] ? Zone::noise : Zone::addressee;
  }
  return i;
}

bool FrameFinder::ends_list_of_addressees(std::size_t i, bool named, bool listed) const {
  const Line& line = lines_[i];
  const auto before = words(i - 1);
  const bool closed = before.back() == '.' || (before.back() != ';' && before.back() != ',' && before.back() != ':');
  if (line.after_blank && (listed || named)) return closed || !listed;
  return !line.opens_lower && closed && (listed || named);
}

}  // namespace vnplan::blocks
