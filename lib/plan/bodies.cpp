#include "plan/bodies.h"

#include <algorithm>

namespace vnplan::plan {
namespace {

constexpr std::string_view same_in_new_province = "*";
constexpr std::string_view never_founded = "never";

std::string_view cut(std::string_view& rest) {
  const auto at = std::min(rest.find('\t'), rest.size());
  const auto column = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return column == "-" ? std::string_view() : column;
}

}  // namespace

std::optional<BodyRecord> Bodies::of_district(std::string_view name, std::string_view district) const {
  auto record = find(std::string(name) + ' ' + std::string(district));
  if (!record) record = find(name);
  return record && record->level == "district" ? record : std::nullopt;
}

BodyRecord Bodies::record_of(const lexicon::Entry& entry) {
  auto rest = entry.kind;
  BodyRecord record;
  record.name = entry.canonical;
  for (auto* column : {&record.level, &record.first_day, &record.last_day, &record.successor, &record.source}) *column = cut(rest);
  return record;
}

std::optional<BodyRecord> Bodies::find(std::string_view name) const {
  const auto words = lexicon::split_words(name, index_->vocabulary());
  for (const auto& hit : index_->find_at(words, 0))
    if (hit.table == lexicon::Table::bodies && hit.words == words.size()) return record_of(index_->entry(hit));
  return std::nullopt;
}

std::optional<BodyRecord> Bodies::reform_of_province(std::string_view place) const {
  const auto record = find(std::string(province_) + ' ' + std::string(place));
  return record && !record->successor.empty() ? record : std::nullopt;
}

std::string_view Bodies::heir_in_province(const BodyRecord& record) {
  if (record.level != "province") return {};
  return record.successor == same_in_new_province ? record.name : record.successor;
}

bool Bodies::may_exist(std::string_view name) const {
  const auto record = find(name);
  return !record || record->first_day != never_founded;
}

}  // namespace vnplan::plan
