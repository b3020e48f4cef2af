#include <gtest/gtest.h>

#include "bytes/raw_writer.h"
#include "support/raw.h"

namespace vnplan::bytes {
namespace {

using support::shown;

/// Marks rise, lie in the text and do not overlap: what the rooms behind rely on.
void expect_order(const Raw& raw) {
  std::uint32_t end = 0;
  for (const auto& mark : raw.marks) {
    EXPECT_LE(end, mark.span.begin);
    EXPECT_LE(mark.span.begin, mark.span.end);
    end = mark.span.end;
  }
  EXPECT_LE(end, raw.utf8.size());
}

Raw finished(RawWriter& writer) {
  auto raw = writer.finish("html", "UTF-8");
  expect_order(raw);
  return raw;
}

void write_cell(RawWriter& writer, std::string_view words) {
  writer.add(words);
  (void)writer.end_cell();
}

TEST(RawWriter, WritesALineForEachParagraph) {
  RawWriter writer;
  writer.add("Kế ");
  writer.add("hoạch");
  writer.end_paragraph();
  writer.end_paragraph();
  writer.add("Căn cứ");
  writer.break_line();
  writer.add("Luật");
  writer.end_paragraph();
  const auto raw = finished(writer);
  EXPECT_EQ(raw.utf8, "Kế hoạch\n\nCăn cứ\nLuật\n");
  EXPECT_EQ(raw.marks.size(), 3U);
  EXPECT_EQ(raw.format, "html");
  EXPECT_EQ(writer.finish("text", "UTF-8").utf8, "");  // begins anew
}

TEST(RawWriter, WordsHoldNoSeparatorsAndNoBrokenBytes) {
  RawWriter writer;
  writer.add("a\nb\rc\td\fe");
  writer.add("\xFFx\xE1\xBA");
  writer.tab();
  writer.end_page();
  EXPECT_EQ(finished(writer).utf8, "a b c d e\uFFFDx\uFFFD\uFFFD\t\f");
}

TEST(RawWriter, PartsTheCellsOfATable) {
  RawWriter writer;
  writer.add("Biểu 1");
  writer.begin_table();
  write_cell(writer, "TT");
  write_cell(writer, "Nhiệm vụ");
  writer.end_row();
  write_cell(writer, "1");
  writer.add("Rà soát");
  writer.end_paragraph();
  writer.add("Hoàn thiện");
  writer.end_paragraph();  // a cell's last paragraph has no line of its own
  (void)writer.end_cell();
  writer.end_row();
  writer.end_table();
  writer.add("Hết");
  writer.end_paragraph();
  EXPECT_EQ(shown(finished(writer)), "Biểu 1\n[table]TT|Nhiệm vụ|\n1|Rà soát\nHoàn thiện|\n[/table]Hết\n");
}

TEST(RawWriter, ATabInACellIsABlank) {
  RawWriter writer;
  writer.begin_table();
  writer.add("a");
  writer.tab();
  write_cell(writer, "b");
  writer.end_row();
  writer.end_table();
  EXPECT_EQ(finished(writer).utf8, "a b\n");
}

TEST(RawWriter, ATableInACellIsParagraphsOfIt) {
  RawWriter writer;
  writer.begin_table();
  writer.add("a");
  writer.end_paragraph();
  writer.begin_table();
  writer.add("b");
  writer.end_paragraph();
  (void)writer.end_cell();
  writer.end_row();
  writer.end_table();
  write_cell(writer, "c");
  writer.end_row();
  writer.end_table();
  EXPECT_EQ(shown(finished(writer)), "[table]a\nb\nc|\n[/table]");
}

TEST(RawWriter, RepeatsACellWithItsMarks) {
  RawWriter writer;
  writer.begin_table();
  writer.mark(Mark::Kind::bold_on);
  writer.add("Sở");
  writer.mark(Mark::Kind::bold_off);
  const auto cell = writer.end_cell();
  write_cell(writer, "1");
  writer.end_row();
  writer.repeat(cell);
  (void)writer.end_cell();
  write_cell(writer, "2");
  writer.end_row();
  writer.end_table();
  EXPECT_EQ(shown(finished(writer)), "[table][b]Sở[/b]|1|\n[b]Sở[/b]|2|\n[/table]");
}

TEST(RawWriter, OddOrderIsHarmless) {
  RawWriter writer;
  (void)writer.end_cell();
  writer.end_row();
  writer.end_table();
  writer.repeat({});
  writer.begin_table();
  writer.end_row();
  writer.repeat({});
  writer.end_table();
  writer.begin_table();
  writer.begin_table();
  writer.end_table();
  EXPECT_EQ(shown(finished(writer)), "[table]\n[/table][table]");
  EXPECT_EQ(writer.memory(), 0U);
}

}  // namespace
}  // namespace vnplan::bytes
