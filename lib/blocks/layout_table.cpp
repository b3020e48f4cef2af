#include "blocks/layout_table.h"

#include <algorithm>

namespace vnplan::blocks {
namespace {

using lexicon::Shape;
using lexicon::Table;
using lexicon::Term;
using lexicon::Word;

constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }

constexpr std::size_t most_columns = 3;        // the middle one empty
constexpr std::size_t most_signing_rows = 3;
constexpr std::uint32_t longest_cell = 8'000;  // bytes; recipients fill a page at most

/// Where the printed lines of one cell begin that a converter has run together.
class CellSplitter {
 public:
  CellSplitter(std::string_view cell, const lexicon::Index& index)
      : cell_(cell), index_(index), words_(lexicon::split_words(cell.substr(0, longest_cell), index.vocabulary())) {}

  std::vector<std::uint32_t> run() {
    if (words_.empty()) return {};
    const Term head = term_at(0, Table::letterhead);
    if (head == Term::recipients) {
      split_recipients();
    } else {
      for (std::uint32_t i = 1; i < words_.size(); ++i)
        if (begins_line(i)) cut_before(i);
    }
    return std::move(cuts_);
  }

 private:
  void cut_before(std::uint32_t word) {
    if (word < words_.size()) cuts_.push_back(words_[word].begin);
  }

  /// "- Như trên; - Lưu: VT": a dash behind the end of the item before.
  void split_recipients() {
    for (std::uint32_t i = 1; i + 1 < words_.size(); ++i)
      if (is(i, '-') && !words_[i].is(Shape::glued) && ends_item(words_[i - 1].key)) cut_before(i);
  }
  [[nodiscard]] static bool ends_item(std::uint32_t mark) { return mark == ':' || mark == ';' || mark == '.' || mark == ',' || mark == ')'; }

  [[nodiscard]] bool begins_line(std::uint32_t i) const {
    if (is_rule(i) != is_rule(i - 1)) return true;
    switch (term_at(i, Table::letterhead)) {
      case Term::nation: case Term::party_nation: case Term::motto: case Term::subject_label: case Term::signed_: return true;
      case Term::number_label: return i + 1 < words_.size() && is(i + 1, ':');
      case Term::authority: case Term::capacity: return words_[i].is(Shape::capital) && is_caps(i);
      default: break;
    }
    return behind_nation(i) || begins_position(i) || begins_person(i) || begins_office(i);
  }

  [[nodiscard]] bool is(std::uint32_t word, std::uint32_t mark) const { return words_[word].is(Shape::mark) && words_[word].key == mark; }
  [[nodiscard]] bool is_caps(std::uint32_t word) const {
    const bool initial = words_[word].is(Shape::capital) && word + 1 < words_.size() && is(word + 1, '.');  // Q.
    return !words_[word].is(Shape::letters) || words_[word].is(Shape::upper) || initial;
  }
  [[nodiscard]] Term term_at(std::uint32_t word, Table table, std::uint32_t* length = nullptr) const {
    for (const auto& hit : index_.find_at(words_, word)) {
      if (hit.table != table) continue;
      if (length != nullptr) *length = hit.words;
      return hit.term;
    }
    return Term::none;
  }

  /// A word of "-------" or "_____".
  [[nodiscard]] bool is_rule(std::uint32_t i) const {
    const auto drawn = [&](std::uint32_t k) { return k < words_.size() && (is(k, '-') || is(k, '_') || is(k, '*') || is(k, '=')); };
    const auto glued = [&](std::uint32_t k) { return k < words_.size() && words_[k].is(Shape::glued); };
    if (!drawn(i)) return false;
    return (drawn(i + 1) && glued(i + 1)) || (i > 0 && drawn(i - 1) && glued(i));
  }

  [[nodiscard]] bool behind_nation(std::uint32_t i) const {
    std::uint32_t length = 0;
    const auto first = term_at(0, Table::letterhead, &length);
    return (first == Term::nation || first == Term::party_nation) && length == i;
  }

  /// "KT. BỘ TRƯỞNG" / "THỨ TRƯỞNG"
  [[nodiscard]] bool begins_position(std::uint32_t i) const {
    if (!words_[i].is(Shape::upper) || term_at(i, Table::positions) == Term::none) return false;
    const auto before = i - (is(i - 1, '.') && i > 1 ? 2 : 1);
    return term_at(before, Table::letterhead) != Term::capacity && !inside_position(i);
  }
  /// PHÓ CHỦ TỊCH is one position.
  [[nodiscard]] bool inside_position(std::uint32_t i) const {
    constexpr std::uint32_t longest = 4;
    for (auto first = i - std::min(i, longest); first < i; ++first) {
      std::uint32_t length = 0;
      if (term_at(first, Table::positions, &length) != Term::none && first + length > i) return true;
    }
    return false;
  }

  /// "… THỨ TRƯỞNG" / "Nguyễn Văn A"
  [[nodiscard]] bool begins_person(std::uint32_t i) const {
    if (!words_[i].is(Shape::letters) || is_caps(i) || !is_caps(i - 1)) return false;
    if (is(i - 1, '(') || !is_signature()) return false;
    auto end = i;
    while (end < words_.size() && words_[end].is(Shape::letters)) ++end;
    return looks_like_a_name(cell_.substr(words_[i].begin, words_[end - 1].end - words_[i].begin));
  }
  [[nodiscard]] bool is_signature() const {
    const auto head = term_at(0, Table::letterhead);
    return head == Term::authority || head == Term::capacity || term_at(0, Table::positions) != Term::none;
  }

