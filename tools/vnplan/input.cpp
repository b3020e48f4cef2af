#include "input.h"

#include <cstdio>
#include <iostream>
#include <new>

namespace {

using vnplan::Failure;

vnplan::Result<vnplan::Plan> read_standard_input(vnplan::Options options) {
  options.name = display_name("-");
  auto plan = vnplan::parse_stream(std::cin, options);
  // A directory or a closed descriptor looks like an empty input to the stream, not to stdio below it.
  if (std::ferror(stdin) != 0) return vnplan::Error{Failure::cannot_read, "reading failed", "connect it to a file or a program"};
  return plan;
}

}  // namespace

void report(std::string_view name, const vnplan::Error& error) {
  std::cerr << "vnplan: " << name << ": " << error.what;
  if (!error.advice.empty()) std::cerr << "; " << error.advice;
  std::cerr << std::endl;
}

int refuse(std::string_view problem) {
  std::cerr << "vnplan: " << problem << std::endl;
  return wrong_usage;
}

bool report_warnings(const std::string& name, const vnplan::Plan& plan) {
  const vnplan::Locator locator(plan.source.text);
  bool any = false;
  for (const auto& odd : plan.diagnostics) {
    if (vnplan::severity_of(odd.code) == vnplan::Severity::note) continue;
    any = true;
    const auto line = std::to_string(locator.place_of(odd.span.begin).line);
    const auto code = vnplan::code_of(odd.code);
    report(name + ":" + line, {Failure::not_text, vnplan::message_of(odd), "`vnplan explain " + code + "` says what that means"});
  }
  return any;
}

vnplan::Result<vnplan::Options> make_options(const ReadArguments& arguments) {
  vnplan::Options options;
  options.max_bytes = arguments.max_bytes;
  if (arguments.lexicon.empty()) return options;
  auto lexicon = vnplan::Lexicon::load(arguments.lexicon);
  if (!lexicon) return lexicon.error();
  options.lexicon = *lexicon;
  return options;
}

std::string display_name(const std::string& file) { return file == "-" ? "stdin" : file; }

vnplan::Result<vnplan::Plan> read_plan(const std::string& file, const vnplan::Options& options) {
  try {
    return file == "-" ? read_standard_input(options) : vnplan::parse_file(file, options);
  } catch (const std::bad_alloc&) {
    return vnplan::Error{Failure::too_large, "not enough memory", "split it, or use a larger machine"};
  }
}
