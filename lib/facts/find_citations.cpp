#include <algorithm>

#include "facts/citation_finder.h"

namespace vnplan::facts {
namespace {

using blocks::Block;
using outline::Place;

}  // namespace

/// Every citation begins with the type of a document, every pinpoint with one of a few words.
inline bool CitationFinder::may_begin(std::uint32_t word) const {
  return reading_.is_of(word, bit_of(lexicon::Table::document_types)) || reading_.is(word, opens_pinpoint);
}

std::vector<Citation> CitationFinder::run() {
  for (std::uint32_t i = 0; i < reading_.blocks.blocks.size(); ++i) {
    if (!holds_text(i)) continue;
    block_ = i;
    range_ = reading_.block_words(i);
    while (goes_on(i)) range_.last = reading_.block_words(++i).last;
    pinpoint_.reset();
    for (auto word = range_.first; word < range_.last;) word = may_begin(word) ? std::max(word + 1, take(word)) : word + 1;
  }
  std::sort(found_.begin(), found_.end(), [](const Citation& a, const Citation& b) { return a.span.begin < b.span.begin; });
  for (std::size_t i = 0; i < found_.size(); ++i) found_[i].id = "c" + std::to_string(i + 1);
  return std::move(found_);
}

bool CitationFinder::holds_text(std::uint32_t block) const {
  const auto place = reading_.outline.places[block];
  return place != Place::frame || reading_.blocks.blocks[block].kind == Block::Kind::title;
}

/// What the next block goes on with: a title of several lines; a basis cut at a line's end, "Căn cứ Luật Ngân sách" / "Nhà nước ngày 25/6/2015;".
/// Not "Căn cứ Luật Đất đai" / "UBND xã ban hành Kế hoạch như sau:".
bool CitationFinder::goes_on(std::uint32_t block) const {
  const auto& blocks = reading_.blocks.blocks;
  if (block + 1 >= blocks.size() || range_.empty() || !holds_text(block + 1) || blocks[block + 1].part != blocks[block].part) return false;
  if (blocks[block].kind == Block::Kind::title) return blocks[block + 1].kind == Block::Kind::title;
  const auto next = reading_.block_words(block + 1);
  if (!is_basis() || reading_.outline.places[block + 1] != Place::preamble || blocks[block + 1].kind != Block::Kind::paragraph) return false;
  for (const char end : {';', '.', ':', ','})
    if (reading_.is_mark(range_.last - 1, end)) return false;
  if (next.empty() || reading_.is(next.first, Term::basis) || reading_.is(next.first, Shape::mark)) return false;
  const auto body = agencies_.begins_name(next.first) ? agencies_.read(next.first, next.last) : std::nullopt;
  return !body || !reading_.is(body->end, {Term::verb, Term::weak, Term::order, Term::lead, Term::duty});
}

/// Looks at one word; returns the word to go on with.
std::uint32_t CitationFinder::take(std::uint32_t word) {
  if (reading_.is(word, opens_pinpoint)) {
    if (auto pinpoint = read_pinpoint(reading_, word, range_.last)) {
      const auto end = pinpoint->words.last;
      pinpoint_ = std::move(pinpoint);
      return end;
    }
  }
  std::uint32_t length = 0;
  const auto* type = reading_.entry(word, lexicon::Table::document_types, &length);
  if (type == nullptr) return word + 1;
  auto mention = read_mention(word, word + length, type->kind);
  if (!mention) {
    pinpoint_.reset();
    return word + length;
  }
  const auto end = mention->words.last;
  const std::string kind = mention->citation.type;
  const auto code_end = code_end_;
  add(std::move(*mention));
  const auto found = found_.size();
  take_siblings(kind, code_end);
  if (found_.size() == found) take_siblings(kind, end);  // "số 11/QĐ-UBND ngày 03/01/2025, số 12/QĐ-UBND ngày …"
  return std::min(end, std::max(code_end, word + length));  // titles hold citations of their own
}

std::optional<Mention> CitationFinder::read_mention(std::uint32_t first, std::uint32_t word, std::string_view type) {
  code_end_ = word;
  if (is_law(type) && reading_.is_capital(first)) {
    if (auto law = read_law(first, word, type)) return law;
  }
  if (type == "HP" && reading_.is_capital(first)) return read_constitution(first, word);
  if (auto numbered = read_numbered(first, word, type)) return numbered;
  if (auto titled = read_titled(first, word, type)) return titled;
  if (auto again = read_number_again(first, word, type)) return again;
  return read_deictic(first, word, type);
}

void CitationFinder::add(Mention mention) {
  auto& citation = mention.citation;
  citation.section = reading_.outline.section_of(reading_.blocks, block_);
  citation.span = reading_.span(mention.words);
  citation.text = reading_.text(citation.span);
  std::replace(citation.text.begin(), citation.text.end(), '\n', ' ');
  citation.role = role_of(mention.words.first);
  attach_pinpoint(mention);
  if (citation.code && citation.symbol) {
    const auto [known, fresh] = only_codes_.try_emplace(citation.type, *citation.code);
    if (!fresh && known->second != *citation.code) known->second.clear();
    if (citation.number) numbers_.try_emplace(citation.type + ' ' + *citation.number, false);
  }
  found_.push_back(std::move(citation));
}

/// "khoản 2 Điều 5 Nghị định …", "Điều 3 của Luật …".
void CitationFinder::attach_pinpoint(Mention& mention) {
  if (!pinpoint_) return;
  auto next = pinpoint_->words.last;
  if (reading_.is_mark(next, ',')) ++next;
  if (reading_.is(next, Term::of)) next += reading_.length(next, Term::of);
  if (next == mention.words.first) {
    mention.citation.pinpoint = pinpoint_->value;
    mention.citation.pinpoint->text = value_in_one_line(pinpoint_->value.text);
    mention.citation.span.begin = reading_.words[pinpoint_->words.first].begin;
  }
  pinpoint_.reset();
}

/// "ban hành kèm theo", "thay thế" right before the mention; not "không thay thế".
bool CitationFinder::follows(std::uint32_t word, Term term) const {
  for (std::uint32_t back = 1; back <= 4 && word >= range_.first + back; ++back)
    if (reading_.length(word - back, term) == back) return word - back == range_.first || !reading_.is(word - back - 1, Term::not_);
  return false;
}

/// "gọi tắt là [Nghị quyết số 72]", "gọi tắt là “[Luật BVMT]”".
bool CitationFinder::is_given_as_name(std::uint32_t word) const {
  while (word > range_.first && (reading_.is_mark(word - 1, '"') || reading_.is_mark(word - 1, ':'))) --word;
  return follows(word, Term::called);
}

bool CitationFinder::is_basis() const {
  return reading_.outline.places[block_] == Place::preamble && reading_.blocks.blocks[block_].part == 0 && reading_.is(range_.first, Term::basis);
}

Citation::Role CitationFinder::role_of(std::uint32_t word) const {
  const auto first = range_.first + (reading_.is_mark(range_.first, '(') ? 1U : 0U);
  if (reading_.is(first, Term::attached) && !attaches_to_this(reading_, first)) return Citation::Role::attachment;
  if (follows(word, Term::attached)) return Citation::Role::attachment;
  if (follows(word, Term::repeals)) return Citation::Role::repeal;
  return is_basis() ? Citation::Role::basis : Citation::Role::mention;
}

bool attaches_to_this(const Reading& reading, std::uint32_t word) {
  const auto attached = reading.length(word, Term::attached);
  if (attached == 0) return false;
  std::uint32_t type = 0;
  const auto* entry = reading.entry(word + attached, lexicon::Table::document_types, &type);
  return entry != nullptr && reading.is(word + attached + type, Term::this_);
}

std::vector<Citation> find_citations(const Reading& reading, Diagnostics& diagnostics) {
  return CitationFinder(reading, diagnostics).run();
}

}  // namespace vnplan::facts
