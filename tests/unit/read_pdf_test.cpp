#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "bytes/bytes.h"
#include "support/pdf.h"
#include "support/raw.h"

/// What LeakSanitizer need not tell: fontconfig, behind Poppler, never frees its settings.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }

namespace vnplan::bytes {
namespace {

using support::pdf;
using support::pdf_of_lines;

const std::vector<std::string> plan = {"KẾ HOẠCH", "Tổ chức hội thao công nhân, viên chức năm 2026",
                                       "I. MỤC ĐÍCH", "Nâng cao sức khỏe của người lao động trong toàn tỉnh.",
                                       "II. NHIỆM VỤ", "1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thực hiện."};

Error failure(const std::string& bytes, const ReadOptions& options = {}) {
  const auto raw = read(bytes, options);
  if (raw) return {Failure::cannot_open, "it was read: " + raw->utf8.substr(0, 100), {}};
  EXPECT_FALSE(raw.error().advice.empty());
  return raw.error();
}

TEST(ReadPdf, ReadsVietnameseLines) {
  const auto raw = read(pdf_of_lines(plan), {});
  ASSERT_TRUE(raw) << raw.error().what;
  EXPECT_EQ(raw->format, "pdf");
  for (const auto& line : plan) EXPECT_NE(raw->utf8.find(line + "\n"), std::string::npos) << line << "\n" << raw->utf8;
}

TEST(ReadPdf, AFormFeedPartsPages) {
  std::vector<std::string> lines;
  for (int i = 0; i < 61; ++i) lines.push_back(plan[3]);
  const auto raw = read(pdf_of_lines(lines), {});
  ASSERT_TRUE(raw);
  EXPECT_EQ(std::count(raw->utf8.begin(), raw->utf8.end(), '\f'), 1);
  EXPECT_EQ(raw->utf8.substr(raw->utf8.find('\f') + 1), plan[3] + "\n");
}

TEST(ReadPdf, PagesWithoutTextAreToldAsPictures) {
  for (const auto& bytes : {pdf({{}}), pdf({{}, {}}), pdf_of_lines({"Scan 1", "trang 2"})}) {
    EXPECT_EQ(failure(bytes).failure, Failure::no_text);
    EXPECT_EQ(failure(bytes).what, "holds pictures of pages and no text");
    EXPECT_NE(failure(bytes).advice.find("--ocr"), std::string::npos);
  }
}

TEST(ReadPdf, ATextLayerOfRubbishIsTold) {
  const std::vector<std::string> rubbish(10, "KE HOACH to chirc hQi thao cong nhan vien chirc");
  EXPECT_EQ(failure(pdf_of_lines(rubbish)).failure, Failure::no_text);
  EXPECT_NE(failure(pdf_of_lines(rubbish)).what.find("text layer"), std::string::npos);
}

TEST(ReadPdf, BrokenFilesAreErrors) {
  std::string noise = "%PDF-1.7\n";
  for (unsigned i = 0, state = 12345; i < 100000; ++i) noise += static_cast<char>((state = state * 1103515245U + 12345U) >> 16U);
  const std::string head = "%PDF-1.4\n";
  for (const auto& bytes : {std::string("%PDF-"), head + "%%EOF", noise, head + std::string(100000, '<'), head + std::string(100000, '['),
                            head + "trailer << /Root 1 0 R >>\n1 0 obj\n<< /Pages 1 0 R >>\nendobj"})
    EXPECT_NE(failure(bytes).failure, Failure::cannot_open) << failure(bytes).what;
}

TEST(ReadPdf, EveryBeginningIsReadOrRefused) {
  const auto whole = pdf_of_lines(plan);
  for (std::size_t size = 5; size < whole.size(); size += 97) {
    const auto raw = read(whole.substr(0, size), {});
    if (!raw) EXPECT_FALSE(raw.error().advice.empty()) << size;
    else EXPECT_EQ(raw->format, "pdf") << size;
  }
}

TEST(ReadPdf, NoChangedByteMakesItCrash) {
  const auto whole = pdf_of_lines(plan);
  for (std::size_t at = 0; at < whole.size(); at += 31) {
    auto changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x15);
    const auto raw = read(changed, {});
    EXPECT_TRUE(raw || !raw.error().advice.empty()) << at;
  }
}

TEST(ReadPdf, MoreWordsThanMemoryAllowsAreRefused) {
  const auto bytes = pdf_of_lines(std::vector<std::string>(200, plan[5]));
  EXPECT_EQ(failure(bytes, support::with_memory(10'000)).failure, Failure::too_large);
  EXPECT_NE(failure(bytes, support::with_memory(10'000)).what.find("--max-memory"), std::string::npos);
}

/// A page with a ruled table of four columns and a wrapped row.
support::PdfSheet sheet_with_table(double width, double height) {
  support::PdfSheet sheet;
  sheet.width = width;
  sheet.height = height;
  const double top = height - 60;
  for (std::size_t i = 0; i < plan.size(); ++i) sheet.words.push_back({60, top - 14 * static_cast<double>(i), plan[i], 10});
  const double y = top - 100;
  sheet.strokes = support::ruled({60, 90, 262, 390, 520}, {y, y - 20, y - 60, y - 80});
  const auto row = [&](double down, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (!cells[i].empty()) sheet.words.push_back({std::vector<double>{65, 95, 267, 395}[i], y - down, cells[i], 10});
  };
  row(14, {"TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"});
  row(34, {"", "Rà soát, hoàn thiện các văn bản", "", ""});
  row(41, {"1", "", "Sở Nội vụ", "Quý I"});
  row(48, {"", "về dữ liệu", "", ""});
  row(74, {"2", "Tập huấn", "Sở Y tế", "Quý II"});
  return sheet;
}

const std::string table_rows = "[table]TT|Nhiệm vụ|Chủ trì|Thời hạn|\n1|Rà soát, hoàn thiện các văn bản về dữ liệu|Sở Nội vụ|Quý I|\n"
                               "2|Tập huấn|Sở Y tế|Quý II|\n[/table]";

TEST(ReadPdf, RuledTablesAreReadByTheirLines) {
  const auto raw = read(support::pdf_of_sheets({sheet_with_table(595, 842)}), {});
  ASSERT_TRUE(raw) << raw.error().what;
  EXPECT_NE(support::shown(*raw).find(table_rows), std::string::npos) << support::shown(*raw);
}

TEST(ReadPdf, AlsoOnPagesThatLieOnTheirSide) {
  auto sheet = sheet_with_table(842, 595);
  const auto upright = read(support::pdf_of_sheets({sheet}), {});
  sheet.turned = true;
  const auto turned = read(support::pdf_of_sheets({sheet}), {});
  ASSERT_TRUE(upright && turned);
  EXPECT_NE(support::shown(*upright).find(table_rows), std::string::npos) << support::shown(*upright);
  EXPECT_EQ(support::shown(*turned), support::shown(*upright));
}

/// The lines of a sheet as other operators.
std::string areas_of(const std::vector<support::PdfStroke>& strokes) {
  std::string areas;
  for (const auto& [x, y, to_x, to_y] : strokes)
    areas += std::to_string(std::min(x, to_x)) + " " + std::to_string(std::min(y, to_y)) + " " +
             std::to_string(std::max(0.48, std::abs(to_x - x))) + " " + std::to_string(std::max(0.48, std::abs(to_y - y))) + " re f* ";
  return areas;
}

TEST(ReadPdf, HoweverTheLinesAreDrawn) {
  const auto areas = areas_of(sheet_with_table(595, 842).strokes);
  auto by_areas = sheet_with_table(595, 842);
  by_areas.strokes.clear();
  by_areas.drawing = areas;
  auto by_form = by_areas;  // which is moved by its matrix
  by_form.drawing = "1 0 0 1 -10 -20 cm /X Do";
  by_form.form = areas;
  auto behind_a_form = by_form;  // whose content ends within what is saved
  behind_a_form.drawing = "/X Do " + areas;
  behind_a_form.form = "q q 0 1 -1 0 0 0 cm 1 g";
  for (const auto& sheet : {by_areas, by_form, behind_a_form}) {
    const auto raw = read(support::pdf_of_sheets({sheet}), {});
    ASSERT_TRUE(raw) << raw.error().what;
    EXPECT_NE(support::shown(*raw).find(table_rows), std::string::npos) << support::shown(*raw);
  }
}

/// The same table without lines: every other cell is darker.
support::PdfSheet sheet_with_shades() {
  auto sheet = sheet_with_table(595, 842);
  sheet.strokes.clear();
  const double y = 842 - 160;
  const std::vector<double> xs = {60, 90, 262, 390, 520};
  const std::vector<double> ys = {y, y - 20, y - 60, y - 80};
  for (std::size_t row = 0; row + 1 < ys.size(); ++row)
    for (std::size_t i = 0; i + 1 < xs.size(); ++i)
      sheet.drawing += std::string((row + i) % 2 == 0 ? "0.7" : "0.9") + " g " + std::to_string(xs[i]) + " " + std::to_string(ys[row + 1]) + " " +
                       std::to_string(xs[i + 1] - xs[i]) + " " + std::to_string(ys[row] - ys[row + 1]) + " re f ";
  return sheet;
}

TEST(ReadPdf, CellsThatShadesAloneTellAreDrawn) {
  const auto raw = read(support::pdf_of_sheets({sheet_with_shades()}), {});
  ASSERT_TRUE(raw) << raw.error().what;
  EXPECT_NE(support::shown(*raw).find(table_rows), std::string::npos) << support::shown(*raw);
}

TEST(ReadPdf, TextThatStandsSidewaysIsTurnedBack) {
  for (const auto& sheet : {sheet_with_table(595, 842), sheet_with_shades()})
    for (const char* quarters : {"90", "180", "270"}) {
      auto sideways = support::pdf_of_sheets({sheet});
      sideways.insert(sideways.find("/MediaBox"), std::string("/Rotate ") + quarters + " ");
      const auto raw = read(sideways, {});
      ASSERT_TRUE(raw) << raw.error().what;
      EXPECT_NE(support::shown(*raw).find(table_rows), std::string::npos) << quarters << support::shown(*raw);
    }
}

TEST(ReadPdf, AFormThatShowsItselfEnds) {
  auto sheet = sheet_with_table(595, 842);
  sheet.drawing = "/X Do";
  sheet.form = "/X Do /X Do /X Do";
  const auto raw = read(support::pdf_of_sheets({sheet}), {});
  ASSERT_TRUE(raw) << raw.error().what;
  EXPECT_NE(support::shown(*raw).find(table_rows), std::string::npos) << support::shown(*raw);
}

TEST(ReadPdf, HugePagesAreNotDrawn) {
  for (const double side : {5'000.0, 1e6, 1e9}) {
    const auto raw = read(support::pdf_of_sheets({sheet_with_table(side, side)}), {});
    ASSERT_TRUE(raw) << side;
    EXPECT_NE(raw->utf8.find(plan[5]), std::string::npos);
  }
}

TEST(ReadPdf, APageThatNeedsMoreThanTheMemoryIsNotDrawn) {
  const auto raw = read(support::pdf_of_sheets({sheet_with_table(595, 842)}), support::with_memory(400'000));
  ASSERT_TRUE(raw) << raw.error().what;
  EXPECT_NE(raw->utf8.find(plan[5]), std::string::npos);
}

TEST(ReadPdf, NoChangedByteOfADrawingMakesItCrash) {
  const auto whole = support::pdf_of_sheets({sheet_with_table(595, 842)});
  for (std::size_t at = whole.find("0.5 w"); at < whole.size(); at += 41) {
    auto changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x13);
    const auto raw = read(changed, {});
    EXPECT_TRUE(raw || !raw.error().advice.empty()) << at;
  }
}

TEST(ReadPdf, PagesThatContainThemselvesEnd) {
  const std::string bytes = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n"
                            "<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] >>\nendobj\n"
                            "trailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF\n";
  EXPECT_NE(failure(bytes).failure, Failure::cannot_open);
}

}  // namespace
}  // namespace vnplan::bytes
