#include "commands.h"
#include "input.h"
#include "output_file.h"

int text_command(const TextArguments& arguments) {
  const auto options = make_options(arguments.read);
  if (!options) {
    report("--lexicon", options.error());
    return wrong_usage;
  }
  const auto bytes = load(arguments.file, *options);
  const auto text = bytes ? vnplan::read_text(*bytes, *options) : bytes.error();
  if (!text) {
    report(display_name(arguments.file), text.error());
    return some_failed;
  }
  return print(text->empty() || text->back() == '\n' ? *text : *text + "\n") ? all_read : some_failed;
}
