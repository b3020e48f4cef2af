#include "blocks/wrap.h"

#include <algorithm>

#include "lexicon/spelling.h"

namespace vnplan::blocks {
namespace {

using lexicon::Shape;
using lexicon::Term;

constexpr std::uint32_t shortest_cut_line = 60;  // characters; a shorter line before a blank one ended by itself
constexpr std::size_t words_of_cut_name = 6;     // "Sở Lao động", "Phòng Văn hóa": those that a name may have before its dash
constexpr std::size_t bytes_of_cut_name = 60;    // and behind it, "Thương binh và Xã hội tỉnh"
constexpr std::uint32_t slack = 5;               // characters by which a proportional font may miss its column

std::uint32_t first_word_width(std::string_view words) {
  std::uint32_t width = 0;
  for (std::size_t at = 0; at < words.size() && words[at] != ' '; ++width) {
    std::uint32_t size = 1;
    (void)lexicon::letter_at(words, at, size);
    at += size;
  }
  return width;
}

/// The width under which nine in ten of the lines stay.
std::uint32_t usual_most(std::vector<std::uint32_t>& widths) {
  if (widths.empty()) return 0;
  const auto ninth = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), ninth, widths.end());
  return *ninth;
}

bool opens_bracket(std::string_view words) {
  const auto open = words.rfind('(');
  return open != std::string_view::npos && words.find(')', open) == std::string_view::npos;
}

bool opens_quote(std::string_view words) {
  const auto open = words.rfind("“");
  return open != std::string_view::npos && words.find("”", open) == std::string_view::npos;
}

}  // namespace

Wrapping::Wrapping(const std::string& text, const lexicon::Index& index, const std::vector<Placed>& lines)
    : text_(text), index_(index), lines_(lines) {
  measure();
}

std::string_view Wrapping::words(std::size_t line) const {
  const Span span = lines_[line].line.span;
  return std::string_view(text_).substr(span.begin, span.size());
}

/// A line that begins with a small letter below one that ended no sentence was cut from it; such lines tell the columns.
void Wrapping::measure() {
  std::vector<std::uint32_t> first_widths;
  std::vector<std::uint32_t> later_widths;
  std::size_t body = 0;
  std::size_t items = 0;
  std::size_t parted_items = 0;
  for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
    if (lines_[i].zone != Zone::body) continue;
    ++body;
    if (begins_item(i)) {
      ++items;
      parted_items += lines_[i].line.after_blank ? 1 : 0;
    }
    const Line& next = lines_[i + 1].line;
    if (lines_[i + 1].zone != Zone::body || next.after_blank || !next.opens_lower || begins_item(i + 1) || ends_sentence(i)) continue;
    const bool first = begins_item(i) || lines_[i].line.after_blank;
    (first ? first_widths : later_widths).push_back(lines_[i].line.width);
  }
  const auto cuts = first_widths.size() + later_widths.size();
  wrapped_ = cuts >= 3 && cuts * 12 >= body;
  blank_parted_ = items >= 3 && parted_items * 5 >= items * 4;
  const auto first = usual_most(first_widths);
  const auto later = std::max(usual_most(later_widths), first);
  const bool own_column = first_widths.size() >= 5 && first * 4 < later * 3;
  first_lines_.width = own_column ? first : later;
  later_lines_.width = later;
}

bool Wrapping::begins_item(std::size_t line) const {
  const Line& at = lines_[line].line;
  return at.bullet > 0 || at.label.has_value() || at.names_label || at.heading || at.row || at.key == Term::recipients ||
         at.key == Term::enacts || (at.key == Term::takes_leave && !at.opens_lower) || (at.key == Term::annex && !at.opens_lower);
}

bool Wrapping::ends_sentence(std::size_t line) const {
  auto end = words(line);
  while (!end.empty() && (end.back() == '"' || end.back() == ')')) end.remove_suffix(1);
  if (end.size() >= 3 && end.substr(end.size() - 3) == "”") end.remove_suffix(3);
  return !end.empty() && std::string_view(".;:!?/").find(end.back()) != std::string_view::npos;
}

