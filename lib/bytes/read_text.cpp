#include "bytes/bytes.h"
#include "bytes/markdown.h"
#include "bytes/utf8.h"

namespace vnplan::bytes {

Result<Raw> read_text(std::string_view bytes) {
  const auto valid = valid_utf8_prefix(bytes);
  if (valid != bytes.size()) {
    return Error{Failure::not_text, "byte " + std::to_string(valid) + " is not UTF-8", "save it as UTF-8 text and try again"};
  }
  if (bytes.substr(0, 8192).find('\0') != std::string_view::npos)
    return Error{Failure::not_text, "zero bytes: this is no text file", "save it as UTF-8 text and try again"};
  return Raw{"text", "UTF-8", std::string(bytes), find_markup(bytes)};
}

}  // namespace vnplan::bytes
