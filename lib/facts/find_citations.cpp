#include <algorithm>

#include "facts/agency.h"
#include "facts/date.h"
#include "facts/document_code.h"
#include "facts/facts.h"
#include "facts/pinpoint.h"

namespace vnplan::facts {
namespace {

using blocks::Block;
using outline::Place;

constexpr std::uint32_t longest_law_name = 24;  // words
constexpr std::uint32_t longest_subject = 400;  // words behind `về`; one without an end is running text
constexpr std::uint32_t longest_title = 200;    // words between quotes
constexpr std::uint32_t longest_adoption = 24;  // words of "được Quốc hội … thông qua … ngày …"

bool is_law(std::string_view type) { return type == "L" || type == "BL" || type == "PL"; }
bool is_joint(std::string_view type, std::string_view code) { return type == "NQLT" || type == "TTLT" || code.find("LT") != std::string_view::npos; }

/// Where one citation stands and what it says, in words.
struct Mention {
  Citation citation;
  Range words;
};

class CitationFinder {
 public:
  CitationFinder(const Reading& reading, const Header& header, Diagnostics& diagnostics)
      : reading_(reading), header_(header), diagnostics_(diagnostics), agencies_(reading) {}

  std::vector<Citation> run() {
    for (std::uint32_t i = 0; i < reading_.blocks.blocks.size(); ++i) {
      if (!holds_text(i)) continue;
      block_ = i;
      range_ = reading_.block_words(i);
      pinpoint_.reset();
      for (auto word = range_.first; word < range_.last;) word = std::max(word + 1, take(word));
    }
    std::sort(found_.begin(), found_.end(), [](const Citation& a, const Citation& b) { return a.span.begin < b.span.begin; });
    for (std::size_t i = 0; i < found_.size(); ++i) found_[i].id = "c" + std::to_string(i + 1);
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool holds_text(std::uint32_t block) const {
    const auto place = reading_.outline.places[block];
    return place != Place::frame || reading_.blocks.blocks[block].kind == Block::Kind::title;
  }

  /// Looks at one word; returns the word to go on with.
  std::uint32_t take(std::uint32_t word) {
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
    take_siblings(kind, code_end);
    return std::min(end, std::max(code_end, word + length));  // titles hold citations of their own
  }

  void add(Mention mention) {
    auto& citation = mention.citation;
    citation.section = reading_.outline.section_of(reading_.blocks, block_);
    citation.span = reading_.span(mention.words);
    citation.text = std::string(reading_.text(citation.span));
    citation.role = role_of(mention.words.first);
    attach_pinpoint(mention);
    found_.push_back(std::move(citation));
  }

  /// "khoản 2 Điều 5 Nghị định …", "Điều 3 của Luật …".
  void attach_pinpoint(Mention& mention) {
    if (!pinpoint_) return;
    auto next = pinpoint_->words.last;
    if (reading_.is_mark(next, ',')) ++next;
    if (reading_.is(next, Term::of)) next += reading_.length(next, Term::of);
    if (next == mention.words.first) {
      mention.citation.pinpoint = pinpoint_->value;
      mention.citation.span.begin = reading_.words[pinpoint_->words.first].begin;
    }
    pinpoint_.reset();
  }

  /// "ban hành kèm theo", "thay thế" right before the mention.
  [[nodiscard]] bool follows(std::uint32_t word, Term term) const {
    for (std::uint32_t back = 1; back <= 4 && word >= range_.first + back; ++back)
      if (reading_.length(word - back, term) == back) return true;
    return false;
  }

  [[nodiscard]] Citation::Role role_of(std::uint32_t word) const {
    const auto& block = reading_.blocks.blocks[block_];
    if (reading_.is(range_.first + (reading_.is_mark(range_.first, '(') ? 1U : 0U), Term::attached)) return Citation::Role::attachment;
    if (follows(word, Term::attached)) return Citation::Role::attachment;
    if (follows(word, Term::repeals)) return Citation::Role::repeal;
    if (reading_.outline.places[block_] == Place::preamble && block.part == 0 && reading_.is(range_.first, Term::basis)) return Citation::Role::basis;
    return Citation::Role::mention;
  }

  // ---- one mention --------------------------------------------------------------------------------------------------------------

  std::optional<Mention> read_mention(std::uint32_t first, std::uint32_t word, std::string_view type) {
    code_end_ = word;
    if (is_law(type) && reading_.is_capital(first)) {
      if (auto law = read_law(first, word, type)) return law;
    }
    if (type == "HP" && reading_.is_capital(first)) return read_constitution(first, word);
    if (auto numbered = read_numbered(first, word, type)) return numbered;
    return read_titled(first, word, type);
  }

  /// Quyết định số 30/QĐ-TTg ngày 14/5/2018 của Thủ tướng Chính phủ về …; `số` may be missing, the issuer may stand before the number.
  std::optional<Mention> read_numbered(std::uint32_t first, std::uint32_t word, std::string_view type) {
    std::optional<Range> issuer;
    if (reading_.is(word, Term::of)) {  // Nghị quyết của Quốc hội số 43/2022/QH15
      const auto name = agencies_.read(word + reading_.length(word, Term::of), range_.last);
      if (!name || !reading_.is(name->end, Term::number)) return std::nullopt;
      issuer = name->words;
      word = name->end;
    }
    if (!issuer && agencies_.begins_name(word)) {  // Nghị quyết HĐND huyện số 08/NQ-HĐND
      const auto name = agencies_.read(word, range_.last);
      if (name && reading_.is(name->end, Term::number)) {
        issuer = name->words;
        word = name->end;
      }
    }
    if (reading_.is_mark(word, ':') && reading_.is(word + 1, Term::number)) ++word;  // các Quyết định: số …
    const auto label = reading_.length(word, Term::number);
    auto at = word + label;
    if (label > 0 && reading_.is_mark(at, ':')) ++at;
    if (at >= range_.last) return std::nullopt;
    const auto code = read_code(std::string_view(reading_.blocks.text).substr(reading_.words[at].begin, 128), label > 0);
    if (!code) return std::nullopt;
    if (code->symbol.empty() && !may_be_short_mention(type, at)) return std::nullopt;
    if (code->number.empty() && label == 0) return std::nullopt;
    Mention mention;
    mention.citation.type = std::string(type);
    set_code(mention.citation, *code);
    mention.words = {first, word_behind(at, code->size)};
    code_end_ = mention.words.last;
    read_date_and_issuer(mention, issuer);
    read_subject(mention);
    return mention;
  }

  /// "Quyết định số 1191" is a mention; "Chương trình số 3", "Kế hoạch số 5 năm" are not sure to be.
  [[nodiscard]] bool may_be_short_mention(std::string_view type, std::uint32_t number) const {
    if (reading_.words[number].end - reading_.words[number].begin > 4) return false;
    if (reading_.is(number + 1, {Term::year, Term::month, Term::day}) && !reading_.is(number + 1, Term::day)) return false;
    return type != "HD" && type != "DA";
  }

  static void set_code(Citation& citation, const DocumentCode& code) {
    citation.code = code.text;
    if (!code.number.empty()) citation.number = code.number;
    if (code.year != 0) citation.year = code.year;
    if (!code.symbol.empty()) citation.symbol = code.symbol;
  }

  [[nodiscard]] std::uint32_t word_behind(std::uint32_t first, std::size_t bytes) const {
    const auto end = reading_.words[first].begin + bytes;
    auto word = first;
    while (word < range_.last && reading_.words[word].begin < end) ++word;
    return word;
  }

  void read_date_and_issuer(Mention& mention, std::optional<Range> issuer) {
    auto at = mention.words.last;
    if (reading_.is_mark(at, ',') || reading_.is_mark(at, '(')) ++at;
    if (reading_.is(at, Term::day) || reading_.number(at)) {
      if (const auto date = read_date(reading_, at, range_.last, {})) {
        set_date(mention.citation, *date);
        mention.words.last = date->range.last;
        at = mention.words.last;
        if (reading_.is_mark(at, ')')) ++at;
        if (reading_.is_mark(at, ',')) ++at;
      }
    }
    if (!issuer && reading_.is(at, Term::of)) issuer = read_issuer(at + reading_.length(at, Term::of), mention.citation);
    if (!issuer) return;
    mention.citation.issuer = std::string(trim_value(reading_.text(*issuer)));
    mention.words.last = std::max(mention.words.last, issuer->last);
  }

  void set_date(Citation& citation, const FoundDate& date) {
    citation.date = date.date.iso();
    if (!is_possible(date.date))
      diagnostics_.push_back({Code::date_impossible, reading_.span(date.range), {}, std::string(reading_.text(date.range))});
  }

  /// The body behind `của`. Joint issuers are one string; "khóa XI" stays.
  std::optional<Range> read_issuer(std::uint32_t word, const Citation& citation) {
    const auto first = agencies_.read(word, range_.last);
    if (!first) return std::nullopt;
    Range issuer = first->words;
    const bool joint = is_joint(citation.type, citation.symbol.value_or(""));
    while (issuer.last + 1 < range_.last) {
      const bool comma = reading_.is_mark(issuer.last, ',');
      if (!reading_.is(issuer.last, Term::and_) && !(comma && joint)) break;
      if (!agencies_.begins_name(issuer.last + 1)) break;
      const auto next = agencies_.read(issuer.last + 1, range_.last);
      if (!next) break;
      if (!joint && !comma && !ends_issuers(next->words.last)) break;
      issuer.last = next->words.last;
    }
    auto term = issuer.last + (reading_.is_mark(issuer.last, '(') || reading_.is_mark(issuer.last, ',') ? 1U : 0U);
    if (reading_.is(term, Term::term_number) && reading_.roman(term + 1) > 0) issuer.last = term + 2;
    return issuer;
  }

  [[nodiscard]] bool ends_issuers(std::uint32_t word) const {
    return word >= range_.last || reading_.words[word].is(Shape::mark) || reading_.is(word, Term::about);
  }

  void read_subject(Mention& mention) {
    auto at = mention.words.last;
    if (reading_.is_mark(at, ',')) ++at;
    const auto about = reading_.length(at, Term::about);
    if (about == 0 && !reading_.is(at, {Term::verb, Term::weak})) return;
    at += about;
    auto end = at;
    const auto last = std::min(range_.last, at + longest_subject);
    while (end < last && !reading_.is_mark(end, ';') && !reading_.is_mark(end, '.') && !reading_.is_mark(end, ')')) ++end;
    const auto subject = trim_value(reading_.text(Range{at, end}));
    if (!subject.empty()) mention.citation.subject = std::string(subject);
  }

  /// "Nghị quyết số 27-NQ/TW, 28-NQ/TW và số 29-NQ/TW": further codes under the same type.
  void take_siblings(const std::string& type, std::uint32_t word) {
    while (word + 1 < range_.last && (reading_.is_mark(word, ',') || reading_.is_mark(word, ';') || reading_.is(word, Term::and_))) {
      const auto first = word + 1;
      auto at = first + reading_.length(first, Term::number);
      if (!reading_.number(at)) return;
      const auto code = read_code(std::string_view(reading_.blocks.text).substr(reading_.words[at].begin, 128));
      if (!code || code->number.empty()) return;
      Mention mention;
      mention.citation.type = type;
      set_code(mention.citation, *code);
      mention.words = {first, word_behind(at, code->size)};
      read_date_and_issuer(mention, std::nullopt);
      code_end_ = word = mention.words.last;
      add(std::move(mention));
    }
  }

  // ---- by name ------------------------------------------------------------------------------------------------------------------

  std::optional<Mention> read_law(std::uint32_t first, std::uint32_t word, std::string_view type) {
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

  [[nodiscard]] std::uint32_t end_of_law_name(std::uint32_t word) const {
    if (const auto amending = end_of_amending_law(word); amending > word) return amending;
    if (const auto known = reading_.length(word, Term::law); known > 0) return word + known;
    if (!reading_.is_capital(word) || reading_.is(word, Term::document_type)) return word;
    auto end = word;
    for (; end < std::min(range_.last, word + longest_law_name); ++end) {
      if (reading_.words[end].is(Shape::mark)) {
        const bool joined = reading_.is_mark(end, ',') && end + 1 < range_.last && !reading_.is_capital(end + 1) && reading_.is(end + 1, {Term::weak, Term::law});
        if (!joined) break;
      }
      constexpr Terms behind = {Term::day, Term::year, Term::and_, Term::passive, Term::number, Term::verb, Term::past, Term::of,
                                Term::at, Term::joiner, Term::purpose, Term::this_, Term::is, Term::plural, Term::duty, Term::when, Term::for_};
      if (end > word && reading_.is(end, behind)) break;
    }
    return end;
  }

  /// "sửa đổi, bổ sung một số điều của Luật X và Luật Y".
  [[nodiscard]] std::uint32_t end_of_amending_law(std::uint32_t word) const {
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
  void read_law_number_and_date(Mention& mention) {
    auto at = mention.words.last;
    if (reading_.is_mark(at, ',') && reading_.is(at + 1, {Term::number, Term::day})) ++at;
    if (const auto label = reading_.length(at, Term::number); label > 0 && at + label < range_.last) {
      const auto begin = at + label + (reading_.is_mark(at + label, ':') ? 1U : 0U);
      if (const auto code = read_code(std::string_view(reading_.blocks.text).substr(reading_.words[begin].begin, 128)); code && !code->number.empty()) {
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

  void take_issuer(Mention& mention, std::uint32_t word) {
    const auto issuer = read_issuer(word, mention.citation);
    if (!issuer) return;
    mention.citation.issuer = std::string(trim_value(reading_.text(*issuer)));
    code_end_ = mention.words.last = issuer->last;
  }

  void read_adoption(Mention& mention, std::uint32_t word) {
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

  std::optional<Mention> read_constitution(std::uint32_t first, std::uint32_t word) {
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
  std::optional<Mention> read_titled(std::uint32_t first, std::uint32_t word, std::string_view type) {
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

  const Reading& reading_;
  const Header& header_;
  Diagnostics& diagnostics_;
  AgencyReader agencies_;
  std::vector<Citation> found_;
  std::optional<FoundPinpoint> pinpoint_;
  std::uint32_t block_ = 0;
  Range range_;
  std::uint32_t code_end_ = 0;  // behind the code or name of the last mention
};

}  // namespace

std::vector<Citation> find_citations(const Reading& reading, const Header& header, Diagnostics& diagnostics) {
  return CitationFinder(reading, header, diagnostics).run();
}

}  // namespace vnplan::facts
