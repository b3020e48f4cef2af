#pragma once
/// One file on its way through a batch.

#include <cstdint>
#include <string>

#include "inputs.h"
#include "manifest_line.h"
#include "wire.h"

namespace batch {

struct Item {
  Input input;
  std::size_t index = 0;       ///< among all inputs
  Status status = Status::ok;
  Answer answer;
  std::uint64_t ms = 0;
  std::string page;            ///< below the output folder; empty: there are no pages
  std::string draft;           ///< where the page is until it is committed
  bool dropped = false;        ///< not read, because the batch ends
};

}  // namespace batch
