#include "results.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <thread>
#include <utility>

namespace fs = std::filesystem;

namespace batch {
namespace {

constexpr std::size_t flushed_at_once = 4;

}  // namespace

Results::Results(const Layout& layout, const fs::path& output) : layout_(layout), output_(output) {
  if (!layout.page_extension.empty()) drafts_ = output / ".vnplan";
  for (const auto& part : layout.parts) files_.emplace_back(part.file.empty() ? output : output / part.file);
  if (layout.database) database_.emplace(output);
}

Results::~Results() {
  std::error_code ignored;
  if (!drafts_.empty()) fs::remove_all(drafts_, ignored);
}

Failed Results::make_drafts_folder() {
  if (drafts_.empty()) return std::nullopt;
  std::error_code failed;
  fs::remove_all(drafts_, failed);
  fs::create_directories(drafts_, failed);
  return failed ? Failed(write_error(drafts_, failed.value())) : std::nullopt;
}

Failed Results::begin() {
  if (auto failed = make_drafts_folder()) return failed;
  for (std::size_t i = 0; i < files_.size(); ++i)
    if (auto failed = files_[i].begin(layout_.parts[i].head)) return failed;
  return std::nullopt;
}

Failed Results::go_on(const std::vector<std::uint64_t>& sizes, bool from_complete, bool& there) {
  there = sizes.size() == files_.size();
  if (!there) return std::nullopt;
  if (auto failed = make_drafts_folder()) return failed;
  if (database_ && from_complete) {
    if (auto failed = database_->reopen(there); failed || !there) return failed;
    from_complete = false;
  }
  for (std::size_t i = 0; i < files_.size() && there; ++i)
    if (auto failed = from_complete ? files_[i].reopen(sizes[i], there) : files_[i].go_on(sizes[i], there)) return failed;
  return std::nullopt;
}

std::string Results::new_draft() { return drafts_ / std::to_string(next_draft_++); }

int Results::make_folder_of(const fs::path& page) {
  const auto folder = page.parent_path();
  unflushed_.insert(folder);
  if (folders_.contains(folder)) return 0;
  std::error_code failed;
  if (fs::create_directories(folder, failed)) {
    for (auto above = folder; above != output_ && above.has_parent_path(); above = above.parent_path()) unflushed_.insert(above.parent_path());
  }
  if (!failed) folders_.insert(folder);
  return failed.value();
}

void Results::place(std::vector<Page>& pages) {
  std::vector<std::thread> flushing;
  for (std::size_t first = 0; first < std::min(pages.size(), flushed_at_once); ++first)
    flushing.emplace_back([&pages, first] {
      for (auto i = first; i < pages.size(); i += flushed_at_once)
        if (pages[i].failed == 0) pages[i].failed = flush_file(pages[i].draft);
    });
  for (auto& thread : flushing) thread.join();
  for (auto& page : pages) {
    const auto path = output_ / page.file;
    if (page.failed == 0) page.failed = make_folder_of(path);
    if (page.failed == 0 && keeps_pages_ && size_of(path).value_or(0) > 0) page.failed = EEXIST;
    if (page.failed == 0 && ::rename(page.draft.c_str(), path.c_str()) != 0) page.failed = errno;
    if (page.failed != 0) remove_quietly(page.draft);
  }
}

Failed Results::add(const std::vector<const std::vector<std::string>*>& payloads, std::vector<std::vector<std::uint64_t>>& sizes) {
  auto now = this->sizes();
  const auto before = now;
  std::vector<std::string> pieces(files_.size());
  for (const auto* payload : payloads) {
    for (std::size_t i = 0; i < std::min(payload->size(), files_.size()); ++i) {
      pieces[i] += (*payload)[i];
      now[i] += (*payload)[i].size();
    }
    sizes.push_back(now);
  }
  Failed failed;
  for (std::size_t i = 0; i < files_.size() && !failed; ++i) failed = files_[i].append(pieces[i]);
  if (!failed) return failed;
  const auto is_there = [&](const auto& wanted) {
    for (std::size_t i = 0; i < files_.size(); ++i)
      if (files_[i].size() < wanted[i]) return false;
    return true;
  };
  while (!sizes.empty() && !is_there(sizes.back())) sizes.pop_back();
  take_back(sizes.empty() ? before : sizes.back());
  return failed;
}

Failed Results::flush() {
  for (auto& file : files_)
    if (auto failed = file.flush()) return failed;
  for (const auto& folder : std::exchange(unflushed_, {}))
    if (auto failed = flush_folder(folder)) return failed;
  return std::nullopt;
}

std::vector<std::uint64_t> Results::sizes() const {
  std::vector<std::uint64_t> sizes;
  for (const auto& file : files_) sizes.push_back(file.size());
  return sizes;
}

void Results::take_back(const std::vector<std::uint64_t>& sizes) {
  for (std::size_t i = 0; i < std::min(sizes.size(), files_.size()); ++i) files_[i].take_back(sizes[i]);
}

vnplan::Result<std::vector<std::uint64_t>> Results::finish(unsigned threads, const std::function<bool()>& give_up) {
  for (std::size_t i = 0; i < files_.size(); ++i)
    if (auto failed = files_[i].append(layout_.parts[i].tail)) return *failed;
  if (auto failed = flush()) return *failed;
  if (!layout_.package.empty()) {
    const auto package = output_ / "datapackage.json";
    if (const int failed = write_whole(package, package.string() + ".part", layout_.package); failed != 0) return write_error(package, failed);
  }
  if (database_) return database_->load(threads, give_up);
  return sizes();
}

Failed Results::publish() {
  if (database_) return database_->publish();
  for (auto& file : files_)
    if (auto failed = file.publish()) return failed;
  return std::nullopt;
}

bool Results::is_published(const std::vector<std::uint64_t>& sizes) {
  if (sizes.size() != (database_ ? 1 : files_.size())) return false;
  if (database_) return database_->is_published(sizes.front());
  for (std::size_t i = 0; i < files_.size(); ++i)
    if (!files_[i].is_published(sizes[i])) return false;
  return true;
}

}  // namespace batch
