#include "database_file.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace batch {
namespace {

Failed failure_of(const vnplan::Result<bool>& result) { return result ? Failed() : Failed(result.error()); }

}  // namespace

void DatabaseFile::remove_part() {
  database_.reset();
  for (const char* end : {"", "-journal", "-wal", "-shm"}) remove_quietly(part_.string() + end);
}

Failed DatabaseFile::open() {
  auto opened = vnplan::PlanDatabase::open(part_);
  if (!opened) return opened.error();
  database_.emplace(std::move(*opened));
  return std::nullopt;
}

Failed DatabaseFile::begin() {
  remove_part();
  return open();
}

Failed DatabaseFile::go_on(bool& there) {
  there = size_of(part_).has_value();
  return there ? open() : std::nullopt;
}

Failed DatabaseFile::reopen(bool& there) {
  const auto size = size_of(path_);
  there = size.has_value();
  if (!there) return std::nullopt;
  remove_part();
  if (auto failed = copy_begin(path_, packed_, *size)) return failed;
  if (auto failed = rename_durably(packed_, part_)) return failed;
  return open();
}

Failed DatabaseFile::add(std::string_view rows) {
  const auto records = vnplan::unpack_records(rows);
  return records ? failure_of(database_->put(*records)) : Failed(records.error());
}

Failed DatabaseFile::flush() { return failure_of(database_->commit()); }

vnplan::Result<std::vector<std::uint64_t>> DatabaseFile::finish() {
  remove_quietly(packed_);
  if (auto failed = failure_of(database_->copy_to(packed_))) return *failed;
  const Descriptor packed(::open(packed_.c_str(), O_RDONLY | O_CLOEXEC));
  if (!packed || ::fsync(packed.get()) != 0) return write_error(packed_, errno);
  return std::vector<std::uint64_t>{size_of(packed_).value_or(0)};
}

Failed DatabaseFile::publish() {
  if (auto failed = rename_durably(packed_, path_)) return failed;
  remove_part();
  return std::nullopt;
}

bool DatabaseFile::is_published(std::uint64_t size) {
  if (size_of(packed_) == size) return !publish();
  return size_of(path_) == size;
}

}  // namespace batch
