#include "lexicon/lexicon.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "support/facts.h"
#include "support/folder.h"
#include "vnplan/parse.h"

namespace vnplan {
namespace {

using lexicon::Index;
using lexicon::Table;
using lexicon::Term;

const Index& index() { return Lexicon::builtin().index(); }

/// The canonical form of the entry of `table` with which `text` begins, and how many words it takes: "Nghị định/2".
std::string entry_at_start(std::string_view text, Table table) {
  const auto words = lexicon::split_words(text, index().vocabulary());
  for (const auto& hit : index().find_at(words, 0))
    if (index().entry(hit).table == table) return std::string(index().entry(hit).canonical) + "/" + std::to_string(hit.words);
  return {};
}

TEST(Lexicon, FindsTheLongestForm) {
  const struct {
    std::string_view text;
    Table table;
    std::string_view entry;
  } cases[] = {
      {"Nghị quyết liên tịch số 403", Table::document_types, "Nghị quyết liên tịch/4"},
      {"Nghị quyết số 27-NQ/TW", Table::document_types, "Nghị quyết/2"},
      {"UỶ BAN NHÂN DÂN TỈNH", Table::agencies, "Ủy ban nhân dân/4"},  // case and place of the tone mark
      {"Ủy ban Dân tộc", Table::agencies, "Ủy ban Dân tộc/4"},
      {"UBND tỉnh", Table::agencies, "Ủy ban nhân dân/1"},
      {"ubnd tỉnh", Table::agencies, ""},                              // an abbreviation is printed in capitals
      {"Nghị đinh", Table::document_types, ""},                        // another tone is another word
      {"hoàn thành", Table::document_types, ""},
  };
  for (const auto& c : cases) EXPECT_EQ(entry_at_start(c.text, c.table), c.entry) << c.text;
}

TEST(Lexicon, CompoundsHideTheWordsInsideThem) {  // `trình` of "chương trình" is no verb
  const auto words = lexicon::split_words("chương trình trình", index().vocabulary());
  const auto hits = index().find_all(words);
  const auto has_role = [&](std::uint32_t word) {
    for (const auto& hit : hits.at(word))
      if (index().entry(hit).term == Term::advise) return true;
    return false;
  };
  EXPECT_FALSE(has_role(1));
  EXPECT_TRUE(has_role(2));
}

TEST(Lexicon, OpensALineWithTheTablesAskedForOnly) {
  EXPECT_TRUE(index().open("Nghị định số 72/2015/NĐ-CP", {Table::agencies}).hits.empty());
  const auto opening = index().open("Nghị định số 72/2015/NĐ-CP", {Table::document_types});
  ASSERT_EQ(opening.hits.size(), 1U);
  EXPECT_EQ(index().entry(opening.hits[0]).kind, "NĐ");
  EXPECT_TRUE(index().open("", {Table::document_types}).hits.empty());
}

TEST(Lexicon, TablesHaveNames) {
  EXPECT_EQ(lexicon::table_named("agencies"), Table::agencies);
  EXPECT_EQ(lexicon::table_named("verbs"), Table::verbs);
  EXPECT_FALSE(lexicon::table_named("communes of the moon"));
}

// ---- Lexicon::load --------------------------------------------------------------------------------------------------------------

TEST(LexiconLoad, AddsTheOfficesOfAProvince) {
  support::Folder folder;
  folder.write("agencies.tsv", "# own\r\nVườn thú\tbranch\tVT\n\n");
  folder.write("readme.txt", "no table");
  const auto own = Lexicon::load(folder.path());
  ASSERT_TRUE(own) << own.error().what;
  const auto text = support::plan_with("Vườn thú Sao Mai lập báo cáo số liệu.\nVT chủ trì cứu hộ động vật.");
  Options options;
  options.lexicon = *own;
  const auto with = parse(text, options);
  const auto without = parse(text);
  ASSERT_TRUE(with);
  ASSERT_TRUE(without);
  EXPECT_EQ(support::assignments_of(*with), (support::Lines{"inline I/1 | performers: Vườn thú Sao Mai | lập báo cáo số liệu",
                                                            "inline I/1 | lead: VT | cứu hộ động vật"}));
  EXPECT_EQ(support::assignments_of(*without), support::Lines{"inline I/1 | lead: VT | cứu hộ động vật"});  // as printed, of unknown kind
}

TEST(LexiconLoad, RefusesAFolderWithoutTables) {  // more often a wrong folder than none wanted
  support::Folder folder;
  folder.write("readme.txt", "no table");
  const auto bad = Lexicon::load(folder.path());
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().failure, Failure::bad_lexicon);
  EXPECT_NE(bad.error().what.find("no .tsv file"), std::string::npos) << bad.error().what;
}

TEST(LexiconLoad, RefusesATableThatCannotBeRead) {
  support::Folder folder;
  std::filesystem::create_directory(folder.path() / "agencies.tsv");
  const auto bad = Lexicon::load(folder.path());
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().failure, Failure::bad_lexicon);
  EXPECT_NE(bad.error().what.find("agencies.tsv"), std::string::npos) << bad.error().what;
}

TEST(LexiconLoad, NamesFileAndLineOfABadRow) {
  const struct {
    std::string_view file, tsv, place;
  } cases[] = {
      {"agencies.tsv", "# own\nTrạm Quan trắc\n", "agencies.tsv:2"},               // no kind
      {"agencies.tsv", "Trạm A\tbranch\n\n\tbranch\tX\n", "agencies.tsv:3"},       // no canonical form
      {"labels.tsv", "người giữ sổ\tbookkeeper\n", "labels.tsv:1"},                // a kind that the table does not have
      {"time.tsv", "mùa\tseason\n", "time.tsv:1"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.tsv);
    support::Folder folder;
    folder.write(c.file, c.tsv);
    const auto bad = Lexicon::load(folder.path());
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().failure, Failure::bad_lexicon);
    EXPECT_NE(bad.error().what.find(c.place), std::string::npos) << bad.error().what;
    EXPECT_FALSE(bad.error().advice.empty());
  }
}

TEST(LexiconLoad, RefusesAFileThatIsNoTable) {
  support::Folder folder;
  folder.write("villages.tsv", "Làng A\tvillage\n");
  const auto bad = Lexicon::load(folder.path());
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().failure, Failure::bad_lexicon);
  EXPECT_NE(bad.error().what.find("villages.tsv"), std::string::npos) << bad.error().what;
}

TEST(LexiconLoad, RefusesAFolderThatIsMissing) {
  const auto bad = Lexicon::load(support::Folder().path() / "missing");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().failure, Failure::bad_lexicon);
  EXPECT_NE(bad.error().what.find("missing"), std::string::npos) << bad.error().what;
}

TEST(LexiconLoad, ReadsAFileWithByteOrderMark) {  // as editors on Windows save it
  support::Folder folder;
  folder.write("agencies.tsv", "\xEF\xBB\xBF# own\nTrạm Quan trắc\tbranch\n");
  const auto own = Lexicon::load(folder.path());
  EXPECT_TRUE(own) << (own ? "" : own.error().what);
}

TEST(LexiconLoad, LeavesTheBuiltinLexiconAlone) {
  const auto before = index().rows_of(Table::agencies).size();
  support::Folder folder;
  folder.write("agencies.tsv", "Trạm Quan trắc\tbranch\n");
  ASSERT_TRUE(Lexicon::load(folder.path()));
  EXPECT_EQ(index().rows_of(Table::agencies).size(), before);
}

}  // namespace
}  // namespace vnplan
