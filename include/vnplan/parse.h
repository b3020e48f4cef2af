#pragma once
/// The front door: bytes in, Plan out.

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>
#include <string_view>

#include "vnplan/export.h"
#include "vnplan/lexicon.h"
#include "vnplan/plan.h"
#include "vnplan/result.h"

namespace vnplan {

inline constexpr std::uint64_t default_max_bytes = std::uint64_t{256} << 20U;

struct Options {
  std::string name;                                   ///< what Source::name says; a file's own name for parse_file
  std::uint64_t max_bytes = default_max_bytes;         ///< a larger input is an Error; at most 4 GiB - 1
  Lexicon lexicon = Lexicon::builtin();
};

/// Reads one plan: UTF-8 text or loose Markdown, any line ends, with or without byte order mark.
/// Total: every input gives a Plan or an Error, nothing throws (but std::bad_alloc) or prints. Odd text gives diagnostics.
/// Safe to call from many threads at once. Cost is linear in the input.
[[nodiscard]] VNPLAN_EXPORT Result<Plan> parse(std::string_view bytes, const Options& options = {});

/// The same for a file: Error::what says why one cannot be read.
[[nodiscard]] VNPLAN_EXPORT Result<Plan> parse_file(const std::filesystem::path& path, Options options = {});

/// The same for a stream read to its end, as standard input.
[[nodiscard]] VNPLAN_EXPORT Result<Plan> parse_stream(std::istream& stream, const Options& options = {});

}  // namespace vnplan
