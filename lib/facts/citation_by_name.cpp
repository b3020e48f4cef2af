#include <algorithm>

#include "facts/citation_finder.h"
#include "facts/header_reader.h"

// "Luật Đất đai số 31/2024/QH15", "Hiến pháp năm 2013", "Đề án “Nâng cao …”".

namespace vnplan::facts {
namespace {

constexpr std::uint32_t longest_title = 200;    // words between quotes
constexpr std::uint32_t longest_adoption = 24;  // words of "được Quốc hội … thông qua … ngày …"

}  // namespace

std::optional<Mention> CitationFinder::read_law(std::uint32_t first, std::uint32_t word, std::string_view type) {
  if (word >= range_.last || reading_.is(word, Term::number) || !is_law_word(first) || recalls_law(first, word)) return std::nullopt;
  const auto name = word + reading_.length(word, Term::about);  // Pháp lệnh về nhiệm vụ của kiểm lâm ngày …
  auto end = end_of_law_name(name);
  if (is_basis()) end = end_of_dated_law(name, end);
  if (end == name) return std::nullopt;
  Mention mention;
  mention.citation.type = std::string(type);
  mention.citation.name = value_in_one_line(reading_.text(Range{name, end}));
  mention.words = {first, end};
  code_end_ = end;
  read_law_number_and_date(mention);
  return mention;
}

/// "Luật Đất đai số 31/2024/QH15 ngày …", "Luật Giáo dục năm 2019", "Luật An ninh mạng 2025", "được Quốc hội … thông qua … ngày …".
void CitationFinder::read_law_number_and_date(Mention& mention) {
  auto at = behind_remark(mention.words.last);
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
  } else if (reading_.is(at, {Term::passive, Term::by})) {
    read_adoption(mention, at);
  }
}

void CitationFinder::take_issuer(Mention& mention, std::uint32_t word) {
  const auto issuer = read_issuer(word, mention.citation);
  if (!issuer) return;
  mention.citation.issuer = value_in_one_line(reading_.text(*issuer));
  code_end_ = mention.words.last = issuer->last;
}

/// "được Quốc hội khóa XV thông qua ngày …", "do Hội đồng Nhà nước ban hành ngày …"; not "do Sở Tư pháp tổ chức ngày …".
void CitationFinder::read_adoption(Mention& mention, std::uint32_t word) {
  bool adopted = false;
  if (!is_passed(word) && !reading_.is(word, Term::passive)) return;
  for (auto at = word; at < std::min(range_.last, word + longest_adoption); ++at) {
    if (reading_.is_mark(at, ';') || reading_.is_mark(at, '.')) return;
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
  mention.citation.name = value_in_one_line(reading_.text(Range{word + 1, end}));
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
