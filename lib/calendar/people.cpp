#include "calendar/people.h"

#include <algorithm>
#include <cstdint>

namespace vnplan::calendar {
namespace {

/// FNV-1a, 64 bits (draft-eastlake-fnv), its bits mixed at the end so that keys that end alike differ in all digits (SplitMix64's last steps).
std::uint64_t digest(std::string_view text, std::uint64_t start) {
  auto hash = start;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9U;
  hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBU;
  return hash ^ (hash >> 31U);
}

void add_hex(std::string& text, std::uint64_t number, int digits) {
  for (auto digit = digits - 1; digit >= 0; --digit) text += "0123456789abcdef"[number >> (4 * static_cast<unsigned>(digit)) & 15U];
}

}  // namespace

std::string address_of(std::string_view key) {
  constexpr std::uint64_t offset_basis = 0xCBF29CE484222325U;
  auto high = digest(key, offset_basis), low = digest(key, ~offset_basis);
  high = (high & ~0xF000ULL) | 0x8000U;                           // version 8
  low = (low & ~(std::uint64_t{3} << 62U)) | std::uint64_t{2} << 62U;  // variant of RFC 9562
  std::string address = "urn:uuid:";
  add_hex(address, high >> 32U, 8);
  add_hex(address += '-', high >> 16U, 4);
  add_hex(address += '-', high, 4);
  add_hex(address += '-', low >> 48U, 4);
  add_hex(address += '-', low, 12);
  return address;
}

std::string_view key_of(const Plan& plan, const Actor& actor) {
  const auto agency = std::find_if(plan.agencies.begin(), plan.agencies.end(), [&](const Agency& a) { return a.id == actor.agency; });
  return agency != plan.agencies.end() && !agency->key.empty() ? std::string_view(agency->key) : std::string_view(actor.text);
}

}  // namespace vnplan::calendar
