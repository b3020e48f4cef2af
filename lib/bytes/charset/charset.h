#pragma once
/// The encodings that Vietnamese texts come in -> UTF-8, and which one a text is in.
/// Only this folder knows old code pages; readers of formats ask it here.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnplan/result.h"

namespace vnplan::bytes {

enum class Charset : std::uint8_t { utf8, utf16le, utf16be, utf32le, utf32be, tcvn3, vni, viscii, vps, windows1258 };

inline constexpr std::array all_charsets = {Charset::utf8,    Charset::utf16le, Charset::utf16be, Charset::utf32le, Charset::utf32be,
                                            Charset::tcvn3,   Charset::vni,     Charset::viscii,  Charset::vps,     Charset::windows1258};

/// "TCVN3".
[[nodiscard]] std::string_view name_of(Charset charset);
/// Also by the names that users and other programs write, whatever the case: "abc", "TCVN", "cp1258", "VNI-Win", "utf8".
[[nodiscard]] std::optional<Charset> charset_named(std::string_view name);
/// "say which encoding it is by --charset NAME: …", and the error for a name that is none of them.
[[nodiscard]] std::string choice_of_charset();
[[nodiscard]] Error unknown_charset(const std::string& name);
/// "UTF-8, UTF-16LE, …": for messages.
[[nodiscard]] std::string charset_names();

/// UTF-8 of the bytes, without byte order mark unless they are UTF-8 already; windows-1258 in NFC, since it writes letters and tones apart.
/// Every byte gives something, as in other converters: half a pair of UTF-16 gives U+FFFD, and a byte that is no letter of TCVN3, VNI or VPS gives
/// its character of windows-1252 (`m²`, `25 °C`). Error: bytes said to be UTF-8 that are not, with the place of the first one.
[[nodiscard]] Result<std::string> decode(std::string_view bytes, Charset charset);

/// Bytes of TCVN3 that somebody took for windows-1252 or Latin-1 and wrote as UTF-8, made letters: `C«ng t¸c` -> `Công tác`.
/// So stand the runs in a font like .VnTime in a DOCX. `capitals`: the font is one of those that draw small letters as capitals (.VnTimeH).
/// Characters that no byte of windows-1252 gives are kept.
[[nodiscard]] std::string tcvn3_to_utf8(std::string_view utf8, bool capitals);
/// The same for VNI, in fonts like VNI-Times: `Coâng taùc` -> `Công tác`.
[[nodiscard]] std::string vni_to_utf8(std::string_view utf8);

/// How well an encoding explains a text.
struct Candidate {
  Charset charset = Charset::utf8;
  std::size_t words = 0;     ///< words with a letter beyond ASCII
  std::size_t possible = 0;  ///< those of them that can be a Vietnamese syllable
  std::size_t common = 0;    ///< those of them that are common words: two encodings may make possible words of the same bytes
};

struct Guess {
  Charset charset = Charset::utf8;
  bool certain = false;
  std::vector<Candidate> candidates;  ///< best first; where nothing is certain, those worth naming
};

/// The encoding of a text. A byte order mark decides; then zero bytes at every second place (UTF-16) or more; then validity as UTF-8; and
/// for all other bytes the share of words that are possible syllables. Bytes that are UTF-8 with some damage, or no text, give no candidates.
/// Cost is linear, and nearly nothing for UTF-8.
[[nodiscard]] Guess guess_charset(std::string_view bytes);

/// Whether a text in UTF-8 is really TCVN3 or VNI as above. A text with one letter that only Vietnamese Unicode has (`ạ`, `ư`, `đ`), or whose
/// words are possible as they stand, is UTF-8, certainly.
[[nodiscard]] Guess guess_mojibake(std::string_view utf8);

/// How much of a text in UTF-8 is Vietnamese: words with marks that can be a syllable, of all words with letters. Three in four in a plan,
/// one in twenty in what an English OCR makes of it. 0 for a text without words.
[[nodiscard]] double vietnamese_share(std::string_view utf8);

}  // namespace vnplan::bytes
