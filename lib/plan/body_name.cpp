#include "plan/body_name.h"

#include <algorithm>
#include <array>

namespace vnplan::plan {
namespace {

using lexicon::Shape;
using lexicon::Table;
using lexicon::Term;

/// Bodies of which every province has one, so that its name alone behind them says which: "Công an Kon Tum", not "Trường Cao đẳng Kon Tum".
bool is_one_a_province(std::string_view kind) {
  constexpr std::array<std::string_view, 14> kinds = {"department", "committee", "council", "front",     "police",    "military", "press",
                                                     "treasury",   "tax",       "customs", "insurance", "court",     "procuracy", "inspectorate"};
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool is_central(const lexicon::Entry& body) {
  constexpr std::string_view central = "central\t";  // how the record of a national body begins
  return body.kind.substr(0, central.size()) == central;
}

bool is_of_party_or_union(const NameWords& name, const lexicon::Hit* head) {
  return head != nullptr && head->words > 1 && (name.entry(*head).kind == "party" || name.entry(*head).kind == "union");
}

/// A city is a province only under the name of one, in the plan of one, or in one row with provinces: "các tỉnh, thành phố".
Level level_of(const NameWords& name, std::uint32_t word, const lexicon::Hit& unit, bool in_city, Level above) {
  const auto kind = name.entry(unit).kind;
  if (kind == "province") return Level::province;
  if (kind == "district") return Level::district;
  if (kind == "commune") return Level::commune;
  if (kind != "city") return Level::unknown;
  const auto behind = word + unit.words;
  const auto* province = name.hit(behind, Term::province);
  const bool named = province != nullptr && name.entry(*province).kind == "city";
  const bool alone = in_city && behind == name.size();
  return named || alone || above == Level::province ? Level::province : Level::district;
}

/// "UBND các xã", "Thủ trưởng các đơn vị"; but "Ban Quản lý các khu công nghiệp" is one.
bool opens_many(const NameWords& name, std::uint32_t word) {
  const auto* plural = name.hit(word, Term::plural);
  if (plural == nullptr) return false;
  const auto noun = word + plural->words;
  return word == 0 || name.hit(noun, Term::level) != nullptr || name.hit(noun, Term::noun) != nullptr || name.hit(noun, Term::agency) != nullptr;
}

/// Capitals and figures up to a mark or the next body: "TỈNH HÀ TĨNH BAN THƯỜNG TRỰC" is a place and an organ.
std::uint32_t end_of_proper_name(const NameWords& name, std::uint32_t word) {
  const auto first = word;
  while (word < name.size() && (name[word].is(Shape::capital) || name[word].is(Shape::digits))) {
    const auto* next = name.hit(word, Term::agency);
    if (next != nullptr && word > first && next->words > 1) break;
    ++word;
  }
  return word;
}

}  // namespace

std::string_view name_of(Level level) {
  constexpr std::array<std::string_view, 5> names = {"", "central", "province", "district", "commune"};
  return names[static_cast<std::size_t>(level)];
}

BodyNameReader::BodyNameReader(const lexicon::Index& index) {
  for (const auto row : index.rows_of(Table::collectives)) {
    const auto& entry = index.entry(row);
    if (entry.kind == "province" && province_.empty()) province_ = entry.canonical;
    if (entry.kind == "city" && city_.empty()) city_ = entry.canonical;
    if (entry.kind == "district" && district_.empty()) district_ = entry.canonical;
  }
}

std::string BodyNameReader::with_unit(const std::string& place, const lexicon::Index& index) const {
  const NameWords name(place, index);
  const auto* province = name.hit(0, Table::provinces);
  return province == nullptr || province->words != name.size() ? place : std::string(unit_of(name.entry(*province))) + ' ' + place;
}

BodyName BodyNameReader::read(const NameWords& name, bool in_city) const {
  BodyName out;
  if (name.size() == 0) return out;
  read_kind(name, out);
  read_level(name, in_city, out);
  if (out.level == Level::unknown && !out.collective) read_bare_province(name, out);
  if (out.level == Level::unknown) read_end(name, out);
  if (out.body == "ministry" || out.body == "government" || out.body == "assembly") out.level = Level::central;
  if (out.body == "department" && out.level < Level::province) out.level = Level::province;
  if (const auto* known = name.hit(0, Table::bodies); known != nullptr && known->words == name.size())
    out.national = out.national || is_central(name.entry(*known));
  if (out.national && out.body != "company") out.level = Level::central;
  return out;
}

void BodyNameReader::read_kind(const NameWords& name, BodyName& out) const {
  out.collective = name.hit(0, Term::plural) != nullptr;
  if (out.collective) {
    out.kind = "collective";
    return;
  }
  for (const auto& hit : name.at(0)) {
    if (hit.term == Term::agency) out.kind = name.entry(hit).kind;
    if (hit.term == Term::office || hit.term == Term::comrade) out.kind = "person";
  }
  if (out.kind != "person") {
    const auto* head = name.hit(0, Term::agency);
    out.body = head != nullptr ? name.entry(*head).kind : std::string_view();
    return;
  }
  for (std::uint32_t word = name.longest(0); word < name.size() && out.body.empty(); word += name.longest(word))
    if (const auto* head = name.hit(word, Term::agency); head != nullptr) out.body = name.entry(*head).kind;
}

/// The lowest unit that the name tells: a commune's of "UBND xã A, huyện B", a district's of "UBND các huyện, thành phố".
void BodyNameReader::read_level(const NameWords& name, bool in_city, BodyName& out) const {
  out.many = out.collective;
  std::uint32_t unit = 0;
  std::uint32_t words = 0;
  Level above = Level::unknown;
  for (std::uint32_t word = 0; word < name.size(); word += name.longest(word)) {
    out.many = out.many || opens_many(name, word);
    const auto* head = name.hit(word, Term::agency);
    const auto* hit = name.hit(word, Term::level);
    const auto first = hit == nullptr && is_of_party_or_union(name, head) ? name.level_of_word(word) : std::nullopt;  // "Huyện ủy"
    if (first) hit = &*first;
    if (hit == nullptr) continue;
    const bool in_head = head != nullptr && head->words > hit->words;
    const bool named = name.hit(word + hit->words, Term::province) != nullptr;  // "Thành phố Hồ Chí Minh" is a phrase of the lexicon
    if (hit->words < name.longest(word) && !in_head && !named) continue;
    const auto level = level_of(name, word, *hit, in_city, above);
    above = std::max(above, level);
    if (level <= out.level) continue;
    out.level = level;
    out.level_in_head = in_head;
    unit = word;
    words = in_head ? head->words : hit->words;
  }
  if (out.level != Level::unknown && !out.many) read_place(name, unit, words, out);
}

/// What stands behind the word for the level: a name, or nothing.
void BodyNameReader::read_place(const NameWords& name, std::uint32_t unit, std::uint32_t words, BodyName& out) const {
  const auto first = unit + words;
  const auto* province = out.level == Level::province ? name.hit(first, Term::province) : nullptr;
  const auto last = province != nullptr ? first + province->words : end_of_proper_name(name, first);
  out.place = province != nullptr ? name.entry(*province).canonical : name.text(first, last);
  out.is_city = province != nullptr && name.entry(*province).kind == "city";
  if (last < name.size()) return;
  if (!out.level_in_head) out.unit = name.text(unit, first);
  out.stem = out.level_in_head ? name[first - 1].end : unit > 0 ? name[unit - 1].end : 0;
}

/// "Sở Nội vụ Hà Nội": the name of a province right behind the body's own.
void BodyNameReader::read_bare_province(const NameWords& name, BodyName& out) const {
  if (!is_one_a_province(out.body)) return;
  const auto* head = name.hit(0, Term::agency);
  for (std::uint32_t word = head != nullptr ? head->words : 1; word < name.size(); ++word) {
    const auto* province = name.hit(word, Term::province);
    if (province == nullptr || word + province->words != name.size() || !name[word].is(Shape::capital)) continue;
    const auto& entry = name.entry(*province);
    out.level = Level::province;
    out.place = entry.canonical;
    out.is_city = entry.kind == "city";
    out.unit = unit_of(entry);
    out.stem = name[word - 1].end;
    return;
  }
}

/// "… Việt Nam", "… Trung ương", "Văn phòng Sở".
void BodyNameReader::read_end(const NameWords& name, BodyName& out) {
  const auto* head = name.hit(0, Term::agency);
  const std::uint32_t head_words = head != nullptr ? head->words : 1;
  for (std::uint32_t word = 1; word < name.size() && !out.collective; ++word) {
    const auto* country = name.hit(word, Term::country);
    const bool ends_in_country = country != nullptr && word >= head_words && word + country->words == name.size();
    out.national = out.national || ends_in_country || (name.hit(word, Term::central) != nullptr && !out.many);
  }
  if (!out.collective) read_ministry(name, out);
  const auto* last = name.hit(name.size() - 1, Term::agency);
  if (name.size() > 1 && last != nullptr && last->words == 1) out.owner = name.entry(*last).kind;
}

/// "Văn phòng Bộ Công Thương": a unit that says whose it is.
void BodyNameReader::read_ministry(const NameWords& name, BodyName& out) {
  for (std::uint32_t word = 1; word + 1 < name.size(); ++word) {
    const auto* ministry = name.hit(word, Table::bodies);
    const auto* noun = name.hit(word, Term::agency);
    if (ministry == nullptr || word + ministry->words != name.size() || !is_central(name.entry(*ministry))) continue;
    if (noun == nullptr || noun->words > 1) continue;
    out.level = Level::central;
    out.place = name.entry(*ministry).canonical;
    out.unit = name.text(word, word + 1);
    out.stem = name[word - 1].end;
  }
}

}  // namespace vnplan::plan
