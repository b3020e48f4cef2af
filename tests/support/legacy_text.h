#pragma once
/// Vietnamese text as it was written before Unicode, made from code charts of the tests' own.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bytes/charset/charset.h"

namespace vnplan::support {

/// A vowel with its six tones, or đ, in each encoding.
struct LegacyRow {
  const char* letters;
  const char* tcvn3;   ///< its bytes as characters of Latin-1
  const char* vni;     ///< the same
  const char* viscii;  ///< hexadecimal, one byte a letter
  const char* vps;     ///< the same
};
extern const LegacyRow legacy_rows[];
extern const std::size_t legacy_row_count;

/// The text in TCVN3, VNI, VISCII, VPS or windows-1258 (tones as bytes of their own, as keyboards for it write them). Anything but the letters
/// must be ASCII. Capitals with tones become small letters in TCVN3; some do in VPS.
[[nodiscard]] std::string encoded(std::string_view utf8, bytes::Charset charset);

[[nodiscard]] std::vector<std::string> characters_of(std::string_view utf8);
[[nodiscard]] std::string latin1_bytes(std::string_view utf8);
[[nodiscard]] std::string latin1_as_utf8(std::string_view bytes);

}  // namespace vnplan::support
