#include "blocks/plain_table.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vnplan::blocks {
namespace {

using lexicon::Shape;
using lexicon::Term;

constexpr std::size_t fewest_columns = 3;
constexpr std::size_t most_columns = 14;
constexpr std::size_t most_lines_of_cell = 40;
constexpr std::size_t longest_head_cell = 90;  // bytes

using Row = std::vector<Cell>;

class PlainTables {
 public:
  PlainTables(std::string_view text, std::vector<Line> lines, const lexicon::Index& index)
      : text_(text), lines_(std::move(lines)), index_(index) {}

  std::vector<Line> run() && {
    while (at_ < lines_.size()) {
      if (!take_tabbed() && !take_piped()) out_.push_back(std::move(lines_[at_++]));
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view words(Span span) const { return text_.substr(span.begin, span.size()); }

  // ---- cells parted by tabs -----------------------------------------------------------------------------------------------------

  bool take_tabbed() {
    if (!holds_tab(lines_[at_])) return false;
    const auto indent = tabs_before(lines_[at_]);
    auto head = cells_of(lines_[at_], indent);
    if (head.size() < fewest_columns || !is_head(head)) return false;
    std::vector<TabbedRow> rows;
    auto next = at_ + 1;
    for (; auto row = read_tabbed(next, indent, head.size()); next = rows.back().behind) rows.push_back(std::move(*row));
    if (rows.empty()) return false;
    add(std::move(lines_[at_]), std::move(head), true);
    for (auto& row : rows) {
      add(std::move(lines_[++at_]), std::move(row.cells), false);
      at_ = row.behind - 1;
    }
    at_ = next;
    return true;
  }

  struct TabbedRow {
    Row cells;
    std::size_t behind = 0;  // the first line behind the row
  };

  /// The row that begins at a line: it alone, or with the lines that its cells go on in: "1 | Kiện toàn Ban Chỉ đạo và" / "các tổ | Sở Nội vụ".
  [[nodiscard]] std::optional<TabbedRow> read_tabbed(std::size_t at, std::uint32_t indent, std::size_t columns) const {
    if (at >= lines_.size() || lines_[at].row) return std::nullopt;
    TabbedRow row{cells_of(lines_[at], indent), at + 1};
    if (auto whole = read_broken(row, indent, columns)) return whole;
    const bool parted = holds_tab(lines_[at]) || ends_in_tab(lines_[at]) || row.cells.size() > 2;  // one tab before a paragraph indents it
    return parted && row.cells.size() <= columns ? std::optional(std::move(row)) : std::nullopt;
  }

  /// The row with the lines that it goes on in, if they complete it to the number of columns.
  [[nodiscard]] std::optional<TabbedRow> read_broken(TabbedRow row, std::uint32_t indent, std::size_t columns) const {
    std::optional<TabbedRow> whole;
    for (unsigned lines = 1; lines < most_lines_of_cell && row.behind < lines_.size() && goes_on(row, columns); ++lines) {
      auto rest = cells_of(lines_[row.behind], indent);
      if (row.cells.size() + rest.size() - 1 > columns) break;
      auto& open = row.cells.back();
      open.insert(open.end(), rest.front().begin(), rest.front().end());
      row.cells.insert(row.cells.end(), std::make_move_iterator(rest.begin() + 1), std::make_move_iterator(rest.end()));
      ++row.behind;
      if (row.cells.size() == columns) whole = row;
    }
    return whole;
  }

  /// A line without a number goes on with a row that has one; elsewhere, and in a row that has all its cells, only words that cannot begin one do.
  [[nodiscard]] bool goes_on(const TabbedRow& row, std::size_t columns) const {
    const auto& line = lines_[row.behind];
    if (line.row || line.after_blank || line.pipes > 0 || line.span.empty() || tabs_before(line) > 0) return false;
    const auto first = words(line.span).substr(0, words(line.span).find('\t'));
    if (numbers_row(first) || ends_in_tab(lines_[row.behind - 1])) return false;
    if (line.opens_lower) return true;
    if (row.cells.size() == columns) return false;
    if (first.front() == '(' || asks_for_more(words(lines_[row.behind - 1].span), index_)) return true;
    if (line.bullet > 0 && !row.cells.front().empty() && bullet_size(words(row.cells.front().front())) == 0) return true;
    return holds_tab(line) && !row.cells.front().empty() && numbers_row(words(row.cells.front().front()));
  }

  /// "1", "IV", "2.1.", "(1)", "a)", "9/2025".
  [[nodiscard]] static bool numbers_row(std::string_view words) {
    if (words.empty() || words.size() > 7) return false;
    if (words.find_first_not_of("0123456789IVXLABC.()/") == std::string_view::npos) return true;
    return words.front() >= 'a' && words.front() <= 'z' && (words.size() == 1 || (words.size() == 2 && (words[1] == ')' || words[1] == '.')));
  }

  [[nodiscard]] bool holds_tab(const Line& line) const { return !line.row && words(line.span).find('\t') != std::string_view::npos; }

  /// Empty cells before the first one with words.
  [[nodiscard]] std::uint32_t tabs_before(const Line& line) const {
    std::uint32_t tabs = 0;
    for (auto at = line.span.begin; at > 0 && (text_[at - 1] == '\t' || text_[at - 1] == ' '); --at) tabs += text_[at - 1] == '\t' ? 1U : 0U;
    return tabs;
  }

  [[nodiscard]] bool ends_in_tab(const Line& line) const {
    const auto behind = text_.find_first_not_of(" \t", line.span.end);
    return text_.substr(line.span.end, behind - line.span.end).find('\t') != std::string_view::npos;
  }

  /// The cells of a line of a table that begins behind `indent` tabs; those behind the last one with words are left out.
  [[nodiscard]] Row cells_of(const Line& line, std::uint32_t indent) const {
    const auto tabs = tabs_before(line);
    Row cells(tabs - std::min(tabs, indent));
    for (auto begin = line.span.begin; begin <= line.span.end;) {
      const auto tab = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find('\t', begin), line.span.end));
      cells.push_back(begin < tab ? Cell{trimmed({begin, tab})} : Cell{});
      begin = tab + 1;
    }
    return cells;
  }

