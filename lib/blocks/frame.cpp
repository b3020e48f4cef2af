#include "blocks/frame.h"

#include <algorithm>

#include "blocks/noise.h"
#include "lexicon/spelling.h"

namespace vnplan::blocks {
namespace {

using lexicon::Index;
using lexicon::Shape;
using lexicon::Table;
using lexicon::Term;

constexpr std::uint32_t longest_type_name = 24;    // characters
constexpr std::size_t most_lines_of_basis = 8;
constexpr std::uint32_t longest_annex_word = 14;  // characters of "Phụ lục III" alone on its line
constexpr std::uint32_t widest_title_step = 24;    // characters by which a title's centred lines may differ
constexpr std::size_t farthest_type_line = 80;  // lines; a letterhead with its stamps is shorter

/// How much of a line the name of a document type fills.
enum class TypeLine { none, whole, with_title };

class FrameFinder {
 public:
  FrameFinder(const text::Text& text, const Index& index, Diagnostics& diagnostics)
      : text_(text.utf8), index_(index), diagnostics_(diagnostics), lines_(split_lines(text, index)), noise_(find_noise(text_, lines_)) {}

  std::vector<Placed> run() {
    zones_.assign(lines_.size(), Zone::body);
    parts_.assign(lines_.size(), {0, false});
    std::size_t at = place_head();
    while (at < lines_.size()) {
      at = place_body(at);
      at = place_tail(at);
      at = place_next_part(at);
    }
    return finish();
  }

 private:
  struct Part {
    std::uint8_t number = 0;
    bool annex = false;
  };

  [[nodiscard]] std::string_view words(std::size_t i) const {
    return std::string_view(text_).substr(lines_[i].span.begin, lines_[i].span.size());
  }

  // ---- head: letterhead, type, title -------------------------------------------------------------------------------------------

  [[nodiscard]] TypeLine type_line(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.rule || line.bullet > 0 || line.label || noise_[i]) return TypeLine::none;
    const auto [heads, hits] = index_.open(words(i), {Table::document_types});
    for (const auto& hit : hits) {
      const bool caps = std::all_of(heads.begin(), heads.begin() + hit.words, [](const auto& w) { return w.is(Shape::upper); });
      const bool marked = line.bold || line.heading;
      if (!caps && !marked) return TypeLine::none;
      std::size_t rest = hit.words;
      while (rest < heads.size() && heads[rest].is(Shape::mark)) ++rest;
      if (rest == heads.size()) return words(i).back() == ':' && caps ? TypeLine::none : TypeLine::whole;
      return caps ? TypeLine::with_title : TypeLine::none;
    }
    return line.caps && line.width <= longest_type_name && is_type_without_marks(words(i)) ? TypeLine::whole : TypeLine::none;
  }

  /// "THONG BAO", "KÉHOẠCH": a type's name whose marks or blanks a scanner lost.
  [[nodiscard]] bool is_type_without_marks(std::string_view line) const {
    const auto squeezed = squeeze(line);
    const auto& types = index_.rows_of(Table::document_types);
    return std::any_of(types.begin(), types.end(), [&](std::uint32_t row) { return squeeze(index_.entry(row).canonical) == squeezed; });
  }

  static std::string squeeze(std::string_view text) {
    auto letters = lexicon::slug(text);
    std::erase(letters, '-');
    return letters;
  }

  /// The first line that is a type's name; failing that, the first that begins with one in capitals.
  [[nodiscard]] std::size_t find_type_line() const {
    std::size_t with_title = lines_.size();
    const auto limit = std::min(lines_.size(), farthest_type_line);
    for (std::size_t i = 0; i < limit; ++i) {
      const auto kind = type_line(i);
      if (kind == TypeLine::whole) return i;
      if (kind == TypeLine::with_title && with_title == lines_.size()) with_title = i;
      if (lines_[i].key == Term::addressee) break;  // a letter has no type's name
    }
    return with_title;
  }

