#pragma once
/// Whose plan it is: what `tỉnh`, `huyện`, `Sở`, `Bộ` without a name mean in it.

#include <string>
#include <string_view>

#include "plan/bodies.h"
#include "plan/body_name.h"
#include "vnplan/plan.h"

namespace vnplan::plan {

struct Home {
  Level level = Level::unknown;  ///< of the issuing body
  std::string place;             ///< of that level: "Bình Liêu", "Kon Tum", "Bộ Công Thương"
  std::string province;          ///< "Kon Tum", where it is known
  bool is_city = false;          ///< the province is a city
  std::string key;               ///< the first part of keys: "kon-tum", "bo-cong-thuong"; empty if nothing tells the place
  std::string_view issuer;       ///< kind of the issuing body: "department"
  std::string issuer_key;        ///< first parts of keys of its own units: "kon-tum/so-noi-vu"

  /// The place that a body's name tells, or that of the plan; empty of a name that stands for many.
  [[nodiscard]] std::string place_of(const BodyName& body) const;
};

[[nodiscard]] Home home_of(const Header& header, const lexicon::Index& index, const BodyNameReader& reader, const Bodies& bodies);

/// First part of the keys of national bodies.
inline constexpr std::string_view national_key = "trung-uong";

}  // namespace vnplan::plan
