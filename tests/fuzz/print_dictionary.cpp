// print_dictionary OUT FILE…: a dictionary for libFuzzer: forms of the lexicon, then the tokens of the files, which have one a line.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "lexicon/tables.h"

namespace {

constexpr std::size_t most_forms = 60;  // of a table: a hundred provinces teach a fuzzer no more than sixty

/// `"S\xe1\xbb\x9f"`, as libFuzzer reads it.
void print(std::ostream& out, std::string_view token) {
  std::string line = "\"";
  for (const char c : token) {
    const auto byte = static_cast<unsigned char>(c);
    char hex[8];
    std::snprintf(hex, sizeof hex, "\\x%02x", static_cast<unsigned>(byte));
    if (byte < ' ' || byte >= 0x7F || c == '"' || c == '\\')
      line += hex;
    else
      line += c;
  }
  out << line << "\"\n";
}

/// `\n` stands for a line feed, `\t` for a tab, `\s` for a blank at the end of a line.
std::string unescaped(std::string_view line) {
  constexpr std::string_view letters = "nts";
  constexpr std::string_view meant = "\n\t ";
  std::string token;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const auto which = line[i] == '\\' && i + 1 < line.size() ? letters.find(line[i + 1]) : std::string_view::npos;
    token += which == std::string_view::npos ? line[i] : meant[which];
    if (which != std::string_view::npos) ++i;
  }
  return token;
}

void print_table(std::ostream& out, std::string_view tsv) {
  std::size_t rows = 0;
  for (const char c : tsv) rows += c == '\n' ? 1 : 0;
  const auto step = rows / most_forms + 1;
  for (std::size_t row = 0; !tsv.empty(); ++row) {
    const auto line = tsv.substr(0, tsv.find('\n'));
    tsv.remove_prefix(std::min(tsv.size(), line.size() + 1));
    if (line.empty() || line.front() == '#' || row % step != 0) continue;
    print(out, line.substr(0, line.find('\t')));
    if (const auto last = line.rfind('\t'); last != std::string_view::npos && last + 1 < line.size()) print(out, line.substr(last + 1));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::cerr << "print_dictionary OUT FILE...\n", 2;
  std::ofstream out(argv[1], std::ios::binary);
  for (std::size_t i = 0; i < vnplan::lexicon::embedded_table_count; ++i) print_table(out, vnplan::lexicon::embedded_tables[i].tsv);
  for (int i = 2; i < argc; ++i) {
    std::ifstream file(argv[i]);
    if (!file) return std::cerr << "cannot read " << argv[i] << '\n', 1;
    for (std::string line; std::getline(file, line);)
      if (!line.empty()) print(out, unescaped(line));
  }
  return out.flush() ? 0 : 1;
}
