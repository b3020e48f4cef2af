#include "vnplan/lexicon.h"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <iterator>

#include "lexicon/lexicon.h"
#include "lexicon/tables.h"

namespace vnplan {
namespace {

std::shared_ptr<lexicon::Index> index_of_embedded() {
  auto index = std::make_shared<lexicon::Index>();
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < lexicon::embedded_table_count; ++i) bytes += lexicon::embedded_tables[i].tsv.size();
  index->reserve(bytes);
  for (std::size_t i = 0; i < lexicon::embedded_table_count; ++i) {
    const auto& table = lexicon::embedded_tables[i];
    [[maybe_unused]] const auto added = index->add(lexicon::table_named(table.name).value(), table.tsv, table.name);
    assert(added);
  }
  return index;
}

/// The .tsv files of a folder, in the order of their names. Error: no such folder, or none in it.
Result<std::vector<std::filesystem::path>> tables_in(const std::filesystem::path& directory) {
  std::vector<std::filesystem::path> files;
  std::error_code failed;
  std::filesystem::directory_iterator file(directory, failed);
  for (; !failed && file != std::filesystem::directory_iterator(); file.increment(failed))
    if (file->path().extension() == ".tsv") files.push_back(file->path());
  if (failed) return Error{Failure::bad_lexicon, directory.string() + ": " + failed.message(), "name a folder of .tsv files"};
  if (files.empty()) return Error{Failure::bad_lexicon, directory.string() + ": no .tsv file in it", "name a folder of .tsv files"};
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

const Lexicon& Lexicon::builtin() {
  static const Lexicon lexicon = [] {
    auto index = index_of_embedded();
    index->seal();
    return Lexicon(std::move(index));
  }();
  return lexicon;
}

Result<Lexicon> Lexicon::load(const std::filesystem::path& directory) {
  const auto files = tables_in(directory);
  if (!files) return files.error();
  auto index = index_of_embedded();
  for (const auto& file : *files) {
    const auto table = lexicon::table_named(file.stem().string());
    if (!table) return Error{Failure::bad_lexicon, file.string() + ": no lexicon has this name", "use the name of a file of lib/lexicon/data"};
    std::ifstream stream(file, std::ios::binary);
    std::error_code failed;
    if (!stream || !std::filesystem::is_regular_file(file, failed))
      return Error{Failure::bad_lexicon, file.string() + ": cannot be read", "check that it is a file, and its permissions"};
    const auto tsv = index->keep(std::string(std::istreambuf_iterator<char>(stream), {}));
    if (auto added = index->add(*table, tsv, file.stem().string()); !added) return added.error();
  }
  index->seal();
  return Lexicon(std::move(index));
}

}  // namespace vnplan
