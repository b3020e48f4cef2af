#pragma once
/// The end of a ZIP archive, by which its members are found.

#include <filesystem>

namespace batch {

/// True if the end of another ZIP archive stands there: of a member that is one itself, in an archive that was cut off behind it. Its members would
/// be taken for those of the archive.
[[nodiscard]] bool has_end_of_another_zip(const std::filesystem::path& path);

}  // namespace batch