/// A comma, an open bracket or quote, or a word that asks for more: và, của, Luật, Sở, ngày.
bool Wrapping::cannot_end(std::size_t first, std::size_t line, Between between) const {
  const auto end = words(line);
  const auto begin = lines_[first].line.span.begin;
  const auto paragraph = std::string_view(text_).substr(begin, lines_[line].line.span.end - begin);
  if (paragraph.size() < 4000 && (opens_bracket(paragraph) || opens_quote(paragraph))) return true;
  return asks_for_more(end, index_, between != Between::blank);
}

/// "phát triển kinh tế" / "- xã hội": the dash is part of the sentence, no bullet.
bool Wrapping::goes_on_behind_dash(std::size_t a, std::size_t b) const {
  const Line& dashed = lines_[b].line;
  if (dashed.bullet == 0 || !dashed.opens_lower || ends_sentence(a) || lines_[a].line.bullet > 0) return false;
  if (!wrapped_ || lines_[a].line.label) return false;
  return lines_[a].line.width + 2 >= later_lines_.width - later_lines_.width / 4;
}

/// "phối hợp với Phòng Văn hóa" / "- Xã hội, Trạm Y tế": a line that ends inside the name of a body, which its dash goes on with.
bool Wrapping::goes_on_with_name(std::size_t a, std::size_t b) const {
  if (lines_[b].line.bullet == 0 || ends_sentence(a) || words(b).front() != '-') return false;
  const auto rest = words(b).substr(lines_[b].line.bullet);
  if (index_.open(rest, {lexicon::Table::sectors}).hits.empty()) return false;
  auto tail = words(a);
  for (std::size_t blanks = 0, at = tail.size(); at-- > 0;)
    if (tail[at] == ' ' && ++blanks == words_of_cut_name) tail.remove_prefix(at + 1), at = 0;
  const auto cut = rest.find(' ', std::min(rest.size(), bytes_of_cut_name));
  const auto joined = std::string(tail) + " - " + std::string(rest.substr(0, std::min(cut, rest.find_first_of(",;:.("))));
  const auto behind_name = {Term::lead, Term::partner, Term::duty, Term::verb, Term::weak, Term::level, Term::and_, Term::purpose};
  const auto all = lexicon::split_words(joined, index_.vocabulary());
  const auto dash = static_cast<std::uint32_t>(lexicon::split_words(tail, index_.vocabulary()).size());
  for (std::uint32_t head = 0; head + 1 < dash; ++head) {
    if (!has(all, head, {Term::agency})) continue;
    for (const auto& hit : index_.find_at(all, head + 1)) {
      const auto end = head + 1 + hit.words;
      const bool crosses = index_.entry(hit).table == lexicon::Table::sectors && end > dash + 1;
      if (crosses && (end >= all.size() || has(all, end, behind_name))) return true;
    }
  }
  return false;
}

bool Wrapping::has(const std::vector<lexicon::Word>& all, std::uint32_t word, std::initializer_list<Term> terms) const {
  const auto hits = index_.find_at(all, word);
  return std::any_of(hits.begin(), hits.end(), [&](const lexicon::Hit& hit) {
    return std::find(terms.begin(), terms.end(), index_.entry(hit).term) != terms.end();
  });
}

/// "theo Nghị quyết số" / "27-NQ/TW", "trước ngày" / "30/6", "tháng" / "6. Sau đó …", "theo điểm" / "a) khoản 2": the number that a word asks for.
/// "Hạ tầng số" / "1. Máy chủ" asks for none.
bool Wrapping::brings_number(std::size_t upper, std::size_t lower) const {
  const Line& line = lines_[lower].line;
  const char first = words(lower).front();
  const bool digit = first >= '0' && first <= '9';
  if (digit && wants(words(upper), index_, {Term::day, Term::month, Term::quarter, Term::clause, Term::article})) return true;
  if (digit && !line.label && wants(words(upper), index_, {Term::number})) return true;
  return line.label && line.label->readings[0].numbering == Numbering::letter && wants(words(upper), index_, {Term::point});
}

