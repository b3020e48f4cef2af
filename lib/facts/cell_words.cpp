#include "facts/cell_words.h"

#include <algorithm>
#include <vector>

namespace vnplan::facts {

std::uint32_t count_words(const Reading& reading, Range cell) {
  std::uint32_t words = 0;
  for (auto word = cell.first; word < cell.last; ++word) words += reading.is(word, Shape::letters) ? 1U : 0U;
  return words;
}

bool is_numbers(const Reading& reading, Range cell) {
  for (auto word = cell.first; word < cell.last; ++word)
    if (!reading.number(word) && reading.roman(word) == 0 && !reading.is(word, Shape::mark)) return false;
  return true;
}

bool says_nothing(const Reading& reading, Range cell) {
  for (auto word = cell.first; word < cell.last; ++word)
    if (!reading.is(word, Shape::mark)) return false;
  return true;
}

bool says_as_above(const Reading& reading, Range cell) {
  unsigned strokes = 0;
  bool worded = false;
  for (auto word = cell.first; word < cell.last;) {
    const auto ditto = reading.length(word, Term::ditto);
    if (ditto == 0 && !reading.is(word, Shape::mark)) return false;
    worded = worded || ditto > 0;
    strokes += reading.is_mark(word, '"') ? 2U : reading.is_mark(word, '/') || reading.is_mark(word, '\'') ? 1U : 0U;
    word += std::max(1U, ditto);
  }
  return worded || strokes >= 2;
}

bool is_tick(const Reading& reading, Range cell) {
  bool ticked = false;
  for (auto word = cell.first; word < cell.last; ++word) {
    const auto text = reading.text(word);
    const bool letter = text == "x" || text == "X" || text == "v" || text == "V";
    if (!letter && !reading.is(word, Shape::mark)) return false;
    ticked = ticked || letter || reading.is_mark(word, '+') || reading.is_mark(word, '*') || reading.words[word].key == lexicon::other_mark;
  }
  return ticked;
}

bool is_duration(const Reading& reading, Range cell) {
  bool counted = false;
  for (auto word = cell.first; word < cell.last;) {
    const auto unit = reading.length(word, {Term::day, Term::hour, Term::minute, Term::working, Term::week});
    const auto bound = reading.length(word, {Term::within, Term::at_latest, Term::part_of_day, Term::at_once, Term::in});
    const bool number = reading.number(word) || reading.entry(word, lexicon::Table::numbers) != nullptr;
    if (unit + bound == 0 && !number && !reading.is(word, Shape::mark)) return false;
    if (reading.is_mark(word, '/')) return false;  // a date
    counted = counted || unit > 0;
    word += std::max({1U, unit, bound});
  }
  return counted;
}

std::uint32_t behind_bullet(const Reading& reading, Range line) {
  auto word = line.first;
  while (word < line.last && (reading.is_mark(word, '-') || reading.is_mark(word, '+') || reading.is_mark(word, '*'))) ++word;
  if (word + 2 < line.last && reading.is_mark(word, '(') && reading.number(word + 1) && reading.is_mark(word + 2, ')')) return word + 3;
  const bool numbered = word + 2 < line.last && reading.number(word) && (reading.is_mark(word + 1, '.') || reading.is_mark(word + 1, ')'));
  return numbered && !reading.number(word + 2) ? word + 2 : word;
}

Absence absence_in(const Reading& reading, Range words) {
  while (words.first < words.last && reading.is(words.first, Shape::mark)) ++words.first;
  while (words.first < words.last && reading.is(words.last - 1, Shape::mark)) --words.last;
  if (words.empty()) return Absence::nobody;
  const auto* entry = reading.entry(words.first, lexicon::Table::collectives);
  if (entry != nullptr && entry->term == Term::not_agency) {
    if (words.first + reading.length(words.first, Term::not_agency) >= words.last) return Absence::nobody;
  }
  const bool named = reading.is(words.first, {Term::agency, Term::office, Term::comrade, Term::noun, Term::level, Term::verb});
  return !named && reading.is(words.first, {Term::joiner, Term::basis}) ? Absence::unnamed : Absence::no;
}

Range row_referred_to(const Reading& reading, Range cell) {
  auto word = cell.first;
  while (word < cell.last && reading.is(word, {Term::joiner, Term::ditto, Term::at}))
    word += reading.length(word, {Term::joiner, Term::ditto, Term::at});
  const auto noun = reading.length(word, {Term::pin, Term::point, Term::clause, Term::number});
  if (word == cell.first || noun == 0) return {};
  Range number{word + noun, cell.last};
  while (number.first < number.last && reading.is(number.last - 1, Shape::mark)) --number.last;
  for (auto at = number.first; at < number.last; ++at)
    if (!reading.number(at) && reading.roman(at) == 0 && !reading.is_mark(at, '.')) return {};
  return number;
}

namespace {

/// 2, 3 of "2.3."; 4 of "(4)" and "IV".
std::vector<int> parts_of_number(const Reading& reading, Range number) {
  std::vector<int> parts;
  for (auto word = number.first; word < number.last; ++word) {
    const auto digits = reading.number(word);
    const int value = digits ? *digits : reading.roman(word);
    if (value == 0 && !reading.is(word, Shape::mark)) return {};
    if (value > 0) parts.push_back(value);
  }
  return parts;
}

}  // namespace

bool follows(const Reading& reading, Range number, Range next) {
  if (number.empty() || next.empty() || (reading.roman(number.first) > 0) != (reading.roman(next.first) > 0)) return false;
  const auto before = parts_of_number(reading, number);
  const auto after = parts_of_number(reading, next);
  if (after.empty() || after.size() > before.size()) return false;
  return std::equal(after.begin(), after.end() - 1, before.begin()) && after.back() == before[after.size() - 1] + 1;
}

}  // namespace vnplan::facts
