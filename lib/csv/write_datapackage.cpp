#include <nlohmann/json.hpp>

#include <algorithm>

#include "vnplan/export.h"
#include "vnplan/version.h"

// Frictionless Data Package 1.0 (https://specs.frictionlessdata.io): what the columns of each file are, and how the files hang together.

namespace vnplan {
namespace {

using Json = nlohmann::ordered_json;

/// A day may be known by its month alone, or come every year: no type of theirs holds that, so it is a string of a pattern.
constexpr auto date_pattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|--[0-9]{2}(-[0-9]{2})?|---[0-9]{2}";

Json names(const std::vector<std::string_view>& fields) {
  Json list = Json::array();
  for (const auto field : fields) list.push_back(field);
  return list;
}

Json field_of(const RecordField& field) {
  using Type = RecordField::Type;
  Json json = {{"name", field.name}, {"type", field.type == Type::integer ? "integer" : field.type == Type::boolean ? "boolean" : "string"},
               {"description", field.about}};
  if (field.required) json["constraints"]["required"] = true;
  if (field.type == Type::date) json["constraints"]["pattern"] = date_pattern;
  return json;
}

/// Their validators take a key of which one part is absent for a wrong one, so references that a row may lack stay untold.
bool is_always_there(const RecordTable& table, const RecordReference& reference) {
  return std::all_of(reference.fields.begin(), reference.fields.end(), [&](std::string_view name) {
    return std::any_of(table.fields.begin(), table.fields.end(), [&](const RecordField& field) { return field.name == name && field.required; });
  });
}

Json key_of(const RecordReference& reference) {
  const auto& tables = record_tables();
  const auto target = std::find_if(tables.begin(), tables.end(), [&](const RecordTable& table) { return table.name == reference.table; });
  return {{"fields", names(reference.fields)}, {"reference", {{"resource", target->name}, {"fields", names(target->key)}}}};
}

Json resource_of(const RecordTable& table) {
  Json json = {{"name", table.name}, {"path", std::string(table.name) + ".csv"}, {"description", table.about}, {"profile", "tabular-data-resource"},
               {"format", "csv"}, {"mediatype", "text/csv"}, {"encoding", "utf-8"}};
  json["dialect"] = {{"delimiter", ","}, {"lineTerminator", "\r\n"}, {"quoteChar", "\""}, {"doubleQuote", true}};
  Json& schema = json["schema"];
  for (const auto& field : table.fields) schema["fields"].push_back(field_of(field));
  schema["primaryKey"] = names(table.key);
  for (const auto& reference : table.references)
    if (is_always_there(table, reference)) schema["foreignKeys"].push_back(key_of(reference));
  schema["missingValues"] = {""};
  return json;
}

}  // namespace

std::string write_datapackage() {
  Json json = {{"profile", "tabular-data-package"}, {"name", "vnplan"}, {"title", "Facts of Vietnamese administrative plans"},
               {"version", version}};
  for (const auto& table : record_tables()) json["resources"].push_back(resource_of(table));
  return json.dump(2) + "\n";
}

}  // namespace vnplan
