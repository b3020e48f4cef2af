#pragma once
/// Labels under a node, "Cơ quan chủ trì: …", with their values.

#include <vector>

#include "facts/agency.h"
#include "facts/reading.h"

namespace vnplan::facts {

enum class LabelRole : std::uint8_t { lead, partner, perform, monitor, time, product, budget, work, other };

struct LabelItem {
  LabelRole role{};
  std::uint32_t block = 0;
  Range label;                        ///< its words, with the colon
  Range value;                        ///< the words behind it in its block
  bool due = false;                   ///< of a time: a day alone is its last one, "Thời hạn hoàn thành: 30/9/2025"
  std::vector<std::uint32_t> blocks;  ///< where the value stands on bullets of their own: those blocks
  int year = 0;                       ///< of a column "Quý I" below "Năm 2025": the year that its value does not print; 0 if none
  Term unit = Term::none;             ///< month of a value "1" below "Tháng", quarter of one below "Quý": its numbers are those of that unit

  /// The value's ranges, wherever they stand.
  template <class Visit>
  void for_each_value(const Reading& reading, const Visit& visit) const {
    if (!value.empty()) visit(value);
    for (const auto i : blocks) visit(reading.block_words(i));
  }
};

/// True if a title asks by when rather than when: "Thời hạn hoàn thành", "Hạn nộp", "Hoàn thành". "Thời gian hoàn thành" asks when.
[[nodiscard]] bool asks_by_when(const Reading& reading, Range title);

/// Every label of the document in reading order; of a block with several ("Chủ trì: A; phối hợp: B.") each.
[[nodiscard]] std::vector<LabelItem> find_labels(const Reading& reading);

/// The labels of a table's cell that says its roles itself: "- Chủ trì: Sở Y tế", "- Phối hợp: UBND các xã". None if it has none;
/// what stands before the first one has the role of the cell: "Sở Y tế, phối hợp: UBND các xã".
[[nodiscard]] std::vector<LabelItem> find_labels_in(const Reading& reading, std::uint32_t block, Range cell);

}  // namespace vnplan::facts
