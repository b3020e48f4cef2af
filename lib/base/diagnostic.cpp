#include "vnplan/diagnostic.h"

#include <algorithm>
#include <array>

namespace vnplan {
namespace {

struct Definition {
  Code code;
  std::string_view name;
  Severity severity;
  std::string_view message;
};

constexpr std::array definitions = {
#define DIAGNOSTIC(number, name, severity, message) Definition{Code::name, #name, Severity::severity, message},
#include "vnplan/diagnostics.def"
#undef DIAGNOSTIC
};

const Definition& definition_of(Code code) {
  return *std::find_if(definitions.begin(), definitions.end(), [code](const Definition& d) { return d.code == code; });
}

void fill(std::string& message, std::string_view hole, std::string_view words) {
  if (const auto at = message.find(hole); at != std::string::npos) message.replace(at, hole.size(), words);
}

}  // namespace

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

std::string message_of(const Diagnostic& diagnostic) {
  std::string message(definition_of(diagnostic.code).message);
  fill(message, "{actual}", diagnostic.actual);
  fill(message, "{required}", diagnostic.required);
  return message;
}

const std::vector<Code>& all_codes() {
  static const std::vector<Code> codes = [] {
    std::vector<Code> all;
    for (const auto& definition : definitions) all.push_back(definition.code);
    return all;
  }();
  return codes;
}

}  // namespace vnplan
