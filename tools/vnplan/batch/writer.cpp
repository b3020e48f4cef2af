#include "writer.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <utility>

namespace batch {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t items_a_commit = 128;
constexpr std::size_t bytes_a_commit = 4U << 20U;
constexpr std::chrono::seconds time_a_commit{1};

std::size_t size_of_payload(const Item& item) {
  std::size_t size = 0;
  for (const auto& piece : item.answer.payload) size += piece.size();
  return size;
}

}  // namespace

std::size_t Writer::enter(std::uint64_t end) {
  const std::lock_guard lock(mutex_);
  ends_.push_back(end);
  return ends_.size() - 1;
}

Failed Writer::write(std::unique_ptr<Item> item) {
  if (item->status == Status::ok && p_.layout.once && !p_.resumed.hashes.insert(fingerprint(item->answer.hash)))
    item->status = Status::duplicate;
  if (item->status == Status::duplicate) item->answer.payload.swap(item->answer.payload_of_duplicate);
  item->answer.payload_of_duplicate.clear();
  waiting_bytes_ += size_of_payload(*item);
  waiting_.push_back(std::move(item));
  return waiting_.size() >= items_a_commit || waiting_bytes_ >= bytes_a_commit ? begin_commit() : commit_if_due();
}

Failed Writer::commit_if_due() { return !waiting_.empty() && steady_clock::now() - begun_ >= time_a_commit ? begin_commit() : std::nullopt; }

Failed Writer::finish() {
  if (auto failed = begin_commit()) return failed;
  return wait();
}

Failed Writer::wait() { return committing_.valid() ? committing_.get() : std::nullopt; }

Failed Writer::begin_commit() {
  if (auto failed = wait()) return waiting_.clear(), failed;
  begun_ = steady_clock::now();
  waiting_bytes_ = 0;
  if (waiting_.empty()) return std::nullopt;
  committing_ = std::async(std::launch::async, [this, items = std::exchange(waiting_, {})]() mutable { return commit(std::move(items)); });
  return std::nullopt;
}

/// First the data, then the lines that tell of it. After an error, those in front of it.
Failed Writer::commit(Items items) {
  std::vector<std::vector<std::uint64_t>> offsets;
  const auto before = p_.results.sizes();
  auto failed = place_pages(items);
  if (auto more = add(items, offsets); more && !failed) failed = more;
  auto unsafe = p_.results.flush();
  if (!unsafe) unsafe = append_lines(items, offsets);
  if (!unsafe) return failed;
  p_.results.take_back(before);
  return failed ? failed : unsafe;
}

/// One page that cannot be written costs its plan; a disk that is full, all that follow.
Failed Writer::place_pages(Items& items) {
  std::vector<Results::Page> pages;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i]->status != Status::ok || items[i]->page.empty()) continue;
    places.push_back(i);
    pages.push_back({items[i]->page, items[i]->draft, static_cast<int>(items[i]->answer.page_failed)});
  }
  p_.results.place(pages);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].failed == 0) continue;
    auto error = write_error(std::filesystem::path(p_.arguments.output) / pages[i].file, pages[i].failed);
    if (pages[i].failed == EEXIST) error.advice = "no batch has made it: move it away, or say --force to replace it";
    if (concerns_all(pages[i].failed)) return items.resize(places[i]), error;
    auto& item = *items[places[i]];
    item.answer.error = std::move(error);
    item.answer.payload.clear();
    item.status = Status::failed;
  }
  return std::nullopt;
}

Failed Writer::add(Items& items, std::vector<std::vector<std::uint64_t>>& offsets) {
  std::vector<const std::vector<std::string>*> payloads;
  for (const auto& item : items) payloads.push_back(&item->answer.payload);
  auto failed = p_.results.add(payloads, offsets);
  items.resize(offsets.size());
  return failed;
}

Failed Writer::append_lines(const Items& items, const std::vector<std::vector<std::uint64_t>>& offsets) {
  std::string lines;
  std::vector<std::uint64_t> ends;
  for (std::size_t i = 0; i < items.size(); ++i) {
    lines += line_of(*items[i], offsets[i]);
    ends.push_back(p_.manifest.size() + lines.size());
  }
  if (auto failed = p_.manifest.append(lines)) return failed;
  {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < items.size(); ++i) ends_[items[i]->index] = ends[i];
  }
  for (const auto& item : items) {
    p_.progress.count(item->status, item->answer.error, item->input.size);
    if (!item->answer.error && item->answer.size == 0) p_.progress.count_empty();
    if (item->answer.error) p_.progress.tell(item->input.shown, *item->answer.error);
  }
  return std::nullopt;
}

std::string Writer::line_of(const Item& item, std::vector<std::uint64_t> offsets) const {
  const auto& answer = item.answer;
  Line line{item.input.shown, item.input.size, item.input.time, answer.hash, item.status, answer.error, answer.counts, item.ms, {}, 0, {}, p_.limits};
  if (item.status == Status::ok && !item.page.empty()) {
    line.page = to_utf8(item.page);
    line.page_size = answer.page_size;
  }
  line.offsets = std::move(offsets);
  return write_line(line);
}

}  // namespace batch
