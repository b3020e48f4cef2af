#pragma once
/// A name -> what its own words say of the body that it means, whatever plan it stands in.

#include <string>
#include <string_view>

#include "plan/name_words.h"

namespace vnplan::plan {

/// Levels of government from the top; the higher value is the lower level.
enum class Level : std::uint8_t { unknown, central, province, district, commune };

/// "province"; nothing for an unknown one.
[[nodiscard]] std::string_view name_of(Level level);

struct BodyName {
  std::string kind = "other";  ///< "person" for "Giám đốc Sở Nội vụ"
  std::string_view body;       ///< the kind of the body itself: "department"
  bool collective = false;
  bool many = false;           ///< "UBND các xã": of no one place
  bool national = false;       ///< "Bảo hiểm xã hội Việt Nam"
  std::string_view owner;      ///< the kind of the noun that a name ends in: "department" of "Văn phòng Sở"
  Level level = Level::unknown;
  bool level_in_head = false;  ///< "Tỉnh ủy", "Huyện đoàn"
  std::string unit;            ///< the word for the level behind the name: "tỉnh"; of "Báo Kon Tum" too
  std::string place;           ///< the name behind it: "Kon Tum"; "Bộ Công Thương" of "Văn phòng Bộ Công Thương"
  bool is_city = false;        ///< the place is a city under the central government
  std::size_t stem = 0;        ///< bytes of the name before level and place; 0 if they are not its end
};

class BodyNameReader {
 public:
  explicit BodyNameReader(const lexicon::Index& index);
  /// `in_city`: of a plan of a city under the central government, where `thành phố` alone means that city.
  [[nodiscard]] BodyName read(const NameWords& name, bool in_city) const;
  /// "tỉnh" or "thành phố": what stands before the name of a province.
  [[nodiscard]] std::string_view unit_of(const lexicon::Entry& province) const { return province.kind == "city" ? city_ : province_; }
  /// The words for a province and a district.
  [[nodiscard]] std::string_view province() const { return province_; }
  [[nodiscard]] std::string_view district() const { return district_; }
  /// "tỉnh Kon Tum", "thành phố Huế"; the name itself if it is no province's.
  [[nodiscard]] std::string with_unit(const std::string& place, const lexicon::Index& index) const;

 private:
  void read_kind(const NameWords& name, BodyName& out) const;
  void read_level(const NameWords& name, bool in_city, BodyName& out) const;
  void read_place(const NameWords& name, std::uint32_t unit, std::uint32_t words, BodyName& out) const;
  void read_bare_province(const NameWords& name, BodyName& out) const;
  static void read_ministry(const NameWords& name, BodyName& out);
  static void read_end(const NameWords& name, BodyName& out);

  std::string_view province_, city_, district_;  // the words for them
};

}  // namespace vnplan::plan
