#include <algorithm>
#include <array>
#include <utility>

#include "blocks/layout_table.h"
#include "blocks/line.h"
#include "blocks/mark_reader.h"
#include "blocks/plain_table.h"
#include "blocks/split_labels.h"
#include "lexicon/spelling.h"

namespace vnplan::blocks {
namespace {

using lexicon::Shape;
using lexicon::Term;
using lexicon::Word;

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Marks of bullets; a letter or digit may follow without a blank only where the mark can be nothing else.
struct BulletMark {
  std::string_view mark;
  bool needs_blank;
};
constexpr std::array<BulletMark, 17> bullet_marks = {{
    {"-", false}, {"–", false}, {"—", false}, {"+", false}, {"*", true}, {"•", false}, {"●", false}, {"○", false}, {"▪", false},
    {"■", false}, {"□", false}, {"►", false}, {"➢", false}, {"✓", false}, {"§", true}, {"·", false}, {"\uF0B7", false},
}};

bool is_rule(std::string_view line) {
  std::size_t drawn = 0;
  for (std::size_t at = 0; at < line.size();) {
    if (line.substr(at, 3) == "—" || line.substr(at, 3) == "–" || line.substr(at, 3) == "─" || line.substr(at, 3) == "…") {
      at += 3;
      drawn += 2;
    } else if (std::string_view("-_=*~. ").find(line[at]) != std::string_view::npos) {
      drawn += line[at] == ' ' ? 0 : 1;
      ++at;
    } else {
      return false;
    }
  }
  return drawn >= 3;
}

std::uint32_t count_characters(std::string_view words) {
  std::uint32_t count = 0;
  for (const char c : words) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

/// Reads on to the first small letter: whatever follows it changes nothing.
void look_at_letters(Line& line, std::string_view words) {
  line.width = count_characters(words);
  unsigned capitals = 0;
  bool first = true;
  for (std::size_t at = 0; at < words.size();) {
    std::uint32_t size = 1;
    const auto letter = lexicon::letter_at(words, at, size);
    if (letter.base != 0) {
      if (first) line.opens_lower = !letter.upper;
      if (!letter.upper) return;
      ++capitals;
      first = false;
    } else if (words[at] >= '0' && words[at] <= '9') {
      line.opens_figure = line.opens_figure || first;
      first = false;
    }
    at += size;
  }
  line.caps = capitals >= 2;
}

/// A colon within a few words of the label's first ones: "Thời gian hoàn thành:".
bool names_label(const std::vector<Word>& heads, const lexicon::Hit& hit) {
  constexpr std::size_t most_words = 6;
  for (std::size_t i = hit.words; i < std::min(heads.size(), hit.words + most_words); ++i)
    if (heads[i].key == ':') return true;
  return false;
}

void find_key(Line& line, std::string_view words, const lexicon::Index& index) {
  auto head = words.substr(line.bullet);
  if (head.front() == '(') head.remove_prefix(1);  // (V/v …), (Đã ký)
  const auto [heads, hits] = index.open(head, {lexicon::Table::letterhead, lexicon::Table::labels});
  for (const auto& hit : hits) {
    const auto& entry = index.entry(hit);
    if (entry.table == lexicon::Table::labels) {
      line.names_label = entry.term != lexicon::Term::subject && names_label(heads, hit);
    } else {
      line.key = entry.term;
      line.key_words = hit.words;
    }
  }
}

class LineSplitter {
 public:
  LineSplitter(const text::Text& text, const lexicon::Index& index) : text_(text.utf8), index_(index), marks_(text.marks) {}

  std::vector<Line> run() {
    for (std::uint32_t begin = 0; begin <= text_.size();) {
      if (marks_.opens_table(begin)) {
        begin = std::max(begin, take_table());
        continue;
      }
      const auto end = static_cast<std::uint32_t>(std::min(text_.find('\n', begin), text_.size()));
      take(begin, end);
      begin = end + 1;
    }
    return std::move(lines_);
  }

 private:
  void take(std::uint32_t begin, std::uint32_t end) {
    while (begin < end && (is_blank(text_[begin]) || text_[begin] == '\f')) {
      if (text_[begin] == '\f') new_page_ = gap_ = true;
      ++begin;
    }
    auto trimmed = end;
    while (trimmed > begin && (is_blank(text_[trimmed - 1]) || text_[trimmed - 1] == '\f')) {
      new_page_ = new_page_ || text_[trimmed - 1] == '\f';
      --trimmed;
    }
    Line line;
    line.span = {begin, trimmed};
    line.blank = begin == trimmed;
    marks_.read(line, end, ends_);
    if (line.blank) {
      gap_ = true;
      bare_rows_ = false;
      pipes_ += static_cast<std::uint32_t>(ends_.size());
      return;
    }
    if (line.row) take_cells(line);
    else bare_rows_ = false;
    add(std::move(line));
  }

  void add(Line line) {
    describe_line(line, std::string_view(text_).substr(line.span.begin, line.span.size()), index_);
    line.after_blank = gap_;
    line.new_page = new_page_;
    line.pipes = std::exchange(pipes_, 0U);
    gap_ = new_page_ = false;
    lines_.push_back(std::move(line));
  }

  [[nodiscard]] Span trimmed(std::uint32_t begin, std::uint32_t end) const {
    while (begin < end && is_blank(text_[begin])) ++begin;
    while (end > begin && is_blank(text_[end - 1])) --end;
    return {begin, end};
  }

  /// The cells between the pipes of a line. A pipe at its beginning ends none; the next one may end an empty cell. But below
  /// "Nơi nhận: | TM. UBND", where pipes stand between cells only, " | Nguyễn Văn An" has an empty first cell.
  void take_cells(Line& line) {
    auto begin = line.span.begin;
    const bool opens_with_pipe = ends_.front() <= begin;
    const bool is_bare = !opens_with_pipe || (bare_rows_ && ends_.back() < line.span.end);
    bare_rows_ = is_bare;
    for (std::size_t i = 0; i < ends_.size(); ++i) {
      const auto end = std::min(ends_[i], line.span.end);
      if (i > 0 || end > begin || is_bare) line.cells.push_back(lines_of_cell(std::min(begin, end), end));
      begin = end;
    }
    if (begin < line.span.end) line.cells.push_back(lines_of_cell(begin, line.span.end));
  }

  /// "Sở Nội vụ<br>Sở Y tế": Markdown has no other way to break a line of a cell.
  [[nodiscard]] Cell lines_of_cell(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::string_view tag = "<br";
    Cell cell;
    const auto words = std::string_view(text_).substr(0, end);
    for (auto at = words.find(tag, begin); at != std::string_view::npos; at = words.find(tag, begin)) {
      const auto close = words.find('>', at);
      if (close == std::string_view::npos) break;
      cell.push_back(trimmed(begin, static_cast<std::uint32_t>(at)));
      begin = static_cast<std::uint32_t>(close) + 1;
    }
    cell.push_back(trimmed(begin, end));
    return cell;
  }

  /// A table whose cells may hold several lines: each row becomes one line. Returns where the text goes on.
  std::uint32_t take_table() {
    Line row;
    gap_ = row.opens_table = true;
    const auto take_cell = [&](std::uint32_t begin, std::uint32_t end) {
      Cell& cell = row.cells.emplace_back();
      for (auto at = begin; at < end; ++at) {
        const auto line_end = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find('\n', at), end));
        if (const auto words = trimmed(at, line_end); !words.empty()) cell.push_back(words);
        at = line_end;
      }
      return cell.empty();
    };
    const auto take_row = [&](bool bold) {
      const auto filled = [](const Cell& cell) { return !cell.empty(); };
      const auto first = std::find_if(row.cells.begin(), row.cells.end(), filled);
      const auto last = std::find_if(row.cells.rbegin(), row.cells.rend(), filled);
      if (first != row.cells.end()) {
        row.span = {first->front().begin, last->back().end};
        row.row = row.merges_known = true;
        row.bold = bold;
        add(std::exchange(row, {}));
      } else {
        row.cells.clear();
      }
    };
    const auto end = marks_.read_table(take_cell, take_row);
    gap_ = true;
    return end;
  }

