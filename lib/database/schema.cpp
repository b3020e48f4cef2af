#include "database/schema.h"

namespace vnplan::database {
namespace {

std::string joined(const std::vector<std::string_view>& names) {
  std::string list;
  for (const auto name : names) list += (list.empty() ? "\"" : ", \"") + std::string(name) + '"';
  return list;
}

std::string create_table(const RecordTable& table) {
  const bool searched = table.name == "section";  // its rows need a number of their own, by which the search knows them
  std::string sql = "CREATE TABLE \"" + std::string(table.name) + "\" (";
  if (searched) sql += "\"row\" INTEGER PRIMARY KEY, ";
  for (const auto& field : table.fields) {
    const bool number = field.type == RecordField::Type::integer || field.type == RecordField::Type::boolean;
    sql += '"' + std::string(field.name) + "\" " + (number ? "INTEGER" : "TEXT") + (field.required ? " NOT NULL, " : ", ");
  }
  sql += std::string(searched ? "UNIQUE" : "PRIMARY KEY") + " (" + joined(table.key) + ")";
  for (const auto& reference : table.references) {
    sql += ", FOREIGN KEY (" + joined(reference.fields) + ") REFERENCES \"" + std::string(reference.table) + "\"";
    if (reference.table == "section") sql += " (\"plan\", \"path\")";
    if (reference.table == "plan") sql += " ON DELETE CASCADE";
    sql += " DEFERRABLE INITIALLY DEFERRED";
  }
  return sql + (searched ? ") STRICT;\n" : ") STRICT, WITHOUT ROWID;\n");
}

/// Which file has which plan: two files of the same bytes are one plan. Rows are numbered in the order in which they came.
constexpr auto files = R"sql(
CREATE TABLE "plan_file" ("row" INTEGER PRIMARY KEY, "file" TEXT NOT NULL UNIQUE,
  "plan" TEXT NOT NULL REFERENCES "plan" DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE INDEX "plan_file_of" ON "plan_file" ("plan");
)sql";

constexpr auto indexes = R"sql(
CREATE INDEX "plan_date" ON "plan" ("date");
CREATE INDEX "agency_by_key" ON "agency" ("agency_key");
CREATE INDEX "actor_agency" ON "actor" ("plan", "agency");
CREATE INDEX "task_time_end" ON "task_time" ("end_date");
CREATE INDEX "document_uri" ON "document" ("uri");
CREATE INDEX "citation_document" ON "citation" ("plan", "document");
CREATE INDEX "diagnostic_code" ON "diagnostic" ("code");
)sql";

/// Words with their marks, and without any (`so thong tin` finds "Sở Thông tin", `dau tu` also what has a đ). It keeps no text of its own.
constexpr auto search = R"sql(
CREATE VIRTUAL TABLE "search" USING fts5("words", "plain", content='', tokenize='unicode61 remove_diacritics 2');
)sql";

constexpr auto views = R"sql(
CREATE VIEW "searched" AS SELECT "row" AS "search_row", "plan", "path", "heading", "title", "text" FROM "section";
CREATE VIEW "workload_by_agency" AS
  SELECT g."agency_key", min(g."name") AS "name", count(DISTINCT g."plan") AS "plans",
         count(DISTINCT CASE c."role" WHEN 'lead' THEN c."plan" || c."assignment" END) AS "leads",
         count(DISTINCT CASE c."role" WHEN 'partner' THEN c."plan" || c."assignment" END) AS "partners",
         count(DISTINCT CASE c."role" WHEN 'performer' THEN c."plan" || c."assignment" END) AS "performs",
         count(DISTINCT CASE c."role" WHEN 'monitor' THEN c."plan" || c."assignment" END) AS "monitors"
  FROM "agency" g JOIN "actor" c ON c."plan" = g."plan" AND c."agency" = g."id"
  GROUP BY g."agency_key";
CREATE VIEW "due_between" AS
  SELECT t."end_date" AS "due", t."kind", t."text" AS "time", a."plan", p."file", p."code", a."id" AS "assignment", a."section", a."text",
         (SELECT group_concat(c."text", '; ') FROM "actor" c WHERE c."plan" = a."plan" AND c."assignment" = a."id" AND c."role" = 'lead') AS "lead",
         (SELECT group_concat(c."text", '; ') FROM "actor" c WHERE c."plan" = a."plan" AND c."assignment" = a."id" AND c."role" = 'performer')
           AS "performers"
  FROM "task_time" t JOIN "assignment" a ON a."plan" = t."plan" AND a."id" = t."assignment" JOIN "plan" p ON p."plan" = a."plan"
  WHERE t."end_date" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]';
CREATE VIEW "overdue" AS SELECT * FROM "due_between" WHERE "due" < date('now', 'localtime');
CREATE VIEW "citations_by_document" AS
  SELECT coalesce(d."uri", d."type" || ' ' || coalesce(d."code", d."name", '')) AS "document_key", min(coalesce(d."code", d."name")) AS "code",
         min(d."subject") AS "subject", count(*) AS "citations", count(DISTINCT d."plan") AS "plans",
         sum(c."role" = 'basis') AS "as_basis"
  FROM "document" d JOIN "citation" c ON c."plan" = d."plan" AND c."document" = d."id"
  GROUP BY 1;
CREATE VIEW "plans_without_lead" AS
  SELECT p."plan", p."file", p."code", p."title", count(*) AS "assignments"
  FROM "plan" p JOIN "assignment" a ON a."plan" = p."plan"
  WHERE NOT EXISTS (SELECT 1 FROM "actor" c WHERE c."plan" = a."plan" AND c."assignment" = a."id" AND c."role" IN ('lead', 'performer'))
  GROUP BY p."plan";
)sql";

}  // namespace

std::string set_marks() {
  return "PRAGMA application_id = " + std::to_string(application_id) + "; PRAGMA user_version = " + std::to_string(schema_version) + ";\n";
}

std::string create_tables() {
  std::string sql;
  for (const auto& table : record_tables()) sql += create_table(table);
  return sql + files + search;
}

std::string create_indexes() { return indexes; }
std::string create_views() { return views; }

std::string insert_into(const RecordTable& table) {
  std::string fields;
  std::string places;
  for (const auto& field : table.fields) {
    fields += (fields.empty() ? "\"" : ", \"") + std::string(field.name) + '"';
    places += places.empty() ? "?" : ", ?";
  }
  return "INSERT INTO \"" + std::string(table.name) + "\" (" + fields + ") VALUES (" + places + ")";
}

}  // namespace vnplan::database
