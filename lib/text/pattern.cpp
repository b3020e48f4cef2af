#include "text/pattern.h"

#include <re2/re2.h>

#include <array>
#include <cassert>

namespace vnplan::text {
namespace {

re2::RE2::Options quiet() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  return options;
}

bool match(const re2::RE2& expression, std::string_view text, re2::RE2::Anchor anchor, std::string_view* groups, int count) {
  constexpr int most = 16;
  assert(count <= most);
  std::array<re2::StringPiece, most> pieces;
  if (!expression.Match({text.data(), text.size()}, 0, text.size(), anchor, pieces.data(), count)) return false;
  for (int i = 0; i < count; ++i) groups[i] = {pieces[static_cast<std::size_t>(i)].data(), pieces[static_cast<std::size_t>(i)].size()};
  return true;
}

}  // namespace

struct Pattern::Compiled {
  re2::RE2 expression;
};

Pattern::Pattern(std::string_view expression)
    : compiled_(new Compiled{re2::RE2({expression.data(), expression.size()}, quiet())}) {
  assert(compiled_->expression.ok());
  assert(expression.find("\\b") == std::string_view::npos && expression.find("\\w") == std::string_view::npos);
}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;

bool Pattern::match_at_start(std::string_view text, std::string_view* groups, int count) const {
  return match(compiled_->expression, text, re2::RE2::ANCHOR_START, groups, count);
}
bool Pattern::match_whole(std::string_view text, std::string_view* groups, int count) const {
  return match(compiled_->expression, text, re2::RE2::ANCHOR_BOTH, groups, count);
}
bool Pattern::search(std::string_view text, std::string_view* groups, int count) const {
  return match(compiled_->expression, text, re2::RE2::UNANCHORED, groups, count);
}

}  // namespace vnplan::text
