#pragma once
/// The kind column of a table's rows -> what a row means to the grammar.

#include <string_view>

#include "lexicon/lexicon.h"

namespace vnplan::lexicon {

/// `none` for a kind that the table does not have.
[[nodiscard]] Term term_of(Table table, std::string_view kind);

}  // namespace vnplan::lexicon
