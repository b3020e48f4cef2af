#include <algorithm>

#include "blocks/frame_finder.h"
#include "lexicon/spelling.h"

// The line of the type's name, and what tells that it is lost.

namespace vnplan::blocks {
namespace {

using lexicon::Shape;
using lexicon::Table;
using lexicon::Term;

constexpr std::uint32_t longest_type_name = 24;      // characters
constexpr std::uint32_t widest_headline = 150;
constexpr std::size_t most_lines_to_number = 20;
constexpr std::uint32_t most_words_of_place = 9;     // "Thành phố Bà Rịa - Vũng Tàu,"
constexpr std::uint32_t least_gap = 3;               // blanks between two columns

}  // namespace

/// The first line that is a type's name; failing that, the first that begins with one in capitals.
std::size_t FrameFinder::find_type_line() const {
  std::size_t with_title = lines_.size();
  bool headed = false;
  const auto limit = std::min(lines_.size(), farthest_type_line);
  for (std::size_t i = 0; i < limit; ++i) {
    const auto kind = type_line(i);
    if (kind == TypeLine::whole) return i;
    if (kind == TypeLine::with_title && with_title == lines_.size()) with_title = i;
    if (lines_[i].key == Term::addressee) break;  // a letter has no type's name
    if (headed && opens_body(i)) break;           // "KẾ HOẠCH" below it is another document
    headed = headed || is_of_letterhead(i);
  }
  return with_title == lines_.size() && is_headline(0) ? 0 : with_title;
}

/// "Kế hoạch Trồng cây xanh năm 2024" as a web page prints it, over a basis and the first Roman number; not "Kế hoạch số 12/KH-UBND …".
bool FrameFinder::is_headline(std::size_t i) const {
  if (i + 1 >= lines_.size()) return false;
  const Line& line = lines_[i];
  const Line& below = lines_[i + 1];
  if (line.opens_lower || line.label || line.bullet > 0 || line.row || noise_[i] || line.width > widest_headline) return false;
  if (std::string_view(".,;:").find(words(i).back()) != std::string_view::npos) return false;
  const auto [heads, hits] = index_.open(words(i), {Table::document_types});
  const auto names_type = [&heads = heads](const lexicon::Hit& hit) { return hit.words < heads.size() && heads[hit.words].is(Shape::capital); };
  if (std::none_of(hits.begin(), hits.end(), names_type)) return false;
  if (below.key != Term::basis || below.opens_lower || !below.after_blank) return false;
  for (auto k = i + 2; k < std::min(lines_.size(), i + most_lines_to_number); ++k) {
    if (!lines_[k].label) continue;
    const auto& first = lines_[k].label->readings[0];
    return first.numbering == Numbering::upper_roman && first.value == 1;
  }
  return false;
}

/// What stands in a letterhead alone: Quốc hiệu, number, place and date.
bool FrameFinder::is_of_letterhead(std::size_t i) const {
  const Line& line = lines_[i];
  if (line.width > widest_of_letterhead || line.label || line.bullet > 0) return false;
  if (line.key == Term::nation || line.key == Term::party_nation || line.key == Term::subject_label) return true;
  if (line.key == Term::number_label) return asks_for_code(i);
  return tells_place_and_date(i);
}

/// "Số: 12/KH-UBND", "Số:", "Số 24-CTr/TU"; not "Số lượng".
bool FrameFinder::asks_for_code(std::size_t i) const {
  const auto heads = lexicon::split_words(words(i), index_.vocabulary());
  const std::size_t next = lines_[i].key_words;
  return next >= heads.size() || !heads[next].is(Shape::letters);
}

bool FrameFinder::tells_place_and_date(std::size_t i) const { return lines_[i].key != Term::basis && find_place_and_date(words(i)).has_value(); }

/// "An Bình, ngày 05 tháng 3 năm 2024": the byte of the place, a few words before the day, the last of them a name's.
std::optional<std::uint32_t> FrameFinder::find_place_and_date(std::string_view line) const {
  if (line.find(',') == std::string_view::npos) return std::nullopt;
  const auto all = lexicon::split_words(line, index_.vocabulary());
  for (std::uint32_t at = 2; at < all.size(); ++at) {
    if (all[at - 1].key != ',' || !all[at - 2].is(Shape::capital)) continue;
    const auto hits = index_.find_at(all, at);
    if (std::none_of(hits.begin(), hits.end(), [](const auto& hit) { return hit.term == Term::day; })) continue;
    std::uint32_t first = at - 1;
    while (first > 0 && all[first].begin - all[first - 1].end < least_gap) --first;
    if (at - first > most_words_of_place || !all[first].is(Shape::capital)) return std::nullopt;
    return all[first].begin;
  }
  return std::nullopt;
}

/// The first number of the outline, "QUYẾT ĐỊNH:", or a basis that ends as one.
bool FrameFinder::opens_body(std::size_t i) const {
  const Line& line = lines_[i];
  if (noise_[i] || line.rule) return false;
  if (line.label) return line.label->readings[0].value == 1 && line.label->size < line.span.size();
  if (line.key == Term::enacts && line.caps) return true;
  return line.key == Term::basis && !line.caps && !line.opens_lower && ends_as_basis(i);
}

TypeLine FrameFinder::type_line(std::size_t i) const {
  const Line& line = lines_[i];
  if (line.rule || line.bullet > 0 || line.label || noise_[i]) return TypeLine::none;
  if (breaks_type(i)) return TypeLine::whole;
  const auto draft = draft_size(i);
  const auto [heads, hits] = index_.open(words(i).substr(draft), {Table::document_types});
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

/// "QUYẾT" / "ĐỊNH": a type's name over two lines, and nothing else in them.
bool FrameFinder::breaks_type(std::size_t i) const {
  if (i + 1 >= lines_.size()) return false;
  const Line& lower = lines_[i + 1];
  if (!lines_[i].caps || !lower.caps || lower.after_blank || lines_[i].width + lower.width >= longest_type_name) return false;
  const auto joined = std::string(words(i)) + " " + std::string(words(i + 1));
  const auto [heads, hits] = index_.open(joined, {Table::document_types});
  const auto upper = lexicon::split_words(words(i), index_.vocabulary()).size();
  return std::any_of(hits.begin(), hits.end(), [&, &heads = heads](const auto& hit) { return hit.words == heads.size() && hit.words > upper; }) &&
         index_.open(words(i), {Table::document_types}).hits.empty();
}

/// Bytes of "DỰ THẢO " before a type's name.
std::size_t FrameFinder::draft_size(std::size_t i) const {
  if (lines_[i].key != Term::draft) return 0;
  const auto heads = lexicon::split_words(words(i).substr(0, 80), index_.vocabulary());
  return heads.size() > lines_[i].key_words ? heads[lines_[i].key_words].begin : 0;
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

}  // namespace vnplan::blocks
