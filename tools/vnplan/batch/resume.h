#pragma once
/// What an earlier run has done of the inputs of today.

#include <unordered_map>

#include "inputs.h"
#include "layout.h"
#include "manifest.h"

namespace batch {

struct Resumed {
  std::unordered_map<Fingerprint, std::uint64_t, FingerprintHash> done;  ///< inputs that need not be read again; where their lines end
  FingerprintSet hashes;           ///< of the plans among them
  std::size_t lines = 0;           ///< of the manifest that stay
  std::uint64_t failed = 0;        ///< inputs that failed then, and would again
  std::uint64_t plans = 0;
  std::uint64_t duplicates = 0;
  bool all_there = false;          ///< nothing is to do, and nothing too much is there
};

/// Compares the manifest's lines with the inputs. Results that all plans share keep their beginning, as far as the lines fit the inputs: in their
/// order, with --unordered in any. Pages are kept one by one.
[[nodiscard]] Resumed compare(const Manifest& manifest, Inputs inputs, const Layout& layout, const BatchArguments& arguments);

}  // namespace batch
