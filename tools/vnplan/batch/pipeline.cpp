#include "pipeline.h"

#include <cmath>
#include <csignal>
#include <cstring>
#include <memory>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include "handover.h"
#include "stop.h"

namespace batch {
namespace {

using std::chrono::steady_clock;
using ItemPointer = std::unique_ptr<Item>;

constexpr std::size_t lines_a_commit = 64;
constexpr std::chrono::seconds time_a_commit{1};
constexpr std::chrono::seconds time_to_finish{1};  // for what is being read when a signal comes
constexpr unsigned items_a_worker = 8;             // on their way: a slow file holds up those behind it only when so many wait
constexpr unsigned other_threads = 2;              // while they write or take, all workers are busy

std::string way_back(std::string_view page) {
  std::string way;
  for (const char c : page)
    if (c == '/') way += "../";
  return way + "index.html";
}

vnplan::Error crash_of(int signal) {
  const auto how = signal == 0 ? std::string() : " (" + std::string(::strsignal(signal)) + ")";
  return {vnplan::Failure::cannot_read, "its reading crashed" + how, "report it with the file; the others were read"};
}

vnplan::Error lateness_of(double seconds) {
  auto text = std::to_string(seconds);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return {vnplan::Failure::cannot_read, "took longer than " + text + " seconds", "give it more with --timeout"};
}

}  // namespace

bool Pipeline::stop_signal_seen() const { return stop_signal() != 0; }

Failed Pipeline::run(unsigned jobs) {
  namespace tbb = oneapi::tbb;
  const auto threads = jobs + other_threads;
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena arena(static_cast<int>(threads));
  const auto last = p_.arguments.unordered ? tbb::filter_mode::serial_out_of_order : tbb::filter_mode::serial_in_order;
  char taking = 0;  // stand for what only takes and only writes
  char writing = 0;
  const auto first = tbb::make_filter<void, Item*>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) {
    take_over(&taking);
    auto* const item = take().release();
    if (item == nullptr) flow.stop();
    if (item != nullptr) hand_over(item);
    hand_over(&taking);
    return item;
  });
  const auto middle = tbb::make_filter<Item*, Item*>(tbb::filter_mode::parallel, [this](Item* item) {
    take_over(item);
    read(*item);
    hand_over(item);
    return item;
  });
  const auto end = tbb::make_filter<Item*, void>(last, [&](Item* item) {
    take_over(&writing);
    take_over(item);
    write(*std::unique_ptr<Item>(item));
    hand_over(&writing);
  });
  hand_over(&taking);
  hand_over(&writing);
  arena.execute([&] { tbb::parallel_pipeline(std::size_t{jobs} * items_a_worker, first & middle & end); });
  take_over(&taking);
  take_over(&writing);
  if (auto failed = commit(); failed && !error_) error_ = failed;
  return error_;
}

/// The next input that is not done yet.
ItemPointer Pipeline::take() {
  while (!is_stopping()) {
    auto done = p_.resumed.done.end();
    const auto look_up = [&](const std::string& shown) { return (done = p_.resumed.done.find(fingerprint(shown))) == p_.resumed.done.end(); };
    auto input = p_.inputs.next(look_up);
    if (!input) return nullptr;
    (void)look_up(input->shown);
    const std::lock_guard lock(mutex_);
    ends_.push_back(done == p_.resumed.done.end() ? 0 : done->second);
    if (done != p_.resumed.done.end()) continue;
    auto item = std::make_unique<Item>();
    item->input = std::move(*input);
    item->index = ends_.size() - 1;
    return item;
  }
  return nullptr;
}

void Pipeline::read(Item& item) {
  if (!p_.layout.page_extension.empty()) item.page = item.input.name + p_.layout.page_extension;
  if (item.input.error) {
    item.answer.error = item.input.error;
    item.status = Status::failed;
  } else {
    ask_worker(item);
  }
  item.input.bytes.reset();
  if (item.status == Status::ok && !item.dropped && !item.page.empty()) write_page(item);
}

