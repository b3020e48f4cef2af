// The plain functions, for the EVP ones first read OpenSSL's configuration and list its algorithms: more work than a whole plan.
#define OPENSSL_API_COMPAT 0x10100000L
#include <openssl/sha.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "bytes/bytes.h"

namespace vnplan::bytes {

Error too_large(std::uint64_t max_bytes) {
  const bool whole = max_bytes % (1U << 20U) == 0;
  return {Failure::too_large, "larger than " + (whole ? std::to_string(max_bytes >> 20U) + " MiB" : std::to_string(max_bytes) + " bytes"),
          "split it, or raise the limit with --max-bytes"};
}

Result<std::string> load_stream(std::istream& stream, std::uint64_t max_bytes) {
  std::string bytes;
  std::array<char, 1 << 16> buffer{};
  while (stream) {
    stream.read(buffer.data(), buffer.size());
    bytes.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > max_bytes) return too_large(max_bytes);
  }
  if (stream.bad()) return Error{Failure::cannot_read, "reading failed", "check the device and try again"};
  return bytes;
}

Result<std::string> load_file(const std::filesystem::path& path, std::uint64_t max_bytes) {
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  if (status.type() == std::filesystem::file_type::not_found)
    return Error{Failure::cannot_open, "no such file", "check the name"};
  if (std::filesystem::is_directory(status))
    return Error{Failure::cannot_open, "is a directory", "name the files in it"};
  if (std::filesystem::is_regular_file(status) && std::filesystem::file_size(path, failed) > max_bytes && !failed)
    return too_large(max_bytes);
  errno = 0;
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return Error{Failure::cannot_open, errno != 0 ? std::generic_category().message(errno) : "cannot be opened", "check its permissions"};
  return load_stream(stream, max_bytes);
}

std::string sha256(std::string_view bytes) {
  SHA256_CTX hash;
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256_Init(&hash);
  SHA256_Update(&hash, bytes.data(), bytes.size());
  SHA256_Final(digest.data(), &hash);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const auto byte : digest) {
    hex += digits[byte >> 4U];
    hex += digits[byte & 0xFU];
  }
  return hex;
}

}  // namespace vnplan::bytes
