#include <algorithm>

#include "facts/date.h"
#include "facts/document_code.h"
#include "facts/header_reader.h"
#include "lexicon/spelling.h"

namespace vnplan::facts {
namespace {

constexpr std::uint32_t longest_body = 16;  // words of an agency's name before its number

}  // namespace

Header HeaderReader::run() {
  find_letterhead();
  read_type();
  read_lines();
  read_agencies();
  read_old_form();
  if (!header_.agency) read_agency_of_preamble();
  if (!header_.type) read_type_of_symbol();
  read_year();
  return std::move(header_);
}

void HeaderReader::find_letterhead() {
  for (std::uint32_t i = 0; i < reading_.blocks.blocks.size() && block(i).part == 0; ++i) {
    switch (block(i).kind) {
      case Block::Kind::letterhead: letterhead_.push_back(i); break;
      case Block::Kind::type_name: type_ = type_ ? type_ : i; break;
      case Block::Kind::title: title_ = title_ ? title_ : i; break;
      case Block::Kind::issuer: issuer_ = issuer_ ? issuer_ : i; break;
      case Block::Kind::addressee: addressed_ = true; break;
      default: break;
    }
  }
  if (letterhead_.empty()) return;
  region_ = {reading_.block_words(letterhead_.front()).first, reading_.block_words(letterhead_.back()).last};
  taken_.assign(region_.size(), false);
}

void HeaderReader::read_type() {
  if (type_) {
    const auto range = reading_.block_words(*type_);
    std::uint32_t length = 0;
    const auto* entry = reading_.entry(range.first, lexicon::Table::document_types, &length);
    if (entry != nullptr) {
      header_.type = std::string(entry->kind);
      header_.type_name = std::string(entry->canonical);
    }
    if (entry == nullptr && read_type_without_marks(reading_.text(range))) length = range.size();
    const auto rest = trim_value(reading_.text(Range{range.first + length, range.last}));
    std::string title(rest);
    if (title_) title += (title.empty() ? "" : " ") + std::string(trim_value(reading_.text(block(*title_).span)));
    if (!title.empty()) header_.title = title;
    return;
  }
  if (title_) header_.title = std::string(trim_value(reading_.text(block(*title_).span)));
  if (addressed_) {
    header_.type = std::string(letter_type);
    for (const auto row : reading_.index.rows_of(lexicon::Table::document_types))
      if (const auto& entry = reading_.index.entry(row); entry.kind == letter_type) {
        header_.type_name = std::string(entry.canonical);
        break;
      }
  }
}

/// "KÊ HOACH": what a scanner left of the words.
bool HeaderReader::read_type_without_marks(std::string_view words) {
  for (const auto row : reading_.index.rows_of(lexicon::Table::document_types)) {
    const auto& entry = reading_.index.entry(row);
    if (!lexicon::same_letters(entry.canonical, words)) continue;
    header_.type = std::string(entry.kind);
    header_.type_name = std::string(entry.canonical);
    return true;
  }
  return false;
}

/// "KH-UBND" of an "ỦY BAN NHÂN DÂN": where the type's name is lost, the code before the initials of who issued it. "CT-TTHT" of a "CỤC THUẾ" is a
/// letter's, of two bureaus.
void HeaderReader::read_type_of_symbol() {
  if (!header_.symbol || !header_.agency) return;
  const std::string_view symbol = *header_.symbol;
  const auto first = symbol.find_first_of("-/");
  if (first == std::string_view::npos || !begins_with_initials(*header_.agency, symbol.substr(symbol.find_last_of("-/") + 1))) return;
  for (const auto row : reading_.index.rows_of(lexicon::Table::document_types)) {
    const auto& entry = reading_.index.entry(row);
    if (entry.kind != symbol.substr(0, first)) continue;
    header_.type = std::string(entry.kind);
    header_.type_name = std::string(entry.canonical);
    return;
  }
}

/// "UBND" of "ỦY BAN NHÂN DÂN TỈNH AN VIÊN" and of "UBND TỈNH AN VIÊN".
bool HeaderReader::begins_with_initials(std::string_view name, std::string_view initials) {
  const auto wanted = lexicon::slug(initials);
  if (wanted.size() < 2) return false;
  if (lexicon::slug(name.substr(0, name.find(' '))) == wanted) return true;
  std::string found;
  for (auto rest = name; !rest.empty() && found.size() < wanted.size();) {
    const auto word = lexicon::slug(rest.substr(0, rest.find(' ')));
    if (!word.empty()) found += word.front();
    rest.remove_prefix(std::min(rest.find(' '), rest.size() - 1) + 1);
  }
  return found == wanted;
}

/// "CỦA ỦY BAN NHÂN DÂN TỈNH SỐ 16/2001/CT-UB" / "NGÀY 21 THÁNG 6 NĂM 2001 VỀ VIỆC …": number and date stood in the title.
void HeaderReader::read_old_form() {
  if (!type_ || !title_ || header_.symbol) return;
  const auto title = reading_.block_words(*title_);
  const auto body = title.first + reading_.length(title.first, Term::of);
  if (body > title.first && !agencies_.begins_name(body) && !reading_.is(body, Term::position)) return;
  auto word = body;
  while (word < title.last && word < body + longest_body && !reading_.is(word, Term::number_label)) ++word;
  if (!reading_.is(word, Term::number_label) || (word > body && body == title.first)) return;
  const auto word_of_number = word;
  const auto first = word + reading_.length(word, Term::number_label);
  if (first >= title.last) return;
  const auto code = read_code(reading_.text(Range{first, title.last}));
  if (!code || code->number.empty()) return;
  const auto end = reading_.words[first].begin + static_cast<std::uint32_t>(code->size);
  word = first;
  while (word < title.last && reading_.words[word].begin < end) ++word;
  const auto date = reading_.is(word, Term::day) ? read_date(reading_, word, title.last) : std::nullopt;
  if (!date) return;
  header_.symbol = code->symbol;
  header_.number = code->number;
  header_.code = code->text;
  if (!header_.date) header_.date = date->date.iso();
  if (!header_.agency && word_of_number > body) header_.agency = std::string(trim_value(reading_.text(Range{body, word_of_number})));
}

void HeaderReader::read_year() {
  if (title_) find_year(reading_.block_words(*title_));
  if (!header_.year && type_) find_year(reading_.block_words(*type_));
  if (!header_.year) year_of_preamble();
  if (!header_.year && header_.date && header_.date->front() != '-') header_.year = std::stoi(header_.date->substr(0, 4));  // a year is printed
  if (header_.year && !header_.period) header_.period = Period{std::to_string(*header_.year) + "-01-01", std::to_string(*header_.year) + "-12-31"};
}

/// The last "năm 2021" or "giai đoạn 2021 - 2025" that no document's date claims.
void HeaderReader::find_year(Range range) {
  for (auto word = range.first; word < range.last; ++word) {
    const auto unit = reading_.length(word, {Term::year, Term::phase});
    if (unit == 0) continue;
    const auto year = reading_.number(word + unit);
    if (!year || *year < 1990 || *year > 2100) continue;
    if (word > range.first && reading_.number(word - 1)) continue;  // tháng 8 năm 2020
    if (reading_.is(word - 1, Term::until)) continue;               // a horizon: đến năm 2030
    if (take_years(word, *year)) continue;
    const auto until = reading_.number(word + unit + 2);
    if (reading_.is_mark(word + unit + 1, '-') && until && *until > *year) {
      header_.period = Period{std::to_string(*year) + "-01-01", std::to_string(*until) + "-12-31"};
      if (reading_.is(word, Term::year)) header_.year = *year;
    } else if (reading_.is(word, Term::year)) {
      header_.year = *year;
      header_.period.reset();
    }
  }
}

/// "từ năm 2021 đến năm 2025": the first of several years is not the one that the plan is for.
bool HeaderReader::take_years(std::uint32_t word, int year) {
  if (word == 0 || !reading_.is(word - 1, Term::from)) return false;
  auto at = word + reading_.length(word, Term::year) + 1;
  if (!reading_.is(at, Term::until)) return false;
  at += reading_.length(at, Term::until);
  at += reading_.length(at, Term::year);
  const auto until = reading_.number(at);
  if (!until || *until <= year || *until > 2100) return false;
  if (!header_.year && !header_.period) header_.period = Period{std::to_string(year) + "-01-01", std::to_string(*until) + "-12-31"};
  return true;
}

void HeaderReader::year_of_preamble() {
  if (header_.date) return;
  for (std::uint32_t i = 0; i < reading_.blocks.blocks.size(); ++i)
    if (reading_.outline.places[i] == outline::Place::preamble && block(i).part == 0) find_year(reading_.block_words(i));
}

Header find_header(const Reading& reading) { return HeaderReader(reading).run(); }

}  // namespace vnplan::facts