  std::size_t place_head() {
    const auto type = find_type_line();
    if (type == lines_.size()) return place_letter_head();
    for (std::size_t i = 0; i < type; ++i) zones_[i] = noise_[i] || lines_[i].rule ? Zone::noise : Zone::letterhead;
    return place_title(type);
  }

  /// Công văn: number and V/v in the letterhead, then Kính gửi. A text without any of them is all body.
  std::size_t place_letter_head() {
    std::size_t end = 0;
    for (std::size_t i = 0; i < std::min(lines_.size(), farthest_type_line); ++i) {
      if (lines_[i].key == Term::addressee) {
        for (std::size_t k = 0; k < i; ++k) zones_[k] = noise_[k] || lines_[k].rule ? Zone::noise : Zone::letterhead;
        return place_addressees(i);
      }
      if (lines_[i].label && lines_[i].label->readings[0].value == 1) break;
      if (lines_[i].key == Term::number_label || lines_[i].key == Term::nation || lines_[i].key == Term::subject_label) end = i + 1;
    }
    while (end > 0 && end < lines_.size() && !lines_[end].after_blank) ++end;
    for (std::size_t i = 0; i < end; ++i) zones_[i] = noise_[i] || lines_[i].rule ? Zone::noise : Zone::letterhead;
    return end;
  }

  std::size_t place_addressees(std::size_t first) {
    std::size_t i = first;
    zones_[i++] = Zone::addressee;
    const auto colon = words(first).find(':');
    const bool named = colon != std::string_view::npos && words(first).size() > colon + 3;
    bool listed = false;
    for (; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.bullet > 0) {
        listed = true;
      } else if (line.label || line.key == Term::basis || line.key == Term::preamble || ends_list_of_addressees(i, named, listed)) {
        break;
      }
      zones_[i] = noise_[i] ? Zone::noise : Zone::addressee;
    }
    return i;
  }

  [[nodiscard]] bool ends_list_of_addressees(std::size_t i, bool named, bool listed) const {
    const Line& line = lines_[i];
    const auto before = words(i - 1);
    const bool closed = before.back() == '.' || (before.back() != ';' && before.back() != ',' && before.back() != ':');
    if (line.after_blank && (listed || named)) return closed || !listed;
    return !line.opens_lower && closed && (listed || named);
  }

  std::size_t place_title(std::size_t type) {
    zones_[type] = Zone::type_name;
    std::size_t i = type + 1;
    const bool title_on_line = type_line(type) == TypeLine::with_title;
    bool titled = title_on_line;
    for (; i < lines_.size(); ++i) {
      if (noise_[i]) {
        zones_[i] = Zone::noise;
      } else if (lines_[i].rule) {
        zones_[i] = Zone::noise;
        if (titled) {
          ++i;
          break;
        }
      } else if (ends_title(i, titled)) {
        break;
      } else {
        zones_[i] = Zone::title;
        titled = true;
      }
    }
    return place_issuer(i);
  }

  [[nodiscard]] bool ends_title(std::size_t i, bool titled) const {
    const Line& line = lines_[i];
    if (line.label || line.bullet > 0 || line.row || line.key == Term::addressee || line.key == Term::attached_line) return true;
    if (line.key == Term::basis && is_basis(i, titled)) return true;
    if (line.key == Term::enacts && line.caps && titled) return true;
    if (!titled) return false;
    if (zones_[i - 1] == Zone::title && asks_for_more(words(i - 1), index_)) return false;
    if (!line.after_blank) return ends_title_within_chunk(i);
    const bool marked = line.caps || line.bold;
    return !(marked && lines_[i - 1].caps == line.caps && !is_issuer(i) && words(i - 1).back() != '.');
  }

  /// "Căn cứ Luật …" always begins the bases; "Thực hiện Nghị quyết …" only behind a title, for it may be the title.
  [[nodiscard]] bool is_basis(std::size_t i, bool titled) const {
    if (!titled) return false;
    if (ends_as_basis(i)) return true;
    return lines_[i].after_blank || lines_[i].width > 110 || lines_[i].width > lines_[i - 1].width + widest_title_step || (!lines_[i].bold && lines_[i - 1].bold) || (!lines_[i].caps && lines_[i - 1].caps);
  }

