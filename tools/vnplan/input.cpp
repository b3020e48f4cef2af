#include "input.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <new>

#include <unistd.h>

namespace {

using vnplan::Failure;

vnplan::Result<std::string> load_standard_input(const vnplan::Options& options) {
  auto bytes = vnplan::load_stream(std::cin, options);
  // A directory or a closed descriptor looks like an empty input to the stream, not to stdio below it.
  if (std::ferror(stdin) != 0) return vnplan::Error{Failure::cannot_read, "reading failed", "connect it to a file or a program"};
  return bytes;
}

/// "page 3 of 12" on a terminal, each over the one before.
void show_page(int page, int pages) {
  if (::isatty(STDERR_FILENO) != 1) return;
  std::cerr << "\rpage " << page << " of " << pages << (page == pages ? "\n" : "") << std::flush;
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
  options.max_memory = arguments.max_memory;
  options.charset = arguments.charset;
  options.ocr = arguments.ocr;
  if (options.ocr) {
    options.progress = show_page;
    ::setenv("OMP_THREAD_LIMIT", "1", 0);  // Tesseract's threads wait for one another longer than they work
  }
  if (arguments.lexicon.empty()) return options;
  auto lexicon = vnplan::Lexicon::load(arguments.lexicon);
  if (!lexicon) return lexicon.error();
  options.lexicon = *lexicon;
  return options;
}

std::string display_name(const std::string& file) { return file == "-" ? "stdin" : file; }

vnplan::Result<std::string> load(const std::string& file, const vnplan::Options& options) {
  return file == "-" ? load_standard_input(options) : vnplan::load_file(file, options);
}

vnplan::Result<vnplan::Plan> read_plan(const std::string& file, vnplan::Options options) {
  try {
    const auto bytes = load(file, options);
    if (!bytes) return bytes.error();
    options.name = file == "-" ? display_name(file) : std::filesystem::path(file).filename().string();
    return vnplan::parse(*bytes, options);
  } catch (const std::bad_alloc&) {
    return vnplan::Error{Failure::too_large, "not enough memory", "split it, or use a larger machine"};
  }
}
