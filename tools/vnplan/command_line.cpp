#include "command_line.h"

#include <csignal>
#include <iostream>
#include <limits>
#include <new>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

#include "input.h"
#include "output_file.h"

namespace {

/// Without this a descriptor that the caller has closed would be given to a result, and messages be written into it. Opened the wrong way round,
/// so that using it is an error and not silence.
void open_missing_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) < 0) (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace

void add_read_options(CLI::App& command, ReadArguments& arguments) {
  command.add_option("--lexicon", arguments.lexicon, "Folder with more rows for the lexicons (NAME.tsv)")->type_name("DIR");
  command.add_option("--max-bytes", arguments.max_bytes, "Largest input to read: 1000, 64K, 256M (default), at most 4G - 1")
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{std::numeric_limits<std::uint32_t>::max()}))
      ->type_name("SIZE");
  command.add_option("--max-memory", arguments.max_memory, "Most that a file may unpack to: 64M, 256M (default), 2G")
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::Range(std::uint64_t{1} << 20U, std::uint64_t{1} << 40U))
      ->type_name("SIZE");
  command.add_option("--charset", arguments.charset, "Encoding of text and HTML: TCVN3, VNI, VISCII, VPS, windows-1258 ...; found out if not said")
      ->type_name("NAME");
  command.add_flag("--ocr", arguments.ocr, "Read PDF pages that are pictures (slow)");
}

int explain_stop(const CLI::App& app, const CLI::ParseError& stop, int argc, char** argv) {
  std::ostringstream help;
  if (app.exit(stop, help, help) == 0) return print(help.str()) ? all_read : some_failed;
  if (argc < 2) std::cerr << app.help() << '\n';
  const auto commands = app.get_subcommands();
  if (!commands.empty()) return refuse(std::string(stop.what()) + "; see `vnplan " + commands.front()->get_name() + " --help`");
  return refuse((argc < 2 ? "name a command" : "there is no command or option " + std::string(argv[1])) + "; see `vnplan --help`");
}

int run_guarded(int (*run)(int, char**), int argc, char** argv) {
  open_missing_streams();
  std::signal(SIGPIPE, SIG_IGN);  // a reader that leaves early is an error to report, not a death
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    report("memory", {vnplan::Failure::too_large, "there is not enough", "read smaller files"});
    return some_failed;
  }
}
