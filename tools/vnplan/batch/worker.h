#pragma once
/// The other side: a process that reads one file after the other and answers what they hold. It may crash; the batch then starts another one.

#include "commands.h"

namespace batch {

/// Descriptor on which a worker is spoken to.
inline constexpr int worker_socket = 3;

/// Ends when the batch has closed the socket, or has died.
[[nodiscard]] int work(const BatchArguments& arguments, const vnplan::Options& options);

}  // namespace batch
