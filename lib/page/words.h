#pragma once
/// The words of the pages in both languages: words.tsv.

#include <string>
#include <string_view>

#include "vnplan/diagnostic.h"

namespace vnplan::page {

/// The word of a key in a language: "tasks" -> "Nhiệm vụ"; the key itself if the table lacks it.
[[nodiscard]] std::string_view word_of(std::string_view key, Language language);
/// An element that shows the word and that a switch of languages finds again: `<span data-w="tasks">Nhiệm vụ</span>`.
[[nodiscard]] std::string word_element(std::string_view key, Language language);
/// Both languages as JSON for the script: `{"tasks":["Nhiệm vụ","Tasks"],…}`.
[[nodiscard]] const std::string& dictionary();
/// `vi`, `en`: BCP 47.
[[nodiscard]] std::string_view tag_of(Language language);

}  // namespace vnplan::page
