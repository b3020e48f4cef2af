#include <algorithm>
#include <optional>

#include "database/schema.h"
#include "database/search_words.h"
#include "database/statement.h"
#include "vnplan/export.h"

namespace vnplan {
namespace {

using database::Statement;

constexpr int plan_key = 0, plan_file = 1;                         // places of fields in their tables
constexpr std::size_t section_heading = 7, section_text = 9;

std::string_view text_of(const RecordValue& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

/// The one number that a question has for answer.
std::optional<std::int64_t> number_of(sqlite3* db, std::string_view sql) {
  Statement statement(db, sql);
  return statement.ready() && statement.next() ? std::optional(statement.number(0)) : std::nullopt;
}

std::string create_all() { return database::set_marks() + database::create_tables() + database::create_indexes() + database::create_views(); }

}  // namespace

struct PlanDatabase::Connection {
  database::Handle handle;
  std::vector<Statement> inserts;  // one a record table
  Statement plan_of_file, files_of_plan, put_file, sections_of, forget_words, put_words;
  std::vector<Statement> drops;    // the rows of a plan, one a record table
  bool writing = false;

  [[nodiscard]] bool prepare();
  [[nodiscard]] Result<bool> begin();
  [[nodiscard]] bool forget(std::string_view plan);
  [[nodiscard]] bool insert(const Record& record);
};

bool PlanDatabase::Connection::prepare() {
  sqlite3* db = handle.get();
  for (const auto& table : record_tables()) {
    inserts.emplace_back(db, database::insert_into(table));
    drops.emplace_back(db, "DELETE FROM \"" + std::string(table.name) + "\" WHERE \"plan\" = ?");
  }
  plan_of_file = Statement(db, "SELECT plan FROM plan_file WHERE file = ?");
  files_of_plan = Statement(db, "SELECT count(*) FROM plan_file WHERE plan = ?1 AND file <> ?2");
  put_file = Statement(db, "INSERT INTO plan_file (file, plan) VALUES (?1, ?2) ON CONFLICT (file) DO UPDATE SET plan = excluded.plan");
  sections_of = Statement(db, "SELECT row, coalesce(heading, ''), coalesce(text, '') FROM section WHERE plan = ?");
  forget_words = Statement(db, "INSERT INTO search (search, rowid, words, plain) VALUES ('delete', ?, ?, ?)");
  put_words = Statement(db, "INSERT INTO search (rowid, words, plain) VALUES (?, ?, ?)");
  const auto is_ready = [](const Statement& statement) { return statement.ready(); };
  return std::all_of(inserts.begin(), inserts.end(), is_ready) && std::all_of(drops.begin(), drops.end(), is_ready) && plan_of_file.ready() &&
         files_of_plan.ready() && put_file.ready() && sections_of.ready() && forget_words.ready() && put_words.ready();
}

Result<bool> PlanDatabase::Connection::begin() {
  if (writing) return true;
  auto begun = database::run(handle.get(), "BEGIN IMMEDIATE");
  writing = static_cast<bool>(begun);
  return begun;
}

/// Takes a plan out: a search that keeps no text must be told the words that it loses.
bool PlanDatabase::Connection::forget(std::string_view plan) {
  sections_of.bind(plan);
  bool good = true;
  while (sections_of.next()) {
    const auto words = database::joined(sections_of.text(1), sections_of.text(2));
    const auto letters = database::plain(words);
    good = forget_words.bind(sections_of.number(0)).bind(words).bind(letters).finish() && good;
  }
  for (auto drop_rows = drops.rbegin(); drop_rows != drops.rend(); ++drop_rows) good = drop_rows->bind(plan).finish() && good;
  return good;
}

bool PlanDatabase::Connection::insert(const Record& record) {
  auto& statement = inserts[record.table];
  for (const auto& value : record.values) statement.bind_value(value);
  if (!statement.finish()) return false;
  if (record_tables()[record.table].name != "section") return true;
  const auto words = database::joined(text_of(record.values[section_heading]), text_of(record.values[section_text]));
  const auto letters = database::plain(words);
  return put_words.bind(sqlite3_last_insert_rowid(handle.get())).bind(words).bind(letters).finish();
}

PlanDatabase::PlanDatabase(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
PlanDatabase::PlanDatabase(PlanDatabase&&) noexcept = default;
PlanDatabase& PlanDatabase::operator=(PlanDatabase&&) noexcept = default;
PlanDatabase::~PlanDatabase() = default;

Result<PlanDatabase> PlanDatabase::open(const std::filesystem::path& path) {
  auto connection = std::make_unique<Connection>();
  sqlite3* db = nullptr;
  const int opened = sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  connection->handle.reset(db);
  if (opened != SQLITE_OK) return database::error_of(db);
  if (auto set = database::run(db, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY"); !set) return set.error();
  const auto kind = number_of(db, "PRAGMA application_id");
  const auto version = number_of(db, "PRAGMA user_version");
  const auto tables = number_of(db, "SELECT count(*) FROM sqlite_master");
  if (!tables) return database::error_of(db);
  if (*tables == 0) {
    if (auto made = database::run(db, "BEGIN IMMEDIATE;\n" + create_all() + "COMMIT"); !made) return made.error();
  } else if (kind != database::application_id) {
    return Error{Failure::cannot_write, "this is a database of another program", "choose another file"};
  } else if (version != database::schema_version) {
    return Error{Failure::cannot_write, "its tables are of another version of vnplan", "choose another file, or remove this one"};
  }
  if (!connection->prepare()) return database::error_of(db);
  return PlanDatabase(std::move(connection));
}

Result<bool> PlanDatabase::put(const std::vector<Record>& records) {
  if (records.empty() || records.front().table != 0)
    return Error{Failure::cannot_write, "these rows are not of one plan", "pass on what records_of() gave"};
  Connection& my = *connection_;
  if (auto begun = my.begin(); !begun) return begun;
  const auto plan = text_of(records.front().values[plan_key]);
  const auto file = text_of(records.front().values[plan_file]);
  my.plan_of_file.bind(file);
  const auto before = my.plan_of_file.next() ? my.plan_of_file.text(0) : std::string();
  if (!before.empty()) static_cast<void>(my.plan_of_file.next());
  bool good = true;
  if (!before.empty() && before != plan) {
    my.files_of_plan.bind(before).bind(file);
    const bool alone = my.files_of_plan.next() && my.files_of_plan.number(0) == 0;
    static_cast<void>(my.files_of_plan.finish());
    good = !alone || my.forget(before);
  }
  good = good && my.forget(plan);
  for (const auto& record : records) good = good && my.insert(record);
  good = good && my.put_file.bind(file).bind(plan).finish();
  if (!good) return database::error_of(my.handle.get());
  return true;
}

Result<bool> PlanDatabase::commit() {
  if (!connection_->writing) return true;
  auto done = database::run(connection_->handle.get(), "COMMIT");
  if (done) connection_->writing = false;
  return done;
}

Result<bool> PlanDatabase::copy_to(const std::filesystem::path& path) {
  if (auto done = commit(); !done) return done;
  Statement copy(connection_->handle.get(), "VACUUM INTO ?");
  const std::string target = path.string();
  if (!copy.ready() || !copy.bind(std::string_view(target)).finish()) return database::error_of(connection_->handle.get());
  // A copy of a copy counts how often it was made; without that the bytes are those of the rows alone.
  sqlite3* made = nullptr;
  const int opened = sqlite3_open_v2(target.c_str(), &made, SQLITE_OPEN_READWRITE, nullptr);
  const database::Handle closer(made);
  if (opened != SQLITE_OK) return database::error_of(made);
  return database::run(made, "PRAGMA schema_version = 1");
}

}  // namespace vnplan
