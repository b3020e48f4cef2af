#include "bytes/markdown.h"

#include <algorithm>

namespace vnplan::bytes {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
constexpr std::string_view escapable = "*_#|-+.()[]\\!>";

class MarkupFinder {
 public:
  explicit MarkupFinder(std::string_view text) : text_(text) {}

  std::vector<Mark> run() {
    for (std::uint32_t begin = 0; begin < text_.size();) {
      const auto end = line_end(begin);
      take_line(begin, end);
      begin = end + 1;
    }
    return std::move(marks_);
  }

 private:
  [[nodiscard]] std::uint32_t line_end(std::uint32_t at) const {
    const auto end = text_.find('\n', at);
    return static_cast<std::uint32_t>(end == std::string_view::npos ? text_.size() : end);
  }
  /// The first `c` from `at` on, or `end`.
  [[nodiscard]] std::uint32_t find(char c, std::uint32_t at, std::uint32_t end) const {
    const auto found = text_.substr(0, end).find(c, at);
    return found == std::string_view::npos ? end : static_cast<std::uint32_t>(found);
  }
  void add(Mark::Kind kind, std::uint32_t begin, std::uint32_t end) { marks_.push_back({kind, {begin, end}}); }

  void take_line(std::uint32_t begin, std::uint32_t end) {
    auto at = begin;
    while (at < end && is_blank(text_[at])) ++at;
    if (at == end) {  // emphasis never goes beyond a paragraph
      if (bold_) add(Mark::Kind::bold_off, begin, begin);
      if (italic_) add(Mark::Kind::italic_off, begin, begin);
      bold_ = italic_ = false;
      return;
    }
    if (text_[at] == '|' || has_column(at, end)) return take_row(at, end);
    if (text_[at] == '#') at = take_heading(at, end);
    if (is_rule(at, end)) return;
    if (text_[at] == '*' && !italic_ && at + 1 < end && is_blank(text_[at + 1])) ++at;  // a bullet
    take_words(at, end);
  }

  /// "Nơi nhận: | TM. ỦY BAN NHÂN DÂN": columns parted by a pipe between blanks, or with one at the line's end.
  [[nodiscard]] bool has_column(std::uint32_t at, std::uint32_t end) const {
    for (auto pipe = text_.substr(0, end).find('|', at); pipe != std::string_view::npos; pipe = text_.substr(0, end).find('|', pipe + 1)) {
      const bool right = pipe + 1 == end || is_blank(text_[pipe + 1]);
      if (pipe > at && is_blank(text_[pipe - 1]) && right) return true;
    }
    return false;
  }

  std::uint32_t take_heading(std::uint32_t at, std::uint32_t end) {
    auto after = at;
    while (after < end && text_[after] == '#') ++after;
    if (after - at > 6 || after == end || !is_blank(text_[after])) return at;
    while (after < end && is_blank(text_[after])) ++after;
    add(Mark::Kind::heading, at, after);
    return after;
  }

  /// `***`, `-----`, `* * *`: a rule drawn across the page.
  [[nodiscard]] bool is_rule(std::uint32_t begin, std::uint32_t end) const {
    unsigned drawn = 0;
    for (auto at = begin; at < end; ++at) {
      if (is_blank(text_[at])) continue;
      if (text_[at] != '*' && text_[at] != '-' && text_[at] != '_' && text_[at] != '=') return false;
      ++drawn;
    }
    return drawn >= 3;
  }

  /// `|` alone, as crawls leave it, or a row of cells between pipes.
  void take_row(std::uint32_t at, std::uint32_t end) {
    while (end > at && is_blank(text_[end - 1])) --end;
    const auto row = text_.substr(at, end - at);
    if (row.find_first_not_of("|-: \t") == std::string_view::npos) {  // no words: a lone pipe, or the rule under a table's head
      add(row.size() > 1 && row.find('-') == std::string_view::npos ? Mark::Kind::row : Mark::Kind::cell, at, end);
      return;
    }
    for (auto words = at; words < end;) {
      auto pipe = words;
      while (pipe < end && (text_[pipe] != '|' || (pipe > at && text_[pipe - 1] == '\\'))) ++pipe;
      take_words(words, pipe);
      if (pipe < end) add(pipe + 1 == end ? Mark::Kind::row : Mark::Kind::cell, pipe, pipe + 1);
      words = pipe + 1;
    }
  }

  void take_words(std::uint32_t at, std::uint32_t end) {
    auto star = find('*', at, end);
    auto backslash = find('\\', at, end);
    while (star < end || backslash < end) {
      if (star < backslash) {
        at = take_stars(star, end);
      } else {
        const bool escapes = backslash + 1 < end && escapable.find(text_[backslash + 1]) != std::string_view::npos;
        if (escapes) add(Mark::Kind::markup, backslash, backslash + 1);
        at = backslash + (escapes ? 2 : 1);
      }
      if (star < at) star = find('*', at, end);
      if (backslash < at) backslash = find('\\', at, end);
    }
  }

  std::uint32_t take_stars(std::uint32_t at, std::uint32_t end) {
    auto after = at;
    while (after < end && text_[after] == '*') ++after;
    const auto stars = after - at;
    if (stars > 3) return after;
    if (stars == 1) {
      take_single(at);
      return after;
    }
    bold_ = !bold_;
    if (stars == 3) italic_ = bold_;
    add(bold_ ? Mark::Kind::bold_on : Mark::Kind::bold_off, at, after);
    return after;
  }

  void take_single(std::uint32_t at) {
    const bool opens = !italic_ && at + 1 < text_.size() && !is_blank(text_[at + 1]) && text_[at + 1] != '\n' &&
                       (at == 0 || is_blank(text_[at - 1]) || std::string_view("\n(*|").find(text_[at - 1]) != std::string_view::npos) &&
                       closes_later(at + 1);
    if (!opens && !italic_) return;  // the mark of a note
    italic_ = opens;
    add(italic_ ? Mark::Kind::italic_on : Mark::Kind::italic_off, at, at + 1);
  }

  /// A single star further on in the paragraph.
  [[nodiscard]] bool closes_later(std::uint32_t at) const {
    constexpr std::uint32_t far = 4000;  // bytes; keeps the search linear in hostile input
    const auto limit = std::min<std::size_t>(text_.size(), at + far);
    for (; at < limit; ++at) {
      if (text_[at] == '\n' && at + 1 < text_.size() && text_[at + 1] == '\n') return false;
      if (text_[at] != '*') continue;
      if (at + 1 < text_.size() && text_[at + 1] == '*') {
        ++at;
        continue;
      }
      return text_[at - 1] != '\n' || at + 1 >= text_.size() || !is_blank(text_[at + 1]);
    }
    return false;
  }

  std::string_view text_;
  std::vector<Mark> marks_;
  bool bold_ = false;
  bool italic_ = false;
};

}  // namespace

std::vector<Mark> find_markup(std::string_view utf8) {
  constexpr std::string_view signs = "*#|\\";
  const bool plain = std::none_of(signs.begin(), signs.end(), [&](char sign) { return utf8.find(sign) != std::string_view::npos; });
  if (plain) return {};
  return MarkupFinder(utf8).run();
}

}  // namespace vnplan::bytes
