#pragma once
/// The content stream of a page -> its operators with their operands (ISO 32000-1, 7.8.2). Needs nothing of the library.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace vnplan::bytes::pdf {

/// "72 700 10 0.5 re": the operator `re` behind four numbers.
class Operation {
 public:
  static constexpr std::size_t most = 6;  ///< numbers that are kept, the last ones: those of a matrix

  std::string_view name;
  std::string_view operand;  ///< the last operand that is a name, without the slash: "Im1" of "/Im1 Do"

  /// How many of its numbers are kept.
  [[nodiscard]] std::size_t size() const { return std::min(count_, most); }
  /// The number so many before the last one; 0 for one that is missing or is none, as for readers of PDF.
  [[nodiscard]] double number(std::size_t from_end) const;

  void clear();
  void add(std::string_view number) { numbers_[count_++ % most] = number; }

 private:
  std::array<std::string_view, most> numbers_;  // read when they are asked for: most operators set text
  std::size_t count_ = 0;
};

/// Views of the stream, which must outlive it. Strings, dictionaries, arrays and the bytes of inline images are passed over.
class ContentTokens {
 public:
  explicit ContentTokens(std::string_view content) : content_(content) {}
  /// False behind the last one.
  [[nodiscard]] bool next(Operation& operation);

 private:
  void skip_array();
  void skip_comment();
  void skip_string();
  void skip_picture();
  [[nodiscard]] std::string_view take_word();

  std::string_view content_;
  std::size_t at_ = 0;
};

}  // namespace vnplan::bytes::pdf
