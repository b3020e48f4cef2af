#pragma once
/// Any bytes -> text that a page may hold: nothing of a plan becomes markup, an attribute's end or script.

#include <string>
#include <string_view>

namespace vnplan::page {

/// As text and between double quotes: `<b>` -> `&lt;b&gt;`. Control characters become their pictures (U+0001: ␁), bytes that are no UTF-8 U+FFFD,
/// CR LF a line feed.
void put_text(std::string& out, std::string_view text);
[[nodiscard]] std::string html_of(std::string_view text);

/// As a string of JSON inside a script element: `</script>` -> `"\u003c/script\u003e"`, also U+2028 and U+2029.
void put_json(std::string& out, std::string_view text);

/// The beginning of a text: at most `most` characters, cut behind a word, `…` behind it where something is left out.
[[nodiscard]] std::string beginning_of(std::string_view text, std::size_t most);

/// An address that a link may lead to: relative or https, http. Empty for any other: `javascript:…`. Not yet escaped.
[[nodiscard]] std::string_view safe_address(std::string_view address);

/// A template: its slots `{{name}}` filled by `value(name)`, which is not looked through again.
template <class Value>
void fill(std::string& out, std::string_view text, Value value) {
  for (;;) {
    const auto open = text.find("{{");
    const auto close = text.find("}}", open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    out += text.substr(0, open);
    out += value(text.substr(open + 2, close - open - 2));
    text.remove_prefix(close + 2);
  }
  out += text;
}

}  // namespace vnplan::page
