#include "database/search_words.h"

#include <algorithm>

#include "lexicon/spelling.h"

namespace vnplan::database {

std::string joined(std::string_view heading, std::string_view text) { return std::string(heading) + '\n' + std::string(text); }

std::string plain(std::string_view words) {
  auto letters = lexicon::slug(words);
  std::replace(letters.begin(), letters.end(), '-', ' ');
  return letters;
}

}  // namespace vnplan::database
