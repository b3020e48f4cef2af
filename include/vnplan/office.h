#pragma once
/// .doc, .rtf and .odt -> DOCX, by LibreOffice where it is installed. parse() does this by itself for one document; whoever reads many converts them
/// together, for starting LibreOffice takes seconds.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnplan/visibility.h"
#include "vnplan/result.h"

namespace vnplan {

struct OfficeFile {
  std::string_view bytes;
  std::string_view extension;  ///< "doc", "rtf", "odt"
};

/// The extension of the format that needs converting; nothing for bytes that parse() reads by itself.
[[nodiscard]] VNPLAN_EXPORT std::optional<std::string_view> office_extension(std::string_view bytes);

/// Converts all of them by one run of `soffice`, with a profile and a folder of its own that are removed afterwards. Each gives its DOCX or why not:
/// LibreOffice is not installed, it could not read the file, it took longer than a minute and ten seconds a file.
/// Safe to call from many threads at once; only processes that it started are ended.
[[nodiscard]] VNPLAN_EXPORT std::vector<Result<std::string>> convert_to_docx(const std::vector<OfficeFile>& files);

}  // namespace vnplan
