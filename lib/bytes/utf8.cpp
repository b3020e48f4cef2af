#include "bytes/utf8.h"

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

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
    if (at == bytes.size()) break;
    const auto size = sequence_size(bytes, at);
    if (size == 0) return at;
    at += size;
  }
  return at;
}

}  // namespace vnplan::bytes
