// A harness under libFuzzer: what does not hold ends the program, and libFuzzer keeps the input.
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "fuzz/harness.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto faults = vnplan::fuzz::faults_of({reinterpret_cast<const char*>(data), size}, vnplan::fuzz::Effort::swift);
  if (faults.empty()) return 0;
  std::cerr << faults;
  std::abort();
}
