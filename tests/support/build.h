#pragma once
/// What the tests are built for: a sanitizer or a build without optimiser makes everything many times slower.

namespace vnplan::support {

#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__)
inline constexpr bool slow_build = false;
#else
inline constexpr bool slow_build = true;
#endif

}  // namespace vnplan::support
