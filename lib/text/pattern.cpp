#include "text/pattern.h"

#include <re2/re2.h>

#include <array>
#include <cassert>
#include <mutex>
#include <optional>
#include <string>

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
  std::string expression;
  std::once_flag once;
  std::optional<re2::RE2> program;

  const re2::RE2& get() {
    std::call_once(once, [this] {
      program.emplace(expression, quiet());
      assert(program->ok());
    });
    return *program;
  }
};

Pattern::Pattern(std::initializer_list<std::string_view> pieces) : compiled_(new Compiled) {
  for (const auto piece : pieces) compiled_->expression += piece;
  assert(compiled_->expression.find("\\b") == std::string::npos && compiled_->expression.find("\\w") == std::string::npos);
}
Pattern::Pattern(std::string_view expression) : Pattern({expression}) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;

bool Pattern::match_at_start(std::string_view text, std::string_view* groups, int count) const {
  return match(compiled_->get(), text, re2::RE2::ANCHOR_START, groups, count);
}
bool Pattern::match_whole(std::string_view text, std::string_view* groups, int count) const {
  return match(compiled_->get(), text, re2::RE2::ANCHOR_BOTH, groups, count);
}

}  // namespace vnplan::text
