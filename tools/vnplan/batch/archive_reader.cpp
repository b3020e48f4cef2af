#include "archive_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

#include "zip_end.h"

namespace batch {

struct ArchiveReader::Handle {
  archive* reader = ::archive_read_new();
  archive_entry* entry = nullptr;
  bool ended = false;
  bool cut = false;  // told by the next Member

  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { ::archive_read_free(reader); }
};

bool is_archive_name(std::string_view name) {
  constexpr std::array<std::string_view, 14> ends = {".zip",     ".tar",  ".tar.gz",  ".tgz",  ".tar.bz2", ".tbz2", ".tar.xz",
                                                     ".txz", ".tar.zst", ".tzst", ".tar.lz4", ".tar.lzma", ".tar.lz", ".tar.z"};
  std::string small(name);
  std::transform(small.begin(), small.end(), small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return small.ends_with(end); });
}

ArchiveReader::ArchiveReader(const std::filesystem::path& path) : handle_(std::make_unique<Handle>()) {
  auto* reader = handle_->reader;
  handle_->cut = has_end_of_another_zip(path);
  ::archive_read_support_filter_all(reader);
  ::archive_read_support_format_zip(reader);
  ::archive_read_support_format_tar(reader);
  constexpr std::size_t block = 1 << 16;
  (void)::archive_read_open_filename(reader, path.c_str(), block);  // next() tells if it failed
}

ArchiveReader::~ArchiveReader() = default;
ArchiveReader::ArchiveReader(ArchiveReader&&) noexcept = default;
ArchiveReader& ArchiveReader::operator=(ArchiveReader&&) noexcept = default;

vnplan::Error ArchiveReader::damage() const {
  const char* what = ::archive_error_string(handle_->reader);
  return {vnplan::Failure::cannot_read, std::string("archive: ") + (what == nullptr ? "it cannot be read" : what),
          "make it anew, or unpack what can be"};
}

std::optional<ArchiveReader::Member> ArchiveReader::next() {
  if (std::exchange(handle_->cut, false)) {
    handle_->ended = true;
    return Member{{}, 0, {}, vnplan::Error{vnplan::Failure::cannot_read, "archive: its end is missing", "make it anew, or unpack what can be"}};
  }
  while (!handle_->ended) {
    const int result = ::archive_read_next_header(handle_->reader, &handle_->entry);
    handle_->ended = result == ARCHIVE_EOF || result == ARCHIVE_FATAL;
    if (result == ARCHIVE_EOF) break;
    if (result == ARCHIVE_FATAL) return Member{{}, 0, {}, damage()};
    if (result == ARCHIVE_RETRY || ::archive_entry_filetype(handle_->entry) != AE_IFREG) continue;
    if (::archive_entry_hardlink(handle_->entry) != nullptr) continue;  // another name of a member that was read
    const char* path = ::archive_entry_pathname_utf8(handle_->entry);
    if (path == nullptr) path = ::archive_entry_pathname(handle_->entry);
    Member member{path == nullptr ? "_" : path, ::archive_entry_mtime(handle_->entry), {}, {}};
    if (::archive_entry_size_is_set(handle_->entry) != 0) member.size = static_cast<std::uint64_t>(::archive_entry_size(handle_->entry));
    return member;
  }
  return std::nullopt;
}

vnplan::Result<std::string> ArchiveReader::read(std::uint64_t most) {
  std::string bytes;
  std::array<char, 1 << 16> buffer{};
  while (true) {
    const auto got = ::archive_read_data(handle_->reader, buffer.data(), buffer.size());
    if (got == 0) return bytes;
    if (got < 0) return damage();
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
    if (bytes.size() > most)
      return vnplan::Error{vnplan::Failure::too_large, "unpacks to more than " + std::to_string(most) + " bytes",
                           "raise the limit with --max-bytes and --max-memory"};
  }
}

}  // namespace batch
