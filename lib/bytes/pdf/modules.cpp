#include "bytes/pdf/modules.h"

#include <cstdlib>
#include <filesystem>
#include <string>

#include <dlfcn.h>

namespace vnplan::bytes::pdf {
namespace {

namespace fs = std::filesystem;

/// The folder of the program or shared library that holds this code.
fs::path own_folder() {
  static const char here = 0;
  Dl_info info{};
  std::error_code failed;
  if (::dladdr(&here, &info) == 0 || info.dli_fname == nullptr) return {};
  const fs::path name = info.dli_fname;  // of the program itself it is only what the program was called as
  const auto file = fs::canonical(name.is_absolute() ? name : fs::path("/proc/self/exe"), failed);
  return failed ? fs::path() : file.parent_path();
}

/// Beside where it was installed to, wherever that has been moved; then where it was meant to be. Where it was built only for what stands there
/// too: others might be able to write into that folder by now.
std::vector<fs::path> folders() {
  std::vector<fs::path> folders;
  if (const char* chosen = std::getenv("VNPLAN_MODULES"); chosen != nullptr && *chosen != '\0') folders.emplace_back(chosen);
  const auto own = own_folder();
  if (own.string().starts_with(VNPLAN_BUILD_TREE)) folders.emplace_back(VNPLAN_MODULES_BUILT);
  if (!own.empty()) {
    folders.push_back(own / "vnplan");                                // PREFIX/lib/libvnplan.so
    folders.push_back(own.parent_path() / VNPLAN_MODULES_BELOW);      // PREFIX/bin/vnplan
  }
  folders.emplace_back(VNPLAN_MODULES_INSTALLED);
  return folders;
}

/// Never closed: libraries behind it may not survive that.
void* find_symbol(const char* module, const char* symbol) {
  for (const auto& folder : folders()) {
    const auto file = folder / module;
    std::error_code failed;
    if (!fs::is_regular_file(file, failed)) continue;
    if (void* handle = ::dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL); handle != nullptr)
      if (void* found = ::dlsym(handle, symbol); found != nullptr) return found;
  }
  return nullptr;
}

}  // namespace

ReadPages poppler_module() {
  static void* const symbol = find_symbol("vnplan_pdf.so", "vnplan_pages_by_poppler");
  return reinterpret_cast<ReadPages>(symbol);
}

OpenContent qpdf_module() {
  static void* const symbol = find_symbol("vnplan_pdf_lines.so", "vnplan_open_content");
  return reinterpret_cast<OpenContent>(symbol);
}

ReadPictures tesseract_module() {
  static void* const symbol = find_symbol("vnplan_ocr.so", "vnplan_pages_by_tesseract");
  return reinterpret_cast<ReadPictures>(symbol);
}

}  // namespace vnplan::bytes::pdf
