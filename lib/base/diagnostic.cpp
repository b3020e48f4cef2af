#include "vnplan/diagnostic.h"

#include "base/fill.h"

#include <algorithm>
#include <array>

namespace vnplan {
namespace {

struct Definition {
  Code code;
  std::string_view name;
  Severity severity;
  std::string_view message;
  std::string_view fix;
};

constexpr std::array definitions = {
#define DIAGNOSTIC(number, name, severity, message, fix) Definition{Code::name, #name, Severity::severity, message, fix},
#include "vnplan/diagnostics.def"
#undef DIAGNOSTIC
};

const Definition& definition_of(Code code) {
  return *std::find_if(definitions.begin(), definitions.end(), [code](const Definition& d) { return d.code == code; });
}

}  // namespace

std::string base::fill(std::string_view pattern, std::string_view actual, std::string_view required) {
  std::string message;
  while (!pattern.empty()) {
    const auto hole = pattern.find('{');
    const auto end = pattern.find('}', hole);
    message += pattern.substr(0, hole);
    if (end == std::string_view::npos) break;
    message += pattern.substr(hole, end - hole) == "{actual" ? actual : required;
    pattern.remove_prefix(end + 1);
  }
  return message;
}

std::string code_of(Code code) {
  auto digits = std::to_string(static_cast<unsigned>(code));
  return "VP" + std::string(4 - digits.size(), '0') + digits;
}

std::string_view name_of(Code code) { return definition_of(code).name; }
Severity severity_of(Code code) { return definition_of(code).severity; }

std::string_view name_of(Severity severity) {
  constexpr std::array<std::string_view, 3> names = {"note", "warning", "error"};
  return names[static_cast<std::size_t>(severity)];
}

std::string_view pattern_of(Code code) { return definition_of(code).message; }
std::string_view fix_of(Code code) { return definition_of(code).fix; }
std::string message_of(const Diagnostic& diagnostic) { return base::fill(pattern_of(diagnostic.code), diagnostic.actual, diagnostic.required); }

const std::vector<Code>& all_codes() {
  static const std::vector<Code> codes = [] {
    std::vector<Code> all;
    for (const auto& definition : definitions) all.push_back(definition.code);
    return all;
  }();
  return codes;
}

}  // namespace vnplan
