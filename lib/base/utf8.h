#pragma once
#include <cstddef>
#include <string_view>

namespace vnplan {

/// The place of the first byte that is no part of valid UTF-8 (RFC 3629: no surrogates, no overlong forms), or the size.
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view bytes);

}  // namespace vnplan
