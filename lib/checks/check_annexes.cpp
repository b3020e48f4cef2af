#include <algorithm>
#include <set>
#include <string>

#include "blocks/label.h"
#include "checks/checks.h"

namespace vnplan::checks {
namespace {

constexpr std::uint32_t words_to_attached = 4;  // "Phụ lục II chi tiết đính kèm"
constexpr int unnumbered = 0;

/// 2 for II and 02, 1001 for A; 0 for no number.
int value_of(std::string_view number) {
  if (const int roman = blocks::roman_value(number); roman > 0) return roman;
  if (number.size() == 1 && number[0] >= 'A' && number[0] <= 'Z') return 1001 + number[0] - 'A';
  if (number.empty() || number.size() > 2 || number.find_first_not_of("0123456789") != std::string_view::npos) return unnumbered;
  return std::stoi(std::string(number));
}

class AnnexCheck {
 public:
  AnnexCheck(const Examined& examined, Diagnostics& found) : examined_(examined), found_(found) { find_present(examined.plan.sections); }

  void run() {
    for (std::uint32_t i = 0; i < examined_.size(); ++i)
      if (is_heading(i)) present_.insert(value_of(number_of(i + name_at(i))));
    for (std::uint32_t i = 0; i < examined_.size(); ++i)
      if (name_at(i) > 0 && !is_heading(i) && !examined_.is_cited(i)) look_at(i);
  }

 private:
  [[nodiscard]] std::uint32_t name_at(std::uint32_t i) const { return examined_.length(i, Term::annex_name); }

  /// "II" or "02"; empty for any other word.
  [[nodiscard]] std::string_view number_of(std::uint32_t i) const {
    const auto word = examined_.text(i);
    return value_of(word) == unnumbered ? std::string_view() : word;
  }

  void find_present(const std::vector<Section>& sections) {
    for (const auto& section : sections) {
      if (section.numbering != Numbering::annex) continue;
      const auto blank = section.label.rfind(' ');
      const auto number = std::string_view(section.label).substr(blank == std::string::npos ? 0 : blank + 1);
      present_.insert(value_of(number.substr(0, number.find_last_not_of(".:") + 1)));
    }
  }

  /// "PHỤ LỤC II" or "**Phụ lục**" on a line of its own.
  [[nodiscard]] bool is_heading(std::uint32_t i) const {
    const auto length = name_at(i);
    if (length == 0 || !opens_line(i)) return false;
    auto next = i + length;
    if (!number_of(next).empty()) ++next;
    if (examined_.is_mark(next, '.') || examined_.is_mark(next, ':')) return true;  // Phụ lục 1. Danh mục nhiệm vụ
    while (next < examined_.size() && examined_.word(next).is(Shape::mark) && !examined_.word(next).is(Shape::opens_line)) ++next;
    return next >= examined_.size() || examined_.word(next).is(Shape::opens_line) || examined_.word(i).is(Shape::upper);
  }
  [[nodiscard]] bool opens_line(std::uint32_t i) const {
    while (i > 0 && !examined_.word(i).is(Shape::opens_line) && examined_.word(i - 1).is(Shape::mark)) --i;
    return examined_.word(i).is(Shape::opens_line);
  }

  /// "Phụ lục I ban hành kèm theo Thông tư số …": an annex of another document.
  [[nodiscard]] bool is_of_another(std::uint32_t next) const {
    if (examined_.is(next, Term::of)) ++next;
    const auto type = examined_.length(next, Term::document_type);
    return type > 0 && !examined_.is(next + type, Term::this_);
  }

  void look_at(std::uint32_t i) {
    auto next = i + name_at(i);
    std::set<int> wanted;
    for (auto at = next; !number_of(at).empty(); at += 2) {  // Phụ lục I, II và III
      wanted.insert(value_of(number_of(at)));
      next = at + 1;
      if (!examined_.is_mark(next, ',') && !examined_.is(next, Term::and_)) break;
    }
    bool attached = false;
    for (auto at = next; at < std::min(next + words_to_attached, examined_.size()) && !examined_.is_mark(at, '.'); ++at)
      if (const auto length = examined_.length(at, Term::attached); length > 0) {
        attached = true;
        next = at + length;
        break;
      }
    if ((wanted.empty() && !attached) || is_of_another(next)) return;
    if (wanted.empty()) wanted.insert(unnumbered);
    for (const int number : wanted)
      if (!is_there(number) && present_.insert(number).second)  // told once
        found_.push_back({Code::annex_missing, examined_.source_of(i, next), {}, std::string(examined_.text(i, next))});
  }

  /// One annex needs no number, and `Phụ lục kèm theo` may mean all of them.
  [[nodiscard]] bool is_there(int number) const {
    if (number == unnumbered) return !present_.empty();
    return present_.contains(number) || (number == 1 && present_.contains(unnumbered));
  }

  const Examined& examined_;
  Diagnostics& found_;
  std::set<int> present_;
};

}  // namespace

void check_annexes(const Examined& examined, Diagnostics& found) { AnnexCheck(examined, found).run(); }

}  // namespace vnplan::checks
