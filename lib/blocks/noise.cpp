#include "blocks/noise.h"

#include <unordered_map>

#include "lexicon/spelling.h"
#include "text/pattern.h"

namespace vnplan::blocks {
namespace {

constexpr std::size_t longest_head = 160;  // bytes of a running head

std::string_view words_of(const std::string& text, const Line& line) {
  return std::string_view(text).substr(line.span.begin, line.span.size());
}

/// A running head differs from page to page by its number alone.
std::string without_digits(std::string_view words) {
  std::string out;
  for (const char c : words)
    if (c < '0' || c > '9') out += c;
  return out;
}

/// Lines next to a page number or a form feed that come again at other pages.
void find_running_heads(const std::string& text, const std::vector<Line>& lines, std::vector<bool>& noise) {
  std::vector<std::size_t> candidates;
  std::unordered_map<std::string, int> times;
  const auto is_edge = [&](std::size_t i) { return i < lines.size() && (noise[i] || lines[i].new_page); };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool at_edge = lines[i].new_page || (i > 0 && noise[i - 1]) || is_edge(i + 1);
    if (!at_edge || noise[i] || lines[i].span.size() > longest_head || lines[i].label || lines[i].bullet > 0) continue;
    candidates.push_back(i);
    ++times[without_digits(words_of(text, lines[i]))];
  }
  for (const auto i : candidates)
    if (times[without_digits(words_of(text, lines[i]))] >= 2) noise[i] = true;
}

/// Letters are scarce among signs: what a scanner makes of a stamp.
bool is_rubble(std::string_view words) {
  unsigned letters = 0;
  unsigned others = 0;
  for (std::size_t at = 0; at < words.size();) {
    std::uint32_t size = 1;
    const bool good = lexicon::letter_at(words, at, size).base != 0 || (words[at] >= '0' && words[at] <= '9');
    if (words[at] != ' ') ++(good ? letters : others);
    if (letters > 2) return false;
    at += size;
  }
  return others > letters;
}

}  // namespace

bool is_page_number(std::string_view words) {
  static const text::Pattern pattern(R"((?i:trang |page )?[-–—.\s]*\d{1,3}(?:\s?/\s?\d{1,3})?[-–—.\s]*)");
  return words.size() < 24 && pattern.match_whole(words) && words.back() != '.';
}

std::vector<bool> find_noise(const std::string& text, const std::vector<Line>& lines) {
  std::vector<bool> noise(lines.size());
  bool in_body = false;  // boxes of scanners and signatures stand above and below the numbered body
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    in_body = (in_body || (line.label && line.label->readings[0].value == 1)) && line.key != lexicon::Term::recipients &&
              line.key != lexicon::Term::authority;
    const auto words = words_of(text, line);
    if (line.rule || line.row) continue;
    noise[i] = (line.key == lexicon::Term::noise && !in_body) || is_page_number(words) || is_rubble(words);
  }
  find_running_heads(text, lines, noise);
  return noise;
}

}  // namespace vnplan::blocks
