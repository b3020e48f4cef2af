#pragma once
/// The record tables as SQL.

#include <string>

#include "vnplan/export.h"

namespace vnplan::database {

inline constexpr int schema_version = 1;               // PRAGMA user_version: raised with every change of the tables
inline constexpr int application_id = 0x766e706c;      // "vnpl": PRAGMA application_id, by which `file` and others know our databases

/// Tables, indexes, search and views.
[[nodiscard]] std::string create_all();
/// INSERT INTO a table, with a place for each field.
[[nodiscard]] std::string insert_into(const RecordTable& table);

}  // namespace vnplan::database
