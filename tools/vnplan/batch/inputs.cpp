#include "inputs.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "earlier_results.h"

namespace fs = std::filesystem;

namespace batch {

using vnplan::Error;
using vnplan::Failure;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

vnplan::Result<Descriptor> open_list(const std::string& file) {
  if (file != "-") {
    Descriptor list(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (list) return list;
    return Error{Failure::cannot_open, std::generic_category().message(errno), "check the name of the list"};
  }
  std::error_code failed;
  Descriptor list(::open(fs::temp_directory_path(failed).c_str(), O_RDWR | O_TMPFILE | O_CLOEXEC, 0600));
  if (!list) list = Descriptor(::memfd_create("list", MFD_CLOEXEC));  // a file system without files that have no name
  std::array<char, 1 << 16> buffer{};
  while (true) {
    const auto got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (got == 0) return list;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Error{Failure::cannot_read, "reading failed", "connect it to a file or a program"};
    if (write_all(list.get(), {buffer.data(), static_cast<std::size_t>(got)}) != 0)
      return Error{Failure::cannot_write, "the list cannot be kept", "make room for temporary files, or set TMPDIR"};
  }
}

OwnResults::OwnResults(const std::string& output, bool is_folder) {
  std::error_code failed;
  if (is_folder) {
    folder_ = fs::canonical(output, failed);
  } else {
    const auto whole = fs::absolute(output, failed);
    parent_ = fs::canonical(whole.parent_path(), failed);
    file_ = whole.filename().string();
  }
}

bool OwnResults::holds(const fs::path& file) const {
  std::error_code failed;
  if (folder_.empty()) {
    const auto own = files_of_result(file_);
    const bool ours = std::find(own.begin(), own.end(), file.filename().string()) != own.end();
    return ours && fs::canonical(fs::absolute(file, failed).parent_path(), failed) == parent_;
  }
  const auto real = fs::canonical(file, failed);
  return !failed && std::mismatch(folder_.begin(), folder_.end(), real.begin(), real.end()).first == folder_.end();
}

Inputs::Inputs(const BatchArguments& arguments, int list, const OwnResults& own)
    : arguments_(arguments),
      list_(list, arguments.zero_separated ? '\0' : '\n'),
      own_(own),
      filter_(arguments.include, arguments.exclude),
      one_root_(arguments.inputs.size() == 1 && arguments.files_from.empty() && arguments.inputs.front() != "-"),
      most_of_member_(std::min(arguments.read.max_bytes, arguments.read.max_memory)) {
  if (const auto folder = place_of(own.folder()); folder && !own.folder().empty()) entered_.insert(*folder);
  (void)names_.make_unique("index");  // of the overview
}

std::optional<Input> Inputs::next() {
  return next([](const std::string&) { return false; });
}

std::optional<Input> Inputs::next(const WantsBytes& wants_bytes) {
  while (true) {
    std::optional<Input> input;
    if (archive_) {
      auto member = archive_->next();
      if (!member) archive_.reset();
      else input = member_of(std::move(*member), wants_bytes);
    } else if (walk_) {
      auto step = walk_->next();
      if (!step) walk_.reset();
      else input = step_of(std::move(*step));
    } else {
      const auto argument = next_argument();
      if (!argument) return std::nullopt;
      input = open_argument(*argument);
    }
    if (input) return input;
  }
}

std::optional<std::string> Inputs::next_argument() {
  while (true) {
    std::string name;
    if (in_list_) {
      const bool begins = std::exchange(list_begins_, false);
      in_list_ = list_.next(name);
      if (begins && name.starts_with(byte_order_mark)) name.erase(0, byte_order_mark.size());
      if (!arguments_.zero_separated && name.ends_with('\r')) name.pop_back();
      if (!name.empty()) return name;
      continue;
    }
    if (argument_ > arguments_.inputs.size() || (argument_ == arguments_.inputs.size() && arguments_.files_from.empty())) return std::nullopt;
    const auto index = argument_++;
    if (index < arguments_.inputs.size() && arguments_.inputs[index] != "-") return arguments_.inputs[index];
    in_list_ = true;
  }
}

/// False for a file that was named before.
bool Inputs::is_first(const fs::path& path) {
  std::error_code failed;
  return read_.insert(fingerprint(tidy_path(fs::absolute(path, failed).string())));
}

/// The file itself, or nothing where a folder or an archive was opened, or it was there before.
std::optional<Input> Inputs::open_argument(const std::string& argument) {
  const auto shown = tidy_path(argument);
  std::error_code failed;
  if (fs::is_directory(argument, failed)) {
    root_ = shown;
    walk_.emplace(argument, filter_, entered_);
    return std::nullopt;
  }
  if (!is_first(argument) || own_.holds(argument)) return std::nullopt;
  auto input = input_of(argument, shown, one_root_ ? fs::path(shown).filename().string() : shown);
  if (input.error || !is_archive_name(shown)) return input;
  open_archive(input, one_root_ ? "" : shown + "/");
  return std::nullopt;
}

Input Inputs::input_of(const fs::path& path, std::string shown, std::string below) {
  Input input;
  input.path = path.string();
  input.file = fs::path(shown).filename().string();
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) {
    const bool missing = errno == ENOENT || errno == ENOTDIR;
    input.error = missing ? Error{Failure::cannot_open, "no such file", "check the name"}
                          : Error{Failure::cannot_open, std::generic_category().message(errno), "check its permissions"};
  } else if (!S_ISREG(found.st_mode)) {
    input.error = Error{Failure::cannot_open, "no regular file", "copy what it gives into a file"};
  } else {
    input.size = static_cast<std::uint64_t>(found.st_size);
    input.time = std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec;
  }
  input.shown = std::move(shown);
  if (input.error || !is_archive_name(input.shown)) input.name = names_.make_unique(safe_path(below));
  return input;
}

std::optional<Input> Inputs::step_of(FolderWalk::Step step) {
  auto shown = root_ == "." ? step.below : step.below.empty() ? root_ : root_ + (root_ == "/" ? "" : "/") + step.below;
  if (step.left_out) {
    if (!own_.holds(step.path)) left_out_.push_back(shown);
    return std::nullopt;
  }
  if (step.error) {
    Input input;
    input.path = step.path.string();
    input.shown = shown.empty() ? root_ : shown;
    input.name = names_.make_unique(safe_path(input.shown));
    input.error = std::move(step.error);
    return input;
  }
  if (!is_first(step.path) || (own_.folder().empty() && own_.holds(step.path))) return std::nullopt;
  const auto below = one_root_ ? step.below : shown;
  auto input = input_of(step.path, std::move(shown), below);
  if (input.error || !is_archive_name(input.shown)) return input;
  open_archive(input, below + "/");
  return std::nullopt;
}

void Inputs::open_archive(const Input& archive, std::string below) {
  archive_.emplace(archive.path);
  archive_input_ = archive;
  archive_below_ = std::move(below);
}

bool Inputs::wants_member(const std::string& path) const {
  for (auto slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1))
    if (!filter_.wants_folder(path.substr(0, slash))) return false;
  return filter_.wants_file(path);
}

