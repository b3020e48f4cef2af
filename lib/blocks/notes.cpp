#include "blocks/notes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "lexicon/spelling.h"

namespace vnplan::blocks {
namespace {

/// Raised digits and brackets and the plain ones that they stand for.
struct Raised {
  std::string_view sign;
  char plain;
};
constexpr std::array<Raised, 12> raised_signs = {{{"¹", '1'}, {"²", '2'}, {"³", '3'}, {"⁰", '0'}, {"⁴", '4'}, {"⁵", '5'}, {"⁶", '6'},
                                                  {"⁷", '7'}, {"⁸", '8'}, {"⁹", '9'}, {"⁽", '('}, {"⁾", ')'}}};

constexpr std::size_t longest_unit = 2;   // bytes of "km"
constexpr std::size_t longest_raised = 64;  // bytes of a raised sign; no document has so many notes
constexpr std::size_t most_stars = 3;
constexpr std::size_t most_lines = 12;  // of a note

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<Raised> raised_at(std::string_view text, std::size_t at) {
  for (const auto& known : raised_signs)
    if (text.substr(at, known.sign.size()) == known.sign) return known;
  return std::nullopt;
}

/// m², km³: an area or a volume.
bool is_unit(std::string_view before) {
  before = before.substr(before.size() - std::min(before.size(), longest_unit + 1));
  const auto blank = before.find_last_of(" (/0123456789.,");
  const auto word = before.substr(blank == std::string_view::npos ? 0 : blank + 1);
  return word == "m" || word == "km" || word == "cm" || word == "dm" || word == "mm";
}

/// The sign that stands at `at`; `line` is the line's words. Glued digits are looked for elsewhere.
std::optional<NoteSign> sign_at(std::string_view line, std::size_t at) {
  NoteSign sign;
  auto end = at;
  if (static_cast<unsigned char>(line[at]) >= 0x80) {
    while (end < line.size() && end - at < longest_raised) {
      const auto raised = raised_at(line, end);
      if (!raised) break;
      if (is_digit(raised->plain)) sign.marker += raised->plain;
      end += raised->sign.size();
    }
    sign.style = NoteStyle::raised;
    if (sign.marker.empty() || (at > 0 && sign.marker.size() == 1 && is_unit(line.substr(0, at)))) return std::nullopt;
  } else if (line[at] == '[' || line[at] == '(') {
    const char close = line[at] == '[' ? ']' : ')';
    for (++end; end < line.size() && (is_digit(line[end]) || (line[end] == '*' && sign.marker.empty())); ++end) sign.marker += line[end];
    if (sign.marker.empty() || sign.marker.size() > 3 || end == line.size() || line[end] != close) return std::nullopt;
    ++end;
    sign.style = close == ']' ? NoteStyle::square : sign.marker == "*" ? NoteStyle::star : NoteStyle::round;
  } else if (line[at] == '*') {
    while (end < line.size() && line[end] == '*') ++end;
    sign.marker = line.substr(at, end - at);
    sign.style = NoteStyle::star;
    if (sign.marker.size() > most_stars) return std::nullopt;
  } else {
    return std::nullopt;
  }
  sign.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  return sign;
}

/// The bytes with which a mark may begin: [ ( * a digit, or the first byte of a raised one.
constexpr auto sign_bytes = [] {
  std::array<std::uint8_t, 256> begins{};
  for (const char byte : std::string_view("[(*0123456789")) begins[static_cast<unsigned char>(byte)] = 1;
  begins[0xC2] = begins[0xE2] = 1;
  return begins;
}();

class NoteFinder {
 public:
  NoteFinder(const std::string& text, const std::vector<Placed>& lines) : text_(text), lines_(lines) {}

  Notes run() {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (lines_[i].zone == Zone::body || lines_[i].zone == Zone::title) scan(i);
    match();
    return std::move(notes_);
  }

 private:
  [[nodiscard]] std::string_view words(std::size_t line) const {
    const Span span = lines_[line].line.span;
    return std::string_view(text_).substr(span.begin, span.size());
  }

  void scan(std::size_t i) {
    const auto line = words(i);
    std::size_t at = 0;
    if (auto head = head_of(line)) {
      at = head->span.end;
      head_lines_.push_back(i);
      head_signs_.push_back(place(*head, i));
    }
    for (at = next_sign(line, at); at < line.size(); at = next_sign(line, at + 1)) {
      if (line[at] == '*') at = skip_drawn_stars(line, at);
      const auto sign = is_digit(line[at]) ? glued_at(line, at) : sign_at(line, at);
      if (!sign || !stands_behind_word(line, *sign)) continue;
      marks_.push_back(place(*sign, i));
      at = sign->span.end - 1;
    }
  }

  /// Where the next sign may begin, or the line's end.
  static std::size_t next_sign(std::string_view line, std::size_t at) {
    const auto begins = [&](std::size_t i) { return sign_bytes[static_cast<unsigned char>(line[i])]; };
    while (at + 4 <= line.size() && (begins(at) | begins(at + 1) | begins(at + 2) | begins(at + 3)) == 0) at += 4;
    while (at < line.size() && begins(at) == 0) ++at;
    return at;
  }

  /// Of a line drawn with stars only the last few can be a mark.
  static std::size_t skip_drawn_stars(std::string_view line, std::size_t at) {
    const auto end = std::min(line.find_first_not_of('*', at), line.size());
    return std::max(at, end - std::min(end, most_stars));
  }

