#pragma once
/// The holes of a message, in whatever language and order.

#include <string>
#include <string_view>

namespace vnplan::base {

/// "number {actual} stands where {required} was due", "3.", "2." -> "number 3. stands where 2. was due". Braces in the words stay words.
[[nodiscard]] std::string fill(std::string_view pattern, std::string_view actual, std::string_view required);

}  // namespace vnplan::base
