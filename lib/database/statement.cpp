#include "database/statement.h"

namespace vnplan::database {

Error error_of(sqlite3* connection) {
  const int code = connection == nullptr ? SQLITE_NOMEM : sqlite3_errcode(connection);
  const char* advice = "free some space, or choose another folder";
  if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT) advice = "choose another file, or remove this one";
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) advice = "wait until the other program is done with it";
  if (code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_PERM) advice = "choose a file in a folder that you may write to";
  return {Failure::cannot_write, connection == nullptr ? "there is not enough memory" : std::string("SQLite: ") + sqlite3_errmsg(connection), advice};
}

Result<bool> run(sqlite3* connection, const std::string& sql) {
  if (sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) return error_of(connection);
  return true;
}

Statement::Statement(sqlite3* connection, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  handle_.reset(statement);
}

// SQLite keeps no copy: every value outlives the step that reads it.
Statement& Statement::bind(std::string_view text) {
  sqlite3_bind_text64(handle_.get(), ++bound_, text.data() != nullptr ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(std::int64_t number) {
  sqlite3_bind_int64(handle_.get(), ++bound_, number);
  return *this;
}

Statement& Statement::bind_value(const RecordValue& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return bind(std::string_view(*text));
  if (const auto* number = std::get_if<std::int64_t>(&value)) return bind(*number);
  if (const auto* truth = std::get_if<bool>(&value)) return bind(std::int64_t{*truth ? 1 : 0});
  sqlite3_bind_null(handle_.get(), ++bound_);
  return *this;
}

Statement& Statement::bind_value(const records::ValueView& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) return bind(*text);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return bind(*number);
  if (const auto* truth = std::get_if<bool>(&value)) return bind(std::int64_t{*truth ? 1 : 0});
  sqlite3_bind_null(handle_.get(), ++bound_);
  return *this;
}

void Statement::reset() {
  sqlite3_reset(handle_.get());
  sqlite3_clear_bindings(handle_.get());
  bound_ = 0;
}

bool Statement::next() {
  if (sqlite3_step(handle_.get()) == SQLITE_ROW) return true;
  reset();
  return false;
}

bool Statement::finish() {
  int step = SQLITE_ROW;
  while (step == SQLITE_ROW) step = sqlite3_step(handle_.get());
  reset();
  return step == SQLITE_DONE;
}

std::string Statement::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column)));
}

RecordValue Statement::value(int column, RecordField::Type type) const {
  if (sqlite3_column_type(handle_.get(), column) == SQLITE_NULL) return {};
  if (type == RecordField::Type::integer) return number(column);
  if (type == RecordField::Type::boolean) return number(column) != 0;
  return text(column);
}

}  // namespace vnplan::database
