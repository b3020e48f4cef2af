#pragma once
/// text: UTF-8 as typed -> one UTF-8 string in NFC with plain blanks and line ends, each byte led back to the source.
/// The only room that knows Unicode and regular expressions; the only one that includes ICU or RE2.

#include <string>
#include <vector>

#include "bytes/bytes.h"
#include "text/origins.h"
#include "vnplan/diagnostic.h"

namespace vnplan::text {

/// A mark of the source where it stands between the bytes of the normalised text.
struct Mark {
  bytes::Mark::Kind kind{};
  std::uint32_t at = 0;
};

struct Text {
  std::string utf8;  ///< NFC; LF line ends; no markup, byte order mark, zero-width character or soft hyphen; no-break blanks are blanks
  Origins origins;   ///< utf8 -> source
  std::vector<Mark> marks;
};

/// What was folded is told by notes whose spans are places of the source: Ð Ɖ -> Đ and ð ɖ -> đ (look-alikes), marks typed in the
/// wrong order (a + acute + circumflex -> ấ), control characters left out. Dashes, quotes, tone style and case stay as printed.
/// Idempotent: the text of a text is that text.
[[nodiscard]] Text normalise(const bytes::Raw& raw, Diagnostics& diagnostics);

}  // namespace vnplan::text
