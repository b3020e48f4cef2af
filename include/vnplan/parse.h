#pragma once
/// The front door: bytes in, Plan out.

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>
#include <string_view>

#include "vnplan/visibility.h"
#include "vnplan/lexicon.h"
#include "vnplan/plan.h"
#include "vnplan/read_options.h"
#include "vnplan/result.h"

namespace vnplan {

struct Options {
  std::string name;                               ///< what Source::name says; a file's own name for parse_file
  std::uint64_t max_bytes = default_max_bytes;    ///< a larger input is an Error; at most 4 GiB - 1
  std::uint64_t max_memory = default_max_memory;  ///< a file that unpacks to more is an Error
  std::string charset;                            ///< of text and HTML: "TCVN3", "VNI", "windows-1258" …; empty: found out
  bool ocr = false;                               ///< read PDF pages that are pictures, by the module vnplan_ocr; OMP_THREAD_LIMIT=1 makes it faster
  OfficeConversion convert_office;                ///< empty: LibreOffice, started for each file
  OcrProgress progress;
  Lexicon lexicon = Lexicon::builtin();
};

/// Reads one plan: DOCX, PDF, HTML, text or loose Markdown, found out by its content; .doc, .rtf and .odt where LibreOffice is installed.
/// Total: every input gives a Plan or an Error, nothing throws (but std::bad_alloc) or prints. Odd text gives diagnostics.
/// Safe to call from many threads at once. Cost is linear in the input.
[[nodiscard]] VNPLAN_EXPORT Result<Plan> parse(std::string_view bytes, const Options& options = {});

/// The same for a file: Error::what says why one cannot be read.
[[nodiscard]] VNPLAN_EXPORT Result<Plan> parse_file(const std::filesystem::path& path, Options options = {});

/// The same for a stream read to its end, as standard input.
[[nodiscard]] VNPLAN_EXPORT Result<Plan> parse_stream(std::istream& stream, const Options& options = {});

/// The content of a file or stream, up to Options::max_bytes: what parse(), read_text() and inspect() take.
[[nodiscard]] VNPLAN_EXPORT Result<std::string> load_file(const std::filesystem::path& path, const Options& options = {});
[[nodiscard]] VNPLAN_EXPORT Result<std::string> load_stream(std::istream& stream, const Options& options = {});

/// The text that parse() understands: what spans of the plan point into.
[[nodiscard]] VNPLAN_EXPORT Result<std::string> read_text(std::string_view bytes, const Options& options = {});

}  // namespace vnplan
