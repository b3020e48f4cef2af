#include <algorithm>
#include <future>
#include <tuple>

#include "database/rows_file.h"
#include "database/schema.h"
#include "database/search_words.h"
#include "database/statement.h"
#include "vnplan/export.h"

// One by one, plans come with keys that lie anywhere, and each costs a page of every table and of every index. Together they come in the order of
// their keys, so that every table is written from its beginning to its end, and indexes are made of tables that are whole. What is searched is loaded
// beside them into a file of its own, whose pages are then copied as they are: a second thread can do that.

namespace vnplan {
namespace {

using database::PlanPlace;
using database::RowsFile;
using database::Statement;
using records::RowReader;
using records::RowView;
using records::ValueView;

constexpr std::size_t plan_file_name = 1, section_heading = 7, section_text = 9;  // places of fields in their tables
constexpr auto searched_tables = {"plan_file", "section", "search_data", "search_idx", "search_docsize"};

bool is_section(const RowView& row) { return record_tables()[row.table].name == "section"; }

std::string_view text_of(const ValueView& value) {
  const auto* text = std::get_if<std::string_view>(&value);
  return text == nullptr ? std::string_view() : *text;
}

/// A database that is thrown away if its making fails: nothing is flushed and no journal kept.
Result<database::Handle> make(const std::filesystem::path& path) {
  sqlite3* db = nullptr;
  const int opened = sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  database::Handle handle(db);
  if (opened != SQLITE_OK) return database::error_of(db);
  const std::string settings = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -4000;\n";
  if (auto set = database::run(db, settings + database::set_marks() + database::create_tables()); !set) return set.error();
  return handle;
}

class Loading {
 public:
  Loading(const std::filesystem::path& rows, const std::filesystem::path& path, const std::vector<PlanPlace>& places, const LoadOptions& options)
      : file_(rows), path_(path), places_(places), options_(options) {}

  /// Files, sections and the search, in the order in which the plans came.
  Result<bool> load_searched();
  /// All other tables, in the order of keys.
  Result<bool> load_others();
  /// Takes over the tables that another one has loaded.
  Result<bool> take_over(const std::filesystem::path& searched);
  Result<bool> run(const std::string& sql) { return database::run(handle_.get(), sql); }

 private:
  [[nodiscard]] Result<bool> open();
  [[nodiscard]] Result<bool> failure() const { return database::error_of(handle_.get()); }
  [[nodiscard]] bool insert(const RowView& row);
  [[nodiscard]] bool insert_section(const RowView& row);
  [[nodiscard]] bool is_given_up() const { return options_.give_up && options_.give_up(); }
  static Error given_up() { return {Failure::cannot_write, "given up", "begin it again"}; }

