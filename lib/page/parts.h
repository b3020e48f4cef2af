#pragma once
/// The parts of the pages as embedded by embed.cmake: what is the same in every page.

#include <string_view>

namespace vnplan::page::parts {

extern const std::string_view words;  ///< words.tsv
extern const std::string_view plan_html, plan_style, plan_script;
extern const std::string_view overview_html, overview_style, overview_script;
/// `'sha256-…'`, as a Content Security Policy names what it allows.
extern const std::string_view plan_style_hash, plan_script_hash, overview_style_hash, overview_script_hash;

}  // namespace vnplan::page::parts
