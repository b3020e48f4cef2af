#include "input.h"

#include <iostream>

void report(std::string_view name, const vnplan::Error& error) {
  std::cerr << "vnplan: " << name << ": " << error.what;
  if (!error.advice.empty()) std::cerr << "; " << error.advice;
  std::cerr << std::endl;
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
  if (file != "-") return vnplan::parse_file(file, options);
  auto named = options;
  named.name = display_name(file);
  return vnplan::parse_stream(std::cin, named);
}
