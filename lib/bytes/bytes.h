#pragma once
/// bytes: a file or stream -> Raw: its text as UTF-8 and what its format says about places of that text.
/// The only room that knows formats: everything to the right sees text and marks.

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "vnplan/read_options.h"
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
    paragraph,   ///< a paragraph ends here: the next line never goes on with it
    table_on,    ///< a table of a format that knows its tables begins here: a cell may hold several lines
    table_off,
  };
  Kind kind = Kind::markup;
  Span span;
};

struct Raw {
  std::string format;    ///< "text", "docx", "pdf", "html", "doc", "rtf", "odt"
  std::string charset;   ///< "UTF-8"; the encoding of the input's bytes
  std::string utf8;      ///< the source text: what every span of the plan points into
  std::vector<Mark> marks;  ///< in rising order, not overlapping
};

struct ReadOptions {
  std::uint64_t max_memory = default_max_memory;  ///< bytes that a reader may unpack or build; more is Failure::too_large
  std::string charset;                            ///< of text and HTML, a name as in Raw::charset; empty: found out
  bool ocr = false;                               ///< read pages that are pictures
  OfficeConversion convert_office;                ///< empty: convert_to_docx, one file at a time
  OcrProgress progress;
};

/// Whatever the content is, by its own signs. Error: a format that nobody here reads, or what its reader says.
[[nodiscard]] Result<Raw> read(std::string_view bytes, const ReadOptions& options);

/// Text or loose Markdown, in whatever encoding it is. UTF-8 that holds the letters of an old font (`C«ng t¸c`) is repaired, and Raw::charset says
/// so: "UTF-8 (TCVN3)". Error: bytes whose encoding is unclear, with the place of the first one that is no UTF-8; zero bytes; an unknown name
/// in ReadOptions::charset.
[[nodiscard]] Result<Raw> read_text(std::string_view bytes, const ReadOptions& options = {});
/// Word 2007 and later (ECMA-376). Error: a broken, encrypted or oversized package.
[[nodiscard]] Result<Raw> read_docx(std::string_view bytes, const ReadOptions& options);
/// A PDF with a text layer, or with `ocr` pictures of pages. Error: encrypted, broken, no text, text that is rubbish.
[[nodiscard]] Result<Raw> read_pdf(std::string_view bytes, const ReadOptions& options);
/// A web page or Word's "filtered" HTML: the document in it without the site around it.
[[nodiscard]] Result<Raw> read_html(std::string_view bytes, const ReadOptions& options);

/// The whole content. Error: missing, a directory, unreadable, over `max_bytes`.
[[nodiscard]] Result<std::string> load_file(const std::filesystem::path& path, std::uint64_t max_bytes);
[[nodiscard]] Result<std::string> load_stream(std::istream& stream, std::uint64_t max_bytes);
[[nodiscard]] Error too_large(std::uint64_t max_bytes);

/// 64 hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace vnplan::bytes
