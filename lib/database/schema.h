#pragma once
/// The record tables as SQL.

#include <string>

#include "vnplan/export.h"

namespace vnplan::database {

inline constexpr int schema_version = 2;               // PRAGMA user_version: raised with every change of the tables
inline constexpr int application_id = 0x766e706c;      // "vnpl": PRAGMA application_id, by which `file` and others know our databases

/// Which program made the database.
[[nodiscard]] std::string set_marks();
/// The tables, and what they are searched by.
[[nodiscard]] std::string create_tables();
/// Indexes of all others; views.
[[nodiscard]] std::string create_indexes();
[[nodiscard]] std::string create_views();
/// INSERT INTO a table, with a place for each field.
[[nodiscard]] std::string insert_into(const RecordTable& table);

}  // namespace vnplan::database
