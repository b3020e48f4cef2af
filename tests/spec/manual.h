#pragma once
/// corpus/spec/*.md -> its examples. The form of a chapter is told in corpus/spec/README.md.

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace manual {

/// What an example says of its input: a fenced block behind the `plan` block.
struct Expectation {
  std::string kind;                    ///< "outline"
  std::vector<std::string> arguments;  ///< what else stands on the fence: "agency" in "```header agency"
  std::size_t line = 0;                ///< of its fence
  std::string words;                   ///< escapes decoded, last line feed included
};

struct Example {
  std::string chapter;      ///< "52-timelines"
  std::string heading;      ///< "Quarters"
  std::size_t line = 0;     ///< of the fence "```plan"
  std::string input;        ///< escapes decoded
  std::size_t frame = 0;    ///< bytes at its beginning that "```plan 2024" stands for
  std::vector<Expectation> expectations;

  /// `52-timelines.md:14 (Quarters)`
  [[nodiscard]] std::string place() const;
};
void PrintTo(const Example& example, std::ostream* out);

/// One `## ` heading and the prose below it, examples left out.
struct Page {
  std::string heading;
  std::size_t line = 0;
  std::string prose;
};

struct Chapter {
  std::string name;  ///< "52-timelines"
  std::vector<Example> examples;
  std::vector<Page> pages;
  std::vector<std::string> mistakes;  ///< of its form: "52-timelines.md:14: an expectation without a plan before it"
};

/// All chapters in the order of their names; README.md is none.
[[nodiscard]] const std::vector<Chapter>& chapters();

/// `&#x301;` is the character U+0301, `&byte-FF;` is one byte.
[[nodiscard]] std::string decode_escapes(std::string_view words);
/// The other way for what cannot be seen: marks that combine, blanks that are no blanks, control characters.
[[nodiscard]] std::string show_invisible(std::string_view words);

}  // namespace manual
