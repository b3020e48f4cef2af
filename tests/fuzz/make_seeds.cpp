// make_seeds DIR: what the harnesses begin with, in DIR/text, DIR/charset, DIR/html, DIR/docx and DIR/pdf: the plans of the corpus in pieces of a few
// kilobytes, the examples of the manual, plans by chance, and pages and documents made of them.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "fuzz/docx_parts.h"
#include "made/make_plan.h"
#include "manual.h"
#include "support/legacy_text.h"

namespace {

namespace fs = std::filesystem;
using vnplan::bytes::Charset;

constexpr std::size_t piece_size = 3000;  // so that a mutation is tried a hundred times a second

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    lines.emplace_back(line);
    text.remove_prefix(std::min(text.size(), line.size() + 1));
  }
  return lines;
}

std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> pieces(1);
  for (const auto& line : lines_of(text)) {
    if (pieces.back().size() + line.size() > piece_size && !pieces.back().empty()) pieces.emplace_back();
    pieces.back() += line + "\n";
  }
  return pieces;
}

std::vector<std::string> all_texts() {
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(VNPLAN_CORPUS "/plans")) files.push_back(file.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> texts;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    const auto pieces = pieces_of({std::istreambuf_iterator<char>(stream), {}});
    texts.insert(texts.end(), pieces.begin(), pieces.end());
  }
  for (const auto& chapter : manual::chapters())
    for (const auto& example : chapter.examples) texts.push_back(example.input);
  for (std::uint64_t seed = 1; seed <= 10; ++seed) texts.push_back(pieces_of(vnplan::made::make_plan(seed, piece_size).text).front());
  return texts;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') out += "&lt;";
    if (c == '&') out += "&amp;";
    if (c != '<' && c != '&' && static_cast<unsigned char>(c) >= ' ') out += c;
  }
  return out;
}

std::string page_of(const std::vector<std::string>& lines) {
  std::string page = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title></head><body><div class=\"content\">\n";
  for (const auto& line : lines) {
    const std::string tag = &line == &lines.front() ? "h1>" : "p>";
    page += "<" + tag + escaped(line) + "</" + tag + "\n";
  }
  return page + "</div></body></html>\n";
}

std::string document_of(const std::vector<std::string>& lines) {
  vnplan::fuzz::DocxParts parts;
  for (const auto& line : lines) parts.docx.body += vnplan::support::paragraph(escaped(line)) + "\n";
  return vnplan::fuzz::text_of(parts);
}

void write(const fs::path& folder, std::size_t number, const std::string& seed) {
  fs::create_directories(folder);
  std::ofstream(folder / std::to_string(number), std::ios::binary) << seed;
}

/// In the encodings before Unicode; the first byte names it.
void write_legacy(const fs::path& folder, std::size_t number, const std::string& text) {
  const auto& charsets = vnplan::bytes::all_charsets;
  for (std::size_t i = 0; i < charsets.size(); ++i) {
    const bool legacy = charsets[i] >= Charset::tcvn3;
    if (!legacy || (number + i) % 3 != 0) continue;
    const auto bytes = vnplan::support::encoded(text, charsets[i]);
    write(folder, 100 * number + i, static_cast<char>(i) + bytes);
    write(folder, 100 * number + 50 + i, static_cast<char>(charsets.size() + 1) + bytes);
  }
  write(folder, 100 * number + 40, static_cast<char>(charsets.size()) + text);
}

bool only_vietnamese(std::string_view text) {
  for (const auto& character : vnplan::support::characters_of(text)) {
    if (character.size() == 1) continue;
    bool known = false;
    for (std::size_t i = 0; i < vnplan::support::legacy_row_count && !known; ++i)
      known = std::string_view(vnplan::support::legacy_rows[i].letters).find(character) != std::string_view::npos;
    if (!known) return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "make_seeds DIR\n", 2;
  const fs::path folder = argv[1];
  std::size_t number = 0;
  for (const auto& text : all_texts()) {
    write(folder / "text", ++number, text);
    const auto lines = lines_of(text);
    if (number % 4 == 0) write(folder / "html", number, page_of(lines));
    if (number % 4 == 1) write(folder / "docx", number, document_of(lines));
    if (number % 6 == 0) write(folder / "pdf", number, text);
    std::string short_text;
    for (const auto& line : lines)
      if (short_text.size() < 600 && only_vietnamese(line)) short_text += line + "\n";
    if (number % 8 == 0) write_legacy(folder / "charset", number, short_text);
  }
}
