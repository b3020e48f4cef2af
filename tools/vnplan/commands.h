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
};

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
