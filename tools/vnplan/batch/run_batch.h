#pragma once
/// A whole run: takes up an earlier one, reads what is missing, completes the results.

#include <string>

#include "commands.h"

namespace batch {

/// What a link names: the link stays, and that is written. Any other output is itself.
[[nodiscard]] std::string real_output(const std::string& output);

/// What is wrong with the arguments; empty: nothing. Nothing is written before.
[[nodiscard]] std::string problem_of(const BatchArguments& arguments);

/// Gives the exit status.
[[nodiscard]] int run_batch(const BatchArguments& arguments);

}  // namespace batch
