#pragma once
/// What a batch writes, by its layout: pages as they come, files that all plans add to, a database. What is flushed stays.

#include <atomic>
#include <functional>
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

  /// From now on pages that are there already were made by nobody known: place() leaves them, with EEXIST.
  void keep_pages() { keeps_pages_ = true; }
  /// Where a worker may write a page. Safe from many threads.
  [[nodiscard]] std::string new_draft();
  struct Page {
    std::string file;   ///< below the output folder
    std::string draft;
    int failed = 0;     ///< errno
  };
  /// Flushes drafts and renames them, in their order. The disk is asked for many at once: it takes them together.
  void place(std::vector<Page>& pages);
  /// What plans add to the others, each a piece for every part, or nothing. `sizes`: what they come to behind each; after an error, behind those that
  /// are whole.
  [[nodiscard]] Failed add(const std::vector<const std::vector<std::string>*>& payloads, std::vector<std::vector<std::uint64_t>>& sizes);
  [[nodiscard]] Failed flush();
  [[nodiscard]] std::vector<std::uint64_t> sizes() const;
  /// As it was, as far as that is possible: a disk that is full gets room again.
  void take_back(const std::vector<std::uint64_t>& sizes);

  /// Writes what stands behind the last plan, and flushes; gives the sizes of what publish() will put into place.
  [[nodiscard]] vnplan::Result<std::vector<std::uint64_t>> finish(unsigned threads, const std::function<bool()>& give_up);
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
  bool keeps_pages_ = false;
  std::atomic<std::uint64_t> next_draft_ = 0;
  std::set<std::filesystem::path> folders_;    // that are known to be there
  std::set<std::filesystem::path> unflushed_;  // folders
};

}  // namespace batch
