#pragma once
/// A line of the manifest: what became of one file. JSON, valid UTF-8 whatever the file is called.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands.h"
#include "wire.h"

namespace batch {

enum class Status { ok, duplicate, failed, crashed, timeout };
[[nodiscard]] std::string_view name_of(Status status);
/// "too_large": the word for why a file could not be read.
[[nodiscard]] std::string_view name_of(vnplan::Failure failure);

struct Line {
  std::string file;                      ///< Input::shown; bytes that are no UTF-8 stand in `file_hex` as well
  std::uint64_t size = 0;
  std::int64_t time = 0;                 ///< Input::time
  std::string hash;
  Status status = Status::ok;
  std::optional<vnplan::Error> error;    ///< of what could not be read
  Counts counts;
  std::uint64_t ms = 0;
  std::string page;                      ///< the plan's own result, below the output folder
  std::uint64_t page_size = 0;
  std::vector<std::uint64_t> offsets;    ///< how far the files that all plans add to have come
  std::string limits;                    ///< of a failure: under which it failed
};

/// The first line: what the run is. With another one a new run begins.
struct Head {
  std::string version;
  std::vector<std::pair<std::string, std::string>> options;
  bool operator==(const Head&) const = default;
};
/// The last line: every input was seen, and how large the results are that all plans share.
struct Complete {
  std::uint64_t files = 0;
  std::vector<std::uint64_t> sizes;
};

/// Each ends in LF; each reader gives nothing for a line that is torn, or of another kind.
[[nodiscard]] std::string write_line(const Line& line);
[[nodiscard]] std::string write_line(const Head& head);
[[nodiscard]] std::string write_line(const Complete& complete);
[[nodiscard]] std::optional<Line> read_line(std::string_view json);
[[nodiscard]] std::optional<Head> read_head(std::string_view json);
[[nodiscard]] std::optional<Complete> read_complete(std::string_view json);

}  // namespace batch
