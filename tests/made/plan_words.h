#pragma once
/// The words that made plans are put together from: plan_words.tsv.

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vnplan::made {

class PlanWords {
 public:
  using Row = std::vector<std::string>;  ///< the columns behind kind and subject

  /// Of the file in the source tree. Throws std::runtime_error where it is not there.
  [[nodiscard]] static const PlanWords& builtin();

  /// The rows of a kind: rows("agency", "district"). Throws std::out_of_range if there is none.
  [[nodiscard]] const std::vector<Row>& rows(std::string_view kind, std::string_view of = {}) const;
  /// The first word of the only row: words("frame", "nation").
  [[nodiscard]] const std::string& words(std::string_view kind, std::string_view of) const { return rows(kind, of).front().front(); }

 private:
  std::map<std::string, std::vector<Row>, std::less<>> rows_;
};

using Holes = std::initializer_list<std::pair<std::string_view, std::string_view>>;
/// "{place}, ngày {d}" with its holes filled; a hole that is not named stays.
[[nodiscard]] std::string filled(std::string_view pattern, Holes holes);

}  // namespace vnplan::made
