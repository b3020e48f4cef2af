#include "bytes/pdf/content_tokens.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace vnplan::bytes::pdf {
namespace {

enum class Kind : unsigned char { regular, number, blank, name, angle, array, delimiter, string, comment, end_of_array };

/// What a character begins.
constexpr std::array<Kind, 256> kinds = [] {
  std::array<Kind, 256> kinds{};
  const auto set = [&](std::string_view characters, Kind kind) {
    for (const char c : characters) kinds[static_cast<unsigned char>(c)] = kind;
  };
  set({"\0\t\n\f\r ", 6}, Kind::blank);
  set(")>{}", Kind::delimiter);
  set("0123456789-+.", Kind::number);
  kinds['('] = Kind::string;
  kinds['%'] = Kind::comment;
  kinds['/'] = Kind::name;
  kinds['<'] = Kind::angle;
  kinds['['] = Kind::array;
  kinds[']'] = Kind::end_of_array;
  return kinds;
}();

Kind kind_of(char c) { return kinds[static_cast<unsigned char>(c)]; }

}  // namespace

double Operation::number(std::size_t from_end) const {
  if (from_end >= size()) return 0;
  auto digits = numbers_[(count_ - 1 - from_end) % most];
  if (digits.front() == '+') digits.remove_prefix(1);
  double value = 0;
  (void)std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return std::isfinite(value) ? value : 0;
}

void Operation::clear() {
  name = {};
  operand = {};
  count_ = 0;
}

bool ContentTokens::next(Operation& operation) {
  operation.clear();
  while (at_ < content_.size()) {
    switch (kind_of(content_[at_])) {
      case Kind::array: skip_array(); break;
      case Kind::end_of_array:
      case Kind::blank:
      case Kind::delimiter: ++at_; break;
      case Kind::string: skip_string(); break;
      case Kind::comment: skip_comment(); break;
      case Kind::angle: at_ = content_.substr(at_, 2) == "<<" ? at_ + 2 : std::min(content_.find('>', at_), content_.size()); break;
      case Kind::name:
        ++at_;
        operation.operand = take_word();
        break;
      case Kind::number: operation.add(take_word()); break;
      case Kind::regular:
        operation.name = take_word();
        if (operation.name == "ID") skip_picture();
        return true;
    }
  }
  return false;
}

/// "[(Rà so) -12 (át)]", "[<1A> 3 <2B>]": most of a page's bytes.
void ContentTokens::skip_array() {
  while (true) {
    while (at_ < content_.size() && kind_of(content_[at_]) < Kind::string) ++at_;
    if (at_ == content_.size()) return;
    switch (kind_of(content_[at_])) {
      case Kind::string: skip_string(); break;
      case Kind::comment: skip_comment(); break;
      default: ++at_; return;
    }
  }
}

void ContentTokens::skip_comment() { at_ = std::min(content_.find_first_of("\r\n", at_), content_.size()); }

/// "(a \( b (c) d)".
void ContentTokens::skip_string() {
  std::size_t depth = 0;
  for (; at_ < content_.size(); ++at_) {
    const char c = content_[at_];
    if (c == '\\') ++at_;
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) break;
  }
  at_ = std::min(at_ + 1, content_.size());
}

/// The bytes between ID and EI, which may be any: the first EI between blanks ends them.
void ContentTokens::skip_picture() {
  const auto is_blank = [&](std::size_t at) { return at >= content_.size() || kind_of(content_[at]) == Kind::blank; };
  for (auto end = content_.find("EI", at_); end != std::string_view::npos; end = content_.find("EI", end + 1)) {
    if (!is_blank(end - 1) || !is_blank(end + 2)) continue;
    at_ = end;
    return;
  }
  at_ = content_.size();
}

std::string_view ContentTokens::take_word() {
  const auto first = at_;
  while (at_ < content_.size() && kind_of(content_[at_]) <= Kind::number) ++at_;
  return content_.substr(first, at_ - first);
}

}  // namespace vnplan::bytes::pdf
