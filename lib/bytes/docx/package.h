#pragma once
/// The ZIP archive that a document is -> its parts as trees. The only file that knows ZIP; unpacks never more than it was allowed.

#include <zip.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bytes/docx/xml.h"
#include "vnplan/result.h"

namespace vnplan::bytes::docx {

/// One XML file of the package.
struct Part {
  std::string name;           ///< "word/document.xml"
  std::vector<char> bytes;    ///< the tree points into them
  pugi::xml_document tree;

  [[nodiscard]] pugi::xml_node root() const { return tree.document_element(); }
};

/// A link of one part to another; links out of the package are left out.
struct Relationship {
  std::string type;    ///< its last word: "styles"
  std::string target;  ///< "word/styles.xml"
};

class Package {
 public:
  /// `bytes` must outlive it. Error: no ZIP archive, a broken one, more entries than a document has.
  [[nodiscard]] static Result<Package> open(std::string_view bytes, std::uint64_t max_memory);

  [[nodiscard]] bool has(const std::string& name) const;
  /// Error: missing, encrypted, damaged, oversized, no XML.
  [[nodiscard]] Result<Part> part(const std::string& name);
  /// The links of a part; of the package itself for "". None if there is no list of them.
  [[nodiscard]] Result<std::vector<Relationship>> relationships(const std::string& part);
  /// The beginning of an entry that is no XML.
  [[nodiscard]] std::string beginning(const std::string& name, std::size_t size) const;

  [[nodiscard]] std::uint64_t memory_left() const { return left_; }
  [[nodiscard]] Error oversized() const;

 private:
  struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
  };
  Package(zip_t* archive, std::uint64_t max_memory) : archive_(archive), max_memory_(max_memory), left_(max_memory) {}
  [[nodiscard]] Result<std::vector<char>> unpack(const std::string& name);

  std::unique_ptr<zip_t, Discard> archive_;
  std::uint64_t max_memory_;
  std::uint64_t left_;
};

}  // namespace vnplan::bytes::docx
