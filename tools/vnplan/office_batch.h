#pragma once
/// The .doc, .rtf and .odt of a batch, converted many at a time: starting LibreOffice takes longer than a file.

#include <map>
#include <string>
#include <vector>

#include "vnplan/vnplan.h"

class OfficeBatch {
 public:
  /// `files` are read in their order.
  OfficeBatch(const std::vector<std::string>& files, std::uint64_t max_bytes) : files_(files), max_bytes_(max_bytes) {}

  /// The DOCX of these bytes. With it the next files that need converting are converted too, as many as `most_at_once`.
  [[nodiscard]] vnplan::Result<std::string> docx_of(std::string_view bytes, std::string_view extension);

 private:
  void convert_next(std::string_view bytes, std::string_view extension);

  const std::vector<std::string>& files_;
  std::uint64_t max_bytes_;
  std::size_t next_ = 0;  // of files_: all before it were looked at
  std::map<std::string, vnplan::Result<std::string>, std::less<>> converted_;  // by content
};
