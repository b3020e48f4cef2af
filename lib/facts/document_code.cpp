#include "facts/document_code.h"

#include <array>

#include "lexicon/spelling.h"
#include "text/pattern.h"

namespace vnplan::facts {
namespace {

using text::Pattern;

constexpr std::size_t longest_code = 96;  // bytes

// A part of a symbol begins with a capital and has no marked vowels: QĐ, TTg, CTr, UBTVQH15, ĐCTUBTWMTTQVN; Ư Ơ Ô … stand in a few (TƯ, ĐCSĐTW).
constexpr std::string_view part = R"([A-ZĐƯƠÔÊÂĂ][A-Za-zĐđƯƠ0-9&]*)";
constexpr std::string_view number = R"((\d{1,5}[a-zđ]?|\d{1,4}[A-ZĐ]{1,4})?)";

/// Groups: number, year, symbol.
const Pattern& tight_form() {
  static const Pattern form({number, R"((?:/((?:19|20)\d{2}))?\s?[/–-]\s?()", part, R"((?:[-./–])", part, R"()*))"});
  return form;
}
const Pattern& loose_form() {
  static const Pattern form({number, R"((?:\s?/\s?((?:19|20)\d{2}))?\s?[/–-]\s?()", part, R"((?:\s?[-/–]\s?)", part, R"(|\.)", part, R"()*))"});
  return form;
}
/// A blank for the slash, behind `số`: 298 KH/TWĐTN.
const Pattern& spaced_form() {
  static const Pattern form({R"((\d{1,5}[a-zđ]?)() ()", part, R"((?:-)", part, R"()*/)", part, R"((?:[-./])", part, R"()*))"});
  return form;
}
/// 830/TTg has a symbol; 1191 alone, or 12/2003, has none.
const Pattern& number_form() {
  static const Pattern form(R"((\d{1,5}[a-zđ]?)(?:/((?:19|20)\d{2}))?)");
  return form;
}

bool ends_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  std::uint32_t size = 1;
  return lexicon::letter_at(text, at, size).base == 0 && !(text[at] >= '0' && text[at] <= '9');
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n') out += c;
  return out;
}

/// At least two capitals, so that "5/Điều" and "2/Năm" are no codes.
bool is_symbol(std::string_view symbol) {
  unsigned capitals = 0;
  for (std::size_t at = 0; at < symbol.size();) {
    std::uint32_t size = 1;
    capitals += lexicon::letter_at(symbol, at, size).upper ? 1 : 0;
    at += size;
  }
  return capitals >= 2;
}

std::optional<DocumentCode> read_form(const Pattern& form, std::string_view text) {
  std::array<std::string_view, 4> groups;
  if (!form.match_at_start(text, groups.data(), 4)) return std::nullopt;
  if (!ends_word(text, groups[0].size()) || !is_symbol(groups[3])) return std::nullopt;
  DocumentCode code;
  code.text = without_blanks(groups[0]);
  code.number = groups[1];
  code.year = groups[2].empty() ? 0 : std::stoi(std::string(groups[2]));
  code.symbol = without_blanks(groups[3]);
  code.size = groups[0].size();
  return code;
}

/// A digit, or the sign behind a number left blank: all that a code can begin with.
bool may_be_code(std::string_view text) {
  if (!text.empty() && (text[0] == ' ' || text[0] == '\t')) text.remove_prefix(1);
  return !text.empty() && ((text[0] >= '0' && text[0] <= '9') || text[0] == '/' || text[0] == '-' || text.substr(0, 3) == "–");
}

}  // namespace

std::optional<DocumentCode> read_code(std::string_view text, bool number_alone) {
  if (!may_be_code(text)) return std::nullopt;
  text = text.substr(0, longest_code);
  if (const auto line = text.find('\n'); line != std::string_view::npos) text = text.substr(0, line);
  if (auto code = read_form(loose_form(), text)) return code;
  if (auto code = read_form(tight_form(), text)) return code;
  if (!number_alone) return std::nullopt;
  if (auto code = read_form(spaced_form(), text)) {
    code->text = code->number + ' ' + code->symbol;
    return code;
  }
  std::array<std::string_view, 3> groups;
  if (!number_form().match_at_start(text, groups.data(), 3) || !ends_word(text, groups[0].size())) return std::nullopt;
  DocumentCode code;
  code.text = groups[0];
  code.number = groups[1];
  code.year = groups[2].empty() ? 0 : std::stoi(std::string(groups[2]));
  code.size = groups[0].size();
  return code;
}

}  // namespace vnplan::facts
