#include <algorithm>
#include <array>
#include <unordered_map>

#include "lexicon/spelling.h"
#include "plan/assemble.h"
#include "plan/home.h"
#include "plan/name_words.h"

// One document, one URI, whether it is the plan that is read or one that a plan cites:
// /akn/vn/CLASS/TYPE/AUTHOR/DATE/NUMBER, of which each part depends on the document alone and not on who names it.

namespace vnplan::plan {
namespace {

using lexicon::Table;
using lexicon::Term;

/// `act`: the types in which norms are laid down (Luật Ban hành văn bản quy phạm pháp luật); all others are `doc`.
bool is_act(std::string_view type) {
  constexpr std::array<std::string_view, 12> acts = {"HP", "BL", "L", "PL", "LC", "NQ", "NQLT", "NĐ", "QĐ", "TT", "TTLT", "CT"};
  return std::find(acts.begin(), acts.end(), type) != acts.end();
}

/// Units whose name says nothing without the body that they are part of.
bool is_part(std::string_view kind) {
  constexpr std::array<std::string_view, 5> kinds = {"division", "office", "inspectorate", "center", "team"};
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// "Thủ tướng" is "Thủ tướng Chính phủ": there is one in the country.
bool is_whole(std::string_view kind) { return kind == "government" || kind == "assembly"; }

class DocumentNamer {
 public:
  DocumentNamer(const lexicon::Index& index, std::string_view text, const Header& header)
      : index_(index), writer_(index, text), reader_(index), home_(home_of(header, index, reader_, Bodies(index, reader_.province()))) {}

  /// Nothing where a part is not known for sure.
  [[nodiscard]] std::optional<std::string> uri(const std::optional<std::string>& type, const std::optional<std::string>& issuer,
                                               const std::optional<std::string>& date, const std::optional<std::string>& number) {
    constexpr std::size_t whole_day = 10;  // bytes of "2021-03-05"
    if (!type || !issuer || !date || !number || date->size() < whole_day) return std::nullopt;
    const auto& author = author_of(*issuer);
    if (author.empty()) return std::nullopt;
    const auto digits = std::min(number->find_first_not_of('0'), number->size() - 1);
    return std::string("/akn/vn/") + (is_act(*type) ? "act/" : "doc/") + type_slug(*type) + '/' + author + '/' + *date + '/' +
           lexicon::slug(number->substr(digits));
  }

 private:
  const std::string& author_of(const std::string& issuer) {
    const auto [known, fresh] = authors_.try_emplace(issuer);
    if (fresh) known->second = read_author(issuer);
    return known->second;
  }

  /// "uy-ban-nhan-dan-tinh-kon-tum" of "UBND tỉnh" in a plan of Kon Tum and of "Chủ tịch UBND tỉnh Kon Tum" anywhere.
  [[nodiscard]] std::string read_author(const std::string& issuer) {
    const NameWords printed(body_of(issuer), index_);
    const auto written = writer_.write_out(printed);
    if (!written.may_stand_for.empty()) return {};
    const NameWords name(written.canonical, index_);
    const auto* head = name.hit(0, Table::agencies);
    if (head != nullptr && head->words == name.size() && is_whole(name.entry(*head).kind)) return lexicon::slug(name.entry(*head).canonical);
    const auto body = reader_.read(name, home_.is_city);
    const auto place = home_.place_of(body);
    if (body.many || body.collective || body.kind == "person") return {};
    if (body.level == Level::unknown) return is_part(body.body) || names_level(name) ? std::string() : lexicon::slug(name.text());
    if (body.level == Level::central) return body.owner.empty() || !body.place.empty() ? lexicon::slug(name.text()) : std::string();
    if (place.empty()) return {};
    auto author = body.stem > 0 ? name.text().substr(0, body.stem) : name.text();
    if (body.level_in_head) return lexicon::slug(author + ' ' + place);
    if (body.stem == 0 && lexicon::slug(author).find(lexicon::slug(place)) != std::string::npos) return lexicon::slug(author);
    const auto unit = body.level == Level::province ? reader_.with_unit(place, index_) : std::string();
    return lexicon::slug(author + ' ' + (!unit.empty() && unit != place ? unit : body.unit + ' ' + place));
  }

  /// "Thường trực Tỉnh ủy": of some province, and the name does not say which.
  [[nodiscard]] static bool names_level(const NameWords& name) {
    for (std::uint32_t word = 0; word < name.size(); ++word)
      if (name.level_of_word(word)) return true;
    return false;
  }

  /// Without who heads it and without the term that it sat in: "HĐND tỉnh khóa XV".
  [[nodiscard]] std::string body_of(const std::string& issuer) const {
    const NameWords name(issuer, index_);
    const auto* office = name.hit(0, Term::office);
    const auto* head = name.hit(0, Term::agency);
    const bool heads = office != nullptr && (head == nullptr || head->words < office->words);  // Bộ trưởng; but Thủ tướng Chính phủ is a body
    const std::uint32_t first = heads && name.hit(office->words, Term::agency) != nullptr ? office->words : 0;
    auto last = first;
    while (last < name.size() && name.hit(last, Term::term_number) == nullptr) ++last;
    while (last > first && name[last - 1].is(lexicon::Shape::mark)) --last;
    return std::string(name.text(first, last));
  }

  /// "nghi-dinh" of NĐ.
  [[nodiscard]] std::string type_slug(const std::string& code) const {
    for (const auto row : index_.rows_of(Table::document_types))
      if (index_.entry(row).kind == code) return lexicon::slug(index_.entry(row).canonical);
    return lexicon::slug(code);
  }

  const lexicon::Index& index_;
  NameWriter writer_;
  BodyNameReader reader_;
  Home home_;
  std::unordered_map<std::string, std::string> authors_;
};

}  // namespace

void name_documents(const Lexicon& lexicon, std::string_view text, Plan& plan) {
  auto& header = plan.header;
  DocumentNamer namer(lexicon.index(), text, header);
  header.uri = namer.uri(header.type, header.agency, header.date, header.number);
  std::unordered_map<std::string_view, const std::string*> numbers;  // by the document's id
  for (const auto& citation : plan.citations)
    if (citation.number) numbers.try_emplace(citation.document, &*citation.number);
  for (auto& document : plan.documents)
    if (const auto number = numbers.find(document.id); number != numbers.end())
      document.uri = namer.uri(document.type, document.issuer, document.date, *number->second);
}

}  // namespace vnplan::plan
