#pragma once
/// bytes: a file or stream -> Raw: its text as UTF-8 and what its format says about places of that text.
/// The only room that knows formats: everything to the right sees text and marks.

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "vnplan/result.h"
#include "vnplan/span.h"

namespace vnplan::bytes {

/// Something that a format says at a place. The bytes of the mark's span (`**`, `## `) are no words and are left out.
struct Mark {
  enum class Kind : std::uint8_t {
    markup,      ///< nothing but bytes to leave out: an escape's backslash
    bold_on,
    bold_off,
    italic_on,
    italic_off,
    heading,     ///< "## " before a heading
    cell,        ///< a table's cell ends here
    row,         ///< a table's row ends here
  };
  Kind kind = Kind::markup;
  Span span;
};

struct Raw {
  std::string format;    ///< "text"
  std::string charset;   ///< "UTF-8"
  std::string utf8;      ///< the source text: what every span of the plan points into
  std::vector<Mark> marks;  ///< in rising order, not overlapping
};

/// Text or loose Markdown. Error: bytes that are no UTF-8, with the place of the first one.
[[nodiscard]] Result<Raw> read_text(std::string_view bytes);

/// The whole content. Error: missing, a directory, unreadable, over `max_bytes`.
[[nodiscard]] Result<std::string> load_file(const std::filesystem::path& path, std::uint64_t max_bytes);
[[nodiscard]] Result<std::string> load_stream(std::istream& stream, std::uint64_t max_bytes);
[[nodiscard]] Error too_large(std::uint64_t max_bytes);

/// 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace vnplan::bytes
