#pragma once
/// A whole run: takes up an earlier one, reads what is missing, completes the results.

#include "commands.h"

namespace batch {

/// What is wrong with the arguments; empty: nothing. Nothing is written before.
[[nodiscard]] std::string problem_of(const BatchArguments& arguments);

/// Gives the exit status.
[[nodiscard]] int run_batch(const BatchArguments& arguments);

}  // namespace batch
