#include "zip_end.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace batch {
namespace {

constexpr std::string_view mark_of_member = "PK\3\4";
constexpr std::string_view mark_of_end = "PK\5\6";
constexpr std::string_view mark_of_large = "PK\6\7";  // before the end of an archive of more than 4 GiB
constexpr std::size_t size_of_end = 22, size_of_large = 20, directory_size_at = 12, directory_begin_at = 16;
constexpr std::uint64_t longest_comment = 65535, in_large = 0xFFFFFFFF;

std::uint64_t number_at(std::string_view bytes, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t i = 4; i-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

}  // namespace

bool has_end_of_another_zip(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) return false;
  const auto size = static_cast<std::uint64_t>(file.tellg());
  const auto from = size - std::min<std::uint64_t>(size, longest_comment + size_of_end + size_of_large);
  std::string begin(mark_of_member.size(), '\0');
  std::string tail(size - from, '\0');
  file.seekg(0);
  file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  if (begin != mark_of_member) return false;  // empty, or a program that unpacks itself
  file.seekg(static_cast<std::streamoff>(from));
  file.read(tail.data(), static_cast<std::streamsize>(tail.size()));
  const auto end = tail.rfind(mark_of_end);
  if (!file || end == std::string::npos || end + size_of_end > tail.size()) return false;
  if (end >= size_of_large && std::string_view(tail).substr(end - size_of_large).starts_with(mark_of_large)) return false;
  const auto directory = number_at(tail, end + directory_begin_at);
  return directory != in_large && directory + number_at(tail, end + directory_size_at) != from + end;
}

}  // namespace batch