  /// A basis ends with a semicolon or, the last one, with the colon of "như sau:"; a title with neither.
  [[nodiscard]] bool ends_as_basis(std::size_t first) const {
    for (auto i = first; i < std::min(lines_.size(), first + most_lines_of_basis); ++i) {
      if (i > first && (lines_[i].key == Term::basis || lines_[i].label || lines_[i].after_blank)) return false;
      if (words(i).back() == ';' || words(i).back() == ':') return true;
    }
    return false;
  }

  /// Without a blank line, the title ends where capitals or bold letters end, or at a line as long as a paragraph.
  [[nodiscard]] bool ends_title_within_chunk(std::size_t i) const {
    const Line& line = lines_[i];
    const Line& before = lines_[i - 1];
    if (zones_[i - 1] != Zone::title) return line.width > 200;
    if (before.caps && !line.caps) return true;
    if (before.bold && !line.bold) return true;
    return line.width > 200 || is_issuer(i);
  }

  [[nodiscard]] bool is_issuer(std::size_t i) const {
    if (!lines_[i].caps || lines_[i].width > 90) return false;
    const auto hits = index_.open(words(i), {Table::agencies, Table::offices, Table::positions}).hits;
    return std::any_of(hits.begin(), hits.end(), [&](const lexicon::Hit& hit) {
      const auto term = index_.entry(hit).term;
      return term == Term::agency || term == Term::office || term == Term::position;
    });
  }

  std::size_t place_issuer(std::size_t i) {
    for (; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (noise_[i] || line.rule) {
        zones_[i] = Zone::noise;
      } else if (is_issuer(i) || (line.key == Term::enacts && line.caps) || continues_issuer(i)) {
        zones_[i] = Zone::issuer;
      } else if (line.key == Term::addressee) {
        return place_addressees(i);
      } else {
        break;
      }
    }
    return i;
  }

  [[nodiscard]] bool continues_issuer(std::size_t i) const {
    return i > 0 && zones_[i - 1] == Zone::issuer && lines_[i].caps && !lines_[i].after_blank && lines_[i].width < 60;
  }

  // ---- body ---------------------------------------------------------------------------------------------------------------------

  std::size_t place_body(std::size_t at) {
    for (; at < lines_.size(); ++at) {
      if (begins_tail(at) || begins_part(at)) break;
      parts_[at] = part_;
      const Line& line = lines_[at];
      zones_[at] = noise_[at] || line.rule ? Zone::noise : Zone::body;
      if (line.key == Term::enacts && line.caps && line.width < 40) zones_[at] = Zone::issuer;
    }
    return at;
  }