  [[nodiscard]] Span trimmed(Span span) const {
    while (span.begin < span.end && text_[span.begin] == ' ') ++span.begin;
    while (span.end > span.begin && text_[span.end - 1] == ' ') --span.end;
    return span;
  }

  // ---- cells parted by pipes on lines of their own --------------------------------------------------------------------------------

  /// `|` / `TT` / `|` / `Nhiệm vụ` / `|`, each row between two pipes; or each cell closed by one pipe, which does not tell where rows end.
  bool take_piped() {
    if (at_ + fewest_columns >= lines_.size() || lines_[at_ + 1].pipes == 0) return false;
    auto cursor = Cursor{at_, 0};
    const auto head = read_head(cursor);
    if (!head) return false;
    std::vector<Row> rows = {*head};
    auto end = cursor.line;
    while (auto row = read_row(cursor, head->size())) {
      rows.push_back(std::move(*row));
      end = cursor.line;
    }
    if (rows.size() < 2) return false;
    for (auto& row : rows) add({}, std::move(row), &row == &rows.front());
    at_ = end;
    return true;
  }

  /// How far the pipes and lines are read: the next line, and how many of the pipes before it.
  struct Cursor {
    std::size_t line = 0;
    std::uint32_t pipes = 0;
  };

  [[nodiscard]] bool takes_pipe(Cursor& cursor) const {
    const auto pipes = cursor.line < lines_.size() ? lines_[cursor.line].pipes : pipes_behind();
    if (cursor.pipes >= pipes) return false;
    ++cursor.pipes;
    return true;
  }
  [[nodiscard]] std::uint32_t pipes_behind() const { return 1; }  // what closes the last cell is behind the last line

