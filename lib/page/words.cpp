#include "page/words.h"

#include <map>

#include "page/html.h"
#include "page/parts.h"

namespace vnplan::page {
namespace {

struct Pair {
  std::string_view vietnamese;
  std::string_view english;
};

using Table = std::map<std::string_view, Pair>;

/// key TAB Vietnamese TAB English; `#` begins a comment.
Table read_table(std::string_view tsv) {
  Table table;
  while (!tsv.empty()) {
    const auto line = tsv.substr(0, tsv.find('\n'));
    tsv.remove_prefix(std::min(tsv.size(), line.size() + 1));
    const auto first = line.find('\t');
    const auto second = line.find('\t', first + 1);
    if (line.empty() || line.front() == '#' || second == std::string_view::npos) continue;
    table[line.substr(0, first)] = {line.substr(first + 1, second - first - 1), line.substr(second + 1)};
  }
  return table;
}

const Table& table() {
  static const Table table = read_table(parts::words);
  return table;
}

std::string write_dictionary() {
  std::string out = "{";
  for (const auto& [key, pair] : table()) {
    if (out.size() > 1) out += ',';
    put_json(out, key);
    out += ":[";
    put_json(out, pair.vietnamese);
    out += ',';
    put_json(out, pair.english);
    out += ']';
  }
  return out + '}';
}

}  // namespace

std::string_view word_of(std::string_view key, Language language) {
  const auto found = table().find(key);
  if (found == table().end()) return key;
  return language == Language::vietnamese ? found->second.vietnamese : found->second.english;
}

std::string word_element(std::string_view key, Language language) {
  return "<span data-w=\"" + html_of(key) + "\">" + html_of(word_of(key, language)) + "</span>";
}

const std::string& dictionary() {
  static const std::string dictionary = write_dictionary();
  return dictionary;
}

std::string_view tag_of(Language language) { return language == Language::vietnamese ? "vi" : "en"; }

}  // namespace vnplan::page
