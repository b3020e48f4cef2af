#include <algorithm>
#include <array>
#include <unordered_map>

#include "lexicon/spelling.h"
#include "plan/assemble.h"
#include "plan/home.h"
#include "plan/name_words.h"

// The actors of all assignments -> each body once.

namespace vnplan::plan {
namespace {

/// Units that are part of the body that issues the plan, unless their names say whose they are.
bool is_unit_of_ministry(std::string_view kind) {
  constexpr std::array<std::string_view, 4> kinds = {"bureau", "office", "inspectorate", "division"};
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::string joined(std::string_view first, std::string_view second) {
  std::string out(first);
  if (!first.empty() && !second.empty()) out += ' ';
  return out += second;
}

class AgencyMerger {
 public:
  AgencyMerger(const lexicon::Index& index, std::string_view text, const std::vector<facts::ShortName>& short_names, Plan& plan, Diagnostics& odd)
      : index_(index), writer_(index, text), reader_(index), bodies_(index, reader_.province()), short_names_(short_names), plan_(plan), odd_(odd),
        home_(home_of(plan.header, index, reader_, bodies_)) {}

  void refer(Actor& actor, int Agency::Roles::*role) {
    auto& agency = plan_.agencies[agency_of(actor)];
    actor.agency = agency.id;
    if (role != nullptr) ++(agency.roles.*role);
  }

 private:
  std::size_t agency_of(const Actor& actor) {
    const auto [known, fresh] = by_text_.try_emplace(actor.text, 0);  // most names come again as they were printed before
    if (!fresh) return known->second;
    const NameWords printed(in_full(actor.text), index_);
    auto written = writer_.write_out(printed);
    if (!written.may_stand_for.empty()) report(actor, written.may_stand_for);
    Agency agency = described(written.canonical == printed.text() ? printed : NameWords(written.canonical, index_));
    const auto [same, first] = by_key_.try_emplace(agency.key, plan_.agencies.size());
    if (first) {
      agency.id = "g" + std::to_string(plan_.agencies.size() + 1);
      agency.name = std::move(written.shown);
      if (!agency.name.empty() && agency.name[0] >= 'a' && agency.name[0] <= 'z') agency.name[0] = static_cast<char>(agency.name[0] - 'a' + 'A');
      plan_.agencies.push_back(std::move(agency));
    }
    return known->second = same->second;
  }

  /// A name that the text gave to a body for short -> the body's; inside a longer name only one with an abbreviation: "Trưởng BCĐ 389".
  [[nodiscard]] std::string in_full(const std::string& text) const {
    for (const auto& given : short_names_) {
      if (lexicon::slug(given.name) == lexicon::slug(text)) return given.stands_for;
      const auto at = text.find(given.name);
      if (at == std::string::npos || at == 0 || text[at - 1] != ' ' || text.find(given.stands_for) != std::string::npos) continue;
      const auto end = at + given.name.size();
      const auto words = lexicon::split_words(given.name, index_.vocabulary());
      const bool abbreviated = std::any_of(words.begin(), words.end(), [](const lexicon::Word& w) { return w.is(lexicon::Shape::upper); });
      if (abbreviated && (end == text.size() || text[end] == ' ')) return text.substr(0, at) + given.stands_for + text.substr(end);
    }
    return text;
  }

  void report(const Actor& actor, const std::vector<std::string_view>& candidates) {
    std::string all;
    for (const auto candidate : candidates) all += (all.empty() ? "" : ", ") + std::string(candidate);
    odd_.push_back({Code::agency_ambiguous, actor.span, std::move(all), actor.text});
  }

  [[nodiscard]] Agency described(const NameWords& name) {
    BodyName body = reader_.read(name, home_.is_city);
    Agency agency;
    agency.kind = body.kind;
    agency.collective = body.collective;
    const bool own = belongs_to_issuer(body);
    if (own) body.level = home_.level;
    const auto place = own ? home_.place : home_.place_of(body);
    agency.level = name_of(body.level);
    if (!place.empty() && !body.many) agency.place = place;
    agency.key = key_of(name, body, own);
    if (!body.many && agency.kind != "person") body.level == Level::district ? put_end(name, body, agency) : put_successor(name, body, place, agency);
    return agency;
  }

  /// "Vụ Pháp chế" of a ministry, "Phòng Nội vụ" of a district, "Văn phòng Sở" of a department.
  [[nodiscard]] bool belongs_to_issuer(const BodyName& body) const {
    if (body.level != Level::unknown || body.many || body.national || home_.level == Level::unknown) return false;
    if (!body.owner.empty() && body.owner == home_.issuer) return true;
    if (home_.issuer == "ministry") return is_unit_of_ministry(body.body);
    return body.body == "division" && (home_.level > Level::province || home_.issuer == "department");
  }

  [[nodiscard]] std::string key_of(const NameWords& name, const BodyName& body, bool own) const {
    const std::string& text = name.text();
    if (own) return with_prefix(body.body == "division" || !body.owner.empty() ? issuer_prefix() : home_.key, text);
    const auto placed = [&] { return joined(std::string_view(text).substr(0, body.stem), body.unit); };
    if (body.level == Level::central && !body.place.empty()) return with_prefix(lexicon::slug(body.place), placed());
    if (body.level == Level::central || body.national) return with_prefix(national_key, text);
    if (body.body == "division" && !home_.issuer_key.empty() && body.level == Level::unknown) return with_prefix(home_.issuer_key, text);
    if (body.many || body.level == Level::unknown || body.stem == 0) return with_prefix(home_.key, text);
    const bool elsewhere = !body.place.empty() && body.level != Level::province && !(body.level == home_.level && is_home(body.place));
    if (elsewhere) return with_prefix(home_.key, text);
    const bool implied = body.level_in_head || (body.body == "department" && body.level == Level::province);
    const auto& place = body.level == Level::province ? (body.place.empty() ? home_.province : body.place) : home_.place;
    return with_prefix(place.empty() || place == home_.place ? home_.key : lexicon::slug(place), implied ? text.substr(0, body.stem) : placed());
  }

  [[nodiscard]] const std::string& issuer_prefix() const { return home_.issuer_key.empty() ? home_.key : home_.issuer_key; }
  [[nodiscard]] bool is_home(const std::string& place) const { return lexicon::slug(place) == lexicon::slug(home_.place); }

  [[nodiscard]] static std::string with_prefix(std::string_view prefix, std::string_view name) {
    std::string key(prefix);
    if (!key.empty()) key += '/';
    return key += lexicon::slug(name);
  }

  /// The last day of a district's body. `thành phố` alone is a district only where it is known whose plan it is.
  void put_end(const NameWords& name, const BodyName& body, Agency& agency) const {
    if (body.place.empty() && home_.level == Level::unknown && !body.unit.empty() && lexicon::slug(body.unit) != lexicon::slug(reader_.district()))
      return;
    const auto stem = std::string_view(name.text()).substr(0, body.stem > 0 ? body.stem : name.text().size());
    if (const auto record = bodies_.of_district(stem, reader_.district())) agency.until = std::string(record->last_day);
  }

  /// What took the body's work over: another body, or the body of that name in the province that its own went into.
  void put_successor(const NameWords& name, const BodyName& body, const std::string& place, Agency& agency) {
    const auto* known = name.hit(0, lexicon::Table::bodies);
    if (known == nullptr) return;
    const bool whole = known->words == name.size();
    const auto record = Bodies::record_of(name.entry(*known));
    if (body.level == Level::central) {
      if (whole && !record.successor.empty()) put_successor(std::string(record.successor), record.last_day, agency);
      return;
    }
    const bool is_stem = body.stem > 0 ? name[known->words - 1].end == body.stem : whole;
    if (body.level != Level::province || !is_stem) return;
    const auto heir = Bodies::heir_in_province(record);
    const auto reform = place.empty() ? std::nullopt : reform_of_province(place);
    const auto new_province = reform ? reform->successor : std::string_view();
    if (heir.empty() && !record.last_day.empty()) agency.until = std::string(record.last_day);  // ended, and nothing sure of who took over
    if (heir.empty() || (new_province.empty() && heir == record.name)) return;
    auto full = joined(heir, new_province.empty() ? reader_.with_unit(place, index_) : std::string(new_province));
    if (bodies_.may_exist(full)) put_successor(std::move(full), record.last_day.empty() && reform ? reform->last_day : record.last_day, agency);
  }

  static void put_successor(std::string name, std::string_view last_day, Agency& agency) {
    agency.successor = std::move(name);
    if (!last_day.empty()) agency.until = std::string(last_day);
  }

  /// Most bodies are of one province.
  [[nodiscard]] const std::optional<BodyRecord>& reform_of_province(const std::string& place) {
    if (place != province_) {
      province_ = place;
      reform_ = bodies_.reform_of_province(place);
    }
    return reform_;
  }

  const lexicon::Index& index_;
  NameWriter writer_;
  BodyNameReader reader_;
  Bodies bodies_;
  const std::vector<facts::ShortName>& short_names_;
  Plan& plan_;
  Diagnostics& odd_;
  Home home_;
  std::unordered_map<std::string, std::size_t> by_key_;
  std::unordered_map<std::string, std::size_t> by_text_;
  std::string province_;           // the last that was asked for
  std::optional<BodyRecord> reform_;  // and what became of it
};

}  // namespace

void merge_agencies(const Lexicon& lexicon, std::string_view text, const std::vector<facts::ShortName>& short_names, Plan& plan, Diagnostics& odd) {
  AgencyMerger merger(lexicon.index(), text, short_names, plan, odd);
  for (auto& assignment : plan.assignments) {
    for (auto& actor : assignment.lead) merger.refer(actor, &Agency::Roles::lead);
    for (auto& actor : assignment.partners) merger.refer(actor, &Agency::Roles::partners);
    for (auto& actor : assignment.performers) merger.refer(actor, &Agency::Roles::performers);
    for (auto& actor : assignment.monitors) merger.refer(actor, nullptr);
  }
}

}  // namespace vnplan::plan
