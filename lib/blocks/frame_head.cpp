#include <algorithm>

#include "blocks/frame_finder.h"
#include "lexicon/spelling.h"

// Letterhead, type, title, issuer and addressees.

namespace vnplan::blocks {
namespace {

using lexicon::Shape;
using lexicon::Table;
using lexicon::Term;

constexpr std::uint32_t longest_type_name = 24;  // characters
constexpr std::size_t most_lines_of_basis = 8;
constexpr std::uint32_t widest_title_step = 24;  // characters by which a title's centred lines may differ
constexpr std::size_t farthest_type_line = 80;   // lines; a letterhead with its stamps is shorter

}  // namespace

std::size_t FrameFinder::place_head() {
  const auto type = find_type_line();
  if (type == lines_.size()) return place_letter_head();
  for (std::size_t i = 0; i < type; ++i) zones_[i] = noise_[i] || lines_[i].rule ? Zone::noise : Zone::letterhead;
  return place_title(type);
}

/// The first line that is a type's name; failing that, the first that begins with one in capitals.
std::size_t FrameFinder::find_type_line() const {
  std::size_t with_title = lines_.size();
  const auto limit = std::min(lines_.size(), farthest_type_line);
  for (std::size_t i = 0; i < limit; ++i) {
    const auto kind = type_line(i);
    if (kind == TypeLine::whole) return i;
    if (kind == TypeLine::with_title && with_title == lines_.size()) with_title = i;
    if (lines_[i].key == Term::addressee) break;  // a letter has no type's name
  }
  return with_title;
}

TypeLine FrameFinder::type_line(std::size_t i) const {
  const Line& line = lines_[i];
  if (line.rule || line.bullet > 0 || line.label || noise_[i]) return TypeLine::none;
  const auto [heads, hits] = index_.open(words(i), {Table::document_types});
  for (const auto& hit : hits) {
    const bool caps = std::all_of(heads.begin(), heads.begin() + hit.words, [](const auto& w) { return w.is(Shape::upper); });
    const bool marked = line.bold || line.heading || (heads.size() == hit.words && says_about(i + 1));
    if (!caps && !marked) return TypeLine::none;
    std::size_t rest = hit.words;
    while (rest < heads.size() && heads[rest].is(Shape::mark)) ++rest;
    if (rest == heads.size()) return words(i).back() == ':' && caps ? TypeLine::none : TypeLine::whole;
    return caps ? TypeLine::with_title : TypeLine::none;
  }
  return line.caps && line.width <= longest_type_name && is_type_without_marks(words(i)) ? TypeLine::whole : TypeLine::none;
}

/// The title below "Chỉ thị" as web pages print it: "về việc …".
bool FrameFinder::says_about(std::size_t i) const {
  if (i >= lines_.size() || lines_[i].after_blank || words(i).empty()) return false;
  return std::ranges::any_of(index_.open(words(i), {Table::function_words}).hits, [](const auto& hit) { return hit.term == Term::about; });
}

/// "THONG BAO", "KÉHOẠCH": a type's name whose marks or blanks a scanner lost.
bool FrameFinder::is_type_without_marks(std::string_view line) const {
  const auto& types = index_.rows_of(Table::document_types);
  return std::any_of(types.begin(), types.end(), [&](std::uint32_t row) { return lexicon::same_letters(index_.entry(row).canonical, line); });
}

/// Công văn: number and V/v in the letterhead, then Kính gửi. A text without any of them is all body.
std::size_t FrameFinder::place_letter_head() {
  std::size_t end = 0;
  for (std::size_t i = 0; i < std::min(lines_.size(), farthest_type_line); ++i) {
    if (lines_[i].key == Term::addressee) {
      for (std::size_t k = 0; k < i; ++k) zones_[k] = noise_[k] || lines_[k].rule ? Zone::noise : Zone::letterhead;
      return place_addressees(i);
    }
    if (lines_[i].label && lines_[i].label->readings[0].value == 1) break;
    if (lines_[i].key == Term::number_label || lines_[i].key == Term::nation || lines_[i].key == Term::subject_label) end = i + 1;
  }
  while (end > 0 && end < lines_.size() && !lines_[end].after_blank) ++end;
  for (std::size_t i = 0; i < end; ++i) zones_[i] = noise_[i] || lines_[i].rule ? Zone::noise : Zone::letterhead;
  return end;
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

std::size_t FrameFinder::place_title(std::size_t type) {
  zones_[type] = Zone::type_name;
  std::size_t i = type + 1;
  const bool title_on_line = type_line(type) == TypeLine::with_title;
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
  if (zones_[i - 1] == Zone::title && asks_for_more(words(i - 1), index_)) return false;
  if (!line.after_blank) return ends_title_within_chunk(i);
  if (line.opens_lower && zones_[i - 1] == Zone::title && words(i - 1).back() != '.') return false;  // "… đo đạc ranh" / "giới rừng"
  const bool marked = line.caps || line.bold;
  return !(marked && lines_[i - 1].caps == line.caps && !is_issuer(i) && words(i - 1).back() != '.');
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
  const auto hits = index_.open(words(i), {Table::agencies, Table::offices, Table::positions}).hits;
  return std::any_of(hits.begin(), hits.end(), [&](const lexicon::Hit& hit) {
    const auto term = index_.entry(hit).term;
    return term == Term::agency || term == Term::office || term == Term::position;
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
