#include "vnplan/locator.h"

#include <algorithm>

namespace vnplan {
namespace {

constexpr std::uint32_t stride = 256;

constexpr bool begins_codepoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }
constexpr bool is_astral(char byte) { return static_cast<unsigned char>(byte) >= 0xF0U; }

}  // namespace

Locator::Locator(std::string_view source) : source_(source), line_starts_{0} {
  Count count;
  for (std::uint32_t at = 0; at < source.size(); ++at) {
    if (at % stride == 0) checkpoints_.push_back(count);
    const char byte = source[at];
    if (byte == '\n') line_starts_.push_back(at + 1);
    if (!begins_codepoint(byte)) continue;
    ++count.codepoints;
    count.utf16 += is_astral(byte) ? 2 : 1;
  }
  if (source.size() % stride == 0) checkpoints_.push_back(count);
}

Locator::Count Locator::count_to(std::uint32_t byte) const {
  byte = std::min(byte, static_cast<std::uint32_t>(source_.size()));
  Count count = checkpoints_[byte / stride];
  for (auto at = byte / stride * stride; at < byte; ++at) {
    if (!begins_codepoint(source_[at])) continue;
    ++count.codepoints;
    count.utf16 += is_astral(source_[at]) ? 2 : 1;
  }
  return count;
}

Locator::Place Locator::place_of(std::uint32_t byte) const {
  byte = std::min(byte, static_cast<std::uint32_t>(source_.size()));
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte);
  const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
  return {line, count_to(byte).codepoints - count_to(line_starts_[line - 1]).codepoints + 1};
}

std::uint32_t Locator::offset_of(std::uint32_t byte, OffsetUnit unit) const {
  switch (unit) {
    case OffsetUnit::utf16: return count_to(byte).utf16;
    case OffsetUnit::codepoint: return count_to(byte).codepoints;
    case OffsetUnit::utf8: break;
  }
  return std::min(byte, static_cast<std::uint32_t>(source_.size()));
}

}  // namespace vnplan
