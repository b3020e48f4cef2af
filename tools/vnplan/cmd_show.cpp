#include <cstdlib>
#include <string>

#include <sys/ioctl.h>
#include <unistd.h>

#include "commands.h"
#include "input.h"
#include "output_file.h"

namespace {

/// https://no-color.org: any value but the empty one turns colours off.
bool wants_colour(Colour colour) {
  if (colour != Colour::automatic) return colour == Colour::always;
  const char* off = std::getenv("NO_COLOR");
  return (off == nullptr || *off == '\0') && ::isatty(STDOUT_FILENO) == 1;
}

unsigned screen_width() {
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : vnplan::OutlineOptions{}.width;
}

int show(std::string text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
  return print(text) ? all_read : some_failed;
}

int fail(const std::string& file, const vnplan::Error& error) {
  report(display_name(file), error);
  return some_failed;
}

}  // namespace

int show_command(const ShowArguments& arguments) {
  const auto options = make_options(arguments.read);
  if (!options) {
    report("--lexicon", options.error());
    return wrong_usage;
  }
  if (arguments.stage.empty()) {
    const auto plan = read_plan(arguments.file, *options);
    return plan ? show(vnplan::write_outline(*plan, {wants_colour(arguments.colour), screen_width()})) : fail(arguments.file, plan.error());
  }
  const auto bytes = load(arguments.file, *options);
  if (!bytes) return fail(arguments.file, bytes.error());
  const auto window = vnplan::inspect(*bytes, *vnplan::stage_named(arguments.stage), *options);
  return window ? show(*window) : fail(arguments.file, window.error());
}
