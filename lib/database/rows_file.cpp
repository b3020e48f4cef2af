#include "database/rows_file.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

namespace vnplan::database {
namespace {

/// How the rows of a plan begin: their length, the table, the kind of value, the length of the key, the key.
constexpr std::size_t key_at = sizeof(std::uint64_t) + 1 + 1 + sizeof(std::uint64_t);
using Start = std::array<char, key_at + PlanKey().size()>;

/// Tells which plans are there again.
void tell_first(std::vector<PlanPlace>& places) {
  std::vector<PlanPlace*> sorted;
  sorted.reserve(places.size());
  for (auto& place : places) sorted.push_back(&place);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return std::pair(a->key, a->begin) < std::pair(b->key, b->begin); });
  for (std::size_t i = 1; i < sorted.size(); ++i) sorted[i]->first = sorted[i]->key != sorted[i - 1]->key;
}

Error torn() { return {Failure::not_text, "these bytes are no rows of plans", "pass on what pack_plan() gave, whole"}; }

}  // namespace

Result<std::vector<PlanPlace>> RowsFile::places() {
  std::vector<PlanPlace> places;
  file_.seekg(0, std::ios::end);
  if (!file_) return Error{Failure::cannot_open, "the rows of the plans cannot be opened", "check the name"};
  const auto end = static_cast<std::uint64_t>(file_.tellg());
  for (std::uint64_t at = 0; at < end;) {
    Start start{};
    file_.seekg(static_cast<std::streamoff>(at));
    if (!file_.read(start.data(), start.size())) return torn();
    PlanPlace place{{}, at + sizeof(std::uint64_t), 0, true};
    std::copy_n(start.data() + key_at, place.key.size(), place.key.data());
    std::memcpy(&place.size, start.data(), sizeof place.size);
    if (place.size > end - place.begin) return torn();
    at = place.begin + place.size;
    places.push_back(place);
  }
  tell_first(places);
  return places;
}

Result<std::string_view> RowsFile::rows(const PlanPlace& place) {
  rows_.resize(place.size);
  file_.seekg(static_cast<std::streamoff>(place.begin));
  if (!file_.read(rows_.data(), static_cast<std::streamsize>(place.size))) return torn();
  return std::string_view(rows_);
}

}  // namespace vnplan::database
