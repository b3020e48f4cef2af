#include "support/pdf.h"

#include <array>
#include <cstdio>
#include <map>
#include <utility>

namespace vnplan::support {
namespace {

constexpr double narrow = 0.5;  // of the font's size: every letter's width

std::string hex(unsigned value) {
  std::array<char, 8> digits{};
  std::snprintf(digits.data(), digits.size(), "%04X", value);
  return digits.data();
}

/// Codes of two bytes for the characters of the file, in the order in which they come.
class Codes {
 public:
  std::string of(const std::string& utf8) {
    std::string codes;
    for (std::size_t at = 0; at < utf8.size();) {
      const auto lead = static_cast<unsigned char>(utf8[at]);
      const unsigned size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      unsigned letter = size == 1 ? lead : lead & (0xFFU >> (size + 1));
      for (unsigned i = 1; i < size; ++i) letter = letter << 6U | (static_cast<unsigned char>(utf8[at + i]) & 0x3FU);
      codes += hex(known_.try_emplace(letter, static_cast<unsigned>(known_.size()) + 1).first->second);
      at += size;
    }
    return codes;
  }

  [[nodiscard]] std::string to_unicode() const {
    std::string map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
                      "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";
    for (const auto& [letter, code] : known_)
      map += "1 beginbfchar <" + hex(code) + "> <" + hex(letter) + "> endbfchar\n";
    return map + "endcmap end end\n";
  }

 private:
  std::map<unsigned, unsigned> known_;
};

/// The numbered objects of a file and the table of their places.
class File {
 public:
  void add(const std::string& object) {
    places_.push_back(bytes_.size());
    bytes_ += std::to_string(places_.size()) + " 0 obj\n" + object + "\nendobj\n";
  }
  void add_stream(const std::string& content, const std::string& entries = {}) {
    add("<< " + entries + "/Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream");
  }

  [[nodiscard]] std::string finish() {
    const auto table = bytes_.size();
    bytes_ += "xref\n0 " + std::to_string(places_.size() + 1) + "\n0000000000 65535 f \n";
    for (const auto place : places_) {
      std::array<char, 24> row{};
      std::snprintf(row.data(), row.size(), "%010zu 00000 n \n", place);
      bytes_ += row.data();
    }
    bytes_ += "trailer\n<< /Size " + std::to_string(places_.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    return std::move(bytes_);
  }

 private:
  std::string bytes_ = "%PDF-1.4\n";
  std::vector<std::size_t> places_;
};

std::string number(double value) { return std::to_string(value) + " "; }

std::string content_of(const PdfSheet& sheet, Codes& codes) {
  std::string content = sheet.turned ? "0 1 -1 0 " + number(sheet.height) + "0 cm\n" : "";
  content += sheet.drawing.empty() ? "" : "q " + sheet.drawing + " Q\n";
  for (const auto& [x, y, to_x, to_y] : sheet.strokes)
    content += "0.5 w " + number(x) + number(y) + "m " + number(to_x) + number(to_y) + "l S\n";
  content += "BT\n";
  for (const auto& [x, y, words, size] : sheet.words)
    content += "/F " + number(size) + "Tf 1 0 0 1 " + number(x) + number(y) + "Tm <" + codes.of(words) + "> Tj\n";
  return content + "ET";
}

std::string box_of(const PdfSheet& sheet) {
  const auto [width, height] = sheet.turned ? std::pair(sheet.height, sheet.width) : std::pair(sheet.width, sheet.height);
  return "/MediaBox [0 0 " + number(width) + number(height) + "]" + (sheet.turned ? " /Rotate 90" : "");
}

}  // namespace

std::string pdf(const std::vector<PdfPage>& pages) {
  std::vector<PdfSheet> sheets;
  for (const auto& page : pages) sheets.push_back({page});
  return pdf_of_sheets(sheets);
}

std::vector<PdfStroke> ruled(const std::vector<double>& xs, const std::vector<double>& ys) {
  std::vector<PdfStroke> strokes;
  for (const double x : xs) strokes.push_back({x, ys.front(), x, ys.back()});
  for (const double y : ys) strokes.push_back({xs.front(), y, xs.back(), y});
  return strokes;
}

std::string pdf_of_sheets(const std::vector<PdfSheet>& pages) {
  constexpr unsigned first_page = 6;
  File file;
  Codes codes;
  std::vector<std::string> contents;
  for (const auto& page : pages) contents.push_back(content_of(page, codes));
  file.add("<< /Type /Catalog /Pages 2 0 R >>");
  std::string kids;
  for (std::size_t i = 0; i < pages.size(); ++i) kids += std::to_string(first_page + 3 * i) + " 0 R ";
  file.add("<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids + "] >>");
  file.add("<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [4 0 R] >>");
  file.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica "
           "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW " +
           std::to_string(static_cast<int>(1000 * narrow)) +
           " /FontDescriptor << /Type /FontDescriptor /FontName /Helvetica /Flags 32 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 "
           "/Descent -200 /CapHeight 700 /StemV 80 >> >>");
  file.add_stream(codes.to_unicode());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    file.add("<< /Type /Page /Parent 2 0 R " + box_of(pages[i]) + " /Resources << /Font << /F 3 0 R >> /XObject << /X " +
             std::to_string(first_page + 3 * i + 2) + " 0 R >> >> /Contents " + std::to_string(first_page + 3 * i + 1) + " 0 R >>");
    file.add_stream(contents[i]);
    file.add_stream(pages[i].form, "/Type /XObject /Subtype /Form /BBox [-10000 -10000 10000 10000] /Matrix [1 0 0 1 10 20] ");
  }
  return file.finish();
}

std::string pdf_of_lines(const std::vector<std::string>& lines) {
  constexpr std::size_t lines_a_page = 60;
  std::vector<PdfPage> pages;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i % lines_a_page == 0) pages.emplace_back();
    pages.back().push_back({50, 800 - 13 * static_cast<double>(i % lines_a_page), lines[i], 10});
  }
  return pdf(pages);
}

}  // namespace vnplan::support
