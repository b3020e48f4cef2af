#pragma once
/// The data files as embedded by embed.cmake.

#include <string_view>

namespace vnplan::lexicon {

struct EmbeddedTable {
  std::string_view name;  ///< file name without ".tsv"
  std::string_view tsv;
};

extern const EmbeddedTable embedded_tables[];
extern const std::size_t embedded_table_count;

}  // namespace vnplan::lexicon
