#include "bytes/bytes.h"
#include "bytes/charset/charset.h"
#include "bytes/sniff.h"
#include "vnplan/office.h"

namespace vnplan::bytes {
namespace {

Result<Raw> read_office(std::string_view bytes, std::string_view extension, const ReadOptions& options) {
  const auto docx = options.convert_office ? options.convert_office(bytes, extension) : convert_to_docx({{bytes, extension}}).front();
  if (!docx) return docx.error();
  auto raw = read_docx(*docx, options);
  if (raw) raw->format = extension;
  return raw;
}

}  // namespace

Result<Raw> read(std::string_view bytes, const ReadOptions& options) {
  if (!options.charset.empty() && !charset_named(options.charset)) return unknown_charset(options.charset);
  const auto [format, name] = sniff(bytes);
  switch (format) {
    case Format::text: return read_text(bytes, options);
    case Format::html: return read_html(bytes, options);
    case Format::docx: return read_docx(bytes, options);
    case Format::pdf: return read_pdf(bytes, options);
    case Format::doc:
    case Format::rtf:
    case Format::odt: return read_office(bytes, name, options);
    case Format::other: break;
  }
  return Error{Failure::not_text, "is " + std::string(name), "vnplan reads text, Markdown, HTML, DOCX, PDF, and .doc, .rtf, .odt with LibreOffice"};
}

}  // namespace vnplan::bytes
