#include "office_batch.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

constexpr std::size_t most_at_once = 50;
constexpr std::uintmax_t most_bytes_at_once = std::uintmax_t{64} << 20U;

std::string content_of(const std::string& file, std::uintmax_t most) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(file, failed) || std::filesystem::file_size(file, failed) > most || failed) return {};
  std::ifstream stream(file, std::ios::binary);
  std::array<char, 8> head{};
  stream.read(head.data(), head.size());
  const std::string_view begins(head.data(), static_cast<std::size_t>(stream.gcount()));
  const bool candidate = begins.substr(0, 4) == "\xD0\xCF\x11\xE0" || begins.substr(0, 5) == "{\\rtf" || begins.substr(0, 2) == "PK";
  if (!candidate) return {};
  stream.seekg(0);
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

}  // namespace

vnplan::Result<std::string> OfficeBatch::docx_of(std::string_view bytes, std::string_view extension) {
  auto found = converted_.find(bytes);
  if (found == converted_.end()) {
    convert_next(bytes, extension);
    found = converted_.find(bytes);
  }
  return found->second;
}

void OfficeBatch::convert_next(std::string_view bytes, std::string_view extension) {
  std::vector<std::string> contents = {std::string(bytes)};
  std::vector<std::string> extensions = {std::string(extension)};
  std::uintmax_t size = bytes.size();
  for (; next_ < files_.size() && contents.size() < most_at_once && size < most_bytes_at_once; ++next_) {
    auto content = content_of(files_[next_], max_bytes_);
    const auto needs = vnplan::office_extension(content);
    if (!needs || content == bytes || size + content.size() > most_bytes_at_once) continue;
    size += content.size();
    extensions.emplace_back(*needs);
    contents.push_back(std::move(content));
  }
  std::vector<vnplan::OfficeFile> files;
  for (std::size_t i = 0; i < contents.size(); ++i) files.push_back({contents[i], extensions[i]});
  auto results = vnplan::convert_to_docx(files);
  converted_.clear();  // those of the last batch were read
  for (std::size_t i = 0; i < contents.size(); ++i) converted_.insert_or_assign(std::move(contents[i]), std::move(results[i]));
}
