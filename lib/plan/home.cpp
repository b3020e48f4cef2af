#include "plan/home.h"

#include <algorithm>

#include "lexicon/spelling.h"

namespace vnplan::plan {
namespace {

using lexicon::Table;

/// "BÌNH LIÊU" -> "Bình Liêu".
std::string with_capitals(std::string_view printed) {
  std::string out;
  for (std::size_t begin = 0; begin < printed.size();) {
    const auto end = std::min(printed.find(' ', begin), printed.size());
    std::uint32_t first = 1;  // bytes of the word's first letter
    if (begin < end) static_cast<void>(lexicon::letter_at(printed, begin, first));
    if (begin > 0) out += ' ';
    out += printed.substr(begin, first);
    if (begin + first < end) out += lexicon::lower(printed.substr(begin + first, end - begin - first));
    begin = end + 1;
  }
  return out;
}

/// The entry of a province that is a whole name.
const lexicon::Entry* province_named(const NameWords& name) {
  const auto* hit = name.hit(0, Table::provinces);
  return hit != nullptr && hit->words == name.size() ? &name.entry(*hit) : nullptr;
}

class HomeFinder {
 public:
  HomeFinder(const Header& header, const lexicon::Index& index, const BodyNameReader& reader, const Bodies& bodies)
      : header_(header), index_(index), reader_(reader), bodies_(bodies) {}

  Home run() {
    if (header_.agency) take_issuer(*header_.agency);
    if (header_.parent_agency) take_parent(*header_.parent_agency);
    if (header_.place) take_place(*header_.place);
    if (header_.title) take_title(*header_.title);
    if (home_.level == Level::province) home_.place = home_.province;
    if (home_.level == Level::central && home_.place.empty()) home_.key = national_key;
    else if (!home_.place.empty()) home_.key = lexicon::slug(home_.place);
    else if (header_.place) home_.key = lexicon::slug(*header_.place);
    if (!joint_ && (home_.issuer == "department" || home_.issuer == "school"))
      home_.issuer_key = home_.key + (home_.key.empty() ? "" : "/") + lexicon::slug(stem_);
    return std::move(home_);
  }

 private:
  void take_issuer(const std::string& agency) {
    const NameWords name(agency, index_);
    const auto body = reader_.read(name, false);
    const auto* head = name.hit(0, lexicon::Term::agency);
    home_.issuer = head != nullptr ? name.entry(*head).kind : std::string_view();
    home_.level = body.level;
    stem_ = body.stem > 0 ? agency.substr(0, body.stem) : agency;
    if (body.level == Level::province) take_province(body);
    if (body.level > Level::province) home_.place = as_in_date_line(body.place);
    if (home_.issuer == "government" || home_.issuer == "assembly") home_.level = Level::central;
    joint_ = is_joint(name);
    if (body.body == "ministry") {
      const auto known = bodies_.find(agency);
      home_.place = known ? std::string(known->name) : with_capitals(agency.substr(0, agency.find(' '))) + lexicon::lower(rest_of(agency));
    }
  }

  /// "SỞ Y TẾ - CÔNG AN TỈNH": a unit may be the one's or the other's.
  static bool is_joint(const NameWords& name) {
    for (std::uint32_t word = 1; word + 1 < name.size(); ++word)
      if (name[word].is(lexicon::Shape::mark) && name.hit(word + 1, lexicon::Term::agency) != nullptr) return true;
    return false;
  }

  static std::string_view rest_of(std::string_view name) { return name.substr(std::min(name.find(' '), name.size())); }

  /// The body above tells the province of a district, of a department; its level is that of an office without one of its own.
  void take_parent(const std::string& parent) {
    const NameWords name(parent, index_);
    const auto body = reader_.read(name, false);
    if (body.level == Level::province) take_province(body);
  }

  void take_province(const BodyName& body) {
    if (body.place.empty() || !home_.province.empty()) return;
    const NameWords name(body.place, index_);
    const auto* province = province_named(name);
    home_.province = province != nullptr ? std::string(province->canonical) : as_in_date_line(body.place);
    home_.is_city = body.is_city;
  }

  /// "Kon Tum, ngày …": the province of a plan whose issuer does not name it.
  void take_place(const std::string& place) {
    if (home_.level == Level::central || !home_.province.empty()) return;
    const NameWords name(place, index_);
    const auto* province = province_named(name);
    if (province == nullptr || home_.level > Level::province) return;
    home_.province = province->canonical;
    home_.is_city = province->kind == "city";
  }

  /// "Công tác thông tin đối ngoại tỉnh Kon Tum năm 2021": the one province of the title, where the letterhead of "UBND tỉnh" is lost.
  void take_title(const std::string& title) {
    if (home_.level != Level::province || !home_.province.empty()) return;
    const NameWords name(title, index_);
    const lexicon::Entry* only = nullptr;
    for (std::uint32_t word = 1; word < name.size(); ++word) {
      const auto* province = name.hit(word, Table::provinces);
      if (province == nullptr || name.hit(word - 1, lexicon::Term::level) == nullptr) continue;
      if (only != nullptr && only->canonical != name.entry(*province).canonical) return;
      only = &name.entry(*province);
    }
    if (only == nullptr) return;
    home_.province = only->canonical;
    home_.is_city = only->kind == "city";
  }

  /// A letterhead is printed in capitals; where the line of the date has the same name, as that has it.
  [[nodiscard]] std::string as_in_date_line(const std::string& place) const {
    if (header_.place && lexicon::slug(*header_.place) == lexicon::slug(place)) return *header_.place;
    return with_capitals(place);
  }

  const Header& header_;
  const lexicon::Index& index_;
  const BodyNameReader& reader_;
  const Bodies& bodies_;
  Home home_;
  std::string stem_;
  bool joint_ = false;
};

}  // namespace

std::string Home::place_of(const BodyName& body) const {
  if (body.many) return {};
  if (!body.place.empty()) return body.place;
  if (body.level == Level::province) return province;
  return body.level > Level::province && body.level == level ? place : std::string();
}

Home home_of(const Header& header, const lexicon::Index& index, const BodyNameReader& reader, const Bodies& bodies) {
  return HomeFinder(header, index, reader, bodies).run();
}

}  // namespace vnplan::plan
