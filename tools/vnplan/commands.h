#pragma once
/// The commands of the tool: each reads its arguments, calls the library, writes. Anything cleverer belongs to the library.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnplan/vnplan.h"

/// How the tool ends.
enum Exit : int {
  all_read = 0,
  some_failed = 1,  ///< an input could not be read or a result not written; with --strict also a warning; of `check`: something was found
  wrong_usage = 2,
};  // `batch` that a signal has ended: 128 and the signal's number

/// What every command that reads plans takes.
struct ReadArguments {
  std::string lexicon;            ///< folder of more TSV rows; empty: none
  std::uint64_t max_bytes = vnplan::default_max_bytes;
  std::uint64_t max_memory = vnplan::default_max_memory;
  std::string charset;            ///< of text and HTML; empty: found out
  bool ocr = false;
};

struct TextArguments {
  std::string file;
  ReadArguments read;
};
/// What was read of a file, before it is understood.
[[nodiscard]] int text_command(const TextArguments& arguments);

struct ParseArguments {
  std::vector<std::string> files;  ///< "-" is standard input
  std::string output;              ///< a file, a folder, or empty for standard output
  bool jsonl = false;
  bool pretty = false;
  bool strict = false;
  vnplan::OffsetUnit offsets = vnplan::OffsetUnit::utf8;
  ReadArguments read;
};
[[nodiscard]] int parse_command(const ParseArguments& arguments);

enum class CheckFormat { text, json, sarif };

struct CheckArguments {
  std::vector<std::string> files;  ///< "-" is standard input
  std::string output;              ///< a file, or empty for standard output
  CheckFormat format = CheckFormat::text;
  vnplan::Severity severity = vnplan::Severity::warning;  ///< the lowest that is told
  std::optional<vnplan::Language> language;               ///< none: that of the locale
  ReadArguments read;
};
/// The diagnostics of plans, those of the reading and those of the checks.
[[nodiscard]] int check_command(const CheckArguments& arguments);

enum class BatchFormat { json, jsonl, facts, csv, sqlite, ics, html };
enum class BatchProgress { automatic, json, none };

struct BatchArguments {
  std::vector<std::string> inputs;    ///< files, folders, archives; "-": a list of them on standard input
  std::string files_from;             ///< a file that lists them, or "-"; empty: none
  bool zero_separated = false;        ///< names in lists end in NUL instead of LF
  std::vector<std::string> include;   ///< of what folders and archives hold, only names like these
  std::vector<std::string> exclude;
  std::string output;                 ///< a folder or a file, as the format is
  BatchFormat format = BatchFormat::json;
  unsigned jobs = 0;                  ///< worker processes; 0: one for each core
  double timeout = 60;                ///< seconds for one file
  bool unordered = false;
  bool force = false;
  bool retry_failed = false;
  bool quiet = false;
  BatchProgress progress = BatchProgress::automatic;
  vnplan::OffsetUnit offsets = vnplan::OffsetUnit::utf8;
  vnplan::Language language = vnplan::Language::vietnamese;  ///< of pages
  ReadArguments read;
  bool worker = false;                ///< this process reads for another one, which speaks to it on descriptor 3
};
/// Many files into one result or a folder of them; can be interrupted and started again.
[[nodiscard]] int batch_command(const BatchArguments& arguments);

enum class Colour { automatic, always, never };

struct ShowArguments {
  std::string file;
  std::string stage;  ///< empty: the readable outline
  Colour colour = Colour::automatic;
  ReadArguments read;
};
[[nodiscard]] int show_command(const ShowArguments& arguments);

struct ExplainArguments {
  std::string code;  ///< "VP0402" or "number_skipped"; empty: list all
};
[[nodiscard]] int explain_command(const ExplainArguments& arguments);

/// corpus/spec/diagnostics.md, embedded.
extern const std::string_view diagnostics_manual;
