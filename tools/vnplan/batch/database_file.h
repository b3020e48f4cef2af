#pragma once
/// A database of plans. While a run goes on, their rows are FILE.part; when all are there, they are loaded into FILE.new, which becomes FILE.

#include <functional>
#include <vector>

#include "durable.h"
#include "vnplan/export.h"

namespace batch {

class DatabaseFile {
 public:
  explicit DatabaseFile(const std::filesystem::path& path) : path_(path), part_(path.string() + ".part"), packed_(path.string() + ".new") {}

  /// Makes the part anew from the complete database; false in `there` if that is not possible.
  [[nodiscard]] Failed reopen(bool& there);
  /// Gives the size of the database, which stands where publish() finds it.
  [[nodiscard]] vnplan::Result<std::vector<std::uint64_t>> load(unsigned threads, const std::function<bool()>& give_up);
  [[nodiscard]] Failed publish();
  [[nodiscard]] bool is_published(std::uint64_t size);
  /// What a run left that ended while it loaded.
  void remove_drafts();

 private:
  void remove_companions();

  std::filesystem::path path_;
  std::filesystem::path part_;
  std::filesystem::path packed_;
};

}  // namespace batch
