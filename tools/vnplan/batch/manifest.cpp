#include "manifest.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "line_reader.h"

namespace fs = std::filesystem;

namespace batch {
namespace {

Known known_of(const Line& line, std::uint64_t end, const std::string& limits) {
  Known known;
  known.file = fingerprint(line.file);
  known.hash = fingerprint(line.hash);
  known.stamp = stamp_of(line.size, line.time);
  known.end = end;
  known.page_size = line.page_size;
  if (!line.page.empty()) known.page = fingerprint(line.page);
  known.is_plan = line.status == Status::ok;
  known.failed = line.error.has_value();
  known.still_failed = known.failed && line.limits == limits;
  return known;
}

bool is_at(const Descriptor& file, const fs::path& path) {
  struct stat open {};
  struct stat named {};
  return ::fstat(file.get(), &open) == 0 && ::stat(path.c_str(), &named) == 0 && open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

}  // namespace

std::uint64_t stamp_of(std::uint64_t size, std::int64_t time) { return fingerprint(std::to_string(size) + " " + std::to_string(time)).high; }

vnplan::Result<Manifest> Manifest::open(const fs::path& path) {
  Manifest manifest;
  manifest.path_ = path;
  do {  // again if another run, which ended just now, has put a new one in its place
    manifest.file_ = Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    if (!manifest.file_) return write_error(path, errno);
    if (::flock(manifest.file_.get(), LOCK_EX | LOCK_NB) != 0)
      return vnplan::Error{vnplan::Failure::cannot_write, path.string() + " is in use by another run", "wait until it ends, or name another output"};
  } while (!is_at(manifest.file_, path));
  return manifest;
}

Failed Manifest::read(const std::string& limits) {
  LineReader lines(file_.get());
  std::string text;
  if (lines.next(text)) head_ = read_head(text);
  if (head_) size_ = head_end_ = text.size() + 1;
  while (head_ && !complete_ && lines.next(text)) {
    const auto end = size_ + text.size() + 1;
    if (const auto line = read_line(text)) known_.push_back(known_of(*line, end, limits));
    else complete_ = read_complete(text);
    if (!complete_ && (known_.empty() || known_.back().end != end)) break;
    size_ = end;
  }
  return size_of(path_) == size_ ? std::nullopt : cut(size_);
}

std::string Manifest::text_before(std::uint64_t end) const {
  constexpr std::uint64_t step = 4096;
  for (std::uint64_t back = step;; back *= 4) {
    const auto begin = end > back ? end - back : 0;
    std::string text(end - begin, '\0');
    if (::pread(file_.get(), text.data(), text.size(), static_cast<off_t>(begin)) != static_cast<ssize_t>(text.size()) || text.empty()) return {};
    const auto feed = text.rfind('\n', text.size() - 2);
    if (feed != std::string::npos && feed + 1 < text.size()) return text.substr(feed + 1);
    if (begin == 0) return text;
  }
}

std::optional<Line> Manifest::line_ending_at(std::uint64_t end) const { return read_line(text_before(end)); }

Failed Manifest::cut(std::uint64_t size) {
  if (::ftruncate(file_.get(), static_cast<off_t>(size)) != 0 || ::fdatasync(file_.get()) != 0) return write_error(path_, errno);
  size_ = size;
  return std::nullopt;
}

Failed Manifest::begin(const Head& head) {
  if (auto failed = cut(0)) return failed;
  known_.clear();
  complete_.reset();
  head_ = head;
  const auto line = write_line(head);
  head_end_ = line.size();
  if (auto failed = append(line)) return failed;
  return flush_folder(path_.parent_path());
}

Failed Manifest::keep(std::size_t count) {
  complete_.reset();
  known_.resize(count);
  return cut(count == 0 ? head_end_ : known_.back().end);
}

Failed Manifest::append(std::string_view lines) {
  int failed = write_all(file_.get(), lines);
  if (failed == 0 && ::fdatasync(file_.get()) != 0) failed = errno;
  if (failed != 0) {
    (void)::ftruncate(file_.get(), static_cast<off_t>(size_));  // and if not: a torn line is cut off by the next run
    return write_error(path_, failed);
  }
  size_ += lines.size();
  return std::nullopt;
}

Failed Manifest::rewrite(const std::vector<std::uint64_t>& ends, const Complete& complete) {
  const fs::path draft = path_.string() + ".new";
  const Descriptor file(::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  int failed = file ? write_all(file.get(), write_line(*head_)) : errno;
  std::string waiting;
  for (std::size_t i = 0; i < ends.size() && failed == 0; ++i) {
    waiting += text_before(ends[i]);
    if (waiting.size() < (1U << 20U)) continue;
    failed = write_all(file.get(), waiting);
    waiting.clear();
  }
  if (failed == 0) failed = write_all(file.get(), waiting + write_line(complete));
  if (failed == 0 && ::fsync(file.get()) != 0) failed = errno;
  if (failed != 0) return remove_quietly(draft), write_error(path_, failed);
  return rename_durably(draft, path_);
}

}  // namespace batch
