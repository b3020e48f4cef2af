#include <algorithm>
#include <limits>

#include "bytes/bytes.h"
#include "bytes/charset/charset.h"
#include "bytes/docx/body.h"
#include "bytes/docx/package.h"

namespace vnplan::bytes {
namespace {

using namespace docx;

Error no_document(const Package& package) {
  const auto type = package.beginning("mimetype", 80);
  if (type.starts_with("application/vnd.oasis.opendocument"))
    return {Failure::not_text, "an OpenDocument file, no Word document", "save it as .docx and try again"};
  if (package.has("xl/workbook.xml") || package.has("xl/workbook.bin"))
    return {Failure::not_text, "an Excel workbook, no Word document", "copy the plan into a Word document and try again"};
  if (package.has("ppt/presentation.xml"))
    return {Failure::not_text, "a PowerPoint presentation, no Word document", "copy the plan into a Word document and try again"};
  return {Failure::not_text, "a ZIP archive without a Word document", "name the document itself; if this is one, open it in Word and save it again"};
}

std::string target_of(const std::vector<Relationship>& links, std::string_view type) {
  const auto found = std::find_if(links.begin(), links.end(), [type](const Relationship& link) { return link.type == type; });
  return found == links.end() ? std::string{} : found->target;
}

/// The parts of a document that the reader needs. The trees must stay while they are read.
struct Parts {
  Part document;
  Part styles, numbering, footnotes, endnotes;  ///< empty where the document has none
};

Result<Parts> load_parts(Package& package) {
  const auto top = package.relationships("");
  if (!top) return top.error();
  auto name = target_of(*top, "officeDocument");
  if (!package.has(name)) name = "word/document.xml";
  if (!package.has(name)) return no_document(package);
  auto document = package.part(name);
  if (!document) return document.error();
  if (local_name(document->root()) != "document") return no_document(package);

  const auto links = package.relationships(name);
  if (!links) return links.error();
  Parts parts{std::move(*document), {}, {}, {}, {}};
  const auto load = [&](std::string_view type, Part& part) -> std::optional<Error> {
    const auto target = target_of(*links, type);
    if (!package.has(target)) return std::nullopt;
    auto loaded = package.part(target);
    if (!loaded) return loaded.error();
    part = std::move(*loaded);
    return std::nullopt;
  };
  if (auto failed = load("styles", parts.styles)) return *failed;
  if (auto failed = load("numbering", parts.numbering)) return *failed;
  if (auto failed = load("footnotes", parts.footnotes)) return *failed;
  if (auto failed = load("endnotes", parts.endnotes)) return *failed;
  return parts;
}

Charset charset_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::tcvn3: case Encoding::tcvn3_capitals: return Charset::tcvn3;
    case Encoding::vni: return Charset::vni;
    default: return Charset::utf8;
  }
}

}  // namespace

Result<Raw> read_docx(std::string_view bytes, const ReadOptions& options) {
  auto package = Package::open(bytes, options.max_memory);
  if (!package) return package.error();
  const auto parts = load_parts(*package);
  if (!parts) return parts.error();

  Context context;
  context.styles = Styles(parts->styles.root());
  context.numbering = Numbering(parts->numbering.root(), context.styles);
  context.notes = Notes(parts->footnotes.root(), parts->endnotes.root());
  RawWriter out;
  Body body(context, out, std::min<std::uint64_t>(package->memory_left(), std::numeric_limits<std::uint32_t>::max() / 2));
  if (!body.write(parts->document.root())) return package->oversized();
  return out.finish("docx", std::string(name_of(charset_of(body.main_encoding()))));
}

}  // namespace vnplan::bytes