  const std::string& text_;
  const lexicon::Index& index_;
  MarkReader marks_;
  std::vector<std::uint32_t> ends_;  // of the cells of the line that is being read
  std::vector<Line> lines_;
  bool gap_ = false;
  bool new_page_ = false;
  bool bare_rows_ = false;  // the line before is a row without a pipe at its beginning
  std::uint32_t pipes_ = 0;  // since the last line with words
};

}  // namespace

std::vector<Line> split_lines(const text::Text& text, const lexicon::Index& index) {
  auto lines = unfold_layout_tables(join_plain_tables(text.utf8, LineSplitter(text, index).run(), index), text, index);
  return mend_split_labels(text.utf8, std::move(lines));
}

std::uint32_t bullet_size(std::string_view line) {
  for (const auto& known : bullet_marks) {
    if (line.substr(0, known.mark.size()) != known.mark) continue;
    auto after = known.mark.size();
    if (after < line.size() && line[after] == '-') return 0;  // a rule
    const bool blank = after < line.size() && is_blank(line[after]);
    if (known.needs_blank && !blank) return 0;
    if (!blank && after < line.size() && line[after] >= '0' && line[after] <= '9') return 0;  // -5, +84
    while (after < line.size() && is_blank(line[after])) ++after;
    return after < line.size() ? static_cast<std::uint32_t>(after) : 0;
  }
  return 0;
}

