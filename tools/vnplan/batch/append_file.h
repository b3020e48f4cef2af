#pragma once
/// A file that all plans add to: FILE.part while it grows, FILE when it is complete.

#include "durable.h"

namespace batch {

class AppendFile {
 public:
  explicit AppendFile(std::filesystem::path path) : path_(std::move(path)), part_(path_.string() + ".part") {}

  [[nodiscard]] Failed begin(std::string_view head);
  /// Goes on behind the first bytes of the part; false in `there` if it does not have so many.
  [[nodiscard]] Failed go_on(std::uint64_t offset, bool& there);
  /// Makes a part of the first bytes of the complete file.
  [[nodiscard]] Failed reopen(std::uint64_t offset, bool& there);

  /// If it fails, size() tells how much of it is there.
  [[nodiscard]] Failed append(std::string_view bytes);
  [[nodiscard]] Failed flush();
  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// What was added behind this place is taken away, as far as that is possible.
  void take_back(std::uint64_t offset);

  [[nodiscard]] Failed publish();
  /// After a run that ended while its results were published: whether the file, or its part, has this size; a part is published.
  [[nodiscard]] bool is_published(std::uint64_t size);

 private:
  std::filesystem::path path_;
  std::filesystem::path part_;
  Descriptor file_;
  std::uint64_t size_ = 0;
};

}  // namespace batch
