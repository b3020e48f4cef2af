#pragma once
/// Plans for spreadsheets, databases, calendars and browsers. What many plans share (heads, tails, schemas) and what each plan adds are functions
/// apart, so that a batch writes while it reads and keeps no plan. Values only; safe from many threads unless said otherwise.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "vnplan/diagnostic.h"
#include "vnplan/plan.h"
#include "vnplan/result.h"
#include "vnplan/visibility.h"

namespace vnplan {

// ---- Facts as rows of tables: one schema for the lines of facts, CSV and SQLite ----

/// A column of a record table.
struct RecordField {
  enum class Type : std::uint8_t { string, integer, boolean, date };  ///< date: ISO 8601 as in the model, also "--11-30"
  std::string_view name;
  Type type = Type::string;
  bool required = false;
  std::string_view about;  ///< one line for people
};

/// The columns of a table that name a row of another one, in the order of that one's key.
struct RecordReference {
  std::vector<std::string_view> fields;
  std::string_view table;
};

struct RecordTable {
  std::string_view name;  ///< "assignment"
  std::string_view about;
  std::vector<RecordField> fields;
  std::vector<std::string_view> key;  ///< the primary key, always first of the fields
  std::vector<RecordReference> references;
};

using RecordValue = std::variant<std::monostate, std::int64_t, bool, std::string>;  ///< std::monostate: absent

/// A row: its values stand in the order of the table's fields.
struct Record {
  std::size_t table = 0;  ///< of record_tables()
  std::vector<RecordValue> values;
};

/// The tables, each behind those that it refers to.
[[nodiscard]] VNPLAN_EXPORT const std::vector<RecordTable>& record_tables();
/// All that a plan says, table after table. `file` is the name that its user knows it by. Every key begins with the plan's: the first 32 hexadecimal
/// digits of the source's SHA-256.
[[nodiscard]] VNPLAN_EXPORT std::vector<Record> records_of(const Plan& plan, std::string_view file);
/// Rows as bytes, to hand them to another process; and back. Error: bytes that pack_records() did not give.
[[nodiscard]] VNPLAN_EXPORT std::string pack_records(const std::vector<Record>& records);
[[nodiscard]] VNPLAN_EXPORT Result<std::vector<Record>> unpack_records(std::string_view bytes);

/// The rows of one plan behind their length: what a file of many plans is made of, for load_database().
[[nodiscard]] VNPLAN_EXPORT std::string pack_plan(const std::vector<Record>& records);

/// One line of JSON a row: `{"fact":"assignment","plan":"…","id":"a1",…}`; absent values are left out. Lines are fed by LF.
[[nodiscard]] VNPLAN_EXPORT std::string write_facts(const std::vector<Record>& records);

/// The rows of one table as CSV (RFC 4180): CR LF, a field quoted where it must be, an absent value empty. No head.
[[nodiscard]] VNPLAN_EXPORT std::string write_csv(const std::vector<Record>& records, std::size_t table);
/// The head of a table: the names of its fields.
[[nodiscard]] VNPLAN_EXPORT std::string write_csv_head(std::size_t table);
/// `datapackage.json` (Frictionless Data Package 1.0) of NAME.csv for each table: types, primary and foreign keys.
[[nodiscard]] VNPLAN_EXPORT std::string write_datapackage();

/// A SQLite database of record tables with indexes, full-text search and views. Of one thread at a time.
class VNPLAN_EXPORT PlanDatabase {
 public:
  /// Opens it, or makes it. Error: no such folder, not a database of ours, made by a newer version.
  [[nodiscard]] static Result<PlanDatabase> open(const std::filesystem::path& path);
  PlanDatabase(PlanDatabase&&) noexcept;
  PlanDatabase& operator=(PlanDatabase&&) noexcept;
  ~PlanDatabase();

  /// Puts one plan's rows in, instead of those that it and another content of that file had before. Kept for good by commit().
  [[nodiscard]] Result<bool> put(const std::vector<Record>& records);
  [[nodiscard]] Result<bool> commit();
  /// Writes the whole database, packed, to another file that must not exist: the same rows give the same bytes.
  [[nodiscard]] Result<bool> copy_to(const std::filesystem::path& path);

 private:
  struct Connection;
  explicit PlanDatabase(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

struct LoadOptions {
  unsigned threads = 1;              ///< two are used
  std::function<bool()> give_up;     ///< asked again and again: whether to stop
  bool alone = false;                ///< nothing else in the process uses SQLite: its count of memory, a lock for both threads, goes off
};

/// Makes the database of all plans in a file of pack_plan(), much faster than PlanDatabase would one by one. Of plans with the same key the first is
/// taken; each has its file in `plan_file`. The same rows give the same bytes. `database` must not exist and is not flushed; while it grows,
/// `database`.search is beside it. Error: the disk is full, rows that are none, given up; what was begun is to be removed then.
[[nodiscard]] VNPLAN_EXPORT Result<bool> load_database(const std::filesystem::path& rows, const std::filesystem::path& database,
                                                       const LoadOptions& options = {});
/// And back, plan for plan as long as they were and in their order. Error: not a database of ours, or of another version.
[[nodiscard]] VNPLAN_EXPORT Result<bool> unload_database(const std::filesystem::path& database, const std::filesystem::path& rows);

// ---- Deadlines as a calendar (iCalendar, RFC 5545) ----

[[nodiscard]] VNPLAN_EXPORT std::string write_calendar_head();
/// Each time of an assignment as an entry: a deadline as VTODO with DUE, a period as VEVENT (its DTEND is the day behind it, RFC 5545, 3.6.1), one
/// without end as VTODO with DTSTART; what recurs as VEVENT with RRULE from the later one of the plan's date and the beginning of its period until
/// the end of that. Times that go on, hang on an event, do not say how often or name no day of the calendar give none; so a plan may give "".
/// The (first) lead is ORGANIZER, performers, partners and monitors are ATTENDEE with ROLE REQ-, OPT- and NON-PARTICIPANT; their addresses are UUIDs,
/// no mailboxes. An approximate period is TENTATIVE. UID is made of the source's SHA-256, the assignment's id and the place of the time in it.
/// Lines are fed by CR LF and folded at 75 bytes. Time stamps come from the plan's own date: the same plan gives the same bytes.
/// `file` is the name that its user knows it by.
[[nodiscard]] VNPLAN_EXPORT std::string write_calendar_entries(const Plan& plan, std::string_view file);
[[nodiscard]] VNPLAN_EXPORT std::string write_calendar_tail();

// ---- Pages for a browser: self-contained, nothing is fetched ----

struct PageOptions {
  Language language = Language::vietnamese;  ///< in which the page opens; its reader may change it
  std::string overview;                      ///< address of the overview page that this one leads back to; empty: none
};
/// The plan's text with every fact marked and linked to its row, the assignments to sort and filter, a chart of time, workload by agency,
/// citations, diagnostics.
[[nodiscard]] VNPLAN_EXPORT std::string write_page(const Plan& plan, std::string_view file, const PageOptions& options = {});

/// The overview of many plans is write_overview_head, an entry for each plan, write_overview_tail, in this order.
[[nodiscard]] VNPLAN_EXPORT std::string write_overview_head(Language language = Language::vietnamese);
/// `page`: address of the plan's own page, relative to the overview. Entries need nothing between them.
[[nodiscard]] VNPLAN_EXPORT std::string write_overview_entry(const Plan& plan, std::string_view file, std::string_view page);
[[nodiscard]] VNPLAN_EXPORT std::string write_overview_tail();

}  // namespace vnplan
