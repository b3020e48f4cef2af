#pragma once
/// The registry of bodies (lib/lexicon/data/bodies.tsv): who took over the work of those that the reforms of 2025 merged.

#include <optional>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"

namespace vnplan::plan {

/// One row, as views of the table; `-` is empty.
struct BodyRecord {
  std::string_view name;
  std::string_view level;      ///< "central", "province", "district"
  std::string_view first_day;  ///< ISO 8601
  std::string_view last_day;
  std::string_view successor;  ///< `*`: the body of this name in the province that took its province over
  std::string_view source;
};

class Bodies {
 public:
  /// `province`: "tỉnh", by which provinces stand in the table.
  Bodies(const lexicon::Index& index, std::string_view province) : index_(&index), province_(province) {}

  /// The record of a whole name.
  [[nodiscard]] std::optional<BodyRecord> find(std::string_view name) const;

  /// What "Kon Tum" went into, "tỉnh Quảng Ngãi", and when; nothing of a province that lives on.
  [[nodiscard]] std::optional<BodyRecord> reform_of_province(std::string_view place) const;

  /// The record of a district's body by its name without the district: "Công an", "Huyện ủy". `district`: "huyện", by which they stand in the table.
  [[nodiscard]] std::optional<BodyRecord> of_district(std::string_view name, std::string_view district) const;

  /// The record of a row of the table.
  [[nodiscard]] static BodyRecord record_of(const lexicon::Entry& entry);

  /// Who took over the work of a province's body, without the province: "Sở Tài chính" of "Sở Kế hoạch và Đầu tư"; the name itself where it only
  /// moves with its province; empty where nothing is known of it.
  [[nodiscard]] static std::string_view heir_in_province(const BodyRecord& record);

  /// False for bodies of which the table says that they were never founded.
  [[nodiscard]] bool may_exist(std::string_view name) const;

 private:
  const lexicon::Index* index_;
  std::string_view province_;
};

}  // namespace vnplan::plan
