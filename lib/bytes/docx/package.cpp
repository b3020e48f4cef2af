#include "bytes/docx/package.h"

#include <algorithm>

namespace vnplan::bytes::docx {
namespace {

constexpr std::size_t most_entries = 65535;
constexpr std::size_t smallest_entry = 46;  // bytes of the archive's directory for each

Error broken(std::string what) { return {Failure::not_text, std::move(what), "open it in Word, save it again as .docx, and try again"}; }

/// libzip keeps a record of each entry, some times as large as the entry in the archive: 65535 are far more than a document has.
bool has_too_many_entries(std::string_view bytes) {
  if (bytes.size() / smallest_entry <= most_entries) return false;
  std::size_t entries = 0;
  for (auto at = bytes.find("PK\1\2"); at != std::string_view::npos; at = bytes.find("PK\1\2", at + 4)) ++entries;
  return entries > most_entries;
}

/// What pugixml needs for a tree: 64 bytes for each element and each text, 40 for each attribute. `<a/>` is 16 times as large unpacked.
std::uint64_t tree_size(const std::vector<char>& xml) {
  std::uint64_t nodes = 0;
  std::uint64_t attributes = 0;
  for (std::size_t i = 0; i < xml.size(); ++i) {
    if (xml[i] == '=') ++attributes;
    if (xml[i] != '<') continue;
    if (i + 1 < xml.size() && xml[i + 1] != '/') ++nodes;
    if (i > 0 && xml[i - 1] != '>') ++nodes;
  }
  return 64 * nodes + 40 * attributes;
}

/// "word/document.xml" -> "word/_rels/document.xml.rels"
std::string relationships_name(const std::string& part) {
  const auto slash = part.rfind('/') + 1;  // 0 if there is none
  return part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels";
}

/// The name in the archive that `target` leads to from `part`: "../styles.xml", "/word/styles.xml".
std::string resolve(const std::string& part, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string{} : part.substr(0, part.rfind('/') + 1);
  while (!target.empty()) {
    const auto slash = std::min(target.find('/'), target.size());
    const auto step = target.substr(0, slash);
    if (step == "..") {
      if (!path.empty()) path.pop_back();
      path.resize(path.rfind('/') + 1);
    } else if (!step.empty() && step != ".") {
      path += step;
      if (slash < target.size()) path += '/';
    }
    target.remove_prefix(std::min(slash + 1, target.size()));
  }
  return path;
}

}  // namespace

Result<Package> Package::open(std::string_view bytes, std::uint64_t max_memory) {
  if (has_too_many_entries(bytes)) return broken("a ZIP archive of more than " + std::to_string(most_entries) + " entries");
  zip_error_t error;
  zip_error_init(&error);
  auto* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  auto* const archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (archive == nullptr) {
    const std::string why = zip_error_strerror(&error);
    if (source != nullptr) zip_source_free(source);
    zip_error_fini(&error);
    return broken("a damaged or truncated ZIP archive (" + why + ")");
  }
  zip_error_fini(&error);
  return Package(archive, max_memory);
}

bool Package::has(const std::string& name) const { return zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE) >= 0; }

Error Package::oversized() const {
  const bool whole = max_memory_ % (1U << 20U) == 0;
  return {Failure::too_large,
          "unpacks to more than " + (whole ? std::to_string(max_memory_ >> 20U) + " MiB" : std::to_string(max_memory_) + " bytes"),
          "split it; a small file that unpacks to so much is no ordinary document"};
}

std::string Package::beginning(const std::string& name, std::size_t size) const {
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen(archive_.get(), name.c_str(), 0), zip_fclose);
  std::string bytes(size, '\0');
  const auto read = file ? zip_fread(file.get(), bytes.data(), size) : 0;
  bytes.resize(read > 0 ? static_cast<std::size_t>(read) : 0);
  return bytes;
}

Result<std::vector<char>> Package::unpack(const std::string& name) {
  zip_stat_t entry;
  zip_stat_init(&entry);
  if (zip_stat(archive_.get(), name.c_str(), ZIP_FL_NOCASE, &entry) != 0) return broken("no " + name + " in the package");
  if ((entry.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && entry.encryption_method != ZIP_EM_NONE)
    return Error{Failure::not_text, "the package is encrypted", "save it without a password and try again"};
  if (entry.size > left_) return oversized();
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(archive_.get(), entry.index, 0), zip_fclose);
  if (!file) return broken(name + " cannot be unpacked (" + zip_strerror(archive_.get()) + ")");

  constexpr std::uint64_t first_step = 4U << 20U;
  std::vector<char> bytes(std::min(entry.size, first_step) + 1);
  std::size_t size = 0;
  for (;;) {  // grown step by step: the size that is declared need not be true
    if (size == bytes.size()) bytes.resize(std::min<std::uint64_t>(2 * size, left_ + 1));
    const auto read = zip_fread(file.get(), bytes.data() + size, bytes.size() - size);
    if (read < 0) return broken(name + " cannot be unpacked (" + zip_error_strerror(zip_file_get_error(file.get())) + ")");
    if (read == 0) break;
    size += static_cast<std::size_t>(read);
    if (size > left_) return oversized();
  }
  bytes.resize(size);
  left_ -= size;
  return bytes;
}

Result<Part> Package::part(const std::string& name) {
  auto bytes = unpack(name);
  if (!bytes) return bytes.error();
  const auto needed = tree_size(*bytes);
  if (needed > left_) return oversized();
  left_ -= needed;
  Part part{name, std::move(*bytes), {}};
  const auto parsed = part.tree.load_buffer_inplace(part.bytes.data(), part.bytes.size(),
                                                    pugi::parse_escapes | pugi::parse_cdata | pugi::parse_ws_pcdata_single);
  if (!parsed) return broken(name + " is no XML at byte " + std::to_string(parsed.offset) + " (" + parsed.description() + ")");
  return part;
}

Result<std::vector<Relationship>> Package::relationships(const std::string& part) {
  std::vector<Relationship> found;
  const auto name = relationships_name(part);
  if (!has(name)) return found;
  const auto list = this->part(name);
  if (!list) return list.error();
  for (const auto link : list->root().children()) {
    if (attribute(link, "TargetMode") == "External") continue;
    const auto type = attribute(link, "Type");
    found.push_back({std::string(type.substr(type.rfind('/') + 1)), resolve(part, attribute(link, "Target"))});
  }
  return found;
}

}  // namespace vnplan::bytes::docx
