#pragma once
/// The words that vnplan knows: agencies, document types, labels, months … one TSV file a concept.

#include <filesystem>
#include <memory>
#include <utility>

#include "vnplan/visibility.h"
#include "vnplan/result.h"

namespace vnplan {

namespace lexicon {
class Index;
}

/// An immutable, shared index of all lexicons; copying is cheap, use from many threads is safe.
class Lexicon {
 public:
  /// The lexicons compiled into the library; indexed at first use.
  [[nodiscard]] VNPLAN_EXPORT static const Lexicon& builtin();
  /// The built-in lexicons with the rows of DIR/*.tsv added to the tables of the same name, so that a province can add its offices
  /// without a compiler. Error: a file that names no table, a row without canonical form, an unknown kind; with file and line.
  [[nodiscard]] VNPLAN_EXPORT static Result<Lexicon> load(const std::filesystem::path& directory);

  [[nodiscard]] const lexicon::Index& index() const { return *index_; }

 private:
  explicit Lexicon(std::shared_ptr<const lexicon::Index> index) : index_(std::move(index)) {}
  std::shared_ptr<const lexicon::Index> index_;
};

}  // namespace vnplan