  /// Lines up to the next pipe.
  [[nodiscard]] std::optional<Cell> read_cell(Cursor& cursor) const {
    Cell cell;
    while (cursor.line < lines_.size() && cursor.pipes == lines_[cursor.line].pipes && !lines_[cursor.line].row) {
      if (cell.size() == most_lines_of_cell) return std::nullopt;
      cell.push_back(lines_[cursor.line].span);
      ++cursor.line;
      cursor.pipes = 0;
      if (cursor.line == lines_.size() || lines_[cursor.line].pipes > 0) break;
    }
    if (!takes_pipe(cursor)) return std::nullopt;
    return cell;
  }

  /// The titles: up to a second pipe, or up to what numbers the first row.
  [[nodiscard]] std::optional<Row> read_head(Cursor& cursor) {
    fenced_ = lines_[cursor.line].pipes > 0;
    cursor.pipes = lines_[cursor.line].pipes;
    Row head;
    while (head.size() < most_columns) {
      const bool row_ends = cursor.line >= lines_.size() || (fenced_ ? cursor.pipes < lines_[cursor.line].pipes : is_row_number(cursor));
      if (row_ends && head.size() >= fewest_columns) break;
      auto cell = read_cell(cursor);
      if (!cell || cell->empty() || words(cell->front()).size() > longest_head_cell) return std::nullopt;
      head.push_back(std::move(*cell));
    }
    if (head.size() == most_columns || !is_head(head)) return std::nullopt;
    return head;
  }

  [[nodiscard]] std::optional<Row> read_row(Cursor& cursor, std::size_t columns) const {
    auto next = cursor;
    if (next.line >= lines_.size() || (fenced_ && !takes_pipe(next))) return std::nullopt;
    if (!fenced_ && !is_row_number(next)) return std::nullopt;
    Row row;
    while (row.size() < columns) {
      auto cell = read_cell(next);
      if (!cell) return std::nullopt;
      row.push_back(std::move(*cell));
    }
    const bool empty = std::all_of(row.begin(), row.end(), [](const Cell& cell) { return cell.empty(); });
    if (empty) return std::nullopt;
    cursor = next;
    return row;
  }

  /// A number alone on its line.
  [[nodiscard]] bool is_row_number(const Cursor& cursor) const {
    return cursor.pipes == lines_[cursor.line].pipes && numbers_row(words(lines_[cursor.line].span));
  }

  // ---- both ---------------------------------------------------------------------------------------------------------------------

  /// Two titles of a task table at least, one of them for who acts or when.
  [[nodiscard]] bool is_head(const Row& cells) const {
    unsigned known = 0;
    bool acts = false;
    for (const auto& cell : cells) {
      if (cell.empty() || words(cell.front()).size() > longest_head_cell) continue;
      const auto hits = index_.open(words(cell.front()), {lexicon::Table::labels}).hits;
      known += hits.empty() ? 0U : 1U;
      acts = acts || std::any_of(hits.begin(), hits.end(), [](const lexicon::Hit& hit) {
               return hit.term == Term::owner || hit.term == Term::label_lead || hit.term == Term::label_partner || hit.term == Term::label_perform;
             });
    }
    return known >= 2 && acts;
  }

  void add(Line line, Row row, bool opens_table) {
    Span span{};
    for (const auto& cell : row)
      for (const auto& part : cell) span = span.empty() ? part : Span{std::min(span.begin, part.begin), std::max(span.end, part.end)};
    line.span = span;
    line.row = true;
    line.opens_table = opens_table;
    line.bullet = 0;
    line.label.reset();
    line.cells = std::move(row);
    line.after_blank = opens_table;
    out_.push_back(std::move(line));
  }

  std::string_view text_;
  std::vector<Line> lines_;
  const lexicon::Index& index_;
  std::vector<Line> out_;
  std::size_t at_ = 0;
  bool fenced_ = false;  // rows begin with a pipe too
};

}  // namespace

std::vector<Line> join_plain_tables(std::string_view text, std::vector<Line> lines, const lexicon::Index& index) {
  const bool any = std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
    return line.pipes > 0 || (!line.row && text.substr(line.span.begin, line.span.size()).find('\t') != std::string_view::npos);
  });
  return any ? PlainTables(text, std::move(lines), index).run() : lines;
}

}  // namespace vnplan::blocks
