#include <algorithm>
#include <array>

#include "facts/date.h"
#include "facts/document_code.h"
#include "facts/header_reader.h"
#include "lexicon/spelling.h"
#include "text/pattern.h"

// The lines of a letterhead that have a form: Quốc hiệu, number, place and date, urgency, a letter's subject.

namespace vnplan::facts {
void HeaderReader::read_lines() {
  for (auto word = region_.first; word < region_.last; ++word) {
    if (taken(word)) continue;
    if (opens_block(word) && !nation_in(block_range(word)).empty()) {
      take(nation_in(block_range(word)));
    } else if (reading_.is(word, {Term::nation, Term::motto, Term::party_nation})) {
      take({word, word + reading_.length(word, {Term::nation, Term::motto, Term::party_nation})});
    } else if (opens_block(word) && reading_.is(word, Term::draft)) {
      take(block_range(word));
    } else if (opens_block(word) && reading_.is(word, {Term::urgency, Term::secrecy}) && alone(word)) {
      const bool urgent = reading_.is(word, Term::urgency);
      (urgent ? header_.urgency : header_.secrecy) = std::string(trim_value(reading_.text(block_range(word))));
      take(block_range(word));
    } else if (reading_.is(word, Term::subject_label) && header_.type == letter_type) {
      read_subject(word);
    } else if (reading_.is(word, Term::number_label) && !reading_.is(word, Term::subject_label)) {
      read_number(word);
    } else if (reading_.is(word, Term::day)) {
      read_place_and_date(word);
    }
  }
}

/// Quốc hiệu and Tiêu ngữ as scanners spell them: "CONG HOÀ XÃ HOI CHỦ NGHIA VIET NAM".
Range HeaderReader::nation_in(Range line) const {
  constexpr std::array<std::string_view, 9> nation = {"cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam", ""};
  std::size_t next = 0;
  unsigned found = 0;
  Range place{line.last, line.first};
  for (auto word = line.first; word < line.last; ++word) {
    const auto syllable = lexicon::slug(reading_.text(word));
    for (auto ahead = next; ahead < std::min(next + 3, nation.size() - 1); ++ahead) {
      if (nation[ahead] != syllable) continue;
      next = ahead + 1;
      ++found;
      place.first = std::min(place.first, word);
      place.last = word + 1;
      break;
    }
  }
  return found >= 6 ? place : Range{};
}

void HeaderReader::take(Range range) {
  for (auto word = range.first; word < std::min(range.last, region_.last); ++word) taken_[word - region_.first] = true;
}

/// V/v …: the subject of a letter, over as many lines as it takes.
void HeaderReader::read_subject(std::uint32_t word) {
  auto last = block_range(word).last;
  auto line = reading_.block_of(word);
  while (line + 1 < reading_.blocks.blocks.size() && block(line + 1).kind == Block::Kind::letterhead && continues_subject(line + 1))
    last = reading_.block_words(++line).last;
  header_.title = std::string(trim_value(reading_.text(Range{word, last})));
  std::replace(header_.title->begin(), header_.title->end(), '\n', ' ');
  take({word, last});
}

bool HeaderReader::continues_subject(std::uint32_t line) const {
  const auto range = reading_.block_words(line);
  if (range.empty() || taken(range.first)) return false;
  if (reading_.is(range.first, {Term::nation, Term::motto, Term::number_label, Term::party_nation, Term::addressee})) return false;
  for (auto word = range.first; word < range.last; ++word)
    if (reading_.is(word, {Term::nation, Term::motto})) return false;
  for (auto word = range.first; word < range.last; ++word)
    if (reading_.is(word, Term::day) && reading_.is_mark(word - 1, ',')) return false;
  return !reading_.is(range.first, Shape::upper);
}

/// "triển khai Kế hoạch số 83-KH/TU": the number of another document, in the subject. "… GIÁO DỤC PHÁP LUẬT" / "Số: …" is the document's own.
bool HeaderReader::follows_type(std::uint32_t word) const {
  if (opens_block(word) && reading_.is_capital(word)) return false;
  for (std::uint32_t back = 1; back <= 4 && back <= word; ++back)
    if (reading_.length(word - back, Term::document_type) == back) return true;
  return false;
}

/// A letter of the Party has its subject below the number, without V/v.
void HeaderReader::read_subject_below(std::uint32_t number) {
  if (header_.type != letter_type || header_.title) return;
  for (auto word = region_.first; word < region_.last; ++word)
    if (reading_.is(word, Term::subject_label)) return;
  const auto line = reading_.block_of(number) + 1;
  if (line >= reading_.blocks.blocks.size() || block(line).kind != Block::Kind::letterhead || !continues_subject(line)) return;
  const auto range = reading_.block_words(line);
  if (range.size() >= 3) read_subject(range.first);
}

/// What the left column goes on with: "Số:" / "239/KH-UBND", where the right column's Quốc hiệu, place and date may stand between them.
Range HeaderReader::line_below(std::uint32_t word) const {
  auto line = reading_.block_of(word) + 1;
  const auto is_below = [&] { return line < reading_.blocks.blocks.size() && block(line).kind == Block::Kind::letterhead; };
  while (is_below() && is_of_right_column(reading_.block_words(line))) ++line;
  return is_below() ? reading_.block_words(line) : Range{};
}

bool HeaderReader::is_of_right_column(Range line) const {
  constexpr std::uint32_t longest_place = 9;  // words
  if (reading_.is(line.first, {Term::nation, Term::motto, Term::party_nation})) return true;
  for (auto word = line.first + 1; word < std::min(line.last, line.first + longest_place + 1); ++word)
    if (reading_.is(word, Term::day) && reading_.is_mark(word - 1, ',')) return true;
  return false;
}

/// "Số: 239/KH-" / "UBND": the words of the symbol's second part; none if the code is not cut, or nothing below can be its part.
Range HeaderReader::rest_of_code(std::uint32_t label, Range cut) const {
  if (cut.empty() || !(reading_.is_mark(cut.last - 1, '-') || reading_.is_mark(cut.last - 1, '/'))) return {};
  const auto below = line_below(label);
  for (auto word = below.first + 1; word < below.last; ++word)
    if (!reading_.is(word, Shape::glued)) return {};
  return below;
}

/// "Số: 239/KH-UBND", "Số      /KH-UBND", "Số 24-CTr/TU"; the number may be blank, or stand on a line of its own.
void HeaderReader::read_number(std::uint32_t word) {
  static const text::Pattern blank(R"([\s….]*)");
  auto line = block_range(word);
  auto first = word + reading_.length(word, Term::number_label);
  if (reading_.is_mark(first, ':')) ++first;
  if (first >= line.last) {
    line = opens_block(word) ? line_below(word) : Range{};
    first = line.first;
  }
  if (first >= line.last) return;
  auto rest = reading_.text(Range{first, line.last});
  std::array<std::string_view, 1> dots;
  if (blank.match_at_start(rest, dots.data(), 1)) rest.remove_prefix(dots[0].size());
  auto code = read_code(rest);
  if (header_.symbol || follows_type(word)) return;
  if (const auto below = rest_of_code(word, {first, line.last}); !below.empty()) {
    const auto whole = std::string(rest) + std::string(trim_value(reading_.text(below)));
    if (auto joined = read_code(whole); joined && joined->size == whole.size()) {
      take(below);
      code = std::move(joined);
    }
  }
  if (!code) return;
  header_.symbol = code->symbol;
  if (!code->number.empty()) {
    header_.number = code->number;
    header_.code = code->text;
  }
  const auto end = reading_.words[first].begin +
                   static_cast<std::uint32_t>(rest.data() - reading_.text(Range{first, line.last}).data() + static_cast<std::ptrdiff_t>(code->size));
  auto last = first;
  while (last < line.last && reading_.words[last].begin < end) ++last;
  take({word, std::min(last, block_range(word).last)});
  take({first, last});
  read_subject_below(word);
}

/// "TP Hồ Chí" / "Minh, ngày …", "Bà Rịa - Vũng" / "Tàu, ngày …".
bool HeaderReader::goes_on_with_province(Range line) const {
  constexpr std::uint32_t longest_word_before = 2;  // "TP.", "Thành phố"
  for (auto word = line.first; word < line.last && word <= line.first + longest_word_before; ++word) {
    std::uint32_t length = 0;
    if (reading_.entry(word, lexicon::Table::provinces, &length) != nullptr && word + length > line.last) return !reading_.is(word, Shape::upper);
  }
  return false;
}

/// "Lạng Sơn, ngày 05 tháng 11" / "V/v bảo vệ rừng" / "năm 2020": a right column of two lines, beside two of the left one. The range is of the first.
std::optional<FoundDate> HeaderReader::read_date_cut(std::uint32_t word) {
  constexpr std::size_t words_of_date = 6;
  const auto upper = block_range(word);
  const auto below = reading_.block_of(word) + 2;
  if (!reading_.is_mark(word - 1, ',') || below >= reading_.blocks.blocks.size() || block(below).kind != Block::Kind::letterhead) return std::nullopt;
  const auto lower = reading_.block_words(below);
  if (upper.last - word + lower.size() != words_of_date) return std::nullopt;
  const auto at = [&](std::uint32_t i) { return word + i < upper.last ? word + i : lower.first + (word + i - upper.last); };
  if (!reading_.is(at(2), Term::month) || !reading_.is(at(4), Term::year)) return std::nullopt;
  const auto day = reading_.number(at(1));
  const auto month = reading_.number(at(3));
  const auto year = reading_.number(at(5));
  const bool dated = day && month && year && *day >= 1 && *day <= 31 && *month >= 1 && *month <= 12 && *year >= 1900 && *year <= 2199;
  if (!dated) return std::nullopt;
  take(lower);
  return FoundDate{Date{*year, *month, *day}, {word, upper.last}};
}

/// "Lạng Sơn, ngày 05 tháng 11 năm 2020".
void HeaderReader::read_place_and_date(std::uint32_t word) {
  auto found = read_date(reading_, word, region_.last, {});
  if (!found && reading_.is(word + 1, Term::month) && reading_.is_mark(word - 1, ',')) found = FoundDate{{}, {word, word + 3}};  // all blank
  if (!found) found = read_date_cut(word);
  if (!found || header_.date) return;
  auto first = word;
  const auto line = block_range(word).first;
  while (first > line && !taken(first - 1)) --first;
  if (first == word && word > region_.first && reading_.is_mark(word - 1, ',')) first = block_range(word - 1).first;
  if (first == line && first > region_.first && !taken(first - 1)) {  // "Hà" / "Tĩnh, ngày …"
    const auto above = block_range(first - 1);
    const bool syllable = above.size() == 1 && reading_.is_capital(above.first) && !reading_.is(above.first, Shape::upper);
    if (syllable || goes_on_with_province(above)) first = above.first;
  }
  std::string place(trim_value(reading_.text(Range{first, word})));
  std::replace(place.begin(), place.end(), '\n', ' ');
  if (place.empty()) return;  // a stamp's date stands alone
  header_.place = place;
  if (found->date.year != 0) header_.date = found->date.iso();  // "ngày 05/3": no year is made up
  take({first, found->range.last});
}

}  // namespace vnplan::facts
