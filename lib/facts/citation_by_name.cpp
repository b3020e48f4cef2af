#include <algorithm>

#include "facts/citation_finder.h"
#include "facts/header_reader.h"

// "Luật Đất đai số 31/2024/QH15", "Hiến pháp năm 2013", "Đề án “Nâng cao …”".

namespace vnplan::facts {
namespace {

constexpr std::uint32_t longest_law_name = 24;  // words
constexpr std::uint32_t longest_title = 200;    // words between quotes
constexpr std::uint32_t longest_adoption = 24;  // words of "được Quốc hội … thông qua … ngày …"

}  // namespace

std::optional<Mention> CitationFinder::read_law(std::uint32_t first, std::uint32_t word, std::string_view type) {
  if (word >= range_.last || reading_.is(word, Term::number)) return std::nullopt;
  const auto end = end_of_law_name(word);
  if (end == word) return std::nullopt;
  Mention mention;
  mention.citation.type = std::string(type);
  mention.citation.name = std::string(trim_value(reading_.text(Range{word, end})));
  mention.words = {first, end};
  code_end_ = end;
  read_law_number_and_date(mention);
  return mention;
}

std::uint32_t CitationFinder::end_of_law_name(std::uint32_t word) const {
  if (const auto amending = end_of_amending_law(word); amending > word) return amending;
  if (const auto known = reading_.length(word, Term::law); known > 0) return word + known;
  if (!reading_.is_capital(word) || reading_.is(word, Term::document_type)) return word;
  auto end = word;
  for (; end < std::min(range_.last, word + longest_law_name); ++end) {
    if (reading_.is(end, Shape::mark)) {
      const bool joined =
          reading_.is_mark(end, ',') && end + 1 < range_.last && !reading_.is_capital(end + 1) && reading_.is(end + 1, {Term::weak, Term::law});
      if (!joined) break;
    }
    constexpr Terms behind = {Term::day, Term::year, Term::and_, Term::passive, Term::number, Term::verb, Term::past, Term::of,
                              Term::at, Term::joiner, Term::purpose, Term::this_, Term::is, Term::plural, Term::duty, Term::when, Term::for_};
    if (end > word && reading_.is(end, behind)) break;
  }
  return end;
}

/// "sửa đổi, bổ sung một số điều của Luật X và Luật Y".
std::uint32_t CitationFinder::end_of_amending_law(std::uint32_t word) const {
  for (auto at = word; at < std::min(range_.last, word + 10); ++at) {
    if (!reading_.is(at, Term::of) || at == word) continue;
    const auto inner = at + 1;
    std::uint32_t length = 0;
    const auto* type = reading_.entry(inner, lexicon::Table::document_types, &length);
    if (type == nullptr || !is_law(type->kind)) return word;
    auto end = end_of_law_name(inner + length);
    while (reading_.is(end, Term::and_) || reading_.is_mark(end, ',')) {  // "… của Luật X và Luật Y"
      const auto* next = reading_.entry(end + 1, lexicon::Table::document_types, &length);
      if (next == nullptr || !is_law(next->kind)) break;
      const auto behind = end_of_law_name(end + 1 + length);
      if (behind == end + 1 + length) break;
      end = behind;
    }
    return end;
  }
  return word;
}

/// "Luật Đất đai số 31/2024/QH15 ngày …", "Luật Giáo dục năm 2019", "Luật An ninh mạng 2025", "được Quốc hội … thông qua … ngày …".
void CitationFinder::read_law_number_and_date(Mention& mention) {
  auto at = mention.words.last;
  if (reading_.is_mark(at, ',') && reading_.is(at + 1, {Term::number, Term::day})) ++at;
  if (const auto label = reading_.length(at, Term::number); label > 0) {
    const auto begin = at + label + (reading_.is_mark(at + label, ':') ? 1U : 0U);
    if (const auto code = code_at(begin, false); code && !code->number.empty()) {
      set_code(mention.citation, *code);
      code_end_ = at = mention.words.last = word_behind(begin, code->size);
      if (reading_.is_mark(at, ',')) ++at;
    }
  }
  if (reading_.is_mark(at, '(') && reading_.is(at + 1, Term::year)) ++at;
  if (const auto date = read_date(reading_, at, range_.last, {false, true})) {
    set_date(mention.citation, *date);
    code_end_ = mention.words.last = date->range.last;
    if (mention.citation.code && reading_.is(code_end_, Term::of)) take_issuer(mention, code_end_ + reading_.length(code_end_, Term::of));
  } else if (const auto year = reading_.number(at); year && *year >= 1945 && *year < 2100 && !reading_.is_mark(at + 1, '-')) {
    mention.citation.date = std::to_string(*year);
    code_end_ = mention.words.last = at + 1;
  } else if (reading_.is(at, Term::passive)) {
    read_adoption(mention, at);
  }
}

void CitationFinder::take_issuer(Mention& mention, std::uint32_t word) {
  const auto issuer = read_issuer(word, mention.citation);
  if (!issuer) return;
  mention.citation.issuer = std::string(trim_value(reading_.text(*issuer)));
  code_end_ = mention.words.last = issuer->last;
}

void CitationFinder::read_adoption(Mention& mention, std::uint32_t word) {
  bool adopted = false;
  for (auto at = word; at < std::min(range_.last, word + longest_adoption) && !reading_.is_mark(at, ';'); ++at) {
    adopted = adopted || reading_.is(at, {Term::through, Term::verb});
    if (!adopted || !reading_.is(at, Term::day)) continue;
    if (const auto date = read_date(reading_, at, range_.last, {})) {
      set_date(mention.citation, *date);
      code_end_ = mention.words.last = date->range.last;
    }
    return;
  }
}

std::optional<Mention> CitationFinder::read_constitution(std::uint32_t first, std::uint32_t word) {
  Mention mention;
  mention.citation.type = "HP";
  mention.words = {first, word};
  if (const auto date = read_date(reading_, word, range_.last, {false, true})) {
    set_date(mention.citation, *date);
    code_end_ = mention.words.last = date->range.last;
  }
  if (!mention.citation.date) return std::nullopt;
  return mention;
}

/// Đề án “Nâng cao …”: a programme cited by the name between quotes.
std::optional<Mention> CitationFinder::read_titled(std::uint32_t first, std::uint32_t word, std::string_view type) {
  const bool nameable = type == "ĐA" || type == "CTr" || type == "CL" || type == "DA" || type == "QH";
  if (!nameable || !reading_.is_mark(word, '"') || !reading_.is_capital(first)) return std::nullopt;
  auto end = word + 1;
  const auto last = std::min(range_.last, end + longest_title);
  while (end < last && !reading_.is_mark(end, '"')) ++end;
  if (end == last) return std::nullopt;
  Mention mention;
  mention.citation.type = std::string(type);
  mention.citation.name = std::string(trim_value(reading_.text(Range{word + 1, end})));
  mention.words = {first, end + 1};
  code_end_ = word + 1;
  return mention;
}

/// "Nghị định này", "Thông tư nêu trên": of another type than this document's own, and where one document of that type was cited before.
std::optional<Mention> CitationFinder::read_deictic(std::uint32_t first, std::uint32_t word, std::string_view type) {
  std::uint32_t length = 0;
  const auto* pointer = reading_.entry(word, lexicon::Table::function_words, &length);
  if (pointer == nullptr || pointer->term != Term::this_ || word + length > range_.last) return std::nullopt;
  const auto whole = 1 + std::count(pointer->canonical.begin(), pointer->canonical.end(), ' ');
  if (length != whole || own_types_.contains(type)) return std::nullopt;  // "Nghị định trên địa bàn"
  const auto antecedent = only_codes_.find(type);
  if (antecedent == only_codes_.end() || antecedent->second.empty()) return std::nullopt;
  Mention mention;
  mention.citation.type = std::string(type);
  mention.words = {first, word + length};
  code_end_ = mention.words.last;
  return mention;
}

std::set<std::string_view> own_types(const Reading& reading) {
  std::set<std::string_view> types;
  const auto& blocks = reading.blocks.blocks;
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    const auto words = reading.block_words(i);
    if (blocks[i].kind != blocks::Block::Kind::type_name || words.empty()) continue;
    if (const auto* entry = reading.entry(words.first, lexicon::Table::document_types)) types.insert(entry->kind);
  }
  if (types.empty()) types.insert(letter_type);
  return types;
}

}  // namespace vnplan::facts
