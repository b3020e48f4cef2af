#include <string>

#include "vnplan/export.h"

// Comma-separated values as RFC 4180 has them.

namespace vnplan {
namespace {

/// Quoted where a comma, a quote or a line's end would end the field; an empty text too, for a bare one is an absent value.
void put_field(std::string& out, std::string_view text) {
  if (!text.empty() && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void put_value(std::string& out, const RecordValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) out += std::to_string(*number);
  if (const auto* truth = std::get_if<bool>(&value)) out += *truth ? "true" : "false";
  if (const auto* text = std::get_if<std::string>(&value)) put_field(out, *text);
}

}  // namespace

std::string write_csv(const std::vector<Record>& records, std::size_t table) {
  std::string out;
  for (const Record& record : records) {
    if (record.table != table) continue;
    for (std::size_t i = 0; i < record.values.size(); ++i) {
      if (i > 0) out += ',';
      put_value(out, record.values[i]);
    }
    out += "\r\n";
  }
  return out;
}

std::string write_csv_head(std::size_t table) {
  std::string out;
  for (const auto& field : record_tables()[table].fields) {
    if (!out.empty()) out += ',';
    out += field.name;
  }
  return out += "\r\n";
}

}  // namespace vnplan
