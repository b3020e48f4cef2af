#include "calendar/fold.h"

#include <algorithm>

namespace vnplan::calendar {
namespace {

constexpr std::size_t longest_line = 75;  // bytes, without its CR LF
constexpr std::string_view fold = "\r\n ";

constexpr bool inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string unfolded(std::string_view lines) {
  std::string text;
  text.reserve(lines.size());
  for (std::size_t at = 0; at < lines.size();) {
    const auto next = std::min(lines.find(fold, at), lines.size());
    text += lines.substr(at, next - at);
    at = next + fold.size();
  }
  return text;
}

void add_folded(std::string& text, std::string_view line) {
  auto room = longest_line;
  while (line.size() > room) {
    auto size = room;
    while (inside_character(line[size])) --size;
    text += line.substr(0, size);
    text += fold;
    line.remove_prefix(size);
    room = longest_line - 1;  // of the next one the blank is a part
  }
  text += line;
}

}  // namespace

std::string folded(std::string_view lines) {
  const auto whole = unfolded(lines);
  std::string text;
  text.reserve(lines.size());
  for (std::size_t at = 0; at < whole.size();) {
    const auto end = std::min(whole.find("\r\n", at), whole.size());
    add_folded(text, std::string_view(whole).substr(at, end - at));
    text += "\r\n";
    at = end + 2;
  }
  return text;
}

}  // namespace vnplan::calendar
