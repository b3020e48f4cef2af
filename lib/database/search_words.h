#pragma once
/// What the search knows a section by.

#include <string>
#include <string_view>

namespace vnplan::database {

[[nodiscard]] std::string joined(std::string_view heading, std::string_view text);
/// "Sở Thông tin" -> "so thong tin".
[[nodiscard]] std::string plain(std::string_view words);

}  // namespace vnplan::database
