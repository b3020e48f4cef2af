#include <algorithm>

#include "facts/header_reader.h"
#include "lexicon/spelling.h"

// The issuing body and its superior: the lines of a letterhead that nothing else claimed, or the preamble.

namespace vnplan::facts {

/// The lines that nothing else claimed and that are printed in capitals, joined to names: a line that begins with the name of a body begins a new
/// one, any other goes on with the one above.
void HeaderReader::read_agencies() {
  std::vector<Line> names;
  for (const auto line : letterhead_) {
    Range words = reading_.block_words(line);
    while (!words.empty() && (taken(words.first) || reading_.is(words.first, Shape::mark))) ++words.first;
    while (!words.empty() && taken(words.last - 1)) --words.last;
    for (auto word = words.first; word < words.last; ++word)
      if (taken(word)) words.last = word;
    const auto text = trim_value(reading_.text(words));
    if (words.empty() || text.empty() || !is_agency_line(words, names.empty())) continue;
    if (reading_.is(words.first, Term::draft)) continue;
    if (!names.empty() && is_union_motto(words)) continue;
    // "THỦ TƯỚNG" / "CHÍNH PHỦ": one name over two lines is no second body.
    const bool inside =
        !names.empty() && names.back().words.first + reading_.length(names.back().words.first, {Term::agency, Term::office}) > words.first;
    const bool begins = !inside && (agencies_.begins_name(words.first) || reading_.is(words.first, {Term::agency, Term::position}));
    if (begins || names.empty()) {
      names.push_back({words, std::string(text)});
    } else {
      names.back().text += " " + std::string(text);
      names.back().broken = true;
    }
  }
  choose_agency(names);
  complete_agency();
}

/// "ỦY BAN NHÂN DÂN" above, "ỦY BAN NHÂN DÂN TỈNH AN VIÊN" over the bases: the letterhead's second line is lost.
void HeaderReader::complete_agency() {
  if (!header_.agency || header_.parent_agency || !issuer_) return;
  const auto issuer = trim_value(reading_.text(block(*issuer_).span));
  const auto printed = lexicon::slug(*header_.agency);
  if (lexicon::slug(issuer).starts_with(printed + "-")) header_.agency = std::string(issuer);
}

bool HeaderReader::is_agency_line(Range words, bool first) const {
  bool capitals = true;
  for (auto word = words.first; word < words.last; ++word)
    capitals = capitals && (!reading_.is(word, Shape::letters) || reading_.is(word, Shape::upper) ||
                            reading_.words[word].end - reading_.words[word].begin < 3);
  if (capitals) return reading_.is(words.first, Shape::letters) && !(first && !agencies_.begins_name(words.first) && words.size() == 1);
  return agencies_.begins_name(words.first) && first && words.size() < 16;
}

/// The last name is the issuing body; what stands above is its superior, unless the last names only an organ of the one above:
/// "ỦY BAN MTTQ VIỆT NAM" / "XÃ AN BÌNH" / "BAN THƯỜNG TRỰC".
void HeaderReader::choose_agency(const std::vector<Line>& names) {
  if (names.empty()) return;
  const auto& last = names.back();
  if (names.size() == 1) {
    header_.agency = last.text;
    return;
  }
  std::string above;
  for (std::size_t i = 0; i + 1 < names.size(); ++i) above += (i == 0 ? "" : " ") + names[i].text;
  if (is_bare_organ(last)) {
    header_.agency = above + " " + last.text;
  } else {
    header_.agency = last.text;
    header_.parent_agency = above;
  }
}

/// "TỈNH ĐOÀN AN VIÊN          ĐOÀN TNCS HỒ CHÍ MINH": the right column of the Youth Union's paper. A level below it would make it a body.
bool HeaderReader::is_union_motto(Range line) const {
  if (reading_.length(line.first, Term::union_motto) != line.size()) return false;
  const auto next = reading_.block_of(line.first) + 1;
  if (next >= reading_.blocks.blocks.size() || block(next).kind != Block::Kind::letterhead) return true;
  const auto below = reading_.block_words(next);
  return below.empty() || agencies_.begins_name(below.first) || taken(below.first) || !is_agency_line(below, false);
}

/// "BAN CHẤP HÀNH", and nothing that says whose or for what: "BAN CHỈ ĐẠO" / "PHÒNG, CHỐNG THIÊN TAI" is a body of its own.
bool HeaderReader::is_bare_organ(const Line& name) const {
  return !name.broken && reading_.length(name.words.first, Term::organ) == name.words.size();
}

/// "… Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau": the last body of the preamble that issues a document or gives orders; failing that, the last
/// that acts.
void HeaderReader::read_agency_of_preamble() {
  bool issues = false;
  for (std::uint32_t i = 0; i < reading_.blocks.blocks.size(); ++i) {
    if (reading_.outline.places[i] != outline::Place::preamble || block(i).part != 0) continue;
    const auto range = reading_.block_words(i);
    for (auto word = range.first; word < range.last; ++word) {
      if (!agencies_.begins_name(word)) continue;
      const auto name = agencies_.read(word, range.last);
      if (!name) continue;
      const bool issuing = issues_document(name->end, range.last);
      const bool acting = reading_.is(name->end, {Term::verb, Term::weak, Term::order, Term::adverb});
      if (issuing || (acting && !issues)) header_.agency = name->text;
      issues = issues || issuing;
      word = std::max(word, name->end - 1);
    }
  }
}

bool HeaderReader::issues_document(std::uint32_t word, std::uint32_t limit) const {
  if (reading_.is(word, Term::order)) return true;
  if (!reading_.is(word, {Term::verb, Term::weak})) return false;
  for (auto at = word; at < std::min(limit, word + 5); ++at)
    if (reading_.is(at, Term::document_type) && (reading_.is_capital(at) || announces(at, limit))) return true;
  return false;
}

/// "… xây dựng kế hoạch thực hiện như sau:"
bool HeaderReader::announces(std::uint32_t word, std::uint32_t limit) const {
  while (word < limit && !reading_.is(word, Term::namely)) ++word;
  return word < limit;
}

}  // namespace vnplan::facts
