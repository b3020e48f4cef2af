#include "records/row_reader.h"

#include <cstring>

#include "vnplan/export.h"

namespace vnplan::records {

RowView RowReader::next() {
  RowView row;
  row.table = static_cast<unsigned char>(byte());
  broken_ = broken_ || row.table >= record_tables().size();
  if (broken_) return {};
  const auto fields = record_tables()[row.table].fields.size();
  row.values.reserve(fields);
  while (!broken_ && row.values.size() < fields) row.values.push_back(value());
  return row;
}

std::string_view RowReader::take(std::uint64_t size) {
  if (broken_ || size > bytes_.size()) {
    broken_ = true;
    return {};
  }
  const auto taken = bytes_.substr(0, size);
  bytes_.remove_prefix(size);
  return taken;
}

char RowReader::byte() {
  const auto taken = take(1);
  return taken.empty() ? '\0' : taken[0];
}

std::int64_t RowReader::number() {
  std::int64_t number = 0;
  if (const auto taken = take(sizeof number); !taken.empty()) std::memcpy(&number, taken.data(), sizeof number);
  return number;
}

ValueView RowReader::value() {
  switch (byte()) {
    case 0: return {};
    case 1: return number();
    case 2: return byte() != '\0';
    case 3: return take(static_cast<std::uint64_t>(number()));
    default: broken_ = true; return {};
  }
}

}  // namespace vnplan::records
