#include <algorithm>
#include <utility>

#include "blocks/frame_finder.h"

namespace vnplan::blocks {
namespace {

using lexicon::Term;

constexpr std::uint32_t longest_annex_word = 14;  // characters of "Phụ lục III" alone on its line

}  // namespace

std::vector<Placed> FrameFinder::run() {
  zones_.assign(lines_.size(), Zone::body);
  parts_.assign(lines_.size(), {0, false});
  std::size_t at = place_head();
  while (at < lines_.size()) {
    const auto tail = at = place_body(at);
    at = place_tail(at);
    if (is_signed(tail, at)) at = place_aside(at);
    at = place_next_part(at);
  }
  return finish();
}

std::string_view FrameFinder::words(std::size_t i) const {
  return std::string_view(text_).substr(lines_[i].span.begin, lines_[i].span.size());
}

std::size_t FrameFinder::place_body(std::size_t at) {
  for (; at < lines_.size(); ++at) {
    if (begins_tail(at) || begins_part(at)) break;
    parts_[at] = part_;
    const Line& line = lines_[at];
    zones_[at] = noise_[at] || line.rule ? Zone::noise : Zone::body;
    if (line.key == Term::enacts && line.caps && line.width < 40) zones_[at] = Zone::issuer;
  }
  return at;
}

bool FrameFinder::begins_part(std::size_t i) const {
  const Line& line = lines_[i];
  if (i == 0 || noise_[i] || line.rule || line.row) return false;
  if (line.key == Term::annex && !line.label && is_annex_word_alone(i - 1)) return false;  // "DANH MỤC NHIỆM VỤ" is its caption
  if (line.key == Term::annex || (line.label && line.label->readings[0].numbering == Numbering::annex))
    return (line.caps || line.heading || line.bold || line.width <= longest_annex_word) && line.width < 100 && stands_apart(i);
  if (!line.caps || line.key == Term::enacts || !stands_apart(i)) return false;
  const auto type = type_line(i);
  // "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ" in one line only right behind the name of who signed.
  return type == TypeLine::whole || (type == TypeLine::with_title && zones_[i - 1] == Zone::signature && looks_like_a_name(words(i - 1)));
}

/// "PHỤ LỤC I", whose caption stands below.
bool FrameFinder::is_annex_word_alone(std::size_t i) const {
  const Line& line = lines_[i];
  const bool annex = line.key == Term::annex || (line.label && line.label->readings[0].numbering == Numbering::annex);
  return annex && line.width <= longest_annex_word && parts_[i].annex;
}

bool FrameFinder::stands_apart(std::size_t i) const {
  return lines_[i].after_blank || lines_[i].new_page || zones_[i - 1] == Zone::signature || ends_document(i - 1);
}

std::size_t FrameFinder::place_next_part(std::size_t at) {
  if (at == lines_.size()) return at;
  if (!begins_part(at)) return at;  // text behind the signature: notes, or a body that goes on
  ++part_.number;
  const Line& line = lines_[at];
  part_.annex = line.key == Term::annex || (line.label && line.label->readings[0].numbering == Numbering::annex);
  parts_[at] = part_;
  if (part_.annex) {
    zones_[at] = Zone::body;
    return at + 1;
  }
  const auto next = place_title(at);
  for (auto i = at; i < next; ++i) parts_[i] = part_;
  return next;
}

std::vector<Placed> FrameFinder::finish() {
  std::vector<Placed> placed;
  placed.reserve(lines_.size());
  bool page_ended = false;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (const auto last = end_of_signers(i); last > i) {
      place_signers(i, last, placed);
      i = last - 1;
      continue;
    }
    if (zones_[i] == Zone::noise) {
      if (!lines_[i].rule) diagnostics_.push_back({Code::noise_dropped, lines_[i].span, {}, std::string(words(i))});
      page_ended = page_ended || !lines_[i].rule;
      continue;
    }
    lines_[i].new_page = lines_[i].new_page || page_ended;
    page_ended = false;
    Placed whole{std::move(lines_[i]), zones_[i], parts_[i].number, parts_[i].annex};
    if (auto right = split_columns(whole)) {
      placed.push_back(std::move(whole));
      placed.push_back(std::move(*right));
    } else {
      placed.push_back(std::move(whole));
    }
  }
  return placed;
}

