#include <fstream>
#include <set>

#include "database/schema.h"
#include "database/statement.h"
#include "vnplan/export.h"

namespace vnplan {
namespace {

using database::Statement;

constexpr std::size_t plan_file_name = 1;  // place of the field in its table

Error stranger() {
  return {Failure::cannot_read, "this is no database of this version of vnplan", "choose another file, or make it anew"};
}

Statement select_from(sqlite3* db, const RecordTable& table) {
  std::string fields;
  for (const auto& field : table.fields) fields += (fields.empty() ? "\"" : ", \"") + std::string(field.name) + '"';
  const std::string order = table.name == "section" ? " ORDER BY \"row\"" : "";
  return {db, "SELECT " + fields + " FROM \"" + std::string(table.name) + "\" WHERE \"plan\" = ?" + order};
}

class Unloading {
 public:
  explicit Unloading(sqlite3* db) : files_(db, "SELECT file, plan FROM plan_file ORDER BY row") {
    for (const auto& table : record_tables()) selects_.push_back(select_from(db, table));
  }
  [[nodiscard]] bool ready() const {
    for (const auto& select : selects_)
      if (!select.ready()) return false;
    return files_.ready();
  }

  void write(std::ofstream& out) {
    std::set<std::string> seen;
    while (out && files_.next()) {
      const auto file = files_.text(0);
      const auto plan = files_.text(1);
      const bool first = seen.insert(plan).second;
      std::vector<Record> records;
      for (std::size_t table = 0; table < (first ? selects_.size() : 1); ++table) add_rows(table, plan, records);
      if (!records.empty()) records.front().values[plan_file_name] = file;
      out << pack_plan(records);
    }
  }

 private:
  void add_rows(std::size_t table, const std::string& plan, std::vector<Record>& records) {
    auto& select = selects_[table];
    select.bind(std::string_view(plan));
    const auto& fields = record_tables()[table].fields;
    while (select.next()) {
      Record record{table, {}};
      for (std::size_t i = 0; i < fields.size(); ++i) record.values.push_back(select.value(static_cast<int>(i), fields[i].type));
      records.push_back(std::move(record));
    }
  }

  Statement files_;
  std::vector<Statement> selects_;
};

}  // namespace

Result<bool> unload_database(const std::filesystem::path& database, const std::filesystem::path& rows) {
  sqlite3* db = nullptr;
  const int opened = sqlite3_open_v2(database.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
  const database::Handle closer(db);
  if (opened != SQLITE_OK) return database::error_of(db);
  Statement version(db, "PRAGMA user_version");
  if (!version.ready() || !version.next() || version.number(0) != database::schema_version) return stranger();
  (void)version.finish();
  Unloading unloading(db);
  if (!unloading.ready()) return stranger();
  std::ofstream out(rows, std::ios::binary | std::ios::trunc);
  unloading.write(out);
  out.close();
  if (!out) return Error{Failure::cannot_write, rows.string() + " cannot be written", "free some space and run it again"};
  return true;
}

}  // namespace vnplan
