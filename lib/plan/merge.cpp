#include <algorithm>
#include <array>
#include <unordered_map>

#include "lexicon/spelling.h"
#include "plan/assemble.h"

namespace vnplan::plan {
namespace {

using lexicon::Table;
using lexicon::Term;

/// A name written out, and what its first words say of it.
struct Described {
  std::string name;
  std::string kind = "other";
  std::string level;
  bool collective = false;
};

class AgencyDescriber {
 public:
  explicit AgencyDescriber(const lexicon::Index& index) : index_(index) {}

  [[nodiscard]] Described describe(const std::string& text) const {
    const auto words = lexicon::split_words(text, index_.vocabulary());
    const auto hits = index_.find_all(words);
    Described out;
    out.collective = !words.empty() && has(hits, 0, Term::plural);
    if (out.collective) out.kind = "collective";
    for (std::uint32_t at = 0; at < words.size();) {
      const auto written = written_out(hits, at);
      const auto end = at + std::max<std::uint32_t>(written.words, 1);
      if (!out.name.empty() && !words[at].is(lexicon::Shape::glued)) out.name += ' ';
      out.name += written.words > 0 ? std::string(written.form) : text.substr(words[at].begin, words[end - 1].end - words[at].begin);
      at = end;
    }
    read_kind(hits, out);
    read_level(words, hits, out);
    if (!out.name.empty()) capitalise(out.name);
    return out;
  }

 private:
  struct Written {
    std::string_view form;
    std::uint32_t words = 0;
  };

  [[nodiscard]] bool has(const lexicon::Hits& hits, std::uint32_t word, Term term) const {
    for (const auto& hit : hits.at(word))
      if (index_.entry(hit).term == term) return true;
    return false;
  }

  [[nodiscard]] Written written_out(const lexicon::Hits& hits, std::uint32_t word) const {
    for (const auto& hit : hits.at(word)) {
      const auto& entry = index_.entry(hit);
      if (entry.table == Table::abbreviations && entry.upper_only) return {entry.canonical, hit.words};
    }
    return {};
  }

  void read_kind(const lexicon::Hits& hits, Described& out) const {
    if (out.collective) return;
    for (const auto& hit : hits.at(0)) {
      const auto& entry = index_.entry(hit);
      if (entry.term == Term::agency) out.kind = std::string(entry.kind);
      if (entry.term == Term::office || entry.term == Term::comrade) out.kind = "person";
    }
  }

  /// The lowest unit that the name tells: a commune's of "UBND xã A, huyện B", a district's of "UBND các huyện, thành phố".
  void read_level(const std::vector<lexicon::Word>& words, const lexicon::Hits& hits, Described& out) const {
    if (out.kind == "ministry" || out.kind == "government" || out.kind == "assembly") out.level = "central";
    if (out.kind == "department") out.level = "province";
    int lowest = 0;
    for (std::uint32_t at = 0; at < words.size(); at += longest_at(hits, at))
      for (const auto& hit : hits.at(at)) {
        if (hit.term != Term::level || hit.words < longest_at(hits, at)) continue;
        lowest = std::max(lowest, rank_of(hits, at, hit, words.size()));
      }
    constexpr std::array<std::string_view, 4> names = {"", "province", "district", "commune"};
    if (lowest > 0) out.level = names[static_cast<std::size_t>(lowest)];
  }

  /// Words that belong together: "xã hội" is no commune.
  [[nodiscard]] static std::uint32_t longest_at(const lexicon::Hits& hits, std::uint32_t word) {
    std::uint32_t longest = 1;
    for (const auto& hit : hits.at(word)) longest = std::max<std::uint32_t>(longest, hit.words);
    return longest;
  }

  /// 1 province, 2 district, 3 commune. A city is a province only under the name of one.
  [[nodiscard]] int rank_of(const lexicon::Hits& hits, std::uint32_t at, const lexicon::Hit& level, std::size_t size) const {
    static const std::unordered_map<std::string_view, int> ranks = {{"province", 1}, {"district", 2}, {"commune", 3}, {"city", 2}};
    const auto& entry = index_.entry(level);
    const auto known = ranks.find(entry.kind);
    if (known == ranks.end()) return 0;
    const auto next = at + level.words;
    if (entry.kind == "city" && next < size && has(hits, next, Term::province)) return 1;
    return known->second;
  }

  static void capitalise(std::string& name) {
    if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  }

  const lexicon::Index& index_;
};

/// The place whose bodies the plan speaks of: "kon-tum"; empty where the header does not tell.
std::string place_of(const Header& header) { return header.place ? lexicon::slug(*header.place) : std::string(); }

}  // namespace

void merge_agencies(const Lexicon& lexicon, Plan& plan) {
  const AgencyDescriber describer(lexicon.index());
  std::unordered_map<std::string, std::size_t> by_key;
  const auto place = place_of(plan.header);
  std::unordered_map<std::string, std::size_t> by_text;  // most names come again as they were printed before
  const auto agency_of = [&](const std::string& text) {
    const auto [known, fresh] = by_text.try_emplace(text, 0);
    if (!fresh) return known->second;
    auto described = describer.describe(text);
    const auto key = (place.empty() ? "" : place + "/") + lexicon::slug(described.name);
    const auto [same, first] = by_key.try_emplace(key, plan.agencies.size());
    if (first) {
      plan.agencies.push_back({"g" + std::to_string(plan.agencies.size() + 1),
                               std::move(described.name),
                               key,
                               std::move(described.kind),
                               std::move(described.level),
                               described.collective,
                               {}});
    }
    return known->second = same->second;
  };
  const auto refer = [&](Actor& actor, int Agency::Roles::*role) {
    auto& agency = plan.agencies[agency_of(actor.text)];
    actor.agency = agency.id;
    if (role != nullptr) ++(agency.roles.*role);
  };
  for (auto& assignment : plan.assignments) {
    for (auto& actor : assignment.lead) refer(actor, &Agency::Roles::lead);
    for (auto& actor : assignment.partners) refer(actor, &Agency::Roles::partners);
    for (auto& actor : assignment.performers) refer(actor, &Agency::Roles::performers);
    for (auto& actor : assignment.monitors) refer(actor, nullptr);
  }
}

void name_plan(Plan& plan) {
  auto& header = plan.header;
  if (!header.type_name || !header.agency || !header.date || !header.number || header.date->size() < 10) return;
  header.uri = "/akn/vn/doc/" + lexicon::slug(*header.type_name) + "/" + lexicon::slug(*header.agency) + "/" + *header.date + "/" + *header.number;
}

}  // namespace vnplan::plan
