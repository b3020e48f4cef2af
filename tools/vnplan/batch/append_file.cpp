#include "append_file.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace batch {

Failed AppendFile::begin(std::string_view head) {
  file_ = Descriptor(::open(part_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0666));
  if (!file_) return write_error(part_, errno);
  size_ = 0;
  if (auto failed = flush_folder(part_.parent_path())) return failed;
  return append(head);
}

Failed AppendFile::go_on(std::uint64_t offset, bool& there) {
  there = size_of(part_).value_or(0) >= offset && size_of(part_).has_value();
  if (!there) return std::nullopt;
  file_ = Descriptor(::open(part_.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
  if (!file_ || ::ftruncate(file_.get(), static_cast<off_t>(offset)) != 0) return write_error(part_, errno);
  size_ = offset;
  return std::nullopt;
}

Failed AppendFile::reopen(std::uint64_t offset, bool& there) {
  there = size_of(path_).value_or(0) >= offset && size_of(path_).has_value();
  if (!there) return std::nullopt;
  const std::filesystem::path draft = part_.string() + ".new";
  if (auto failed = copy_begin(path_, draft, offset)) return failed;
  if (auto failed = rename_durably(draft, part_)) return failed;
  return go_on(offset, there);
}

Failed AppendFile::append(std::string_view bytes) {
  std::uint64_t written = 0;
  const int failed = write_all(file_.get(), bytes, written);
  size_ += written;
  return failed == 0 ? std::nullopt : Failed(write_error(part_, failed));
}

Failed AppendFile::flush() {
  if (::fdatasync(file_.get()) != 0) return write_error(part_, errno);
  return std::nullopt;
}

void AppendFile::take_back(std::uint64_t offset) {
  if (file_ && ::ftruncate(file_.get(), static_cast<off_t>(offset)) == 0) size_ = offset;
}

Failed AppendFile::publish() { return rename_durably(part_, path_); }

bool AppendFile::is_published(std::uint64_t size) {
  if (size_of(part_) == size) return !publish();
  return size_of(path_) == size;
}

}  // namespace batch
