#pragma once
/// Số, ký hiệu of documents: 72/2015/NĐ-CP, 16-KL/TW, 30c/NQ-CP, 59/2020/QH14, 90TC/TCT, "107/KH- UBND".

#include <optional>
#include <string>
#include <string_view>

namespace vnplan::facts {

struct DocumentCode {
  std::string text;    ///< as printed, without blanks; with the one that stands for a slash: "298 KH/TWĐTN"
  std::string number;  ///< "72", "30c"; empty where a blank was left for it
  int year = 0;        ///< 0 if the code has none
  std::string symbol;  ///< "NĐ-CP"
  std::size_t size = 0;  ///< bytes read
};

/// The code at the beginning of `text`. A number alone ("Quyết định số 1191"), or parted from its symbol, counts only with `number_alone`.
/// Blanks inside and lost hyphens are accepted; Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3 and Hướng dẫn 36-HD/VPTW prescribe none.
[[nodiscard]] std::optional<DocumentCode> read_code(std::string_view text, bool number_alone = false);

}  // namespace vnplan::facts
