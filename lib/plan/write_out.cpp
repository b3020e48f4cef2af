#include <algorithm>

#include "lexicon/spelling.h"
#include "plan/name_words.h"

// Abbreviations inside the name of a body -> what they stand for.

namespace vnplan::plan {
namespace {

using lexicon::Shape;
using lexicon::Table;
using lexicon::Term;

constexpr std::uint32_t short_forms = lexicon::bit_of(Table::abbreviations) | lexicon::bit_of(Table::ambiguous);

std::vector<std::string_view> columns_of(std::string_view record) {
  std::vector<std::string_view> columns;
  for (std::size_t begin = 0; begin <= record.size();) {
    const auto end = std::min(record.find('\t', begin), record.size());
    columns.push_back(record.substr(begin, end - begin));
    begin = end + 1;
  }
  return columns;
}

bool is_ampersand(const lexicon::Word& word) { return word.is(Shape::mark) && word.key == '&'; }

void append(std::string& name, std::string_view piece, bool gap) {
  if (gap && !name.empty()) name += ' ';
  name += piece;
}

}  // namespace

NameWriter::NameWriter(const lexicon::Index& index, std::string_view text) : index_(index), text_(text) {
  for (const auto row : index.rows_of(Table::function_words))
    if (index.entry(row).term == Term::and_) {
      and_ = index.entry(row).canonical;
      break;
    }
}

WrittenName NameWriter::write_out(const NameWords& printed) {
  WrittenName out;
  bool plain = true;
  for (std::uint32_t word = 0; word < printed.size(); ++word)
    plain = plain && !printed.may_be_of(word, short_forms) && !is_ampersand(printed[word]);
  if (plain) {
    out.shown = out.canonical = printed.text();
    return out;
  }
  bool expanded = false;
  for (std::uint32_t word = 0; word < printed.size();) {
    const auto piece = piece_at(printed, word, out);
    const bool gap = !printed[word].is(Shape::glued) || (printed[word].is(Shape::letters) && expanded) || piece.expanded;
    append(out.shown, piece.shown, gap);
    append(out.canonical, piece.canonical, gap);
    expanded = piece.expanded;
    word += piece.words;
  }
  return out;
}

/// The words of one entry, or one word; `&` between words is `và`, but not inside `P&G`.
NameWriter::Piece NameWriter::piece_at(const NameWords& name, std::uint32_t word, WrittenName& out) {
  const auto* known = name.hit(word, Table::abbreviations);
  const auto* unsure = name.hit(word, Table::ambiguous);
  if (known != nullptr && (unsure == nullptr || known->words >= unsure->words)) return unabridged(name, word, *known);
  if (unsure != nullptr)
    if (const auto long_form = meaning(name, word, *unsure, out); !long_form.empty()) return {long_form, long_form, unsure->words, true};
  const bool between = is_ampersand(name[word]) && word > 0 && word + 1 < name.size();
  if (between && !name[word - 1].is(Shape::upper) && !name[word + 1].is(Shape::upper) && name[word - 1].end - name[word - 1].begin > 1)
    return {and_, and_, 1, true};
  const auto text = name.text(word, word + 1);
  return {text, text, 1, false};
}

/// An entry in its canonical form; shown so only where it was abbreviated: not "Phát thanh - Truyền hình".
NameWriter::Piece NameWriter::unabridged(const NameWords& name, std::uint32_t word, const lexicon::Hit& hit) const {
  const auto printed = name.text(word, word + hit.words);
  const auto canonical = index_.entry(hit).canonical;
  bool abbreviated = index_.entry(hit).upper_only;
  bool small = false;
  for (auto i = word; i < word + hit.words; ++i) {
    abbreviated = abbreviated || name[i].is(Shape::upper) || is_ampersand(name[i]);
    small = small || (name[i].is(Shape::letters) && !name[i].is(Shape::upper));
  }
  if (abbreviated && (small || index_.entry(hit).upper_only)) return {canonical, canonical, hit.words, true};
  return {printed, canonical, hit.words, false};
}

/// What an ambiguous abbreviation stands for, where one of its long forms is found in the text and no other.
std::string_view NameWriter::meaning(const NameWords& name, std::uint32_t word, const lexicon::Hit& hit, WrittenName& out) {
  auto candidates = columns_of(index_.entry(hit).kind);
  std::string_view found;
  std::size_t mentioned = 0;
  const auto next = word + hit.words;
  for (const auto candidate : candidates)
    if (mentions(candidate, next < name.size() ? name.text(next, next + 1) : std::string_view())) {
      found = candidate;
      ++mentioned;
    }
  if (mentioned == 1) return found;
  out.may_stand_for = std::move(candidates);
  return {};
}

/// True if the text has the long form. One that only begins names of bodies ("Trung tâm") says nothing alone: the word behind must be the same.
bool NameWriter::mentions(std::string_view long_form, std::string_view next) {
  const auto [known, fresh] = mentioned_.try_emplace(long_form);
  if (fresh) find_mentions(long_form, known->second);
  return known->second.begins_names && !next.empty() ? known->second.next.contains(lexicon::lower(next)) : known->second.any;
}

/// One look through the text for each long form, however many names ask for it.
void NameWriter::find_mentions(std::string_view long_form, Mentions& found) {
  if (small_.empty()) small_ = lexicon::lower(text_);
  const NameWords words(std::string(long_form), index_);
  const auto* agency = words.hit(0, Table::agencies);
  found.begins_names = (agency != nullptr && agency->words == words.size()) || words.hit(0, Term::level) != nullptr;
  const auto wanted = lexicon::lower(long_form);
  for (auto at = small_.find(wanted); at != std::string::npos; at = small_.find(wanted, at + wanted.size())) {
    found.any = true;
    if (!found.begins_names) return;
    const auto next = at + wanted.size() + 1;
    if (next >= small_.size() || small_[next - 1] != ' ') continue;
    found.next.insert(small_.substr(next, small_.find_first_of(" \t\n.,;:)", next) - next));
  }
}

}  // namespace vnplan::plan
