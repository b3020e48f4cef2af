#pragma once
/// Tests whose expectation is right and whose fault is known. VNPLAN_RUN_KNOWN=1 runs them: one that passes has been mended, and its
/// line goes.

#include <gtest/gtest.h>

#include <cstdlib>

// A macro, for GTEST_SKIP leaves the function that it stands in.
#define VNPLAN_KNOWN(why) \
  if (std::getenv("VNPLAN_RUN_KNOWN") == nullptr) GTEST_SKIP() << "known: " << why
