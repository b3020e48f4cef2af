#include <algorithm>

#include "facts/citation_finder.h"
#include "facts/header_reader.h"

// "Luật Đất đai số 31/2024/QH15", "Hiến pháp năm 2013", "Đề án “Nâng cao …”".

namespace vnplan::facts {
namespace {

constexpr std::uint32_t longest_law_name = 24;  // words
constexpr std::uint32_t longest_short_name = 10;
constexpr std::uint32_t longest_amendment = 12;  // words of "sửa đổi, bổ sung một số điều của" before the law
constexpr std::uint32_t longest_title = 200;    // words between quotes
constexpr std::uint32_t longest_adoption = 24;  // words of "được Quốc hội … thông qua … ngày …"

}  // namespace

/// `LUẬT` as a word of its own: not in "PHỔ BIẾN PHÁP LUẬT NĂM 2024", "HỘI LUẬT GIA".
bool CitationFinder::is_law_word(std::uint32_t word) const {
  return !reading_.is(word, Term::not_law) && !(word > range_.first && reading_.length(word - 1, Term::not_law) > 1);
}

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

/// "Luật BVMT" where the text has made that a name: "(sau đây gọi tắt là Luật BVMT)"; there, too. With a date it is the law again.
bool CitationFinder::recalls_law(std::uint32_t first, std::uint32_t word) {
  const auto last = std::min(range_.last, word + longest_short_name);
  if (is_given_as_name(first)) {
    auto end = word;
    while (end < last && !reading_.is(end, Shape::mark)) ++end;
    short_laws_.insert(reading_.text(Range{word, end}));
    return true;
  }
  if (short_laws_.empty()) return false;
  for (auto end = last; end > word; --end)
    if (short_laws_.contains(reading_.text(Range{word, end}))) return !reading_.is(end, {Term::day, Term::year, Term::number});
  return false;
}

std::uint32_t CitationFinder::end_of_law_name(std::uint32_t word) const {
  if (const auto amending = end_of_amending_law(word); amending > word) return amending;
  if (const auto known = reading_.length(word, Term::law); known > 0 && word + known <= range_.last) return word + known;
  return end_of_unlisted_law(word);
}

/// Words from a capital on, up to one that no name holds.
std::uint32_t CitationFinder::end_of_unlisted_law(std::uint32_t word) const {
  constexpr Terms no_name = {Term::document_type, Term::year, Term::day, Term::passive, Term::of, Term::this_};
  if (!reading_.is_capital(word) || reading_.is(word, no_name)) return word;
  auto end = word;
  for (; end < std::min(range_.last, word + longest_law_name); ++end) {
    if (reading_.is(end, Shape::mark)) {
      const bool joined =
          reading_.is_mark(end, ',') && end + 1 < range_.last && !reading_.is_capital(end + 1) && reading_.is(end + 1, {Term::weak, Term::law});
      if (!joined) break;
    }
    constexpr Terms behind = {Term::day, Term::year, Term::and_, Term::passive, Term::number, Term::verb, Term::past, Term::of, Term::in,
                              Term::at, Term::joiner, Term::purpose, Term::this_, Term::is, Term::plural, Term::duty, Term::when, Term::for_};
    if (end > word && reading_.is(end, behind)) break;
  }
  return end;
}

/// "sửa đổi, bổ sung một số điều của Luật X và Luật Y", "… một số điều Luật X", "… của 37 luật có liên quan đến quy hoạch".
std::uint32_t CitationFinder::end_of_amending_law(std::uint32_t word) const {
  if (!reading_.is(word, Term::amends)) return word;
  for (auto at = word + 1; at < std::min(range_.last, word + longest_amendment); ++at) {
    if (reading_.is(at, Shape::mark) && !reading_.is_mark(at, ',')) return word;
    std::uint32_t length = 0;
    const auto* type = reading_.entry(at, lexicon::Table::document_types, &length);
    if (type == nullptr) continue;
    if (!is_law(type->kind)) return word;
    if (reading_.number(at - 1) || reading_.is(at - 1, Term::plural)) return end_of_counted_laws(at + length);
    auto end = end_of_law_name(at + length);
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

/// "37 luật [có liên quan đến quy hoạch] ngày …": what the laws have in common.
std::uint32_t CitationFinder::end_of_counted_laws(std::uint32_t word) const {
  if (const auto end = end_before_date(word); end > word) return end;
  auto end = word;
  constexpr Terms behind = {Term::day, Term::year, Term::number, Term::passive, Term::past, Term::by, Term::this_};
  while (end < std::min(range_.last, word + longest_law_name) && reading_.is(end, Shape::letters) && !reading_.is(end, behind)) ++end;
  return end;
}

/// A basis goes on to the law's own date, whatever stands in its name: "Pháp lệnh kế toán [- thống kê] ngày 20/5/1988". `end`: of what is known of
/// it; behind a known name `và` and a comma join something else.
std::uint32_t CitationFinder::end_of_dated_law(std::uint32_t word, std::uint32_t end) const {
  const bool joined = reading_.is(end, Term::and_) || reading_.is_mark(end, ',');
  if (end > word && joined && reading_.is(word, {Term::law, Term::amends})) return end;
  constexpr Terms no_name = {Term::and_, Term::of, Term::day, Term::year, Term::this_};
  if (end == word && (!reading_.is(word, Shape::letters) || reading_.is(word, no_name))) return end;
  return std::max(end, end_before_date(end));
}

/// "của Quốc hội", "do Hội đồng Nhà nước ban hành", "được Quốc hội thông qua": behind the name.
bool CitationFinder::is_passed(std::uint32_t word) const {
  const auto joint = reading_.length(word, {Term::of, Term::by, Term::passive});
  return joint > 0 && reading_.is(word + joint, Term::legislature);
}

/// The name's words from here up to its date or who passed it; `word` where something else comes before, "và đề nghị của Sở Nội vụ".
std::uint32_t CitationFinder::end_before_date(std::uint32_t word) const {
  constexpr Terms other = {Term::passive, Term::past, Term::by, Term::not_, Term::this_, Term::number, Term::year, Term::called};
  bool comma = false;
  bool joined = false;
  for (auto at = word; at < std::min(range_.last, word + longest_law_name); ++at) {
    if (reading_.is(at, Term::day)) return read_date(reading_, at, range_.last, {}) ? at : word;
    if (is_passed(at)) return at;
    const bool sign = reading_.is(at, Shape::mark) && !reading_.is_mark(at, ',') && !reading_.is_mark(at, '-');
    const bool document = reading_.is(at, Term::document_type) && (comma || joined || reading_.is_capital(at));
    const bool another = joined && reading_.is(at, Term::of) && agencies_.begins_name(at + reading_.length(at, Term::of));
    if (sign || document || another || reading_.is(at, Shape::digits) || reading_.is(at, other)) return word;
    comma = comma || reading_.is_mark(at, ',');
    joined = joined || reading_.is(at, Term::and_);
  }
  return word;
}

/// "Luật Lâm nghiệp [(sửa đổi)] ngày …": the word behind the bracket; `word` where there is none.
std::uint32_t CitationFinder::behind_remark(std::uint32_t word) const {
  constexpr std::uint32_t longest_remark = 10;
  if (!reading_.is_mark(word, '(') || !reading_.is(word + 1, Term::amends)) return word;
  auto at = word + 1;
  while (at < std::min(range_.last, word + longest_remark) && !reading_.is_mark(at, ')')) ++at;
  return reading_.is_mark(at, ')') ? at + 1 : word;
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
