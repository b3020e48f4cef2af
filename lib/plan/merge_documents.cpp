#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "lexicon/spelling.h"
#include "plan/assemble.h"

// The mentions of one document, full and short, made one entry. What could mean two documents is joined to neither.

namespace vnplan::plan {
namespace {

constexpr std::size_t whole_day = 10;  // bytes of "2021-03-05"

/// "06" and "6" are one number.
std::size_t leading_zeros(std::string_view digits) {
  std::size_t count = 0;
  while (count + 1 < digits.size() && digits[count] == '0' && digits[count + 1] >= '0' && digits[count + 1] <= '9') ++count;
  return count;
}

/// "72/2015/NĐ–CP", "72/2015/ NĐ-CP" and "072/2015/NĐ-CP" are one code.
std::string plain_code(const std::string& code) {
  constexpr std::string_view dash = "\u2013";
  std::string plain;
  for (auto at = leading_zeros(code); at < code.size(); ++at) {
    if (code.compare(at, dash.size(), dash) == 0) {
      plain += '-';
      at += dash.size() - 1;
    } else if (code[at] != ' ') {
      plain += code[at];
    }
  }
  return plain;
}

/// "2013" fits "2013-11-29"; a date that is not printed fits any.
bool dates_fit(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  if (!a || !b) return true;
  const auto shorter = std::min(a->size(), b->size());
  return a->compare(0, shorter, *b, 0, shorter) == 0;
}

template <class T>
void fill(std::optional<T>& to, const std::optional<T>& from) {
  if (!to && from) to = from;
}

/// The mentions that name a document beyond doubt, by what a short one tells: the number or the name alone.
class Antecedents {
 public:
  explicit Antecedents(const std::vector<Citation>& citations) {
    for (const auto& citation : citations) {
      if (citation.code && citation.symbol && citation.number) by_number_[citation.type + "|" + plain_code(*citation.number)].push_back(&citation);
      if (citation.code && citation.date && citation.date->size() == whole_day && !citation.year) add_day(code_key(citation), *citation.date);
      if (citation.name && (citation.code || citation.date)) by_name_[citation.type + "|" + lexicon::slug(*citation.name)].push_back(&citation);
    }
  }

  /// "Quyết định số 1191" is "Quyết định số 1191/QĐ-UBND" where no other decision has this number. "Luật Đất đai" likewise.
  [[nodiscard]] std::string key_of(const Citation& citation) const {
    if (citation.code && citation.symbol) return full_key(citation);
    const auto name = citation.name ? lexicon::slug(*citation.name) : std::string();
    const auto& [known, word] = citation.code ? std::pair(&by_number_, plain_code(citation.number.value_or(""))) : std::pair(&by_name_, name);
    const auto same = known->find(citation.type + "|" + word);
    if (const auto key = same == known->end() ? std::string() : only_one(same->second, citation); !key.empty()) return key;
    return full_key(citation);
  }

 private:
  static std::string code_key(const Citation& citation) { return citation.type + "|" + plain_code(*citation.code); }

  void add_day(const std::string& code, const std::string& day) {
    auto& days = days_[code];
    if (std::find(days.begin(), days.end(), day) == days.end()) days.push_back(day);
  }

  /// A code without a year comes again each year: "12/KH-UBND" of two days is two documents.
  [[nodiscard]] std::string full_key(const Citation& citation) const {
    if (citation.code) {
      auto key = code_key(citation);
      const auto days = days_.find(key);
      if (days != days_.end() && days->second.size() > 1) key += "|" + citation.date.value_or("");
      return key;
    }
    return citation.type + "|" + lexicon::slug(citation.name.value_or("")) + "|" + citation.date.value_or("");
  }

  [[nodiscard]] std::string only_one(const std::vector<const Citation*>& candidates, const Citation& citation) const {
    std::string only;
    bool coded = false;
    for (const auto* candidate : candidates) {
      if (candidate == &citation || !dates_fit(candidate->date, citation.date)) continue;
      auto key = full_key(*candidate);
      const bool better = candidate->code && !coded;  // "Luật Đất đai năm 2024" is the law that another mention tells by its number
      if (!only.empty() && key != only && !better) return coded && !candidate->code ? only : std::string();
      only = std::move(key);
      coded = coded || candidate->code;
    }
    return only;
  }

  std::map<std::string, std::vector<const Citation*>> by_number_;
  std::map<std::string, std::vector<const Citation*>> by_name_;
  std::map<std::string, std::vector<std::string>> days_;  // of each code without a year
};

/// A full code replaces the short one of an earlier mention.
void take_code(Document& document, const Citation& citation) {
  if (citation.code && (!document.code || citation.symbol)) {
    const bool fuller = !document.code || document.code->size() < citation.code->size();
    if (fuller) document.code = citation.code;
  }
}

}  // namespace

void merge_documents(Plan& plan) {
  const Antecedents antecedents(plan.citations);
  std::unordered_map<std::string, std::size_t> by_key;
  std::unordered_map<std::string, std::string> last_of_type;  // what `Nghị định này` means, where the finder gave such a mention
  for (auto& citation : plan.citations) {
    const bool bare = !citation.code && !citation.name && !citation.date;
    auto key = bare ? last_of_type[citation.type] : std::string();
    if (key.empty()) key = antecedents.key_of(citation);
    if (citation.code && citation.symbol) last_of_type[citation.type] = key;
    const auto [known, fresh] = by_key.try_emplace(key, plan.documents.size());
    if (fresh) {
      Document document;
      document.id = "d" + std::to_string(plan.documents.size() + 1);
      document.type = citation.type;
      plan.documents.push_back(std::move(document));
    }
    auto& document = plan.documents[known->second];
    take_code(document, citation);
    fill(document.name, citation.name);
    fill(document.date, citation.date);
    fill(document.issuer, citation.issuer);
    fill(document.subject, citation.subject);
    citation.document = document.id;
    document.citations.push_back(citation.id);
  }
}

void put_relations(const std::vector<facts::FoundRelation>& found, Plan& plan) {
  std::set<std::tuple<std::string, std::string, Relation::Kind>> known;
  for (const auto& relation : found) {
    const auto& to = plan.citations[relation.to];
    const auto from = relation.from ? plan.citations[*relation.from].document : std::string("plan");
    if (to.document.empty() || from.empty() || from == to.document) continue;
    const bool itself = plan.header.code && to.code && to.type == plan.header.type && plain_code(*to.code) == plain_code(*plan.header.code) &&
                        dates_fit(plan.header.date, to.date);
    if (itself) continue;  // "(Kèm theo Kế hoạch số 125/KH-UBND)" over the plan's own annex
    if (known.insert({from, to.document, relation.kind}).second) plan.relations.push_back({from, to.document, relation.kind, to.id});
  }
}

}  // namespace vnplan::plan
