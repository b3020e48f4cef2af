#include "blocks/label.h"

#include <algorithm>

#include "lexicon/spelling.h"
#include "text/pattern.h"

namespace vnplan::blocks {
namespace {

using text::Pattern;

// Letters of the script that a Vietnamese text is written in. (\p{L} names the letters of all scripts: slow to compile.)
constexpr std::string_view letters = R"(A-Za-z\x{C0}-\x{24F}\x{1E00}-\x{1EFF})";
constexpr std::string_view stop = R"(\s*(?:[.:][-–]?|[-–]|$|\s))";  // behind a number with its keyword

struct Form {
  std::string_view keyword;  ///< its first syllable: spares the other lines the pattern
  Pattern pattern;            ///< group 1: what is printed of the label; group 2: its number
  Numbering numbering{};
};

/// Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.c for parts to points; the other signs as real plans use them.
const std::array<Form, 5>& keyword_forms() {
  constexpr std::string_view number = R"()\s+([IVXLC]+|\d{1,3}[a-zđ]?|(?i:thứ\s+)[)";
  constexpr std::string_view number_end = R"(]+|[A-Z]))";
  const auto pattern = [&](std::string_view keyword) { return Pattern({"((?i:", keyword, number, letters, number_end, stop, ")"}); };
  static const std::array<Form, 5> forms = {{
      {"phần", pattern("phần"), Numbering::part},
      {"chương", pattern("chương"), Numbering::chapter},
      {"tiểu", pattern("tiểu mục"), Numbering::subdivision},
      {"mục", pattern("mục"), Numbering::division},
      {"phụ", pattern("phụ lục(?: số)?"), Numbering::annex},
  }};
  return forms;
}

const Pattern& article_form() {
  static const Pattern form(R"(((?i:điều)\s+(\d{1,3}[a-zđ]?)\s*(?:[.:](?:\s*[-–])?|[-–]\s|$)))");
  return form;
}

/// Behind a label stands a blank, or a letter or quote that was typed without one ("1.Mục đích"). Never a digit ("1.250", "15/5").
Pattern label_form(std::string_view form) { return Pattern({form, R"((?:\s+|$|[“"()", letters, "])"}); }

const Pattern& decimal_form() {
  static const Pattern form = label_form(R"((((?:\d{1,2}\.){1,5}\d{1,2})(?:\.[-–]?|\)|/[-–]?|[-–])?))");
  return form;
}

const Pattern& lettered_decimal_form() {  // 2.1.a.
  static const Pattern form = label_form(R"((((?:\d{1,2}\.){2,4})([a-zđ]))(?:\.|\)))");
  return form;
}

const Pattern& simple_form() {  // group 2: the number; group 3: what closes it
  static const Pattern form =
      label_form(R"((([IVXLC]{1,7}|\d{1,3}|[A-Zđ]|[a-zđ]|[ivx]{2,5}|Đ)\s?(\.[-–]|/[-–]|\.\)|[.)/:]|[-–])))");
  return form;
}

const Pattern& paren_form() {
  static const Pattern form = label_form(R"((\(([\da-zđ]{1,2}|[ivx]{1,5})\)[.:]?))");
  return form;
}

bool all_of(std::string_view word, bool (*is)(char)) { return !word.empty() && std::all_of(word.begin(), word.end(), is); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper_roman(char c) { return std::string_view("IVXLC").find(c) != std::string_view::npos; }
bool is_lower_roman(char c) { return std::string_view("ivxlc").find(c) != std::string_view::npos; }

/// "PHẦN" begins with "phần".
bool begins_with(std::string_view text, std::string_view small) {
  for (std::size_t at = 0; at < small.size();) {
    std::uint32_t size = 1;
    std::uint32_t same_size = 1;
    const auto wanted = lexicon::letter_at(small, at, size);
    const auto letter = at < text.size() ? lexicon::letter_at(text, at, same_size) : lexicon::Letter{};
    if (letter.base != wanted.base || letter.tone != wanted.tone || size != same_size) return false;
    at += size;
  }
  return true;
}

void add(Label& label, Numbering numbering, int value) {
  if (value > 0 && label.reading_count < 2) label.readings[static_cast<std::size_t>(label.reading_count++)] = {numbering, value};
}

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = is_digit(c) ? value * 10 + (c - '0') : value;
  return value;
}

/// Letters stand in lower case here; a capital that is no Roman numeral is A … Y.
void read_simple(Label& label, std::string_view number, std::string_view close) {
  const bool bracket = close == ")";
  if (all_of(number, is_digit)) {
    add(label, bracket ? Numbering::arabic_bracket : Numbering::arabic, number_of(number));
    return;
  }
  if (all_of(number, is_upper_roman)) {
    add(label, Numbering::upper_roman, roman_value(number));
    if (number.size() == 1) add(label, Numbering::upper_letter, number[0] - 'A' + 1);
    return;
  }
  if (number.size() == 1 && number[0] >= 'A' && number[0] <= 'Z') return add(label, Numbering::upper_letter, number[0] - 'A' + 1);
  add(label, Numbering::letter, letter_value(number));
  if (all_of(number, is_lower_roman)) {
    std::string capitals(number);
    std::transform(capitals.begin(), capitals.end(), capitals.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    add(label, Numbering::lower_roman, roman_value(capitals));
  }
}

/// "PHẦN THỨ NHẤT" is called "Phần thứ nhất", "ĐIỀU 3" "Điều 3"; the printed words stay in Label::text.
std::string usual_case(std::string_view printed) {
  std::string usual;
  bool first = true;
  bool numeral = false;
  for (std::size_t at = 0; at < printed.size();) {
    std::uint32_t size = 1;
    const auto letter = lexicon::letter_at(printed, at, size);
    if (letter.base == 0) {
      if (printed[at] == ' ' && !usual.empty()) {
        const auto word = printed.substr(at + 1, printed.find(' ', at + 1) - at - 1);
        numeral = all_of(word, is_upper_roman) || (word.size() == 1 && word[0] >= 'A');
      }
      usual += printed.substr(at, size);
    } else {
      usual += first || numeral || !letter.upper ? std::string(printed.substr(at, size)) : lexicon::lower(printed.substr(at, size));
      first = false;
    }
    at += size;
  }
  return usual;
}

constexpr std::array<std::string_view, 12> ordinals = {"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"};

int value_of_keyword_number(std::string_view number) {
  if (all_of(number, is_upper_roman) && roman_value(number) > 0) return roman_value(number);
  if (is_digit(number[0])) return number_of(number);
  if (number.size() == 1) return number[0] - 'A' + 1;
  const auto word = lexicon::lower(number.substr(number.find_last_of(' ') + 1));
  for (std::size_t i = 0; i < ordinals.size(); ++i)
    if (ordinals[i] == word) return static_cast<int>(i) + 1;
  return 0;
}

std::string_view trim_end(std::string_view text, std::string_view what) {
  const auto last = text.find_last_not_of(what);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

Label make_label(std::string_view printed) {
  Label label;
  label.text = trim_end(printed, " \t");
  label.size = static_cast<std::uint32_t>(printed.size());
  return label;
}

std::optional<Label> parse_keyword(std::string_view paragraph) {
  std::array<std::string_view, 3> groups;
  for (const auto& form : keyword_forms()) {
    if (!begins_with(paragraph, form.keyword) || !form.pattern.match_at_start(paragraph, groups.data(), 3)) continue;
    const int value = value_of_keyword_number(groups[2]);
    if (value == 0) return std::nullopt;
    Label label = make_label(groups[1]);
    label.identifier = usual_case(trim_end(groups[1], " .:-–"));
    add(label, form.numbering, value);
    return label;
  }
  if (begins_with(paragraph, "điều") && article_form().match_at_start(paragraph, groups.data(), 3)) {
    Label label = make_label(groups[1]);
    label.identifier = usual_case(trim_end(groups[1], " .:-–"));
    add(label, Numbering::article, number_of(groups[2]));
    return label;
  }
  return std::nullopt;
}

std::optional<Label> parse_decimal(std::string_view paragraph) {
  std::array<std::string_view, 3> groups;
  if (!decimal_form().match_at_start(paragraph, groups.data(), 3)) return std::nullopt;
  Label label = make_label(groups[1]);
  label.identifier = groups[2];
  for (std::string_view rest = groups[2]; !rest.empty();) {
    const auto dot = rest.find('.');
    const auto component = rest.substr(0, dot);
    if (component[0] == '0' && component.size() > 1) return std::nullopt;  // 01.02 is a date's beginning
    label.components[static_cast<std::size_t>(label.component_count++)] = number_of(component);
    rest = dot == std::string_view::npos ? std::string_view{} : rest.substr(dot + 1);
  }
  add(label, Numbering::decimal, label.components[static_cast<std::size_t>(label.component_count - 1)]);
  return label.reading_count > 0 ? std::optional(label) : std::nullopt;
}

/// "2.1.a.": a letter below 2.1, called by all of it.
std::optional<Label> parse_lettered_decimal(std::string_view paragraph) {
  std::array<std::string_view, 4> groups;
  if (!lettered_decimal_form().match_at_start(paragraph, groups.data(), 4)) return std::nullopt;
  const auto letter = letter_value(groups[3]);
  auto label = parse_decimal(std::string(groups[2].substr(0, groups[2].size() - 1)) + " ");
  if (!label || letter == 0) return std::nullopt;
  label->text = groups[0].substr(0, groups[1].size() + 1);
  label->size = static_cast<std::uint32_t>(label->text.size());
  label->identifier = groups[1];
  label->components[static_cast<std::size_t>(label->component_count++)] = letter;
  label->readings[0] = {Numbering::decimal, letter};
  return label;
}

std::optional<Label> parse_paren(std::string_view paragraph) {
  std::array<std::string_view, 3> groups;
  if (!paren_form().match_at_start(paragraph, groups.data(), 3)) return std::nullopt;
  Label label = make_label(groups[1]);
  label.identifier = "(" + std::string(groups[2]) + ")";
  if (all_of(groups[2], is_digit)) {
    add(label, Numbering::paren_arabic, number_of(groups[2]));
  } else {
    read_simple(label, groups[2], ")");
    for (auto& reading : label.readings)
      reading.numbering = reading.numbering == Numbering::letter ? Numbering::paren_letter : Numbering::paren_roman;
  }
  return label.reading_count > 0 ? std::optional(label) : std::nullopt;
}

/// "1/Mục đích" is a label, "402/TTr-BYT" a document's code: behind a slash without a blank must stand a word, a capital and a small letter.
bool begins_word_behind_slash(std::string_view rest) {
  if (rest.empty() || rest[0] == ' ' || rest[0] == '-') return true;
  std::uint32_t first = 1;
  std::uint32_t second = 1;
  if (!lexicon::letter_at(rest, 0, first).upper || first >= rest.size()) return false;
  const auto next = lexicon::letter_at(rest, first, second);
  return next.base != 0 && !next.upper;
}

/// "27-NQ/TW", "118/KH-UBND": what stands glued behind the number, up to the next blank, has signs of its own between capitals.
bool is_code(std::string_view rest) {
  const auto token = rest.substr(0, rest.find(' '));
  const auto sign = token.find_first_of("/-");
  if (sign == std::string_view::npos || sign == 0 || sign + 1 >= token.size()) return false;
  for (std::size_t at = 0; at < token.size();) {
    std::uint32_t size = 1;
    const auto letter = lexicon::letter_at(token, at, size);
    if (letter.base != 0 && !letter.upper) return false;
    at += size;
  }
  return true;
}

std::optional<Label> parse_simple(std::string_view paragraph) {
  std::array<std::string_view, 4> groups;
  if (!simple_form().match_at_start(paragraph, groups.data(), 4)) return std::nullopt;
  const bool digits = all_of(groups[2], is_digit);
  const bool dash = groups[3].front() == '-' || groups[3].substr(0, 3) == "–";
  std::uint32_t size = 1;
  const auto behind = lexicon::letter_at(paragraph, groups[1].size(), size);
  if (dash && !digits && behind.base != 0 && !behind.upper) return std::nullopt;  // I-ta-li-a
  if (dash && !digits && groups[0].size() == groups[1].size()) return std::nullopt;  // I-… must be a label, not a hyphened word
  if (digits && (dash || groups[3].front() == '/') && is_code(paragraph.substr(groups[1].size()))) return std::nullopt;
  if (groups[3].front() == '/' && !begins_word_behind_slash(paragraph.substr(groups[1].size()))) return std::nullopt;
  if (groups[3] == ":" || (digits && groups[2][0] == '0')) return std::nullopt;
  Label label = make_label(groups[1]);
  label.identifier = groups[2];
  read_simple(label, groups[2], groups[3]);
  return label.reading_count > 0 ? std::optional(label) : std::nullopt;
}

/// A cheap look at the first bytes; most paragraphs begin with a word and need no pattern.
bool may_be_simple(std::string_view paragraph) {
  const auto head = paragraph.substr(0, 9);
  const bool closed = std::any_of(head.begin(), head.end(), [](char c) { return c == '.' || c == ')' || c == '/' || c == '-' || c == ':'; });
  return closed || head.find("–") != std::string_view::npos;
}

/// 1.2, 10.1: the only numbers that can be decimal.
bool may_be_decimal(std::string_view paragraph) {
  const auto dot = paragraph.substr(0, 3).find('.');
  return dot != std::string_view::npos && dot + 1 < paragraph.size() && is_digit(paragraph[dot + 1]);
}

}  // namespace

std::optional<Label> parse_label(std::string_view paragraph) {
  if (paragraph.size() < 2) return std::nullopt;
  if (auto label = parse_keyword(paragraph)) return label;
  if (paragraph[0] == '(') return parse_paren(paragraph);
  if (is_digit(paragraph[0]) && may_be_decimal(paragraph)) {
    if (auto label = parse_lettered_decimal(paragraph)) return label;
    if (auto label = parse_decimal(paragraph)) return label;
  }
  return may_be_simple(paragraph) ? parse_simple(paragraph) : std::nullopt;
}

}  // namespace vnplan::blocks
