#include <iostream>
#include <string>

#include "commands.h"
#include "input.h"

namespace {

/// A page of the manual: "## VP0402 number_skipped" and what follows up to the next one.
std::string_view page_of(std::string_view code) {
  const auto heading = "\n## " + std::string(code) + " ";
  const auto begin = diagnostics_manual.find(heading);
  if (begin == std::string_view::npos) return {};
  const auto end = diagnostics_manual.find("\n## ", begin + heading.size());
  return diagnostics_manual.substr(begin + 4, end == std::string_view::npos ? end : end - begin - 4);
}

void list_codes() {
  for (const auto code : vnplan::all_codes())
    std::cout << vnplan::code_of(code) << "  " << vnplan::name_of(vnplan::severity_of(code)) << "  " << vnplan::name_of(code) << '\n';
}

}  // namespace

int explain_command(const ExplainArguments& arguments) {
  if (arguments.code.empty()) {
    list_codes();
    return all_read;
  }
  for (const auto code : vnplan::all_codes()) {
    if (vnplan::code_of(code) != arguments.code && vnplan::name_of(code) != arguments.code) continue;
    std::cout << page_of(vnplan::code_of(code)) << '\n';
    return all_read;
  }
  report(arguments.code, {vnplan::Failure::cannot_open, "no diagnostic has this code or name", "`vnplan explain` lists them all"});
  return wrong_usage;
}
