#include "database/rows_file.h"

#include <array>
#include <cstring>
#include <string_view>
#include <unordered_set>

namespace vnplan::database {
namespace {

constexpr std::size_t key_digits = 32;

/// How the rows of a plan begin: their length, the table, the kind of value, the length of the key, the key.
constexpr std::size_t key_at = sizeof(std::uint64_t) + 1 + 1 + sizeof(std::uint64_t);
using Start = std::array<char, key_at + key_digits>;

Error torn() { return {Failure::not_text, "these bytes are no rows of plans", "pass on what pack_plan() gave, whole"}; }

}  // namespace

Result<std::vector<PlanPlace>> RowsFile::places() {
  std::vector<PlanPlace> places;
  std::unordered_set<std::string> keys;
  file_.seekg(0, std::ios::end);
  if (!file_) return Error{Failure::cannot_open, "the rows of the plans cannot be opened", "check the name"};
  const auto end = static_cast<std::uint64_t>(file_.tellg());
  for (std::uint64_t at = 0; at < end;) {
    Start start{};
    file_.seekg(static_cast<std::streamoff>(at));
    if (!file_.read(start.data(), start.size())) return torn();
    PlanPlace place{{start.data() + key_at, key_digits}, at + sizeof(std::uint64_t), 0, true};
    std::memcpy(&place.size, start.data(), sizeof place.size);
    if (place.size > end - place.begin) return torn();
    place.first = keys.insert(place.key).second;
    at = place.begin + place.size;
    places.push_back(std::move(place));
  }
  return places;
}

Result<std::string_view> RowsFile::rows(const PlanPlace& place) {
  rows_.resize(place.size);
  file_.seekg(static_cast<std::streamoff>(place.begin));
  if (!file_.read(rows_.data(), static_cast<std::streamsize>(place.size))) return torn();
  return std::string_view(rows_);
}

}  // namespace vnplan::database
