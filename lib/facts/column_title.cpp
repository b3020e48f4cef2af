#include "facts/column_title.h"

#include <optional>

#include "facts/time_point.h"

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

/// "Quý I", "Năm 2025", "2025", "Tháng 3", "T3", and nothing else.
bool is_calendar(const Reading& reading, Range title) {
  const auto stretch = read_stretch(reading, title.first, title.last, 0, {false, true, true});
  return stretch && stretch->words.last == title.last;
}

/// What an entry alone, from the title's first word on, says of its column.
std::optional<ColumnRole> role_of_entry(const Reading& reading, const lexicon::Entry& entry, Range title, std::uint32_t length) {
  if (entry.kind == "amount") return ColumnRole::amount;
  if (entry.kind == "step") return ColumnRole::step;
  if (entry.term == Term::subject) return ColumnRole::subject;
  const bool whole = title.first + length == title.last;
  if (whole && entry.term == Term::owner) return ColumnRole::owner;
  if (whole && entry.term == Term::extra && reading.is(title.first, Term::finishes)) return ColumnRole::done;
  return plain(entry.term);
}

}  // namespace

Term unit_of_title(const Reading& reading, Range title) {
  if (title.size() != 1) return Term::none;
  return reading.is(title.first, Term::month) ? Term::month : reading.is(title.first, Term::quarter) ? Term::quarter : Term::none;
}

ColumnRole role_of_title(const Reading& reading, Range title) {
  if (unit_of_title(reading, title) != Term::none) return ColumnRole::time;
  if (title.size() == 1 && reading.is(title.first, {Term::week, Term::day})) return ColumnRole::done;
  if (!title.empty() && title.size() <= longest_column_title && is_calendar(reading, title)) return ColumnRole::calendar;
  if (title.empty() || title.size() > longest_column_title || reading.entry(title.first, lexicon::Table::labels) == nullptr) return ColumnRole::other;
  std::optional<ColumnRole> acts;
  bool owned = false;
  bool first = true;
  bool drafts = false;   // "tham mưu", "soạn thảo": what the owner does, though no role
  bool known = true;     // all words are those of labels
  for (auto at = title.first; at < title.last;) {
    std::uint32_t length = 0;
    const auto* entry = reading.entry(at, lexicon::Table::labels, &length);
    if (entry == nullptr) {
      if (reading.is(at, Term::passive)) return ColumnRole::other;  // "Đơn vị được kiểm tra"
      known = known && reading.is(at, Shape::mark);
      ++at;
      continue;
    }
    if (first && !owned)
      if (const auto role = role_of_entry(reading, *entry, title, length)) return *role;
    owned = owned || entry->term == Term::owner;
    first = first && entry->term == Term::owner;
    drafts = drafts || (owned && entry->term == Term::extra);
    if (const auto role = acting(entry->term); role && !acts) acts = role;
    at += length;
  }
  return acts.value_or(owned && drafts && known ? ColumnRole::perform : ColumnRole::other);
}

}  // namespace vnplan::facts
