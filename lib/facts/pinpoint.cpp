#include "facts/pinpoint.h"

#include "blocks/label.h"

namespace vnplan::facts {
namespace {

// Điểm, khoản, Điều, mục.
constexpr Terms units = {Term::point, Term::clause, Term::article, Term::pin};

class PinpointReader {
 public:
  PinpointReader(const Reading& reading, std::uint32_t word, std::uint32_t limit) : reading_(reading), first_(word), at_(word), limit_(limit) {}

  std::optional<FoundPinpoint> run() {
    if (reading_.is(at_, Term::from)) at_ += reading_.length(at_, Term::from);
    if (reading_.is(at_, Term::plural)) at_ += reading_.length(at_, Term::plural);
    if (!take_unit()) return std::nullopt;
    auto end = at_;
    while (at_ < limit_) {
      const auto before = at_;
      const bool joined = take_joint();
      if (reading_.is(at_, Term::plural) && reading_.is(at_ + 1, units)) ++at_;
      if (!take_unit() && !(joined && take_value(last_unit_))) {
        at_ = before;
        break;
      }
      end = at_;
    }
    FoundPinpoint found;
    found.words = {first_, end};
    value_.text = std::string(reading_.text(found.words));
    found.value = std::move(value_);
    return found;
  }

 private:
  bool take_joint() {
    const auto before = at_;
    if (at_ < limit_ && (reading_.is_mark(at_, ',') || reading_.is_mark(at_, ';') || reading_.is_mark(at_, '-'))) ++at_;
    if (at_ < limit_ && reading_.is(at_, {Term::and_, Term::or_, Term::until})) at_ += reading_.length(at_, {Term::and_, Term::or_, Term::until});
    return at_ > before;
  }

  bool take_unit() {
    if (at_ >= limit_) return false;
    for (const Term unit : {Term::point, Term::clause, Term::article, Term::pin}) {
      const auto length = reading_.length(at_, unit);
      if (length == 0) continue;
      const auto before = at_;
      at_ += length;
      if (take_value(unit)) return true;
      at_ = before;
      return false;
    }
    return false;
  }

  bool take_value(Term unit) {
    if (at_ >= limit_) return false;
    std::string value;
    if (reading_.number(at_)) {
      value = std::string(reading_.text(at_++));
      if (at_ < limit_ && reading_.is(at_, Shape::glued) && reading_.is(at_, Shape::letters) && reading_.text(at_).size() <= 2)
        value += reading_.text(at_++);  // khoản 5a
    } else if (unit == Term::point && blocks::letter_value(reading_.text(at_)) > 0) {
      value = std::string(reading_.text(at_++));
      if (reading_.is_mark(at_, ')')) ++at_;
    } else if (unit == Term::pin && reading_.roman(at_) > 0) {
      value = std::string(reading_.text(at_++));
    } else {
      return false;
    }
    last_unit_ = unit;
    auto& slot = unit == Term::point ? value_.point : unit == Term::clause ? value_.clause : value_.article;
    if (unit != Term::pin && !slot) slot = value;
    return true;
  }

  const Reading& reading_;
  std::uint32_t first_;
  std::uint32_t at_;
  std::uint32_t limit_;
  Pinpoint value_;
  Term last_unit_ = Term::none;
};

}  // namespace

std::optional<FoundPinpoint> read_pinpoint(const Reading& reading, std::uint32_t word, std::uint32_t limit) {
  return PinpointReader(reading, word, limit).run();
}

}  // namespace vnplan::facts
