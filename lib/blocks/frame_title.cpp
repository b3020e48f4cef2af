#include <algorithm>

#include "blocks/frame_finder.h"

// Title and issuer.

namespace vnplan::blocks {
namespace {

using lexicon::Shape;
using lexicon::Table;
using lexicon::Term;

constexpr std::size_t most_lines_of_basis = 8;
constexpr std::size_t longest_look = 2000;       // bytes of a line in which a sentence may end
constexpr std::uint32_t widest_title_step = 24;  // characters by which a title's centred lines may differ

}  // namespace

std::size_t FrameFinder::place_title(std::size_t type) {
  std::size_t i = type + 1;
  const bool title_on_line = type_line(type) != TypeLine::whole;
  if (breaks_type(type)) zones_[i++] = Zone::type_name;
  zones_[type] = Zone::type_name;
  lines_[type].span.begin += static_cast<std::uint32_t>(draft_size(type));
  bool titled = title_on_line;
  for (; i < lines_.size(); ++i) {
    if (noise_[i]) {
      zones_[i] = Zone::noise;
    } else if (lines_[i].rule) {
      zones_[i] = Zone::noise;
      if (titled) {
        ++i;
        break;
      }
    } else if (ends_title(i, titled)) {
      break;
    } else {
      zones_[i] = Zone::title;
      titled = true;
    }
  }
  return place_issuer(i);
}

bool FrameFinder::ends_title(std::size_t i, bool titled) const {
  const Line& line = lines_[i];
  if (line.label || line.bullet > 0 || line.row || line.key == Term::addressee || line.key == Term::attached_line) return true;
  if (line.key == Term::basis && is_basis(i, titled)) return true;
  if (line.key == Term::enacts && line.caps && titled) return true;
  if (!titled) return false;
  const bool sentence = opens_sentence(i);
  if (sentence && lines_[i - 1].caps) return true;
  if (zones_[i - 1] == Zone::title && title_asks_for_more(i - 1)) return false;
  if (sentence) return true;
  if (!line.after_blank) return ends_title_within_chunk(i);
  if (line.opens_lower && zones_[i - 1] == Zone::title && words(i - 1).back() != '.') return false;  // "… đo đạc ranh" / "giới rừng"
  const bool marked = line.caps || line.bold;
  return !(marked && lines_[i - 1].caps == line.caps && !is_issuer(i) && words(i - 1).back() != '.');
}

/// "Trong những năm qua, phong trào … đạt kết quả tốt. Tuy nhiên …": a title has no full stop inside or at its end.
bool FrameFinder::opens_sentence(std::size_t first) const {
  const Line& line = lines_[first];
  if (line.caps || line.opens_lower || line.opens_figure || line.bold || line.heading) return false;
  const bool worded = line.key == Term::preamble || lines_[first - 1].caps || line.width > lines_[first - 1].width + widest_title_step;
  for (auto i = first; i < std::min(lines_.size(), first + most_lines_of_basis); ++i) {
    const Line& below = lines_[i];
    if (i > first && (below.key == Term::basis || below.label || below.bullet > 0 || below.caps || below.after_blank)) return false;
    if (ends_sentence_within(words(i))) return true;
    if (!worded) return false;
  }
  return false;
}

/// A full stop behind a word in small letters or a figure: none of "TP. Hồ Chí Minh".
bool FrameFinder::ends_sentence_within(std::string_view line) const {
  const auto all = lexicon::split_words(line.substr(0, longest_look), index_.vocabulary());
  for (std::uint32_t at = 1; at < all.size(); ++at) {
    if (all[at].key != '.' || all[at - 1].is(Shape::capital) || all[at - 1].is(Shape::mark) || all[at - 1].end != all[at].begin) continue;
    if (all[at - 1].is(Shape::letters) && all[at - 1].end - all[at - 1].begin < 2) continue;
    if (at + 1 == all.size() || (all[at + 1].is(Shape::capital) && all[at + 1].begin > all[at].end)) return true;
  }
  return false;
}

/// "… HÒA GIẢI Ở CƠ SỞ;", "… CHỈ THỊ SỐ 37-CT/TW CỦA BAN" / "BÍ THƯ": also the organ's noun alone behind a word that asks for a name.
bool FrameFinder::title_asks_for_more(std::size_t i) const {
  const auto line = words(i);
  if (line.back() == ';' || asks_for_more(line, index_)) return true;
  const auto last = line.rfind(' ');
  if (last == std::string_view::npos || !asks_for_more(line.substr(0, last), index_, false)) return false;
  const auto [heads, hits] = index_.open(line.substr(last + 1), {Table::agencies});
  return std::any_of(hits.begin(), hits.end(), [&heads = heads](const lexicon::Hit& hit) { return hit.words == heads.size(); });
}

/// "Căn cứ Luật …" always begins the bases; "Thực hiện Nghị quyết …" only behind a title, for it may be the title.
bool FrameFinder::is_basis(std::size_t i, bool titled) const {
  if (!titled) return false;
  if (ends_as_basis(i)) return true;
  return lines_[i].after_blank || lines_[i].width > 110 || lines_[i].width > lines_[i - 1].width + widest_title_step ||
         (!lines_[i].bold && lines_[i - 1].bold) || (!lines_[i].caps && lines_[i - 1].caps);
}

/// A basis ends with a semicolon or, the last one, with the colon of "như sau:"; a title with neither.
bool FrameFinder::ends_as_basis(std::size_t first) const {
  for (auto i = first; i < std::min(lines_.size(), first + most_lines_of_basis); ++i) {
    if (i > first && (lines_[i].key == Term::basis || lines_[i].label || lines_[i].after_blank)) return false;
    if (words(i).back() == ';' || words(i).back() == ':') return true;
  }
  return false;
}

/// Without a blank line, the title ends where capitals or bold letters end, or at a line as long as a paragraph.
bool FrameFinder::ends_title_within_chunk(std::size_t i) const {
  const Line& line = lines_[i];
  const Line& before = lines_[i - 1];
  if (zones_[i - 1] != Zone::title) return line.width > 200;
  if (words(i).back() == ':') return true;
  if (before.caps && !line.caps) return !says_about(i) || line.width > 200;  // "CỦA BAN THƯỜNG VỤ" / "về tăng cường …"
  if (before.bold && !line.bold) return true;
  return line.width > 200 || is_issuer(i);
}

bool FrameFinder::is_issuer(std::size_t i) const {
  if (!lines_[i].caps || lines_[i].width > 90) return false;
  const auto [heads, hits] = index_.open(words(i), {Table::agencies, Table::offices, Table::positions});
  return std::any_of(hits.begin(), hits.end(), [&, &heads = heads](const lexicon::Hit& hit) {
    const auto term = index_.entry(hit).term;
    const bool listed = hit.words < heads.size() && heads[hit.words].key == ';';  // "… HÒA GIẢI Ở CƠ" / "SỞ; CHUẨN TIẾP CẬN …"
    return !listed && (term == Term::agency || term == Term::office || term == Term::position);
  });
}

std::size_t FrameFinder::place_issuer(std::size_t i) {
  for (; i < lines_.size(); ++i) {
    const Line& line = lines_[i];
    if (noise_[i] || line.rule) {
      zones_[i] = Zone::noise;
    } else if (is_issuer(i) || (line.key == Term::enacts && line.caps) || continues_issuer(i)) {
      zones_[i] = Zone::issuer;
    } else if (line.key == Term::addressee) {
      return place_addressees(i);
    } else {
      break;
    }
  }
  return i;
}

bool FrameFinder::continues_issuer(std::size_t i) const {
  return i > 0 && zones_[i - 1] == Zone::issuer && lines_[i].caps && !lines_[i].after_blank && lines_[i].width < 60;
}

}  // namespace vnplan::blocks