  /// "UBND TỈNH A" / "SỞ Y TẾ"
  [[nodiscard]] bool begins_office(std::uint32_t i) const {
    if (!words_[i].is(Shape::upper) || inside_sector(i)) return false;
    const auto kind = kind_at(i);
    if (kind != "department" && kind != "bureau" && kind != "office") return false;
    const auto first = kind_at(0);
    return first == "committee" || first == "ministry" || first == "department";
  }
  /// SỞ NỘI VỤ: no Vụ stands here.
  [[nodiscard]] bool inside_sector(std::uint32_t i) const {
    std::uint32_t length = 0;
    (void)term_at(i - 1, Table::sectors, &length);
    return length > 1;
  }
  [[nodiscard]] std::string_view kind_at(std::uint32_t word) const {
    for (const auto& hit : index_.find_at(words_, word))
      if (hit.table == Table::agencies && hit.term == Term::agency) return index_.entry(hit).kind;
    return {};
  }

  std::string_view cell_;
  const lexicon::Index& index_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> cuts_;
};

class Unfolder {
 public:
  Unfolder(std::vector<Line> lines, const text::Text& text, const lexicon::Index& index)
      : lines_(std::move(lines)), text_(text.utf8), index_(index) {}

  std::vector<Line> run() {
    for (std::size_t first = 0; first < lines_.size();) {
      auto last = first;
      while (last < lines_.size() && lines_[last].row && (last == first || !lines_[last].opens_table)) ++last;
      if (last > first && is_layout(first, last)) {
        unfold(first, last);
        first = last;
        continue;
      }
      for (last = std::max(last, first + 1); first < last; ++first) unfolded_.push_back(std::move(lines_[first]));
    }
    return std::move(unfolded_);
  }

 private:
  [[nodiscard]] std::string_view words(Span span) const { return std::string_view(text_).substr(span.begin, span.size()); }

  [[nodiscard]] bool is_layout(std::size_t first, std::size_t last) const {
    bool framed = false;
    for (auto i = first; i < last; ++i) {
      const auto& cells = lines_[i].cells;
      if (cells.size() > most_columns) return false;
      framed = framed || std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
                 const bool signed_here = !cell.empty() && last - first <= most_signing_rows && signs(words(cell.front()));
                 return signed_here || std::any_of(cell.begin(), cell.end(), [&](Span line) { return frames(words(line)); });
               });
    }
    return framed;
  }

  /// Begins as only the frame of a document does.
  [[nodiscard]] bool frames(std::string_view cell) const {
    const auto [heads, hits] = index_.open(cell, {Table::letterhead});
    for (const auto& hit : hits) {
      switch (hit.term) {
        case Term::nation: case Term::party_nation: case Term::motto: return true;
        case Term::recipients: return hit.words == heads.size() || heads[hit.words - 1].key == ':' || heads[hit.words].key == ':';
        case Term::authority: case Term::capacity: return heads.size() > 2 && heads[0].is(Shape::capital) && heads[2].is(Shape::upper);
        default: break;
      }
    }
    return false;
  }

  /// "CHỦ TỊCH", alone in capitals above a name.
  [[nodiscard]] bool signs(std::string_view cell) const {
    const auto [heads, hits] = index_.open(cell, {Table::positions});
    return !hits.empty() && std::all_of(heads.begin(), heads.end(), [](const Word& word) { return word.is(Shape::upper); });
  }

  void unfold(std::size_t first, std::size_t last) {
    std::size_t columns = 0;
    for (auto i = first; i < last; ++i) columns = std::max(columns, lines_[i].cells.size());
    for (std::size_t column = 0; column < columns; ++column) {
      bool opens = true;
      std::string_view above;
      for (auto i = first; i < last; ++i) {
        if (column >= lines_[i].cells.size() || lines_[i].cells[column].empty()) continue;
        const Cell& cell = lines_[i].cells[column];
        const auto whole = words({cell.front().begin, cell.back().end});
        if (whole.empty() || whole == above) continue;  // one cell over several rows
        above = whole;
        for (const Span line : cell) {
          add_cell(lines_[i], line, opens);
          opens = false;
        }
      }
    }
  }

  void add_cell(const Line& row, Span cell, bool opens) {
    auto begin = cell.begin;
    const auto add = [&](std::uint32_t end) {
      Line line;
      line.span = {begin, end};
      while (line.span.end > begin && is_blank(text_[line.span.end - 1])) --line.span.end;
      line.after_blank = opens || row.after_blank;
      line.new_page = opens && row.new_page;
      line.bold = row.bold;
      line.ends_paragraph = row.ends_paragraph;
      describe_line(line, words(line.span), index_);
      unfolded_.push_back(std::move(line));
      begin = end;
      opens = false;
    };
    for (const auto cut : CellSplitter(words(cell), index_).run())
      if (cell.begin + cut > begin) add(cell.begin + cut);
    add(cell.end);
  }

  std::vector<Line> lines_;
  const std::string& text_;
  const lexicon::Index& index_;
  std::vector<Line> unfolded_;
};

}  // namespace

std::vector<Line> unfold_layout_tables(std::vector<Line> lines, const text::Text& text, const lexicon::Index& index) {
  if (std::none_of(lines.begin(), lines.end(), [](const Line& line) { return line.row; })) return lines;
  return Unfolder(std::move(lines), text, index).run();
}

}  // namespace vnplan::blocks
