#include "vnplan/office.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <thread>

#include "bytes/office/process.h"
#include "bytes/sniff.h"

namespace vnplan {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds start_time{60};
constexpr std::chrono::seconds time_a_file{10};

/// A folder that nobody else can read, gone with its owner.
class ScratchFolder {
 public:
  ScratchFolder() : path_(bytes::make_private_folder("vnplan-office-")) {}
  ~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

Error not_installed() {
  return {Failure::no_converter, "needs LibreOffice, which is not installed",
          "install it (Debian: apt install libreoffice-writer-nogui), or save the file as .docx"};
}

Error not_converted(std::string_view why) {
  return {Failure::cannot_read, "LibreOffice " + std::string(why), "open it in a word processor and save it as .docx"};
}

std::optional<std::string> content_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// file:///tmp/…: LibreOffice wants its profile as a URL, and TMPDIR may hold blanks.
std::string url_of(const fs::path& path) {
  constexpr std::string_view plain = "/-_.~ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string url = "file://";
  for (const char c : path.string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (plain.find(c) != std::string_view::npos) url += c;
    else url.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 0xFU]);
  }
  return url;
}

class Conversion {
 public:
  explicit Conversion(const std::vector<OfficeFile>& files) : files_(files) {}

  std::vector<Result<std::string>> run() {
    const auto soffice = bytes::find_program({"soffice", "libreoffice"});
    if (!soffice) return all(not_installed());
    if (scratch_.path().empty() || !write_inputs())
      return all({Failure::cannot_write, "the folder for temporary files cannot be written", "make room in it, or set TMPDIR"});
    const auto limit = start_time + time_a_file * static_cast<int>(files_.size());
    const auto end = bytes::run_program(*soffice, arguments(), scratch_.path(), limit, held_);
    return results(end);
  }

 private:
  [[nodiscard]] std::vector<Result<std::string>> all(const Error& error) const { return std::vector<Result<std::string>>(files_.size(), error); }

  [[nodiscard]] fs::path input(std::size_t i) const { return scratch_.path() / (std::to_string(i) + "." + std::string(files_[i].extension)); }
  [[nodiscard]] fs::path output(std::size_t i) const { return scratch_.path() / "out" / (std::to_string(i) + ".docx"); }

  [[nodiscard]] bool write_inputs() const {
    for (std::size_t i = 0; i < files_.size(); ++i) {
      std::ofstream stream(input(i), std::ios::binary);
      stream.write(files_[i].bytes.data(), static_cast<std::streamsize>(files_[i].bytes.size()));
      if (!stream.flush()) return false;
    }
    return true;
  }

  [[nodiscard]] std::vector<std::string> arguments() const {
    std::vector<std::string> words = {"--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
                                      "-env:UserInstallation=" + url_of(scratch_.path() / "profile"),
                                      "--convert-to", "docx:MS Word 2007 XML", "--outdir", (scratch_.path() / "out").string()};
    for (std::size_t i = 0; i < files_.size(); ++i) words.push_back(input(i).string());
    return words;
  }

  [[nodiscard]] std::vector<Result<std::string>> results(bytes::ProgramEnd end) const {
    std::vector<Result<std::string>> results;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (auto docx = content_of(output(i)); docx && !docx->empty()) {
        results.emplace_back(std::move(*docx));
      } else {
        results.emplace_back(not_converted(end == bytes::ProgramEnd::timed_out     ? "took too long and was stopped"
                                           : end == bytes::ProgramEnd::interrupted ? "was interrupted"
                                           : end == bytes::ProgramEnd::not_started ? "could not be started" : "could not read it"));
      }
    }
    return results;
  }

  const std::vector<OfficeFile>& files_;
  bytes::HeldSignals held_;  // until the folder is gone
  ScratchFolder scratch_;
};

}  // namespace

std::optional<std::string_view> office_extension(std::string_view bytes) {
  const auto sniffed = bytes::sniff(bytes);
  const bool converts = sniffed.format == bytes::Format::doc || sniffed.format == bytes::Format::rtf || sniffed.format == bytes::Format::odt;
  return converts ? std::optional(sniffed.name) : std::nullopt;
}

std::vector<Result<std::string>> convert_to_docx(const std::vector<OfficeFile>& files) { return Conversion(files).run(); }

}  // namespace vnplan
