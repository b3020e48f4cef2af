#pragma once
/// The one wrapper of RE2: patterns that are compiled at their first use and then kept.

#include <initializer_list>
#include <memory>
#include <string_view>

namespace vnplan::text {

/// A regular expression of RE2's syntax over UTF-8. Linear in the text. `\b` and `\w` know ASCII only and are refused (assert).
/// Immutable, safe from many threads.
class Pattern {
 public:
  explicit Pattern(std::string_view expression);
  /// Of pieces, joined: a grammar's parts have names.
  Pattern(std::initializer_list<std::string_view> pieces);
  ~Pattern();
  Pattern(Pattern&&) noexcept;
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;
  Pattern& operator=(Pattern&&) = delete;

  /// Matches at the beginning of `text`; fills `groups` (the whole match first), views into `text`. A group that took no part is
  /// empty with a null pointer.
  [[nodiscard]] bool match_at_start(std::string_view text, std::string_view* groups, int count) const;
  /// Matches the whole of `text`.
  [[nodiscard]] bool match_whole(std::string_view text, std::string_view* groups = nullptr, int count = 0) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;  // compiled under a once_flag
};

}  // namespace vnplan::text
