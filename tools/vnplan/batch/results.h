#pragma once
/// What a batch writes, by its layout: pages as they come, files that all plans add to, a database. What is flushed stays.

#include <atomic>
#include <mutex>
#include <set>

#include "append_file.h"
#include "database_file.h"
#include "layout.h"

namespace batch {

class Results {
 public:
  /// `output` is there already if the layout wants a folder.
  Results(const Layout& layout, const std::filesystem::path& output);
  ~Results();

  [[nodiscard]] Failed begin();
  /// Goes on at these sizes; `from_complete`: of results that were published. False in `there` if they are gone: then begin().
  [[nodiscard]] Failed go_on(const std::vector<std::uint64_t>& sizes, bool from_complete, bool& there);

  /// A plan's own result. 0 or errno. Safe from many threads.
  [[nodiscard]] int write_page(const std::string& page, std::string_view bytes);
  /// What a plan adds to the others: the pieces of its payload that are no page.
  [[nodiscard]] Failed add(const std::vector<std::string>& payload);
  [[nodiscard]] Failed flush();
  [[nodiscard]] std::vector<std::uint64_t> sizes() const;
  /// As it was, as far as that is possible: a disk that is full gets room again.
  void take_back(const std::vector<std::uint64_t>& sizes);

  /// Writes what stands behind the last plan, and flushes; gives the sizes of what publish() will put into place.
  [[nodiscard]] vnplan::Result<std::vector<std::uint64_t>> finish();
  [[nodiscard]] Failed publish();
  /// After a run that ended while it published: puts the rest into place. False if something is gone.
  [[nodiscard]] bool is_published(const std::vector<std::uint64_t>& sizes);

 private:
  [[nodiscard]] Failed make_drafts_folder();
  [[nodiscard]] int make_folder_of(const std::filesystem::path& page);

  const Layout& layout_;
  std::filesystem::path output_;
  std::filesystem::path drafts_;  // pages before they are whole
  std::vector<AppendFile> files_;
  std::optional<DatabaseFile> database_;
  std::atomic<std::uint64_t> next_draft_ = 0;
  std::mutex mutex_;
  std::set<std::filesystem::path> folders_;    // that are known to be there
  std::set<std::filesystem::path> unflushed_;  // folders
};

}  // namespace batch
