#pragma once
/// Texts of any size that are nasty to read: one thing, over and over. Each is a plan around what repeats.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vnplan::bench {

struct Shape {
  std::string_view name;       ///< "headings"
  std::size_t most;            ///< how many of it, or how many bytes, a text of full size has
  std::string_view unit;       ///< what is counted: "bytes", "headings"
  std::string (*make)(std::size_t count);
};

/// Plans by chance first (`plan`), then the nasty ones.
[[nodiscard]] const std::vector<Shape>& shapes();

/// nullptr if no shape has this name.
[[nodiscard]] const Shape* shape_of(std::string_view name);

}  // namespace vnplan::bench
