#include "manual.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <sstream>

namespace manual {
namespace {

void append_utf8(std::string& out, std::uint32_t c) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    return put(0x80U | (c & 0x3FU));
  }
  if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
  }
  put(0x80U | ((c >> 6U) & 0x3FU));
  put(0x80U | (c & 0x3FU));
}

/// The number of `FF;` and how many characters it took; 0 if it is none.
std::size_t read_hex(std::string_view digits, std::uint32_t& number) {
  const auto [end, bad] = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
  const auto length = static_cast<std::size_t>(end - digits.data());
  return bad == std::errc() && length < digits.size() && digits[length] == ';' ? length + 1 : 0;
}

bool is_invisible(std::uint32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F || c == 0xA0 || c == 0xAD || (c >= 0x300 && c < 0x370) ||
         (c >= 0x2000 && c < 0x2010) || c == 0x2011 || (c >= 0x2028 && c < 0x2030) || c == 0x2060 || c == 0xFEFF || c == 0xD0;
}

std::vector<std::string> split_blanks(std::string_view line) {
  std::istringstream in{std::string(line)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

/// What "```plan 2024" puts before its example, so that times without a year can be completed.
std::string frame_of(const std::string& year) { return "KẾ HOẠCH\nCông tác năm " + year + "\n\n"; }

bool is_prose(std::string_view kind) { return kind.empty() || kind == "sh" || kind == "markdown" || kind == "diff"; }

class ChapterReader {
 public:
  explicit ChapterReader(const std::filesystem::path& file) : in_(file) { chapter_.name = file.stem().string(); }

  Chapter run() {
    for (std::string line; next(line);) {
      if (line.rfind("```", 0) == 0) {
        read_block(line.substr(3));
      } else if (line.rfind("#", 0) == 0) {
        open_page(line);
      } else {
        if (!chapter_.pages.empty()) chapter_.pages.back().prose += line + '\n';
        if (!line.empty()) in_example_ = false;
      }
    }
    return std::move(chapter_);
  }

 private:
  bool next(std::string& line) {
    ++line_;
    return static_cast<bool>(std::getline(in_, line));
  }

  void open_page(const std::string& line) {
    const auto words = line.find_first_not_of("# ");
    chapter_.pages.push_back({words == std::string::npos ? "" : line.substr(words), line_, {}});
    in_example_ = false;
  }

  void read_block(const std::string& fence) {
    const auto opened = line_;
    std::string words;
    bool closed = false;
    for (std::string line; !closed && next(line);) {
      closed = line == "```";
      if (!closed) words += line + '\n';
    }
    auto arguments = split_blanks(fence);
    const auto kind = arguments.empty() ? std::string() : arguments.front();
    if (!arguments.empty()) arguments.erase(arguments.begin());
    if (!closed) complain(opened, "a block that is not closed");
    if (kind == "plan") return add_example(opened, arguments, words);
    if (is_prose(kind)) return;
    if (!in_example_) return complain(opened, "an expectation without a plan right before it");
    chapter_.examples.back().expectations.push_back({kind, std::move(arguments), opened, decode_escapes(words)});
  }

  void add_example(std::size_t opened, const std::vector<std::string>& arguments, const std::string& words) {
    const auto frame = arguments.empty() ? std::string() : frame_of(arguments.front());
    const auto heading = chapter_.pages.empty() ? std::string() : chapter_.pages.back().heading;
    chapter_.examples.push_back({chapter_.name, heading, opened, frame + decode_escapes(words), frame.size(), {}});
    in_example_ = true;
  }

  void complain(std::size_t line, const std::string& what) {
    chapter_.mistakes.push_back(chapter_.name + ".md:" + std::to_string(line) + ": " + what);
  }

  std::ifstream in_;
  std::size_t line_ = 0;
  bool in_example_ = false;
  Chapter chapter_;
};

std::vector<Chapter> read_all() {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(VNPLAN_MANUAL))
    if (file.path().extension() == ".md" && file.path().stem() != "README") files.push_back(file.path());
  std::sort(files.begin(), files.end());
  std::vector<Chapter> all;
  for (const auto& file : files) all.push_back(ChapterReader(file).run());
  return all;
}

}  // namespace

std::string Example::place() const { return chapter + ".md:" + std::to_string(line) + " (" + heading + ")"; }

void PrintTo(const Example& example, std::ostream* out) { *out << example.place(); }

const std::vector<Chapter>& chapters() {
  static const auto all = read_all();
  return all;
}

std::string decode_escapes(std::string_view words) {
  constexpr std::string_view character = "&#x";
  constexpr std::string_view byte = "&byte-";
  std::string out;
  while (!words.empty()) {
    std::uint32_t number = 0;
    if (words.rfind(character, 0) == 0)
      if (const auto length = read_hex(words.substr(character.size()), number); length > 0) {
        append_utf8(out, number);
        words.remove_prefix(character.size() + length);
        continue;
      }
    if (words.rfind(byte, 0) == 0)
      if (const auto length = read_hex(words.substr(byte.size()), number); length > 0) {
        out += static_cast<char>(number);
        words.remove_prefix(byte.size() + length);
        continue;
      }
    out += words.front();
    words.remove_prefix(1);
  }
  return out;
}

std::string show_invisible(std::string_view words) {
  std::string out;
  for (std::size_t i = 0; i < words.size();) {
    const auto lead = static_cast<unsigned char>(words[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t c = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (std::size_t k = 1; k < size && i + k < words.size(); ++k) c = (c << 6U) | (static_cast<unsigned char>(words[i + k]) & 0x3FU);
    char escape[16];
    if (is_invisible(c)) std::snprintf(escape, sizeof escape, "&#x%X;", static_cast<unsigned>(c));
    out += is_invisible(c) ? std::string(escape) : std::string(words.substr(i, size));
    i += size;
  }
  return out;
}

}  // namespace manual
