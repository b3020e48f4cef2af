#include "names.h"

#include <filesystem>

namespace batch {
namespace {

constexpr std::size_t longest_part = 200;  // of 255 bytes; ".json" comes behind it
constexpr std::string_view digits = "0123456789abcdef";

/// FNV-1a with a finishing mix, so that names that differ in one byte differ everywhere.
std::uint64_t hash_from(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9U;
  hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebU;
  return hash ^ (hash >> 31U);
}

std::string hex_of(std::uint64_t number) {
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += digits[(number >> static_cast<unsigned>(shift)) & 0xFU];
  return text;
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string safe_part(std::string_view part) {
  if (part == "..") return "__";
  if (part.size() <= longest_part) return std::string(part);
  std::size_t end = longest_part;
  while (end > 0 && continues(part[end])) --end;
  return std::string(part.substr(0, end)) + "~" + hex_of(fingerprint(part).low);
}

/// Length of the UTF-8 character at the beginning; 0 if there is none.
std::size_t character_at(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes[0]);
  if (first < 0x80) return 1;
  const std::size_t size = first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
  if (size == 0 || bytes.size() < size) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if (!continues(bytes[i])) return 0;
  const auto second = static_cast<unsigned char>(bytes[1]);
  const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool outside = (first == 0xED && second >= 0xA0) || (first == 0xF4 && second >= 0x90);
  return overlong || outside ? 0 : size;
}

}  // namespace

Fingerprint fingerprint(std::string_view bytes) {
  return {hash_from(0xcbf29ce484222325U, bytes), hash_from(0x9e3779b97f4a7c15U, bytes)};
}

std::string tidy_path(std::string_view path) {
  auto tidy = std::filesystem::path(path).lexically_normal().string();
  while (tidy.size() > 1 && tidy.back() == '/') tidy.pop_back();
  return tidy;
}

std::string safe_path(std::string_view path) {
  std::string safe;
  while (!path.empty()) {
    const auto end = path.find('/');
    const auto part = path.substr(0, end);
    if (!part.empty() && part != ".") safe.append(safe.empty() ? "" : "/").append(safe_part(part));
    path = end == std::string_view::npos ? std::string_view() : path.substr(end + 1);
  }
  return safe.empty() ? "_" : safe;
}

std::string to_utf8(std::string_view bytes) {
  std::string text;
  while (!bytes.empty()) {
    const auto size = character_at(bytes);
    if (size == 0) text += "\xEF\xBF\xBD";
    else text += bytes.substr(0, size);
    bytes.remove_prefix(size == 0 ? 1 : size);
  }
  return text;
}

std::string printable(std::string_view bytes) {
  std::string text;
  for (const char c : to_utf8(bytes)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') text += "\\n";
    else if (byte < 0x20 || byte == 0x7F) text.append("\\x").append(1, digits[byte >> 4U]).append(1, digits[byte & 0xFU]);
    else text += c;
  }
  return text;
}

std::string url_of(std::string_view path) {
  constexpr std::string_view plain = "/-_.~ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  constexpr std::string_view large_digits = "0123456789ABCDEF";
  std::string url;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (plain.find(c) != std::string_view::npos) url += c;
    else url.append("%").append(1, large_digits[byte >> 4U]).append(1, large_digits[byte & 0xFU]);
  }
  return url;
}

std::string UniqueNames::make_unique(std::string name) {
  if (given_.insert(fingerprint(name))) return name;
  for (int count = 2;; ++count) {
    auto other = name + "~" + std::to_string(count);
    if (given_.insert(fingerprint(other))) return other;
  }
}

}  // namespace batch
