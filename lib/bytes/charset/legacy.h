#pragma once
#include <string>
#include <string_view>

#include "bytes/charset/charset.h"

namespace vnplan::bytes {

/// What becomes of a byte above 0x7F that is no letter of the encoding, but one of windows-1252: `ü` in VNI.
enum class Stranger : bool {
  keep,     ///< it stays that letter
  replace,  ///< U+FFFD: for asking whether the encoding explains the text
};

/// Bytes of TCVN3, VNI, VISCII or VPS -> UTF-8.
[[nodiscard]] std::string decode_legacy(std::string_view bytes, Charset charset, Stranger stranger);

/// The same for bytes that were taken for windows-1252 or Latin-1 and written as UTF-8.
[[nodiscard]] std::string repair_legacy(std::string_view utf8, Charset charset, Stranger stranger);

/// The byte that is this character in windows-1252, or in Latin-1 for U+0080 to U+009F; 0 if none is.
[[nodiscard]] unsigned char windows1252_byte(char32_t character);

/// The character at `at` of valid UTF-8; moves `at` behind it.
[[nodiscard]] char32_t next_character(std::string_view utf8, std::size_t& at);

}  // namespace vnplan::bytes
