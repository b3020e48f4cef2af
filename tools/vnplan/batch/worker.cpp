#include "worker.h"

#include <algorithm>
#include <csignal>
#include <new>
#include <thread>

#include <poll.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "durable.h"
#include "layout.h"
#include "wire.h"

namespace batch {
namespace {

// AddressSanitizer and ThreadSanitizer take terabytes of addresses for themselves.
#if defined(__has_feature)
constexpr bool addresses_are_shadowed = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool addresses_are_shadowed = true;
#else
constexpr bool addresses_are_shadowed = false;
#endif

constexpr rlim_t floor_of_addresses = rlim_t{1} << 30U;  // libraries, the lexicon, arenas of threads
constexpr rlim_t times_unpacked = 8;                     // what a plan takes, at most, of what its file unpacks to

void bound(int resource, rlim_t most) {
  rlimit now{};
  if (::getrlimit(static_cast<__rlimit_resource_t>(resource), &now) != 0) return;
  now.rlim_cur = std::min(most, now.rlim_max);
  (void)::setrlimit(static_cast<__rlimit_resource_t>(resource), &now);
}

/// A file that takes more costs itself, not the machine.
void bound_resources(std::uint64_t max_memory) {
  bound(RLIMIT_CORE, 0);
  const auto most = floor_of_addresses + times_unpacked * std::max<rlim_t>(max_memory, rlim_t{1} << 20U);
  if (!addresses_are_shadowed) bound(RLIMIT_AS, most);
}

/// Ends the process when the batch is gone, also in the middle of a file. A thread looks, for PR_SET_PDEATHSIG would tell the end of the batch's
/// *thread* that started this process. SIGTERM lets a conversion by LibreOffice end LibreOffice first.
void end_with_the_batch() {
  sigset_t held;
  sigemptyset(&held);
  sigaddset(&held, SIGTERM);
  sigset_t before;
  ::pthread_sigmask(SIG_BLOCK, &held, &before);  // inherited by the thread, so that the other one has it pending
  std::thread([] {
    pollfd socket{worker_socket, POLLRDHUP, 0};
    while (::poll(&socket, 1, -1) < 0) {
    }
    ::kill(::getpid(), SIGTERM);
  }).detach();
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

std::uint64_t sections_of(const std::vector<vnplan::Section>& sections) {
  std::uint64_t count = sections.size();
  for (const auto& section : sections) count += sections_of(section.children);
  return count;
}

Counts counts_of(const vnplan::Plan& plan) {
  const auto warns = [](const vnplan::Diagnostic& odd) { return vnplan::severity_of(odd.code) != vnplan::Severity::note; };
  const auto warnings = std::count_if(plan.diagnostics.begin(), plan.diagnostics.end(), warns);
  return {sections_of(plan.sections), plan.assignments.size(), plan.timelines.size(),
          plan.citations.size(),      plan.agencies.size(),    static_cast<std::uint64_t>(warnings)};
}

/// Where the page is at once, for no other process has to touch it.
void write_page(const Request& request, Answer& answer) {
  const auto& page = answer.payload.front();
  answer.page_size = page.size();
  answer.page_failed = static_cast<std::uint64_t>(write_draft(request.draft, page));
  answer.payload.erase(answer.payload.begin());
}

Answer read(const Request& request, const BatchArguments& arguments, vnplan::Options options) {
  Answer answer;
  try {
    auto loaded = request.bytes ? vnplan::Result<std::string>(*request.bytes) : vnplan::load_file(request.path, options);
    if (!loaded) {
      answer.error = loaded.error();
      return answer;
    }
    options.name = request.name;
    answer.size = loaded->size();
    const auto plan = vnplan::parse(*loaded, options);
    if (!plan) {
      answer.error = plan.error();
      return answer;
    }
    answer.counts = counts_of(*plan);
    answer.hash = plan->source.sha256;
    render(*plan, arguments, request, answer);
    if (!request.draft.empty()) write_page(request, answer);
  } catch (const std::bad_alloc&) {
    answer = {};
    answer.error = vnplan::Error{vnplan::Failure::too_large, "needs more memory than a file may take",
                                 "raise the limit with --max-memory, or split it"};
  }
  return answer;
}

}  // namespace

int work(const BatchArguments& arguments, const vnplan::Options& options) {
  ::prctl(PR_SET_NAME, "vnplan-worker");
  end_with_the_batch();
  bound_resources(arguments.read.max_memory);
  (void)::signal(SIGXFSZ, SIG_IGN);  // a page that may not grow is an error, not the end
  const auto never = Deadline::max();
  std::string message;
  while (receive_message(worker_socket, message, never, {}) == Talk::done) {
    const auto request = unpack_request(message);
    if (!request) return some_failed;
    if (send_message(worker_socket, pack(read(*request, arguments, options)), never, {}) != Talk::done) break;
  }
  return all_read;
}

}  // namespace batch