  static NoteSign placed(NoteSign sign, std::uint32_t by) {
    sign.span = {sign.span.begin + by, sign.span.end + by};
    return sign;
  }
  [[nodiscard]] NoteSign place(const NoteSign& sign, std::size_t line) const { return placed(sign, lines_[line].line.span.begin); }

  /// A sign at the line's beginning with words behind it; also a number without any sign, "1 Văn bản số …".
  static std::optional<NoteSign> head_of(std::string_view line) {
    if (line.empty()) return std::nullopt;
    auto sign = sign_at(line, 0);
    if (!sign && is_digit(line[0])) {
      std::size_t end = 1;
      while (end < line.size() && end < 3 && is_digit(line[end])) ++end;
      std::uint32_t size = 1;
      if (end + 1 >= line.size() || line[end] != ' ' || !lexicon::letter_at(line, end + 1, size).upper) return std::nullopt;
      sign = NoteSign{NoteStyle::glued, {0, static_cast<std::uint32_t>(end)}, std::string(line.substr(0, end))};
    }
    if (!sign || line.find_first_not_of(" .:", sign->span.end) == std::string_view::npos) return std::nullopt;
    return sign;
  }

  /// đối ngoại1: digits that touch the letters before them, with no letter or digit behind.
  static std::optional<NoteSign> glued_at(std::string_view line, std::size_t at) {
    if (at < 2 || is_digit(line[at - 1])) return std::nullopt;
    auto before = at - 1;
    while (before > 0 && (static_cast<unsigned char>(line[before]) & 0xC0U) == 0x80U) --before;
    std::uint32_t size = 1;
    const auto letter = lexicon::letter_at(line, before, size);
    auto end = at;
    while (end < line.size() && is_digit(line[end])) ++end;
    const bool quoted = line.substr(before, at - before) == "”";
    if ((letter.base == 0 || letter.upper) && !quoted) return std::nullopt;
    if (end - at > 2 || (end < line.size() && std::string_view(" .,;:)").find(line[end]) == std::string_view::npos)) return std::nullopt;
    return NoteSign{NoteStyle::glued, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, std::string(line.substr(at, end - at))};
  }

  /// A mark touches the word before it; a raised or square one may be parted from it by one blank.
  static bool stands_behind_word(std::string_view line, const NoteSign& sign) {
    if (sign.span.begin == 0) return false;
    if (line[sign.span.begin - 1] != ' ') return true;
    return (sign.style == NoteStyle::raised || sign.style == NoteStyle::square) && sign.span.begin > 1;
  }

  /// Keeps what is a note by its form, and of the others those whose mark and note both exist, the note behind the mark.
  void match() {
    const auto tail =
        std::find_if(lines_.begin(), lines_.end(), [](const Placed& p) { return p.zone == Zone::signature || p.zone == Zone::recipient; });
    tail_ = static_cast<std::size_t>(tail - lines_.begin());
    std::set<std::pair<NoteStyle, std::string>> heads;
    for (const auto& head : head_signs_) heads.insert({head.style, head.marker});
    std::set<std::pair<NoteStyle, std::string>> seen;
    std::size_t next = 0;
    for (std::size_t h = 0; h < head_signs_.size(); ++h) {
      const auto& head = head_signs_[h];
      for (; next < marks_.size() && marks_[next].span.begin < head.span.begin; ++next) seen.insert({marks_[next].style, marks_[next].marker});
      const bool by_form = head.style == NoteStyle::raised || head.style == NoteStyle::square;
      if (!by_form && (!seen.count({head.style, head.marker}) || !stands_as_note(head_lines_[h], head))) continue;
      notes_.heads.push_back(head_lines_[h]);
      notes_.head_signs.push_back(head);
    }
    std::set<std::pair<NoteStyle, std::string>> kept;
    for (const auto& head : notes_.head_signs) kept.insert({head.style, head.marker});
    for (auto& mark : marks_)
      if (mark.style == NoteStyle::raised || kept.count({mark.style, mark.marker})) notes_.marks.push_back(std::move(mark));
  }

  /// A starred or round head could be a bullet or a number: as a note it stands behind the signature, at a page's end, or after another note.
  [[nodiscard]] bool stands_as_note(std::size_t line, const NoteSign& head) const {
    if (tail_ < line) return true;
    if (!notes_.heads.empty() && end_of_wrapped(notes_.heads.back()) == line) return true;
    const auto end = end_of_wrapped(line);
    const bool page_ends = end == lines_.size() || lines_[end].line.new_page;
    return page_ends || head.style == NoteStyle::glued;
  }

  /// The line behind those that a note may be wrapped to: no blank line stands between them, and none begins an item.
  [[nodiscard]] std::size_t end_of_wrapped(std::size_t line) const {
    const auto farthest = std::min(lines_.size(), line + most_lines);
    for (++line; line < farthest; ++line) {
      const auto& next = lines_[line].line;
      if (next.after_blank || next.new_page || next.bullet > 0 || next.label) break;
    }
    return line;
  }

  const std::string& text_;
  const std::vector<Placed>& lines_;
  std::vector<std::size_t> head_lines_;
  std::vector<NoteSign> head_signs_;
  std::vector<NoteSign> marks_;
  std::size_t tail_ = 0;  // the first line of recipients or signature
  Notes notes_;
};

}  // namespace

Notes find_notes(const std::string& text, const std::vector<Placed>& lines) { return NoteFinder(text, lines).run(); }

}  // namespace vnplan::blocks
