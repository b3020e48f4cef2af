#include "facts/header_reader.h"
#include "lexicon/spelling.h"

namespace vnplan::facts {
Header HeaderReader::run() {
  find_letterhead();
  read_type();
  read_lines();
  read_agencies();
  if (!header_.agency) read_agency_of_preamble();
  read_year();
  return std::move(header_);
}

void HeaderReader::find_letterhead() {
  for (std::uint32_t i = 0; i < reading_.blocks.blocks.size() && block(i).part == 0; ++i) {
    switch (block(i).kind) {
      case Block::Kind::letterhead: letterhead_.push_back(i); break;
      case Block::Kind::type_name: type_ = type_ ? type_ : i; break;
      case Block::Kind::title: title_ = title_ ? title_ : i; break;
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
  } else if (addressed_) {
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

void HeaderReader::year_of_preamble() {
  if (header_.date) return;
  for (std::uint32_t i = 0; i < reading_.blocks.blocks.size(); ++i)
    if (reading_.outline.places[i] == outline::Place::preamble && block(i).part == 0) find_year(reading_.block_words(i));
}

Header find_header(const Reading& reading) { return HeaderReader(reading).run(); }

}  // namespace vnplan::facts
