#include <algorithm>
#include <cmath>

#include "bytes/pdf/page.h"
#include "bytes/raised_digits.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr double same_baseline = 0.4;  // of the font's size
constexpr std::size_t usual_words = 12;  // of a line

/// A raised mark stands higher than its line and is smaller; its middle lies within the line.
bool belongs(const Line& line, const Word& word) {
  if (std::abs(word.box.bottom - line.box.bottom) < same_baseline * std::min(word.size, line.size)) return true;
  const auto lies_within = [](const Box& mark, const Box& box) { return mark.middle() > box.top && mark.middle() < box.bottom; };
  return (word.size < line.size && lies_within(word.box, line.box)) || (line.size < word.size && lies_within(line.box, word.box));
}

/// Sorts what a file mostly has in order already: moving words costs more than comparing them.
template <class Range, class Before>
void put_in_order(Range& range, Before before) {
  if (!std::is_sorted(range.begin(), range.end(), before)) std::stable_sort(range.begin(), range.end(), before);
}

}  // namespace

void Box::widen(const Box& other) {
  left = std::min(left, other.left);
  top = std::min(top, other.top);
  right = std::max(right, other.right);
  bottom = std::max(bottom, other.bottom);
}

bool begins_item(const Line& line) {
  const auto& word = line.words.front().text;
  if (begins_raised(word)) return true;
  if (word == "-" || word == "+" || word == "•" || word == "–" || word == "*") return true;
  if (word.size() < 2 || word.size() > 6) return false;
  const bool decimal = word.find('.') != std::string::npos && word.find_first_not_of("0123456789.") == std::string::npos;
  return decimal || word.back() == '.' || word.back() == ')' || word.back() == '/';
}

std::vector<Line> lines_of(std::vector<Word> words) {
  put_in_order(words, [](const Word& a, const Word& b) { return a.box.bottom < b.box.bottom; });
  std::vector<Line> lines;
  for (auto& word : words) {
    constexpr std::size_t nearest = 3;  // a raised mark comes before the line that it belongs to, so later lines are looked at too
    auto line = lines.end();
    for (std::size_t back = 1; back <= std::min(nearest, lines.size()); ++back)
      if (belongs(lines[lines.size() - back], word)) line = lines.end() - static_cast<std::ptrdiff_t>(back);
    if (line == lines.end()) {
      lines.push_back({word.box, {}, word.size});
      line = lines.end() - 1;
      line->words.reserve(usual_words);
    }
    if (word.size > line->size) {  // what came before were raised marks: the line is this word's
      line->size = word.size;
      line->box.bottom = word.box.bottom;
    }
    const auto bottom = line->box.bottom;
    line->box.widen(word.box);
    line->box.bottom = word.size < line->size ? bottom : line->box.bottom;
    line->words.push_back(std::move(word));
  }
  for (auto& line : lines)
    put_in_order(line.words, [](const Word& a, const Word& b) { return a.box.left < b.box.left; });
  put_in_order(lines, [](const Line& a, const Line& b) { return a.box.bottom < b.box.bottom; });
  return lines;
}

}  // namespace vnplan::bytes::pdf
