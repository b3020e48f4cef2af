#include "bytes/sniff.h"

#include <algorithm>
#include <array>
#include <string>

namespace vnplan::bytes {
namespace {

constexpr std::size_t head_size = 4096;

struct Signature {
  std::string_view bytes;
  Sniffed sniffed;
};

// PRONOM and the file(1) database; %PDF may stand behind a few bytes of rubbish and is looked for by itself.
constexpr std::array<Signature, 12> signatures = {{
    {"{\\rtf", {Format::rtf, "rtf"}},
    {"\x89PNG", {Format::other, "a PNG picture"}},
    {"\xFF\xD8\xFF", {Format::other, "a JPEG picture"}},
    {"GIF8", {Format::other, "a GIF picture"}},
    {std::string_view("II*\0", 4), {Format::other, "a TIFF picture"}},
    {std::string_view("MM\0*", 4), {Format::other, "a TIFF picture"}},
    {"Rar!", {Format::other, "a RAR archive"}},
    {"7z\xBC\xAF", {Format::other, "a 7-Zip archive"}},
    {"\x1F\x8B", {Format::other, "a gzip archive"}},
    {"BZh", {Format::other, "a bzip2 archive"}},
    {"SQLite format 3", {Format::other, "an SQLite database"}},
    {"\x7F"
     "ELF",
     {Format::other, "a program"}},
}};

/// A name of OLE's directory: UTF-16, little-endian.
bool holds_stream(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

Sniffed sniff_ole(std::string_view bytes) {
  if (holds_stream(bytes, "EncryptedPackage")) return {Format::other, "a document locked with a password"};
  if (holds_stream(bytes, "WordDocument")) return {Format::doc, "doc"};
  if (holds_stream(bytes, "Workbook") || holds_stream(bytes, "Book")) return {Format::other, "an Excel workbook"};
  if (holds_stream(bytes, "PowerPoint Document")) return {Format::other, "a PowerPoint presentation"};
  if (holds_stream(bytes, "__properties_version1.0")) return {Format::other, "an Outlook message"};
  return {Format::other, "an OLE container without a document"};
}

/// The names of a ZIP's entries stand in it as they are; its directory is at the end.
Sniffed sniff_zip(std::string_view bytes) {
  const auto head = bytes.substr(0, head_size);
  if (head.find("mimetypeapplication/vnd.oasis.opendocument.text") != std::string_view::npos) return {Format::odt, "odt"};
  if (head.find("mimetypeapplication/vnd.oasis.opendocument") != std::string_view::npos) return {Format::other, "an OpenDocument file without text"};
  if (head.find("mimetypeapplication/epub+zip") != std::string_view::npos) return {Format::other, "an e-book"};
  constexpr std::size_t directory_size = std::size_t{1} << 20U;
  const auto tail = bytes.substr(bytes.size() > directory_size ? bytes.size() - directory_size : 0);
  const auto holds = [&](std::string_view name) { return tail.find(name) != std::string_view::npos || head.find(name) != std::string_view::npos; };
  if (holds("word/")) return {Format::docx, "docx"};
  if (holds("xl/workbook")) return {Format::other, "an Excel workbook"};
  if (holds("ppt/presentation")) return {Format::other, "a PowerPoint presentation"};
  if (holds("[Content_Types].xml")) return {Format::docx, "docx"};  // a broken one, to be told in the words of its reader
  return {Format::other, "a ZIP archive"};
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// A doctype or a tag of HTML before any words; comments, XML's prologue and blanks may go before.
bool is_html(std::string_view bytes) {
  using namespace std::string_view_literals;
  const auto first = bytes.substr(0, head_size).find_first_not_of("\xEF\xBB\xBF\xFE\xFF\0 \t\r\n"sv);
  if (first == std::string_view::npos || bytes[first] != '<') return false;  // spares a text the copy
  std::string head(bytes.substr(0, head_size));
  head.erase(std::remove(head.begin(), head.end(), '\0'), head.end());  // UTF-16
  std::transform(head.begin(), head.end(), head.begin(), small);
  std::string_view rest = head;
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
    if (rest.substr(0, mark.size()) == mark) rest.remove_prefix(mark.size());
  while (true) {
    const auto begin = rest.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos || rest[begin] != '<') return false;
    rest.remove_prefix(begin);
    const bool comment = rest.substr(0, 4) == "<!--";
    if (!comment && rest.substr(0, 2) != "<?") break;
    const std::string_view close = comment ? "-->" : ">";
    const auto end = rest.find(close);
    if (end == std::string_view::npos) return comment;
    rest.remove_prefix(end + close.size());
  }
  for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<table", "<p>", "<p ", "<h1", "<style",
                                     "<script", "<span", "<center", "<article", "<section", "<main"})
    if (rest.substr(0, tag.size()) == tag) return true;
  return false;
}

}  // namespace

Sniffed sniff(std::string_view bytes) {
  const auto begins = [&](std::string_view head) { return bytes.substr(0, head.size()) == head; };
  if (begins("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return sniff_ole(bytes);
  if (begins("PK\x03\x04") || begins("PK\x05\x06")) return sniff_zip(bytes);
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return {Format::pdf, "pdf"};
  for (const auto& signature : signatures)
    if (begins(signature.bytes)) return signature.sniffed;
  if (is_html(bytes)) return {Format::html, "html"};
  return {Format::text, "text"};
}

}  // namespace vnplan::bytes