  RowsFile file_;
  std::filesystem::path path_;
  const std::vector<PlanPlace>& places_;
  const LoadOptions& options_;
  database::Handle handle_;
  std::vector<Statement> inserts_;  // one a record table
  Statement put_file_, put_words_;
};

Result<bool> Loading::open() {
  auto made = make(path_);
  if (!made) return made.error();
  handle_ = std::move(*made);
  for (const auto& table : record_tables()) inserts_.emplace_back(handle_.get(), database::insert_into(table));
  put_file_ = Statement(handle_.get(), "INSERT INTO plan_file (file, plan) VALUES (?, ?) ON CONFLICT (file) DO UPDATE SET plan = excluded.plan");
  put_words_ = Statement(handle_.get(), "INSERT INTO search (rowid, words, plain) VALUES (?, ?, ?)");
  const bool inserting = std::all_of(inserts_.begin(), inserts_.end(), [](const Statement& insert) { return insert.ready(); });
  return inserting && put_file_.ready() && put_words_.ready() ? run("BEGIN") : failure();
}

bool Loading::insert(const RowView& row) {
  auto& statement = inserts_[row.table];
  for (const auto& value : row.values) statement.bind_value(value);
  return statement.finish();
}

bool Loading::insert_section(const RowView& row) {
  if (!insert(row)) return false;
  const auto words = database::joined(text_of(row.values[section_heading]), text_of(row.values[section_text]));
  const auto letters = database::plain(words);
  return put_words_.bind(sqlite3_last_insert_rowid(handle_.get())).bind(words).bind(letters).finish();
}

Result<bool> Loading::load_searched() {
  if (auto opened = open(); !opened) return opened;
  for (const auto& place : places_) {
    if (is_given_up()) return given_up();
    const auto bytes = file_.rows(place);
    if (!bytes) return bytes.error();
    RowReader reader(*bytes);
    const auto plan = reader.next();
    const std::string_view key(place.key.data(), place.key.size());
    bool good = plan.values.size() > plan_file_name && put_file_.bind(text_of(plan.values[plan_file_name])).bind(key).finish();
    while (good && place.first && !reader.at_end())
      if (const auto row = reader.next(); !reader.broken() && is_section(row)) good = insert_section(row);
    if (reader.broken()) return Error{Failure::not_text, "these bytes are no rows of facts", "pass on what pack_plan() gave, whole"};
    if (!good) return failure();
  }
  if (auto done = run("COMMIT"); !done) return done;
  inserts_.clear();
  put_file_ = {};
  put_words_ = {};
  handle_.reset();
  return true;
}

Result<bool> Loading::load_others() {
  if (auto opened = open(); !opened) return opened;
  std::vector<const PlanPlace*> sorted;
  for (const auto& place : places_)
    if (place.first) sorted.push_back(&place);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->key < b->key; });
  for (const auto* place : sorted) {
    if (is_given_up()) return given_up();
    const auto bytes = file_.rows(*place);
    if (!bytes) return bytes.error();
    std::vector<RowView> rows;
    for (RowReader reader(*bytes); !reader.at_end();)
      if (auto row = reader.next(); !row.values.empty() && !is_section(row)) rows.push_back(std::move(row));
    const auto key = [](const RowView& row) { return std::tie(row.table, row.values); };  // the fields of a key are the first of their row
    std::sort(rows.begin(), rows.end(), [&](const RowView& a, const RowView& b) { return key(a) < key(b); });
    for (const auto& row : rows)
      if (!insert(row)) return failure();
  }
  return run(database::create_indexes() + "COMMIT");
}

Result<bool> Loading::take_over(const std::filesystem::path& searched) {
  Statement attach(handle_.get(), "ATTACH ? AS other");
  const std::string name = searched.string();
  if (!attach.ready() || !attach.bind(std::string_view(name)).finish()) return failure();
  std::string sql = "BEGIN;\n";
  for (const std::string table : searched_tables)
    sql += "DELETE FROM main.\"" + table + "\"; INSERT INTO main.\"" + table + "\" SELECT * FROM other.\"" + table + "\";\n";
  return run(sql + database::create_views() + "COMMIT; DETACH other");
}

}  // namespace

Result<bool> load_database(const std::filesystem::path& rows, const std::filesystem::path& database, const LoadOptions& options) {
  const auto places = RowsFile(rows).places();
  if (!places) return places.error();
  auto searched_path = database;
  searched_path += ".search";
  std::error_code ignored;
  std::filesystem::remove(searched_path, ignored);
  if (options.alone) sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);  // refused, without harm, where SQLite is at work already
  sqlite3_initialize();  // not by two threads at once
  Loading searched(rows, searched_path, *places, options);
  Loading others(rows, database, *places, options);
  const auto policy = options.threads > 1 ? std::launch::async : std::launch::deferred;
  auto searching = std::async(policy, [&] { return searched.load_searched(); });
  auto loaded = others.load_others();
  const auto found = searching.get();
  if (loaded && !found) loaded = found.error();
  if (loaded) loaded = others.take_over(searched_path);
  std::filesystem::remove(searched_path, ignored);
  return loaded;
}

}  // namespace vnplan
