#include <nlohmann/json.hpp>

#include "vnplan/export.h"

namespace vnplan {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const RecordValue& value) {
  return std::visit([](const auto& known) {
    if constexpr (std::is_same_v<std::decay_t<decltype(known)>, std::monostate>) {
      return Json(nullptr);
    } else {
      return Json(known);
    }
  }, value);
}

}  // namespace

std::string write_facts(const std::vector<Record>& records) {
  std::string out;
  for (const Record& record : records) {
    const auto& table = record_tables()[record.table];
    Json line;
    line["fact"] = table.name;
    for (std::size_t i = 0; i < record.values.size(); ++i)
      if (!std::holds_alternative<std::monostate>(record.values[i])) line[std::string(table.fields[i].name)] = json_of(record.values[i]);
    out += line.dump(-1, ' ', false, Json::error_handler_t::replace);
    out += '\n';
  }
  return out;
}

}  // namespace vnplan
