#include <cstring>

#include "records/row_reader.h"
#include "vnplan/export.h"

// A row as bytes: its table, and each value behind a byte for its kind. Numbers are 8 bytes of this machine: rows are handed to another process,
// not kept.

namespace vnplan {
namespace {

void put_number(std::string& out, std::int64_t number) {
  char bytes[sizeof number];
  std::memcpy(bytes, &number, sizeof number);
  out.append(bytes, sizeof number);
}

void put_value(std::string& out, const RecordValue& value) {
  out += static_cast<char>(value.index());
  if (const auto* number = std::get_if<std::int64_t>(&value)) put_number(out, *number);
  if (const auto* truth = std::get_if<bool>(&value)) out += static_cast<char>(*truth ? 1 : 0);
  if (const auto* text = std::get_if<std::string>(&value)) {
    put_number(out, static_cast<std::int64_t>(text->size()));
    out += *text;
  }
}

RecordValue copy_of(const records::ValueView& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) return std::string(*text);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  return {};
}

}  // namespace

std::string pack_records(const std::vector<Record>& records) {
  std::string out;
  for (const Record& record : records) {
    out += static_cast<char>(record.table);
    for (const auto& value : record.values) put_value(out, value);
  }
  return out;
}

Result<std::vector<Record>> unpack_records(std::string_view bytes) {
  std::vector<Record> rows;
  records::RowReader reader(bytes);
  while (!reader.at_end()) {
    const auto row = reader.next();
    Record record{row.table, {}};
    for (const auto& value : row.values) record.values.push_back(copy_of(value));
    rows.push_back(std::move(record));
  }
  if (reader.broken()) return Error{Failure::not_text, "these bytes are no rows of facts", "pass on what pack_records() gave, whole"};
  return rows;
}

std::string pack_plan(const std::vector<Record>& records) {
  std::string out;
  const auto rows = pack_records(records);
  put_number(out, static_cast<std::int64_t>(rows.size()));
  return out + rows;
}

}  // namespace vnplan
