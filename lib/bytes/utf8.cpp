#include "bytes/utf8.h"

#include <cstdint>
#include <cstring>

namespace vnplan::bytes {
namespace {

/// Bytes of the valid sequence at `at`, 0 if there is none (RFC 3629, section 4).
std::size_t sequence_size(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(at + i < bytes.size() ? bytes[at + i] : 0); };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const auto first = byte(0);
  if (first < 0x80) return 1;
  if (first < 0xC2) return 0;
  if (first < 0xE0) return tail(1) ? 2 : 0;
  if (first < 0xF0) {
    const bool legal = !(first == 0xE0 && byte(1) < 0xA0) && !(first == 0xED && byte(1) > 0x9F);
    return legal && tail(1) && tail(2) ? 3 : 0;
  }
  const bool legal = first < 0xF5 && !(first == 0xF0 && byte(1) < 0x90) && !(first == 0xF4 && byte(1) > 0x8F);
  return legal && tail(1) && tail(2) && tail(3) ? 4 : 0;
}

/// The first byte from `at` on that is not ASCII; eight bytes a step.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080U;
  for (std::uint64_t eight = 0; at + sizeof eight <= bytes.size(); at += sizeof eight) {
    std::memcpy(&eight, bytes.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

/// `ạ` … `ỹ`, every fifth letter of Vietnamese: valid at a glance.
bool is_vietnamese_at(std::string_view bytes, std::size_t at) {
  return at + 3 <= bytes.size() && bytes[at] == '\xE1' && (bytes[at + 1] == '\xBA' || bytes[at + 1] == '\xBB') &&
         (static_cast<unsigned char>(bytes[at + 2]) & 0xC0U) == 0x80U;
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while ((at = skip_ascii(bytes, at)) < bytes.size()) {
    const auto size = is_vietnamese_at(bytes, at) ? 3 : sequence_size(bytes, at);
    if (size == 0) return at;
    at += size;
  }
  return at;
}

}  // namespace vnplan::bytes
