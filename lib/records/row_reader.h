#pragma once
/// Packed rows -> their values, seen where they lie: nothing is copied.

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace vnplan::records {

using ValueView = std::variant<std::monostate, std::int64_t, bool, std::string_view>;  // in the order of RecordValue
struct RowView {
  std::size_t table = 0;
  std::vector<ValueView> values;
};

/// Takes rows off bytes that outlive them; after the first fault all that follows is empty.
class RowReader {
 public:
  explicit RowReader(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool at_end() const { return bytes_.empty() || broken_; }
  [[nodiscard]] bool broken() const { return broken_; }
  [[nodiscard]] RowView next();

 private:
  std::string_view take(std::uint64_t size);
  char byte();
  std::int64_t number();
  ValueView value();

  std::string_view bytes_;
  bool broken_ = false;
};

}  // namespace vnplan::records
