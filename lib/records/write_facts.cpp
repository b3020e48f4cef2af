#include "base/json_text.h"
#include "vnplan/export.h"

namespace vnplan {

std::string write_facts(const std::vector<Record>& records) {
  std::string out;
  for (const Record& record : records) {
    const auto& table = record_tables()[record.table];
    JsonText line(out);
    line.open_object();
    line.field("fact", table.name);
    for (std::size_t i = 0; i < record.values.size(); ++i) {
      if (std::holds_alternative<std::monostate>(record.values[i])) continue;
      line.key(table.fields[i].name);
      std::visit([&](const auto& known) {
        if constexpr (!std::is_same_v<std::decay_t<decltype(known)>, std::monostate>) line.put(known);
      }, record.values[i]);
    }
    line.close_object();
    out += '\n';
  }
  return out;
}

}  // namespace vnplan
