#pragma once
/// A database of plans: FILE.part while it grows; when it is complete, packed into FILE.

#include <optional>
#include <vector>

#include "durable.h"
#include "vnplan/export.h"

namespace batch {

class DatabaseFile {
 public:
  explicit DatabaseFile(const std::filesystem::path& path) : path_(path), part_(path.string() + ".part"), packed_(path.string() + ".new") {}

  [[nodiscard]] Failed begin();
  /// False in `there` if the part, or the complete file, is gone.
  [[nodiscard]] Failed go_on(bool& there);
  [[nodiscard]] Failed reopen(bool& there);

  /// `rows`: of pack_records().
  [[nodiscard]] Failed add(std::string_view rows);
  [[nodiscard]] Failed flush();
  /// Gives the size of the packed file.
  [[nodiscard]] vnplan::Result<std::vector<std::uint64_t>> finish();
  [[nodiscard]] Failed publish();
  [[nodiscard]] bool is_published(std::uint64_t size);

 private:
  void remove_part();
  [[nodiscard]] Failed open();

  std::filesystem::path path_;
  std::filesystem::path part_;
  std::filesystem::path packed_;
  std::optional<vnplan::PlanDatabase> database_;
};

}  // namespace batch
