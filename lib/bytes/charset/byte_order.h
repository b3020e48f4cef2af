#pragma once
/// UTF-16 and UTF-32, told by a byte order mark or by where the zero bytes stand.

#include <optional>
#include <string_view>

#include "bytes/charset/charset.h"

namespace vnplan::bytes {

struct ByteOrderMark {
  Charset charset = Charset::utf8;
  std::size_t size = 0;  ///< 0: there is none
};

[[nodiscard]] ByteOrderMark byte_order_mark(std::string_view bytes);

/// UTF-16 or UTF-32 without byte order mark: Latin letters, half of them with a zero byte, always on the same side.
[[nodiscard]] std::optional<Charset> wide_charset(std::string_view bytes);

}  // namespace vnplan::bytes