void describe_line(Line& line, std::string_view words, const lexicon::Index& index) {
  line.rule = is_rule(words);
  look_at_letters(line, words);
  if (line.rule) return;
  line.bullet = bullet_size(words);
  if (line.bullet == 0) line.label = parse_label(words);
  find_key(line, words, index);
}

/// "các đơn vị trực thuộc": of whom is understood.
static bool is_complete(const std::vector<Word>& words, std::uint32_t last, const lexicon::Index& index) {
  const auto before = index.find_at(words, last - 1);
  return std::any_of(before.begin(), before.end(), [](const lexicon::Hit& hit) { return hit.term == Term::under && hit.words == 2; });
}

bool wants(std::string_view words, const lexicon::Index& index, std::initializer_list<Term> terms) {
  auto tail = words.substr(words.size() > 16 ? words.size() - 16 : 0);
  tail.remove_prefix(std::min(tail.find(' '), tail.size()));
  const auto last_words = lexicon::split_words(tail, index.vocabulary());
  if (last_words.empty()) return false;
  const auto hits = index.find_at(last_words, static_cast<std::uint32_t>(last_words.size() - 1));
  return std::any_of(hits.begin(), hits.end(),
                     [&](const lexicon::Hit& hit) { return std::find(terms.begin(), terms.end(), hit.term) != terms.end(); });
}

bool asks_for_more(std::string_view words, const lexicon::Index& index, bool names) {
  if (words.empty() || words.back() == ',' || words.back() == '(') return !words.empty();
  auto tail = words.substr(words.size() > 32 ? words.size() - 32 : 0);
  while (!tail.empty() && (static_cast<unsigned char>(tail.front()) & 0xC0U) == 0x80U) tail.remove_prefix(1);
  const auto last_words = lexicon::split_words(tail, index.vocabulary());
  if (last_words.empty()) return false;
  const auto last = static_cast<std::uint32_t>(last_words.size() - 1);
  if (last_words[last].key == '-') return true;
  if (last > 0 && is_complete(last_words, last, index)) return false;
  for (const auto& hit : index.find_at(last_words, last)) {
    switch (index.entry(hit).term) {
      case Term::and_: case Term::or_: case Term::with: case Term::of: case Term::plural: case Term::about: case Term::by:
      case Term::for_: case Term::as_for: case Term::at: case Term::in: case Term::under: case Term::purpose: case Term::joiner:
      case Term::point: case Term::clause: case Term::article: case Term::pin:
      case Term::day: case Term::month: case Term::quarter: case Term::year: return true;
      case Term::document_type: if (names && last_words[last].is(Shape::capital)) return true; break;
      case Term::agency: if (names && last_words[last].is(Shape::capital) && !last_words[last].is(Shape::upper)) return true; break;
      default: break;
    }
  }
  return false;
}

bool looks_like_a_name(std::string_view words) {
  unsigned count = 0;
  for (std::size_t at = 0; at < words.size(); ++count) {
    std::uint32_t size = 1;
    const auto first = lexicon::letter_at(words, at, size);
    if (first.base == 0 || !first.upper) return false;
    while (at < words.size() && words[at] != ' ') {
      const auto letter = lexicon::letter_at(words, at, size);
      if (letter.base == 0 && words[at] != '.' && words[at] != '\'' && words[at] != '-') return false;
      at += size;
    }
    while (at < words.size() && words[at] == ' ') ++at;
  }
  return count >= 2 && count <= 6;
}

}  // namespace vnplan::blocks
