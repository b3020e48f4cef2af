#include "fuzz/sheets.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "fuzz/properties.h"

namespace vnplan::fuzz {
namespace {

constexpr std::size_t most_pages = 20;
constexpr std::size_t most_words = 2000;
constexpr double farthest = 20000;  // in a file; Poppler itself draws pages of any size

std::string_view next_line(std::string_view& text) {
  const auto line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line;
}

std::string_view next_word(std::string_view& line) {
  line.remove_prefix(std::min(line.size(), line.find_first_not_of(' ')));
  const auto word = line.substr(0, line.find(' '));
  line.remove_prefix(std::min(line.size(), word.size() + 1));
  return word;
}

/// 0 for what is no number, and for what cannot be compared: the adapter leaves such words out.
double next_number(std::string_view& line) {
  const auto word = next_word(line);
  double number = 0;
  std::from_chars(word.data(), word.data() + word.size(), number);
  return std::isfinite(number) ? number : 0;
}

class SheetReader {
 public:
  Sheets read(std::string_view text) {
    begin_page({});
    while (!text.empty() && made_.sheets.size() <= most_pages && words_ < most_words) read_line(next_line(text));
    return std::move(made_);
  }

 private:
  void begin_page(support::PdfSheet sheet) {
    top_ = sheet.height - 60;
    made_.sheets.push_back(std::move(sheet));
    made_.fonts.emplace_back();
  }

  void add(support::PdfText text) {
    made_.sheets.back().words.push_back(std::move(text));
    made_.fonts.back().push_back(font_);
    ++words_;
  }

  void read_line(std::string_view line) {
    auto rest = line;
    const auto kind = next_word(rest);
    if (kind == "page") {
      const double width = next_number(rest);
      const double height = next_number(rest);
      begin_page({{}, {}, width, height, next_number(rest) != 0});
    } else if (kind == "font") {
      font_ = rest;
    } else if (kind == "word") {
      const double x = next_number(rest);
      const double y = next_number(rest);
      const double size = next_number(rest);
      add({x, y, text_of(rest), size});
    } else if (kind == "line") {
      const double x = next_number(rest);
      const double y = next_number(rest);
      const double to_x = next_number(rest);
      made_.sheets.back().strokes.push_back({x, y, to_x, next_number(rest)});
    } else if (kind == "draw") {
      made_.sheets.back().drawing.append(rest) += '\n';
    } else if (kind == "form") {
      made_.sheets.back().form.append(rest) += '\n';
    } else if (kind == "damage") {
      const auto place = static_cast<unsigned>(std::clamp(next_number(rest), 0.0, 65535.0));
      made_.damage.emplace_back(place, static_cast<unsigned>(std::clamp(next_number(rest), 0.0, 255.0)));
    } else {
      add({85, top_ -= 18, text_of(line)});
    }
  }

  Sheets made_;
  std::string font_ = "TimesNewRoman";
  double top_ = 0;
  std::size_t words_ = 0;
};

double near(double number) { return std::clamp(number, -farthest, farthest); }

}  // namespace

Sheets sheets_of(std::string_view text) { return SheetReader().read(text); }

std::string file_of(const Sheets& sheets) {
  auto tame = sheets.sheets;
  for (auto& sheet : tame) {
    sheet.width = std::clamp(sheet.width, 1.0, 2000.0);
    sheet.height = std::clamp(sheet.height, 1.0, 2000.0);
    for (auto& text : sheet.words) text = {near(text.x), near(text.y), text.words, near(text.size)};
    for (auto& stroke : sheet.strokes) stroke = {near(stroke.x), near(stroke.y), near(stroke.to_x), near(stroke.to_y)};
  }
  auto file = support::pdf_of_sheets(tame);
  for (const auto& [place, byte] : sheets.damage) file[place * file.size() / 65536] = static_cast<char>(byte);
  return file;
}

std::vector<bytes::pdf::Page> pages_of(const Sheets& sheets) {
  std::vector<bytes::pdf::Page> pages;
  for (std::size_t i = 0; i < sheets.sheets.size(); ++i) {
    const auto& sheet = sheets.sheets[i];
    bytes::pdf::Page page{sheet.width, sheet.height, {}, sheets.fonts[i]};
    for (std::size_t at = 0; at < sheet.words.size(); ++at) {
      const auto& text = sheet.words[at];
      auto left = text.x;
      std::string_view rest = text.words;
      while (!rest.empty()) {
        const auto word = next_word(rest);
        if (word.empty()) continue;
        const double width = text.size * static_cast<double>(word.size()) / 2;
        const double foot = sheet.height - text.y;
        if (std::isfinite(left + width) && std::isfinite(foot - text.size))
          page.words.push_back({{left, foot - text.size, left + width, foot}, std::string(word), at, text.size, false, false});
        left += width + text.size / 4;
      }
    }
    for (const auto& stroke : sheet.strokes) {
      const bool across = std::abs(stroke.to_x - stroke.x) > std::abs(stroke.to_y - stroke.y);
      if (across) page.rulings.across.push_back({sheet.height - stroke.y, std::min(stroke.x, stroke.to_x), std::max(stroke.x, stroke.to_x)});
      if (!across)
        page.rulings.upright.push_back({stroke.x, sheet.height - std::max(stroke.y, stroke.to_y), sheet.height - std::min(stroke.y, stroke.to_y)});
    }
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace vnplan::fuzz
