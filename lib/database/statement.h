#pragma once
/// SQLite's connection and statements as values that clean up behind themselves. Of one thread at a time.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "records/row_reader.h"
#include "vnplan/export.h"
#include "vnplan/result.h"

namespace vnplan::database {

struct Closer {
  void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;

/// What went wrong last, for people.
[[nodiscard]] Error error_of(sqlite3* connection);
/// Runs statements that give no rows.
[[nodiscard]] Result<bool> run(sqlite3* connection, const std::string& sql);

/// A prepared statement; values are bound from left to right.
class Statement {
 public:
  Statement() = default;
  Statement(sqlite3* connection, std::string_view sql);
  [[nodiscard]] bool ready() const { return handle_ != nullptr; }

  Statement& bind(std::string_view text);
  Statement& bind(std::int64_t number);
  Statement& bind_value(const RecordValue& value);
  Statement& bind_value(const records::ValueView& value);
  /// True while there is a row; at the end the statement is ready to be bound anew.
  [[nodiscard]] bool next();
  /// Runs it to its end; false if SQLite refused.
  [[nodiscard]] bool finish();
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] RecordValue value(int column, RecordField::Type type) const;
  [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(handle_.get(), column); }

 private:
  void reset();
  std::unique_ptr<sqlite3_stmt, Closer> handle_;
  int bound_ = 0;
};

}  // namespace vnplan::database
