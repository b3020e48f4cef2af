#include "support/reading_of.h"

#include <gtest/gtest.h>

namespace vnplan::support {
namespace {

text::Text text_of(std::string_view bytes, Diagnostics& diagnostics) {
  const auto raw = bytes::read_text(bytes);
  EXPECT_TRUE(raw) << bytes;
  return raw ? text::normalise(*raw, diagnostics) : text::Text{};
}

}  // namespace

Stages::Stages(std::string_view bytes)
    : text(text_of(bytes, diagnostics)),
      blocks(blocks::split_blocks(text, Lexicon::builtin(), diagnostics)),
      outline(outline::build_outline(blocks, Lexicon::builtin(), diagnostics)) {}

}  // namespace vnplan::support
