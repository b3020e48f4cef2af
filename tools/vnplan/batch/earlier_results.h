#pragma once
/// What results of a batch are called, and how those of another are known, which lie among the plans and are none.

#include <filesystem>
#include <string>
#include <vector>

namespace batch {

/// Where the manifest of these results is.
[[nodiscard]] std::filesystem::path manifest_of(const std::filesystem::path& output, bool is_folder);
/// The files that belong to a result that is one file: itself, its drafts, its manifest.
[[nodiscard]] std::vector<std::string> files_of_result(const std::string& name);
/// Whether a batch has written this file to tell of what it did.
[[nodiscard]] bool is_manifest(const std::filesystem::path& path);
/// Whether it is the beginning of such a file, or empty: a run that began anew was killed before its first line was whole.
[[nodiscard]] bool is_torn_manifest(const std::filesystem::path& path);
/// Whether the folder that has these names was written by a batch.
[[nodiscard]] bool is_result_folder(const std::filesystem::path& folder, const std::vector<std::string>& names);
/// Takes files that a batch has written, and what belongs to them, out of the names of a folder; gives those files.
[[nodiscard]] std::vector<std::string> take_result_files(const std::filesystem::path& folder, std::vector<std::string>& names);

}  // namespace batch
