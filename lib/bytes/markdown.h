#pragma once
/// The loose Markdown of OCR and web crawls: what in a text is markup.

#include <string_view>
#include <vector>

#include "bytes/bytes.h"

namespace vnplan::bytes {

/// Emphasis may open in one line and close lines later, blanks may stand inside it (`**Điều 2. **`), and a star may as well be a
/// bullet (`* Sở Y tế`) or the mark of a note (`cuộc họp*`): only stars that pair up within a paragraph are markup.
[[nodiscard]] std::vector<Mark> find_markup(std::string_view utf8);

}  // namespace vnplan::bytes
