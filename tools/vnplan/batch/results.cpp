#include "results.h"

#include <algorithm>
#include <system_error>

namespace fs = std::filesystem;

namespace batch {

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
  return database_ ? database_->begin() : std::nullopt;
}

Failed Results::go_on(const std::vector<std::uint64_t>& sizes, bool from_complete, bool& there) {
  there = database_ || sizes.size() == files_.size();
  if (!there) return std::nullopt;
  if (auto failed = make_drafts_folder()) return failed;
  if (database_) return from_complete ? database_->reopen(there) : database_->go_on(there);
  for (std::size_t i = 0; i < files_.size() && there; ++i)
    if (auto failed = from_complete ? files_[i].reopen(sizes[i], there) : files_[i].go_on(sizes[i], there)) return failed;
  return std::nullopt;
}

int Results::make_folder_of(const fs::path& page) {
  const std::lock_guard lock(mutex_);
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

int Results::write_page(const std::string& page, std::string_view bytes) {
  const auto path = output_ / page;
  if (const int failed = make_folder_of(path); failed != 0) return failed;
  return write_whole(path, drafts_ / std::to_string(next_draft_++), bytes);
}

Failed Results::add(const std::vector<std::string>& payload) {
  if (database_) return database_->add(payload.back());
  const auto pages = layout_.page_extension.empty() ? 0U : 1U;
  for (std::size_t i = 0; i < files_.size(); ++i)
    if (auto failed = files_[i].append(payload.at(i + pages))) return failed;
  return std::nullopt;
}

Failed Results::flush() {
  for (auto& file : files_)
    if (auto failed = file.flush()) return failed;
  if (database_)
    if (auto failed = database_->flush()) return failed;
  std::set<fs::path> folders;
  {
    const std::lock_guard lock(mutex_);
    folders.swap(unflushed_);
  }
  for (const auto& folder : folders)
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

vnplan::Result<std::vector<std::uint64_t>> Results::finish() {
  for (std::size_t i = 0; i < files_.size(); ++i)
    if (auto failed = files_[i].append(layout_.parts[i].tail)) return *failed;
  if (auto failed = flush()) return *failed;
  if (!layout_.package.empty()) {
    const auto package = output_ / "datapackage.json";
    if (const int failed = write_whole(package, package.string() + ".part", layout_.package); failed != 0) return write_error(package, failed);
  }
  if (database_) return database_->finish();
  return sizes();
}

Failed Results::publish() {
  for (auto& file : files_)
    if (auto failed = file.publish()) return failed;
  return database_ ? database_->publish() : std::nullopt;
}

bool Results::is_published(const std::vector<std::uint64_t>& sizes) {
  if (sizes.size() != (database_ ? 1 : files_.size())) return false;
  if (database_) return database_->is_published(sizes.front());
  for (std::size_t i = 0; i < files_.size(); ++i)
    if (!files_[i].is_published(sizes[i])) return false;
  return true;
}

}  // namespace batch
