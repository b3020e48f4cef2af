#include "stop.h"

#include <atomic>
#include <csignal>
#include <initializer_list>

namespace batch {
namespace {

std::atomic<int> received = 0;  // written by a signal, read by all threads
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void remember(int signal) { received = signal; }

}  // namespace

void catch_stop_signals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction now {};
    ::sigaction(signal, nullptr, &now);
    if (now.sa_handler != SIG_DFL) continue;  // `nohup` and background shells have some of them ignored: that stays so
    struct sigaction action {};
    action.sa_handler = remember;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(signal, &action, nullptr);
  }
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow any more is an error to report, not a death
}

int stop_signal() { return received; }

}  // namespace batch
