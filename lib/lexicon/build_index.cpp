#include <algorithm>
#include <utility>

#include "lexicon/lexicon.h"
#include "lexicon/terms.h"

// The rows of the tables -> the trie of their forms.

namespace vnplan::lexicon {
namespace {

Error bad_row(std::string_view name, std::size_t line, std::string_view what) {
  return {Failure::bad_lexicon, std::string(name) + ".tsv:" + std::to_string(line) + ": " + std::string(what),
          "write: canonical form, TAB, kind, and after further TABs its variants"};
}

std::string_view cut(std::string_view& rest, char separator) {
  const auto at = rest.find(separator);
  const auto piece = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
  return piece;
}

}  // namespace

void Index::reserve(std::size_t bytes) {
  entries_.reserve(bytes / 16);  // a row or an abbreviation
  forms_.reserve(bytes / 12);
  keys_.reserve(bytes / 4);  // a syllable and its blank
}

Result<bool> Index::add(Table table, std::string_view rest, std::string_view name) {
  if (rest.substr(0, 3) == "\xEF\xBB\xBF") rest.remove_prefix(3);  // a byte order mark
  for (std::size_t number = 1; !rest.empty(); ++number) {
    std::string_view line = cut(rest, '\n');
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const auto canonical = cut(line, '\t');
    const auto kind = holds_records(table) ? std::exchange(line, {}) : cut(line, '\t');
    if (canonical.empty() || kind.empty()) return bad_row(name, number, "a row needs a canonical form and a kind");
    const auto& rows = rows_[static_cast<std::size_t>(table)];
    const bool as_before = !rows.empty() && entries_[rows.back()].kind == kind;  // most rows: a kind's rows stand together
    const Term term = as_before ? entries_[rows.back()].term : term_of(table, kind);
    if (term == Term::none) return bad_row(name, number, "this table has no kind \"" + std::string(kind) + "\"");
    entries_.push_back({table, term, false, canonical, kind});
    const auto written = static_cast<std::uint32_t>(entries_.size() - 1);
    rows_[static_cast<std::size_t>(table)].push_back(written);
    add_form(canonical, written);
    while (!line.empty())
      if (const auto variant = cut(line, '\t'); !variant.empty()) add_form(variant, written);
  }
  return true;
}

void Index::add_form(std::string_view form, std::uint32_t entry) {
  const auto words = learn_words(form, vocabulary_);
  if (words.empty()) return;
  if (is_abbreviation(words) && !entries_[entry].upper_only) {
    Entry abbreviation = entries_[entry];
    abbreviation.upper_only = true;
    entries_.push_back(abbreviation);
    entry = static_cast<std::uint32_t>(entries_.size() - 1);
  }
  forms_.push_back({static_cast<std::uint32_t>(keys_.size()), static_cast<std::uint32_t>(words.size()), entry});
  for (const Word& word : words) keys_.push_back(word.key);
}

void Index::seal() {
  std::stable_sort(forms_.begin(), forms_.end(), [&](const Form& a, const Form& b) {
    if (keys_[a.first] != keys_[b.first]) return keys_[a.first] < keys_[b.first];
    const auto left = keys_of(a);
    const auto right = keys_of(b);
    return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end());
  });
  root_.assign(vocabulary_.size(), 0);
  root_tables_.assign(vocabulary_.size(), 0);
  for (const Form& form : forms_) root_tables_[keys_[form.first]] |= bit_of(entries_[form.entry].table);
  struct Branch {  // the forms that go through a node, and how many of their words lead there
    std::size_t first = 0;
    std::size_t last = 0;
    std::uint32_t depth = 0;
  };
  std::vector<Branch> branches = {{0, forms_.size(), 0}};
  for (std::uint32_t node = 0; node < branches.size(); ++node) {
    auto [form, last, depth] = branches[node];
    nodes_.push_back({static_cast<std::uint32_t>(edges_.size()), static_cast<std::uint32_t>(ends_.size())});
    for (; form < last && forms_[form].size == depth; ++form) {
      const Entry& entry = entries_[forms_[form].entry];
      ends_.push_back({forms_[form].entry, entry.table, entry.term, entry.upper_only});
    }
    while (form < last) {
      const auto key = keys_of(forms_[form])[depth];
      auto next = form;
      while (next < last && keys_of(forms_[next])[depth] == key) ++next;
      add_edge(node, key);
      branches.push_back({form, next, depth + 1});
      form = next;
    }
  }
  nodes_.push_back({static_cast<std::uint32_t>(edges_.size()), static_cast<std::uint32_t>(ends_.size())});
  forms_ = {};
  keys_ = {};
}

void Index::add_edge(std::uint32_t node, std::uint32_t key) {
  edges_.push_back(key);
  if (node == 0) root_[key] = static_cast<std::uint32_t>(edges_.size());
  const auto bit = sketch_bit(node, key);
  edge_sketch_[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

}  // namespace vnplan::lexicon
