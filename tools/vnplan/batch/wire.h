#pragma once
/// What the batch and its worker processes say to each other: messages of numbers and strings, each behind its length.

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnplan/result.h"

namespace batch {

/// One file to read.
struct Request {
  std::string path;      ///< of a plain file
  std::optional<std::string> bytes;  ///< of a member of an archive
  std::string name;      ///< what Source::name is to say
  std::string shown;     ///< the name that the user knows it by, in UTF-8
  std::string page;      ///< address of its page, relative to the overview
  std::string overview;  ///< and the way back
  std::string draft;     ///< file that its page is written to; empty: there are no pages
};

/// How much a plan holds.
struct Counts {
  std::uint64_t sections = 0, assignments = 0, timelines = 0, citations = 0, agencies = 0, warnings = 0;
};

struct Answer {
  std::optional<vnplan::Error> error;  ///< then nothing else but perhaps `size`
  Counts counts;
  std::string hash;                    ///< SHA-256 of the input
  std::uint64_t size = 0;
  std::vector<std::string> payload;    ///< what the format makes of the plan; see Layout. Its page is not here but in the draft
  std::vector<std::string> payload_of_duplicate;  ///< and what that is where another file has the same plan
  std::uint64_t page_size = 0;
  std::uint64_t page_failed = 0;       ///< errno of the draft
};

[[nodiscard]] std::string pack(const Request& request);
[[nodiscard]] std::string pack(const Answer& answer);
/// Nothing if the bytes are no such message.
[[nodiscard]] std::optional<Request> unpack_request(std::string_view bytes);
[[nodiscard]] std::optional<Answer> unpack_answer(std::string_view bytes);

enum class Talk { done, ended, late, given_up };

/// Asked between waits, every tenth of a second: whether to wait no longer.
using GiveUp = std::function<bool()>;
using Deadline = std::chrono::steady_clock::time_point;

/// Over a stream socket that does not block; `ended`: the other side has closed it.
[[nodiscard]] Talk send_message(int socket, std::string_view message, Deadline deadline, const GiveUp& give_up);
[[nodiscard]] Talk receive_message(int socket, std::string& message, Deadline deadline, const GiveUp& give_up);

}  // namespace batch
