#include <algorithm>
#include <string_view>

#include "checks/checks.h"

namespace vnplan::checks {
namespace {

/// Nghị định 30/2020/NĐ-CP, Điều 8, khoản 2, điểm a-h; a type that is missing is told by VP0304. The names are those of vi.po's context "part".
constexpr std::string_view national_title = "national title and motto";
constexpr std::string_view issuer = "name of the issuing body";
constexpr std::string_view number = "number";
constexpr std::string_view symbol = "symbol";
constexpr std::string_view place = "place of issue";
constexpr std::string_view date = "date of issue";
constexpr std::string_view title = "title";
constexpr std::string_view signature = "signature";
constexpr std::string_view recipients = "recipients";

constexpr std::uint32_t words_of_head = 200;
constexpr std::uint32_t longest_place = 8;  // words

class FormCheck {
 public:
  FormCheck(const Examined& examined, Diagnostics& found) : examined_(examined), found_(found) {}

  void run() {
    const auto& header = examined_.plan.header;
    const Span head{};
    const Span foot = end_of_text();
    if (!header.type) return;  // VP0304 says it: without a type nobody knows which form is meant
    want(header.title.has_value(), title, head);
    if (is_attachment(examined_.plan)) return;  // the rest is that of the document which it is attached to
    want(has_national_title(), national_title, head);
    want(header.agency.has_value(), issuer, head);
    want(header.number.has_value(), number, number_label());
    want(header.symbol.has_value(), symbol, head);
    want(header.place.has_value(), place, head);
    want(header.date && is_day(*header.date), date, place_line());
    want(!examined_.plan.recipients.empty(), recipients, foot);
    want(examined_.plan.signature.has_value(), signature, foot);
  }

 private:
  void want(bool there, std::string_view part, Span where) {
    if (!there) found_.push_back({Code::form_part_missing, where, std::string(part), {}});
  }

  /// "Số:      /KH-UBND", where the number is to be filled in.
  [[nodiscard]] Span number_label() const {
    for (std::uint32_t i = 0; i < std::min(examined_.size(), words_of_head); ++i)
      if (examined_.word(i).is(Shape::opens_line) && examined_.is(i, Term::number_label)) return examined_.source_of(i, i + 1);
    return {};
  }

  /// "Kon Tum, ngày    tháng 11 năm 2020", where the day is.
  [[nodiscard]] Span place_line() const {
    const auto& place = examined_.plan.header.place;
    for (std::uint32_t i = 0; place && i < std::min(examined_.size(), words_of_head); ++i)
      for (auto end = i + 1; end < std::min(examined_.size(), i + longest_place); ++end)
        if (examined_.is_mark(end, ',') && examined_.text(i, end) == *place) return examined_.source_of(i, end);
    return {};
  }

  [[nodiscard]] Span end_of_text() const {
    const auto size = examined_.size();
    if (size == 0) return {};
    const auto last = examined_.source_of(size - 1, size);
    return {last.end, last.end};
  }

  /// In capitals, or the motto below it in the letters of a title. The Party prints its own name and no motto.
  [[nodiscard]] bool has_national_title() const {
    bool nation = false;
    bool motto = false;
    for (std::uint32_t i = 0; i < examined_.size(); ++i) {
      const bool upper = examined_.word(i).is(Shape::upper);
      if (upper && examined_.is(i, Term::party_nation)) return true;
      nation = nation || (upper && examined_.is(i, Term::nation));
      motto = motto || examined_.is(i, Term::motto);
    }
    return nation && motto;
  }

  const Examined& examined_;
  Diagnostics& found_;
};

}  // namespace

void check_form(const Examined& examined, Diagnostics& found) { FormCheck(examined, found).run(); }

}  // namespace vnplan::checks
