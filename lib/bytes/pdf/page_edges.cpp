#include "bytes/pdf/page_edges.h"

#include <algorithm>

#include "bytes/raised_digits.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr std::size_t edge = 3;   // lines of a page's top or foot that may run through all pages
constexpr double smaller = 0.9;   // a note's letters, of those in the table
constexpr std::string_view figures = "0123456789-–/.";

/// "Trang 3/5" and "Trang 4/5" are alike.
std::string without_figures(const Line& line) {
  std::string words;
  for (const Word& word : line.words)
    for (const char c : word.text)
      if (figures.find(c) == std::string_view::npos) words += c;
  return words;
}

/// "1 Theo Nghị định …", "¹ Theo …": a note as large as the text. An item's number has a full stop.
bool opens_note(const Line& line) {
  const auto& mark = line.words.front().text;
  const bool digits = mark.size() <= 3 && mark.find_first_not_of("0123456789") == std::string::npos;
  return line.words.size() > 2 && (digits || begins_raised(mark));
}

double usual_size(const PageTable& table) {
  std::vector<double> sizes;
  for (const auto& cell : table.cells)
    for (const Line& line : cell.lines) sizes.push_back(line.size);
  if (sizes.empty()) return 0;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

}  // namespace

PageEdges::PageEdges(const std::vector<PageParts>& pages) {
  for (const auto& page : pages) {
    const auto& top = page.front().lines;
    count(top, 0, std::min(edge, top.size()));
    const auto& foot = page.back().lines;
    if (!page.back().table && (page.size() > 1 || foot.size() > 2 * edge)) count(foot, foot.size() - std::min(edge, foot.size()), foot.size());
  }
}

void PageEdges::count(const std::vector<Line>& lines, std::size_t first, std::size_t last) {
  for (auto i = first; i < last; ++i) ++times_[without_figures(lines[i])];
}

bool PageEdges::is_running(const Line& line) const {
  const auto words = without_figures(line);
  const auto known = times_.find(words);
  return words.empty() || (known != times_.end() && known->second > 1);
}

bool PageEdges::is_head(const std::vector<Line>& lines) const {
  return lines.size() <= edge && std::all_of(lines.begin(), lines.end(), [&](const Line& line) { return is_running(line); });
}

bool PageEdges::is_foot(const std::vector<Line>& lines, const PageTable& above) const {
  const double size = smaller * usual_size(above);
  const auto notes = std::find_if(lines.begin(), lines.end(), opens_note);
  return std::all_of(lines.begin(), notes, [&](const Line& line) { return line.size < size || is_running(line); });
}

}  // namespace vnplan::bytes::pdf
