#include <charconv>

#include "bytes/html/element.h"
#include "bytes/html/writer.h"

// <ol> and <ul>: the numbers and signs that a browser prints.

namespace vnplan::bytes::html {
namespace {

constexpr int most = 9999;

int number_of(std::string_view digits, int otherwise) {
  int value = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return failed == std::errc() && value >= 0 && value <= most ? value : otherwise;
}

/// a … z, aa, ab …
std::string letters(int value) {
  std::string letters;
  for (; value > 0; value = (value - 1) / 26) letters.insert(letters.begin(), static_cast<char>('a' + (value - 1) % 26));
  return letters;
}

std::string roman(int value) {
  struct Numeral {
    int value;
    std::string_view letters;
  };
  constexpr Numeral numerals[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
                                  {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string letters;
  for (const auto& numeral : numerals)
    for (; value >= numeral.value; value -= numeral.value) letters += numeral.letters;
  return letters;
}

std::string upper(std::string letters) {
  for (char& c : letters) c = static_cast<char>(c - 'a' + 'A');
  return letters;
}

std::string number(std::string_view style, int value) {
  constexpr int most_roman = 3999;
  if (value < 1 || (value > most_roman && (style == "i" || style == "I"))) return std::to_string(value);
  if (style == "a") return letters(value);
  if (style == "A") return upper(letters(value));
  if (style == "i") return roman(value);
  if (style == "I") return upper(roman(value));
  return std::to_string(value);
}

std::string style_of(const xmlNode* list) {
  if (name_of(list) == "ul") return {};
  if (const auto type = attribute(list, "type"); !type.empty()) return std::string(type);
  const auto style = attribute(list, "style");
  const auto has = [&](std::string_view word) { return style.find(word) != std::string_view::npos; };
  if (has("lower-alpha") || has("lower-latin")) return "a";
  if (has("upper-alpha") || has("upper-latin")) return "A";
  if (has("lower-roman")) return "i";
  if (has("upper-roman")) return "I";
  return has("list-style-type:none") || has("list-style-type: none") || has("list-style:none") ? "none" : "1";
}

}  // namespace

void PageWriter::open_list(const xmlNode* list) { lists_.push_back({style_of(list), number_of(attribute(list, "start"), 1)}); }

void PageWriter::open_item(const xmlNode* item) {
  if (lists_.empty() || lists_.back().style == "none") return;
  auto& list = lists_.back();
  if (list.style.empty()) {
    item_ += "- ";
    return;
  }
  list.next = number_of(attribute(item, "value"), list.next);
  item_ += number(list.style, list.next) + ". ";
  ++list.next;
}

}  // namespace vnplan::bytes::html