  [[nodiscard]] bool begins_tail(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.label) return false;
    if (line.key == Term::recipients) return is_recipients_line(i);
    if (line.row) return false;
    if (line.key == Term::authority || line.key == Term::capacity) return opens_with_capitals(i);
    return is_signing_position(i) && i + 1 < lines_.size() && (signs_soon(i));
  }

  [[nodiscard]] bool is_recipients_line(std::size_t i) const {
    const auto line = words(i);
    const auto colon = line.find(':');
    return line.size() < 24 || (colon != std::string_view::npos && colon < 24);
  }

  [[nodiscard]] bool opens_with_capitals(std::size_t i) const {
    const auto heads = lexicon::split_words(words(i).substr(0, 80), index_.vocabulary());
    unsigned capitals = 0;
    unsigned small = 0;
    for (const auto& word : heads)
      if (word.is(Shape::letters)) ++(word.is(Shape::upper) || word.end - word.begin == 1 ? capitals : small);
    return capitals >= 2 && small == 0 && lines_[i].width < 90;
  }

  [[nodiscard]] bool is_signing_position(std::size_t i) const {
    const Line& line = lines_[i];
    if (!line.caps || line.width > 60) return false;
    return !index_.open(words(i), {Table::positions}).hits.empty();
  }

  /// A name, or the recipients, within a few lines.
  [[nodiscard]] bool signs_soon(std::size_t i) const {
    for (std::size_t k = i + 1; k < std::min(lines_.size(), i + 6); ++k) {
      if (lines_[k].key == Term::recipients || lines_[k].key == Term::signed_ || lines_[k].key == Term::rank) return true;
      if (looks_like_a_name(words(k)) && !lines_[k].caps) return true;
      if (lines_[k].width > 60 || lines_[k].label) return false;
    }
    return false;
  }

  // ---- tail: recipients and signature -------------------------------------------------------------------------------------------

  std::size_t place_tail(std::size_t at) {
    if (at == lines_.size() || begins_part(at)) return at;
    bool listing = false;
    bool signing = false;
    bool dashes = false;
    for (; at < lines_.size() && !begins_part(at); ++at) {
      parts_[at] = part_;
      const Line& line = lines_[at];
      const bool signs = signs_here(at, signing) && !(listing && continues_recipient(at));
      if (line.key == Term::recipients && is_recipients_line(at)) {
        listing = true;
        dashes = at + 1 < lines_.size() && lines_[at + 1].bullet > 0;
        zones_[at] = Zone::recipient;
      } else if (line.rule || line.span.empty() || (noise_[at] && !listing)) {
        zones_[at] = Zone::noise;
      } else if (listing && !signs && (line.bullet > 0 || !line.after_blank || !dashes)) {
        zones_[at] = noise_[at] ? Zone::noise : Zone::recipient;
        if (line.after_blank && line.bullet == 0 && dashes) zones_[at] = Zone::signature;
      } else if (noise_[at]) {
        zones_[at] = Zone::noise;
      } else if (signs || signing) {
        if (signing && !signs && (line.width > 60 || line.bullet > 0 || is_note(at))) break;
        zones_[at] = Zone::signature;
        signing = true;
        listing = false;
      } else if (listing && looks_like_a_name(words(at))) {
        zones_[at] = Zone::signature;
      } else if (line.width > 60 || is_note(at)) {
        break;
      } else {
        zones_[at] = Zone::signature;
      }
    }
    return at;
  }

  [[nodiscard]] bool is_note(std::size_t i) const {
    const auto line = words(i);
    if (lines_[i].key == Term::signed_ || line.size() < 2) return false;
    const bool numbered = line[1] >= '0' && line[1] <= '9';
    return line[0] == '*' || ((line[0] == '(' || line[0] == '[') && (numbered || line[1] == '*'));
  }

  /// "- Lưu: VT," / "VX1, TH1.": capitals, but the line above asked for more.
  [[nodiscard]] bool continues_recipient(std::size_t i) const {
    const char before = words(i - 1).back();
    return !lines_[i].after_blank && before != ';' && before != '.' && zones_[i - 1] == Zone::recipient && lines_[i - 1].bullet > 0 &&
           lines_[i].key == Term::none && !is_signing_position(i);
  }

  [[nodiscard]] bool signs_here(std::size_t i, bool signing) const {
    const Line& line = lines_[i];
    if (line.bullet > 0) return false;
    if (line.key == Term::signed_ || line.key == Term::rank) return true;
    if (line.key == Term::authority || line.key == Term::capacity) return opens_with_capitals(i);
    if (line.caps && line.width < 80) return true;
    return signing && looks_like_a_name(words(i));
  }

  // ---- a plan attached to the document, or an annex ------------------------------------------------------------------------------

  [[nodiscard]] bool begins_part(std::size_t i) const {
    const Line& line = lines_[i];
    if (i == 0 || noise_[i] || line.rule || line.row) return false;
    if (line.key == Term::annex || (line.label && line.label->readings[0].numbering == Numbering::annex))
      return (line.caps || line.heading || line.bold || line.width <= longest_annex_word) && line.width < 100 && stands_apart(i);
    if (!line.caps || line.key == Term::enacts || !stands_apart(i)) return false;
    const auto type = type_line(i);
    // "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ" in one line only right behind the name of who signed.
    return type == TypeLine::whole || (type == TypeLine::with_title && zones_[i - 1] == Zone::signature && looks_like_a_name(words(i - 1)));
  }

  [[nodiscard]] bool stands_apart(std::size_t i) const {
    return lines_[i].after_blank || lines_[i].new_page || zones_[i - 1] == Zone::signature || ends_document(i - 1);
  }

  [[nodiscard]] bool ends_document(std::size_t i) const { return words(i).find("./") != std::string_view::npos; }

  std::size_t place_next_part(std::size_t at) {
    if (at == lines_.size()) return at;
    if (!begins_part(at)) return at;  // text behind the signature: notes, or a body that goes on
    ++part_.number;
    const Line& line = lines_[at];
    part_.annex = line.key == Term::annex || (line.label && line.label->readings[0].numbering == Numbering::annex);
    parts_[at] = part_;
    if (part_.annex) {
      zones_[at] = Zone::body;
      return at + 1;
    }
    const auto next = place_title(at);
    for (auto i = at; i < next; ++i) parts_[i] = part_;
    return next;
  }

  // ---- result -------------------------------------------------------------------------------------------------------------------

  std::vector<Placed> finish() {
    std::vector<Placed> placed;
    placed.reserve(lines_.size());
    bool page_ended = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (zones_[i] == Zone::noise) {
        if (!lines_[i].rule) diagnostics_.push_back({Code::noise_dropped, lines_[i].span, {}, std::string(words(i))});
        page_ended = page_ended || !lines_[i].rule;
        continue;
      }
      lines_[i].new_page = lines_[i].new_page || page_ended;
      page_ended = false;
      Placed whole{std::move(lines_[i]), zones_[i], parts_[i].number, parts_[i].annex};
      if (auto right = split_columns(whole)) {
        placed.push_back(std::move(whole));
        placed.push_back(std::move(*right));
      } else {
        placed.push_back(std::move(whole));
      }
    }
    return placed;
  }

  /// "Nơi nhận:          TM. ỦY BAN NHÂN DÂN": two columns printed side by side. Cuts `left`; returns what stood on the right.
  [[nodiscard]] std::optional<Placed> split_columns(Placed& left) const {
    if (left.zone != Zone::letterhead && left.zone != Zone::recipient && left.zone != Zone::signature) return std::nullopt;
    const auto line = std::string_view(text_).substr(left.line.span.begin, left.line.span.size());
    auto gap = std::min(line.find("   "), line.find('\t'));
    if (left.line.row) gap = left.line.cells.front() - left.line.span.begin;  // parted by a pipe
    left.line.row = false;
    if (gap == std::string_view::npos || gap >= line.size()) return std::nullopt;
    const auto right_at = line.find_first_not_of(" \t", gap);
    while (gap > 0 && line[gap - 1] == ' ') --gap;
    if (right_at == std::string_view::npos || gap == 0) return std::nullopt;
    if (left.line.bullet > 0 && gap < left.line.bullet) return std::nullopt;
    const auto number = lexicon::lower(line.substr(0, gap));
    const auto begin = left.line.span.begin;
    if (left.zone == Zone::letterhead && left.line.cells.empty() && (number.back() == ':' || number.find("ng\u00e0y") != std::string::npos)) return std::nullopt;
    Placed right = left;
    right.line.bullet = 0;
    right.line.span.begin = begin + static_cast<std::uint32_t>(right_at);
    left.line.span.end = begin + static_cast<std::uint32_t>(gap);
    if (left.zone == Zone::recipient) right.zone = Zone::signature;
    if (left.zone == Zone::signature && left.line.bullet > 0) left.zone = Zone::recipient;
    return right;
  }

  const std::string& text_;
  const Index& index_;
  Diagnostics& diagnostics_;
  std::vector<Line> lines_;
  std::vector<bool> noise_;
  std::vector<Zone> zones_;
  std::vector<Part> parts_;
  Part part_;
};

}  // namespace

std::vector<Placed> place_lines(const text::Text& text, const Index& index, Diagnostics& diagnostics) {
  return FrameFinder(text, index, diagnostics).run();
}

}  // namespace vnplan::blocks
