#include "pipeline.h"

#include <cmath>
#include <csignal>
#include <cstring>
#include <memory>
#include <thread>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include "handover.h"
#include "stop.h"

namespace batch {
namespace {

using std::chrono::steady_clock;
using ItemPointer = std::unique_ptr<Item>;

constexpr std::chrono::seconds time_to_finish{1};  // for what is being read when a signal comes
constexpr unsigned items_a_worker = 8;             // on their way: a slow file holds up those behind it only when so many wait

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

/// A thread for each worker: it takes an input, waits for the answer, and writes what is next.
Failed Pipeline::run(unsigned jobs) {
  namespace tbb = oneapi::tbb;
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  const auto last = p_.arguments.unordered ? tbb::filter_mode::serial_out_of_order : tbb::filter_mode::serial_in_order;
  char taking = 0;  // stand for what only takes and what only writes
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
    write(ItemPointer(item));
    hand_over(&writing);
  });
  hand_over(&taking);
  hand_over(&writing);
  arena.execute([&] { tbb::parallel_pipeline(std::size_t{jobs} * items_a_worker, first & middle & end); });
  take_over(&taking);
  take_over(&writing);
  if (const auto failed = p_.writer.finish(); failed && !error_) error_ = failed;
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
    const auto index = p_.writer.enter(done == p_.resumed.done.end() ? 0 : done->second);
    if (done != p_.resumed.done.end()) continue;
    auto item = std::make_unique<Item>();
    item->input = std::move(*input);
    item->index = index;
    return item;
  }
  return nullptr;
}

void Pipeline::read(Item& item) {
  if (!p_.layout.page_extension.empty()) {
    item.page = item.input.name + p_.layout.page_extension;
    item.draft = p_.results.new_draft();
  }
  if (item.input.error) {
    item.answer.error = item.input.error;
    item.status = Status::failed;
  } else {
    ask_worker(item);
  }
  item.input.bytes.reset();
}

void Pipeline::ask_worker(Item& item) {
  auto& input = item.input;
  Request request{input.path, std::move(input.bytes), input.file, to_utf8(input.shown), url_of(item.page), way_back(item.page), item.draft};
  steady_clock::time_point stopped{};
  const auto give_up = [&] {
    commit_if_due();
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
  if (!item.draft.empty()) remove_quietly(item.draft);
  item.dropped = end.why == NoAnswer::Why::given_up;
  item.status = end.why == NoAnswer::Why::late ? Status::timeout : Status::crashed;
  item.answer.error = item.status == Status::crashed ? crash_of(end.signal) : lateness_of(p_.arguments.timeout);
  const bool ended_by_others = end.signal == SIGTERM || end.signal == SIGINT || end.signal == SIGHUP;
  if (item.status != Status::crashed || !ended_by_others) return;
  for (int i = 0; i < 20 && !is_stopping(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  item.dropped = item.dropped || is_stopping();  // the whole group was told to end, the worker a moment before us
}

void Pipeline::write(ItemPointer item) {
  const std::lock_guard lock(writing_);
  cut_ = cut_ || (item->dropped && !p_.arguments.unordered);
  if (cut_ || item->dropped) return;
  if (const auto failed = p_.writer.write(std::move(item))) {
    cut_ = true;
    fail(*failed);
  }
}

void Pipeline::commit_if_due() {
  const std::unique_lock lock(writing_, std::try_to_lock);
  if (!lock.owns_lock() || cut_) return;
  if (const auto failed = p_.writer.commit_if_due()) {
    cut_ = true;
    fail(*failed);
  }
}

void Pipeline::fail(const vnplan::Error& error) {
  const std::lock_guard lock(mutex_);
  if (!error_) error_ = error;
  stopping_ = true;
}

}  // namespace batch
