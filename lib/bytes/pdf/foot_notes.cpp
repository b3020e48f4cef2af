#include "bytes/pdf/foot_notes.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "bytes/raised_digits.h"
#include "lexicon/spelling.h"

namespace vnplan::bytes::pdf {
namespace {

constexpr std::size_t most_digits = 3;

/// The plain digit of a raised one at a word's end, and its size; '\0' if there is none.
std::pair<char, std::size_t> last_raised(std::string_view word) {
  if (word.empty() || (static_cast<unsigned char>(word.back()) & 0xF0U) != 0xB0U) return {'\0', 0};  // as the last bytes of all ten
  for (char digit = '0'; digit <= '9'; ++digit)
    if (const auto raised = raised_digits({&digit, 1}); word.ends_with(raised)) return {digit, raised.size()};
  return {'\0', 0};
}

/// m², km³: an area or a volume.
bool is_unit(std::string_view word) { return word == "m" || word == "km" || word == "cm" || word == "dm" || word == "mm"; }

/// 12 of "dữ liệu¹²"; 0 if the word bears no mark.
int mark_of(std::string_view word) {
  if (last_raised(word).second == 0) return 0;
  std::string digits;
  for (auto [digit, size] = last_raised(word); size > 0 && digits.size() < most_digits; std::tie(digit, size) = last_raised(word)) {
    digits.insert(digits.begin(), digit);
    word.remove_suffix(size);
  }
  int mark = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), mark);
  return is_unit(word) ? 0 : mark;
}

/// For each mark the height at which it first stands.
using Marks = std::map<int, double>;

void collect(const std::vector<Line>& lines, Marks& marks) {
  for (const Line& line : lines)
    for (const Word& word : line.words)
      if (const int mark = mark_of(word.text); mark > 0) marks.try_emplace(mark, line.box.bottom);
}

/// 1 of "1 Theo Nghị định"; 0 if the line begins otherwise.
int number_of(const Line& line) {
  if (line.words.size() < 2 || line.words.front().text.size() > most_digits) return 0;
  const auto& digits = line.words.front().text;
  int number = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  std::uint32_t size = 0;
  const bool words_follow = lexicon::letter_at(line.words[1].text, 0, size).upper;
  return failed == std::errc() && end == digits.data() + digits.size() && words_follow ? number : 0;
}

}  // namespace

void raise_note_numbers(std::vector<Line>& lines, const std::vector<PageTable>& tables) {
  Marks marks;
  collect(lines, marks);
  for (const auto& table : tables)
    for (const auto& cell : table.cells) collect(cell.lines, marks);
  if (marks.empty()) return;
  int below = 0;  // the number of the note below
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    const int number = number_of(*line);
    if (number == 0) continue;
    const auto mark = marks.find(number);
    if (mark == marks.end() || mark->second >= line->box.bottom || (below > 0 && number + 1 != below)) return;
    line->words.front().text = raised_digits(line->words.front().text);
    below = number;
  }
}

}  // namespace vnplan::bytes::pdf