void Pipeline::ask_worker(Item& item) {
  auto& input = item.input;
  Request request{input.path, std::move(input.bytes), input.file, to_utf8(input.shown), url_of(item.page), way_back(item.page)};
  steady_clock::time_point stopped{};
  const auto give_up = [&] {
    if (!is_stopping()) return false;
    if (stopped == steady_clock::time_point()) stopped = steady_clock::now();
    return steady_clock::now() - stopped > time_to_finish;
  };
  const std::chrono::milliseconds limit(static_cast<std::int64_t>(std::ceil(p_.arguments.timeout * 1000)));
  auto reply = p_.workers.ask(request, limit, give_up);
  if (!reply) {
    item.dropped = true;
    return fail(reply.error());
  }
  item.ms = reply->ms;
  if (auto* answer = std::get_if<Answer>(&reply->said)) {
    item.answer = std::move(*answer);
    item.status = item.answer.error ? Status::failed : Status::ok;
    return;
  }
  const auto end = std::get<NoAnswer>(reply->said);
  item.dropped = end.why == NoAnswer::Why::given_up;
  item.status = end.why == NoAnswer::Why::late ? Status::timeout : Status::crashed;
  item.answer.error = item.status == Status::crashed ? crash_of(end.signal) : lateness_of(p_.arguments.timeout);
  const bool ended_by_others = end.signal == SIGTERM || end.signal == SIGINT || end.signal == SIGHUP;
  if (item.status != Status::crashed || !ended_by_others) return;
  for (int i = 0; i < 20 && !is_stopping(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  item.dropped = item.dropped || is_stopping();  // the whole group was told to end, the worker a moment before us
}

void Pipeline::write_page(Item& item) {
  const auto& bytes = item.answer.payload.front();
  const int failed = p_.results.write_page(item.page, bytes);
  item.page_size = bytes.size();
  if (failed == 0) return;
  item.answer.error = write_error(std::filesystem::path(p_.arguments.output) / item.page, failed);
  item.status = Status::failed;
  if (!concerns_all(failed)) return;
  item.dropped = true;
  fail(*item.answer.error);
}

void Pipeline::write(Item& item) {
  cut_ = cut_ || (item.dropped && !p_.arguments.unordered);
  if (cut_ || item.dropped) return;
  if (item.status == Status::ok && p_.layout.once && !p_.resumed.hashes.insert(fingerprint(item.answer.hash)).second) item.status = Status::duplicate;
  if (item.status == Status::ok) {
    const auto before = p_.results.sizes();
    if (const auto failed = p_.results.add(item.answer.payload)) {
      p_.results.take_back(before);
      cut_ = true;
      return fail(*failed);
    }
  }
  write_line_of(item);
  p_.progress.count(item.status, item.answer.error, item.input.size);
  if (item.answer.error) p_.progress.tell(item.input.shown, *item.answer.error);
  if (waiting_lines_ < lines_a_commit && steady_clock::now() - committed_ < time_a_commit) return;
  if (const auto failed = commit()) {
    cut_ = true;
    fail(*failed);
  }
}

void Pipeline::write_line_of(const Item& item) {
  const auto& answer = item.answer;
  Line line{item.input.shown, item.input.size, item.input.time, answer.hash, item.status, answer.error, answer.counts, item.ms, {}, 0, {}, p_.limits};
  if (item.status == Status::ok && !item.page.empty()) {
    line.page = to_utf8(item.page);
    line.page_size = item.page_size;
  }
  line.offsets = p_.results.sizes();
  waiting_ += write_line(line);
  ++waiting_lines_;
  const std::lock_guard lock(mutex_);
  ends_[item.index] = p_.manifest.size() + waiting_.size();
}

/// First the data, then the lines that tell of it.
Failed Pipeline::commit() {
  committed_ = steady_clock::now();
  if (waiting_lines_ == 0) return std::nullopt;
  if (auto failed = p_.results.flush()) return failed;
  if (auto failed = p_.manifest.append(waiting_)) return failed;
  waiting_.clear();
  waiting_lines_ = 0;
  return std::nullopt;
}

void Pipeline::fail(const vnplan::Error& error) {
  const std::lock_guard lock(mutex_);
  if (!error_) error_ = error;
  stopping_ = true;
}

}  // namespace batch
