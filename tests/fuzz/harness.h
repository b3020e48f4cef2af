#pragma once
/// One boundary of the library under any bytes. Each fuzz_NAME.cpp is one; libfuzzer_main.cpp or replay_main.cpp calls it.

#include <string>
#include <string_view>

namespace vnplan::fuzz {

/// How much is looked at.
enum class Effort : bool {
  swift,     ///< what is costly (eight threads, all writers) of one input in sixteen, so that most of the time new inputs are tried
  thorough,  ///< everything
};

/// What does not hold for this input, a line each; empty if everything holds.
[[nodiscard]] std::string faults_of(std::string_view input, Effort effort);

}  // namespace vnplan::fuzz
