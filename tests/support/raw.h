#pragma once
#include <string>

#include "bytes/bytes.h"

namespace vnplan::support {

/// Options of a reader that may use no more than `most` bytes.
[[nodiscard]] inline bytes::ReadOptions with_memory(std::uint64_t most) {
  bytes::ReadOptions options;
  options.max_memory = most;
  return options;
}

/// A Raw as one string: `[b]đậm[/b]`, `[i]`, `[h]`; the cells of a row parted by `|`; tables between `[table]` and `[/table]`.
[[nodiscard]] inline std::string shown(const bytes::Raw& raw) {
  using Kind = bytes::Mark::Kind;
  const auto sign = [](Kind kind) -> std::string {
    switch (kind) {
      case Kind::bold_on: return "[b]";
      case Kind::bold_off: return "[/b]";
      case Kind::italic_on: return "[i]";
      case Kind::italic_off: return "[/i]";
      case Kind::heading: return "[h]";
      case Kind::cell: return "|";
      case Kind::table_on: return "[table]";
      case Kind::table_off: return "[/table]";
      default: return "";
    }
  };
  std::string text;
  std::size_t at = 0;
  for (const auto& mark : raw.marks) {
    text += raw.utf8.substr(at, mark.span.begin - at) + sign(mark.kind);
    at = mark.span.end;
  }
  return text + raw.utf8.substr(at);
}

}  // namespace vnplan::support
