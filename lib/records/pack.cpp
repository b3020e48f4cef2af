#include <cstring>

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

/// Takes rows off bytes; after the first fault all that follows is empty.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] bool at_end() const { return bytes_.empty(); }
  [[nodiscard]] bool broken() const { return broken_; }

  Record record() {
    Record record;
    record.table = static_cast<unsigned char>(byte());
    if (record.table >= record_tables().size()) return fail();
    record.values.reserve(record_tables()[record.table].fields.size());
    while (!broken_ && record.values.size() < record_tables()[record.table].fields.size()) record.values.push_back(value());
    return record;
  }

 private:
  Record fail() {
    broken_ = true;
    return {};
  }
  std::string_view take(std::uint64_t size) {
    if (broken_ || size > bytes_.size()) {
      broken_ = true;
      return {};
    }
    const auto taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  char byte() {
    const auto taken = take(1);
    return taken.empty() ? '\0' : taken[0];
  }
  std::int64_t number() {
    std::int64_t number = 0;
    if (const auto taken = take(sizeof number); !taken.empty()) std::memcpy(&number, taken.data(), sizeof number);
    return number;
  }
  RecordValue value() {
    switch (byte()) {
      case 0: return {};
      case 1: return number();
      case 2: return byte() != '\0';
      case 3: return std::string(take(static_cast<std::uint64_t>(number())));
      default: broken_ = true; return {};
    }
  }

  std::string_view bytes_;
  bool broken_ = false;
};

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
  std::vector<Record> records;
  Unpacker unpacker(bytes);
  while (!unpacker.at_end() && !unpacker.broken()) records.push_back(unpacker.record());
  if (unpacker.broken()) return Error{Failure::not_text, "these bytes are no rows of facts", "pass on what pack_records() gave, whole"};
  return records;
}

}  // namespace vnplan
