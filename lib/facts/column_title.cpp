#include "facts/column_title.h"

#include <optional>

namespace vnplan::facts {
namespace {

std::optional<ColumnRole> plain(Term term) {
  switch (term) {
    case Term::label_time: return ColumnRole::time;
    case Term::product: return ColumnRole::product;
    case Term::budget: return ColumnRole::budget;
    case Term::work: return ColumnRole::work;
    default: return std::nullopt;
  }
}

std::optional<ColumnRole> acting(Term term) {
  switch (term) {
    case Term::label_lead: return ColumnRole::lead;
    case Term::label_partner: return ColumnRole::partner;
    case Term::label_perform: return ColumnRole::perform;
    case Term::label_monitor: return ColumnRole::monitor;
    default: return std::nullopt;
  }
}

}  // namespace

ColumnRole role_of_title(const Reading& reading, Range title) {
  if (title.empty() || title.size() > longest_column_title || reading.entry(title.first, lexicon::Table::labels) == nullptr) return ColumnRole::other;
  std::optional<ColumnRole> acts;
  bool owned = false;
  bool first = true;
  for (auto at = title.first; at < title.last;) {
    std::uint32_t length = 0;
    const auto* entry = reading.entry(at, lexicon::Table::labels, &length);
    if (entry == nullptr) {
      ++at;
      continue;
    }
    if (first && !owned)
      if (const auto role = plain(entry->term)) return *role;
    owned = owned || entry->term == Term::owner;
    first = first && entry->term == Term::owner;
    if (const auto role = acting(entry->term); role && !acts) acts = role;
    at += length;
  }
  return acts.value_or(ColumnRole::other);
}

}  // namespace vnplan::facts
