#include <gtest/gtest.h>

#include "bytes/pdf/foot_notes.h"
#include "support/placed.h"

namespace vnplan::bytes::pdf {
namespace {

/// The lines of a page, parted by " / ", after the numbers of its notes were raised.
std::string raised(const std::vector<std::string>& written, const std::vector<PageTable>& tables = {}) {
  std::vector<std::vector<Word>> parts;
  for (const auto& line : written) parts.push_back(support::placed(85, 100 + 18 * static_cast<double>(parts.size()), line));
  auto lines = lines_of(support::page_of(parts).words);
  raise_note_numbers(lines, tables);
  std::string text;
  for (const Line& line : lines) {
    text += text.empty() ? "" : " / ";
    for (const Word& word : line.words) text += (&word == &line.words.front() ? "" : " ") + word.text;
  }
  return text;
}

TEST(PdfFootNotes, ANumberBelowItsMarkIsRaised) {
  EXPECT_EQ(raised({"Rà soát dữ liệu¹ và hạ tầng² số", "1 Theo Nghị định", "2 Theo Quyết định", "của tỉnh"}),
            "Rà soát dữ liệu¹ và hạ tầng² số / ¹ Theo Nghị định / ² Theo Quyết định / của tỉnh");
  EXPECT_EQ(raised({"Rà soát dữ liệu ¹¹", "11 Theo Nghị định"}), "Rà soát dữ liệu ¹¹ / ¹¹ Theo Nghị định");
}

TEST(PdfFootNotes, OtherNumbersStay) {
  EXPECT_EQ(raised({"Rà soát dữ liệu", "1 Theo Nghị định"}), "Rà soát dữ liệu / 1 Theo Nghị định");        // no mark
  EXPECT_EQ(raised({"Rà soát dữ liệu¹", "1. Theo Nghị định"}), "Rà soát dữ liệu¹ / 1. Theo Nghị định");    // an item
  EXPECT_EQ(raised({"Rà soát dữ liệu¹", "1 tỷ đồng"}), "Rà soát dữ liệu¹ / 1 tỷ đồng");                    // goes on
  EXPECT_EQ(raised({"Rà soát dữ liệu¹", "2 Theo Nghị định"}), "Rà soát dữ liệu¹ / 2 Theo Nghị định");      // of another mark
  EXPECT_EQ(raised({"2 Sở Y tế", "Rà soát dữ liệu²"}), "2 Sở Y tế / Rà soát dữ liệu²");                    // above its mark
  EXPECT_EQ(raised({"Diện tích 120 m²", "2 Theo Nghị định"}), "Diện tích 120 m² / 2 Theo Nghị định");
  EXPECT_EQ(raised({"Rà soát¹ dữ liệu²", "1 Sở Y tế", "1 Theo Nghị định"}), "Rà soát¹ dữ liệu² / 1 Sở Y tế / ¹ Theo Nghị định");
}

TEST(PdfFootNotes, MarksInTablesCount) {
  PageTable table;
  table.cells.push_back({{}, 0, 100, lines_of(support::placed(85, 50, "Tập huấn¹"))});
  EXPECT_EQ(raised({"1 Theo Nghị định"}, {table}), "¹ Theo Nghị định");
}

TEST(PdfFootNotes, NoLinesHaveNone) { EXPECT_EQ(raised({}), ""); }

}  // namespace
}  // namespace vnplan::bytes::pdf
