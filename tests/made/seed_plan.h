#pragma once
/// Plans of any size, always the same: what the benchmark reads.

#include <cstddef>
#include <string>

/// A plan of about `bytes` bytes: the first plan of the corpus, then the bodies of the others, each under a number of its own, over and over;
/// cut at the end of a line.
[[nodiscard]] std::string seed_plan(std::size_t bytes);