/// "SỞ Y TẾ<tab>CÔNG AN TỈNH" / "GIÁM ĐỐC<tab>GIÁM ĐỐC" / "Lê Văn Ba<tab>Trần Văn An": the end of lines that sign side by side, `first` if
/// they do not. Recipients on the left are no column of signatures.
std::size_t FrameFinder::end_of_signers(std::size_t first) const {
  if (zones_[first] != Zone::signature || !has_tab(first) || (first > 0 && zones_[first - 1] == Zone::recipient)) return first;
  auto last = first;
  std::size_t rows = 0;
  for (; last < lines_.size() && zones_[last] == Zone::signature && lines_[last].bullet == 0; ++last) rows += has_tab(last) ? 1 : 0;
  return rows >= 2 ? last : first;
}

/// Each column of signatures on its own, from the left.
void FrameFinder::place_signers(std::size_t first, std::size_t last, std::vector<Placed>& placed) const {
  std::vector<std::pair<std::size_t, Placed>> cells;
  for (auto i = first; i < last; ++i) {
    auto begin = lines_[i].span.begin;
    std::size_t column = 0;
    while (column < begin && text_[begin - column - 1] == '\t') ++column;
    for (const auto end = lines_[i].span.end; begin < end; ++column) {
      const auto cell_end = std::min<std::size_t>(text_.find('\t', begin), end);
      Placed cell{lines_[i], Zone::signature, parts_[i].number, parts_[i].annex};
      cell.line.span = {begin, static_cast<std::uint32_t>(cell_end)};
      if (!cell.line.span.empty()) cells.emplace_back(column, std::move(cell));
      begin = static_cast<std::uint32_t>(cell_end) + 1;
    }
  }
  std::ranges::stable_sort(cells, {}, [](const auto& cell) { return cell.first; });
  for (auto& cell : cells) placed.push_back(std::move(cell.second));
}

/// "Nơi nhận:          TM. ỦY BAN NHÂN DÂN": two columns printed side by side. Cuts `left`; returns what stood on the right.
std::optional<Placed> FrameFinder::split_columns(Placed& left) const {
  if (left.zone != Zone::letterhead && left.zone != Zone::recipient && left.zone != Zone::signature) return std::nullopt;
  const auto line = std::string_view(text_).substr(left.line.span.begin, left.line.span.size());
  auto gap = std::min(line.find("   "), line.find('\t'));
  if (gap == std::string_view::npos || gap >= line.size()) return std::nullopt;
  const auto right_at = line.find_first_not_of(" \t", gap);
  while (gap > 0 && line[gap - 1] == ' ') --gap;
  if (right_at == std::string_view::npos || gap == 0) return std::nullopt;
  if (left.line.bullet > 0 && gap < left.line.bullet) return std::nullopt;
  const bool dated = find_place_and_date(line.substr(right_at)) == 0U;  // "Số:          An Bình, ngày 05 tháng 3 năm 2024"
  if (left.zone == Zone::letterhead && !dated && is_left_open(line.substr(0, gap))) return std::nullopt;
  const auto begin = left.line.span.begin;
  Placed right = left;
  right.line.bullet = 0;
  right.line.span.begin = begin + static_cast<std::uint32_t>(right_at);
  left.line.span.end = begin + static_cast<std::uint32_t>(gap);
  if (left.zone == Zone::recipient) right.zone = Zone::signature;
  if (left.zone == Zone::signature && left.line.bullet > 0) left.zone = Zone::recipient;
  return right;
}

/// "Số:     /KH-UBND", "Kon Tum, ngày     tháng 3": blanks left to be filled in by hand are no gap between columns.
bool FrameFinder::is_left_open(std::string_view left) const {
  const auto words = lexicon::split_words(left, index_.vocabulary());
  if (words.empty() || words.back().key == ':') return true;
  for (std::uint32_t i = 0; i < words.size(); ++i)
    for (const auto& hit : index_.find_at(words, i))
      if (hit.term == Term::day || (hit.term == Term::number_label && words.size() == 1)) return true;
  return false;
}

std::vector<Placed> place_lines(const text::Text& text, const lexicon::Index& index, Diagnostics& diagnostics) {
  return FrameFinder(text, index, diagnostics).run();
}

}  // namespace vnplan::blocks
