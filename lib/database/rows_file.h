#pragma once
/// A file of pack_plan(): where each plan lies in it.

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "vnplan/result.h"

namespace vnplan::database {

/// Of a plan: 32 digits, without a block of memory of their own.
using PlanKey = std::array<char, 32>;

struct PlanPlace {
  PlanKey key{};
  std::uint64_t begin = 0;   ///< of its rows
  std::uint64_t size = 0;
  bool first = true;         ///< no plan before it has this key
};

class RowsFile {
 public:
  explicit RowsFile(const std::filesystem::path& path) : file_(path, std::ios::binary) {}
  /// In their order. Error: no such file, or it is torn.
  [[nodiscard]] Result<std::vector<PlanPlace>> places();
  /// The rows of a plan, until the next call.
  [[nodiscard]] Result<std::string_view> rows(const PlanPlace& place);

 private:
  std::ifstream file_;
  std::string rows_;
};

}  // namespace vnplan::database
