#pragma once
/// The stages up to the words that every finder reads, of a few lines of text.

#include <string>
#include <string_view>

#include "facts/reading.h"

namespace vnplan::support {

/// What each room makes of `text`, kept alive for the room behind it.
class Stages {
 public:
  explicit Stages(std::string_view text);

  Diagnostics diagnostics;
  text::Text text;
  blocks::Blocks blocks;
  outline::Outline outline;
};

/// The words of one phrase. A word stands before it, so that nothing in it opens a line: a date alone on a line is a page number.
class Phrase {
 public:
  explicit Phrase(std::string_view words) : stages_("Xem " + std::string(words)), reading(stages_.blocks, stages_.outline, Lexicon::builtin()) {}

 private:
  Stages stages_;

 public:
  facts::Reading reading;
  static constexpr std::uint32_t first = 1;  ///< the phrase's first word
};

}  // namespace vnplan::support
