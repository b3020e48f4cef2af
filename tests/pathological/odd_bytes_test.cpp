/// Texts that no author meant.
#include <gtest/gtest.h>
