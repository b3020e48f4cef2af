#pragma once
/// Offsets of a derived text -> offsets of the text that it was made from. Only this file knows how the map is stored.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "vnplan/span.h"

namespace vnplan::text {

/// Leads places of a derived text back to the text that it was made from. Built while deriving, one entry a run of bytes
/// that were copied unchanged, so that a clean file needs about one entry a line.
class Origins {
 public:
  /// The next `size` derived bytes are a plain copy of the source bytes that begin at `source`.
  void copied(std::uint32_t size, std::uint32_t source);
  /// The next `size` derived bytes stand for the source bytes [source, source_end), which they do not resemble:
  /// `ấ` typed as a + acute + circumflex, a blank that was a no-break space.
  void replaced(std::uint32_t size, std::uint32_t source, std::uint32_t source_end);

  /// Forgets the last `size` derived bytes, which belong to one character; returns where it began in the source.
  std::uint32_t take_back(std::uint32_t size);

  /// The place in the source of a span of the derived text. What was left out around it (markup, blanks) stays outside. Of a span whose end came
  /// before its beginning, for columns are read one after the other, the place of both.
  [[nodiscard]] Span source_of(Span derived) const;
  /// This map followed by `earlier`: derived -> source of `earlier`.
  [[nodiscard]] Origins over(const Origins& earlier) const;
  /// Number of derived bytes described.
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  struct Run {
    std::uint32_t derived;     // first derived byte
    std::uint32_t source;      // the source byte that it came from
    std::uint32_t source_end;  // end of the source bytes of a replaced run; 0 for a copied one
  };
  /// The run of a derived byte, which is none before `first`.
  [[nodiscard]] std::size_t run_at(std::uint32_t derived, std::size_t first = 0) const;
  [[nodiscard]] std::uint32_t end_of(std::size_t run) const;

  std::vector<Run> runs_;
  std::uint32_t size_ = 0;
};

}  // namespace vnplan::text
