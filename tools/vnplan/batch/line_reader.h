#pragma once
/// Lines of an open file from its beginning, without moving its offset: many may read one file.

#include <array>
#include <cstdint>
#include <string>

namespace batch {

class LineReader {
 public:
  explicit LineReader(int file, char separator = '\n') : file_(file), separator_(separator) {}
  /// False at the end. `line` then holds what stands behind the last separator, if anything does.
  [[nodiscard]] bool next(std::string& line);

 private:
  int file_;
  char separator_;
  std::uint64_t place_ = 0;
  std::array<char, 1 << 16> buffer_{};
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace batch