std::optional<Input> Inputs::member_of(ArchiveReader::Member member, const WantsBytes& wants_bytes) {
  Input input = archive_input_;
  if (member.error) {
    input.name = names_.make_unique(safe_path(archive_below_));
    input.error = std::move(member.error);
    return input;
  }
  const auto inside = safe_path(member.path);
  if (!wants_member(inside)) return std::nullopt;
  input.shown = shown_.make_unique(archive_input_.shown + "/" + inside);
  input.name = names_.make_unique(archive_below_.empty() ? inside : safe_path(archive_below_) + "/" + inside);
  input.file = fs::path(inside).filename().string();
  input.size = member.size.value_or(0);
  input.time = member.time ^ archive_input_.time;  // another archive is another member
  if (is_archive_name(inside))
    input.error = Error{Failure::cannot_read, "is an archive inside an archive", "unpack it and name it"};
  else if (member.size.value_or(0) > most_of_member_)
    input.error = Error{Failure::too_large, "unpacks to more than " + std::to_string(most_of_member_) + " bytes",
                        "raise the limit with --max-bytes and --max-memory"};
  if (input.error || !wants_bytes(input.shown)) return input;
  auto bytes = archive_->read(most_of_member_);
  if (bytes) input.bytes = std::move(*bytes);
  else input.error = bytes.error();
  return input;
}

}  // namespace batch
