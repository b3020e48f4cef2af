#pragma once
/// SIGINT, SIGTERM and SIGHUP end a batch cleanly; a second one at once.

namespace batch {

void catch_stop_signals();
/// The signal that came; 0: none.
[[nodiscard]] int stop_signal();

}  // namespace batch
