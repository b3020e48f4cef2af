#include "facts/cell_words.h"

#include <algorithm>

namespace vnplan::facts {

std::uint32_t count_words(const Reading& reading, Range cell) {
  std::uint32_t words = 0;
  for (auto word = cell.first; word < cell.last; ++word) words += reading.words[word].is(Shape::letters) ? 1U : 0U;
  return words;
}

bool says_nothing(const Reading& reading, Range cell) {
  for (auto word = cell.first; word < cell.last; ++word)
    if (!reading.words[word].is(Shape::mark)) return false;
  return true;
}

bool says_as_above(const Reading& reading, Range cell) {
  unsigned strokes = 0;
  bool worded = false;
  for (auto word = cell.first; word < cell.last;) {
    const auto ditto = reading.length(word, Term::ditto);
    if (ditto == 0 && !reading.words[word].is(Shape::mark)) return false;
    worded = worded || ditto > 0;
    strokes += reading.is_mark(word, '"') ? 2U : reading.is_mark(word, '/') || reading.is_mark(word, '\'') ? 1U : 0U;
    word += std::max(1U, ditto);
  }
  return worded || strokes >= 2;
}

}  // namespace vnplan::facts
