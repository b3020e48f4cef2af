// database: plans as tables, found by words and updated by their bytes.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include <sqlite3.h>

#include "support/facts.h"
#include "support/folder.h"
#include "vnplan/export.h"
#include "vnplan/parse.h"

namespace vnplan {
namespace {

std::vector<Record> rows_of(std::string_view work, std::string_view file) {
  return records_of(support::parsed(support::plan_of("I. NỘI DUNG\n1. " + std::string(work) + "\n9. Hết\n")), file);
}

/// The first column of the first row, as text.
std::string ask(const std::filesystem::path& path, const std::string& sql) {
  sqlite3* db = nullptr;
  sqlite3_stmt* statement = nullptr;
  std::string answer = "(none)";
  if (sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
      sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK) {
    if (sqlite3_step(statement) == SQLITE_ROW) {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
      answer = text == nullptr ? "(null)" : text;
    }
  } else {
    ADD_FAILURE() << sql << ": " << sqlite3_errmsg(db);
  }
  sqlite3_finalize(statement);
  sqlite3_close(db);
  return answer;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Database : public testing::Test {
 protected:
  void put(const std::vector<Record>& rows) {
    auto opened = PlanDatabase::open(path);
    ASSERT_TRUE(opened) << opened.error().what;
    const auto done = opened->put(rows);
    ASSERT_TRUE(done) << done.error().what;
    ASSERT_TRUE(opened->commit());
  }
  std::string search(const std::string& words) {
    return ask(path, "SELECT count(*) FROM search JOIN searched ON search_row = search.rowid WHERE search MATCH '" + words + "'");
  }
  support::Folder folder;
  std::filesystem::path path = folder.path() / "plans.sqlite";
};

TEST_F(Database, FindsWordsWithAndWithoutMarks) {
  put(rows_of("Sở Thông tin và Truyền thông chủ trì đầu tư hạ tầng.", "a.txt"));
  EXPECT_EQ(search("so thong tin"), "1");
  EXPECT_EQ(search("\"Sở Thông tin\""), "1");
  EXPECT_EQ(search("dau tu"), "1");
  EXPECT_EQ(search("đầu tư"), "1");
  EXPECT_EQ(search("thuy san"), "0");
}

TEST_F(Database, HasViewsOfWorkAndTime) {
  put(rows_of("Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát danh mục; hoàn thành trước ngày 30/11/2021.", "a.txt"));
  EXPECT_EQ(ask(path, "SELECT leads FROM workload_by_agency WHERE name = 'Sở Y tế'"), "1");
  EXPECT_EQ(ask(path, "SELECT partners FROM workload_by_agency WHERE name = 'Sở Nội vụ'"), "1");
  EXPECT_EQ(ask(path, "SELECT lead FROM due_between WHERE due BETWEEN '2021-11-01' AND '2021-11-30'"), "Sở Y tế");
  EXPECT_EQ(ask(path, "SELECT count(*) FROM due_between WHERE due BETWEEN '2021-12-01' AND '2021-12-31'"), "0");
  EXPECT_EQ(ask(path, "SELECT count(*) FROM overdue"), "1");
  EXPECT_EQ(ask(path, "SELECT count(*) FROM plans_without_lead"), "0");
  put(rows_of("Báo cáo theo Nghị định số 72/2015/NĐ-CP, Nghị định số 72/2015/NĐ-CP.", "b.txt"));
  EXPECT_EQ(ask(path, "SELECT citations FROM citations_by_document WHERE code = '72/2015/NĐ-CP'"), "2");
}

TEST_F(Database, HoldsAPlanOnceHoweverOftenItIsPut) {
  const auto rows = rows_of("Sở Y tế chủ trì rà soát.", "a.txt");
  put(rows);
  put(rows);
  EXPECT_EQ(ask(path, "SELECT count(*) FROM plan"), "1");
  EXPECT_EQ(search("ra soat"), "1");
}

TEST_F(Database, ReplacesWhatAFileHadBefore) {
  put(rows_of("Sở Y tế chủ trì rà soát.", "a.txt"));
  put(rows_of("Sở Nội vụ chủ trì thẩm định.", "a.txt"));
  EXPECT_EQ(ask(path, "SELECT count(*) FROM plan"), "1");
  EXPECT_EQ(search("ra soat"), "0");
  EXPECT_EQ(search("tham dinh"), "1");
}

TEST_F(Database, KeepsAPlanThatAnotherFileStillHas) {
  put(rows_of("Sở Y tế chủ trì rà soát.", "a.txt"));
  put(rows_of("Sở Y tế chủ trì rà soát.", "copy.txt"));
  EXPECT_EQ(ask(path, "SELECT count(*) FROM plan"), "1");
  EXPECT_EQ(ask(path, "SELECT count(*) FROM plan_file"), "2");
  put(rows_of("Sở Nội vụ chủ trì thẩm định.", "a.txt"));
  EXPECT_EQ(ask(path, "SELECT count(*) FROM plan"), "2");
  EXPECT_EQ(search("ra soat"), "1");
}

TEST_F(Database, IsWhole) {
  for (const auto& file : std::filesystem::directory_iterator(VNPLAN_CORPUS "/plans"))
    if (const auto plan = parse_file(file.path())) put(records_of(*plan, file.path().filename().string()));
  EXPECT_EQ(ask(path, "PRAGMA integrity_check"), "ok");
  EXPECT_EQ(ask(path, "PRAGMA foreign_key_check"), "(none)");
}

TEST_F(Database, ForgetsWhatWasNotCommitted) {
  put(rows_of("Sở Y tế chủ trì rà soát.", "a.txt"));
  {
    auto opened = PlanDatabase::open(path);
    ASSERT_TRUE(opened);
    ASSERT_TRUE(opened->put(rows_of("Sở Nội vụ chủ trì thẩm định.", "b.txt")));
  }
  EXPECT_EQ(ask(path, "SELECT count(*) FROM plan"), "1");
  EXPECT_EQ(search("tham dinh"), "0");
}

TEST_F(Database, HasTheSameBytesForTheSameRows) {
  const auto one = rows_of("Sở Y tế chủ trì rà soát.", "a.txt");
  const auto two = rows_of("Sở Nội vụ chủ trì thẩm định.", "b.txt");
  put(one);
  put(two);
  ASSERT_TRUE(PlanDatabase::open(path)->copy_to(folder.path() / "apart"));
  auto together = PlanDatabase::open(folder.path() / "other");
  ASSERT_TRUE(together);
  ASSERT_TRUE(together->put(one));
  ASSERT_TRUE(together->put(two));
  ASSERT_TRUE(together->copy_to(folder.path() / "together"));
  EXPECT_EQ(bytes_of(folder.path() / "apart"), bytes_of(folder.path() / "together"));
  EXPECT_FALSE(together->copy_to(folder.path() / "apart"));
  ASSERT_TRUE(PlanDatabase::open(folder.path() / "together")->copy_to(folder.path() / "again"));
  EXPECT_EQ(bytes_of(folder.path() / "again"), bytes_of(folder.path() / "together"));
}

std::string tables_of(const std::filesystem::path& path) {
  std::string all;
  for (const auto& table : record_tables()) {
    const std::string name(table.name);
    all += name + " " + ask(path, "SELECT count(*) FROM \"" + name + "\"") + "\n";
  }
  return all;
}

class DatabaseLoad : public Database {
 protected:
  void write(const std::string& bytes) { std::ofstream(rows, std::ios::binary) << bytes; }
  std::filesystem::path rows = folder.path() / "rows";
};

TEST_F(DatabaseLoad, GivesWhatPuttingOneByOneGives) {
  std::string all;
  for (const auto& file : std::filesystem::directory_iterator(VNPLAN_CORPUS "/plans")) {
    const auto plan = parse_file(file.path());
    if (!plan) continue;
    const auto records = records_of(*plan, file.path().filename().string());
    put(records);
    all += pack_plan(records);
  }
  write(all);
  const auto loaded = folder.path() / "loaded.sqlite";
  ASSERT_TRUE(load_database(rows, loaded));
  EXPECT_EQ(tables_of(loaded), tables_of(path));
  EXPECT_EQ(ask(loaded, "PRAGMA integrity_check"), "ok");
  EXPECT_EQ(ask(loaded, "PRAGMA foreign_key_check"), "(none)");
  for (const auto* table : {"plan_file", "workload_by_agency", "due_between"})
    EXPECT_EQ(ask(loaded, std::string("SELECT count(*) FROM ") + table), ask(path, std::string("SELECT count(*) FROM ") + table));
  const std::string found = "SELECT group_concat(plan || path) FROM (SELECT plan, path FROM search JOIN searched ON search_row = search.rowid "
                            "WHERE search MATCH 'uy ban' ORDER BY 1, 2)";
  EXPECT_NE(ask(loaded, found), "(null)");
  EXPECT_EQ(ask(loaded, found), ask(path, found));
  std::filesystem::rename(loaded, path);
  EXPECT_EQ(search("\"ra soat ngu truong\""), "0");
  put(rows_of("Sở Y tế chủ trì rà soát ngư trường.", "new.txt"));  // what was loaded can be added to
  EXPECT_EQ(search("\"ra soat ngu truong\""), "1");
}

TEST_F(DatabaseLoad, HasTheSameBytesWhateverTheThreadsAndAfterAWayBack) {
  const auto one = rows_of("Sở Y tế chủ trì rà soát.", "a.txt");
  auto copy = one;
  copy.front().values[1] = std::string("copy.txt");
  copy.resize(1);
  write(pack_plan(one) + pack_plan(copy) + pack_plan(rows_of("Sở Nội vụ chủ trì thẩm định.", "b.txt")));
  ASSERT_TRUE(load_database(rows, path));
  const auto other = folder.path() / "other.sqlite";
  ASSERT_TRUE(load_database(rows, other, {2, {}}));
  EXPECT_EQ(bytes_of(path), bytes_of(other));
  EXPECT_EQ(ask(path, "SELECT group_concat(file) FROM (SELECT file FROM plan_file ORDER BY row)"), "a.txt,copy.txt,b.txt");
  EXPECT_EQ(ask(path, "SELECT count(*) FROM plan"), "2");
  const auto back = folder.path() / "back";
  ASSERT_TRUE(unload_database(path, back));
  EXPECT_EQ(std::filesystem::file_size(back), std::filesystem::file_size(rows));
  ASSERT_TRUE(load_database(back, folder.path() / "again.sqlite"));
  EXPECT_EQ(bytes_of(path), bytes_of(folder.path() / "again.sqlite"));
}

TEST_F(DatabaseLoad, RefusesRowsThatAreNone) {
  const auto good = pack_plan(rows_of("Sở Y tế chủ trì rà soát.", "a.txt"));
  auto odd = good;
  odd[8] = '\x7f';  // no such table
  for (const auto& bytes : {good.substr(0, 20), good.substr(0, good.size() - 1), good + "more", odd}) {
    write(bytes);
    for (const unsigned threads : {1U, 2U}) {
      EXPECT_FALSE(load_database(rows, path, {threads, {}}));
      std::filesystem::remove(path);
    }
  }
  write(good);
  EXPECT_FALSE(load_database(rows, path, {1, [] { return true; }}));
  EXPECT_FALSE(load_database(folder.path() / "none", folder.path() / "x"));
  EXPECT_FALSE(unload_database(folder.path() / "none", rows));
  EXPECT_FALSE(std::filesystem::exists(path.string() + ".search"));
}

TEST_F(Database, RefusesWhatIsNotItsOwn) {
  std::ofstream(path) << "no database, but words enough to look like a header of one: SQLite looks at the first hundred bytes of a file.";
  EXPECT_FALSE(PlanDatabase::open(path));
  EXPECT_FALSE(PlanDatabase::open(folder.path() / "no" / "such" / "folder.sqlite"));
  const auto other = folder.path() / "other.sqlite";
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(other.c_str(), &db), SQLITE_OK);
  sqlite3_exec(db, "CREATE TABLE mine (x)", nullptr, nullptr, nullptr);
  sqlite3_close(db);
  EXPECT_FALSE(PlanDatabase::open(other));
}

TEST_F(Database, RefusesRowsOfNoPlan) {
  auto opened = PlanDatabase::open(path);
  ASSERT_TRUE(opened);
  EXPECT_FALSE(opened->put({}));
}

}  // namespace
}  // namespace vnplan
