#include "database_file.h"

namespace batch {

void DatabaseFile::remove_drafts() {
  for (const char* end : {"", ".search"}) remove_quietly(packed_.string() + end);
}

Failed DatabaseFile::reopen(bool& there) {
  there = static_cast<bool>(vnplan::unload_database(path_, packed_));
  if (!there) return remove_drafts(), std::nullopt;
  if (const int failed = flush_file(packed_); failed != 0) return write_error(packed_, failed);
  return rename_durably(packed_, part_);
}

vnplan::Result<std::vector<std::uint64_t>> DatabaseFile::load(unsigned threads, const std::function<bool()>& give_up) {
  remove_drafts();
  auto loaded = [&] {
    const EarlyFlush flushing(packed_);
    return vnplan::load_database(part_, packed_, {threads, give_up, true});
  }();
  if (const int failed = loaded ? flush_file(packed_) : 0; failed != 0) loaded = write_error(packed_, failed);
  if (!loaded) return remove_drafts(), loaded.error();
  return std::vector<std::uint64_t>{size_of(packed_).value_or(0)};
}

/// What another program has left beside the old database SQLite would put into the new one. It goes first: a run that ends here is taken up.
void DatabaseFile::remove_companions() {
  for (const char* end : {"-wal", "-shm", "-journal"}) remove_quietly(path_.string() + end);
}

Failed DatabaseFile::publish() {
  remove_companions();
  if (auto failed = rename_durably(packed_, path_)) return failed;
  remove_quietly(part_);
  return std::nullopt;
}

bool DatabaseFile::is_published(std::uint64_t size) {
  if (size_of(packed_) == size) return !publish();
  return size_of(path_) == size;
}

}  // namespace batch