/// "phối hợp với các Bộ:" / "Tài chính, Nội vụ …"
bool Wrapping::names_members(std::size_t line) const {
  auto end = words(line);
  if (end.back() != ':') return false;
  end.remove_suffix(1);
  const auto last_blank = end.rfind(' ');
  if (last_blank == std::string_view::npos) return false;
  const auto last = lexicon::split_words(end.substr(last_blank), index_.vocabulary());
  if (last.size() != 1) return false;
  const auto hits = index_.find_at(last, 0);
  return std::any_of(hits.begin(), hits.end(), [](const lexicon::Hit& hit) { return hit.term == Term::agency; });
}

/// "- Chủ trì: Sở Y tế; phối hợp:" / "Công an tỉnh": a label behind the words of another, whose value stands on the next line.
bool Wrapping::ends_in_label(std::size_t line) const {
  const auto end = words(line);
  const auto before = end.find_last_of(".;");
  if (end.back() != ':' || before == std::string_view::npos) return false;
  const auto label = end.substr(end.find_first_not_of(' ', before + 1));
  return !index_.open(label, {lexicon::Table::labels}).hits.empty();
}

bool Wrapping::is_full(std::size_t first, std::size_t a, std::size_t b) const {
  const Column& column = a == first ? first_lines_ : later_lines_;
  return !column.holds(lines_[a].line.width + slack, first_word_width(words(b)));
}

bool Wrapping::joins(std::size_t first, std::size_t a, std::size_t b, Between between) const {
  const Line& upper = lines_[a].line;
  const Line& lower = lines_[b].line;
  if (lines_[b].zone != lines_[a].zone || lines_[b].part != lines_[a].part || lower.row || upper.row) return false;
  if (lower.label_rest) return a + 1 == b;
  const bool label_alone = upper.label && upper.label->size >= upper.span.size();  // "Điều 1." and its words on the next line
  if (upper.ends_paragraph) return label_alone || (upper.caps && lower.caps && !begins_item(b) && cannot_end(first, a, between));
  if (goes_on_behind_dash(a, b) || (between != Between::blank && goes_on_with_name(a, b))) return true;
  const bool ended = ends_sentence(a) && !label_alone;
  if (between != Between::blank && !label_alone && brings_number(a, b)) return true;
  if (begins_item(b)) {
    // "theo khoản" / "1. Điều 5": a word that asks for more wins over what looks like a label, but only inside a wrapped line.
    return wrapped_ && between == Between::nothing && lower.label && !ended && !upper.caps && is_full(first, a, b) &&
           cannot_end(first, a, between) && words(a).back() != ',';
  }
  if (upper.emphasis_open && between == Between::nothing) return true;
  if (upper.caps && lower.caps && between == Between::nothing && !ended) return upper.heading || lines_[first].line.label.has_value();
  if (!ended && (label_alone || cannot_end(first, a, between))) return true;
  const bool under_heading = upper.label && upper.width < shortest_cut_line;
  const bool goes_on = lower.opens_lower || (lower.opens_figure && !under_heading);  // "1. Mục tiêu" / "100% cán bộ …"
  switch (between) {
    case Between::nothing:
      if (!wrapped_) return goes_on && !ended;
      if (ended && lower.key == Term::basis && words(a).back() == ';') return false;
      if (ended && is_full(first, a, b) && (names_members(a) || ends_in_label(a))) return true;
      if (ended) return (is_full(first, a, b) || (blank_parted_ && lower.opens_lower)) && words(a).back() != ':';
      return goes_on || blank_parted_ || is_full(first, a, b);
    case Between::blank: return lower.opens_lower && !ended && upper.width >= shortest_cut_line;
    case Between::page: return !ended && (goes_on || (wrapped_ && is_full(first, a, b) && !upper.label));
  }
  return false;
}

}  // namespace vnplan::blocks
