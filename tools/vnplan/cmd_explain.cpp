#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "commands.h"
#include "input.h"
#include "output_file.h"

namespace {

/// A page of the manual: "## VP0402 number_skipped" and what follows up to the next one.
std::string page_of(std::string_view code) {
  const auto heading = "\n## " + std::string(code) + " ";
  const auto begin = diagnostics_manual.find(heading);
  if (begin == std::string_view::npos) return {};
  const auto end = diagnostics_manual.find("\n## ", begin + heading.size());
  auto page = diagnostics_manual.substr(begin + 4, end == std::string_view::npos ? end : end - begin - 4);
  while (!page.empty() && page.back() == '\n') page.remove_suffix(1);
  return std::string(page) + "\n";
}

/// "VP0402  warning  number_skipped", one line a code.
std::string list_of_codes() {
  std::string list;
  for (const auto code : vnplan::all_codes()) {
    auto severity = std::string(vnplan::name_of(vnplan::severity_of(code)));
    severity.resize(std::string_view("warning").size(), ' ');
    list += vnplan::code_of(code) + "  " + severity + "  " + std::string(vnplan::name_of(code)) + "\n";
  }
  return list;
}

/// vp0402 is VP0402.
bool is_same(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

}  // namespace

int explain_command(const ExplainArguments& arguments) {
  if (arguments.code.empty()) return print(list_of_codes()) ? all_read : some_failed;
  for (const auto code : vnplan::all_codes()) {
    if (!is_same(vnplan::code_of(code), arguments.code) && !is_same(vnplan::name_of(code), arguments.code)) continue;
    return print(page_of(vnplan::code_of(code))) ? all_read : some_failed;
  }
  return refuse(arguments.code + ": no diagnostic has this code or name; `vnplan explain` lists them all");
}
