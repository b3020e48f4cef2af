#pragma once
/// What ThreadSanitizer cannot see, for oneTBB is not built with it: a filter reads what the filter before it wrote, and the runs of a serial filter
/// come one after the other. Nothing in any other build.

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define VNPLAN_THREADS_ARE_WATCHED
#endif
#elif defined(__SANITIZE_THREAD__)
#define VNPLAN_THREADS_ARE_WATCHED
#endif

#ifdef VNPLAN_THREADS_ARE_WATCHED
extern "C" void __tsan_acquire(void* place);
extern "C" void __tsan_release(void* place);
#endif

namespace batch {

/// What this thread has written so far is seen by whoever takes `place` over.
inline void hand_over([[maybe_unused]] void* place) {
#ifdef VNPLAN_THREADS_ARE_WATCHED
  __tsan_release(place);
#endif
}

inline void take_over([[maybe_unused]] void* place) {
#ifdef VNPLAN_THREADS_ARE_WATCHED
  __tsan_acquire(place);
#endif
}

}  // namespace batch
