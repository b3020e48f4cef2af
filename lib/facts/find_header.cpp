#include <algorithm>
#include <array>

#include "facts/agency.h"
#include "facts/date.h"
#include "facts/document_code.h"
#include "facts/facts.h"
#include "lexicon/spelling.h"
#include "text/pattern.h"

namespace vnplan::facts {
namespace {

using blocks::Block;

constexpr std::string_view letter_type = "CV";  // công văn, a letter: the one type without its name above the body

class HeaderReader {
 public:
  explicit HeaderReader(const Reading& reading) : reading_(reading), agencies_(reading) {}

  Header run() {
    find_letterhead();
    read_type();
    read_lines();
    read_agencies();
    if (!header_.agency) read_agency_of_preamble();
    read_year();
    return std::move(header_);
  }

 private:
  [[nodiscard]] const Block& block(std::uint32_t i) const { return reading_.blocks.blocks[i]; }

  void find_letterhead() {
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

  // ---- type and title -----------------------------------------------------------------------------------------------------------

  void read_type() {
    if (type_) {
      const auto range = reading_.block_words(*type_);
      std::uint32_t length = 0;
      const auto* entry = reading_.entry(range.first, lexicon::Table::document_types, &length);
      if (entry != nullptr) {
        header_.type = std::string(entry->kind);
        header_.type_name = std::string(entry->canonical);
      }
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

  // ---- number, place, date, urgency ---------------------------------------------------------------------------------------------

  void read_lines() {
    for (auto word = region_.first; word < region_.last; ++word) {
      if (taken(word)) continue;
      if (opens_block(word) && resembles_nation(block_range(word))) {
        take(nation_in(block_range(word)));
      } else if (reading_.is(word, {Term::nation, Term::motto, Term::party_nation})) {
        take({word, word + reading_.length(word, {Term::nation, Term::motto, Term::party_nation})});
      } else if (opens_block(word) && reading_.is(word, {Term::urgency, Term::secrecy}) && alone(word)) {
        const bool urgent = reading_.is(word, Term::urgency);
        (urgent ? header_.urgency : header_.secrecy) = std::string(trim_value(reading_.text(block_range(word))));
        take(block_range(word));
      } else if (reading_.is(word, Term::subject_label) && header_.type == letter_type) {
        read_subject(word);
      } else if (reading_.is(word, Term::number_label) && !reading_.is(word, Term::subject_label)) {
        read_number(word);
      } else if (reading_.is(word, Term::day)) {
        read_place_and_date(word);
      }
    }
  }

  // Quốc hiệu and Tiêu ngữ as scanners spell them: "CONG HOÀ XÃ HOI CHỦ NGHIA VIET NAM".
  [[nodiscard]] bool resembles_nation(Range line) const { return !nation_in(line).empty(); }
  [[nodiscard]] Range nation_in(Range line) const {
    constexpr std::array<std::string_view, 9> nation = {"cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam", ""};
    std::size_t next = 0;
    unsigned found = 0;
    Range place{line.last, line.first};
    for (auto word = line.first; word < line.last; ++word) {
      const auto syllable = lexicon::slug(reading_.text(word));
      for (auto ahead = next; ahead < std::min(next + 3, nation.size() - 1); ++ahead) {
        if (nation[ahead] != syllable) continue;
        next = ahead + 1;
        ++found;
        place.first = std::min(place.first, word);
        place.last = word + 1;
        break;
      }
    }
    return found >= 6 ? place : Range{};
  }

  [[nodiscard]] bool taken(std::uint32_t word) const { return taken_[word - region_.first]; }
  void take(Range range) {
    for (auto word = range.first; word < std::min(range.last, region_.last); ++word) taken_[word - region_.first] = true;
  }
  [[nodiscard]] Range block_range(std::uint32_t word) const { return reading_.block_words(reading_.block_of(word)); }
  [[nodiscard]] bool opens_block(std::uint32_t word) const { return block_range(word).first == word; }
  [[nodiscard]] bool alone(std::uint32_t word) const { return block_range(word).size() <= 4; }

  /// V/v …: the subject of a letter, over as many lines as it takes.
  void read_subject(std::uint32_t word) {
    auto last = block_range(word).last;
    auto line = reading_.block_of(word);
    while (line + 1 < reading_.blocks.blocks.size() && block(line + 1).kind == Block::Kind::letterhead && continues_subject(line + 1))
      last = reading_.block_words(++line).last;
    header_.title = std::string(trim_value(reading_.text(Range{word, last})));
    std::replace(header_.title->begin(), header_.title->end(), '\n', ' ');
    take({word, last});
  }

  [[nodiscard]] bool continues_subject(std::uint32_t line) const {
    const auto range = reading_.block_words(line);
    if (range.empty() || reading_.is(range.first, {Term::nation, Term::motto, Term::number_label, Term::party_nation, Term::addressee})) return false;
    for (auto word = range.first; word < range.last; ++word)
      if (reading_.is(word, {Term::nation, Term::motto})) return false;
    for (auto word = range.first; word < range.last; ++word)
      if (reading_.is(word, Term::day) && reading_.is_mark(word - 1, ',')) return false;
    return !reading_.words[range.first].is(Shape::upper);
  }

  /// "Số: 239/KH-UBND", "Số      /KH-UBND", "Số 24-CTr/TU"; the number may be blank.
  void read_number(std::uint32_t word) {
    static const text::Pattern blank(R"([\s….]*)");
    const auto line = block_range(word);
    auto first = word + reading_.length(word, Term::number_label);
    if (reading_.is_mark(first, ':')) ++first;
    if (first >= line.last) return;
    auto rest = reading_.text(Range{first, line.last});
    std::array<std::string_view, 1> dots;
    if (blank.match_at_start(rest, dots.data(), 1)) rest.remove_prefix(dots[0].size());
    const auto code = read_code(rest);
    if (!code || header_.symbol) return;
    header_.symbol = code->symbol;
    if (!code->number.empty()) {
      header_.number = code->number;
      header_.code = code->text;
    }
    const auto end = reading_.words[first].begin + static_cast<std::uint32_t>(rest.data() - reading_.text(Range{first, line.last}).data() + static_cast<std::ptrdiff_t>(code->size));
    auto last = first;
    while (last < line.last && reading_.words[last].begin < end) ++last;
    take({word, last});
  }

  /// "Lạng Sơn, ngày 05 tháng 11 năm 2020".
  void read_place_and_date(std::uint32_t word) {
    auto found = read_date(reading_, word, region_.last, {});
    if (!found && reading_.is(word + 1, Term::month) && reading_.is_mark(word - 1, ',')) found = FoundDate{{}, {word, word + 3}};  // all blank
    if (!found || header_.date) return;
    auto first = word;
    const auto line = block_range(word).first;
    while (first > line && !taken(first - 1)) --first;
    if (first == word && word > region_.first && reading_.is_mark(word - 1, ',')) first = block_range(word - 1).first;
    if (first == line && first > region_.first && !taken(first - 1)) {  // "Hà" / "Tĩnh, ngày …"
      const auto above = block_range(first - 1);
      if (above.size() == 1 && reading_.is_capital(above.first) && !reading_.words[above.first].is(Shape::upper)) first = above.first;
    }
    std::string place(trim_value(reading_.text(Range{first, word})));
    std::replace(place.begin(), place.end(), '\n', ' ');
    if (place.empty()) return;  // a stamp's date stands alone
    header_.place = place;
    if (found->date != Date{}) header_.date = found->date.iso();
    take({first, found->range.last});
  }

  // ---- agencies -----------------------------------------------------------------------------------------------------------------

  struct Line {
    Range words;
    std::string text;
  };

  /// The lines that nothing else claimed and that are printed in capitals, joined to names: a line that begins with the name of a body begins a new
  /// one, any other goes on with the one above.
  void read_agencies() {
    std::vector<Line> names;
    for (const auto line : letterhead_) {
      Range words = reading_.block_words(line);
      while (!words.empty() && taken(words.first)) ++words.first;
      while (!words.empty() && taken(words.last - 1)) --words.last;
      for (auto word = words.first; word < words.last; ++word)
        if (taken(word)) words.last = word;
      const auto text = trim_value(reading_.text(words));
      if (words.empty() || text.empty() || !is_agency_line(words, names.empty())) continue;
      // "THỦ TƯỚNG" / "CHÍNH PHỦ": one name over two lines is no second body.
      const bool inside = !names.empty() && names.back().words.first + reading_.length(names.back().words.first, {Term::agency, Term::office}) > words.first;
      const bool begins = !inside && (agencies_.begins_name(words.first) || reading_.is(words.first, {Term::agency, Term::position}));
      if (begins || names.empty()) {
        names.push_back({words, std::string(text)});
      } else {
        names.back().text += " " + std::string(text);
      }
    }
    choose_agency(names);
  }

  [[nodiscard]] bool is_agency_line(Range words, bool first) const {
    bool capitals = true;
    for (auto word = words.first; word < words.last; ++word)
      capitals = capitals && (!reading_.words[word].is(Shape::letters) || reading_.words[word].is(Shape::upper) || reading_.words[word].end - reading_.words[word].begin < 3);
    if (capitals) return reading_.words[words.first].is(Shape::letters) && !(first && !agencies_.begins_name(words.first) && words.size() == 1);
    return agencies_.begins_name(words.first) && first && words.size() < 16;
  }

  /// The last line is the issuing body; what stands above is its superior, unless the last names only an organ of the one above (GUIDE:
  /// `ỦY BAN MTTQ VIỆT NAM` / `XÃ LƯƠNG MINH` / `BAN THƯỜNG TRỰC`).
  void choose_agency(const std::vector<Line>& names) {
    if (names.empty()) return;
    const auto& last = names.back();
    if (names.size() == 1) {
      header_.agency = last.text;
      return;
    }
    std::string above;
    for (std::size_t i = 0; i + 1 < names.size(); ++i) above += (i == 0 ? "" : " ") + names[i].text;
    if (is_bare_organ(last.words)) {
      header_.agency = above + " " + last.text;
    } else {
      header_.agency = last.text;
      header_.parent_agency = above;
    }
  }

  [[nodiscard]] bool is_bare_organ(Range words) const {
    std::uint32_t length = 0;
    const auto* entry = reading_.entry(words.first, lexicon::Table::agencies, &length);
    return entry != nullptr && entry->kind == "board" && length == words.size();
  }

  /// "… Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau": the last body of the preamble that issues a document or gives orders; failing that, the last
  /// that acts.
  void read_agency_of_preamble() {
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

  [[nodiscard]] bool issues_document(std::uint32_t word, std::uint32_t limit) const {
    if (reading_.is(word, Term::order)) return true;
    if (!reading_.is(word, {Term::verb, Term::weak})) return false;
    for (auto at = word; at < std::min(limit, word + 5); ++at)
      if (reading_.is(at, Term::document_type) && (reading_.is_capital(at) || announces(at, limit))) return true;
    return false;
  }

  /// "… xây dựng kế hoạch thực hiện như sau:"
  [[nodiscard]] bool announces(std::uint32_t word, std::uint32_t limit) const {
    while (word < limit && !reading_.is(word, Term::namely)) ++word;
    return word < limit;
  }

  // ---- what the plan is for -----------------------------------------------------------------------------------------------------

  void read_year() {
    if (title_) find_year(reading_.block_words(*title_));
    if (!header_.year && type_) find_year(reading_.block_words(*type_));
    if (!header_.year) year_of_preamble();
    if (!header_.year && header_.date) header_.year = std::stoi(header_.date->substr(0, 4));
    if (header_.year && !header_.period) header_.period = Period{std::to_string(*header_.year) + "-01-01", std::to_string(*header_.year) + "-12-31"};
  }

  /// The last "năm 2021" or "giai đoạn 2021 - 2025" that no document's date claims.
  void find_year(Range range) {
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

  void year_of_preamble() {
    if (header_.date) return;
    for (std::uint32_t i = 0; i < reading_.blocks.blocks.size(); ++i)
      if (reading_.outline.places[i] == outline::Place::preamble && block(i).part == 0) find_year(reading_.block_words(i));
  }

  const Reading& reading_;
  AgencyReader agencies_;
  Header header_;
  std::vector<std::uint32_t> letterhead_;
  std::optional<std::uint32_t> type_, title_;
  bool addressed_ = false;
  Range region_;
  std::vector<bool> taken_;
};

}  // namespace

Header find_header(const Reading& reading) { return HeaderReader(reading).run(); }

}  // namespace vnplan::facts
